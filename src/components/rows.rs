//! Rows of a list that only grows. One row type for all lists: each further type of keyed
//! list is some three kilobytes of code.

use leptos::prelude::*;

/// The rows of a list, by position. A row that is there is never built again.
#[component]
pub fn Rows(
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Builds the row at a position.
    row: Callback<usize, AnyView>,
) -> impl IntoView {
    view! { <For each=move || 0..count.get() key=|index| *index children=move |index| row.run(index) /> }
}
