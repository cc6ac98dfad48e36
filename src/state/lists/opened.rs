//! A list that a view shows.

use std::rc::Rc;
use std::sync::Arc;

use hongbang_domain::roster::RosterRow;
use hongbang_domain::shortlist::{Document, Edit, Refused, ShortlistId, View};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk::Desk;
use super::replica::Replica;
use super::runtime::{current, enter};
use super::{Saved, Status, Why, saved};
use crate::client::Failure;
use crate::state::session::use_account;

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
