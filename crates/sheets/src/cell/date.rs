//! Days and moments in every shape that sheets have. What names no zone is China's.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::number::{float, is_unknown, narrow, trim};
use crate::report::Why;

/// A moment, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// When; of a day, when it starts in China.
    pub at: DateTime<Utc>,
    /// Whether it is a day as a whole.
    pub is_day: bool,
}

/// China's clock is eight hours ahead, all year.
const CHINA: TimeDelta = TimeDelta::hours(8);

/// The platform began in 2013. Milliseconds.
const EARLIEST_MS: i64 = 1_356_998_400_000;

/// How many days after Excel's day 0 1970 began.
const EXCEL_1970: f64 = 25_569.0;

/// The days that a number of five digits may be one of Excel's for: 1982 to 2118.
const EXCEL: std::ops::Range<f64> = 30_000.0..80_000.0;

/// Reads a day or a moment; `None` where it is unknown.
pub(super) fn moment(text: &str) -> Result<Option<Moment>, Why> {
    if is_unknown(text) {
        return Ok(None);
    }
    let text = narrow(text);
    let text = trim(&text);
    let is_number = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    let found = if text.bytes().all(is_number) && text.matches('.').count() <= 1 {
        number(text)
    } else {
        written(text)
    };
    let found = found.ok_or(Why::Unreadable)?;
    if found.at.timestamp_millis() < EARLIEST_MS {
        return Err(Why::ImpossibleDay);
    }
    Ok(Some(found))
}

/// A number alone: milliseconds or seconds since 1970, `20251230`, `20251230101309`, or the days of
/// Excel.
fn number(text: &str) -> Option<Moment> {
    let whole = text.split('.').next().unwrap_or_default();
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u32>().ok();
    match (whole.len(), text.len()) {
        (8, 8) => moment_of(part(0, 4)?, part(4, 6)?, part(6, 8)?, None),
        (12 | 14, length) if length == whole.len() => {
            let second = if length == 14 { part(12, 14)? } else { 0 };
            let time = NaiveTime::from_hms_opt(part(8, 10)?, part(10, 12)?, second)?;
            moment_of(part(0, 4)?, part(4, 6)?, part(6, 8)?, Some(time))
        }
        (10, _) => at(whole.parse::<i64>().ok()?.checked_mul(1_000)?),
        (13, _) => at(whole.parse().ok()?),
        (16, 16) => at(whole.parse::<i64>().ok()? / 1_000),
        (5, _) => {
            let days = float(text).filter(|days| EXCEL.contains(days))?;
            let seconds = ((days - EXCEL_1970) * 86_400.0).round() as i64;
            let local = DateTime::from_timestamp(seconds, 0)?.naive_utc();
            Some(Moment {
                at: china(local)?,
                is_day: days.fract() == 0.0,
            })
        }
        _ => None,
    }
}

fn at(ms: i64) -> Option<Moment> {
    Some(Moment {
        at: DateTime::from_timestamp_millis(ms)?,
        is_day: false,
    })
}

fn china(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    Some(local.checked_sub_signed(CHINA)?.and_utc())
}

fn moment_of(year: u32, month: u32, day: u32, time: Option<NaiveTime>) -> Option<Moment> {
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
    Some(Moment {
        at: china(day.and_time(time.unwrap_or_default()))?,
        is_day: time.is_none(),
    })
}

/// A day as people and programs write it: its numbers, and what stands between them.
fn written(text: &str) -> Option<Moment> {
    let parts = Parts::of(text)?;
    let year_first = parts
        .numbers
        .first()
        .is_some_and(|(_, digits)| *digits == 4);
    let [first, second, third] = [0, 1, 2].map(|at| parts.numbers.get(at).copied());
    let ((first, digits), (second, _), (third, third_digits)) = (first?, second?, third?);
    let (year, month, day) = if year_first {
        (first, second, third)
    } else if digits == 2 && parts.says_year {
        (2_000 + first, second, third)
    } else if third_digits == 4 && first <= 31 && second <= 31 {
        // Of 30/12/2025 and 12/30/2025 one number cannot be a month; of 1/2/2025 either may.
        match (first > 12, second > 12, first == second) {
            (true, false, _) => (third, second, first),
            (false, true, _) | (false, false, true) => (third, first, second),
            _ => return None,
        }
    } else {
        return None;
    };
    let time = parts.time(parts.numbers.get(3..).unwrap_or_default())?;
    let mut moment = moment_of(year, month, day, time)?;
    if let Some(zone) = parts.zone {
        // It was taken for China's.
        moment.at = moment
            .at
            .checked_add_signed(CHINA)?
            .checked_sub_signed(zone)?;
    }
    Some(moment)
}

