//! Opening hours against a moment.

use std::ops::Range;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{Hours, Openness, Run, Spot};
use crate::window::{CHINA, china_date};

/// Minutes of a day. China knows no summer time.
const DAY: i64 = 24 * 60;

/// The days that tell a status: from yesterday, whose hours may run past midnight, over the
/// week in which all opens that ever does, to two days more, into which that may run.
const DAYS_AROUND: Range<i64> = -1..9;

impl Spot {
    /// Whether it is open at a moment. An event that is over is over even in opening hours;
    /// one that is on and whose hours nobody knows is [`Openness::Unknown`].
    #[must_use]
    pub fn status(&self, now: DateTime<Utc>) -> Openness {
        self.known_status(now).unwrap_or(Openness::Unknown)
    }

    fn known_status(&self, now: DateTime<Utc>) -> Option<Openness> {
        let today = china_date(now);
        // The run in minutes from today's midnight.
        let (first, end) = match self.event {
            None => (i64::MIN, i64::MAX),
            Some(run) if run.until < run.from => return None,
            Some(run) if today < run.from => return Some(Openness::NotYet { from: run.from }),
            Some(run) if today > run.until => return Some(Openness::Over),
            Some(run) => (
                (run.from - today).num_days() * DAY,
                ((run.until - today).num_days() + 1) * DAY,
            ),
        };
        let spans = self.hours.as_ref()?.around(today)?;
        let midnight = midnight(today)?;
        let at = |minute: i64| midnight.checked_add_signed(TimeDelta::try_minutes(minute)?);
        if spans
            .iter()
            .any(|span| span.start <= 0 && span.end >= 8 * DAY)
        {
            return Some(match self.event {
                None => Openness::Always,
                Some(_) => Openness::Open { until: at(end)? },
            });
        }
        for span in spans {
            let (from, until) = (span.start.max(first), span.end.min(end));
            if from >= until || at(until)? <= now {
                continue;
            }
            let from = at(from)?;
            return Some(match from <= now {
                true => Openness::Open { until: at(until)? },
                false => Openness::OpensAt(from),
            });
        }
        Some(match self.event {
            None => Openness::Closed,
            Some(_) => Openness::Over,
        })
    }
}

impl Run {
    /// Whether it is on at some time of this day in China; never where it ends before it starts.
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

impl Hours {
    /// Open day and night.
    #[must_use]
    pub fn always() -> Self {
        Self(vec![vec![[0, 24 * 60]]])
    }

    /// The spans of the days around this one in minutes from its midnight, in order; those that
    /// touch are one. `None` where this is no week.
    fn around(&self, today: NaiveDate) -> Option<Vec<Range<i64>>> {
        let weekday = i64::from(today.weekday().num_days_from_monday());
        let mut spans = Vec::new();
        for day in DAYS_AROUND {
            let index = match self.0.len() {
                1 => 0,
                7 => usize::try_from((weekday + day).rem_euclid(7)).ok()?,
                _ => return None,
            };
            for &[from, until] in self.0.get(index)? {
                let (from, until) = (i64::from(from), i64::from(until));
                if from >= DAY || until <= from || until - from > DAY {
                    return None;
                }
                spans.push(day * DAY + from..day * DAY + until);
            }
        }
        spans.sort_unstable_by_key(|span| (span.start, span.end));
        let mut merged: Vec<Range<i64>> = Vec::new();
        for span in spans {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        Some(merged)
    }
}

/// The moment at which a day starts in China.
fn midnight(day: NaiveDate) -> Option<DateTime<Utc>> {
    day.and_time(NaiveTime::MIN)
        .and_utc()
        .checked_sub_signed(CHINA)
}
