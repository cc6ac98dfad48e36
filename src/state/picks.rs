//! The creators that one has picked to compare: kept while one filters, and as long as the tab
//! is open.
//!
//! Living as long as the page, and not a context, so that the first screen, which shows none of
//! it, does not pay for reading it.

use hongbang_domain::kol::KolId;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::storage;
use crate::client::{from_json, to_json};

const KEY: &str = "hongbang.picks";

/// The most that are compared: more do not fit beside one another.
pub const MOST: usize = 10;

/// A creator that is picked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pick {
    /// Which.
    pub id: KolId,
    /// Its name.
    pub name: String,
}

/// Those that are picked, in the order in which they were.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Picks {
    picks: Vec<Pick>,
}

/// What became of a wish.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is one of them now.
    Added,
    /// It is none of them any more.
    Removed,
    /// There are as many as there may be.
    Full,
}

impl Picks {
    /// Those that are picked.
    #[must_use]
    pub fn all(&self) -> &[Pick] {
        &self.picks
    }

    /// Whether a creator is picked.
    #[must_use]
    pub fn has(&self, id: KolId) -> bool {
        self.picks.iter().any(|pick| pick.id == id)
    }

    /// Picks a creator, or no longer.
    pub fn toggle(&mut self, pick: Pick) -> Outcome {
        if self.has(pick.id) {
            self.picks.retain(|other| other.id != pick.id);
            return Outcome::Removed;
        }
        if self.picks.len() >= MOST {
            return Outcome::Full;
        }
        self.picks.push(pick);
        Outcome::Added
    }

    /// Picks a creator no longer.
    pub fn remove(&mut self, id: KolId) {
        self.picks.retain(|pick| pick.id != id);
    }

    /// Picks these, each once, and no others.
    pub fn replace(&mut self, picks: Vec<Pick>) {
        self.picks.clear();
        for pick in picks {
            if self.picks.len() < MOST && !self.has(pick.id) {
                self.picks.push(pick);
            }
        }
    }
}

thread_local! {
    static PICKED: ArcRwSignal<Picks> = ArcRwSignal::new(stored());
}

/// What the tab remembers. It may have been written by anyone.
fn stored() -> Picks {
    let mut picks = Picks::default();
    let stored: Option<Picks> = storage::get_in_tab(KEY).and_then(|text| from_json(&text));
    picks.replace(stored.unwrap_or_default().picks);
    picks
}

/// Those that are picked; reactive.
#[must_use]
pub fn picks() -> ArcReadSignal<Picks> {
    PICKED.with(ArcRwSignal::read_only)
}

/// Changes who is picked, and remembers it.
pub fn change<T>(change: impl FnOnce(&mut Picks) -> T) -> Option<T> {
    let picked = PICKED.with(Clone::clone);
    let outcome = picked.try_update(change);
    if let Ok(text) = picked.with_untracked(to_json) {
        storage::set_in_tab(KEY, &text);
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pick(id: u64) -> Pick {
        Pick {
            id: KolId::try_from(id).unwrap(),
            name: id.to_string(),
        }
    }

    fn ids(picks: &Picks) -> Vec<u64> {
        picks.all().iter().map(|pick| pick.id.get()).collect()
    }

    #[test]
    fn a_creator_is_picked_once_and_taken_back() {
        let mut picks = Picks::default();
        assert_eq!(picks.toggle(pick(7)), Outcome::Added);
        assert_eq!(picks.toggle(pick(3)), Outcome::Added);
        assert_eq!(ids(&picks), [7, 3], "in the order of picking");
        assert_eq!(picks.toggle(pick(7)), Outcome::Removed);
        assert_eq!(ids(&picks), [3]);
        picks.remove(pick(9).id);
        picks.remove(pick(3).id);
        assert_eq!(picks, Picks::default());
    }

    #[test]
    fn the_eleventh_is_not_picked_and_the_ten_stay() {
        let mut picks = Picks::default();
        for id in 1..=10 {
            assert_eq!(picks.toggle(pick(id)), Outcome::Added);
        }
        let ten = picks.clone();
        assert_eq!(picks.toggle(pick(11)), Outcome::Full);
        assert_eq!(picks, ten);
        assert_eq!(picks.toggle(pick(4)), Outcome::Removed);
        assert_eq!(picks.toggle(pick(11)), Outcome::Added);
    }

    #[test]
    fn whatever_was_stored_keeps_the_rules() {
        let mut picks = Picks::default();
        picks.replace([1, 2, 2, 1].map(pick).to_vec());
        assert_eq!(ids(&picks), [1, 2]);
        picks.replace((1..=30).map(pick).collect());
        assert_eq!(picks.all().len(), MOST);
    }
}
