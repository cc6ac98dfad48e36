//! Lists of one account in the browser's IndexedDB, as text.
//!
//! Three stores by the list's id: heads, which are read without the lists; documents; and what
//! the server had. A transaction reads, asks `entry`, and writes: nothing comes in between, from
//! no tab.

use std::sync::Arc;

use hongbang_domain::shortlist::{Document, ShortlistId};
use idb::{Transaction, TransactionMode};
use leptos::wasm_bindgen::JsValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::entry::{Entry, Head, News, after, over};
use super::replica::Writing;
use super::{Why, Written};
use crate::client::{from_json, to_json};
use crate::state::database::{Opened, open, why};

const HEADS: &str = "heads";
const DOCUMENTS: &str = "documents";
const BASES: &str = "bases";
const STORES: &[&str] = &[HEADS, DOCUMENTS, BASES];

/// An open database.
pub struct Lists(Opened);

impl Lists {
    /// Opens the database of that name, and makes it where it is not there.
    ///
    /// # Errors
    ///
    /// Where the browser keeps nothing: blocked, a private window, no room.
    pub async fn open(name: &str) -> Result<Self, Why> {
        open(name, STORES).await.map(Self)
    }

    /// What is known of all lists.
    ///
    /// # Errors
    ///
    /// Where the store does not do it.
    pub async fn heads(&self) -> Result<Vec<Head>, Why> {
        let read = async {
            let transaction = self.begin(&[HEADS], TransactionMode::ReadOnly)?;
            let store = transaction.object_store(HEADS)?;
            let values = store.get_all(None, None)?.await?;
            let heads = values.into_iter().filter_map(|value| value.as_string());
            Ok(heads.filter_map(|text| from_json(&text)).collect())
        };
        read.await.map_err(|error: idb::Error| why(&error))
    }

    /// One list.
    ///
    /// # Errors
    ///
    /// Where the store does not do it.
    pub async fn entry(&self, id: ShortlistId) -> Result<Option<Entry>, Why> {
        let read = async {
            let transaction = self.begin(STORES, TransactionMode::ReadOnly)?;
            entry(&transaction, id).await
        };
        read.await.map_err(|error| why(&error))
    }

    /// One list, without what the server had.
    ///
    /// # Errors
    ///
    /// Where the store does not do it.
    pub async fn document(&self, id: ShortlistId) -> Result<Option<Document>, Why> {
        let read = async {
            let transaction = self.begin(&[DOCUMENTS], TransactionMode::ReadOnly)?;
            read(&transaction, DOCUMENTS, id).await
        };
        read.await.map_err(|error| why(&error))
    }

    /// Writes a list over what this tab knows, and merges where another tab wrote meanwhile.
    ///
    /// # Errors
    ///
    /// Where the store does not do it.
    pub async fn write(&self, id: ShortlistId, writing: &Writing, at: i64) -> Result<Written, Why> {
        let write = async {
            let transaction = self.begin(&[HEADS, DOCUMENTS], TransactionMode::ReadWrite)?;
            let head: Option<Head> = read(&transaction, HEADS, id).await?;
            let known = head.as_ref().is_none_or(|head| head.rev == writing.rev);
            let stored: Option<Document> = if known {
                None
            } else {
                read(&transaction, DOCUMENTS, id).await?
            };
            let merged = over(writing, stored.as_ref());
            let document = merged.as_ref().unwrap_or(&writing.document);
            let head = Head::written(head.as_ref(), id, document, at);
            put(&transaction, DOCUMENTS, id, &**document).await?;
            put(&transaction, HEADS, id, &head).await?;
            commit(transaction).await?;
            Ok(Written {
                rev: head.rev,
                merged,
            })
        };
        write.await.map_err(|error: idb::Error| why(&error))
    }

    /// Takes in what became of a list elsewhere; what it is now.
    ///
    /// # Errors
    ///
    /// Where the store does not do it.
    pub async fn settle(&self, id: ShortlistId, news: News) -> Result<Option<Entry>, Why> {
        let write = async {
            let transaction = self.begin(STORES, TransactionMode::ReadWrite)?;
            let now = after(id, entry(&transaction, id).await?, news);
            match &now {
                Some(entry) => {
                    put(&transaction, DOCUMENTS, id, &*entry.document).await?;
                    put(&transaction, BASES, id, &*entry.base).await?;
                    put(&transaction, HEADS, id, &entry.head).await?;
                }
                None => {
                    for store in STORES {
                        transaction.object_store(store)?.delete(key(id))?.await?;
                    }
                }
            }
            commit(transaction).await?;
            Ok(now)
        };
        write.await.map_err(|error: idb::Error| why(&error))
    }

    fn begin(&self, stores: &[&str], mode: TransactionMode) -> Result<Transaction, idb::Error> {
        self.0.transaction(stores, mode)
    }
}

fn key(id: ShortlistId) -> JsValue {
    // 53 bits, as a number of JavaScript has.
    JsValue::from_f64(id.get() as f64)
}

async fn entry(transaction: &Transaction, id: ShortlistId) -> Result<Option<Entry>, idb::Error> {
    let Some(head) = read(transaction, HEADS, id).await? else {
        return Ok(None);
    };
    let document = read(transaction, DOCUMENTS, id).await?;
    let base: Option<Document> = read(transaction, BASES, id).await?;
    Ok(document.map(|document: Document| Entry {
        head,
        document: Arc::new(document),
        base: Arc::new(base.unwrap_or_default()),
    }))
}

/// What stands there; `None` for what cannot be read as well: it may be of another version.
async fn read<T: DeserializeOwned>(
    transaction: &Transaction,
    store: &str,
    id: ShortlistId,
) -> Result<Option<T>, idb::Error> {
    let value = transaction.object_store(store)?.get(key(id))?.await?;
    let text = value.and_then(|value| value.as_string());
    Ok(text.and_then(|text| from_json(&text)))
}

async fn put(
    transaction: &Transaction,
    store: &str,
    id: ShortlistId,
    value: &impl Serialize,
) -> Result<(), idb::Error> {
    let Ok(text) = to_json(value) else {
        return Ok(());
    };
    let store = transaction.object_store(store)?;
    store
        .put(&JsValue::from_str(&text), Some(&key(id)))?
        .await?;
    Ok(())
}

/// It is kept only once this is done: the room may be found to be missing as late as now.
async fn commit(transaction: Transaction) -> Result<(), idb::Error> {
    let result = transaction.commit()?.await?;
    if result.is_committed() {
        Ok(())
    } else {
        Err(idb::Error::DomExceptionNotFound)
    }
}
