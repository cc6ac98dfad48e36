//! What a reader does with notes and their authors: shown at once wherever it is seen, sent one
//! request at a time, taken back with a word where it failed.

use hongbang_domain::reader::Mark;
use leptos::prelude::*;

use super::effect::effect;
use super::loaded::Request;
use super::meant::{self, Meant};
use super::save;
use super::saving::Saving;
use super::session::{Account, use_account};
use super::toast::{Toast, use_toast};
use crate::client::{self, Failure};
use crate::state::language::{Language, use_language};

/// What tells one thing that can be set from every other.
type Key = (u8, u64);

/// Everything that the reader has set, or may set.
#[derive(Clone, Copy)]
pub struct Marks {
    known: StoredValue<Vec<(Key, ArcRwSignal<Saving<bool>>)>>,
    /// What somebody who is not signed in wants to do.
    asked: RwSignal<Option<Meant>>,
    account: Account,
    toast: Toast,
    language: Language,
}

impl Marks {
    /// A thing that can be set. `base` is what the server said of it together with the counts
    /// that are shown beside it.
    #[must_use]
    pub fn toggle(self, meant: Meant, base: bool) -> Toggle {
        let queue = self.queue(meant, base);
        Toggle {
            marks: self,
            meant,
            base,
            saving: RwSignal::from(queue),
        }
    }

    /// The server has just said how it stands; a choice under way stays.
    pub fn learn(self, meant: Meant, on: bool) {
        self.queue(meant, on).update(|saving| saving.learn(on));
    }

    /// Asks to sign in first.
    pub fn ask(self, meant: Meant) {
        self.asked.set(Some(meant));
    }

    /// What somebody wants to do who is not signed in; reactive.
    #[must_use]
    pub fn asked(self) -> RwSignal<Option<Meant>> {
        self.asked
    }

    fn queue(self, meant: Meant, base: bool) -> ArcRwSignal<Saving<bool>> {
        let key = key(meant);
        let known = self.known.with_value(|known| {
            let at = known.binary_search_by_key(&key, |(key, _)| *key).ok()?;
            known.get(at).map(|(_, queue)| queue.clone())
        });
        known.unwrap_or_else(|| {
            let queue = ArcRwSignal::new(Saving::new(base));
            self.known.update_value(|known| {
                let at = known.partition_point(|(other, _)| *other < key);
                known.insert(at, (key, queue.clone()));
            });
            queue
        })
    }

    fn choose(self, meant: Meant, queue: ArcRwSignal<Saving<bool>>, on: bool) {
        save::choose(
            queue,
            on,
            move |on| request(meant, on),
            move |failure| self.failed(meant, failure),
        );
    }

    fn failed(self, meant: Meant, failure: Failure) {
        if failure == Failure::SignedOut {
            // The session has ended elsewhere: the whole page has to know.
            self.account.refresh();
            self.asked.try_set(Some(meant));
            return;
        }
        let l = untrack(|| self.language.l10n());
        let (why, _) = l.failure(failure);
        self.toast.say([l.read.not_done, why].concat());
    }
}

/// One thing that the reader can set and take away.
#[derive(Clone, Copy)]
pub struct Toggle {
    marks: Marks,
    meant: Meant,
    base: bool,
    saving: RwSignal<Saving<bool>>,
}

impl Toggle {
    /// Whether it is set, saved or not; reactive.
    #[must_use]
    pub fn is_on(self) -> bool {
        self.saving.with(Saving::shown)
    }

    /// A count as it is with the reader's choice; reactive.
    #[must_use]
    pub fn counted(self, count: u64) -> u64 {
        match (self.base, self.is_on()) {
            (false, true) => count.saturating_add(1),
            (true, false) => count.saturating_sub(1),
            _ => count,
        }
    }

    /// Sets it, or takes it away; asks to sign in where nobody is.
    pub fn press(self) {
        let on = !self.saving.with_untracked(Saving::shown);
        self.set(on);
    }

    /// Sets it, or takes it away; asks to sign in where nobody is.
    pub fn set(self, on: bool) {
        if self.marks.account.is_out() {
            self.marks.ask(self.meant);
        } else {
            let queue = self.marks.queue(self.meant, self.base);
            self.marks.choose(self.meant, queue, on);
        }
    }
}

fn key(meant: Meant) -> Key {
    match meant {
        Meant::Like(note) => (0, note.get()),
        Meant::Collect(note) => (1, note.get()),
        Meant::Follow(kol, _) => (2, kol.get()),
        // Never set; only asked for.
        Meant::Comment(note) => (3, note.get()),
    }
}

fn request(meant: Meant, on: bool) -> Request<()> {
    Box::pin(async move {
        match meant {
            Meant::Like(note) => client::mark(note, Mark::Like, on).await,
            Meant::Collect(note) => client::mark(note, Mark::Collect, on).await,
            Meant::Follow(kol, note) => client::follow(kol, on, note).await,
            Meant::Comment(_) => Ok(()),
        }
    })
}

/// Makes the marks known to everything below the caller, which knows who is signed in.
pub fn provide() {
    let account = use_account();
    let marks = Marks {
        known: StoredValue::new(Vec::new()),
        asked: RwSignal::new(None),
        account,
        toast: use_toast(),
        language: use_language(),
    };
    provide_context(marks);
    let mut last = None;
    effect(move || {
        let Some(me) = account.get() else { return };
        let id = me.map(|me| me.id);
        if last.replace(id).is_some_and(|last| last != id) {
            // What another has set is not known.
            marks.known.update_value(Vec::clear);
        }
        if id.is_some()
            && let Some(meant) = meant::take()
        {
            let queue = marks.queue(meant, false);
            if !matches!(meant, Meant::Comment(_)) {
                marks.choose(meant, queue, true);
            }
        }
    });
}

/// What the reader has set.
#[must_use]
pub fn use_marks() -> Marks {
    expect_context()
}
