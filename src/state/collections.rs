//! What was read of one's own spreadsheets: kept in this browser, and nowhere else.
//!
//! A database for every account, and one for guests. What is kept stays when one signs out: it is
//! nowhere else. Who signs in as somebody else does not see it.

mod database;
mod found;
mod head;
pub mod index;
pub mod json;
mod shelf;
mod tabs;

use hongbang_domain::account::AccountId;
use hongbang_domain::id::CollectionId;
use hongbang_domain::kol::KolId;
use hongbang_sheets::creator::{Creator, SheetNote};
use hongbang_sheets::mapping::Mapping;
use js_sys::{ArrayBuffer, Uint8Array};
use leptos::prelude::window;

pub use crate::state::database::Why;
pub use found::{Found, find};
pub use head::{Head, MAX_MAPPINGS, NAME_CHARS, Record, remembered};
pub use shelf::{Shelf, enter, reread, shelf, use_shelf};

use crate::state::clerk::Chunk;
use database::Store;
use index::Columns;
use shelf::{changed, database};

/// The name of the database of an account, or of guests.
#[must_use]
pub fn name(owner: Option<AccountId>) -> String {
    match owner {
        Some(account) => format!("sheets-{account}"),
        None => "sheets-guest".to_owned(),
    }
}

/// Deletes all that an account keeps here, with the account.
pub fn forget(account: AccountId) {
    if let Ok(Some(factory)) = window().indexed_db() {
        let _ = factory.delete_database(&name(Some(account)));
    }
}

/// The roster's parts of the collections that are in use, as JSON. Of whoever was said to be
/// there by [`enter`].
pub async fn parts_in_use() -> Vec<Uint8Array> {
    let all = async {
        let database = database().await?;
        let mut all = Vec::new();
        for head in database.heads().await?.iter().filter(|head| head.is_used()) {
            let parts = database.all(Store::Parts, head.id).await?;
            all.extend(parts.iter().map(|part| Uint8Array::new(part)));
        }
        Ok::<_, Why>(all)
    };
    all.await.unwrap_or_default()
}

/// What is known of a collection; `None` where there is none.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn head(id: CollectionId) -> Result<Option<Head>, Why> {
    let heads = database().await?.heads().await?;
    Ok(heads.into_iter().find(|head| head.id == id))
}

/// A collection with its mapping and its report, without its creators.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn record(id: CollectionId) -> Result<Option<Record>, Why> {
    database().await?.record(id).await
}

/// The creators of a collection, column by column: enough to list, order and find them.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn columns(id: CollectionId) -> Result<Vec<Columns>, Why> {
    let parts = database().await?.all(Store::Parts, id).await?;
    let mut all = Vec::new();
    for part in &parts {
        all.extend(
            json::read::<index::Part>(part)
                .await
                .map(|part| part.columns),
        );
    }
    Ok(all)
}

/// All creators of a collection in full. Takes a while where they are many.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn creators(id: CollectionId) -> Result<Vec<Creator>, Why> {
    let chunks = database().await?.all(Store::Creators, id).await?;
    let mut all: Vec<Creator> = Vec::new();
    for chunk in &chunks {
        all.extend(json::read::<Vec<Creator>>(chunk).await.unwrap_or_default());
    }
    Ok(all)
}

/// The notes of a collection: of one creator, of those whose author is not named (`None` within),
/// or all of them.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn notes(id: CollectionId, of: Option<Option<KolId>>) -> Result<Vec<SheetNote>, Why> {
    let chunks = database().await?.all(Store::Notes, id).await?;
    let mut all: Vec<SheetNote> = Vec::new();
    for chunk in &chunks {
        let notes = json::read::<Vec<SheetNote>>(chunk)
            .await
            .unwrap_or_default();
        all.extend(
            notes
                .into_iter()
                .filter(|note| of.is_none_or(|of| note.author == of)),
        );
    }
    Ok(all)
}

/// Keeps a collection: all of it or nothing.
///
/// # Errors
///
/// Where this browser keeps nothing, or has no room; what was there before is there still.
pub async fn keep(record: Record, chunks: Vec<Chunk>, notes: Vec<ArrayBuffer>) -> Result<(), Why> {
    let database = database().await?;
    database.keep(&record, &chunks, &notes).await?;
    // Not to remember how is no reason to say that it was not kept.
    let _ = database.remember(vec![record.mapping.clone()]).await;
    changed().await;
    Ok(())
}

/// Gives a collection another name.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn rename(id: CollectionId, name: String) -> Result<(), Why> {
    change(id, |head| head.name = name).await
}

/// Puts a collection's creators into the roster, or takes them out.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn set_in_use(id: CollectionId, in_use: bool) -> Result<(), Why> {
    change(id, |head| head.in_use = in_use).await
}

/// Deletes a collection, which can be taken back for some seconds.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn delete(id: CollectionId) -> Result<(), Why> {
    let now = js_sys::Date::now() as i64;
    change(id, |head| head.deleted_at = Some(now)).await?;
    shelf::sweep_later();
    Ok(())
}

/// Takes a collection back that was deleted.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn take_back(id: CollectionId) -> Result<(), Why> {
    change(id, |head| head.deleted_at = None).await
}

async fn change(id: CollectionId, change: impl FnOnce(&mut Head)) -> Result<(), Why> {
    database().await?.change(id, change).await?;
    changed().await;
    Ok(())
}

/// The mappings that were used before, the latest first. None where this browser keeps nothing.
pub async fn mappings() -> Vec<Mapping> {
    let all = async { database().await?.mappings().await };
    all.await.unwrap_or_default()
}

/// Takes mappings over, of a file for instance.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn remember(mappings: Vec<Mapping>) -> Result<(), Why> {
    database().await?.remember(mappings).await
}
