//! A figure of a creator as it is written: with its marks, and with the notes it rests on.

use leptos::prelude::*;

use crate::locales::L10n;
use crate::state::comparison::{Cell, Unit};

/// The cell.
pub fn cell(l: L10n, unit: Unit, cell: &Cell, best: bool, apart: bool) -> AnyView {
    let Some(value) = cell.value else {
        return view! { <td class="num">{cell.missing.cell(l)}</td> }.into_any();
    };
    let mark = |class: &'static str, words: &'static str| {
        view! {
            <span class=class title=words aria-hidden="true"></span>
            <span class="sr-only">{words}</span>
        }
    };
    view! {
        <td class="num" class:is-best=best>
            {best.then(|| mark("row-mark row-best", l.compare().best))}
            {apart.then(|| mark("row-mark row-apart", l.compare().outlier))}
            <span class="compare-value">{written(l, unit, value)}</span>
            {cell.n.map(|n| view! { <span class="compare-n">{(l.record().n_of)(n)}</span> })}
        </td>
    }
    .into_any()
}

fn written(l: L10n, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Count => l.figure(value),
        Unit::Signed => l.signed(value as i64),
        Unit::Share => l.percent(value),
        Unit::Yuan => ["¥", &l.integer(value.round() as u64)].concat(),
        Unit::Cents => ["¥", &decimal(l, value)].concat(),
        Unit::Times => (l.compare().times)(&decimal(l, value)),
    }
}

/// With two digits behind the point, from a hundred on with none.
fn decimal(l: L10n, value: f64) -> String {
    let hundredths = (value * 100.0).round() as u64;
    if hundredths >= 100 * 100 {
        return l.figure(value);
    }
    let rest = (hundredths % 100).to_string();
    let zero = if rest.len() < 2 { "0" } else { "" };
    [&l.integer(hundredths / 100), ".", zero, &*rest].concat()
}
