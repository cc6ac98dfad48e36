//! The ninety days that the demo covers, in China's time zone (UTC+8), as the platform counts.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

/// How many days of statistics and notes there are.
pub const DAYS: usize = 90;

/// Hours in all days.
pub const HOURS: f64 = DAYS as f64 * 24.0;

/// How far China's clocks are ahead of UTC.
const AHEAD: TimeDelta = TimeDelta::hours(8);

/// The days, from the last one back.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    first: NaiveDate,
    /// The last second of the last day.
    pub data_at: DateTime<Utc>,
}

impl Calendar {
    /// The days up to and with `as_of`. Years outside 1971–9998 are taken to the nearest
    /// inside, where no date overflows.
    pub fn until(as_of: NaiveDate) -> Self {
        let last = match as_of.year() {
            ..1971 => NaiveDate::from_ymd_opt(1971, 1, 1).unwrap_or_default(),
            1971..=9998 => as_of,
            _ => NaiveDate::from_ymd_opt(9998, 12, 31).unwrap_or_default(),
        };
        let first = last - Days::new(DAYS as u64 - 1);
        let midnight = (last + Days::new(1)).and_time(NaiveTime::MIN).and_utc();
        Self {
            first,
            data_at: midnight - AHEAD - TimeDelta::seconds(1),
        }
    }

    /// The day of this number, 0 first.
    pub fn date(&self, day: usize) -> NaiveDate {
        self.first + Days::new(day as u64)
    }

    /// The date so many days after the first; before it, where there are fewer than none.
    pub fn date_around(&self, days: i32) -> NaiveDate {
        match u64::try_from(days) {
            Ok(after) => self.first + Days::new(after),
            Err(_) => self.first - Days::new(days.unsigned_abs().into()),
        }
    }

    /// The moment so many hours after the first midnight, to the second; never after the end.
    pub fn moment(&self, hours: f64) -> DateTime<Utc> {
        let start = self.first.and_time(NaiveTime::MIN).and_utc() - AHEAD;
        let seconds = TimeDelta::seconds((hours * 3600.0) as i64);
        (start + seconds).min(self.data_at)
    }

    /// The month, 1–12, so many hours after the first midnight.
    pub fn month(&self, hours: f64) -> u32 {
        self.date((hours / 24.0) as usize).month()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_end_on_the_last_second_in_china() {
        let calendar = Calendar::until(NaiveDate::from_ymd_opt(2026, 11, 1).unwrap());
        assert_eq!(calendar.data_at.to_rfc3339(), "2026-11-01T15:59:59+00:00");
        assert_eq!(calendar.date(0).to_string(), "2026-08-04");
        assert_eq!(calendar.date_around(-4).to_string(), "2026-07-31");
        assert_eq!(calendar.date_around(90).to_string(), "2026-11-02");
        assert_eq!(calendar.date(DAYS - 1).to_string(), "2026-11-01");
        assert_eq!(
            calendar.moment(0.0).to_rfc3339(),
            "2026-08-03T16:00:00+00:00"
        );
        assert_eq!(calendar.moment(HOURS), calendar.data_at);
        assert_eq!(calendar.month(0.0), 8);
        assert_eq!(calendar.month(HOURS - 1.0), 11);
    }

    #[test]
    fn dates_that_overflow_are_taken_inside() {
        for as_of in [NaiveDate::MIN, NaiveDate::MAX] {
            let calendar = Calendar::until(as_of);
            assert!((1970..=9999).contains(&calendar.data_at.year()));
        }
    }
}
