//! The chart under a pointer, a finger or the arrow keys: one day at a time, with its value.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::geometry::{CEILING, Chart, FLOOR, HEIGHT, Point, circle};
use super::{beside, exact};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::day_series::Series;
use crate::state::language::use_l10n;

/// A value of an attribute that changes, in words made up as it does.
type Words = Box<dyn Fn() -> Option<String> + Send>;

/// The place of the drawing, and the cursor over it. To a screen reader it is a slider over the
/// days: arrow keys are then the chart's own.
#[component]
pub fn Plot(
    /// What is drawn.
    chart: Memo<Option<Chart>>,
    /// Of which series.
    series: Memo<Series>,
    /// The drawing.
    children: Children,
) -> impl IntoView {
    let l = use_l10n();
    let plot = NodeRef::<html::Div>::new();
    let at = RwSignal::new(None::<usize>);
    let last = move || {
        chart.with(|chart| {
            chart
                .as_ref()
                .map_or(0, |chart| chart.points.len().saturating_sub(1))
        })
    };
    // Without a cursor, the day that is named.
    let present = move || {
        chart.with(|chart| {
            let named = chart.as_ref().map_or(0, |chart| chart.named);
            at.get().unwrap_or(named).min(last())
        })
    };
    let point = move |at: usize| {
        chart.with(|chart| {
            chart
                .as_ref()
                .and_then(|chart| chart.points.get(at).copied())
        })
    };
    let moved = move |event: PointerEvent| {
        let Some(plot) = plot.get_untracked() else {
            return;
        };
        let x = f64::from(event.client_x()) - plot.get_bounding_client_rect().left();
        let nearest = chart.with_untracked(|chart| chart.as_ref().map(|chart| chart.nearest(x)));
        at.set(nearest);
    };
    let left = move |event: PointerEvent| {
        // A finger that is lifted leaves what it pointed at.
        if event.pointer_type() == "mouse" {
            at.set(None);
        }
    };
    let pressed = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => Some(present().saturating_sub(1)),
            "ArrowRight" | "ArrowUp" => Some((present() + 1).min(last())),
            "PageDown" => Some(present().saturating_sub(7)),
            "PageUp" => Some((present() + 7).min(last())),
            "Home" => Some(0),
            "End" => Some(last()),
            "Escape" if at.get_untracked().is_some() => None,
            _ => return,
        };
        event.prevent_default();
        at.set(to);
    };
    let label: Words = Box::new(move || {
        chart.with(|chart| {
            let chart = chart.as_ref()?;
            let name = (l.profile().series)(series.get());
            Some((l.profile().chart_label)(name, chart.count))
        })
    });
    let now: Words = Box::new(move || Some(present().to_string()));
    let most: Words = Box::new(move || Some(last().to_string()));
    let words: Words = Box::new(move || point(present()).map(|point| said(l, series.get(), point)));
    view! {
        <div
            class="plot"
            class:is-read=move || at.get().is_some()
            node_ref=plot
            tabindex="0"
            role="slider"
            aria-label=label
            aria-valuemin="0"
            aria-valuemax=most
            aria-valuenow=now
            aria-valuetext=words
            on:pointermove=moved
            on:pointerdown=moved
            on:pointerleave=left
            on:keydown=pressed
            on:blur=move |_| at.set(None)
        >
            {children()}
            {live(move || {
                let width = chart.with(|chart| chart.as_ref().map(|chart| chart.width));
                let point = at.get().and_then(point);
                width
                    .zip(point)
                    .map(|(width, point)| cursor(width, point, said(l, series.get(), point)))
                    .into_any()
            })}
        </div>
    }
}

/// A day in words: its date, its value, its notes.
fn said(l: L10n, series: Series, point: Point) -> String {
    let words = l.profile();
    let value = match point.value {
        Some(value) => exact(l, series, value),
        None => words.no_data.to_owned(),
    };
    let day = (words.at_day)(&l.day(point.date), &value);
    if point.notes == 0 {
        return day;
    }
    [day, (words.notes_on_day)(point.notes)].join(" · ")
}

fn cursor(width: f64, point: Point, words: String) -> AnyView {
    let Point { x, y, .. } = point;
    let (anchor, words_x) = beside(x, width);
    view! {
        <svg class="cursor" width=width height=HEIGHT aria-hidden="true">
            <path class="event" d=format!("M{x} {}V{FLOOR}", CEILING - 26.0) />
            {y.map(|y| view! { <path class="at" d=circle(x, y) /> })}
            <text class="label" x=words_x y=CEILING - 16.0 text-anchor=anchor>
                {words}
            </text>
        </svg>
    }
    .into_any()
}
