//! What is held for as long as the app runs: the worker, what it was told, and what waits for it.

mod asking;
mod fetching;
mod own;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::roster::{Answer, Ask, Fault, Query, Settings};
use js_sys::{Array, ArrayBuffer, Function};
use leptos::prelude::*;

use asking::resolve;

use super::latest::Latest;
use super::loading::{Loading, RosterStatus};
use super::mentions::Mentioned;
use super::own::Own;
use super::worker::{Heard, Link};
use crate::client::Failure;

/// Whose roster: what one may see depends on it.
pub type Who = Option<(AccountId, bool)>;

/// Rows that somebody waits for.
struct Wanted {
    ids: Vec<KolId>,
    query: Query,
    give: Function,
}

/// The roster.
pub struct Held {
    pub status: ArcRwSignal<RosterStatus>,
    pub answer: ArcRwSignal<Option<Arc<Answer>>>,
    pub asked: ArcRwSignal<Option<Arc<Query>>>,
    pub took: ArcRwSignal<Option<f64>>,
    pub alone: ArcRwSignal<Option<Failure>>,
    pub mentioned: ArcRwSignal<Mentioned>,
    inside: RefCell<Inside>,
}

#[derive(Default)]
struct Inside {
    who: Option<Who>,
    link: Option<Link>,
    /// Tells what a worker of before says from what this one does.
    epoch: u32,
    loading: Loading,
    own: Own<Result<ArrayBuffer, Failure>>,
    /// Why there is nobody of the server's, where one's own are shown alone.
    alone: Option<Failure>,
    queries: Latest<Query>,
    settings: Option<Settings>,
    keyword: Option<Ask>,
    relevance: Option<Ask>,
    /// Rows under way, by the number of what was asked.
    rows: BTreeMap<u32, Function>,
    /// Rows that wait for the roster.
    wanted: Vec<Wanted>,
}

thread_local! {
    static HELD: Held = Held {
        status: ArcRwSignal::new(RosterStatus::Loading { have: 0, of: 0 }),
        answer: ArcRwSignal::new(None),
        asked: ArcRwSignal::new(None),
        took: ArcRwSignal::new(None),
        alone: ArcRwSignal::new(None),
        mentioned: ArcRwSignal::new(Mentioned::Nothing),
        inside: RefCell::default(),
    };
}

/// Does something with it.
pub fn held<T>(f: impl FnOnce(&Held) -> T) -> T {
    HELD.with(f)
}

impl Held {
    /// Loads the roster of somebody, where it is not theirs already.
    pub fn of(&self, who: Who) {
        let known = self.inside.borrow().who == Some(who);
        if !known {
            self.inside.borrow_mut().who = Some(who);
            self.answer.set(None);
            self.begin();
        }
    }

    /// Loads it from the first part on.
    pub fn begin(&self) {
        let parts = {
            let inside = &mut *self.inside.borrow_mut();
            inside.alone = None;
            inside.loading.begin()
        };
        self.alone.set(None);
        self.start(parts);
    }

    /// A worker that has nothing, and the first part for it.
    fn start(&self, parts: Vec<u32>) {
        let epoch = {
            let inside = &mut *self.inside.borrow_mut();
            inside.epoch += 1;
            inside.queries.forget();
            inside.own = Own::default();
            // Whoever waited for the worker of before waits for this one.
            inside.link = None;
            for (_, give) in std::mem::take(&mut inside.rows) {
                resolve(&give, &Array::new());
            }
            inside.epoch
        };
        self.status.set(RosterStatus::Loading { have: 0, of: 0 });
        let link = Link::open(
            move |id, heard| held(|held| held.hear(epoch, id, heard)),
            move || held(|held| held.fail(epoch, Failure::Unreachable)),
        );
        let Some(link) = link else {
            self.fail(epoch, Failure::Unreadable);
            return;
        };
        let settings = self.inside.borrow().settings.clone();
        if let Some(settings) = settings {
            link.ask(&Ask::Settings(settings));
        }
        self.inside.borrow_mut().link = Some(link);
        self.send_own(epoch);
        self.fetch(epoch, parts);
    }

    fn fail(&self, epoch: u32, failure: Failure) {
        let (rows, wanted) = {
            let inside = &mut *self.inside.borrow_mut();
            if inside.epoch != epoch {
                return;
            }
            // What is under way does not matter any more.
            inside.epoch += 1;
            inside.link = None;
            inside.queries.forget();
            let wanted = std::mem::take(&mut inside.wanted);
            (std::mem::take(&mut inside.rows), wanted)
        };
        let waiting = wanted.into_iter().map(|wanted| wanted.give);
        for give in rows.into_values().chain(waiting) {
            resolve(&give, &Array::new());
        }
        self.alone.set(None);
        self.status.set(RosterStatus::Failed(failure));
    }

    fn hear(&self, epoch: u32, id: u32, heard: Heard) {
        if self.inside.borrow().epoch != epoch {
            return;
        }
        let taken = matches!(heard, Heard::Done);
        if self.inside.borrow_mut().own.heard(id, taken) {
            return;
        }
        match heard {
            Heard::Part { have, of } => self.taken(epoch, have, of),
            Heard::Answer(answer, took) => self.answered(*answer, took),
            Heard::Rows(rows) => {
                let give = self.inside.borrow_mut().rows.remove(&id);
                if let Some(give) = give {
                    resolve(&give, &rows);
                }
            }
            Heard::Lost => self.fail(epoch, Failure::Unreachable),
            Heard::Fault(Fault::Stale) => self.begin_anew(epoch),
            Heard::Fault(Fault::Broken { .. }) | Heard::Unreadable => {
                self.fail(epoch, Failure::Unreadable);
            }
            // It is asked again once the roster is there.
            Heard::Fault(Fault::NotReady) => self.inside.borrow_mut().queries.forget(),
            Heard::Done => {}
        }
    }

    fn taken(&self, epoch: u32, have: u32, of: u32) {
        let (parts, whole, (have, of)) = {
            let inside = &mut *self.inside.borrow_mut();
            let parts = inside.loading.taken(have, of);
            (parts, inside.loading.is_whole(), inside.loading.progress())
        };
        self.status.set(RosterStatus::Loading { have, of });
        self.fetch(epoch, parts);
        if whole {
            self.whole();
        }
    }
}
