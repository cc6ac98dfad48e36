//! The last 30 days as a calendar: what was published, and how followers grew.
//!
//! A day without data is a day without data: never one on which nothing happened.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use hongbang_api::kols::KolNote;
use hongbang_domain::window::{self, Day};

/// How many days it shows.
pub const DAYS: u32 = 30;

/// Days of a week, and places of a row.
pub const WEEK: usize = 7;

/// Degrees of growth that are told apart.
const DEGREES: f64 = 3.0;

/// A day.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Which, in China.
    pub date: NaiveDate,
    /// The notes that were published on it, by their places in the record; the newest first.
    pub notes: Vec<usize>,
    /// Whether anything was recorded of it.
    pub recorded: bool,
    /// Followers at its end.
    pub followers: Option<u64>,
    /// Followers gained; negative where they left. `None` unless the ends of the day and of the
    /// one before it are known.
    pub gained: Option<i64>,
    /// How much that is among these days, −3–3.
    pub heat: i8,
}

/// The days, in rows of weeks that start on Monday.
#[derive(Debug, Clone, PartialEq)]
pub struct Calendar {
    /// The days, the oldest first.
    pub cells: Vec<Cell>,
    /// Places of the first row that lie before them, 0–6.
    pub before: usize,
}

/// A way from one day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// To the day before.
    Back,
    /// To the day after.
    On,
    /// A week back.
    Up,
    /// A week on.
    Down,
    /// To the first day of the row.
    Start,
    /// To its last.
    End,
}

impl Step {
    /// What a key does.
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Back,
            "ArrowRight" => Self::On,
            "ArrowUp" => Self::Up,
            "ArrowDown" => Self::Down,
            "Home" => Self::Start,
            "End" => Self::End,
            _ => return None,
        })
    }
}

impl Calendar {
    /// The days up to `data_at`.
    #[must_use]
    pub fn of(days: &[Day], notes: &[KolNote], data_at: DateTime<Utc>) -> Self {
        let dates = window::dates(data_at, DAYS);
        let day = |date: NaiveDate| days.iter().find(|day| day.date == date);
        let followers = |date: NaiveDate| day(date)?.followers;
        let mut cells: Vec<Cell> = dates
            .start()
            .iter_days()
            .take_while(|date| dates.contains(date))
            .map(|date| {
                let published = |note: &KolNote| window::china_date(note.published.published_at);
                let mut of_day: Vec<usize> = (0..notes.len())
                    .filter(|&at| notes.get(at).map(published) == Some(date))
                    .collect();
                of_day.sort_by_key(|&at| {
                    let note = notes.get(at);
                    std::cmp::Reverse(note.map(|note| (note.published.published_at, note.id)))
                });
                let ends = followers(date).zip(date.pred_opt().and_then(followers));
                Cell {
                    date,
                    notes: of_day,
                    recorded: day(date).is_some_and(recorded),
                    followers: followers(date),
                    gained: ends.map(|(now, before)| difference(now, before)),
                    heat: 0,
                }
            })
            .collect();
        let most = cells
            .iter()
            .filter_map(|cell| Some(cell.gained?.unsigned_abs()))
            .max()
            .unwrap_or(0);
        for cell in &mut cells {
            cell.heat = cell.gained.map_or(0, |gained| heat(gained, most));
        }
        let weekday = dates.start().weekday().num_days_from_monday();
        Self {
            cells,
            before: weekday as usize,
        }
    }

    /// The rows: places of days, or of none.
    #[must_use]
    pub fn weeks(&self) -> Vec<[Option<usize>; WEEK]> {
        let rows = (self.before + self.cells.len()).div_ceil(WEEK);
        let place = |row: usize, column: usize| {
            let at = (row * WEEK + column).checked_sub(self.before)?;
            (at < self.cells.len()).then_some(at)
        };
        (0..rows)
            .map(|row| std::array::from_fn(|column| place(row, column)))
            .collect()
    }

    /// The day to look at first: the latest on which something was published, else the last.
    #[must_use]
    pub fn first_look(&self) -> usize {
        let published = self.cells.iter().rposition(|cell| !cell.notes.is_empty());
        published.unwrap_or_else(|| self.cells.len().saturating_sub(1))
    }

    /// Where a step leads; where it would lead out of the days, nowhere.
    #[must_use]
    pub fn step(&self, from: usize, step: Step) -> usize {
        let last = self.cells.len().saturating_sub(1);
        let column = (self.before + from) % WEEK;
        let to = match step {
            Step::Back => from.checked_sub(1),
            Step::On => Some(from + 1),
            Step::Up => from.checked_sub(WEEK),
            Step::Down => Some(from + WEEK),
            Step::Start => Some(from.saturating_sub(column)),
            Step::End => Some((from + WEEK - 1 - column).min(last)),
        };
        to.filter(|&to| to <= last).unwrap_or(from)
    }

    /// Days of which nothing is known.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.recorded).count()
    }
}

/// Whether anything is known of a day.
fn recorded(day: &Day) -> bool {
    let values = [
        day.followers,
        day.impressions,
        day.reads,
        day.likes,
        day.collects,
        day.comments,
        day.shares,
    ];
    values.iter().any(Option::is_some)
}

