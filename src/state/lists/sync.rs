//! One pass of telling the server what is new here, and of taking in what is new there.

use std::sync::Arc;

use hongbang_api::shortlists::{NewShortlist, Shortlist};
use hongbang_domain::shortlist::ShortlistId;

use super::entry::{Entry, News};
use super::store::Store;
use crate::client::{self, Failure};

/// How often it is merged and sent again before others may go first.
const ROUNDS: u32 = 5;

/// Sends what is new in a list, merged with what is new on the server; `pull` asks the server
/// also where nothing is new here. What the list is now.
///
/// # Errors
///
/// If the server cannot be reached, or does not take it. What is here stays.
pub async fn sync(store: &Store, id: ShortlistId, pull: bool) -> Result<Option<Entry>, Failure> {
    for _ in 0..ROUNDS {
        let Some(entry) = store.entry(id).await else {
            return if pull {
                self::pull(store, id).await
            } else {
                Ok(None)
            };
        };
        let version = entry.head.version;
        if entry.head.deleted {
            match client::delete_shortlist(id, version).await {
                Ok(()) | Err(Failure::NotFound) => return Ok(store.settle(id, News::Gone).await),
                // Somebody went on with it: it comes back, and can be deleted as it is now.
                Err(Failure::Changed) => return self::pull(store, id).await,
                Err(failure) => return Err(failure),
            }
        }
        if !entry.head.dirty {
            return if pull {
                self::pull(store, id).await
            } else {
                Ok(Some(entry))
            };
        }
        // What own sheets say stays here, and so it is no part of what the server is said to have.
        let document = entry.sent();
        let answer = if version == 0 {
            let document = (*document).clone();
            client::create_shortlist(&NewShortlist { id, document }).await
        } else {
            client::save_shortlist(id, version, &document).await
        };
        match answer {
            Ok(saved) => {
                let news = News::Taken {
                    rev: entry.head.rev,
                    document,
                    version: saved.version,
                };
                let now = store.settle(id, news).await;
                if now.as_ref().is_none_or(|entry| !entry.head.dirty) {
                    return Ok(now);
                }
            }
            Err(Failure::Changed) => match client::shortlist(id).await {
                Ok(theirs) => drop(store.settle(id, met(theirs)).await),
                Err(Failure::NotFound) => drop(store.settle(id, News::Unknown).await),
                Err(failure) => return Err(failure),
            },
            // The answer to an earlier try was lost; or there are too many lists.
            Err(Failure::Conflict) => match client::shortlist(id).await {
                Ok(theirs) => drop(store.settle(id, met(theirs)).await),
                Err(Failure::NotFound) => return Err(Failure::Conflict),
                Err(failure) => return Err(failure),
            },
            // Deleted elsewhere while one went on here: nothing of it is lost.
            Err(Failure::NotFound) if version > 0 => {
                store.settle(id, News::Unknown).await;
            }
            Err(failure) => return Err(failure),
        }
    }
    Err(Failure::Changed)
}

/// Takes in the server's list.
async fn pull(store: &Store, id: ShortlistId) -> Result<Option<Entry>, Failure> {
    match client::shortlist(id).await {
        Ok(theirs) => Ok(store.settle(id, met(theirs)).await),
        Err(Failure::NotFound) => {
            // Looked at again: somebody may have changed it here while the server was asked.
            let now = store.entry(id).await;
            let gone = now.as_ref().is_some_and(|entry| {
                entry.head.version > 0 && (!entry.head.dirty || entry.head.deleted)
            });
            let gone = gone || now.is_none();
            Ok(if gone {
                store.settle(id, News::Gone).await
            } else {
                now
            })
        }
        Err(failure) => Err(failure),
    }
}

fn met(theirs: Shortlist) -> News {
    News::Met {
        updated: theirs.updated_at.timestamp_millis(),
        version: theirs.version,
        document: Arc::new(theirs.document),
    }
}