/// What a written day is made of.
#[derive(Debug, Default)]
struct Parts {
    /// Its numbers, and how many digits each has.
    numbers: Vec<(u32, usize)>,
    says_year: bool,
    /// `下午`, `PM`; `false` for the morning.
    afternoon: Option<bool>,
    zone: Option<TimeDelta>,
}

impl Parts {
    fn of(text: &str) -> Option<Self> {
        let mut parts = Self {
            numbers: Vec::with_capacity(8),
            ..Self::default()
        };
        let mut rest = text;
        while let Some(char) = rest.chars().next() {
            let has_time = parts.numbers.len() >= 4;
            let tail = rest.get(char.len_utf8()..).unwrap_or_default();
            match char {
                '0'..='9' => {
                    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
                    let number = rest.get(..digits)?;
                    // Fractions of a second, at whatever length.
                    let number = number.get(..9).unwrap_or(number);
                    parts.numbers.push((number.parse().ok()?, digits));
                    rest = rest.get(digits..).unwrap_or_default();
                    continue;
                }
                '年' => parts.says_year = true,
                '+' | '-' if has_time => {
                    parts.zone = Some(zone(tail, char == '-')?);
                    break;
                }
                'Z' | 'z' if has_time && tail.is_empty() => parts.zone = Some(TimeDelta::zero()),
                '月' | '日' | '号' | '时' | '点' | '分' | '秒' | '-' | '/' | '.' | ':' | ','
                | 'T' | 't' | ' ' | '\t' | '\n' | '\r' => {}
                _ => {
                    rest = parts.word(rest)?;
                    continue;
                }
            }
            rest = tail;
        }
        Some(parts)
    }

    /// Steps over a word that a time may have.
    fn word<'t>(&mut self, rest: &'t str) -> Option<&'t str> {
        const WORDS: &[(&str, Option<bool>)] = &[
            ("上午", Some(false)),
            ("早上", Some(false)),
            ("凌晨", Some(false)),
            ("下午", Some(true)),
            ("晚上", Some(true)),
            ("AM", Some(false)),
            ("PM", Some(true)),
            ("am", Some(false)),
            ("pm", Some(true)),
            ("(", None),
            (")", None),
        ];
        if let Some((word, afternoon)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            self.afternoon = afternoon.or(self.afternoon);
            return rest.get(word.len()..);
        }
        if let Some(utc) = rest.strip_prefix("UTC").or(rest.strip_prefix("GMT")) {
            self.zone = Some(TimeDelta::zero());
            return match utc.chars().next() {
                None => Some(utc),
                Some(sign @ ('+' | '-')) => {
                    self.zone = Some(zone(utc.get(1..)?, sign == '-')?);
                    Some("")
                }
                Some(_) => None,
            };
        }
        let week = ["星期", "周"];
        let day = week.iter().find_map(|week| rest.strip_prefix(week))?;
        let mut chars = day.chars();
        "一二三四五六日天"
            .contains(chars.next()?)
            .then_some(chars.as_str())
    }

    /// The time of the day; `Some(None)` where there is none.
    #[allow(clippy::option_option)]
    fn time(&self, numbers: &[(u32, usize)]) -> Option<Option<NaiveTime>> {
        let number = |at: usize| numbers.get(at).map_or(0, |(number, _)| *number);
        if numbers.is_empty() {
            return self.afternoon.is_none().then_some(None);
        }
        if numbers.len() > 4 {
            return None;
        }
        let hour = match (self.afternoon, number(0)) {
            (Some(true), hour @ 1..12) => hour + 12,
            (Some(false), 12) => 0,
            (_, hour) => hour,
        };
        NaiveTime::from_hms_opt(hour, number(1), number(2)).map(Some)
    }
}

/// A zone's distance from UTC: `08:00`, `0800`, `08`.
fn zone(text: &str, is_west: bool) -> Option<TimeDelta> {
    let digits: String = text.chars().filter(|char| *char != ':').collect();
    if !matches!(digits.len(), 1 | 2 | 4) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = digits.split_at(digits.len().min(2));
    let minutes = if minutes.is_empty() {
        0
    } else {
        minutes.parse().ok()?
    };
    let minutes = hours.parse::<i64>().ok()? * 60 + minutes;
    let zone = TimeDelta::try_minutes(if is_west { -minutes } else { minutes })?;
    (minutes <= 14 * 60).then_some(zone)
}
