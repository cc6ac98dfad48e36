//! What happened to an item, the latest first.

use chrono::DateTime;
use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Event, Happening};
use leptos::prelude::*;

use super::column::Column;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::language::use_l10n;

/// The history, closed at first.
pub fn history(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let events = Memo::new(move |_| {
        column
            .of(id, |item| (item.added_at, item.events.clone()))
            .unwrap_or_default()
    });
    view! {
        <details class="item-history">
            <summary>
                {live(move || (words.history)(events.with(|(_, events)| events.len() + 1)).into_any())}
            </summary>
            {live(move || {
                let (added_at, events) = events.get();
                let latest = events.iter().rev().map(|event| line(l, event.at, told(l, event)));
                let first = line(l, added_at, words.added.to_owned());
                view! { <ol>{latest.collect_view()} {first}</ol> }.into_any()
            })}
        </details>
    }
    .into_any()
}

fn line(l: L10n, at: i64, said: String) -> AnyView {
    let at = DateTime::from_timestamp_millis(at).unwrap_or_default();
    view! {
        <li>
            <time datetime=l.iso(at) class="quiet">
                {l.ago(at)}
            </time>
            <span>{said}</span>
        </li>
    }
    .into_any()
}

fn told(l: L10n, event: &Event) -> String {
    let words = l.basket();
    match &event.what {
        Happening::Standing(standing) => {
            let became = (words.became)((words.state)(standing.state));
            if standing.reason.is_empty() {
                became
            } else {
                [&became, words.and, &standing.reason].concat()
            }
        }
        Happening::Note { text } if text.is_empty() => words.note_gone.to_owned(),
        Happening::Note { text } => (words.noted)(text),
    }
}
