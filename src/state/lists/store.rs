//! Where lists are kept: the browser's database, or memory where there is none.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::sync::Arc;

use hongbang_domain::shortlist::{Document, ShortlistId};

use super::database::Lists;
use super::entry::{Entry, Head, News, after, over};
use super::replica::Writing;
use super::{Why, Written};

/// The lists of one account.
pub struct Store {
    database: RefCell<Option<std::rc::Rc<Lists>>>,
    memory: RefCell<BTreeMap<ShortlistId, Entry>>,
    why: Cell<Option<Why>>,
}

impl Store {
    /// Opens the database of that name; memory where it cannot be opened.
    pub async fn open(name: &str) -> Self {
        let (database, why) = match Lists::open(name).await {
            Ok(database) => (Some(std::rc::Rc::new(database)), None),
            Err(why) => (None, Some(why)),
        };
        Self {
            database: RefCell::new(database),
            memory: RefCell::default(),
            why: Cell::new(why),
        }
    }

    /// Why nothing is kept in this browser, where that is so.
    #[must_use]
    pub fn why(&self) -> Option<Why> {
        self.why.get()
    }

    /// What is known of all lists.
    pub async fn heads(&self) -> Vec<Head> {
        if let Some(database) = self.database() {
            match database.heads().await {
                Ok(heads) => return heads,
                Err(why) => self.fall_back(&database, why).await,
            }
        }
        let memory = self.memory.borrow();
        memory.values().map(|entry| entry.head.clone()).collect()
    }

    /// One list.
    pub async fn entry(&self, id: ShortlistId) -> Option<Entry> {
        if let Some(database) = self.database() {
            match database.entry(id).await {
                Ok(entry) => return entry,
                Err(why) => self.fall_back(&database, why).await,
            }
        }
        self.memory.borrow().get(&id).cloned()
    }

    /// One list, without what the server had.
    pub async fn document(&self, id: ShortlistId) -> Option<Arc<Document>> {
        if let Some(database) = self.database() {
            match database.document(id).await {
                Ok(document) => return document.map(Arc::new),
                Err(why) => self.fall_back(&database, why).await,
            }
        }
        let memory = self.memory.borrow();
        memory.get(&id).map(|entry| Arc::clone(&entry.document))
    }

    /// Writes a list over what this tab knows, and merges where another tab wrote meanwhile.
    pub async fn write(&self, id: ShortlistId, writing: &Writing, at: i64) -> Written {
        if let Some(database) = self.database() {
            match database.write(id, writing, at).await {
                Ok(written) => return written,
                Err(why) => self.fall_back(&database, why).await,
            }
        }
        let mut memory = self.memory.borrow_mut();
        let before = memory.get(&id);
        let other = before.filter(|entry| entry.head.rev != writing.rev);
        let merged = over(writing, other.map(|entry| &*entry.document));
        let document = Arc::clone(merged.as_ref().unwrap_or(&writing.document));
        let head = Head::written(before.map(|entry| &entry.head), id, &document, at);
        // Revisions go on where the tab's knowledge stood, so that what follows is news to it.
        let rev = head.rev.max(writing.rev + 1);
        let base = before.map(|entry| Arc::clone(&entry.base));
        let entry = Entry {
            head: Head { rev, ..head },
            document,
            base: base.unwrap_or_default(),
        };
        memory.insert(id, entry);
        Written { rev, merged }
    }

    /// Takes in what became of a list elsewhere; what it is now.
    pub async fn settle(&self, id: ShortlistId, news: News) -> Option<Entry> {
        if let Some(database) = self.database() {
            match database.settle(id, news.clone()).await {
                Ok(entry) => return entry,
                Err(why) => self.fall_back(&database, why).await,
            }
        }
        let mut memory = self.memory.borrow_mut();
        let now = after(id, memory.remove(&id), news)?;
        memory.insert(id, now.clone());
        Some(now)
    }

    fn database(&self) -> Option<std::rc::Rc<Lists>> {
        self.database.borrow().clone()
    }

    /// Goes on in memory, with what can still be read.
    async fn fall_back(&self, database: &Lists, why: Why) {
        self.why.set(Some(why));
        for head in database.heads().await.unwrap_or_default() {
            if let Ok(Some(entry)) = database.entry(head.id).await {
                let mut memory = self.memory.borrow_mut();
                memory.entry(head.id).or_insert(entry);
            }
        }
        self.database.replace(None);
    }
}
