//! What a creator's days tell, one series at a time, with a place for every day of the window:
//! a day without data is a gap, never zero.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use hongbang_domain::window::Day;

/// A series of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Series {
    /// Reads that a day added.
    Reads,
    /// Interactions that a day added.
    Interactions,
    /// Impressions that a day added.
    Impressions,
    /// Followers at the end of a day.
    Followers,
    /// Followers that a day gained, or lost.
    Growth,
}

impl Series {
    /// Every series, in the order of the choice.
    pub const ALL: [Self; 5] = [
        Self::Reads,
        Self::Interactions,
        Self::Impressions,
        Self::Followers,
        Self::Growth,
    ];

    /// The values, a place for every date; `days` may reach back further, as a gain needs the
    /// day before.
    #[must_use]
    pub fn over(
        self,
        days: &[Day],
        dates: &RangeInclusive<NaiveDate>,
    ) -> Vec<(NaiveDate, Option<i64>)> {
        let on = |date: NaiveDate| days.iter().find(|day| day.date == date);
        let signed = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        let value = |date: NaiveDate| -> Option<i64> {
            let day = on(date)?;
            match self {
                Self::Reads => day.reads.map(signed),
                Self::Impressions => day.impressions.map(signed),
                Self::Followers => day.followers.map(signed),
                Self::Interactions => {
                    let sum = day.likes?.checked_add(day.collects?)?;
                    sum.checked_add(day.comments?).map(signed)
                }
                Self::Growth => {
                    let before = on(date.pred_opt()?)?.followers?;
                    Some(signed(day.followers?) - signed(before))
                }
            }
        };
        dates
            .start()
            .iter_days()
            .take_while(|date| date <= dates.end())
            .map(|date| (date, value(date)))
            .collect()
    }
}

/// The series of which two days at least are known: a single one is no chart.
#[must_use]
pub fn known(days: &[Day], dates: &RangeInclusive<NaiveDate>) -> Vec<Series> {
    let drawn = |series: &Series| {
        let values = series.over(days, dates);
        values.iter().filter(|(_, value)| value.is_some()).count() > 1
    };
    Series::ALL.into_iter().filter(drawn).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, day).unwrap()
    }

    fn day(at: u32, followers: Option<u64>, likes: Option<u64>) -> Day {
        Day {
            date: date(at),
            followers,
            impressions: None,
            reads: Some(u64::from(at)),
            likes,
            collects: Some(2),
            comments: Some(1),
            shares: None,
        }
    }

    fn values(series: Series, days: &[Day], dates: RangeInclusive<NaiveDate>) -> Vec<Option<i64>> {
        let over = series.over(days, &dates);
        over.into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn a_day_without_data_is_a_gap() {
        let days = [day(1, Some(10), Some(5)), day(3, Some(8), None)];
        let dates = date(1)..=date(4);
        assert_eq!(
            values(Series::Reads, &days, dates.clone()),
            [Some(1), None, Some(3), None]
        );
        // Unknown likes make no interactions of what is left.
        assert_eq!(
            values(Series::Interactions, &days, dates),
            [Some(8), None, None, None]
        );
    }

    #[test]
    fn a_gain_needs_the_day_before_and_may_be_a_loss() {
        let days = [
            day(1, Some(10), None),
            day(2, Some(13), None),
            day(3, Some(9), None),
            day(5, Some(20), None),
        ];
        assert_eq!(
            values(Series::Growth, &days, date(2)..=date(5)),
            [Some(3), Some(-4), None, None],
            "the first reaches back before the window"
        );
    }

    #[test]
    fn a_series_of_one_day_is_not_offered() {
        let days = [day(1, Some(10), None), day(2, None, Some(1))];
        assert_eq!(known(&days, &(date(1)..=date(2))), [Series::Reads]);
        assert_eq!(known(&[], &(date(1)..=date(2))), []);
    }
}
