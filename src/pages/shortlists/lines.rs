//! One's lists as lines, without what is about to be deleted.

use leptos::prelude::*;

use crate::state::leaving;
use crate::state::listed::asked::Line;
use crate::state::lists::All;

/// The lines of all lists; reactive.
pub fn lines(all: Signal<All>) -> Signal<Vec<Line>> {
    let leaving = leaving::leaving();
    Signal::derive(move || {
        let leaving = leaving.get();
        all.with(|all| {
            let lines = all.items.iter().filter(|list| !leaving.has(list.id));
            let lines = lines.map(|list| Line {
                id: list.id,
                title: list.title.clone(),
                items: list.items,
                updated_at: list.updated_at,
            });
            lines.collect()
        })
    })
}
