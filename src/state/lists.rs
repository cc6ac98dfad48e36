//! Shortlists, local first: every change is shown at once, kept in this browser before anything
//! else, told to its other tabs, and sent to the server when there is one.
//!
//! `replica` is a list in this tab, `entry` one in the browser's store, `pace` when to send:
//! plain structs. `database`, `store` and `browser` are the browser; `sync` speaks with the
//! server; `runtime`, `desk` and `shelf` are what lives as long as the page. Not a context, so
//! that the first screen, which shows no list, does not pay for it.

mod browser;
mod database;
mod desk;
pub mod entry;
mod pace;
pub mod replica;
mod runtime;
mod shelf;
pub mod store;
mod sync;

use std::rc::Rc;
use std::sync::Arc;

use hongbang_domain::roster::RosterRow;
use hongbang_domain::shortlist::{Document, Edit, Item, Refused, ShortlistId, View};
use leptos::prelude::*;
use leptos::task::spawn_local;

use self::browser::now;
use self::desk::{Desk, Sent};
use self::entry::News;
use self::pace::Trouble;
use self::replica::Replica;
use self::runtime::{Runtime, current, enter};
use crate::client::{self, Failure};
use crate::state::random;
use crate::state::session::use_account;

/// Whether a list is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It is on its way.
    Loading,
    /// It is here.
    Ready,
    /// There is no such list, or not any more.
    Missing,
    /// It is not in this browser, and the server does not give it.
    Failed(Failure),
}

/// Why this browser keeps nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It does not allow it.
    Blocked,
    /// It has no room.
    Full,
}

/// Where a list is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// Here and on the server.
    Synced,
    /// Here, and on its way to the server.
    Syncing,
    /// Here; the server cannot be reached.
    Offline {
        /// Since when, in milliseconds since 1970.
        since: i64,
    },
    /// Here; the server does not take it, or nobody is signed in.
    OnlyHere,
    /// Nowhere but in this tab, and on the server where it can be reached.
    InMemory(Why),
}

/// Where a list is kept, from what is known.
fn saved(why: Option<Why>, sent: Sent) -> Saved {
    match (why, sent.waiting, sent.trouble) {
        (Some(why), ..) => Saved::InMemory(why),
        (None, false, _) => Saved::Synced,
        (None, true, None) => Saved::Syncing,
        (None, true, Some((Trouble::Offline, since))) => Saved::Offline { since },
        (None, true, Some((Trouble::NotTaken(_), _))) => Saved::OnlyHere,
    }
}

/// What a write came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    /// The revision that it is.
    pub rev: u64,
    /// What was written, where that was merged with what another tab wrote.
    pub merged: Option<Arc<Document>>,
}

/// From where all lists are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum From {
    /// The server has not answered yet; this browser's may be here.
    #[default]
    Nowhere,
    /// From this browser and the server.
    Everywhere,
    /// From this browser: the server cannot be reached.
    Offline,
    /// From this browser: the server did not give its own.
    Failed(Failure),
}

/// All lists.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct All {
    /// From where.
    pub from: From,
    /// They, the latest change first.
    pub items: Vec<Arc<Listed>>,
}

/// A list among all.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// Which.
    pub id: ShortlistId,
    /// What it is called.
    pub title: String,
    /// How many creators are on it.
    pub items: usize,
    /// When it was changed last, in milliseconds since 1970.
    pub updated_at: i64,
    /// Where it is kept.
    pub saved: Saved,
    /// The list, where this browser has its latest state.
    pub document: Option<Arc<Document>>,
}

/// An open list. Its signals live as long as the view that opened it; the list, and the steps
/// back and forth, as long as the page.
#[derive(Clone, Copy)]
pub struct Opened {
    id: ShortlistId,
    document: RwSignal<Arc<Document>>,
    status: RwSignal<Status>,
    steps: RwSignal<(bool, bool)>,
    saved: Signal<Saved>,
}

/// Opens a list: from this browser, else from the server. To be called by a view, once it is
/// known who is signed in; again to try again.
#[must_use]
pub fn open(id: ShortlistId) -> Opened {
    let account = use_account();
    let me = untrack(|| account.get()).flatten();
    let Some(runtime) = me.map(|me| enter(me.id)).or_else(current) else {
        let desk = Desk::new(id);
        desk.failed(Failure::SignedOut);
        return Opened::new(&desk, ArcRwSignal::new(None));
    };
    let desk = runtime.desk(id);
    let opened = Opened::new(&desk, runtime.why.clone());
    if desk.status.get_untracked() != Status::Ready {
        desk.status.set(Status::Loading);
    }
    desk.seen(true);
    on_cleanup(move || {
        if let Some(desk) = current().and_then(|runtime| runtime.open_desk(id)) {
            desk.seen(false);
        }
    });
    spawn_local(async move { runtime.load(id).await });
    opened
}

impl Opened {
    fn new(desk: &Rc<Desk>, why: ArcRwSignal<Option<Why>>) -> Self {
        let sent = desk.sent.clone();
        Self {
            id: desk.id,
            document: desk.document.clone().into(),
            status: desk.status.clone().into(),
            steps: desk.steps.clone().into(),
            saved: Signal::derive(move || saved(why.get(), sent.get())),
        }
    }

    fn desk(self) -> Option<Rc<Desk>> {
        current()?.open_desk(self.id)
    }

    /// Which list.
    #[must_use]
    pub const fn id(&self) -> ShortlistId {
        self.id
    }

    /// Whether it is there.
    #[must_use]
    pub fn status(&self) -> Signal<Status> {
        self.status.into()
    }

    /// The list as it is now.
    #[must_use]
    pub fn document(&self) -> Signal<Arc<Document>> {
        self.document.into()
    }

    /// Makes a change: shown at once, kept in this browser, then sent.
    ///
    /// # Errors
    ///
    /// If the list would be beyond its limits. Nothing is changed then.
    pub fn edit(&self, edit: Edit) -> Result<(), Refused> {
        match self.desk() {
            Some(desk) => desk.edit(&edit).map(|_| ()),
            None => Ok(()),
        }
    }

    /// Remembers by what it was last looked for, a moment after it came to rest. No step back.
    pub fn view(&self, view: View) {
        if let Some(desk) = self.desk() {
            desk.look(view);
        }
    }

    /// Takes the last change back; whether there was one.
    pub fn undo(&self) -> bool {
        self.desk().is_some_and(|desk| desk.step(Replica::undo))
    }

    /// Makes again what was taken back; whether there was anything.
    pub fn redo(&self) -> bool {
        self.desk().is_some_and(|desk| desk.step(Replica::redo))
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn can_undo(&self) -> Signal<bool> {
        let steps = self.steps;
        Signal::derive(move || steps.get().0)
    }

    /// Whether there is anything to make again.
    #[must_use]
    pub fn can_redo(&self) -> Signal<bool> {
        let steps = self.steps;
        Signal::derive(move || steps.get().1)
    }

    /// Where it is kept.
    #[must_use]
    pub const fn saved(&self) -> Signal<Saved> {
        self.saved
    }

    /// Takes over what the roster knows of the creators. Written with the next change.
    pub fn refresh(&self, rows: &[RosterRow]) {
        if let Some(desk) = self.desk() {
            desk.refresh(rows);
        }
    }
}

mod shared;
pub use shared::{Unadded, add_to, all, create, delete, duplicate};
