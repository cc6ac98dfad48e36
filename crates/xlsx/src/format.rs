//! What a number in a cell is shown as: the formats of cells, as far as they change what it says.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use hongbang_sheets::number::{percent, plain, rounded};

/// What a format makes of a number. Thousands apart, decimals, currencies and words around it do
/// not change what it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// The number.
    #[default]
    Number,
    /// It in per cent.
    Percent,
    /// Days since the beginning of the calendar: a day, a time, or both.
    Moment,
    /// Days that something takes.
    Duration,
}

/// The last day of the calendar, 9999-12-31.
const LAST: f64 = 2_958_465.0;

/// Seconds of a day.
const DAY: f64 = 86_400.0;

impl Format {
    /// The formats that have a number and no code, of which Chinese Excel has some more.
    #[must_use]
    pub const fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=22 | 27..=36 | 50..=58 => Self::Moment,
            45..=47 => Self::Duration,
            _ => Self::Number,
        }
    }

    /// Of a code such as `0.0%` or `yyyy"年"m"月"`: its first section, which is the one of what is
    /// above zero.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        let mut chars = code.chars();
        let mut letters = String::new();
        while let Some(char) = chars.next() {
            match char {
                ';' => break,
                '"' => while chars.next().is_some_and(|char| char != '"') {},
                '\\' | '!' | '_' | '*' => {
                    chars.next();
                }
                '[' => {
                    let inside: String = chars.by_ref().take_while(|char| *char != ']').collect();
                    let elapsed = inside
                        .trim_matches(|char| "hHmMsS".contains(char))
                        .is_empty();
                    if elapsed && !inside.is_empty() {
                        return Self::Duration;
                    }
                }
                char => letters.push(char.to_ascii_lowercase()),
            }
        }
        if letters.contains("general") {
            Self::Number
        } else if letters.contains('%') {
            Self::Percent
        } else if letters.contains(['y', 'm', 'd', 'h', 's']) {
            Self::Moment
        } else {
            Self::Number
        }
    }

    /// A number as text: `12000`, `5.2%`, `2025-12-30`, `2025-12-30 10:13:09`, `10:13:09`.
    /// `since_1904` is the calendar of old workbooks of the Mac.
    #[must_use]
    pub fn shown(self, value: f64, since_1904: bool) -> String {
        match self {
            Self::Number => number(value),
            Self::Percent => percent(rounded(value)),
            Self::Moment => moment(value, since_1904).unwrap_or_else(|| number(value)),
            Self::Duration => duration(value).unwrap_or_else(|| number(value)),
        }
    }
}

/// Above and below, numbers keep their exponent: they are nobody's, and would be long.
fn number(value: f64) -> String {
    let value = rounded(value);
    if value != 0.0 && !(1e-12..1e21).contains(&value.abs()) {
        return format!("{value:e}");
    }
    plain(value)
}

fn moment(value: f64, since_1904: bool) -> Option<String> {
    if !(0.0..=LAST).contains(&value) {
        return None;
    }
    let seconds = (value * DAY).round();
    let (day, second) = ((seconds / DAY).floor(), seconds % DAY);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(second as u32, 0)?;
    if day == 0.0 && !since_1904 {
        return Some(time.to_string());
    }
    // The calendar of 1900 has a 29th of February that never was: before it, it is a day ahead.
    let first = match (since_1904, day < 60.0) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1),
        (false, true) => NaiveDate::from_ymd_opt(1899, 12, 31),
        (false, false) => NaiveDate::from_ymd_opt(1899, 12, 30),
    };
    let date = first?.checked_add_signed(TimeDelta::try_days(day as i64)?)?;
    let shown = if second == 0.0 {
        date.to_string()
    } else {
        NaiveDateTime::new(date, time).to_string()
    };
    Some(shown)
}

fn duration(value: f64) -> Option<String> {
    if !(0.0..=LAST).contains(&value) {
        return None;
    }
    let seconds = (value * DAY).round() as u64;
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
    Some(format!("{hours:02}:{minutes:02}:{:02}", seconds % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_say_what_a_number_is() {
        for (code, format) in [
            ("General", Format::Number),
            ("G/通用格式\"万\"", Format::Number),
            ("#,##0.00", Format::Number),
            ("\"¥\"#,##0;[Red]\\-\"¥\"#,##0", Format::Number),
            ("0.00E+00", Format::Number),
            ("0!.0,\"万\"", Format::Number),
            ("[>=10000]0!.0,\"万\";0", Format::Number),
            ("0 \"days\"", Format::Number),
            ("0.0%", Format::Percent),
            ("yyyy-mm-dd", Format::Moment),
            ("[$-804]yyyy\"年\"m\"月\"d\"日\";@", Format::Moment),
            ("m/d/yy h:mm", Format::Moment),
            ("h:mm AM/PM", Format::Moment),
            ("[h]:mm:ss", Format::Duration),
            ("@", Format::Number),
            ("[", Format::Number),
            ("\"", Format::Number),
        ] {
            assert_eq!(Format::of_code(code), format, "{code}");
        }
    }

    #[test]
    fn numbers_are_shown_as_what_they_are() {
        let shown = |format: Format, value| format.shown(value, false);
        for (value, expected) in [
            (46_021.0, "2025-12-30"),
            (46_021.425_798_611, "2025-12-30 10:13:09"),
            (46_021.999_999_9, "2025-12-31"),
            (0.5, "12:00:00"),
            (1.0, "1900-01-01"),
            (59.0, "1900-02-28"),
            (61.0, "1900-03-01"),
            (-1.0, "-1"),
            (1e9, "1000000000"),
        ] {
            assert_eq!(shown(Format::Moment, value), expected);
        }
        assert_eq!(Format::Moment.shown(0.0, true), "1904-01-01");
        assert_eq!(shown(Format::Duration, 1.5), "36:00:00");
        assert_eq!(shown(Format::Percent, 0.29 + 1e-16), "29%");
        assert_eq!(shown(Format::Number, 0.1 + 0.2), "0.3");
        assert_eq!(shown(Format::Number, 1e300), "1e300");
    }
}
