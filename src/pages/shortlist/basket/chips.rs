//! Which items are shown: by state, or those that need a look.

use hongbang_domain::shortlist::State;
use leptos::prelude::*;

use super::column::Column;
use crate::components::live::{live, value};
use crate::state::basket::Show;
use crate::state::language::use_l10n;

/// The filter, and the way to select several.
#[component]
pub fn Chips(
    /// The column.
    column: Column,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.basket();
    let states = State::ALL
        .iter()
        .map(|state| chip(column, Show::In(*state)));
    let states = states.collect_view();
    let some = Memo::new(move |_| column.looks.with(|looks| !looks.is_empty()));
    view! {
        <div class="basket-chips" role="group" aria-label=words.show>
            {chip(column, Show::All)}
            {states}
            {live(move || {
                // What is shown stays named, also once nobody is left in it.
                if some.get() || column.show.get() == Show::Looks {
                    chip(column, Show::Looks)
                } else {
                    ().into_any()
                }
            })}
            <button
                type="button"
                class="basket-select"
                aria-pressed=value(move || Some(if column.picking.get() { "true" } else { "false" }))
                on:click=move |_| {
                    column.picking.update(|picking| *picking = !*picking);
                    column.picked.set(Default::default());
                    column.open.set(None);
                }
            >
                {live(move || if column.picking.get() { words.done } else { words.select }.into_any())}
            </button>
        </div>
    }
}

fn chip(column: Column, show: Show) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let count = move || match show {
        Show::All => column.totals.with(|totals| totals.items),
        Show::In(state) => column.totals.with(|totals| totals.in_state(state)),
        Show::Looks => column.looks.with(|looks| looks.len()),
    };
    let said = live(move || {
        let count = count();
        let name = match show {
            Show::All => words.all,
            Show::In(state) => (words.state)(state),
            Show::Looks => return (words.looks)(count).into_any(),
        };
        view! {
            {name}
            " "
            <span class="chip-count">{l.integer(count as u64)}</span>
        }
        .into_any()
    });
    let pressed = value(move || {
        Some(if column.show.get() == show {
            "true"
        } else {
            "false"
        })
    });
    view! {
        <button
            type="button"
            class="basket-chip"
            class:is-look=show == Show::Looks
            aria-pressed=pressed
            on:click=move |_| column.show.set(show)
        >
            {said}
        </button>
    }
    .into_any()
}
