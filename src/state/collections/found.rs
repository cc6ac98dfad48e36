//! What all collections say of one creator.

use std::sync::Arc;

use hongbang_domain::kol::KolId;
use hongbang_sheets::creator::{Creator, SheetNote};

use super::database::Store;
use super::head::Record;
use super::shelf::database;
use super::{Why, json, notes};

/// What a collection says of one creator.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The collection.
    pub record: Arc<Record>,
    /// The creator.
    pub creator: Creator,
    /// Its notes, where the collection has any.
    pub notes: Vec<SheetNote>,
}

/// A creator in all collections, the latest first.
///
/// # Errors
///
/// Where this browser keeps nothing.
pub async fn find(id: KolId) -> Result<Vec<Found>, Why> {
    let database = database().await?;
    let mut all = Vec::new();
    for head in database
        .heads()
        .await?
        .iter()
        .filter(|head| head.is_there())
    {
        let parts = database.all(Store::Parts, head.id).await?;
        let mut at = None;
        for (chunk, part) in parts.iter().enumerate() {
            if json::has_id(part, id).await {
                at = Some(chunk as u32);
                break;
            }
        }
        let Some(at) = at else { continue };
        let chunk = database.one(Store::Creators, head.id, at).await?;
        let creator = match chunk {
            Some(chunk) => json::creator(&chunk, id).await,
            None => None,
        };
        let record = database.record(head.id).await?;
        if let Some((creator, record)) = creator.zip(record) {
            let notes = notes(head.id, Some(Some(id))).await?;
            let record = Arc::new(record);
            all.push(Found {
                record,
                creator,
                notes,
            });
        }
    }
    Ok(all)
}
