//! A list that is open: what its views read, and what is on its way to the store.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use hongbang_domain::roster::RosterRow;
use hongbang_domain::shortlist::{Document, Edit, Refused, ShortlistId, View};
use leptos::prelude::*;

use super::browser::now;
use super::entry::Entry;
use super::pace::{Sent, Trouble};
use super::replica::{Replica, Writing};
use super::{Status, Written, runtime};
use crate::client::Failure;

/// How long by what it is looked for is waited for to come to rest, in milliseconds.
const LOOK_MS: u64 = 600;

/// An open list.
pub struct Desk {
    /// Which.
    pub id: ShortlistId,
    replica: RefCell<Replica>,
    writing: Cell<bool>,
    views: Cell<u32>,
    looked: RefCell<Option<View>>,
    turn: Cell<u32>,
    /// What is shown.
    pub document: ArcRwSignal<Arc<Document>>,
    /// Whether it is there.
    pub status: ArcRwSignal<Status>,
    /// How sending it stands.
    pub sent: ArcRwSignal<Sent>,
    /// Whether there is a step back, and one forth.
    pub steps: ArcRwSignal<(bool, bool)>,
}

impl Desk {
    /// A list that is not read yet.
    pub fn new(id: ShortlistId) -> Rc<Self> {
        Rc::new(Self {
            id,
            replica: RefCell::default(),
            writing: Cell::new(false),
            views: Cell::new(0),
            looked: RefCell::default(),
            turn: Cell::new(0),
            document: ArcRwSignal::default(),
            status: ArcRwSignal::new(Status::Loading),
            sent: ArcRwSignal::default(),
            steps: ArcRwSignal::default(),
        })
    }

    /// A view shows it, or no longer.
    pub fn seen(&self, is_seen: bool) {
        let views = self.views.get();
        let views = if is_seen {
            views + 1
        } else {
            views.saturating_sub(1)
        };
        self.views.set(views);
    }

    /// Whether a view shows it.
    pub fn is_seen(&self) -> bool {
        self.views.get() > 0
    }

    fn publish(&self) {
        let (document, steps) = {
            let replica = self.replica.borrow();
            (Arc::clone(replica.document()), replica.steps())
        };
        self.document.set(document);
        if self.steps.get_untracked() != steps {
            self.steps.set(steps);
        }
    }

    /// Takes over what the store has; `None` where it is gone.
    pub fn show(&self, entry: Option<&Entry>) {
        let Some(entry) = entry.filter(|entry| !entry.head.deleted) else {
            // What was changed since is on its way to the store, and comes back from there.
            if self.replica.borrow().writing().is_none() {
                self.replica.take();
                self.set_status(Status::Missing);
            }
            return;
        };
        if self.status.get_untracked() == Status::Ready {
            let news = self
                .replica
                .borrow_mut()
                .absorb(&entry.document, entry.head.rev);
            if news {
                self.publish();
            }
        } else {
            self.replica
                .replace(Replica::new(Arc::clone(&entry.document), entry.head.rev));
            self.publish();
            self.set_status(Status::Ready);
        }
        let written = self.replica.borrow().writing().is_none();
        let waiting = entry.head.is_waiting() || !written;
        self.set_sent(|sent| {
            sent.waiting = waiting;
            if !waiting {
                sent.trouble = None;
            }
        });
    }

    /// It could not be read.
    pub fn failed(&self, failure: Failure) {
        if self.status.get_untracked() != Status::Ready {
            self.set_status(Status::Failed(failure));
        }
    }

    /// It could not be sent.
    pub fn trouble(&self, trouble: Trouble, since: i64) {
        self.set_sent(|sent| sent.trouble = Some((trouble, since)));
    }

    fn set_status(&self, status: Status) {
        if self.status.get_untracked() != status {
            self.status.set(status);
        }
    }

    fn set_sent(&self, change: impl FnOnce(&mut Sent)) {
        let mut sent = self.sent.get_untracked();
        change(&mut sent);
        if sent != self.sent.get_untracked() {
            self.sent.set(sent);
        }
    }

    /// Makes a change, and has it written.
    pub fn edit(self: &Rc<Self>, edit: &Edit) -> Result<bool, Refused> {
        if self.status.get_untracked() != Status::Ready {
            return Ok(false);
        }
        self.look_now();
        let changed = self.replica.borrow_mut().edit(edit, now())?;
        if changed {
            self.changed();
        }
        Ok(changed)
    }

    /// Takes a step back, or forth; whether there was one.
    pub fn step(self: &Rc<Self>, step: fn(&mut Replica, i64) -> bool) -> bool {
        let done = step(&mut self.replica.borrow_mut(), now());
        // Steps that came to nothing are gone as well.
        self.publish();
        if done {
            self.changed();
        }
        done
    }

    /// Remembers by what it was last looked for, once that has come to rest.
    pub fn look(self: &Rc<Self>, view: View) {
        self.looked.replace(Some(view));
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        let desk = Rc::clone(self);
        let rest = move || {
            if desk.turn.get() == turn {
                desk.look_now();
            }
        };
        set_timeout(rest, Duration::from_millis(LOOK_MS));
    }

    /// Remembers it now.
    pub fn look_now(self: &Rc<Self>) {
        let Some(view) = self.looked.take() else {
            return;
        };
        let changed = self.replica.borrow_mut().look(view, now());
        if changed {
            self.changed();
        }
    }

    /// Takes over what the roster knows.
    pub fn refresh(&self, rows: &[RosterRow]) {
        let changed = self.replica.borrow_mut().refresh(rows);
        if changed {
            self.publish();
        }
    }

    fn changed(self: &Rc<Self>) {
        self.publish();
        self.set_sent(|sent| {
            sent.waiting = true;
            // Once more: what was refused may have been this.
            if matches!(sent.trouble, Some((Trouble::NotTaken(_), _))) {
                sent.trouble = None;
            }
        });
        if let Some(runtime) = runtime::current() {
            runtime.save(self);
        }
    }

    /// What is to be written, if anything is.
    pub fn writing(&self) -> Option<Writing> {
        self.replica.borrow().writing()
    }

    /// It was written.
    pub fn written(&self, writing: &Writing, written: Written) {
        let merged = written.merged.is_some();
        let (rev, now) = (written.rev, written.merged);
        self.replica
            .borrow_mut()
            .written(&writing.document, rev, now);
        if merged {
            self.publish();
        }
    }

    /// Whether writing may start; it is under way then.
    pub fn start_writing(&self) -> bool {
        !self.writing.replace(true)
    }

    /// Writing has come to an end.
    pub fn end_writing(&self) {
        self.writing.set(false);
    }

    /// Whether writing is under way.
    pub fn is_writing(&self) -> bool {
        self.writing.get()
    }
}
