//! Rows of a list. One row type for all lists: each further type of keyed list is some three
//! kilobytes of code.

use leptos::prelude::*;

/// The rows of a list that only grows, by position.
#[component]
pub fn Rows(
    /// How many there are.
    #[prop(into)]
    count: Signal<usize>,
    /// Builds the row at a position.
    row: Callback<usize, AnyView>,
) -> impl IntoView {
    view! { <RowsAt rows=Signal::derive(move || (0..count.get()).collect()) row=row /> }
}

/// Rows at some positions of a list. A row that is there is not built again while it stays.
#[component]
pub fn RowsAt(
    /// The positions, in their order.
    #[prop(into)]
    rows: Signal<Vec<usize>>,
    /// Builds the row at a position.
    row: Callback<usize, AnyView>,
) -> impl IntoView {
    view! { <For each=move || rows.get() key=|index| *index children=move |index| row.run(index) /> }
}
