//! What was just taken off the list, and the way back.

use std::time::Duration;

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Edit, Item};
use leptos::prelude::*;

use super::column::Column;

/// How long a way back is offered.
const OFFERED_FOR: Duration = Duration::from_secs(8);

/// What was just taken off.
#[derive(Debug, Clone, PartialEq)]
pub struct Gone {
    /// The words.
    pub words: String,
    /// The items without it: once they are others, the way back leads elsewhere.
    without: Vec<Item>,
}

impl Column {
    /// Takes creators off, and offers a way back.
    pub fn remove(self, ids: Vec<KolId>) {
        let words = match ids.as_slice() {
            [] => return,
            [id] => (self.words().removed)(&self.name(*id)),
            ids => (self.words().removed_many)(ids.len()),
        };
        if self.list.edit(Edit::Remove(ids)).is_err() {
            return;
        }
        let without = self
            .document
            .with_untracked(|document| document.items.clone());
        let gone = Gone { words, without };
        self.gone.set(Some(gone.clone()));
        set_timeout(
            move || {
                let same = self
                    .gone
                    .try_with_untracked(|now| now.as_ref() == Some(&gone));
                if same == Some(true) {
                    self.gone.set(None);
                }
            },
            OFFERED_FOR,
        );
    }

    /// Takes the way back away once the list is another.
    pub fn forget_gone(self) {
        let other = self.document.with(|document| {
            self.gone.with_untracked(|gone| {
                gone.as_ref()
                    .is_some_and(|gone| gone.without != document.items)
            })
        });
        if other {
            self.gone.set(None);
        }
    }
}
