//! The list on paper: the title, the brief, what it adds up to, and every item. Built when one
//! prints, and only then: a list of thousands is no part of the page.

use chrono::Utc;
use hongbang_domain::shortlist::Item;
use leptos::prelude::*;

use super::brief::parts;
use super::column::{Column, now, yuan};
use super::mix::bar;
use super::said::flag_words;
use crate::components::called::called;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::language::use_l10n;

/// The list on paper.
#[component]
pub fn Printed(
    /// The column.
    column: Column,
) -> impl IntoView {
    let l = use_l10n();
    let printing = RwSignal::new(false);
    let before = window_event_listener_untyped("beforeprint", move |_| printing.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| printing.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    live(move || {
        if printing.get() {
            untrack(|| sheet(l, column))
        } else {
            ().into_any()
        }
    })
}

fn sheet(l: L10n, column: Column) -> AnyView {
    let words = l.basket();
    let document = column.document.get();
    let totals = column.totals.get();
    let title = &document.title.value;
    let title = if title.is_empty() {
        l.untitled.to_owned()
    } else {
        title.clone()
    };
    let brief = &document.brief.value;
    let today = chrono::DateTime::<Utc>::from_timestamp_millis(now()).unwrap_or_default();
    let budget = totals
        .budget
        .map(|budget| (words.of_budget)(&yuan(l, budget as f64)));
    let unpriced = (totals.unpriced > 0).then(|| (words.unpriced)(totals.unpriced));
    let range = |name: &str, range: Option<hongbang_domain::shortlist::Spanned>| {
        let range = range.map(|range| (words.range)(&l.figure(range.p10), &l.figure(range.p90)));
        let range = range.unwrap_or_else(|| words.unknown.to_owned());
        [name, " ", words.p10_p90, ": ", &range].concat()
    };
    let items = document.in_order();
    let rows = items.iter().map(|item| row(l, column, item)).collect_view();
    let heads = words
        .columns
        .iter()
        .map(|name| view! { <th scope="col">{*name}</th> });
    view! {
        <article class="list-paper">
            <header>
                <h1>{title}</h1>
                <p>{(words.printed)(&l.date(today))}</p>
            </header>
            <p>{parts(l, brief).join(words.and)}</p>
            <p class="paper-words">{brief.words.clone()}</p>
            <p>
                <strong>{(words.creators)(&l.integer(totals.items as u64))} " · " {yuan(l, totals.cost)}</strong>
                " "
                {budget.unwrap_or_else(|| words.with_fee.to_owned())}
                " "
                {unpriced}
            </p>
            {bar(l, &totals)}
            <p>{range(words.interactions, totals.interactions.range)}</p>
            <p>{range(words.reads, totals.reads.range)}</p>
            <p>{words.expected_hint}</p>
            <table>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </article>
    }
    .into_any()
}

fn row(l: L10n, column: Column, item: &Item) -> AnyView {
    let words = l.basket();
    let known = &item.known;
    let standing = &item.standing.value;
    let unknown = || "—".to_owned();
    let count = |value: Option<f64>| value.map_or_else(unknown, |value| l.figure(value));
    let flags = column
        .flags_of(item.id)
        .iter()
        .map(|flag| flag_words(l, flag))
        .collect::<Vec<_>>();
    let tags = item.tags.iter().cloned().collect::<Vec<_>>().join(", ");
    let cost = column
        .cost(item.id)
        .map_or_else(|| words.no_price.to_owned(), |cost| yuan(l, cost));
    let own = item
        .price
        .value
        .map(|_| [" (", words.own_price, ")"].concat());
    let about = [
        known
            .category
            .map(|category| l.category(category).to_owned()),
        known.city.and_then(|city| l.city(city)).map(str::to_owned),
        Some(tags),
        Some(flags.join(words.and)),
    ];
    let about = about.into_iter().flatten().filter(|part| !part.is_empty());
    let about = about.collect::<Vec<_>>().join(words.and);
    let state = [(words.state)(standing.state), standing.reason.as_str()];
    let state = state.into_iter().filter(|part| !part.is_empty());
    let state = state.collect::<Vec<_>>().join(words.and);
    let note = (!item.note.value.trim().is_empty())
        .then(|| view! { <p class="paper-note">{item.note.value.clone()}</p> });
    view! {
        <tr>
            <th scope="row">
                <strong>{called(l, item)}</strong>
                {item.pinned.value.then(|| [" · ", words.pinned].concat())}
                <p>{about}</p>
                {note}
            </th>
            <td>{state}</td>
            <td class="num">{known.followers.map_or_else(unknown, |count| l.compact(count))}</td>
            <td class="num">{count(known.reads)}</td>
            <td class="num">{count(known.interactions)}</td>
            <td class="num">{cost} {own}</td>
        </tr>
    }
    .into_any()
}
