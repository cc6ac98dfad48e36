//! The first 24 hours of the latest notes, small: which are shown, how far they came, and where
//! their lines go. Pure: no DOM, no words.

use chrono::{DateTime, TimeDelta, Utc};
use hongbang_api::kols::{EvidenceNote, KolNote};
use hongbang_domain::launch::{Band, HOURS, Launch, Metric, Standing, cumulative};

/// How many notes are shown.
pub const MOST: usize = 6;

/// Older notes are no news.
const RECENT: TimeDelta = TimeDelta::days(14);

/// A note and how its first day stands.
#[derive(Debug, Clone, PartialEq)]
pub struct FirstDay {
    /// The note.
    pub note: KolNote,
    /// How old it was when its counts were taken.
    pub age: TimeDelta,
    /// Its first hours, where anyone recorded them.
    pub launch: Option<Launch>,
}

impl FirstDay {
    /// Whether its first day is not over.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.age < TimeDelta::hours(HOURS as i64)
    }

    /// Its running total of reads: at the start, at the end of each hour that is over, and, of a
    /// first day that goes on, now. Hours and reads.
    #[must_use]
    pub fn reads(&self) -> Vec<(f64, f64)> {
        let hours = (self.age.num_seconds() as f64 / 3600.0).clamp(0.0, HOURS as f64);
        let whole = hours.floor() as usize;
        let curve = self.launch.as_ref();
        let curve = curve.and_then(|launch| cumulative(launch, Metric::Reads));
        let mut points = vec![(0.0, 0.0)];
        if let Some(curve) = curve {
            let ends = curve.iter().take(whole).enumerate();
            points.extend(ends.map(|(hour, &reads)| ((hour + 1) as f64, reads as f64)));
        }
        let counted = self.note.published.counts.reads.map(|reads| reads as f64);
        if let Some(reads) = counted.filter(|_| self.is_running()) {
            let last = points.last().map_or(0.0, |(_, reads)| *reads);
            points.push((hours, reads.max(last)));
        }
        points
    }
}

/// The notes whose first day is running, then those whose first day is recorded, the newest
/// first; at most [`MOST`] of the last two weeks.
#[must_use]
pub fn latest(notes: &[KolNote], kept: &[EvidenceNote], data_at: DateTime<Utc>) -> Vec<FirstDay> {
    let mut found: Vec<FirstDay> = notes
        .iter()
        .map(|note| FirstDay {
            note: note.clone(),
            age: data_at - note.published.published_at,
            launch: kept
                .iter()
                .find(|kept| kept.id == note.id)
                .and_then(|kept| kept.launch.clone()),
        })
        .filter(|day| day.age >= TimeDelta::zero() && day.age <= RECENT)
        .filter(|day| day.launch.is_some() || day.is_running())
        .collect();
    found.sort_by_key(|day| (day.age, std::cmp::Reverse(day.note.id)));
    found.truncate(MOST);
    found
}

/// The recorded first days of the other notes: what a note is beside where nobody else's are
/// known.
#[must_use]
pub fn others(day: &FirstDay, kept: &[EvidenceNote]) -> Vec<Launch> {
    let others = kept.iter().filter(|kept| kept.id != day.note.id);
    others.filter_map(|kept| kept.launch.clone()).collect()
}

/// The value of a running total after so many hours, between its hours on a straight line; it
/// starts with nothing.
#[must_use]
pub fn after(curve: &[f64; HOURS], hours: f64) -> f64 {
    let hours = hours.clamp(0.0, HOURS as f64);
    let whole = hours.floor() as usize;
    let at = |hour: usize| match hour.checked_sub(1) {
        None => 0.0,
        Some(index) => curve.get(index).copied().unwrap_or(0.0),
    };
    let (before, part) = (at(whole), hours.fract());
    if part == 0.0 {
        before
    } else {
        before + (at(whole + 1) - before) * part
    }
}

/// Where a running total stands in a band after so many hours.
#[must_use]
pub fn standing(band: &Band, hours: f64, reads: f64) -> Standing {
    if reads > after(&band.p75, hours) {
        Standing::Above
    } else if reads < after(&band.p25, hours) {
        Standing::Below
    } else {
        Standing::Within
    }
}

/// The drawing's width, px; it grows with the page.
pub const WIDTH: f64 = 240.0;
/// Its height.
pub const HEIGHT: f64 = 76.0;
/// Room around the lines for marks.
const EDGE: f64 = 5.0;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Tile {
    /// The note's line, as SVG path data.
    pub line: String,
    /// The band's area; empty without one.
    pub area: String,
    /// The median's line; empty without one.
    pub median: String,
    /// The end of the note's line.
    pub end: (f64, f64),
}

impl Tile {
    /// The lines of a note and its band; `None` where nothing is known of the note.
    #[must_use]
    pub fn of(reads: &[(f64, f64)], band: Option<&Band>) -> Option<Self> {
        let &(hour, last) = reads.get(1..)?.last()?;
        let highest = |curve: &[f64; HOURS]| curve.last().copied().unwrap_or(0.0);
        let top = band
            .map_or(0.0, |band| highest(&band.p75))
            .max(last)
            .max(1.0);
        let x = |hour: f64| tenth(EDGE + (WIDTH - 2.0 * EDGE) * hour / HOURS as f64);
        let y = |value: f64| tenth(HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * value / top);
        let points = |curve: &[f64; HOURS]| {
            let hours = (0..=HOURS).map(|hour| hour as f64);
            hours
                .map(|hour| (x(hour), y(after(curve, hour))))
                .collect::<Vec<_>>()
        };
        let area = band.map(|band| {
            let mut around = points(&band.p75);
            around.extend(points(&band.p25).into_iter().rev());
            [&path(&around), "Z"].concat()
        });
        let line: Vec<_> = reads
            .iter()
            .map(|&(hour, value)| (x(hour), y(value)))
            .collect();
        Some(Self {
            line: path(&line),
            area: area.unwrap_or_default(),
            median: band.map_or_else(String::new, |band| path(&points(&band.median))),
            end: (x(hour), y(last)),
        })
    }
}

