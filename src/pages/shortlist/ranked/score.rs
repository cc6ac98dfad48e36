//! The score in a row: its parts in their colours, and who rose or fell.

use hongbang_domain::score::FEATURES;
use leptos::prelude::*;

use super::row::Slot;
use crate::state::builder::moves::Moved;
use crate::state::language::use_l10n;

/// The score, what it is made of, and who has moved.
pub fn score(slot: Slot) -> AnyView {
    let l = use_l10n();
    let figure = slot.words(|_, row| {
        let score = row.score.map(|score| score.round().to_string());
        score.unwrap_or_else(|| "—".to_owned())
    });
    let part = move |at: usize| {
        slot.row.with(|row| {
            let parts = row.as_ref().map_or([0.0; FEATURES], |row| row.parts);
            let before: f32 = parts.iter().take(at).sum();
            (before, parts.get(at).copied().unwrap_or_default())
        })
    };
    let parts = (0..FEATURES).map(|at| {
        // A hair between two parts; one that adds nothing is not there.
        let path = move || {
            let (from, width) = part(at);
            let width = (width - 0.5).max(0.0);
            if width > 0.0 {
                format!("M{from:.1} 0h{width:.1}v8h-{width:.1}Z")
            } else {
                String::new()
            }
        };
        view! { <path class=format!("part-fill part-{at}") d=path /> }
    });
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
            <svg class="parts" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                {parts.collect_view()}
            </svg>
            <span class="moved" data-way=way>
                <span aria-hidden="true">{mark}</span>
                <span class="sr-only">{words}</span>
            </span>
        </span>
    }
    .into_any()
}
