//! `/s/{token}`: what a link to a shortlist shows.

use leptos::prelude::*;

use crate::pages::not_found::NotFound;

/// A shared shortlist.
#[component]
pub fn SharedPage() -> impl IntoView {
    view! { <NotFound /> }
}
