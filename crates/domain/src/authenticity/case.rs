//! What the rules look at, put in order once.

use chrono::{DateTime, Utc};

use super::finding::{Clue, Outcome};
use super::settings::Settings;
use super::{Evidence, NoteEvidence};
use crate::peers::Peers;
use crate::window::{Day, Deals, Kinds, Selection, Statistics, Window, dates, median};

/// All notes of the last 90 days: a judgement wants many more than it wants the latest.
pub(super) const SELECTION: Selection = Selection {
    window: Window::Days90,
    deals: Deals::All,
    kinds: Kinds::All,
};

/// A creator as the rules see it.
pub(super) struct Case<'a> {
    pub(super) evidence: &'a Evidence,
    pub(super) peers: Option<&'a Peers>,
    pub(super) settings: &'a Settings,
    /// Those of the window, oldest first, then by id.
    pub(super) notes: Vec<&'a NoteEvidence>,
    /// Those of the window, oldest first, each date once.
    pub(super) days: Vec<&'a Day>,
    /// Of [`SELECTION`].
    pub(super) statistics: Statistics,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        evidence: &'a Evidence,
        peers: Option<&'a Peers>,
        settings: &'a Settings,
    ) -> Self {
        let mut notes: Vec<_> = evidence
            .notes
            .iter()
            .filter(|note| SELECTION.holds(&note.published, evidence.data_at))
            .collect();
        notes.sort_by_key(|note| (note.published.published_at, note.id));
        let window = dates(evidence.data_at, SELECTION.window.days());
        let mut days: Vec<_> = evidence
            .days
            .iter()
            .filter(|day| window.contains(&day.date))
            .collect();
        // Should a day come twice, its order does not matter: the larger figures stay.
        days.sort_by_key(|day| (day.date, day.followers, day.likes, day.reads));
        days.reverse();
        days.dedup_by_key(|day| day.date);
        days.reverse();
        let published: Vec<_> = notes.iter().map(|note| note.published).collect();
        Self {
            statistics: Statistics::of(
                &published,
                &[],
                evidence.followers,
                evidence.data_at,
                SELECTION,
            ),
            evidence,
            peers,
            settings,
            notes,
            days,
        }
    }

    /// The notes that were a while old when they were counted, so that little is still to come.
    pub(super) fn settled(&self, age: chrono::TimeDelta) -> impl Iterator<Item = &'a NoteEvidence> {
        let until = self
            .evidence
            .data_at
            .checked_sub_signed(age)
            .unwrap_or(DateTime::<Utc>::MIN_UTC);
        let notes = self.notes.iter().copied();
        notes.filter(move |note| note.published.published_at <= until)
    }
}

/// What one rule says of a case.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Answer {
    pub(super) outcome: Outcome,
    pub(super) severity: f64,
    pub(super) n: usize,
    pub(super) clues: Vec<Clue>,
}

impl Answer {
    /// Its inputs are unknown, or too few.
    pub(super) const fn unknown(n: usize) -> Self {
        Self {
            outcome: Outcome::Unknown,
            severity: 0.0,
            n,
            clues: Vec::new(),
        }
    }

    /// Needs a look where it is severe at all.
    pub(super) fn graded(severity: f64, n: usize, clues: Vec<Clue>) -> Self {
        let looks = severity > 0.0;
        Self {
            outcome: if looks { Outcome::Look } else { Outcome::Fine },
            severity: if looks { severity.min(1.0) } else { 0.0 },
            n,
            clues,
        }
    }

    /// Worth knowing where it is the case; it weighs nothing.
    pub(super) fn told(outcome: Outcome, n: usize, clues: Vec<Clue>) -> Self {
        Self {
            outcome,
            severity: 0.0,
            n,
            clues,
        }
    }
}

/// The median of counts.
pub(super) fn usual(counts: impl IntoIterator<Item = u64>) -> Option<f64> {
    median(counts.into_iter().map(|count| count as f64))
}