fn difference(now: u64, before: u64) -> i64 {
    let size = i64::try_from(now.abs_diff(before)).unwrap_or(i64::MAX);
    if now < before { -size } else { size }
}

/// How much `gained` is beside the most, in [`DEGREES`]; 0 for nothing.
fn heat(gained: i64, most: u64) -> i8 {
    if most == 0 {
        return 0;
    }
    let degree = (gained.unsigned_abs() as f64 / most as f64 * DEGREES).ceil() as i8;
    if gained < 0 { -degree } else { degree }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use hongbang_domain::engagement::Counts;
    use hongbang_domain::note::{NoteId, NoteKind};
    use hongbang_domain::window::Published;

    use super::*;

    fn data_at() -> DateTime<Utc> {
        // Midnight in China, at the end of Tuesday, June 30.
        "2026-06-30T16:00:00Z".parse().unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn day(text: &str, followers: Option<u64>) -> Day {
        Day {
            date: date(text),
            followers,
            impressions: None,
            reads: None,
            likes: None,
            collects: None,
            comments: None,
            shares: None,
        }
    }

    fn note(id: u64, at: &str) -> KolNote {
        KolNote {
            id: NoteId::try_from(id).unwrap(),
            title: String::new(),
            published: Published {
                published_at: at.parse().unwrap(),
                kind: NoteKind::Picture,
                sponsored: None,
                counts: Counts::default(),
            },
            topics: Vec::new(),
            withheld: Vec::new(),
        }
    }

    #[test]
    fn weeks_start_on_monday_and_hold_every_day_once() {
        let calendar = Calendar::of(&[], &[], data_at());
        assert_eq!(calendar.cells.len(), 30);
        // June 1, 2026 is a Monday.
        assert_eq!(
            (calendar.cells[0].date, calendar.before),
            (date("2026-06-01"), 0)
        );
        let weeks = calendar.weeks();
        assert_eq!(weeks.len(), 5);
        assert_eq!(weeks[4], [Some(28), Some(29), None, None, None, None, None]);
        let later = Calendar::of(&[], &[], data_at() + TimeDelta::days(3));
        assert_eq!(later.before, 3);
        assert_eq!(later.weeks()[0][..4], [None, None, None, Some(0)]);
        let all: Vec<usize> = later.weeks().concat().into_iter().flatten().collect();
        assert_eq!(all, (0..30).collect::<Vec<_>>());
    }

    #[test]
    fn a_note_is_on_its_day_in_china_the_newest_first() {
        let notes = [
            note(1, "2026-06-29T15:59:00Z"),
            note(2, "2026-06-29T16:00:00Z"),
            note(3, "2026-06-30T09:00:00Z"),
            note(4, "2026-05-31T15:00:00Z"),
        ];
        let calendar = Calendar::of(&[], &notes, data_at());
        assert_eq!(calendar.cells[28].notes, [0]);
        assert_eq!(calendar.cells[29].notes, [2, 1]);
        let shown: usize = calendar.cells.iter().map(|cell| cell.notes.len()).sum();
        assert_eq!(shown, 3, "what is older is not shown");
        assert_eq!(calendar.first_look(), 29);
    }

    #[test]
    fn growth_takes_two_days_and_a_missing_one_is_no_zero() {
        let days = [
            day("2026-05-31", Some(100)),
            day("2026-06-01", Some(130)),
            day("2026-06-02", Some(120)),
            // Nothing of June 3.
            day("2026-06-04", Some(150)),
            day("2026-06-05", None),
        ];
        let calendar = Calendar::of(&days, &[], data_at());
        let gained: Vec<_> = calendar.cells[..5].iter().map(|cell| cell.gained).collect();
        assert_eq!(gained, [Some(30), Some(-10), None, None, None]);
        let recorded: Vec<_> = calendar.cells[..5]
            .iter()
            .map(|cell| cell.recorded)
            .collect();
        assert_eq!(recorded, [true, true, false, true, false]);
        assert_eq!(calendar.missing(), 27);
        let heat: Vec<_> = calendar.cells[..3].iter().map(|cell| cell.heat).collect();
        assert_eq!(heat, [3, -1, 0]);
    }

    #[test]
    fn nothing_gained_on_any_day_is_no_heat() {
        let days = [day("2026-06-01", Some(5)), day("2026-06-02", Some(5))];
        let calendar = Calendar::of(&days, &[], data_at());
        assert_eq!(calendar.cells[1].gained, Some(0));
        assert!(calendar.cells.iter().all(|cell| cell.heat == 0));
    }

    #[test]
    fn steps_stay_within_the_days() {
        let calendar = Calendar::of(&[], &[], data_at() + TimeDelta::days(3));
        // Thursday, June 4 is the first day.
        for (from, step, to) in [
            (0, Step::Back, 0),
            (0, Step::On, 1),
            (0, Step::Up, 0),
            (0, Step::Down, 7),
            (0, Step::Start, 0),
            (0, Step::End, 3),
            (9, Step::Start, 4),
            (9, Step::End, 10),
            (29, Step::On, 29),
            (29, Step::Down, 29),
            (29, Step::End, 29),
            (28, Step::Up, 21),
        ] {
            assert_eq!(calendar.step(from, step), to, "{from} {step:?}");
        }
    }
}
