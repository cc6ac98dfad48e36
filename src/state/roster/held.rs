//! What is held for as long as the app runs: the worker, what it was told, and what waits for it.

mod asking;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::roster::{Answer, Ask, Fault, Query, Settings};
use js_sys::{Array, ArrayBuffer, Function};
use leptos::prelude::*;
use leptos::task::spawn_local;

use asking::resolve;

use super::latest::Latest;
use super::loading::{Loading, RosterStatus};
use super::mentions::Mentioned;
use super::worker::{Heard, Link};
use crate::client::{self, Failure};
use crate::state::sleep::sleep;

/// Whose roster: what one may see depends on it.
pub type Who = Option<(AccountId, bool)>;

/// How long the server is given when it cannot answer, time after time, ms. It works the roster out
/// when it starts, which may take longer than it lets anybody wait.
const WAITS: [u32; 3] = [500, 2_000, 5_000];

/// A part, asked for again where the server cannot answer yet.
async fn patiently(part: u32) -> Result<ArrayBuffer, Failure> {
    for wait in WAITS {
        match client::roster_part(part).await {
            Err(Failure::Server) => sleep(wait).await,
            other => return other,
        }
    }
    client::roster_part(part).await
}

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
        let parts = self.inside.borrow_mut().loading.begin();
        self.start(parts);
    }

    /// A worker that has nothing, and the first part for it.
    fn start(&self, parts: Vec<u32>) {
        let epoch = {
            let inside = &mut *self.inside.borrow_mut();
            inside.epoch += 1;
            inside.queries.forget();
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
        self.fetch(epoch, parts);
    }

    fn fetch(&self, epoch: u32, parts: Vec<u32>) {
        for part in parts {
            spawn_local(async move {
                let bytes = patiently(part).await;
                held(|held| held.arrived(epoch, bytes));
            });
        }
    }

    fn arrived(&self, epoch: u32, bytes: Result<ArrayBuffer, Failure>) {
        if self.inside.borrow().epoch != epoch {
            return;
        }
        let bytes = match bytes {
            Ok(bytes) => bytes,
            // There are fewer parts now than the first one said.
            Err(Failure::NotFound) if self.inside.borrow().loading.has_begun() => {
                return self.begin_anew(epoch);
            }
            Err(failure) => return self.fail(epoch, failure),
        };
        let parts = {
            let inside = &mut *self.inside.borrow_mut();
            if let Some(link) = &inside.link {
                link.part(&bytes);
            }
            inside.loading.arrived()
        };
        self.fetch(epoch, parts);
    }

    fn begin_anew(&self, epoch: u32) {
        let parts = self.inside.borrow_mut().loading.begin_anew();
        match parts {
            Some(parts) => self.start(parts),
            None => self.fail(epoch, Failure::Unreadable),
        }
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
        self.status.set(RosterStatus::Failed(failure));
    }

    fn hear(&self, epoch: u32, id: u32, heard: Heard) {
        if self.inside.borrow().epoch != epoch {
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
