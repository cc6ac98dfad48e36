//! A database of this browser: made where it is not there, closed when it is let go.

use std::ops::Deref;

use idb::{Database, DatabaseEvent, Factory, ObjectStoreParams};
use leptos::wasm_bindgen::JsCast;

/// Why this browser keeps nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It does not allow it.
    Blocked,
    /// It has no room.
    Full,
}

/// An open database.
pub struct Opened(Database);

impl Deref for Opened {
    type Target = Database;

    fn deref(&self) -> &Database {
        &self.0
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Why the browser does not do it.
pub fn why(error: &idb::Error) -> Why {
    // The name is all that tells: `QuotaExceededError`.
    if error.to_string().contains("Quota") {
        Why::Full
    } else {
        Why::Blocked
    }
}

/// Opens the database of that name, and makes it with these stores where it is not there.
///
/// # Errors
///
/// Where the browser keeps nothing: blocked, a private window, no room.
pub async fn open(name: &str, stores: &'static [&'static str]) -> Result<Opened, Why> {
    opened(name, stores).await.map_err(|error| why(&error))
}

async fn opened(name: &str, stores: &'static [&'static str]) -> Result<Opened, idb::Error> {
    let mut request = Factory::new()?.open(name, Some(1))?;
    request.on_upgrade_needed(move |event| {
        // Where it cannot be made, opening a transaction fails, and says so.
        if let Ok(database) = event.database() {
            for store in stores {
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        }
    });
    let mut database = request.await?;
    // Whoever deletes it may do so from another tab: nothing here stands in the way.
    database.on_version_change(|event| {
        let target = event.target();
        if let Some(database) = target.and_then(|target| target.dyn_into().ok()) {
            let database: web_sys::IdbDatabase = database;
            database.close();
        }
    });
    Ok(Opened(database))
}
