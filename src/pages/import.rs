//! `/import`: one's own spreadsheets, which stay in this browser.

use leptos::prelude::*;

use crate::state::site::Import;

/// The pages of one's own spreadsheets.
pub fn open_import(page: Import) -> AnyView {
    let _ = page;
    ().into_any()
}
