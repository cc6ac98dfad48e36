//! The lists of who is signed in, for the life of the page: what is open, and when it is written,
//! sent and told to other tabs.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::time::Duration;

use hongbang_domain::account::AccountId;
use hongbang_domain::shortlist::ShortlistId;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::Why;
use super::browser::{Channel, exclusively, now, sleep};
use super::desk::Desk;
use super::pace::{Pace, Trouble};
use super::shelf::Shelf;
use super::store::Store;
use super::sync::sync;
use crate::client::Failure;
use crate::state::unsynced;

/// What one tab at a time does.
const LOCK: &str = "hongbang.lists";

/// The lists of an account.
pub struct Runtime {
    /// Whose they are.
    pub account: AccountId,
    store: Rc<RefCell<Option<Rc<Store>>>>,
    opening: Promise,
    desks: RefCell<BTreeMap<ShortlistId, Rc<Desk>>>,
    /// All lists.
    pub shelf: Shelf,
    /// Why this browser keeps nothing, where that is so.
    pub why: ArcRwSignal<Option<Why>>,
    /// Since when the server cannot be reached.
    since: Cell<Option<i64>>,
    pace: RefCell<Pace>,
    turn: Cell<u32>,
    pulls: RefCell<BTreeSet<ShortlistId>>,
    channel: Channel,
}

thread_local! {
    static RUNTIME: RefCell<Option<Rc<Runtime>>> = const { RefCell::new(None) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// The lists that are there, if any are.
#[must_use]
pub fn current() -> Option<Rc<Runtime>> {
    RUNTIME.with_borrow(Clone::clone)
}

/// The lists of an account; those of another are let go of.
pub fn enter(account: AccountId) -> Rc<Runtime> {
    if let Some(runtime) = current().filter(|runtime| runtime.account == account) {
        return runtime;
    }
    let runtime = Runtime::new(account);
    RUNTIME.set(Some(Rc::clone(&runtime)));
    listen();
    // What an earlier visit left unsent.
    runtime.plan(0);
    runtime
}

fn listen() {
    if LISTENING.replace(true) {
        return;
    }
    unsynced::provide(unsynced::Leaving {
        send: || Box::pin(leave()),
        close: || RUNTIME.set(None),
    });
    let wake = |_| {
        if let Some(runtime) = current() {
            runtime.wake();
        }
    };
    let _ = window_event_listener_untyped("online", wake);
    let _ = window_event_listener_untyped("focus", wake);
    let flush = |_| {
        if let Some(runtime) = current() {
            runtime
                .desks
                .borrow()
                .values()
                .for_each(|desk| desk.look_now());
        }
    };
    let _ = window_event_listener_untyped("pagehide", flush);
}

/// Sends everything; whether the server has it then.
async fn leave() -> bool {
    match current() {
        Some(runtime) => runtime.send_all().await,
        None => true,
    }
}

impl Runtime {
    fn new(account: AccountId) -> Rc<Self> {
        let store = Rc::new(RefCell::new(None));
        let opened = Rc::clone(&store);
        let name = unsynced::database(account);
        let heard = |id| {
            if let Some(runtime) = current() {
                spawn_local(async move { runtime.reread(id).await });
            }
        };
        let channel = Channel::open(&name, heard);
        let opening = future_to_promise(async move {
            let store = Store::open(&name).await;
            opened.replace(Some(Rc::new(store)));
            Ok(JsValue::UNDEFINED)
        });
        Rc::new(Self {
            account,
            store,
            opening,
            desks: RefCell::default(),
            shelf: Shelf::default(),
            why: ArcRwSignal::new(None),
            since: Cell::new(None),
            pace: RefCell::default(),
            turn: Cell::new(0),
            pulls: RefCell::default(),
            channel,
        })
    }

    /// Where lists are kept, once it is open.
    pub async fn store(&self) -> Rc<Store> {
        loop {
            let store = self.store.borrow().clone();
            if let Some(store) = store {
                self.why.set(store.why());
                return store;
            }
            let _ = JsFuture::from(self.opening.clone()).await;
        }
    }

    /// A list, opened where it is not.
    pub fn desk(self: &Rc<Self>, id: ShortlistId) -> Rc<Desk> {
        let mut desks = self.desks.borrow_mut();
        Rc::clone(desks.entry(id).or_insert_with(|| Desk::new(id)))
    }

    /// A list that is open.
    pub fn open_desk(&self, id: ShortlistId) -> Option<Rc<Desk>> {
        self.desks.borrow().get(&id).cloned()
    }

    /// Reads a list, here and then there.
    pub async fn load(self: &Rc<Self>, id: ShortlistId) {
        let store = self.store().await;
        let desk = self.desk(id);
        let here = store.entry(id).await;
        if let Some(entry) = here {
            desk.show(Some(&entry));
            self.pulls.borrow_mut().insert(id);
            self.run();
            return;
        }
        match sync(&store, id, true).await {
            Ok(entry) => desk.show(entry.as_ref()),
            Err(failure) => desk.failed(failure),
        }
    }

    /// Writes what is new on a list, and plans to send it.
    pub fn save(self: &Rc<Self>, desk: &Rc<Desk>) {
        unsynced::mark(self.account);
        if !desk.start_writing() {
            return;
        }
        let (runtime, desk) = (Rc::clone(self), Rc::clone(desk));
        spawn_local(async move {
            let store = runtime.store().await;
            while let Some(writing) = desk.writing() {
                let written = store.write(desk.id, &writing, now()).await;
                desk.written(&writing, written);
                runtime.why.set(store.why());
                runtime.channel.tell(desk.id);
            }
            desk.end_writing();
            runtime.shelf.read(&store).await;
            let wait = runtime.pace.borrow_mut().changed();
            if let Some(wait) = wait {
                runtime.plan(wait);
            }
        });
    }

    /// A list was written that need not be open.
    pub async fn wrote(self: &Rc<Self>, id: ShortlistId) {
        unsynced::mark(self.account);
        self.channel.tell(id);
        let store = self.store().await;
        self.why.set(store.why());
        self.shelf.read(&store).await;
        let wait = self.pace.borrow_mut().changed();
        if let Some(wait) = wait {
            self.plan(wait);
        }
    }

    /// Another tab wrote a list.
    async fn reread(&self, id: ShortlistId) {
        let store = self.store().await;
        if let Some(desk) = self.open_desk(id) {
            desk.show(store.entry(id).await.as_ref());
        }
        self.shelf.read(&store).await;
    }

    /// The network is back, or somebody is: asks and sends at once.
    fn wake(self: &Rc<Self>) {
        let desks = self.desks.borrow();
        let seen = desks.values().filter(|desk| desk.is_seen());
        self.pulls.borrow_mut().extend(seen.map(|desk| desk.id));
        drop(desks);
        self.run();
    }

    /// Runs a pass after a while, unless another is planned until then.
    fn plan(self: &Rc<Self>, wait: u32) {
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
        if !heads.iter().any(super::entry::Head::is_waiting) && unsynced::is_marked(self.account) {
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
    async fn send_all(self: &Rc<Self>) -> bool {
        let desks: Vec<Rc<Desk>> = self.desks.borrow().values().cloned().collect();
        for desk in desks {
            desk.look_now();
            while desk.is_writing() {
                sleep(10).await;
            }
        }
        self.pass().await;
        let heads = self.store().await.heads().await;
        !heads.iter().any(super::entry::Head::is_waiting)
    }
}
