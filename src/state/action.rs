//! Something that a user does and the server carries out: under way, or failed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loaded::Request;
use crate::client::Failure;
use crate::state::session::{Account, use_account};

/// One thing at a time that a user does.
#[derive(Clone, Copy)]
pub struct Action {
    busy: RwSignal<bool>,
    failure: RwSignal<Option<Failure>>,
    account: Account,
}

impl Action {
    /// Nothing done yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            busy: RwSignal::new(false),
            failure: RwSignal::new(None),
            account: use_account(),
        }
    }

    /// Does it, unless something is being done. A write is never aborted, not even with the
    /// page that made it: what it goes on to set must be set with `try_set`.
    pub fn run(self, request: Request<()>) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.failure.set(None);
        spawn_local(async move {
            let failure = request.await.err();
            if failure == Some(Failure::SignedOut) {
                // The session has ended elsewhere: the whole page has to know.
                self.account.refresh();
            }
            self.failure.try_set(failure);
            self.busy.try_set(false);
        });
    }

    /// Whether a request is under way; reactive.
    #[must_use]
    pub fn busy(self) -> bool {
        self.busy.get()
    }

    /// Why the last one failed, if it did; reactive.
    #[must_use]
    pub fn failure(self) -> Option<Failure> {
        self.failure.get()
    }

    /// Forgets the last failure.
    pub fn clear(self) {
        self.failure.set(None);
    }
}

impl Default for Action {
    fn default() -> Self {
        Self::new()
    }
}
