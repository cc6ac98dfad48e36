//! The range of quotes that creators are looked for in.

use leptos::html;
use leptos::prelude::*;

use super::super::Go;
use crate::components::live::value;
use crate::state::directory::{Filters, yuan};
use crate::state::language::use_l10n;

/// The range of quotes, in yuan.
#[component]
pub fn Quotes(
    /// What is asked for.
    filters: Memo<Filters>,
    /// Asks for something else.
    go: Go,
) -> impl IntoView {
    let l = use_l10n();
    let (min, max) = (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let ask = move || {
        let written = |input: NodeRef<html::Input>| {
            input.get_untracked().and_then(|input| yuan(&input.value()))
        };
        let before = filters.get_untracked();
        let next = before.with_quotes(written(min), written(max));
        if next != before {
            go.run((next, false));
        }
    };
    let field = move |node, label, placeholder, quote: fn(&Filters) -> Option<u32>| {
        let written = move || {
            filters
                .with(quote)
                .map(|yuan| yuan.to_string())
                .unwrap_or_default()
        };
        view! {
            <input
                node_ref=node
                inputmode="numeric"
                autocomplete="off"
                maxlength="9"
                aria-label=label
                placeholder=placeholder
                prop:value=written
                on:change=move |_| ask()
            />
        }
    };
    view! {
        <form
            class="directory-quotes"
            aria-label=l.directory().quote
            data-set=value(move || {
                filters.with(|filters| filters.min_quote.or(filters.max_quote)).map(|_| "true")
            })
            on:submit=move |event| {
                event.prevent_default();
                ask();
            }
        >
            <span aria-hidden="true">{l.directory().quote} " ¥"</span>
            {field(min, l.directory().min_quote, l.directory().from, |filters| filters.min_quote)}
            <span aria-hidden="true">"–"</span>
            {field(max, l.directory().max_quote, l.directory().to, |filters| filters.max_quote)}
            // Without a button, Enter in one of two fields sends nothing.
            <button class="sr-only" tabindex="-1" aria-hidden="true"></button>
        </form>
    }
}
