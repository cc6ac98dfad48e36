//! The browser's local storage, for small choices. Where it is blocked, a choice lasts as
//! long as the page: nothing fails.

use leptos::prelude::window;

/// What was stored under a key.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

/// Stores a choice.
pub fn set(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}

/// Forgets a choice.
pub fn remove(key: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.remove_item(key);
    }
}

/// Stores something for as long as this tab is open.
pub fn set_in_tab(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(key, value);
    }
}

/// What was stored in this tab.
#[must_use]
pub fn get_in_tab(key: &str) -> Option<String> {
    window().session_storage().ok()??.get_item(key).ok()?
}

/// What was stored in this tab, and is not any more.
#[must_use]
pub fn take_in_tab(key: &str) -> Option<String> {
    let storage = window().session_storage().ok()??;
    let value = storage.get_item(key).ok()?;
    let _ = storage.remove_item(key);
    value
}
