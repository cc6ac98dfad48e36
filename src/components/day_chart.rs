//! Daily reads as a line, with the days of publishing marked, and the same as a table.

mod geometry;

use chrono::NaiveDate;
use hongbang_domain::window::Day;
use leptos::prelude::*;

use crate::locales::L10n;
use crate::state::language::use_l10n;
use geometry::{Chart, HEIGHT, WIDTH};

/// The chart of a creator's days.
#[component]
pub fn DayChart(
    /// The days, oldest first; missing days leave a gap.
    days: Vec<Day>,
    /// Days on which something was published.
    published: Vec<NaiveDate>,
) -> impl IntoView {
    let l = use_l10n();
    let points: Vec<_> = days.iter().map(|day| (day.date, day.reads)).collect();
    let Some(chart) = Chart::of(&points, &published) else {
        return view! { <p class="quiet chart-none">{l.no_days}</p> }.into_any();
    };
    let peak = chart.peak.clone();
    let anchor = if peak.x > WIDTH * 0.7 { "end" } else { "start" };
    let offset = if anchor == "end" { -8.0 } else { 8.0 };
    let peak_words = (l.peak)(&l.day(peak.date), &l.compact(peak.reads));
    view! {
        <figure class="chart">
            <svg
                viewBox=format!("0 0 {WIDTH} {HEIGHT}")
                role="img"
                aria-label=(l.chart_summary)(chart.count, &peak_words)
            >
                {chart
                    .grid
                    .iter()
                    .map(|(y, value)| {
                        view! {
                            <line class="grid" x1=geometry::LEFT x2=WIDTH y1=*y y2=*y />
                            <text class="axis" x=geometry::LEFT - 8.0 y=*y + 4.0 text-anchor="end">
                                {l.compact(*value)}
                            </text>
                        }
                    })
                    .collect_view()}
                <path class="area" d=chart.area.clone() />
                <path class="line" d=chart.line.clone() />
                <line class="event" x1=peak.x x2=peak.x y1=peak.y y2=geometry::FLOOR />
                {chart
                    .marks
                    .iter()
                    .map(|(x, y)| view! { <circle class="dot" cx=*x cy=*y r="4" /> })
                    .collect_view()}
                <text class="label" x=peak.x + offset y=(peak.y - 8.0).max(12.0) text-anchor=anchor>
                    {peak_words.clone()}
                </text>
                {chart
                    .dates
                    .iter()
                    .map(|(x, date)| {
                        view! {
                            <text class="axis" x=*x y=HEIGHT - 4.0 text-anchor="middle">
                                {l.day(*date)}
                            </text>
                        }
                    })
                    .collect_view()}
            </svg>
            <figcaption class="quiet">{l.chart_legend}</figcaption>
            <details>
                <summary>{l.show_table}</summary>
                {table(l, days)}
            </details>
        </figure>
    }
    .into_any()
}

fn table(l: L10n, days: Vec<Day>) -> impl IntoView {
    let figure =
        move |value: Option<u64>| value.map_or_else(|| "—".to_owned(), |value| l.compact(value));
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=l.daily_reads>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{l.day_column}</th>
                        <th scope="col" class="num">{l.followers}</th>
                        <th scope="col" class="num">{l.impressions}</th>
                        <th scope="col" class="num">{l.reads}</th>
                        <th scope="col" class="num">{l.likes}</th>
                        <th scope="col" class="num">{l.collects}</th>
                        <th scope="col" class="num">{l.comments}</th>
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
