//! The score in a row: its parts in their colours, and who rose or fell.

use leptos::prelude::*;

use super::row::Slot;
use crate::state::builder::moves::Moved;
use crate::state::builder::told::bar;
use crate::state::language::use_l10n;

/// The score, what it is made of, and who has moved.
pub fn score(slot: Slot) -> AnyView {
    let l = use_l10n();
    let figure = slot.words(|_, row| {
        let score = row.score.map(|score| score.round().to_string());
        score.unwrap_or_else(|| "—".to_owned())
    });
    let parts = move || {
        slot.row.with(|row| {
            let row = row.as_ref();
            row.map_or_else(String::new, |row| bar(&row.parts, row.confidence))
        })
    };
    let moved = slot.moved();
    let words = move || {
        moved.get().map(|moved| match moved {
            Moved::Up(by) => (l.builder().up)(by),
            Moved::Down(by) => (l.builder().down)(by),
            Moved::New => l.builder().new_here.to_owned(),
        })
    };
    let way = move || {
        moved.get().map(|moved| match moved {
            Moved::Up(_) | Moved::New => "up",
            Moved::Down(_) => "down",
        })
    };
    let mark = move || match moved.get() {
        Some(Moved::Up(by)) => format!("▲{by}"),
        Some(Moved::Down(by)) => format!("▼{by}"),
        Some(Moved::New) => l.builder().new_here.to_owned(),
        None => String::new(),
    };
    view! {
        <span class="ranked-score" role="gridcell">
            <strong>{figure}</strong>
            <span class="parts" aria-hidden="true" style:background-image=parts></span>
            <span class="moved" data-way=way>
                <span aria-hidden="true">{mark}</span>
                <span class="sr-only">{words}</span>
            </span>
        </span>
    }
    .into_any()
}
