//! The last 30 days as a calendar that the arrow keys move about in, and the same as a table.

use chrono::Datelike;
use hongbang_domain::sharing::Field;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::day_list::{DayList, table};
use crate::components::live::value;
use crate::components::missing::not_shared;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::overview::calendar::{Calendar, Cell, Step, WEEK};
use crate::state::record::Record;

/// Dots that one can take in at a glance; more are a figure.
const DOTS: usize = 3;

/// The attribute by which a day is found again.
const AT: &str = "data-at";

/// The calendar of a creator.
#[component]
pub fn CalendarView(
    /// Its record.
    record: Record,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.overview();
    let calendar = Calendar::of(&record.days.days, &record.notes, record.profile.kol.data_at);
    let withheld = record.days.withheld.contains(&Field::Statistics);
    let missing = calendar.missing();
    // Where nothing is recorded of any day, no single one is missing.
    let known = missing < calendar.cells.len();
    let opened = RwSignal::new(calendar.first_look());
    // The one day that Tab comes to.
    let here = RwSignal::new(calendar.first_look());
    let grid = NodeRef::<html::Table>::new();
    let list = NodeRef::<html::Div>::new();

    let rows = calendar.weeks().into_iter().map(|week| {
        let days = week.into_iter().map(|at| match at {
            Some(at) => match calendar.cells.get(at) {
                Some(cell) => day(l, at, cell, known, opened, here),
                None => view! { <td class="day-none"></td> }.into_any(),
            },
            None => view! { <td class="day-none"></td> }.into_any(),
        });
        view! { <tr>{days.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let heads = (0..WEEK).map(|day| view! { <th scope="col">{(words.weekday)(day)}</th> });

    let click = move |event: MouseEvent| {
        if let Some(at) = event.target().and_then(day_at) {
            here.set(at);
            opened.set(at);
        }
    };
    let steps = StoredValue::new(calendar.clone());
    let key = move |event: KeyboardEvent| {
        let Some(at) = event.target().and_then(day_at) else {
            return;
        };
        let plain = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        if plain && matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            here.set(at);
            opened.set(at);
            if let Some(list) = list.get_untracked() {
                let _ = list.focus();
            }
        } else if let Some(step) = Step::of_key(&event.key()).filter(|_| plain) {
            event.prevent_default();
            let to = steps.with_value(|calendar| calendar.step(at, step));
            here.set(to);
            let selector = format!("[{AT}=\"{to}\"]");
            let day = grid
                .get_untracked()
                .and_then(|grid| grid.query_selector(&selector).ok().flatten());
            if let Some(day) = day.and_then(|day| day.dyn_into::<HtmlElement>().ok()) {
                let _ = day.focus();
            }
        }
    };
    let from_to = calendar.cells.first().zip(calendar.cells.last());
    let from_to =
        from_to.map(|(first, last)| [l.whole_day(first.date), l.whole_day(last.date)].join(" – "));
    view! {
        <section class="panel calendar-panel" aria-label=words.calendar>
            <header class="panel-head">
                <h2>{words.calendar}</h2>
                <p class="quiet">{from_to}</p>
            </header>
            {if known {
                view! {
                    <p class="quiet">
                        {words.calendar_hint} " "
                        {(missing > 0).then(|| (words.missing_days)(missing))}
                    </p>
                }
                    .into_any()
            } else if withheld {
                not_shared(l, l.studio().days_not_shared)
            } else {
                view! { <p class="quiet">{l.record().no_days}</p> }.into_any()
            }}
            <div class="calendar-parts">
                <div>
                    <table
                        class="calendar"
                        role="grid"
                        aria-label=words.calendar
                        aria-describedby="calendar-keys"
                        node_ref=grid
                        on:click=click
                        on:keydown=key
                    >
                        <thead>
                            <tr>{heads.collect_view()}</tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                    <p class="sr-only" id="calendar-keys">
                        {words.calendar_keys}
                    </p>
                </div>
                <DayList calendar=calendar.clone() notes=record.notes.clone() opened=opened.read_only() node=list />
            </div>
            <details class="behind">
                <summary>{l.record().show_table}</summary>
                {table(l, &calendar, &record.notes)}
            </details>
        </section>
    }
}

/// A day.
fn day(
    l: L10n,
    at: usize,
    cell: &Cell,
    known: bool,
    opened: RwSignal<usize>,
    here: RwSignal<usize>,
) -> AnyView {
    let notes = cell.notes.len();
    let missing = known && !cell.recorded;
    let mut class = "day".to_owned();
    if missing {
        class.push_str(" day-missing");
    } else if cell.heat != 0 {
        let side = if cell.heat > 0 { "up" } else { "down" };
        class.push_str(&format!(" day-{side}-{}", cell.heat.unsigned_abs()));
    }
    let dots = (0..notes.min(DOTS))
        .map(|_| view! { <i></i> })
        .collect_view();
    let more = (notes > DOTS).then(|| format!("+{}", notes - DOTS));
    let selected = value(move || Some(if opened.get() == at { "true" } else { "false" }));
    let reach = value(move || Some(if here.get() == at { "0" } else { "-1" }));
    // The month is said where it starts.
    let first = at == 0 || cell.date.day() == 1;
    let number = if first {
        l.day(cell.date)
    } else {
        cell.date.day().to_string()
    };
    view! {
        <td
            class=class
            data-at=at
            tabindex=reach
            aria-selected=selected
            aria-label=said(l, cell, known)
        >
            <span class="day-number">{number}</span>
            <span class="day-dots">{dots} {more}</span>
            <span class="day-gained">{cell.gained.map(|gained| l.signed(gained))}</span>
        </td>
    }
    .into_any()
}

/// A day in words.
pub fn said(l: L10n, cell: &Cell, known: bool) -> String {
    let words = l.overview();
    let growth = match cell.gained {
        Some(gained) => Some((words.gained_followers)(&l.signed(gained))),
        None if known && !cell.recorded => Some(words.no_data.to_owned()),
        None if known => Some(words.no_growth.to_owned()),
        None => None,
    };
    let parts = [
        Some(l.whole_day(cell.date)),
        Some((words.notes_of_day)(cell.notes.len())),
        growth,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The day that something in the page belongs to.
fn day_at(target: web_sys::EventTarget) -> Option<usize> {
    let element = target.dyn_into::<Element>().ok()?;
    let day = element.closest("[data-at]").ok()??;
    day.get_attribute(AT)?.parse().ok()
}
