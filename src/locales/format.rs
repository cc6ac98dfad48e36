//! Numbers, money and dates, by the browser's own `Intl`: it knows 1.2万 and "2 days ago",
//! and costs nothing to download.

use std::cell::OnceCell;

use chrono::{DateTime, NaiveDate, Utc};
use js_sys::Intl::{DateTimeFormat, NumberFormat, RelativeTimeFormat};
use js_sys::{Array, Date, Function, Object, Reflect};
use leptos::wasm_bindgen::JsValue;

use super::{L10n, Lang};

/// Below this many days a date reads better as "3 days ago".
const RELATIVE_DAYS: f64 = 7.0;

const MS_PER_HOUR: f64 = 3_600_000.0;

/// China's clocks are eight hours ahead of UTC, all year.
const MINUTES_AHEAD: i64 = 8 * 60;

/// `Intl` objects cost tens of microseconds to make and are used by the thousand.
struct Formats {
    compact: Function,
    precise: Function,
    integer: Function,
    percent: Function,
    signed: Function,
    date: Function,
    short_date: Function,
    relative: RelativeTimeFormat,
}

thread_local! {
    static ZH: OnceCell<Formats> = const { OnceCell::new() };
    static EN: OnceCell<Formats> = const { OnceCell::new() };
}

impl Formats {
    fn new(lang: Lang) -> Self {
        let locales = Array::of1(&lang.tag().into());
        let number =
            |options: &[(&str, JsValue)]| NumberFormat::new(&locales, &object(options)).format();
        // The creators' platform counts days in China, and so do we, wherever one reads.
        let date = |options: &[(&str, JsValue)]| {
            let options = object(options);
            set(&options, "timeZone", &"Asia/Shanghai".into());
            DateTimeFormat::new(&locales, &options).format()
        };
        Self {
            compact: number(&[
                ("notation", "compact".into()),
                ("maximumFractionDigits", 1.into()),
                ("useGrouping", true.into()),
            ]),
            precise: number(&[
                ("notation", "compact".into()),
                ("maximumSignificantDigits", 3.into()),
                ("useGrouping", true.into()),
            ]),
            integer: number(&[("maximumFractionDigits", 0.into())]),
            percent: number(&[
                ("style", "percent".into()),
                // A loss too small to be written is no loss: never `-0.0%`.
                ("signDisplay", "negative".into()),
                ("minimumFractionDigits", 1.into()),
                ("maximumFractionDigits", 1.into()),
            ]),
            signed: number(&[
                ("signDisplay", "exceptZero".into()),
                ("maximumFractionDigits", 0.into()),
            ]),
            date: date(&[("dateStyle", "medium".into())]),
            short_date: date(&[("month", "numeric".into()), ("day", "numeric".into())]),
            relative: RelativeTimeFormat::new(&locales, &object(&[("numeric", "auto".into())])),
        }
    }
}

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        set(&object, key, value);
    }
    object
}

fn set(object: &Object, key: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}

fn call(format: &Function, value: &JsValue) -> String {
    format
        .call1(&JsValue::UNDEFINED, value)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

impl L10n {
    fn with<T>(self, f: impl FnOnce(&Formats) -> T) -> T {
        let cell = match self.lang {
            Lang::Zh => &ZH,
            Lang::En => &EN,
        };
        cell.with(|cell| f(cell.get_or_init(|| Formats::new(self.lang))))
    }

    fn number(self, pick: impl FnOnce(&Formats) -> &Function, value: f64) -> String {
        self.with(|formats| call(pick(formats), &value.into()))
    }

    /// A count where space is short: `1.2万`, `12k`, `9,313`.
    #[must_use]
    pub fn compact(self, count: u64) -> String {
        self.short(|formats| &formats.compact, count as f64)
    }

    /// A figure that matters, to three digits: `8.42万`, `84.2k`.
    #[must_use]
    pub fn figure(self, value: f64) -> String {
        if value.abs() < 10_000.0 {
            self.number(|formats| &formats.integer, value.round())
        } else {
            self.short(|formats| &formats.precise, value)
        }
    }

    /// `Intl` writes `12K`; the field writes `12k`. Below ten thousand all digits fit.
    fn short(self, pick: impl FnOnce(&Formats) -> &Function, value: f64) -> String {
        if value.abs() < 10_000.0 {
            self.number(|formats| &formats.integer, value)
        } else {
            self.number(pick, value).replace('K', "k")
        }
    }

    /// A whole number with its thousands grouped.
    #[must_use]
    pub fn integer(self, value: u64) -> String {
        self.number(|formats| &formats.integer, value as f64)
    }

    /// A whole number with its sign: `+2,310`.
    #[must_use]
    pub fn signed(self, value: i64) -> String {
        self.number(|formats| &formats.signed, value as f64)
    }

    /// A share from 0 to 1: `6.1%`.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        self.number(|formats| &formats.percent, share)
    }

    /// Whole yuan: `¥6,800`.
    #[must_use]
    pub fn yuan(self, yuan: u32) -> String {
        format!("¥{}", self.integer(u64::from(yuan)))
    }

    /// A day, whole: `2026年5月24日`, `May 24, 2026`.
    #[must_use]
    pub fn date(self, moment: DateTime<Utc>) -> String {
        self.with(|formats| call(&formats.date, &js_date(moment).into()))
    }

    /// A time of day in China, where the spots are: `09:30`.
    #[must_use]
    pub fn time(self, moment: DateTime<Utc>) -> String {
        let minutes = (moment.timestamp() / 60 + MINUTES_AHEAD).rem_euclid(24 * 60);
        let two = |number: i64| {
            let digits = number.to_string();
            if number < 10 {
                ["0", &digits].concat()
            } else {
                digits
            }
        };
        [&two(minutes / 60), ":", &two(minutes % 60)].concat()
    }

    /// A day of the calendar, whole: `May 24, 2026`.
    #[must_use]
    pub fn whole_day(self, day: NaiveDate) -> String {
        self.date(noon(day))
    }

    /// A moment for programs: `2026-05-23T23:30:00.000Z`.
    #[must_use]
    pub fn iso(self, moment: DateTime<Utc>) -> String {
        js_date(moment).to_iso_string().into()
    }

    /// A day of the charts: `5/24`.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        self.with(|formats| call(&formats.short_date, &js_date(noon(day)).into()))
    }

    /// How long ago, for the last days; the date, for what is older.
    #[must_use]
    pub fn ago(self, moment: DateTime<Utc>) -> String {
        let hours = (Date::now() - moment.timestamp_millis() as f64) / MS_PER_HOUR;
        let (amount, unit) = if hours < 1.0 {
            (hours * 60.0, "minute")
        } else if hours < 24.0 {
            (hours, "hour")
        } else if hours < 24.0 * RELATIVE_DAYS {
            (hours / 24.0, "day")
        } else {
            return self.date(moment);
        };
        self.with(|formats| {
            formats
                .relative
                .format(-amount.max(0.0).floor(), unit)
                .into()
        })
    }
}

/// Noon in China: the same day in the formats' own time zone.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(4, 0, 0).unwrap_or_default().and_utc()
}

fn js_date(moment: DateTime<Utc>) -> Date {
    Date::new(&(moment.timestamp_millis() as f64).into())
}
