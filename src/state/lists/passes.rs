//! Passes: telling the server what is new here, one at a time over all tabs.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Duration;

use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{exclusively, now};
use super::desk::Desk;
use super::entry::Head;
use super::pace::Trouble;
use super::runtime::{Runtime, current};
use super::sync::sync;
use crate::client::Failure;
use crate::state::sleep::sleep;
use crate::state::unsynced;

/// What one tab at a time does.
const LOCK: &str = "hongbang.lists";

impl Runtime {
    /// Runs a pass after a while, unless another is planned until then.
    pub(super) fn plan(self: &Rc<Self>, wait: u32) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let runtime = Rc::clone(self);
        let due = move || {
            if runtime.turn.get() == turn {
                runtime.run();
            }
        };
        set_timeout(due, Duration::from_millis(wait.into()));
    }

    /// Runs a pass now, or after the one under way.
    pub fn run(self: &Rc<Self>) {
        let started = self.pace.borrow_mut().start();
        if !started {
            return;
        }
        let runtime = Rc::clone(self);
        spawn_local(async move {
            let trouble = runtime.pass().await;
            let wait = runtime.pace.borrow_mut().finish(trouble);
            // Signed out meanwhile: nothing more is sent of it.
            let is_current = current().is_some_and(|other| Rc::ptr_eq(&other, &runtime));
            if let Some(wait) = wait.filter(|_| is_current) {
                runtime.plan(wait);
            }
        });
    }

    async fn pass(self: &Rc<Self>) -> Option<Trouble> {
        let trouble = Rc::new(Cell::new(None));
        let (runtime, found) = (Rc::clone(self), Rc::clone(&trouble));
        let task = async move { found.set(runtime.send().await) };
        exclusively(LOCK, Box::pin(task)).await;
        trouble.get()
    }

    async fn send(self: &Rc<Self>) -> Option<Trouble> {
        let store = self.store().await;
        let pulls = self.pulls.take();
        let heads = store.heads().await;
        let waiting = heads.iter().filter(|head| head.is_waiting());
        let mut ids: BTreeSet<ShortlistId> = waiting.map(|head| head.id).collect();
        ids.extend(&pulls);
        let mut trouble = None;
        for id in ids {
            match sync(&store, id, pulls.contains(&id)).await {
                Ok(now) => {
                    if let Some(desk) = self.open_desk(id) {
                        desk.show(now.as_ref());
                    }
                    if now.is_none() {
                        self.shelf.forget(id);
                    }
                    self.channel.tell(id);
                    self.since.set(None);
                }
                Err(failure) => {
                    let found = Trouble::from(failure);
                    let of_all = found == Trouble::Offline || failure == Failure::SignedOut;
                    self.trouble(found, (!of_all).then_some(id));
                    trouble = Some(found);
                    if of_all {
                        break;
                    }
                }
            }
        }
        self.why.set(store.why());
        let heads = store.heads().await;
        if !heads.iter().any(Head::is_waiting) && unsynced::is_marked(self.account) {
            unsynced::clear();
        }
        self.shelf.read(&store).await;
        trouble
    }

    /// Says that a list, or any, could not be sent.
    fn trouble(&self, trouble: Trouble, of: Option<ShortlistId>) {
        if trouble == Trouble::Offline && self.since.get().is_none() {
            self.since.set(Some(now()));
        }
        let since = self.since.get().unwrap_or_default();
        for (id, desk) in self.desks.borrow().iter() {
            if of.is_none_or(|of| of == *id) {
                desk.trouble(trouble, since);
            }
        }
        self.shelf.trouble(trouble, since);
    }

    /// Writes and sends everything; whether the server has it then.
    pub(super) async fn send_all(self: &Rc<Self>) -> bool {
        let desks: Vec<Rc<Desk>> = self.desks.borrow().values().cloned().collect();
        for desk in desks {
            desk.look_now();
            while desk.is_writing() {
                sleep(10).await;
            }
        }
        self.pass().await;
        let heads = self.store().await.heads().await;
        !heads.iter().any(Head::is_waiting)
    }
}
