//! A creator's days, one series at a time, with the days of publishing marked; a cursor reads
//! them by pointer, finger and key, and the same stands in a table.

mod axis;
mod cursor;
mod geometry;
mod table;

use std::ops::RangeInclusive;

use chrono::NaiveDate;
use hongbang_domain::window::Day;
use leptos::html;
use leptos::prelude::*;

use crate::components::live::{live, value};
use crate::components::missing::not_shared;
use crate::locales::L10n;
use crate::state::day_series::{Series, known};
use crate::state::language::use_l10n;
use crate::state::record::Missing;
use crate::state::viewport::use_width;
use cursor::Plot;
use geometry::{CEILING, Chart, Form, HEIGHT, LEFT};
use table::Table;

/// The chart of a creator's days.
#[component]
pub fn DayChart(
    /// The days, oldest first, those before the window included.
    days: Vec<Day>,
    /// The window; missing days leave a gap.
    dates: RangeInclusive<NaiveDate>,
    /// Why they are not there, where they are not.
    missing: Missing,
    /// Days on which something was published, once for each note.
    published: Vec<NaiveDate>,
    /// The series to draw, where it is known.
    shown: RwSignal<Series>,
) -> impl IntoView {
    let l = use_l10n();
    let offered = known(&days, &dates);
    let Some(&first) = offered.first() else {
        return match missing {
            Missing::Unknown => view! { <p class="quiet">{l.record().no_days}</p> }.into_any(),
            Missing::NotShared => not_shared(l, l.studio().days_not_shared),
        };
    };
    let choices = offered.clone();
    let series = Memo::new(move |_| {
        let shown = shown.get();
        if offered.contains(&shown) {
            shown
        } else {
            first
        }
    });
    let container = NodeRef::<html::Div>::new();
    let width = use_width(container);
    let (all, window) = (days.clone(), dates.clone());
    let chart = Memo::new(move |_| {
        let (width, series) = (width.get(), series.get());
        Chart::of(width, &series.over(&all, &window), &published, form(series))
    });
    view! {
        <figure class="chart day-chart">
            {switch(l, choices, series, shown)}
            // Drawn for the width there is, so that words and lines keep their size.
            <div class="chart-room" node_ref=container style:height=format!("{HEIGHT}px")>
                <Plot chart=chart series=series>
                    {live(move || chart.get().map(|chart| drawing(l, series.get(), &chart)).into_any())}
                </Plot>
            </div>
            {live(move || {
                let legend = (l.profile().legend)(series.get());
                view! { <figcaption class="quiet">{legend}</figcaption> }.into_any()
            })}
            <Table days=days dates=dates />
        </figure>
    }
    .into_any()
}

fn form(series: Series) -> Form {
    match series {
        Series::Reads | Series::Interactions | Series::Impressions => Form::Amount,
        Series::Followers => Form::Level,
        Series::Growth => Form::Change,
    }
}

/// The choice of the series.
fn switch(l: L10n, offered: Vec<Series>, series: Memo<Series>, shown: RwSignal<Series>) -> AnyView {
    let buttons = offered.into_iter().map(|to| {
        let pressed = move || Some(if series.get() == to { "true" } else { "false" });
        view! {
            <button class="segment" aria-pressed=value(pressed) on:click=move |_| shown.set(to)>
                {(l.profile().series)(to)}
            </button>
        }
    });
    view! {
        <div class="segmented" role="group" aria-label=l.profile().series_label>
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}

/// A value of a series, in words.
fn written(l: L10n, series: Series, value: i64) -> String {
    match series {
        Series::Growth => l.signed(value),
        _ => l.compact(value.unsigned_abs()),
    }
}

/// The same to the last digit, as one reads a day.
fn exact(l: L10n, series: Series, value: i64) -> String {
    match series {
        Series::Growth => l.signed(value),
        _ => l.integer(value.unsigned_abs()),
    }
}

/// The same beside a line: to the last digit where lines lie close together.
fn on_axis(l: L10n, series: Series, value: i64) -> String {
    match series {
        Series::Followers if value < 1_000_000 => exact(l, series, value),
        Series::Followers => l.figure(value as f64),
        _ => written(l, series, value),
    }
}

/// Where words at a place start, so that they stay in the drawing.
fn beside(x: f64, width: f64) -> (&'static str, f64) {
    if x > width * 0.6 {
        ("end", x - 8.0)
    } else {
        ("start", x + 8.0)
    }
}

fn drawing(l: L10n, series: Series, chart: &Chart) -> AnyView {
    let named = chart.points.get(chart.named).copied();
    let named = named.and_then(|point| Some((point.x, point.y?, point.date, point.value?)));
    let words = named.map(|(x, y, date, value)| {
        let words = (l.profile().at_day)(&l.day(date), &written(l, series, value));
        let (anchor, x) = beside(x, chart.width);
        let y = (y - 10.0).max(CEILING - 12.0);
        view! {
            <text class="label named" x=x y=y text-anchor=anchor>
                {words}
            </text>
        }
    });
    let values = chart
        .grid
        .iter()
        .map(|&(y, value)| (LEFT - 8.0, y + 4.0, "end", on_axis(l, series, value)));
    let dates = chart
        .dates
        .iter()
        .map(|&(x, date)| (x, HEIGHT - 4.0, "middle", l.day(date)));
    let axis = values.chain(dates).map(|(x, y, anchor, words)| {
        view! {
            <text class="axis" x=x y=y text-anchor=anchor>
                {words}
            </text>
        }
    });
    let area = if form(series) == Form::Change {
        "bars"
    } else {
        "area"
    };
    view! {
        <svg width=chart.width height=HEIGHT aria-hidden="true">
            <path class="grid" d=chart.grid_lines.clone() />
            <path class=area d=chart.area.clone() />
            <path class="line" d=chart.line.clone() />
            <path class="dot" d=chart.marks.clone() />
            {words}
            {axis.collect_view()}
        </svg>
    }
    .into_any()
}