fn path(points: &[(f64, f64)]) -> String {
    let points: Vec<String> = points.iter().map(|(x, y)| format!("{x} {y}")).collect();
    ["M", &points.join("L")].concat()
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use hongbang_domain::engagement::Counts;
    use hongbang_domain::note::{NoteId, NoteKind};
    use hongbang_domain::window::Published;

    use super::*;

    fn data_at() -> DateTime<Utc> {
        "2026-06-30T16:00:00Z".parse().unwrap()
    }

    fn note(id: u64, minutes: i64, reads: Option<u64>) -> KolNote {
        KolNote {
            id: NoteId::try_from(id).unwrap(),
            title: String::new(),
            published: Published {
                published_at: data_at() - TimeDelta::minutes(minutes),
                kind: NoteKind::Picture,
                sponsored: None,
                counts: Counts {
                    reads,
                    ..Counts::default()
                },
            },
            topics: Vec::new(),
            withheld: Vec::new(),
        }
    }

    fn launch(hourly: u64) -> Launch {
        let hours = vec![hourly; HOURS];
        Launch {
            impressions: hours.clone(),
            reads: hours.clone(),
            likes: hours.clone(),
            collects: hours.clone(),
            comments: hours.clone(),
            shares: hours,
        }
    }

    fn kept(id: u64, launch: Option<Launch>) -> EvidenceNote {
        EvidenceNote {
            id: NoteId::try_from(id).unwrap(),
            launch,
            comments: Vec::new(),
        }
    }

    #[test]
    fn running_days_come_first_then_recorded_ones_and_no_old_ones() {
        const DAY: i64 = 24 * 60;
        let notes = [
            note(1, 20 * DAY, Some(9)),
            note(2, 3 * DAY, Some(9)),
            note(3, 2 * DAY, Some(9)),
            note(4, 90, Some(9)),
            note(5, -10, Some(9)),
        ];
        let kept = [
            kept(1, Some(launch(1))),
            kept(2, Some(launch(1))),
            kept(3, None),
        ];
        let ids: Vec<u64> = latest(&notes, &kept, data_at())
            .iter()
            .map(|day| day.note.id.get())
            .collect();
        assert_eq!(ids, [4, 2]);
        let many: Vec<_> = (1..20).map(|id| note(id, 60, None)).collect();
        assert_eq!(latest(&many, &[], data_at()).len(), MOST);
    }

    #[test]
    fn what_an_hour_to_come_will_bring_is_not_drawn() {
        let day = |minutes, reads, launch| FirstDay {
            note: note(1, minutes, reads),
            age: TimeDelta::minutes(minutes),
            launch,
        };
        assert_eq!(day(150, Some(60), None).reads(), [(0.0, 0.0), (2.5, 60.0)]);
        let partial = day(150, Some(60), Some(launch(20))).reads();
        assert_eq!(partial, [(0.0, 0.0), (1.0, 20.0), (2.0, 40.0), (2.5, 60.0)]);
        assert_eq!(day(150, None, None).reads(), [(0.0, 0.0)], "nothing known");
        let whole = day(3_000, Some(999), Some(launch(10))).reads();
        assert_eq!((whole.len(), whole.last()), (25, Some(&(24.0, 240.0))));
    }

    fn band() -> Band {
        let peers: Vec<_> = [10, 20, 30, 40, 50].map(launch).into();
        hongbang_domain::launch::band(&peers, Metric::Reads).unwrap()
    }

    #[test]
    fn a_running_day_stands_where_the_band_is_by_then() {
        let band = band();
        assert_eq!(after(&band.median, 2.5), 75.0);
        assert_eq!(
            (after(&band.median, 0.0), after(&band.median, 99.0)),
            (0.0, 720.0)
        );
        for (hours, reads, expected) in [
            (2.5, 75.0, Standing::Within),
            (2.5, 101.0, Standing::Above),
            (2.5, 49.0, Standing::Below),
            (24.0, 101.0, Standing::Below),
        ] {
            assert_eq!(standing(&band, hours, reads), expected, "{hours} {reads}");
        }
    }

    #[test]
    fn lines_stay_in_the_drawing() {
        assert_eq!(Tile::of(&[(0.0, 0.0)], Some(&band())), None);
        let tile = Tile::of(&[(0.0, 0.0), (12.0, 5_000.0)], Some(&band())).unwrap();
        assert_eq!(tile.end, (WIDTH / 2.0, EDGE));
        let flat = Tile::of(&[(0.0, 0.0), (24.0, 0.0)], None).unwrap();
        assert_eq!(flat.end, (WIDTH - EDGE, HEIGHT - EDGE));
        assert!(flat.area.is_empty() && flat.median.is_empty());
    }
}
