//! Creators' data on its way to someone: it cannot be read before it is said who looks.
//!
//! The store hands out [`Private`] values, which serialise to nothing and open with
//! [`Private::shown_to`] only. That is the one place where sharing is enforced; what it takes out
//! is the domain's rule ([`hongbang_domain::sharing`]).

use chrono::{DateTime, Utc};
use hongbang_api::kols::{Days, KolCard, KolEvidence, KolNote, KolStatistics, SelectedStatistics};
use hongbang_api::notes::{Launch, NoteCard, NoteDetail};
use hongbang_api::search::Found;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::likeness::Traits;
use hongbang_domain::sharing::{Field, Sharing, Shown};
use hongbang_domain::window::{Day, Published, Selection, Statistics};

use crate::viewer::Viewer;

/// A value of a creator's, with what its creator chose to show.
#[derive(Debug, Clone, PartialEq)]
pub struct Private<T> {
    creator: KolId,
    sharing: Sharing,
    value: T,
}

impl<T> Private<T> {
    /// Wraps a value as the store has it.
    pub const fn new(creator: KolId, sharing: Sharing, value: T) -> Self {
        Self {
            creator,
            sharing,
            value,
        }
    }
}

impl<T> Private<T> {
    /// Whose it is.
    pub const fn creator(&self) -> KolId {
        self.creator
    }

    /// What the creator chose: whoever keeps what was made of the value has to make it anew when
    /// that changes.
    pub const fn sharing(&self) -> Sharing {
        self.sharing
    }

    /// The same with what is made of the value.
    pub fn map<U>(self, made: impl FnOnce(T) -> U) -> Private<U> {
        Private {
            creator: self.creator,
            sharing: self.sharing,
            value: made(self.value),
        }
    }
}

impl<T: Redact> Private<T> {
    /// What `viewer` may see of it.
    pub fn shown_to(self, viewer: &Viewer) -> T::Shown {
        let shown = self.sharing.shown_to(viewer.relation_to(self.creator));
        self.value.redact(&shown)
    }

    /// What anyone may see of it.
    pub fn public(self) -> T::Shown {
        self.shown_to(&Viewer::default())
    }
}

/// Shows each of a list's items as `viewer` may see it.
pub fn all_shown_to<T: Redact>(items: Vec<Private<T>>, viewer: &Viewer) -> Vec<T::Shown> {
    items
        .into_iter()
        .map(|item| item.shown_to(viewer))
        .collect()
}

/// A value out of which can be taken what may not be seen.
pub trait Redact {
    /// What remains.
    type Shown;

    /// Takes it out, and says what was taken.
    fn redact(self, shown: &Shown) -> Self::Shown;
}

impl Redact for Kol {
    type Shown = (Self, Vec<Field>);

    fn redact(mut self, shown: &Shown) -> Self::Shown {
        let withheld = shown.redact_kol(&mut self);
        (self, withheld)
    }
}

impl Redact for KolCard {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        let figures = &mut self.figures;
        if !shown.has(Field::Statistics) {
            let known = [
                figures.reads.take().is_some(),
                figures.er_by_reads.take().is_some(),
                figures.growth.take().is_some(),
            ];
            if known.contains(&true) {
                self.withheld.push(Field::Statistics);
            }
        }
        let quotes = shown.redact_quotes(&mut self.picture_quote, &mut self.video_quote);
        self.withheld.extend(quotes);
        self
    }
}

/// A creator's card, and what its likeness to others is worked out from.
#[derive(Debug, Clone, PartialEq)]
pub struct Likened {
    /// The card.
    pub card: KolCard,
    /// The traits. Of these, the audience is the creator's own; all else is public.
    pub traits: Traits,
}

impl Redact for Likened {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        if !shown.has(Field::Audience) {
            // Nothing of it is shown, so nothing is said to be withheld: it does not count.
            self.traits.audience = None;
        }
        Self {
            card: self.card.redact(shown),
            ..self
        }
    }
}

impl Redact for KolNote {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        self.withheld = Vec::from_iter(shown.redact_counts(&mut self.published.counts));
        self
    }
}

impl Redact for KolEvidence {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        if !shown.has(Field::Launches) {
            let mut known = false;
            for note in &mut self.notes {
                known |= note.launch.take().is_some();
            }
            self.withheld = Vec::from_iter(known.then_some(Field::Launches));
        }
        self
    }
}

impl Redact for NoteCard {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        self.withheld = Vec::from_iter(shown.redact_counts(&mut self.counts));
        self
    }
}

impl Redact for Found {
    type Shown = Self;

    fn redact(self, shown: &Shown) -> Self {
        Self {
            note: self.note.redact(shown),
            ..self
        }
    }
}

impl Redact for NoteDetail {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        self.withheld = Vec::from_iter(shown.redact_counts(&mut self.note.counts));
        self
    }
}

impl Redact for Days {
    type Shown = Self;

    fn redact(mut self, shown: &Shown) -> Self {
        let none = self.days.is_empty() && self.counted.is_empty();
        if !shown.has(Field::Statistics) && !none {
            self.days.clear();
            self.counted.clear();
            self.withheld = vec![Field::Statistics];
        }
        self
    }
}

/// What a creator's statistics are worked out from.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    /// Followers.
    pub followers: Option<u64>,
    /// The moment up to which the data is complete.
    pub data_at: DateTime<Utc>,
    /// Daily statistics of the longest window.
    pub days: Vec<Day>,
    /// Notes of the longest window.
    pub notes: Vec<Published>,
}

impl Redact for Measured {
    type Shown = KolStatistics;

    fn redact(self, shown: &Shown) -> KolStatistics {
        if !shown.has(Field::Statistics) {
            return KolStatistics {
                items: Vec::new(),
                withheld: vec![Field::Statistics],
            };
        }
        let statistics = |selection| SelectedStatistics {
            selection,
            statistics: Statistics::of(
                &self.notes,
                &self.days,
                self.followers,
                self.data_at,
                selection,
            ),
        };
        KolStatistics {
            items: Selection::all().map(statistics).collect(),
            withheld: Vec::new(),
        }
    }
}

/// Why the first hours of a note are not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLaunch {
    /// Nobody knows them.
    Unknown,
    /// Their creator does not share them.
    NotShared,
}

impl Redact for Option<Launch> {
    type Shown = Result<Launch, NoLaunch>;

    fn redact(self, shown: &Shown) -> Self::Shown {
        match self {
            None => Err(NoLaunch::Unknown),
            Some(_) if !shown.has(Field::Launches) => Err(NoLaunch::NotShared),
            Some(launch) => Ok(launch),
        }
    }
}
