//! A list as the browser's store keeps it, and what becomes of it. Pure: the store reads, asks
//! here, and writes, in one transaction.

use std::sync::Arc;

use hongbang_domain::shortlist::{Document, ShortlistId};
use serde::{Deserialize, Serialize};

use super::replica::Writing;

/// What is known of a list without reading it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Which.
    pub id: ShortlistId,
    /// Goes up with every write in this browser, from 1.
    pub rev: u64,
    /// The server's version that `base` is, 0 where the server does not know the list.
    pub version: u64,
    /// Whether there is something that the server does not have.
    pub dirty: bool,
    /// Whether it was deleted here, which the server does not know yet.
    pub deleted: bool,
    /// What it is called.
    pub title: String,
    /// How many creators are on it.
    pub items: usize,
    /// When it was changed last, in milliseconds since 1970.
    pub updated: i64,
}

/// A list in the store.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What is known of it without reading it.
    pub head: Head,
    /// The list.
    pub document: Arc<Document>,
    /// What the server had at `head.version`: what this browser's changes are changes of.
    pub base: Arc<Document>,
}

impl Entry {
    /// What the server is sent, and has from then on: the list without what is known of creators from
    /// own sheets.
    #[must_use]
    pub fn sent(&self) -> Arc<Document> {
        if self.document.is_without_own() {
            return Arc::clone(&self.document);
        }
        Arc::new(self.document.without_own())
    }
}

/// What became of a list elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub enum News {
    /// The server has taken revision `rev`, which was `document`, as `version`.
    Taken {
        /// The revision that was sent.
        rev: u64,
        /// What was sent.
        document: Arc<Document>,
        /// What the server calls it.
        version: u64,
    },
    /// The server has this.
    Met {
        /// The server's list.
        document: Arc<Document>,
        /// Its version.
        version: u64,
        /// When it was changed, in milliseconds since 1970.
        updated: i64,
    },
    /// The server does not know it any more, and there is something new in it: it is kept, and
    /// made there anew.
    Unknown,
    /// It is to be deleted.
    Deleted,
    /// It is gone everywhere.
    Gone,
}

impl Head {
    /// The head after a write of `document` over `before`.
    #[must_use]
    pub fn written(before: Option<&Self>, id: ShortlistId, document: &Document, at: i64) -> Self {
        Self {
            id,
            rev: before.map_or(0, |head| head.rev) + 1,
            version: before.map_or(0, |head| head.version),
            dirty: true,
            // Whoever goes on with a list that another tab deleted keeps it.
            deleted: false,
            title: document.title.value.clone(),
            items: document.items.len(),
            updated: at,
        }
    }

    /// Whether the server is to be told something.
    #[must_use]
    pub const fn is_waiting(&self) -> bool {
        self.dirty || self.deleted
    }
}

/// What a write makes of what is stored: the document, merged where another tab wrote meanwhile.
/// `stored` is read only then.
#[must_use]
pub fn over(writing: &Writing, stored: Option<&Document>) -> Option<Arc<Document>> {
    let merge = |stored| Document::merge(&writing.stored, &writing.document, stored);
    stored.map(|stored| Arc::new(merge(stored)))
}

/// What news makes of what is stored; `None` where nothing stays.
#[must_use]
pub fn after(id: ShortlistId, stored: Option<Entry>, news: News) -> Option<Entry> {
    match (stored, news) {
        (
            Some(mut entry),
            News::Taken {
                rev,
                document,
                version,
            },
        ) => {
            entry.head.version = version;
            entry.head.dirty = entry.head.rev != rev;
            entry.base = document;
            Some(entry)
        }
        (
            Some(entry),
            News::Met {
                document,
                version,
                updated,
            },
        ) => {
            // The answer to an older question.
            if version < entry.head.version {
                return Some(entry);
            }
            Some(met(entry, document, version, updated))
        }
        (
            None,
            News::Met {
                document,
                version,
                updated,
            },
        ) => {
            let head = Head {
                version,
                dirty: false,
                ..Head::written(None, id, &document, updated)
            };
            let base = Arc::clone(&document);
            Some(Entry {
                head,
                document,
                base,
            })
        }
        (Some(mut entry), News::Unknown) => {
            entry.head.version = 0;
            entry.base = Arc::default();
            Some(entry)
        }
        // What the server never knew is gone at once.
        (Some(entry), News::Deleted) if entry.head.version == 0 => None,
        (Some(mut entry), News::Deleted) => {
            entry.head.deleted = true;
            Some(entry)
        }
        (Some(_), News::Gone) | (None, _) => None,
    }
}

fn met(entry: Entry, theirs: Arc<Document>, version: u64, updated: i64) -> Entry {
    let merged = Document::merge(&entry.base, &entry.document, &theirs);
    // What differs in a list that was not changed here is what the roster knows: no change. What own
    // sheets say the server never has.
    let dirty = entry.head.dirty && merged.without_own() != *theirs;
    let news = merged != *entry.document || entry.head.deleted;
    let before = entry.head;
    let mut head = Head {
        version,
        dirty,
        ..Head::written(
            Some(&before),
            before.id,
            &merged,
            before.updated.max(updated),
        )
    };
    if !news {
        head.rev = before.rev;
    }
    Entry {
        head,
        document: Arc::new(merged),
        base: theirs,
    }
}

#[cfg(test)]
mod tests;
