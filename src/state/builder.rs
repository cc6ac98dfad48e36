//! What the page of a shortlist is about, beside the list itself: who is looked for, by what they
//! are ranked, and which of them is looked at.

pub mod bars;
#[cfg(test)]
pub mod fixture;
pub mod loosen;
pub mod moves;
pub mod pace;
pub mod scale;
mod settle;
pub mod told;
pub mod window;

mod deeds;
mod follow;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Answer, Filter, Query, Ranked, RosterRow};
use hongbang_domain::score::Weights;
use hongbang_domain::shortlist::{State, View};
use leptos::prelude::*;

use crate::state::lists::Opened;
use crate::state::roster::{RosterHandle, roster};
pub use deeds::Done;
use moves::Before;
use settle::Settled;
use window::Window;

/// What a phone shows of the three columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pane {
    /// Filters and weights.
    Asked,
    /// The ranked creators.
    Ranked,
    /// The list.
    List,
}

impl Pane {
    /// Every one, from the left.
    pub const ALL: &'static [Self] = &[Self::Asked, Self::Ranked, Self::List];
}

/// The page.
#[derive(Clone, Copy)]
pub struct Builder {
    /// The list.
    pub list: Opened,
    /// The roster.
    pub roster: RosterHandle,
    /// Who passes.
    pub filter: RwSignal<Filter>,
    /// What counts.
    pub weights: RwSignal<Weights>,
    /// The kind of note that quotes are of.
    pub kind: RwSignal<NoteKind>,
    /// The answer.
    pub answer: Signal<Option<Arc<Answer>>>,
    /// The question that it answers.
    pub asked: Signal<Option<Arc<Query>>>,
    /// The answer that is followed by what is not seen of the list, and by what is beside it.
    settled: RwSignal<Option<Settled>>,
    /// The rows that are in the page.
    pub window: RwSignal<Window>,
    /// The rows that are seen: the first, and the one behind the last.
    pub seen: RwSignal<(usize, usize)>,
    /// How many are ranked.
    pub top: RwSignal<u32>,
    /// The row that the keyboard is on, from 0.
    pub active: RwSignal<usize>,
    /// Whether that row is explained.
    pub explained: RwSignal<bool>,
    /// The order before the last change of weights.
    pub before: RwSignal<Option<Arc<Before>>>,
    /// Whose note is to be written.
    pub note_for: RwSignal<Option<KolId>>,
    /// What a phone shows.
    pub pane: RwSignal<Pane>,
    /// How far one is with those on the list.
    pub standing: Memo<Arc<BTreeMap<KolId, State>>>,
    /// When a weight was changed last, ms since 1970.
    weighed: StoredValue<f64>,
}

impl Builder {
    /// The page of an opened list, looked for as it was last.
    #[must_use]
    pub fn new(list: Opened) -> Self {
        let roster = roster();
        let document = list.document();
        let View {
            filter,
            weights,
            kind,
        } = document.with_untracked(|document| document.view.value.clone());
        let builder = Self {
            list,
            roster,
            filter: RwSignal::new(filter),
            weights: RwSignal::new(weights),
            kind: RwSignal::new(kind),
            answer: roster.answer(),
            asked: roster.asked(),
            settled: RwSignal::new(None),
            window: RwSignal::new(Window::around(0.0, 0.0)),
            seen: RwSignal::new((0, 0)),
            top: RwSignal::new(0),
            active: RwSignal::new(0),
            explained: RwSignal::new(false),
            before: RwSignal::new(None),
            note_for: RwSignal::new(None),
            pane: RwSignal::new(Pane::Ranked),
            standing: Memo::new(move |_| {
                document.with(|document| {
                    let items = document.items.iter();
                    Arc::new(
                        items
                            .map(|item| (item.id, item.standing.value.state))
                            .collect(),
                    )
                })
            }),
            weighed: StoredValue::new(0.0),
        };
        follow::follow(builder);
        settle::settle(builder);
        builder
    }

    /// A view of the answer, if there is one; reactive.
    pub fn with_answer<V>(self, view: impl FnOnce(&Answer) -> V) -> Option<V> {
        self.answer.with(|answer| answer.as_deref().map(view))
    }

    /// A view of the answer that stands beside the list, a little behind it; reactive.
    pub fn with_settled<V>(self, view: impl FnOnce(&Answer) -> V) -> Option<V> {
        self.settled
            .with(|settled| settled.as_ref().map(|settled| view(&settled.answer)))
    }

    /// The creator at a place, from 0; not reactive.
    #[must_use]
    pub fn ranked(self, place: usize) -> Option<Ranked> {
        self.answer
            .with_untracked(|answer| answer.as_ref()?.ranked.get(place).copied())
    }

    /// The creator at a place in full, where the answer has it; reactive.
    #[must_use]
    pub fn row(self, place: usize) -> Option<RosterRow> {
        // The question is set before its answer.
        self.answer.track();
        let first = self.asked.with(|asked| Some(asked.as_ref()?.rows.0))?;
        let at = place.checked_sub(first as usize)?;
        self.answer
            .with(|answer| answer.as_ref()?.rows.get(at).cloned())
    }

    /// The same, a little behind; for places that are not seen.
    #[must_use]
    pub fn settled_row(self, place: usize) -> Option<RosterRow> {
        self.settled.with(|settled| {
            let Settled { answer, first } = settled.as_ref()?;
            answer.rows.get(place.checked_sub(*first)?).cloned()
        })
    }

    /// How many can be listed: those that pass, up to what is ranked; reactive.
    #[must_use]
    pub fn listed(self) -> usize {
        self.with_answer(|answer| answer.ranked.len()).unwrap_or(0)
    }

    /// The same; not reactive.
    #[must_use]
    pub fn listed_untracked(self) -> usize {
        untrack(|| self.listed())
    }

    /// The earliest day up to which the data of those in the page is complete; reactive.
    #[must_use]
    pub fn data_day(self) -> Option<NaiveDate> {
        let day = self.with_settled(|answer| answer.rows.iter().map(|row| row.day).min());
        let days = u64::try_from(day.flatten()?).ok()?;
        NaiveDate::default().checked_add_days(Days::new(days))
    }

    /// What is asked now; reactive.
    #[must_use]
    pub fn query(self) -> Query {
        let window = self.window.get();
        Query {
            filter: self.filter.get(),
            weights: self.weights.get(),
            kind: self.kind.get(),
            top: self.top.get(),
            rows: (window.first as u32, window.count as u32),
        }
    }
}
