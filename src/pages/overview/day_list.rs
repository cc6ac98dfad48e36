//! A day of the calendar opened, and all of them as a table.

use hongbang_api::kols::KolNote;
use hongbang_domain::note::NoteKind;
use leptos::html;
use leptos::prelude::*;

use super::calendar::said;
use crate::components::live::live;
use crate::components::rich_text::plain;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::overview::calendar::{Calendar, Cell};

/// The notes of the day that is open.
#[component]
pub fn DayList(
    /// The days.
    calendar: Calendar,
    /// The notes of the record.
    notes: Vec<KolNote>,
    /// The day that is open.
    opened: ReadSignal<usize>,
    /// Takes the focus where a key has opened a day.
    node: NodeRef<html::Div>,
) -> impl IntoView {
    let l = use_l10n();
    let known = calendar.missing() < calendar.cells.len();
    view! {
        <div class="day-list" tabindex="-1" node_ref=node aria-live="polite">
            {live(move || {
                let Some(cell) = calendar.cells.get(opened.get()) else {
                    return ().into_any();
                };
                let (date, rest) = title(l, cell, known);
                let items: Vec<_> = of_day(cell, &notes).map(|note| item(l, note)).collect();
                view! {
                    <h3>{date}</h3>
                    <p class="quiet">{rest}</p>
                    {if items.is_empty() {
                        view! { <p class="day-empty">{l.overview().no_notes_that_day}</p> }.into_any()
                    } else {
                        view! { <ul>{items}</ul> }.into_any()
                    }}
                }
                    .into_any()
            })}
        </div>
    }
}

/// A day's date, and what is said of it.
fn title(l: L10n, cell: &Cell, known: bool) -> (String, String) {
    let date = l.whole_day(cell.date);
    let all = said(l, cell, known);
    let rest = all.strip_prefix(&date).unwrap_or(&all);
    (date, rest.trim_start_matches(" · ").to_owned())
}

fn of_day<'a>(cell: &'a Cell, notes: &'a [KolNote]) -> impl Iterator<Item = &'a KolNote> {
    cell.notes.iter().filter_map(|&at| notes.get(at))
}

/// A link to a note, by its title.
pub fn link(l: L10n, note: &KolNote) -> AnyView {
    let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
    view! {
        <a class="note-link" href=format!("/notes/{}", note.id)>
            {title.unwrap_or_else(|| l.untitled.to_owned())}
        </a>
    }
    .into_any()
}

/// A note's kind.
pub fn kind(l: L10n, note: &KolNote) -> &'static str {
    match note.published.kind {
        NoteKind::Picture => l.record().picture,
        NoteKind::Video => l.video,
    }
}

fn item(l: L10n, note: &KolNote) -> AnyView {
    let counts = note.published.counts;
    let figure = |words: &str, value: Option<u64>| Some([words, " ", &l.compact(value?)].concat());
    let facts = [
        Some(l.time(note.published.published_at)),
        Some(kind(l, note).to_owned()),
        figure(l.record().reads, counts.reads),
        figure(l.record().interactions, counts.interactions()),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    view! {
        <li>
            {link(l, note)}
            {(note.published.sponsored == Some(true))
                .then(|| view! { <span class="mark-inline">{l.sponsored}</span> })}
            <p class="quiet">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}

/// Every day, the latest first.
pub fn table(l: L10n, calendar: &Calendar, notes: &[KolNote]) -> AnyView {
    let words = l.overview();
    let rows = calendar.cells.iter().rev().map(|cell| {
        let links = of_day(cell, notes).map(|note| view! { <li>{link(l, note)}</li> });
        let gained = cell.gained.map(|gained| l.signed(gained));
        let followers = cell.followers.map(|count| l.integer(count));
        view! {
            <tr>
                <th scope="row">{l.day(cell.date)}</th>
                <td class="num">{followers.unwrap_or_else(dash)}</td>
                <td class="num">{gained.unwrap_or_else(dash)}</td>
                <td>
                    <ul>{links.collect_view()}</ul>
                </td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=l.record().show_table>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{l.record().day_column}</th>
                        <th scope="col" class="num">{l.record().followers}</th>
                        <th scope="col" class="num">{words.gained}</th>
                        <th scope="col">{l.notes}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn dash() -> String {
    "—".to_owned()
}
