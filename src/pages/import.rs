//! `/import`: one's own spreadsheets, which stay in this browser.

mod again;
mod collection;
mod creator;
mod drop;
mod export;
mod fault;
mod home;
mod in_use;
mod mapping;
mod mappings;
mod notes;
mod pick;
mod reading;
mod report;
mod result;
mod shelf;
mod steps;
mod undo;

use leptos::prelude::*;

use crate::state::site::Import;
use collection::CollectionPage;
use creator::CreatorPage;
use home::Home;

/// The pages of one's own spreadsheets.
pub fn import_page(page: Import) -> AnyView {
    match page {
        Import::All => view! { <Home /> }.into_any(),
        Import::One(id) => view! { <CollectionPage id=id /> }.into_any(),
        Import::Creator(id) => view! { <CreatorPage id=id /> }.into_any(),
    }
}
