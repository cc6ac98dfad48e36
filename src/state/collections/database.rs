//! The browser's IndexedDB of one owner's collections.
//!
//! Heads and records are JSON texts by the collection's id; chunks are bytes of JSON by id and
//! number; mappings are one text. What belongs together is written in one transaction, the head
//! last: a tab that is closed on the way leaves nothing half.

mod cells;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::mapping::Mapping;
use idb::TransactionMode;
use js_sys::ArrayBuffer;
use leptos::wasm_bindgen::{JsCast, JsValue};

use cells::{chunk_key, chunks_of, commit, get, key, put, put_all, text};

use super::Why;
use super::head::{Head, Record, remembered};
use crate::state::clerk::Chunk;
use crate::state::database::{Opened, open, why};

const HEADS: &str = "heads";
const RECORDS: &str = "records";
const MAPPINGS: &str = "mappings";
const CHUNKS: [Store; 3] = [Store::Creators, Store::Parts, Store::Notes];
const ALL: &[&str] = &[HEADS, RECORDS, MAPPINGS, "creators", "parts", "notes"];
/// All that a collection is in.
const ITS: &[&str] = &[HEADS, RECORDS, "creators", "parts", "notes"];

/// Where mappings are: one text, the newest last.
const ONE: &str = "all";

/// A store of chunks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Store {
    /// Creators.
    Creators,
    /// The roster's parts that they are.
    Parts,
    /// Notes.
    Notes,
}

impl Store {
    const fn name(self) -> &'static str {
        match self {
            Self::Creators => "creators",
            Self::Parts => "parts",
            Self::Notes => "notes",
        }
    }
}

/// An open database.
pub struct Sheets(Opened);

impl Sheets {
    /// Opens the database of that name, and makes it where it is not there.
    pub async fn open(name: &str) -> Result<Self, Why> {
        open(name, ALL).await.map(Self)
    }

    /// What is known of all collections.
    pub async fn heads(&self) -> Result<Vec<Head>, Why> {
        let read = async {
            let transaction = self.0.transaction(&[HEADS], TransactionMode::ReadOnly)?;
            let values = transaction.object_store(HEADS)?.get_all(None, None)?;
            let heads = values.await?.into_iter().filter_map(|value| text(&value));
            Ok(heads.collect())
        };
        read.await.map_err(|error: idb::Error| why(&error))
    }

    /// A collection without its creators.
    pub async fn record(&self, id: CollectionId) -> Result<Option<Record>, Why> {
        let read = async {
            let stores = [HEADS, RECORDS];
            let transaction = self.0.transaction(&stores, TransactionMode::ReadOnly)?;
            let head: Option<Head> = get(&transaction, HEADS, &key(id)).await?;
            let record: Option<Record> = get(&transaction, RECORDS, &key(id)).await?;
            // What is said of it since stands in the head alone.
            let both = head.filter(Head::is_there).zip(record);
            Ok(both.map(|(head, record)| Record { head, ..record }))
        };
        read.await.map_err(|error: idb::Error| why(&error))
    }

    /// All chunks of a collection, in their order.
    pub async fn all(&self, store: Store, id: CollectionId) -> Result<Vec<ArrayBuffer>, Why> {
        let read = async {
            let name = store.name();
            let transaction = self.0.transaction(&[name], TransactionMode::ReadOnly)?;
            let range = Some(chunks_of(id)?);
            let values = transaction.object_store(name)?.get_all(range, None)?;
            let values = values.await?.into_iter();
            Ok(values.filter_map(|value| value.dyn_into().ok()).collect())
        };
        read.await.map_err(|error: idb::Error| why(&error))
    }

    /// A chunk of a collection.
    pub async fn one(
        &self,
        store: Store,
        id: CollectionId,
        chunk: u32,
    ) -> Result<Option<ArrayBuffer>, Why> {
        let read = async {
            let name = store.name();
            let transaction = self.0.transaction(&[name], TransactionMode::ReadOnly)?;
            let value = transaction.object_store(name)?.get(chunk_key(id, chunk))?;
            Ok(value.await?.and_then(|value| value.dyn_into().ok()))
        };
        read.await.map_err(|error: idb::Error| why(&error))
    }

    /// Writes a collection, in the place of one of the same id.
    pub async fn keep(
        &self,
        record: &Record,
        chunks: &[Chunk],
        notes: &[ArrayBuffer],
    ) -> Result<(), Why> {
        let write = async {
            let id = record.head.id;
            let transaction = self.0.transaction(ITS, TransactionMode::ReadWrite)?;
            for store in CHUNKS {
                let store = transaction.object_store(store.name())?;
                store.delete(chunks_of(id)?)?.await?;
            }
            let creators = chunks.iter().map(|chunk| &chunk.creators);
            let parts = chunks.iter().map(|chunk| &chunk.part);
            put_all(&transaction, Store::Creators, id, creators).await?;
            put_all(&transaction, Store::Parts, id, parts).await?;
            put_all(&transaction, Store::Notes, id, notes.iter()).await?;
            put(&transaction, RECORDS, &key(id), record).await?;
            put(&transaction, HEADS, &key(id), &record.head).await?;
            commit(transaction).await
        };
        write.await.map_err(|error| why(&error))
    }

    /// Changes what is known of a collection; nothing where it is not there.
    pub async fn change(
        &self,
        id: CollectionId,
        change: impl FnOnce(&mut Head),
    ) -> Result<(), Why> {
        let write = async {
            let transaction = self.0.transaction(&[HEADS], TransactionMode::ReadWrite)?;
            if let Some(mut head) = get::<Head>(&transaction, HEADS, &key(id)).await? {
                change(&mut head);
                put(&transaction, HEADS, &key(id), &head).await?;
            }
            commit(transaction).await
        };
        write.await.map_err(|error| why(&error))
    }

    /// Deletes a collection, and all that belongs to it.
    pub async fn remove(&self, id: CollectionId) -> Result<(), Why> {
        let write = async {
            let transaction = self.0.transaction(ITS, TransactionMode::ReadWrite)?;
            for store in CHUNKS {
                let store = transaction.object_store(store.name())?;
                store.delete(chunks_of(id)?)?.await?;
            }
            for store in [RECORDS, HEADS] {
                transaction.object_store(store)?.delete(key(id))?.await?;
            }
            commit(transaction).await
        };
        write.await.map_err(|error| why(&error))
    }

    /// The mappings that were used before, the newest last.
    pub async fn mappings(&self) -> Result<Vec<Mapping>, Why> {
        let read = async {
            let transaction = self.0.transaction(&[MAPPINGS], TransactionMode::ReadOnly)?;
            let all = get(&transaction, MAPPINGS, &JsValue::from_str(ONE)).await?;
            Ok(all.unwrap_or_default())
        };
        read.await.map_err(|error: idb::Error| why(&error))
    }

    /// Remembers mappings beside those that are.
    pub async fn remember(&self, mappings: Vec<Mapping>) -> Result<(), Why> {
        let write = async {
            let transaction = self
                .0
                .transaction(&[MAPPINGS], TransactionMode::ReadWrite)?;
            let one = JsValue::from_str(ONE);
            let all: Option<Vec<Mapping>> = get(&transaction, MAPPINGS, &one).await?;
            let all = remembered(all.unwrap_or_default(), mappings);
            put(&transaction, MAPPINGS, &one, &all).await?;
            commit(transaction).await
        };
        write.await.map_err(|error| why(&error))
    }
}
