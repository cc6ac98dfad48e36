//! What the worker is asked and told.

use std::sync::Arc;

use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Answer, Ask, Filter, Query, Settings};
use hongbang_domain::score::Weights;
use js_sys::{Array, Function, Promise};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsValue;

use super::{Held, Wanted};
use crate::state::roster::RosterStatus;

impl Held {
    /// All parts are there: what was to be told is told. It is ready with its first answer.
    pub(super) fn whole(&self) {
        let (asks, wanted) = {
            let inside = &mut *self.inside.borrow_mut();
            let asks = [inside.keyword.clone(), inside.relevance.clone()];
            (asks, std::mem::take(&mut inside.wanted))
        };
        for ask in asks.into_iter().flatten() {
            self.tell(&ask);
        }
        let next = self.inside.borrow_mut().queries.ask_again();
        match next {
            Some(query) => self.send(query),
            None => self.ask(Query {
                filter: Filter::default(),
                weights: Weights::default(),
                kind: NoteKind::Picture,
                top: 0,
                rows: (0, 0),
            }),
        }
        for wanted in wanted {
            self.want(wanted);
        }
    }

    pub(super) fn answered(&self, answer: Answer, took: f64) {
        // One's own were to stand in for the server's, and none could be read.
        let alone = self.inside.borrow().alone;
        if let Some(failure) = alone.filter(|_| answer.creators == 0) {
            let epoch = self.inside.borrow().epoch;
            return self.fail(epoch, failure);
        }
        let (query, next) = {
            let inside = &mut *self.inside.borrow_mut();
            let query = inside.queries.under_way().cloned();
            (query, inside.queries.answered())
        };
        if let Some(next) = next {
            self.send(next);
        }
        let ready = RosterStatus::Ready {
            creators: answer.creators,
        };
        if self.status.with_untracked(|status| *status != ready) {
            self.status.set(ready);
        }
        self.asked.set(query.map(Arc::new));
        self.took.set(Some(took));
        self.answer.set(Some(Arc::new(answer)));
    }

    /// Asks.
    pub fn ask(&self, query: Query) {
        let next = {
            let inside = &mut *self.inside.borrow_mut();
            let next = inside.queries.ask(query);
            if !(inside.loading.is_whole() && inside.link.is_some()) {
                // It is asked once the roster is there.
                inside.queries.forget();
                return;
            }
            next
        };
        if let Some(query) = next {
            self.send(query);
        }
    }

    /// Whether a question is under way.
    pub fn is_asked(&self) -> bool {
        self.inside.borrow().queries.under_way().is_some()
    }

    pub(super) fn send(&self, query: Query) {
        self.tell(&Ask::Query(Box::new(query)));
    }

    pub(super) fn tell(&self, ask: &Ask) -> Option<u32> {
        self.inside.borrow().link.as_ref()?.ask(ask)
    }

    /// Tells something that changes answers, and has the last question answered anew.
    fn retell(&self, ask: &Ask) {
        if !self.inside.borrow().loading.is_whole() {
            return;
        }
        self.tell(ask);
        let next = self.inside.borrow_mut().queries.ask_again();
        if let Some(query) = next {
            self.send(query);
        }
    }

    /// Prepares it by other settings.
    pub fn set(&self, settings: Settings) {
        {
            let inside = &mut *self.inside.borrow_mut();
            if inside.settings.as_ref() == Some(&settings) {
                return;
            }
            inside.settings = Some(settings.clone());
        }
        self.tell(&Ask::Settings(settings));
        let whole = self.inside.borrow().loading.is_whole();
        let next = whole.then(|| self.inside.borrow_mut().queries.ask_again());
        if let Some(query) = next.flatten() {
            self.send(query);
        }
    }

    /// Says whose notes speak of the filter's keyword.
    pub fn set_keyword(&self, keyword: Ask) {
        self.inside.borrow_mut().keyword = Some(keyword.clone());
        self.retell(&keyword);
    }

    /// Says how much notes speak of the brief's keywords.
    pub fn set_relevance(&self, relevance: Ask) {
        self.inside.borrow_mut().relevance = Some(relevance.clone());
        self.retell(&relevance);
    }

    /// Some creators in full, once the roster is there.
    pub fn rows(&self, ids: Vec<KolId>, query: Query) -> Promise {
        let mut given = None;
        let promise = Promise::new(&mut |give, _| given = Some(give));
        if let Some(give) = given {
            let wanted = Wanted { ids, query, give };
            let (whole, failed) = {
                let inside = self.inside.borrow();
                let failed = self
                    .status
                    .with_untracked(|status| matches!(status, RosterStatus::Failed(_)));
                (inside.loading.is_whole() && inside.link.is_some(), failed)
            };
            if failed {
                resolve(&wanted.give, &Array::new());
            } else if whole {
                self.want(wanted);
            } else {
                self.inside.borrow_mut().wanted.push(wanted);
            }
        }
        promise
    }

    pub(super) fn want(&self, wanted: Wanted) {
        let Wanted { ids, query, give } = wanted;
        let query = Box::new(query);
        match self.tell(&Ask::Rows { ids, query }) {
            Some(id) => {
                self.inside.borrow_mut().rows.insert(id, give);
            }
            None => resolve(&give, &Array::new()),
        }
    }
}

/// Whoever waits gets it. A promise's own function does not throw.
pub(super) fn resolve(give: &Function, rows: &JsValue) {
    let _ = give.call1(&JsValue::UNDEFINED, rows);
}
