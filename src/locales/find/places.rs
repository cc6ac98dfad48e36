//! Distances and opening hours in words. Plain: a card is written a thousand times.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use hongbang_domain::place::CityId;
use hongbang_domain::spot::{Openness, Spot, SpotKind};
use hongbang_domain::window::china_date;

use super::SpotTexts;
use crate::locales::L10n;

/// China's clock is eight hours ahead of the world's, s.
const CHINA_SECONDS: i64 = 8 * 3_600;

impl L10n {
    /// A distance as one would say it: `350 m`, `1.2 km`, `48 km`.
    #[must_use]
    pub fn distance(self, km: f64) -> String {
        self.find().spots.distance(km)
    }

    /// What a spot is.
    #[must_use]
    pub fn spot_kind(self, kind: SpotKind) -> &'static str {
        let at = SpotKind::ALL.iter().position(|other| *other == kind);
        at.and_then(|at| self.find().spot_kinds.get(at))
            .unwrap_or(&"")
    }

    /// Whether a spot is open, and until when it is there; `None` where nobody said.
    #[must_use]
    pub fn openness(self, spot: &Spot, now: DateTime<Utc>) -> Option<String> {
        self.find().spots.openness(spot, now)
    }

    /// A city's name; its number, should the table not hold it.
    #[must_use]
    pub fn city_name(self, id: CityId) -> String {
        self.city(id).map_or_else(|| id.to_string(), str::to_owned)
    }
}

impl SpotTexts {
    /// To ten metres below a kilometre, to a tenth of one below ten, else to whole ones. A
    /// position is no more exact than that.
    fn distance(&self, km: f64) -> String {
        let metres = (km * 100.0).round() * 10.0;
        if metres < 1_000.0 {
            (self.metres)((metres as u32).max(10))
        } else if km < 9.95 {
            (self.kilometres)(&format!("{km:.1}"))
        } else {
            (self.kilometres)(&format!("{km:.0}"))
        }
    }

    fn openness(&self, spot: &Spot, now: DateTime<Utc>) -> Option<String> {
        let today = china_date(now);
        let hours = match spot.status(now) {
            Openness::Open { until } => {
                let last = spot.event.is_some_and(|run| china_date(until) > run.until);
                // The run's end at midnight is said below.
                let at_midnight = clock(until) == "00:00";
                (!(last && at_midnight)).then(|| (self.open_until)(&clock(until)))
            }
            Openness::OpensAt(from) if china_date(from) == today => {
                Some((self.opens_at)(&clock(from)))
            }
            Openness::OpensAt(from) => {
                let day = china_date(from).weekday().num_days_from_monday();
                let day = self.weekdays.get(day as usize).copied().unwrap_or_default();
                Some((self.opens_on)(day, &clock(from)))
            }
            Openness::Closed => Some(self.closed.to_owned()),
            Openness::Always => Some(self.always.to_owned()),
            Openness::NotYet { from } => return Some((self.from)(&self.date(from))),
            Openness::Over => return Some(self.over.to_owned()),
            Openness::Unknown => None,
        };
        let run = spot.event.map(|run| (self.until)(&self.date(run.until)));
        let words: Vec<String> = [hours, run].into_iter().flatten().collect();
        (!words.is_empty()).then(|| words.join(" · "))
    }

    fn date(&self, day: NaiveDate) -> String {
        (self.day)(day.month(), day.day())
    }
}

/// The time of day in China: `09:30`.
fn clock(moment: DateTime<Utc>) -> String {
    let minutes = (moment.timestamp() + CHINA_SECONDS).rem_euclid(86_400) / 60;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use hongbang_domain::spot::{Hours, Run};

    use super::*;
    use crate::locales::find::{EN, ZH};

    #[test]
    fn a_distance_is_as_exact_as_one_can_use() {
        for (km, en, zh) in [
            (0.0, "10 m", "10 米"),
            (0.004, "10 m", "10 米"),
            (0.3456, "350 m", "350 米"),
            (0.9949, "990 m", "990 米"),
            (0.996, "1.0 km", "1.0 公里"),
            (1.24, "1.2 km", "1.2 公里"),
            (9.94, "9.9 km", "9.9 公里"),
            (9.96, "10 km", "10 公里"),
            (48.4, "48 km", "48 公里"),
        ] {
            assert_eq!(EN.spots.distance(km), en);
            assert_eq!(ZH.spots.distance(km), zh);
        }
    }

    /// 2026-11-24 is a Tuesday; so many hours after its midnight in China.
    fn at(hours: i64) -> DateTime<Utc> {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        day.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::hours(hours - 8)
    }

    fn said(hours: Option<Hours>, run: Option<(u32, u32)>, hour: i64) -> Option<String> {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
        let spot = Spot {
            name: String::new(),
            latitude: 31.2,
            longitude: 121.5,
            kind: None,
            hours,
            event: run.map(|(from, until)| Run {
                from: day(from),
                until: day(until),
            }),
        };
        EN.spots.openness(&spot, at(hour))
    }

    #[test]
    fn hours_are_said_as_they_are_now() {
        let daily = || Some(Hours(vec![vec![[600, 1320]]]));
        let fridays = || {
            let mut week = vec![Vec::new(); 7];
            week[4] = vec![[600, 1320]];
            Some(Hours(week))
        };
        for (hours, run, hour, words) in [
            (daily(), None, 12, Some("Open until 22:00")),
            (daily(), None, 8, Some("Opens at 10:00")),
            (daily(), None, 23, Some("Opens Wed 10:00")),
            (fridays(), None, 12, Some("Opens Fri 10:00")),
            (Some(Hours(vec![Vec::new()])), None, 12, Some("Closed")),
            (Some(Hours::always()), None, 12, Some("Open day and night")),
            (None, None, 12, None),
            (
                daily(),
                Some((20, 30)),
                12,
                Some("Open until 22:00 · Until 30 Nov"),
            ),
            (
                Some(Hours::always()),
                Some((20, 30)),
                12,
                Some("Until 30 Nov"),
            ),
            (None, Some((20, 30)), 12, Some("Until 30 Nov")),
            (daily(), Some((26, 30)), 12, Some("From 26 Nov")),
            (daily(), Some((20, 23)), 12, Some("Over")),
        ] {
            assert_eq!(said(hours, run, hour).as_deref(), words, "{run:?} {hour}");
        }
    }

    #[test]
    fn every_kind_has_words() {
        assert_eq!(SpotKind::ALL.len(), EN.spot_kinds.len());
        let l = L10n {
            lang: crate::locales::Lang::En,
        };
        assert_eq!(l.spot_kind(SpotKind::PopUp), "Pop-up");
    }
}
