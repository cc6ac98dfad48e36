//! A form on its way: one thing is sent at a time, and what went wrong is said where it is.

use hongbang_domain::account::{self, InvalidName, InvalidPassword};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::client::Failure;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::loaded::Request;
use crate::state::session::{Account, use_account};

/// The id of every field that takes a new password: a page has one.
pub const NEW_PASSWORD: &str = "new-password";

/// What is wrong, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trouble {
    /// The id of the field at fault; empty where it is none of them.
    pub at: &'static str,
    /// What is wrong.
    pub words: &'static str,
    /// What to do about it; empty where the words say it.
    pub hint: &'static str,
}

impl Trouble {
    /// Something wrong with a field.
    #[must_use]
    pub const fn at(at: &'static str, words: &'static str) -> Self {
        Self {
            at,
            words,
            hint: "",
        }
    }

    /// What a failure means to a form; `wrong` where it is the password.
    fn of(l: L10n, failure: Failure, wrong: Self) -> Self {
        match failure {
            Failure::WrongCredentials => wrong,
            Failure::CommonPassword => Self::at(NEW_PASSWORD, l.account.password_common),
            _ => {
                let (words, hint) = l.failure(failure);
                let hint = match failure {
                    Failure::SignedOut => l.account.session_ended,
                    _ => hint,
                };
                Self {
                    at: "",
                    words,
                    hint,
                }
            }
        }
    }
}

/// What is wrong with a name for the field `at`, if anything is.
#[must_use]
pub fn name_trouble(l: L10n, at: &'static str, name: &str) -> Option<Trouble> {
    let words = match account::name(name).err()? {
        InvalidName::Empty => l.account.name_empty,
        InvalidName::TooLong => l.account.name_too_long,
        InvalidName::Invisible => l.account.name_invisible,
    };
    Some(Trouble::at(at, words))
}

/// What is wrong with a new password, if anything is.
#[must_use]
pub fn password_trouble(l: L10n, password: &str) -> Option<Trouble> {
    let words = match account::password_length(password).err()? {
        InvalidPassword::TooShort => l.account.password_too_short,
        InvalidPassword::TooLong => l.account.password_too_long,
    };
    Some(Trouble::at(NEW_PASSWORD, words))
}

/// The fault that `words` name, where a field was left empty.
#[must_use]
pub fn if_empty(text: &str, at: &'static str, words: &'static str) -> Option<Trouble> {
    text.trim().is_empty().then_some(Trouble::at(at, words))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Ready,
    Busy,
    Done,
    Failed(Trouble),
}

/// How a form stands.
#[derive(Clone, Copy)]
pub struct Sending {
    phase: RwSignal<Phase>,
    account: Account,
    l: L10n,
}

impl Sending {
    /// A form that nobody has sent.
    #[must_use]
    pub fn new() -> Self {
        Self {
            phase: RwSignal::new(Phase::Ready),
            account: use_account(),
            l: use_l10n(),
        }
    }

    /// Sends, unless a check found something or the last request is still under way. A
    /// write goes on when its page is left: half of them would have arrived anyway.
    pub fn send(self, found: Option<Trouble>, wrong: Trouble, request: Request<()>) {
        if self.phase.get_untracked() == Phase::Busy {
            return;
        }
        if let Some(trouble) = found {
            self.fail(trouble);
            return;
        }
        self.phase.set(Phase::Busy);
        let task: std::pin::Pin<Box<dyn Future<Output = ()>>> = Box::pin(async move {
            match request.await {
                Ok(()) => {
                    self.phase.try_set(Phase::Done);
                }
                Err(failure) => {
                    if failure == Failure::SignedOut {
                        self.account.refresh();
                    }
                    self.fail(Trouble::of(self.l, failure, wrong));
                }
            }
        });
        spawn_local(task);
    }

    /// Says what is wrong, and leads to it.
    fn fail(self, trouble: Trouble) {
        self.phase.try_set(Phase::Failed(trouble));
        focus(trouble.at);
    }

    /// Whose form it is.
    #[must_use]
    pub fn account(self) -> Account {
        self.account
    }

    /// The words that it speaks in.
    #[must_use]
    pub fn l10n(self) -> L10n {
        self.l
    }

    /// Whether a request is under way; reactive.
    #[must_use]
    pub fn is_busy(self) -> bool {
        self.phase.get() == Phase::Busy
    }

    /// Whether the last request came to its end well; reactive.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.phase.get() == Phase::Done
    }

    /// What is wrong with a field, or with none of them; reactive.
    #[must_use]
    pub fn trouble(self, at: &str) -> Option<Trouble> {
        match self.phase.get() {
            Phase::Failed(trouble) if trouble.at == at => Some(trouble),
            _ => None,
        }
    }
}

impl Default for Sending {
    fn default() -> Self {
        Self::new()
    }
}

/// Moves the focus to an element of the page, where it is there.
pub fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locales::Lang;

    const L: L10n = L10n { lang: Lang::En };
    const WRONG: Trouble = Trouble::at("password", "wrong");

    #[test]
    fn a_failure_is_said_at_the_field_that_it_is_about() {
        for (failure, at) in [
            (Failure::WrongCredentials, "password"),
            (Failure::CommonPassword, NEW_PASSWORD),
            (Failure::TooOften, ""),
            (Failure::Unreachable, ""),
            (Failure::Server, ""),
            (Failure::SignedOut, ""),
        ] {
            let trouble = Trouble::of(L, failure, WRONG);
            assert_eq!(trouble.at, at, "{failure:?}");
            assert!(!trouble.words.is_empty(), "{failure:?}");
        }
    }

    #[test]
    fn names_and_passwords_are_checked_before_they_are_sent() {
        assert_eq!(name_trouble(L, "name", " Ada "), None);
        let empty = name_trouble(L, "name", "  ");
        assert_eq!(empty, Some(Trouble::at("name", L.account.name_empty)));
        assert_eq!(password_trouble(L, "12345678"), None);
        let short = password_trouble(L, "1234567");
        assert_eq!(short.map(|trouble| trouble.at), Some(NEW_PASSWORD));
    }
}
