//! Daily reads as a line, with the days of publishing marked, and the same as a table.

mod geometry;

use chrono::NaiveDate;
use hongbang_domain::window::Day;
use leptos::html;
use leptos::prelude::*;

use crate::components::missing::not_shared;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::record::Missing;
use crate::state::viewport::use_width;
use geometry::{Chart, HEIGHT, LEFT};

/// The chart of a creator's days.
#[component]
pub fn DayChart(
    /// The days, oldest first; missing days leave a gap.
    days: Vec<Day>,
    /// Why they are not there, where they are not.
    missing: Missing,
    /// Days on which something was published.
    published: Vec<NaiveDate>,
) -> impl IntoView {
    let l = use_l10n();
    let points: Vec<_> = days.iter().map(|day| (day.date, day.reads)).collect();
    if points.iter().filter(|(_, reads)| reads.is_some()).count() < 2 {
        return match missing {
            Missing::Unknown => view! { <p class="quiet">{l.record().no_days}</p> }.into_any(),
            Missing::NotShared => not_shared(l, l.studio().days_not_shared),
        };
    }
    let container = NodeRef::<html::Div>::new();
    let width = use_width(container);
    view! {
        <figure class="chart">
            // Drawn for the width there is, so that words and lines keep their size.
            <div node_ref=container style:height=format!("{HEIGHT}px")>
                {move || Chart::of(width.get(), &points, &published).map(|chart| drawing(l, chart))}
            </div>
            <figcaption class="quiet">{l.record().chart_legend}</figcaption>
            <details>
                <summary>{l.record().show_table}</summary>
                {table(l, days)}
            </details>
        </figure>
    }
    .into_any()
}

fn drawing(l: L10n, chart: Chart) -> impl IntoView {
    let Chart { peak, .. } = chart;
    let words = (l.record().peak)(&l.day(peak.date), &l.compact(peak.reads));
    let summary = (l.record().chart_summary)(chart.count, &words);
    let (anchor, x) = if peak.x > chart.width * 0.7 {
        ("end", peak.x - 8.0)
    } else {
        ("start", peak.x + 8.0)
    };
    let values = chart
        .grid
        .into_iter()
        .map(|(y, value)| (LEFT - 8.0, y + 4.0, "end", l.compact(value)));
    let dates = chart
        .dates
        .into_iter()
        .map(|(x, date)| (x, HEIGHT - 4.0, "middle", l.day(date)));
    let axis = values.chain(dates).map(|(x, y, anchor, words)| {
        view! {
            <text class="axis" x=x y=y text-anchor=anchor>
                {words}
            </text>
        }
    });
    view! {
        <svg
            width=chart.width
            height=HEIGHT
            role="img"
            aria-label=summary
        >
            <path class="grid" d=chart.grid_lines />
            <path class="area" d=chart.area />
            <path class="line" d=chart.line />
            <path class="event" d=peak.drop />
            <path class="dot" d=chart.marks />
            <text class="label" x=x y=(peak.y - 8.0).max(12.0) text-anchor=anchor>
                {words}
            </text>
            {axis.collect_view()}
        </svg>
    }
}

fn table(l: L10n, days: Vec<Day>) -> impl IntoView {
    let figure =
        move |value: Option<u64>| value.map_or_else(|| "—".to_owned(), |value| l.compact(value));
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=l.record().daily_reads>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{l.record().day_column}</th>
                        <th scope="col" class="num">{l.record().followers}</th>
                        <th scope="col" class="num">{l.record().impressions}</th>
                        <th scope="col" class="num">{l.record().reads}</th>
                        <th scope="col" class="num">{l.likes}</th>
                        <th scope="col" class="num">{l.record().collects}</th>
                        <th scope="col" class="num">{l.record().comments}</th>
                    </tr>
                </thead>
                <tbody>
                    {days
                        .into_iter()
                        .rev()
                        .map(|day| {
                            view! {
                                <tr>
                                    <th scope="row">{l.day(day.date)}</th>
                                    <td class="num">{figure(day.followers)}</td>
                                    <td class="num">{figure(day.impressions)}</td>
                                    <td class="num">{figure(day.reads)}</td>
                                    <td class="num">{figure(day.likes)}</td>
                                    <td class="num">{figure(day.collects)}</td>
                                    <td class="num">{figure(day.comments)}</td>
                                </tr>
                            }
                        })
                        .collect_view()}
                </tbody>
            </table>
        </div>
    }
}
