//! `/nearby`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Nearby(
    /// The page's parameters.
    query: Signal<String>,
) -> impl IntoView {
    let _ = query;
    view! { <div class="page page-wide"></div> }
}
