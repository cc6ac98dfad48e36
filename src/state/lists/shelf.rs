//! All lists: this browser's and the server's.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;

use hongbang_api::shortlists::ShortlistCard;
use hongbang_domain::shortlist::{Document, ShortlistId};
use leptos::prelude::*;

use super::entry::News;
use super::lines::{deleted_elsewhere, together};
use super::pace::{Sent, Trouble};
use super::store::Store;
use super::{All, From, Listed, saved};
use crate::client::{self, Failure};

/// All lists of an account.
#[derive(Default)]
pub struct Shelf {
    all: ArcRwSignal<All>,
    cards: RefCell<Vec<ShortlistCard>>,
    documents: RefCell<BTreeMap<ShortlistId, (u64, Arc<Document>)>>,
    trouble: Cell<Option<(Trouble, i64)>>,
}

impl Shelf {
    /// All lists; reactive.
    pub fn all(&self) -> ArcReadSignal<All> {
        self.all.read_only()
    }

    /// Reads this browser's lists anew.
    pub async fn read(&self, store: &Store) {
        let heads = store.heads().await;
        if !heads.iter().any(super::entry::Head::is_waiting) {
            self.trouble.set(None);
        }
        let lines = together(&heads, &self.cards.borrow());
        let mut items = Vec::new();
        for line in lines {
            let document = match line.rev {
                Some(rev) => self.document(store, line.id, rev).await,
                None => None,
            };
            let sent = Sent {
                waiting: !line.saved,
                trouble: self.trouble.get(),
            };
            items.push(Arc::new(Listed {
                id: line.id,
                title: line.title,
                items: line.items,
                updated_at: line.updated,
                saved: saved(store.why(), sent),
                document,
            }));
        }
        if self.all.with_untracked(|all| all.items != items) {
            self.all.update(|all| all.items = items);
        }
    }

    async fn document(&self, store: &Store, id: ShortlistId, rev: u64) -> Option<Arc<Document>> {
        let kept = self.documents.borrow().get(&id).cloned();
        if let Some((_, document)) = kept.filter(|(kept, _)| *kept == rev) {
            return Some(document);
        }
        let document = store.document(id).await?;
        let kept = (rev, Arc::clone(&document));
        self.documents.borrow_mut().insert(id, kept);
        Some(document)
    }

    /// Asks the server for its lists.
    pub async fn ask(&self, store: &Store) {
        self.read(store).await;
        let before = store.heads().await;
        let from = match client::shortlists().await {
            Ok(answer) => {
                let now = store.heads().await;
                let still = |id: &ShortlistId| {
                    now.iter()
                        .any(|head| head.id == *id && before.contains(head))
                };
                let gone = deleted_elsewhere(&before, &answer.items);
                for id in gone.into_iter().filter(still) {
                    store.settle(id, News::Gone).await;
                }
                self.cards.replace(answer.items);
                From::Everywhere
            }
            Err(Failure::Unreachable) => From::Offline,
            Err(failure) => From::Failed(failure),
        };
        self.read(store).await;
        if self.all.with_untracked(|all| all.from != from) {
            self.all.update(|all| all.from = from);
        }
    }

    /// A list is gone everywhere.
    pub fn forget(&self, id: ShortlistId) {
        self.cards.borrow_mut().retain(|card| card.id != id);
        self.documents.borrow_mut().remove(&id);
    }

    /// Something could not be sent.
    pub fn trouble(&self, trouble: Trouble, since: i64) {
        self.trouble.set(Some((trouble, since)));
    }
}
