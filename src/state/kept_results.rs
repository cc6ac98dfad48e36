//! What was searched for last, with what it found, so that Back finds it as it was.

use std::cell::RefCell;
use std::sync::Arc;

use hongbang_api::search::SearchQuery;
use hongbang_domain::account::AccountId;
use leptos::prelude::*;

use super::loaded::Request;
use super::results::Results;
use super::session::Account;
use crate::client;

/// How many searches are kept: an answer is up to 500 notes.
const MOST: usize = 4;

/// What a search found, and how far down it one was.
#[derive(Clone)]
pub struct Kept {
    /// What was looked for.
    pub words: String,
    /// What was found.
    pub results: Arc<Results>,
    /// Pixels scrolled when it was left.
    pub scroll: f64,
}

/// The searches of one reader, the latest last.
#[derive(Default)]
struct Shelf {
    /// `None`: of nobody who is signed in.
    whose: Option<AccountId>,
    kept: Vec<Kept>,
}

thread_local! {
    static SHELF: RefCell<Shelf> = RefCell::default();
}

impl Shelf {
    /// Forgets what belongs to another: who one is decides what one sees.
    fn of(&mut self, whose: Option<AccountId>) -> &mut Self {
        if self.whose != whose {
            *self = Self {
                whose,
                kept: Vec::new(),
            };
        }
        self
    }

    fn find(&self, words: &str) -> Option<&Kept> {
        self.kept.iter().find(|kept| kept.words == words)
    }

    fn keep(&mut self, kept: Kept) {
        self.kept.retain(|other| other.words != kept.words);
        self.kept.push(kept);
        let surplus = self.kept.len().saturating_sub(MOST);
        self.kept.drain(..surplus);
    }
}

/// Who is there, as far as it is known; not reactive.
fn whose(account: Account) -> Option<Option<AccountId>> {
    let me = untrack(move || account.get());
    me.map(|me| me.map(|me| me.id))
}

/// What a search found, from memory where it is there.
pub fn search(account: Account, words: String, anew: bool) -> Request<Kept> {
    Box::pin(async move {
        let asker = whose(account);
        let known = asker
            .filter(|_| !anew)
            .and_then(|whose| SHELF.with_borrow_mut(|shelf| shelf.of(whose).find(&words).cloned()));
        if let Some(kept) = known {
            return Ok(kept);
        }
        let answer = client::search_notes(&SearchQuery { q: words.clone() }).await?;
        let kept = Kept {
            results: Arc::new(Results::of(&words, answer)),
            words,
            scroll: 0.0,
        };
        // The first page asks before it is known who is there; an answer to somebody who has
        // gone since is nobody's to keep.
        let now = whose(account);
        if let Some(whose) = now.filter(|_| asker.is_none() || asker == now) {
            SHELF.with_borrow_mut(|shelf| shelf.of(whose).keep(kept.clone()));
        }
        Ok(kept)
    })
}

/// Remembers how far down what a search found one was.
pub fn leave(words: &str, scroll: f64) {
    SHELF.with_borrow_mut(|shelf| {
        let kept = shelf.kept.iter_mut().find(|kept| kept.words == words);
        if let Some(kept) = kept {
            kept.scroll = scroll;
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(words: &str) -> Kept {
        Kept {
            words: words.to_owned(),
            results: Arc::default(),
            scroll: 0.0,
        }
    }

    #[test]
    fn the_latest_searches_are_kept() {
        let mut shelf = Shelf::default();
        for words in ["a", "b", "c", "d", "b", "e"] {
            shelf.keep(kept(words));
        }
        let words: Vec<&str> = shelf.kept.iter().map(|kept| &*kept.words).collect();
        assert_eq!(words, ["c", "d", "b", "e"]);
        assert!(shelf.find("a").is_none());
    }

    #[test]
    fn nothing_is_kept_for_another() {
        let mut shelf = Shelf::default();
        shelf.of(None).keep(kept("a"));
        assert!(shelf.of(None).find("a").is_some());
        assert!(shelf.of(AccountId::try_from(7).ok()).find("a").is_none());
        assert!(shelf.of(None).find("a").is_none(), "not even afterwards");
    }
}
