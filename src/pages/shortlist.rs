//! `/shortlists/{id}`: filters and weights, ranked creators, the list.

use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use crate::pages::shortlists::Shortlists;

/// A shortlist.
#[component]
pub fn ShortlistPage(
    /// Which.
    id: Option<ShortlistId>,
) -> impl IntoView {
    let _ = id;
    view! { <Shortlists /> }
}
