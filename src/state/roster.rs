//! The roster, in a worker of its own: loaded once, asked by whoever shows it.
//!
//! Living as long as the app, and not a context: from one list to the next it stays. It is loaded
//! anew where somebody else is signed in, for what one may see is in it.

mod held;
mod latest;
mod loading;
mod mentions;
mod numbers;
mod own;
mod worker;

use std::sync::Arc;

use hongbang_domain::kol::KolId;
use hongbang_domain::roster::{Answer, Query, RosterRow, Settings};
use leptos::prelude::*;

pub use loading::RosterStatus;
pub use mentions::Mentioned;

use crate::client::Failure;
use crate::state::collections;
use crate::state::effect::effect;
use crate::state::session::use_account;

/// The roster.
#[derive(Clone, Copy)]
pub struct RosterHandle {
    status: Signal<RosterStatus>,
    answer: Signal<Option<Arc<Answer>>>,
    asked: Signal<Option<Arc<Query>>>,
    took: Signal<Option<f64>>,
    mentioned: Signal<Mentioned>,
    alone: Signal<Option<Failure>>,
}

/// The roster of who is signed in; loads it where it is not there yet. For a view: the handle
/// lives as long as that.
#[must_use]
pub fn roster() -> RosterHandle {
    let account = use_account();
    effect(move || {
        let who = account.get().map(|me| me.map(|me| (me.id, me.verified)));
        if let Some(who) = who {
            collections::enter(who.map(|(id, _)| id));
            held::held(|held| held.of(who));
        }
    });
    held::held(|held| RosterHandle {
        status: held.status.read_only().into(),
        answer: held.answer.read_only().into(),
        asked: held.asked.read_only().into(),
        took: held.took.read_only().into(),
        mentioned: held.mentioned.read_only().into(),
        alone: held.alone.read_only().into(),
    })
}

/// Asks. The latest question wins: there is never more than one under way and one waiting.
pub fn ask(query: Query) {
    held::held(|held| held.ask(query));
}

/// One's own creators (`state::collections::parts_in_use`) are others now: a roster that is held is
/// loaded anew.
pub fn own_changed() {
    held::held(held::Held::own_changed);
}

/// Whether a question is under way.
#[must_use]
pub fn is_asked() -> bool {
    held::held(held::Held::is_asked)
}

impl RosterHandle {
    /// How it stands.
    #[must_use]
    pub fn status(&self) -> Signal<RosterStatus> {
        self.status
    }

    /// Asks. The latest question wins: there is never more than one under way and one waiting.
    pub fn ask(&self, query: Query) {
        ask(query);
    }

    /// The latest answer.
    #[must_use]
    pub fn answer(&self) -> Signal<Option<Arc<Answer>>> {
        self.answer
    }

    /// What that answers; set before it.
    #[must_use]
    pub fn asked(&self) -> Signal<Option<Arc<Query>>> {
        self.asked
    }

    /// How long that took in the worker, ms.
    #[must_use]
    pub fn took(&self) -> Signal<Option<f64>> {
        self.took
    }

    /// Some creators in full, scored by `query`'s weights; those that are not there are left
    /// out. Waits until the roster is there, and is empty where that fails.
    pub async fn rows(&self, ids: Vec<KolId>, query: Query) -> Vec<RosterRow> {
        let promise = held::held(|held| held.rows(ids, query));
        let rows = wasm_bindgen_futures::JsFuture::from(promise).await;
        rows.ok()
            .and_then(|rows| serde_wasm_bindgen::from_value(rows).ok())
            .unwrap_or_default()
    }

    /// Prepares it by other settings, and asks the last question again.
    pub fn set(&self, settings: Settings) {
        held::held(|held| held.set(settings));
    }

    /// Looks for a keyword in notes, too: names are looked at by the query alone. Waits for the
    /// hand to rest, and asks the last question again.
    pub fn keyword(&self, keyword: &str) {
        mentions::keyword(keyword);
    }

    /// How far looking for it in notes is.
    #[must_use]
    pub fn mentioned(&self) -> Signal<Mentioned> {
        self.mentioned
    }

    /// What the brief's notes should speak of; asks the last question again.
    pub fn relevance(&self, keywords: Vec<String>) {
        mentions::relevance(keywords);
    }

    /// Why there is nobody of the server's in it, where that is so: it could not be had, and one's
    /// own creators are shown alone. [`Self::reload`] tries again.
    #[must_use]
    pub fn alone(&self) -> Signal<Option<Failure>> {
        self.alone
    }

    /// Loads it anew.
    pub fn reload(&self) {
        held::held(held::Held::begin);
    }
}
