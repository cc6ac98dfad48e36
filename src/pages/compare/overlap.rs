//! How far the audiences of two creators may overlap, as an estimate with its range.

use hongbang_domain::audience::Overlap;
use leptos::prelude::*;

use super::columns::{Column, Columns};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::comparison::{Pair, overlaps};
use crate::state::language::use_l10n;
use crate::state::record::Missing;

/// The pairs of those that have arrived; nothing before there are two.
#[component]
pub fn Overlaps(
    /// The creators.
    columns: Columns,
) -> impl IntoView {
    let l = use_l10n();
    live(move || {
        let columns = columns.get();
        let records: Vec<_> = columns.iter().map(Column::record).collect();
        let pairs = overlaps(&records);
        if pairs.is_empty() {
            return ().into_any();
        }
        let names: Vec<String> = columns.iter().map(Column::name).collect();
        let (known, unknown): (Vec<_>, Vec<_>) =
            pairs.iter().partition(|pair| pair.overlap.is_some());
        let none = known.is_empty();
        let rows = known
            .into_iter()
            .map(|pair| row(l, &names, pair))
            .collect_view();
        let without = unknown.len();
        let unknown = unknown
            .into_iter()
            .map(|pair| reason(l, &names, pair))
            .collect_view();
        view! {
            <section class="panel compare-overlap">
                <h2>{l.compare().overlap}</h2>
                <p class="quiet">{l.compare().overlap_model}</p>
                <div
                    class="overlap-region"
                    tabindex="0"
                    role="region"
                    aria-label=l.compare().overlap
                    hidden=none
                >
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{l.compare().overlap_pair}</th>
                                <th scope="col" class="num">{l.compare().overlap_likely}</th>
                                <th scope="col">{l.compare().overlap_range}</th>
                                <th scope="col" class="num">{l.compare().overlap_content}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {(without > 0)
                    .then(|| {
                        view! {
                            <details class="overlap-without">
                                <summary>{(l.compare().overlap_without)(without)}</summary>
                                <ul>{unknown}</ul>
                            </details>
                        }
                    })}
            </section>
        }
        .into_any()
    })
}

fn row(l: L10n, names: &[String], pair: &Pair) -> AnyView {
    let Some(Overlap { low, likely, high }) = pair.overlap else {
        return ().into_any();
    };
    let content = pair
        .content
        .map_or_else(|| "—".to_owned(), |content| l.percent(content));
    view! {
        <tr>
            <th scope="row">{pair_names(names, pair)}</th>
            <td class="num overlap-likely">{share(l, likely)}</td>
            <td>
                <span class="overlap-range">
                    <span class="overlap-bar" aria-hidden="true">
                        <i style:left=percent(low) style:width=percent(high - low)></i>
                        <b style:left=percent(likely)></b>
                    </span>
                    <span class="quiet">{share(l, low)} "–" {share(l, high)}</span>
                </span>
            </td>
            <td class="num">{content}</td>
        </tr>
    }
    .into_any()
}

/// A pair without an estimate, and why.
fn reason(l: L10n, names: &[String], pair: &Pair) -> AnyView {
    let words = match pair.missing {
        Missing::NotShared => l.compare().overlap_kept,
        Missing::Unknown => l.compare().overlap_unknown,
    };
    view! {
        <li>
            {pair_names(names, pair)} <span class="quiet">{words}</span>
        </li>
    }
    .into_any()
}

fn pair_names(names: &[String], pair: &Pair) -> AnyView {
    let name = |at: usize| names.get(at).cloned().unwrap_or_default();
    let (left, right) = pair.columns;
    view! {
        {name(left)}
        <span class="overlap-and" aria-hidden="true">" × "</span>
        <span class="sr-only">", "</span>
        {name(right)}
    }
    .into_any()
}

/// A share. What is too small to be written is not nothing.
fn share(l: L10n, share: f64) -> String {
    const LEAST: f64 = 0.001;
    if share > 0.0 && share < LEAST / 2.0 {
        ["<", &l.percent(LEAST)].concat()
    } else {
        l.percent(share)
    }
}

fn percent(share: f64) -> String {
    format!("{}%", (share.clamp(0.0, 1.0) * 1000.0).round() / 10.0)
}
