//! `/search`.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Search(
    /// The page's parameters.
    query: Signal<String>,
) -> impl IntoView {
    let _ = query;
    view! { <div class="page page-wide"></div> }
}
