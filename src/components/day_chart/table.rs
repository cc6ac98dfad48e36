//! The days behind the chart, as a table; built when it is first unfolded.

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use hongbang_domain::window::Day;
use leptos::prelude::*;

use crate::components::live::live;
use crate::state::language::use_l10n;

/// The table.
#[component]
pub fn Table(
    /// The days, oldest first.
    days: Vec<Day>,
    /// Those that are shown.
    dates: RangeInclusive<NaiveDate>,
) -> impl IntoView {
    let l = use_l10n();
    let opened = RwSignal::new(false);
    view! {
        <details on:toggle=move |_| opened.set(true)>
            <summary>{l.record().show_table}</summary>
            {live(move || {
                if !opened.get() {
                    return ().into_any();
                }
                let shown = days.iter().rev().filter(|day| dates.contains(&day.date));
                let rows = shown.map(|day| {
                    let cells = [
                        day.followers,
                        day.impressions,
                        day.reads,
                        day.likes,
                        day.collects,
                        day.comments,
                        day.shares,
                    ]
                        .map(|value| {
                            let words = value.map_or_else(|| "—".to_owned(), |value| l.compact(value));
                            view! { <td class="num">{words}</td> }
                        });
                    view! {
                        <tr>
                            <th scope="row">{l.day(day.date)}</th>
                            {cells.collect_view()}
                        </tr>
                    }
                });
                let heads = [
                    l.record().followers,
                    l.record().impressions,
                    l.record().reads,
                    l.likes,
                    l.record().collects,
                    l.record().comments,
                    l.record().shares,
                ]
                    .map(|words| view! { <th scope="col" class="num">{words}</th> });
                view! {
                    <div class="table-scroll" tabindex="0" role="region" aria-label=l.profile().days>
                        <table>
                            <thead>
                                <tr>
                                    <th scope="col">{l.record().day_column}</th>
                                    {heads.collect_view()}
                                </tr>
                            </thead>
                            <tbody>{rows.collect_view()}</tbody>
                        </table>
                    </div>
                }
                    .into_any()
            })}
        </details>
    }
}
