//! The lists of who is signed in, for the life of the page: what is open, and when it is written,
//! sent and told to other tabs.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use hongbang_domain::account::AccountId;
use hongbang_domain::shortlist::ShortlistId;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::Why;
use super::browser::{Channel, now};
use super::desk::Desk;
use super::pace::Pace;
use super::shelf::Shelf;
use super::store::Store;
use super::sync::sync;
use crate::state::unsynced;

/// The lists of an account.
pub struct Runtime {
    /// Whose they are.
    pub account: AccountId,
    store: Rc<RefCell<Option<Rc<Store>>>>,
    opening: Promise,
    pub(super) desks: RefCell<BTreeMap<ShortlistId, Rc<Desk>>>,
    /// All lists.
    pub shelf: Shelf,
    /// Why this browser keeps nothing, where that is so.
    pub why: ArcRwSignal<Option<Why>>,
    /// Since when the server cannot be reached.
    pub(super) since: Cell<Option<i64>>,
    pub(super) pace: RefCell<Pace>,
    pub(super) turn: Cell<u32>,
    pub(super) pulls: RefCell<BTreeSet<ShortlistId>>,
    pub(super) channel: Channel,
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
}
