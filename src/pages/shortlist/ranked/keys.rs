//! The keyboard on the page of a shortlist.
//!
//! What moves along the grid is the grid's alone. Single keys are the page's, wherever the focus
//! is but in a field, and can be switched off (WCAG 2.2, 2.1.4).

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::Scroll;
use crate::locales::L10n;
use crate::pages::shortlist::filters::KEYWORD;
use crate::pages::shortlist::{help, say};
use crate::state::builder::{Builder, Pane};
use crate::state::feed_keys::is_for_the_page;
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::preferences::preferences;
use crate::state::toast::{Toast, use_toast};

/// The keys, in the order in which they are told; their words are in the locales.
pub const KEYS: [&[&str]; 9] = [
    &["↑", "↓"],
    &["Space"],
    &["x"],
    &["n"],
    &["Enter"],
    &["/"],
    &["z", "Ctrl Z"],
    &["Shift z", "Ctrl Shift Z"],
    &["?"],
];

/// Whether single keys do something; reactive.
pub fn single_keys() -> bool {
    preferences().with(|chosen| !chosen.no_single_keys)
}

/// A key on the grid: walks it.
pub fn press(builder: Builder, scroll: Scroll, event: &KeyboardEvent) {
    if event.alt_key() || event.meta_key() || event.default_prevented() {
        return;
    }
    let Some(last) = builder.listed_untracked().checked_sub(1) else {
        return;
    };
    let active = builder.active.get_untracked().min(last);
    let page = scroll.page();
    let to = match &*event.key() {
        "ArrowDown" => active + 1,
        "ArrowUp" => active.saturating_sub(1),
        "PageDown" => active + page,
        "PageUp" => active.saturating_sub(page),
        "Home" => 0,
        "End" => last,
        " " => {
            event.prevent_default();
            // A list that Space scrolled, too, would run away from whoever adds.
            return;
        }
        "Enter" => {
            event.prevent_default();
            builder
                .explained
                .update(|explained| *explained = !*explained);
            return;
        }
        "Escape" if builder.explained.get_untracked() => {
            event.prevent_default();
            builder.explained.set(false);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    let to = to.min(last);
    builder.active.set(to);
    scroll.show(to);
}

/// Listens to the page's own keys as long as the calling view is shown.
pub fn listen(builder: Builder, scroll: Scroll) {
    let l = use_l10n();
    let toast = use_toast();
    let handle = window_event_listener(ev::keydown, move |event| {
        let done = on_grid_space(builder, scroll, l, toast, &event)
            || (is_for_the_page(&event) && page_key(builder, l, toast, &event));
        if done {
            event.prevent_default();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Space on the grid adds and takes off. Listened to here, since it needs words for what it did.
fn on_grid_space(
    builder: Builder,
    scroll: Scroll,
    l: L10n,
    toast: Toast,
    event: &KeyboardEvent,
) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let grid = scroll.node.try_get_untracked().flatten();
    let within = match (&target, &grid) {
        (Some(target), Some(grid)) => {
            let grid: &Element = grid;
            target == grid
        }
        _ => false,
    };
    if !within || event.key() != " " || event.ctrl_key() || event.alt_key() || event.meta_key() {
        return false;
    }
    let row = untrack(|| builder.row(builder.active.get()));
    if let Some(row) = row {
        say(l, toast, builder.toggle(&row), &row.name);
    }
    true
}

fn page_key(builder: Builder, l: L10n, toast: Toast, event: &KeyboardEvent) -> bool {
    let key = event.key().to_lowercase();
    if event.ctrl_key() {
        return match (&*key, event.shift_key()) {
            ("z", false) => builder.list.undo(),
            ("z", true) | ("y", false) => builder.list.redo(),
            _ => false,
        };
    }
    if !untrack(single_keys) {
        return false;
    }
    match (&*key, event.shift_key()) {
        ("z", false) => builder.list.undo(),
        ("z", true) => builder.list.redo(),
        ("?", _) => {
            help::open();
            true
        }
        ("/", _) => {
            builder.pane.set(Pane::Asked);
            let field = document().get_element_by_id(KEYWORD);
            if let Some(field) = field {
                focus::to(&field);
                if let Ok(field) = field.dyn_into::<HtmlElement>() {
                    field.scroll_into_view_with_bool(false);
                }
            }
            true
        }
        ("x", false) => with_active(builder, |row| {
            say(l, toast, builder.pass(row), &row.name);
        }),
        ("n", false) => with_active(builder, |row| {
            if let Some(done) = builder.note(row) {
                say(l, toast, done, &row.name);
            }
        }),
        _ => false,
    }
}

/// Does something with the creator that the keyboard is on.
fn with_active(builder: Builder, deed: impl FnOnce(&hongbang_domain::roster::RosterRow)) -> bool {
    let row = untrack(|| builder.row(builder.active.get()));
    row.is_some_and(|row| {
        deed(&row);
        true
    })
}
