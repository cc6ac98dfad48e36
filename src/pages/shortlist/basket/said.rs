//! What a row says: the name, the one line, and the cost.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::Flag;
use leptos::prelude::*;

use super::column::{Column, now, yuan};
use crate::components::called::called;
use crate::locales::L10n;
use crate::state::basket::lines::{Beside, line, needs_look};

/// The name, and whether it is pinned.
pub fn title(l: L10n, column: Column, id: KolId) -> AnyView {
    let (name, pinned) = column
        .of(id, |item| (called(l, item), item.pinned.value))
        .unwrap_or_default();
    let pinned = pinned.then(|| view! { <span class="item-pinned">{l.basket().pinned}</span> });
    view! {
        <span class="name">{name}</span>
        {pinned}
    }
    .into_any()
}

/// The one line about it.
pub fn said(l: L10n, column: Column, id: KolId) -> AnyView {
    let words = l.basket();
    let flags = column.flags_of(id);
    let all_stale = column.all_stale.get();
    let Some(line) = column.of(id, |item| line(item, &flags, all_stale, now())) else {
        return ().into_any();
    };
    let (look, beside) = match &line.beside {
        Beside::Look(flag) | Beside::Know(flag) => {
            let amber = needs_look(flag) || matches!(flag, Flag::Stale { .. });
            (amber, short_words(l, flag))
        }
        Beside::Reason(text) => (false, text.clone()),
        Beside::Note(text) => (false, (words.quoted)(text)),
        Beside::Tags(tags) => (false, tags.iter().cloned().collect::<Vec<_>>().join(", ")),
        Beside::Nothing => (false, String::new()),
    };
    let state = (words.state)(line.state);
    let waiting = line.waiting.map(words.waiting);
    let state = [Some(state.to_owned()), waiting]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>();
    let marked = matches!(line.beside, Beside::Look(_));
    let beside = (!beside.is_empty()).then(|| {
        view! {
            {words.and}
            <span class:look=look class:is-marked=marked>
                {marked.then(|| view! { <span class="sr-only">{(words.looks)(1)} ": "</span> })}
                {beside}
            </span>
        }
    });
    view! {
        {state.join(words.and)}
        {beside}
    }
    .into_any()
}

/// A flag where there is little room.
fn short_words(l: L10n, flag: &Flag) -> String {
    let words = l.basket();
    match flag {
        Flag::LooksOdd { score } => (words.looks_odd_short)(*score),
        Flag::ManyDeals { percent } => (words.many_deals_short)(*percent),
        flag => flag_words(l, flag),
    }
}

/// A flag in words.
pub fn flag_words(l: L10n, flag: &Flag) -> String {
    let words = l.basket();
    match flag {
        Flag::Vanished => words.vanished.to_owned(),
        Flag::Elsewhere => l.sheets().elsewhere.to_owned(),
        Flag::NotInSheets => l.sheets().not_in_sheets.to_owned(),
        Flag::NotShared => words.not_shared.to_owned(),
        Flag::LooksOdd { score } => (words.looks_odd)(*score),
        Flag::FewNotes => words.few_notes.to_owned(),
        Flag::ManyDeals { percent } => (words.many_deals)(*percent),
        Flag::NoQuote => words.no_price.to_owned(),
        Flag::Stale { days } => (words.stale)(*days),
    }
}

/// What it costs.
pub fn cost(l: L10n, column: Column, id: KolId) -> AnyView {
    let words = l.basket();
    let own = column.of(id, |item| item.price.value.is_some()) == Some(true);
    let own = own.then(|| view! { <span class="item-own">{words.own_price}</span> });
    match column.cost(id) {
        Some(cost) => view! {
            {yuan(l, cost)}
            {own}
        }
        .into_any(),
        None => view! { <span class="item-unpriced">{words.no_price}</span> }.into_any(),
    }
}
