//! A creator with what its statistics are made of, as far as it may be seen.
//!
//! One's own record is whole; [`Record::as_seen`] makes of it what another is answered, by
//! the rule that the server enforces, so that a preview needs no request.

use std::sync::Arc;

use hongbang_api::kols::{Days, KolEvidence, KolNote, KolPeers, KolProfile, SelectedStatistics};
use hongbang_domain::sharing::{Field, Shown};
use hongbang_domain::window::{Published, Selection, Statistics};

/// Why a value is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// Nobody knows it.
    Unknown,
    /// Its creator keeps it.
    NotShared,
}

impl Missing {
    /// Why a value of `field` is not there, by what the answer says was withheld.
    #[must_use]
    pub fn of(field: Field, withheld: &[Field]) -> Self {
        if withheld.contains(&field) {
            Self::NotShared
        } else {
            Self::Unknown
        }
    }
}

/// A creator, its days and its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The creator.
    pub profile: KolProfile,
    /// Its days, oldest first.
    pub days: Days,
    /// Its notes, newest first.
    pub notes: Vec<KolNote>,
    /// Worked out by the server, where single notes are withheld and statistics are not;
    /// empty where the notes themselves tell.
    pub statistics: Vec<SelectedStatistics>,
    /// Its peers; `None` where they have not come, or not yet.
    pub peers: Option<Arc<KolPeers>>,
    /// What is looked at for authenticity; `None` where it has not come, or not yet.
    pub evidence: Option<Arc<KolEvidence>>,
}

impl Record {
    /// Whether the statistics have to be asked for: these notes would give too few.
    #[must_use]
    pub fn lacks_statistics(days: &Days, notes: &[KolNote]) -> bool {
        withheld(notes) && !days.withheld.contains(&Field::Statistics)
    }

    /// The statistics of a selection.
    #[must_use]
    pub fn figures(&self, selection: Selection) -> Statistics {
        let given = self
            .statistics
            .iter()
            .find(|given| given.selection == selection);
        if let Some(given) = given {
            return given.statistics.clone();
        }
        let kol = &self.profile.kol;
        let published: Vec<Published> = self.notes.iter().map(|note| note.published).collect();
        Statistics::of(
            &published,
            &self.days.days,
            kol.followers,
            kol.data_at,
            selection,
        )
    }

    /// Why a median of what only the creator is told is not there.
    #[must_use]
    pub fn missing_medians(&self) -> Missing {
        if self.statistics.is_empty() && self.withholds_notes() {
            Missing::NotShared
        } else {
            Missing::Unknown
        }
    }

    /// Why the days, and what follows from them, are not there.
    #[must_use]
    pub fn missing_days(&self) -> Missing {
        Missing::of(Field::Statistics, &self.days.withheld)
    }

    /// What is left of one's own record for another. Statistics that are shared are those of
    /// all notes, even where the single notes are kept.
    #[must_use]
    pub fn as_seen(&self, shown: Shown) -> Self {
        let mut seen = self.clone();
        seen.profile.withheld = shown.redact_kol(&mut seen.profile.kol);
        if !shown.has(Field::Statistics) && !seen.days.days.is_empty() {
            seen.days.days.clear();
            seen.days.withheld = vec![Field::Statistics];
        }
        for note in &mut seen.notes {
            note.withheld = Vec::from_iter(shown.redact_counts(&mut note.published.counts));
        }
        if seen.withholds_notes() && shown.has(Field::Statistics) {
            let given = Selection::all().map(|selection| SelectedStatistics {
                selection,
                statistics: self.figures(selection),
            });
            seen.statistics = given.collect();
        }
        if !shown.has(Field::Launches)
            && let Some(evidence) = &mut seen.evidence
        {
            withhold_launches(Arc::make_mut(evidence));
        }
        seen
    }

    fn withholds_notes(&self) -> bool {
        withheld(&self.notes)
    }
}

fn withheld(notes: &[KolNote]) -> bool {
    let mut notes = notes.iter();
    notes.any(|note| note.withheld.contains(&Field::Notes))
}

fn withhold_launches(evidence: &mut KolEvidence) {
    let mut known = false;
    for note in &mut evidence.notes {
        known |= note.launch.take().is_some();
    }
    if known {
        evidence.withheld = vec![Field::Launches];
    }
}

#[cfg(test)]
pub mod tests;
