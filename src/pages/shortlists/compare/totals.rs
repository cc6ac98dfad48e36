//! What two lists come to, beside each other.

use chrono::{Days, NaiveDate};
use hongbang_domain::shortlist::Document;
use hongbang_domain::shortlist::Expected;
use hongbang_domain::shortlist::totals::Totals;
use leptos::prelude::*;

use crate::locales::L10n;
use crate::pages::shared::yuan_of;
use crate::pages::shortlists::bars::{mix, states};
use crate::pages::shortlists::line::title_of;
use crate::pages::shortlists::worth::worth;

/// The table.
pub fn totals(l: L10n, a: &Document, b: &Document) -> AnyView {
    let words = l.lists();
    let (of_a, of_b) = (worth(a), worth(b));
    let row = |name: &'static str, cell: &dyn Fn(&Totals) -> AnyView| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{cell(&of_a)}</td>
                <td>{cell(&of_b)}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <div class="panel pair-totals">
            <h2 class="sr-only">{words.totals}</h2>
            <div class="pair-scroll" tabindex="0" role="region" aria-label=words.totals>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">
                                <span class="sr-only">{words.figure}</span>
                            </th>
                            <th scope="col">{title_of(l, &a.title.value)}</th>
                            <th scope="col">{title_of(l, &b.title.value)}</th>
                        </tr>
                    </thead>
                    <tbody>
                        {row(words.creators_head, &|of| creators(l, of))}
                        {row(words.cost, &|of| cost(l, of))} {row(words.left, &|of| left(l, of))}
                        {row(words.interactions, &|of| expected(l, of.interactions))}
                        {row(words.reads, &|of| expected(l, of.reads))}
                        {row(words.mix, &|of| mix(l, &of.mix))}
                        {row(words.states, &|of| states(l, &of.states))}
                        {row(words.flags, &|of| flags(l, of))}
                        {row(words.oldest, &|of| oldest(l, of))}
                    </tbody>
                </table>
            </div>
            <p class="quiet">{words.range_hint}</p>
        </div>
    }
    .into_any()
}

fn creators(l: L10n, of: &Totals) -> AnyView {
    let passed = of.items.saturating_sub(of.counting);
    let passed = (passed > 0).then(|| (l.lists().and_passed)(passed));
    figure(Some(l.integer(of.counting as u64)), passed)
}

fn cost(l: L10n, of: &Totals) -> AnyView {
    let priced = of.counting > of.unpriced;
    let cost = priced.then(|| yuan_of(l, of.cost));
    let unpriced = (of.unpriced > 0).then(|| (l.lists().unpriced)(of.unpriced));
    figure(cost, unpriced)
}

fn left(l: L10n, of: &Totals) -> AnyView {
    let Some((budget, left)) = of.budget.zip(of.left) else {
        return figure(None, None);
    };
    let budget = [l.lists().budget, " ", &yuan_of(l, budget as f64)].concat();
    let left = if left < 0.0 {
        (l.lists().over)(&yuan_of(l, -left))
    } else {
        yuan_of(l, left)
    };
    figure(Some(left), Some(budget))
}

fn expected(l: L10n, expected: Expected) -> AnyView {
    let range = expected.range.map(|range| {
        let [low, middle, high] = [range.p10, range.p50, range.p90].map(|count| l.figure(count));
        (l.lists().range)(&low, &middle, &high)
    });
    let all = expected.known + expected.unknown;
    let part = expected.unknown > 0 && expected.known > 0;
    figure(
        range,
        part.then(|| (l.shared().known_of)(expected.known, all)),
    )
}

fn flags(l: L10n, of: &Totals) -> AnyView {
    let flagged = of.flagged.len();
    if flagged == 0 {
        return view! { <span class="quiet">{l.lists().no_flags}</span> }.into_any();
    }
    view! { <span class="look">{(l.lists().flagged)(&l.integer(flagged as u64))}</span> }.into_any()
}

fn oldest(l: L10n, of: &Totals) -> AnyView {
    let day = of.oldest.and_then(|day| {
        let days = u64::try_from(day).ok().filter(|days| *days > 0)?;
        NaiveDate::default().checked_add_days(Days::new(days))
    });
    figure(day.map(|day| l.whole_day(day)), None)
}

/// A figure and what to know of it; a dash where it is unknown.
fn figure(value: Option<String>, note: Option<String>) -> AnyView {
    let value = match value {
        Some(value) => view! { <strong>{value}</strong> }.into_any(),
        None => view! { <span class="figure-unknown">"—"</span> }.into_any(),
    };
    view! {
        {value}
        {note.map(|note| view! { <span class="quiet pair-note">{note}</span> })}
    }
    .into_any()
}
