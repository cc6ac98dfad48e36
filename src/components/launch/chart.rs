//! A note's curve within the band of its peers, and the same as a table.

use hongbang_domain::launch::{HOURS, Metric, Standing};
use leptos::html;
use leptos::prelude::*;

use super::geometry::{Chart, End, HEIGHT, LEFT};
use super::{Curve, metric_name};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::viewport::use_width;

/// The chart of one of several metrics.
#[component]
pub fn LaunchChart(
    /// What can be drawn; one at least.
    curves: Vec<Curve>,
    /// Which of them is.
    shown: ReadSignal<usize>,
) -> impl IntoView {
    let l = use_l10n();
    let container = NodeRef::<html::Div>::new();
    let width = use_width(container);
    let curves = StoredValue::new(curves);
    let curve = move || curves.with_value(|curves| curves.get(shown.get()).cloned());
    view! {
        <figure class="chart launch-chart">
            // Drawn for the width there is, so that words and lines keep their size.
            <div node_ref=container style:height=format!("{HEIGHT}px")>
                {live(move || {
                    let curve = curve();
                    curve.and_then(|curve| drawing(l, width.get(), &curve)).into_any()
                })}
            </div>
            {live(move || curve().map(|curve| caption(l, &curve)).into_any())}
            <details>
                <summary>{l.record().show_table}</summary>
                <p class="quiet">{l.launch().table_hint}</p>
                {live(move || curve().map(|curve| table(l, &curve)).into_any())}
            </details>
        </figure>
    }
}

fn caption(l: L10n, curve: &Curve) -> AnyView {
    let words = l.launch();
    let legend = match &curve.band {
        Some(_) => words.legend,
        None => words.legend_alone,
    };
    // Where it is reads, the reasons say so.
    let few = curve.band.is_none() && curve.metric != Metric::Reads;
    let few = few.then(|| (words.few_peers)(curve.peers));
    view! { <figcaption class="quiet">{legend} " " {few}</figcaption> }.into_any()
}

fn drawing(l: L10n, width: f64, curve: &Curve) -> Option<AnyView> {
    let words = l.launch();
    let left = curve.left.map(|(hour, _)| hour);
    let chart = Chart::of(width, &curve.note, curve.band.as_ref(), left)?;
    let figure = |value: f64| l.figure(value);
    let summary = (words.summary)(
        metric_name(l, curve.metric),
        &figure(chart.note_end.value),
        chart.median_end.map(|end| figure(end.value)).as_deref(),
    );
    let values = chart
        .grid
        .map(|(y, value)| (LEFT - 8.0, y + 4.0, "end", l.compact(value as u64)));
    let hours = chart
        .hours
        .map(|(x, hour)| (x, HEIGHT - 6.0, "middle", (words.hours)(hour)));
    let axis = values
        .into_iter()
        .chain(hours)
        .map(|(x, y, anchor, words)| {
            view! {
                <text class="axis" x=x y=y text-anchor=anchor>
                    {words}
                </text>
            }
        });
    let name = |class: &'static str, words: &'static str, end: End| {
        view! {
            <text class=class x=chart.right + 8.0 y=end.y - 2.0>
                {words}
            </text>
            <text class=class x=chart.right + 8.0 y=end.y + 13.0>
                {figure(end.value)}
            </text>
        }
    };
    let left = chart
        .left
        .as_ref()
        .zip(curve.left)
        .map(|(left, (_, standing))| {
            let said = match standing {
                Standing::Above => (words.above_since)(left.hour),
                _ => (words.below_since)(left.hour),
            };
            // Words start where there is more room for them.
            let (anchor, x) = if left.x > (LEFT + chart.right) / 2.0 {
                ("end", left.x)
            } else {
                ("start", left.x)
            };
            view! {
                <path class="event" d=left.drop.clone() />
                <path class="dot" d=left.mark.clone() />
                <text class="label" x=x y=16.0 text-anchor=anchor>
                    {said}
                </text>
            }
        });
    let view = view! {
        <svg width=chart.width height=HEIGHT role="img" aria-label=summary>
            <path class="grid" d=chart.grid_lines.clone() />
            <path class="band" d=chart.area.clone() />
            <path class="median" d=chart.median.clone() />
            <path class="line" d=chart.line.clone() />
            {left}
            {name("label end-note", words.this_note, chart.note_end)}
            {chart.median_end.map(|end| name("label end-median", words.median, end))}
            {axis.collect_view()}
        </svg>
    };
    Some(view.into_any())
}

fn table(l: L10n, curve: &Curve) -> AnyView {
    let words = l.launch();
    let name = metric_name(l, curve.metric);
    let rows = (0..HOURS).map(|hour| {
        let at = |values: &[f64; HOURS]| {
            let value = values
                .get(hour)
                .map(|&value| l.integer(value.round() as u64));
            view! { <td class="num">{value}</td> }
        };
        let band = curve.band.as_ref();
        let peers = band.map(|band| (at(&band.p25), at(&band.median), at(&band.p75)));
        view! {
            <tr>
                <th scope="row">{hour + 1}</th>
                <td class="num">{curve.note.get(hour).map(|&value| l.integer(value))}</td>
                {peers}
            </tr>
        }
    });
    let heads = curve.band.is_some().then(|| {
        [words.p25, words.median, words.p75]
            .map(|words| view! { <th scope="col" class="num">{words}</th> })
            .collect_view()
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=name>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.hour_column}</th>
                        <th scope="col" class="num">{name} " · " {words.this_note}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
