//! R11: likes that surge in the first two hours and stop.

use super::case::{Answer, Case};
use super::finding::Clue;
use super::{NoteEvidence, Settings};
use crate::launch::{MIN_AGE, Metric, cumulative};

/// Fewer likes in a day say nothing about when they came. Lower than a launch's own, since here
/// several notes speak together, and what chance may do is allowed for.
const MIN_LIKES: u64 = 8;

/// By how many of its standard deviations chance is allowed to move a share.
const DOUBT: f64 = 2.0;

/// R11: more than 80 % of the day's likes in its first two hours, and less than 2 % of all after
/// the day (practitioners' blogs).
///
/// Content that is over in a day surges as well, but then its readers do: likes count as a surge
/// by how much more of them than of the reads came in the first two hours. Where reads are not
/// known by the hour, the folklore's two bounds stand alone.
pub(super) fn like_surges(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let known: Vec<(&NoteEvidence, Start)> = case
        .settled(MIN_AGE)
        .filter_map(|note| Some((note, Start::of(note)?)))
        .collect();
    let n = known.len();
    if n < LEAST {
        return Answer::unknown(n);
    }
    let mut surges: Vec<(f64, Clue)> = known
        .iter()
        .map(|(note, start)| {
            let clue = Clue::Note {
                id: note.id,
                value: start.likes,
                usual: start.reads.unwrap_or(settings.surge),
            };
            (start.surge(settings), clue)
        })
        .filter(|(surge, _)| *surge > 0.0)
        .collect();
    let all: f64 = surges.iter().map(|(surge, _)| surge).sum();
    surges.sort_by(|a, b| b.0.total_cmp(&a.0));
    let clues = surges.into_iter().map(|(_, clue)| clue).collect();
    Answer::graded(settings.surges.at(all / n as f64), n, clues)
}

/// Fewer notes than this may surge by chance: one has a friend, or an event.
const LEAST: usize = 3;

/// How a note's likes came.
struct Start {
    /// Share of the day's likes in its first two hours.
    likes: f64,
    /// The day's likes.
    day: u64,
    /// The same of its reads.
    reads: Option<f64>,
    /// Share of all likes that came after the day.
    after: f64,
}

impl Start {
    fn of(note: &NoteEvidence) -> Option<Self> {
        let launch = note.launch.as_ref()?;
        let first_two = |metric| {
            let curve = cumulative(launch, metric)?;
            let (&first_two, &day) = (curve.get(1)?, curve.last()?);
            Some((first_two, day))
        };
        let (first, day) = first_two(Metric::Likes)?;
        let all = note.published.counts.likes?;
        if day < MIN_LIKES {
            return None;
        }
        let reads = first_two(Metric::Reads).filter(|(_, day)| *day > 0);
        Some(Self {
            likes: first as f64 / day as f64,
            day,
            reads: reads.map(|(first, day)| first as f64 / day as f64),
            // Likes that were taken back since leave fewer than there were.
            after: all.saturating_sub(day) as f64 / all.max(1) as f64,
        })
    }

    /// How much of a surge it is, 0–1.
    fn surge(&self, settings: &Settings) -> f64 {
        match self.reads {
            Some(reads) => {
                let chance = DOUBT * (reads * (1.0 - reads) / self.day as f64).sqrt();
                settings.surge_excess.at(self.likes - reads - chance)
            }
            None => f64::from(u8::from(
                self.likes > settings.surge && self.after < settings.stop,
            )),
        }
    }
}
