//! Who is signed in: asked once, and known to everything.

use hongbang_api::account::{Me, Session};
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::state::loaded::spawn;

/// Who is signed in, as far as it is known.
#[derive(Clone, Copy)]
pub struct Account {
    /// `None` until the server has answered.
    session: RwSignal<Option<Session>>,
}

impl Account {
    /// One's own account: `None` while it is not known, `Some(None)` where nobody is signed
    /// in; reactive.
    #[must_use]
    pub fn get(self) -> Option<Option<Me>> {
        self.session.get().map(|session| session.me)
    }

    /// A view of who is signed in, if anyone is known to be; reactive.
    pub fn with<V>(self, view: impl FnOnce(Option<&Me>) -> V) -> V {
        self.session
            .with(|session| view(session.as_ref().and_then(|session| session.me.as_ref())))
    }

    /// Whether nobody is known to be signed in.
    #[must_use]
    pub fn is_out(self) -> bool {
        self.session
            .with_untracked(|session| session.as_ref().is_some_and(|session| session.me.is_none()))
    }

    /// Someone has signed in, out, or changed.
    pub fn set(self, me: Option<Me>) {
        self.session.set(Some(Session { me }));
    }

    /// Asks the server again: a session may have ended elsewhere.
    pub fn refresh(self) {
        spawn(Box::pin(async move {
            self.answered(client::session().await);
        }));
    }

    /// Where the server cannot be asked, one is who one was, at first a reader: everything
    /// public stands.
    fn answered(self, answer: Result<Session, Failure>) {
        self.session.update(|session| {
            if let Ok(answer) = answer {
                *session = Some(answer);
            } else if session.is_none() {
                *session = Some(Session { me: None });
            }
        });
    }
}

/// Makes who is signed in known to everything below the caller.
pub fn provide() {
    let account = Account {
        session: RwSignal::new(None),
    };
    provide_context(account);
    account.refresh();
}

/// Who is signed in.
#[must_use]
pub fn use_account() -> Account {
    expect_context()
}
