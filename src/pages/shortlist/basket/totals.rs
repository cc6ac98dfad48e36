//! What the list adds up to.

use hongbang_domain::shortlist::Expected;
use leptos::prelude::*;

use super::brief::ask_budget;
use super::column::{Column, today, yuan};
use super::mix::{Beside, bar};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::language::use_l10n;

/// The head of the column.
#[component]
pub fn TotalsHead(
    /// The column.
    column: Column,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.basket();
    let some = Memo::new(move |_| column.totals.with(|totals| totals.counting > 0));
    view! {
        <header class="basket-head">
            <h2>{words.title}</h2>
            <span class="quiet">
                {live(move || {
                    let items = column.totals.with(|totals| totals.items);
                    (l.basket().creators)(&l.integer(items as u64)).into_any()
                })}
            </span>
            <button
                type="button"
                class="quiet-link"
                on:click=move |_| {
                    let _ = window().print();
                }
            >
                {words.print}
            </button>
        </header>
        {live(move || cost(l, column))}
        {live(move || column.totals.with(|totals| bar(l, totals)))}
        {live(move || {
            if !some.get() {
                return ().into_any();
            }
            view! {
                <Beside column=column />
                {live(move || expected(l, column))}
                {live(move || fresh(l, column))}
            }
                .into_any()
        })}
    }
}

/// The sum beside the budget.
fn cost(l: L10n, column: Column) -> AnyView {
    let words = l.basket();
    let totals = column.totals.get();
    let budget = match totals.budget {
        Some(budget) => (words.of_budget)(&yuan(l, budget as f64)).into_any(),
        None => view! {
            <span>{words.with_fee}</span>
            " · "
            <button type="button" class="link" on:click=move |_| ask_budget()>
                {words.set_budget}
            </button>
        }
        .into_any(),
    };
    let unpriced = (totals.unpriced > 0).then(
        || view! { <p class="basket-unpriced quiet">{(words.unpriced)(totals.unpriced)}</p> },
    );
    // Where no price is known, there is no sum, and not one of 0.
    let sum = if totals.counting > 0 && totals.unpriced == totals.counting {
        "—".to_owned()
    } else {
        yuan(l, totals.cost)
    };
    view! {
        <p class="basket-cost">
            <strong>{sum}</strong>
            <span class="quiet">{budget}</span>
        </p>
        {unpriced}
    }
    .into_any()
}

/// What it may bring.
fn expected(l: L10n, column: Column) -> AnyView {
    let words = l.basket();
    let totals = column.totals.get();
    view! {
        <dl class="basket-expected" title=words.expected_hint>
            {range(l, words.interactions, &totals.interactions)}
            {range(l, words.reads, &totals.reads)}
        </dl>
        <p class="basket-independent quiet">{words.expected_hint}</p>
    }
    .into_any()
}

fn range(l: L10n, name: &'static str, expected: &Expected) -> AnyView {
    let words = l.basket();
    let all = expected.known + expected.unknown;
    let value = match expected.range {
        Some(range) => (words.range)(
            &l.figure(two_digits(range.p10)),
            &l.figure(two_digits(range.p90)),
        ),
        None => words.unknown.to_owned(),
    };
    let of = (expected.unknown > 0 && expected.known > 0)
        .then(|| view! { <span class="quiet">{(words.expected_of)(expected.known, all)}</span> });
    view! {
        <div>
            <dt>{name} " " <span class="quiet">{words.p10_p90}</span></dt>
            <dd>{value} {of}</dd>
        </div>
    }
    .into_any()
}

/// Three digits of a forecast are two too many to believe; the third is kept for small steps.
fn two_digits(value: f64) -> f64 {
    if value < 100.0 {
        return value.round();
    }
    let unit = 10_f64.powf(value.log10().floor() - 2.0);
    (value / unit).round() * unit
}

/// How old the data is, and what is not shared.
fn fresh(l: L10n, column: Column) -> AnyView {
    let words = l.basket();
    let oldest = column.totals.with(|totals| totals.oldest);
    let days = oldest.map(|day| today().saturating_sub(day).max(0));
    let hidden = column.totals.with(|totals| {
        let hides = |flags: &Vec<_>| flags.contains(&hongbang_domain::shortlist::Flag::NotShared);
        totals
            .flagged
            .iter()
            .filter(|(_, flags)| hides(flags))
            .count()
    });
    let stale = days.is_some_and(|days| days > hongbang_domain::shortlist::STALE_DAYS);
    let days = days.map(|days| {
        view! { <span class:look=stale>{(words.oldest)(days)}</span> }
    });
    let hidden = (hidden > 0).then(|| view! { <span>{(words.not_sharing)(hidden)}</span> });
    view! { <p class="basket-fresh quiet">{days} {hidden}</p> }.into_any()
}
