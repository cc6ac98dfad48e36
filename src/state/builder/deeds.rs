//! What one does to the list and to the weights.

use std::sync::Arc;

use hongbang_domain::kol::KolId;
use hongbang_domain::roster::RosterRow;
use hongbang_domain::score::{Feature, Weights};
use hongbang_domain::shortlist::{Edit, Item, Known, Refused, Standing, State};
use leptos::prelude::*;

use super::moves::Before;
use super::{Builder, Pane};

/// Steps that are not further apart than this are one change of weights, ms.
const ONE_CHANGE: f64 = 1_500.0;

/// What became of a deed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Done {
    /// Added to the list.
    Added,
    /// Taken off.
    Removed,
    /// Passed.
    Passed,
    /// The list does not take it.
    Refused(Refused),
}

impl Builder {
    /// How far one is with a creator, if it is on the list; not reactive.
    #[must_use]
    pub fn stands(self, id: KolId) -> Option<State> {
        self.standing
            .with_untracked(|standing| standing.get(&id).copied())
    }

    /// Puts a creator on the list, or takes it off.
    pub fn toggle(self, row: &RosterRow) -> Done {
        let (edit, done) = match self.stands(row.id) {
            Some(_) => (Edit::Remove(vec![row.id]), Done::Removed),
            None => (Edit::Add(vec![item(row, State::default())]), Done::Added),
        };
        self.done(edit, done)
    }

    /// Does not want a creator, and keeps that on the list; wants to look again at one that was
    /// passed.
    pub fn pass(self, row: &RosterRow) -> Done {
        let state = match self.stands(row.id) {
            None => return self.done(Edit::Add(vec![item(row, State::Passed)]), Done::Passed),
            Some(State::Passed) => State::ToReview,
            Some(_) => State::Passed,
        };
        let done = match state {
            State::Passed => Done::Passed,
            _ => Done::Added,
        };
        let standing = Standing {
            state,
            reason: String::new(),
        };
        let ids = vec![row.id];
        self.done(Edit::Stand { ids, standing }, done)
    }

    /// Opens the note of a creator, which is put on the list where it is not there.
    pub fn note(self, row: &RosterRow) -> Option<Done> {
        let done = match self.stands(row.id) {
            Some(_) => None,
            None => Some(self.toggle(row)),
        };
        if !matches!(done, Some(Done::Refused(_))) {
            self.pane.set(Pane::List);
            self.note_for.set(Some(row.id));
        }
        done
    }

    fn done(self, edit: Edit, done: Done) -> Done {
        match self.list.edit(edit) {
            Ok(()) => done,
            Err(refused) => Done::Refused(refused),
        }
    }

    /// Weighs a feature anew. Steps that follow each other closely, of a drag or of a key, are one
    /// change: places are told from before the first of them.
    pub fn weigh(self, feature: Feature, weight: u8) {
        let now = js_sys::Date::now();
        if now - self.weighed.get_value() > ONE_CHANGE {
            self.keep_order();
        }
        self.weighed.set_value(now);
        self.weights.update(|weights| weights.set(feature, weight));
    }

    /// Weighs all features anew.
    pub fn weigh_all(self, weights: Weights) {
        self.keep_order();
        self.weighed.set_value(0.0);
        self.weights.set(weights);
    }

    fn keep_order(self) {
        let before = self
            .answer
            .with_untracked(|answer| Some(Before::new(&answer.as_ref()?.ranked)));
        self.before.set(before.map(Arc::new));
    }
}

/// A creator as it comes onto the list; the list gives it its place.
fn item(row: &RosterRow, state: State) -> Item {
    let now = js_sys::Date::now() as i64;
    let mut item = Item {
        id: row.id,
        added_at: now,
        place: Default::default(),
        standing: Default::default(),
        note: Default::default(),
        tags: Default::default(),
        price: Default::default(),
        pinned: Default::default(),
        known: Known::from(row),
        events: Vec::new(),
    };
    if state != State::default() {
        item.standing.at = now;
        item.standing.value.state = state;
    }
    item
}
