//! How far the audiences of two creators may overlap, as an estimate with its range.

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
        let rows = pairs.iter().map(|pair| row(l, &names, pair)).collect_view();
        view! {
            <section class="panel compare-overlap">
                <h2>{l.compare().overlap}</h2>
                <p class="quiet">{l.compare().overlap_model}</p>
                <div class="overlap-region" tabindex="0" role="region" aria-label=l.compare().overlap>
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
            </section>
        }
        .into_any()
    })
}

fn row(l: L10n, names: &[String], pair: &Pair) -> AnyView {
    let name = |at: usize| names.get(at).cloned().unwrap_or_default();
    let (left, right) = pair.columns;
    let estimate = match pair.overlap {
        Some(overlap) => {
            let width = |from: f64, to: f64| percent((to - from).max(0.0));
            let (low, likely, high) = (overlap.low, overlap.likely, overlap.high);
            view! {
                <td class="num overlap-likely">{l.percent(likely)}</td>
                <td>
                    <span class="overlap-range">
                        <span class="overlap-bar" aria-hidden="true">
                            <i style:left=percent(low) style:width=width(low, high)></i>
                            <b style:left=percent(likely)></b>
                        </span>
                        <span class="quiet">{l.percent(low)} "–" {l.percent(high)}</span>
                    </span>
                </td>
            }
            .into_any()
        }
        None => {
            let words = match pair.missing {
                Missing::NotShared => l.compare().overlap_kept,
                Missing::Unknown => l.compare().overlap_unknown,
            };
            view! {
                <td class="num">"—"</td>
                <td class="quiet">{words}</td>
            }
            .into_any()
        }
    };
    let content = pair
        .content
        .map_or_else(|| "—".to_owned(), |content| l.percent(content));
    view! {
        <tr>
            <th scope="row">
                {name(left)} <span class="overlap-and" aria-hidden="true">" × "</span> {name(right)}
            </th>
            {estimate} <td class="num">{content}</td>
        </tr>
    }
    .into_any()
}

fn percent(share: f64) -> String {
    format!("{}%", (share.clamp(0.0, 1.0) * 1000.0).round() / 10.0)
}
