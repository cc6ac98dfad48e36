//! What other pages do with lists that are not open there.

use std::rc::Rc;
use std::sync::Arc;

use hongbang_domain::shortlist::{Document, Edit, Item, Refused, ShortlistId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::now;
use super::entry::News;
use super::replica::Writing;
use super::runtime::{Runtime, current, enter};
use super::sync::sync;
use super::{All, From, Status};
use crate::client::{self, Failure};
use crate::state::random;
use crate::state::session::use_account;

/// Why creators were not put on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unadded {
    /// The list would be beyond its limits.
    Refused(Refused),
    /// There is no such list.
    Missing,
    /// The list is not in this browser, and the server does not give it.
    Failed(Failure),
}

/// The lists of who is signed in.
async fn own() -> Result<Rc<Runtime>, Failure> {
    if let Some(runtime) = current() {
        return Ok(runtime);
    }
    let me = client::session().await?.me.ok_or(Failure::SignedOut)?;
    Ok(enter(me.id))
}

/// All lists; the server is asked anew. To be called by a view, once it is known who is signed
/// in.
#[must_use]
pub fn all() -> Signal<All> {
    let account = use_account();
    let me = untrack(|| account.get()).flatten();
    let Some(runtime) = me.map(|me| enter(me.id)).or_else(current) else {
        let from = From::Failed(Failure::SignedOut);
        let items = Vec::new();
        return Signal::stored(All { from, items });
    };
    let all = runtime.shelf.all();
    spawn_local(async move {
        let store = runtime.store().await;
        runtime.shelf.ask(&store).await;
    });
    all.into()
}

/// Keeps a new list, and sends it when it can be. Where nobody is signed in the list is nowhere.
pub async fn create(document: Document) -> ShortlistId {
    let id = ShortlistId::of_chance(random::id());
    if let Ok(runtime) = own().await {
        let store = runtime.store().await;
        let document = Arc::new(document);
        let writing = Writing {
            rev: 0,
            stored: Arc::default(),
            document,
        };
        store.write(id, &writing, now()).await;
        runtime.wrote(id).await;
    }
    id
}

/// Keeps a copy of a list to begin anew with; `None` where there is no such list.
pub async fn duplicate(id: ShortlistId, title: String) -> Option<ShortlistId> {
    let runtime = own().await.ok()?;
    let store = runtime.store().await;
    let entry = match store.entry(id).await {
        Some(entry) => entry,
        None => sync(&store, id, true).await.ok()??,
    };
    let copy = entry.document.duplicate(&title, now());
    Some(create(copy).await)
}

/// Deletes a list, here at once and on the server when it can be reached. One that somebody
/// changed there since comes back.
pub async fn delete(id: ShortlistId) {
    let Ok(runtime) = own().await else { return };
    let store = runtime.store().await;
    if store.entry(id).await.is_none() {
        // The server's alone: what is deleted is what it has now.
        let _ = sync(&store, id, true).await;
    }
    store.settle(id, News::Deleted).await;
    if let Some(desk) = runtime.open_desk(id) {
        desk.show(None);
    }
    runtime.wrote(id).await;
}

/// Puts creators on a list; how many were not on it yet.
///
/// # Errors
///
/// If the list would be beyond its limits, or is not to be had.
pub async fn add_to(id: ShortlistId, items: Vec<Item>) -> Result<usize, Unadded> {
    let runtime = own().await.map_err(Unadded::Failed)?;
    let desk = runtime.desk(id);
    if desk.status.get_untracked() != Status::Ready {
        runtime.load(id).await;
    }
    match desk.status.get_untracked() {
        Status::Ready => {}
        Status::Failed(failure) => return Err(Unadded::Failed(failure)),
        Status::Loading | Status::Missing => return Err(Unadded::Missing),
    }
    let count = || {
        desk.document
            .with_untracked(|document| document.items.len())
    };
    let before = count();
    desk.edit(&Edit::Add(items)).map_err(Unadded::Refused)?;
    Ok(count().saturating_sub(before))
}
