//! Whether this browser has shortlists that the server does not, and their end at signing out.
//!
//! Apart from the lists themselves, so that the first screen, which can sign out, does without
//! them.

use std::cell::Cell;
use std::pin::Pin;

use hongbang_domain::account::AccountId;
use leptos::prelude::window;

use super::storage;

const KEY: &str = "hongbang.unsynced";

/// The name of the database with an account's lists.
#[must_use]
pub fn database(account: AccountId) -> String {
    ["hongbang.lists.", &account.get().to_string()].concat()
}

/// What signing out asks of the lists, where their code is there.
#[derive(Clone, Copy)]
pub struct Leaving {
    /// Sends what is not sent; whether the server has everything then.
    pub send: fn() -> Pin<Box<dyn Future<Output = bool>>>,
    /// Lets go of the lists.
    pub close: fn(),
}

thread_local! {
    static LEAVING: Cell<Option<Leaving>> = const { Cell::new(None) };
}

/// The lists are there; whoever signs out asks them.
pub fn provide(leaving: Leaving) {
    LEAVING.with(|cell| cell.set(Some(leaving)));
}

/// Sends what the server does not have; whether it has everything then.
pub async fn send(account: AccountId) -> bool {
    if let Some(leaving) = LEAVING.with(Cell::get) {
        return (leaving.send)().await;
    }
    !is_marked(account)
}

/// There is something that the server does not have.
pub fn mark(account: AccountId) {
    storage::set(KEY, &account.get().to_string());
}

/// The server has everything.
pub fn clear() {
    storage::remove(KEY);
}

/// Whether there is something of this account that the server does not have.
#[must_use]
pub fn is_marked(account: AccountId) -> bool {
    storage::get(KEY).is_some_and(|marked| marked == account.get().to_string())
}

/// Deletes an account's lists from this browser. Tabs that have them open let go of them.
pub fn forget(account: AccountId) {
    if is_marked(account) {
        clear();
    }
    if let Some(leaving) = LEAVING.with(Cell::get) {
        (leaving.close)();
    }
    if let Ok(Some(factory)) = window().indexed_db() {
        let _ = factory.delete_database(&database(account));
    }
}
