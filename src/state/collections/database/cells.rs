//! Single values and chunks in a transaction.

use hongbang_domain::id::CollectionId;
use idb::{KeyRange, Query, Transaction};
use js_sys::{Array, ArrayBuffer};
use leptos::wasm_bindgen::JsValue;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Store;
use crate::client::{from_json, to_json};

/// Where a collection is.
pub(super) fn key(id: CollectionId) -> JsValue {
    // 53 bits, as a number of JavaScript has.
    JsValue::from_f64(id.get() as f64)
}

/// Where a chunk of one is.
pub(super) fn chunk_key(id: CollectionId, chunk: u32) -> JsValue {
    Array::of2(&key(id), &JsValue::from(chunk)).into()
}

/// Where all of its chunks are.
pub(super) fn chunks_of(id: CollectionId) -> Result<Query, idb::Error> {
    let (first, last) = (chunk_key(id, 0), chunk_key(id, u32::MAX));
    KeyRange::bound(&first, &last, None, None).map(Query::KeyRange)
}

/// What a text says.
pub(super) fn text<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    from_json(&value.as_string()?)
}

/// What stands there; `None` for what cannot be read as well: it may be of another version.
pub(super) async fn get<T: DeserializeOwned>(
    transaction: &Transaction,
    store: &str,
    key: &JsValue,
) -> Result<Option<T>, idb::Error> {
    let value = transaction.object_store(store)?.get(key.clone())?.await?;
    Ok(value.and_then(|value| text(&value)))
}

/// Writes a value as JSON.
pub(super) async fn put(
    transaction: &Transaction,
    store: &str,
    key: &JsValue,
    value: &impl Serialize,
) -> Result<(), idb::Error> {
    let text = to_json(value).map_err(|_| idb::Error::DomExceptionNotFound)?;
    let store = transaction.object_store(store)?;
    store.put(&JsValue::from_str(&text), Some(key))?.await?;
    Ok(())
}

/// Writes chunks in their order.
pub(super) async fn put_all<'c>(
    transaction: &Transaction,
    store: Store,
    id: CollectionId,
    chunks: impl Iterator<Item = &'c ArrayBuffer>,
) -> Result<(), idb::Error> {
    for (number, chunk) in chunks.enumerate() {
        let store = transaction.object_store(store.name())?;
        store
            .put(chunk, Some(&chunk_key(id, number as u32)))?
            .await?;
    }
    Ok(())
}

/// It is kept only once this is done: the room may be found to be missing as late as now.
pub(super) async fn commit(transaction: Transaction) -> Result<(), idb::Error> {
    let result = transaction.commit()?.await?;
    if result.is_committed() {
        Ok(())
    } else {
        Err(idb::Error::DomExceptionNotFound)
    }
}
