//! Dragging an item to another place with a pointer. By keyboard one goes by keys and buttons.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::Edit;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::column::Column;
use super::items::{Laid, ROW};
use crate::state::basket::moves::{Moved, Way, put, step};
use crate::state::basket::rows::Rows;
use crate::state::focus;
use crate::state::viewport::window_height;

/// Nearer than this to the edge of the window the list is scrolled, px.
const EDGE: f64 = 72.0;
/// By so much a move of the pointer, px.
const SCROLL: i32 = 14;

/// What is being dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drag {
    /// Who.
    pub id: KolId,
    /// From which place, from 0.
    pub from: usize,
    /// To which.
    pub to: usize,
}

/// The handle of a row.
pub fn handle(column: Column, laid: Laid, id: KolId) -> AnyView {
    let start = move |event: PointerEvent| {
        if event.button() != 0 {
            return;
        }
        let from = column
            .shown
            .with_untracked(|shown| shown.iter().position(|other| *other == id));
        let (Some(from), Some(handle)) = (from, handle_of(&event)) else {
            return;
        };
        event.prevent_default();
        // Fails only where the pointer is gone already.
        let _ = handle.set_pointer_capture(event.pointer_id());
        column.open.set(None);
        laid.drag.set(Some(Drag { id, from, to: from }));
    };
    let follow = move |event: PointerEvent| {
        let y = f64::from(event.client_y());
        let to = place(column, laid, y);
        let dragged = laid.drag.try_update(|drag| {
            if let (Some(drag), Some(to)) = (drag.as_mut(), to) {
                drag.to = to;
            }
            drag.is_some()
        });
        if dragged == Some(true) {
            scroll(laid, y);
        }
    };
    let drop = move |_: PointerEvent| {
        let Some(drag) = laid.drag.get_untracked() else {
            return;
        };
        laid.drag.set(None);
        let moved = with_order(column, |all, shown| put(all, shown, drag.id, drag.to));
        if let Some(moved) = moved {
            apply(column, drag.id, moved);
        }
    };
    view! {
        <span
            class="item-grip"
            aria-hidden="true"
            on:pointerdown=start
            on:pointermove=follow
            on:pointerup=drop
            on:pointercancel=move |_| laid.drag.set(None)
        ></span>
    }
    .into_any()
}

fn handle_of(event: &PointerEvent) -> Option<Element> {
    event.current_target()?.dyn_into().ok()
}

/// The place under a height of the window.
fn place(column: Column, laid: Laid, y: f64) -> Option<usize> {
    let list = laid.node.get_untracked()?;
    let rows = Rows {
        count: column.shown.with_untracked(|shown| shown.len()),
        height: ROW,
        open: None,
    };
    Some(rows.at(y - list.get_bounding_client_rect().top()))
}

/// Scrolls what the list is in, near its ends.
fn scroll(laid: Laid, y: f64) {
    let by = if y < EDGE * 2.0 {
        -SCROLL
    } else if y > window_height() - EDGE {
        SCROLL
    } else {
        return;
    };
    let column = laid.node.get_untracked();
    let column = column.and_then(|list| list.closest(".builder-list").ok().flatten());
    match column {
        Some(column) if column.scroll_height() > column.client_height() => {
            column.set_scroll_top(column.scroll_top() + by);
        }
        _ => window().scroll_by_with_x_and_y(0.0, f64::from(by)),
    }
}

fn with_order<T>(
    column: Column,
    read: impl FnOnce(&[crate::state::basket::moves::Placed], &[KolId]) -> T,
) -> T {
    column
        .order
        .with_untracked(|all| column.shown.with_untracked(|shown| read(all, shown)))
}

/// Moves an item one way, and says where it is then. What has the focus (`focused`, an id of the
/// page) keeps it: a row that moves in the document loses it.
pub fn go(column: Column, id: KolId, way: Way, focused: String) {
    match with_order(column, |all, shown| step(all, shown, id, way)) {
        Some(moved) => {
            apply(column, id, moved);
            let row = focused.clone();
            spawn_local(async move {
                // The row moves by effects, each of which wakes the next: where a key is held, the
                // next press must find the focus again.
                for _ in 0..4 {
                    tick().await;
                }
                refocus(&row);
            });
            request_animation_frame(move || {
                if let Some(element) = refocus(&focused) {
                    element.scroll_into_view_with_bool(false);
                }
            });
        }
        None => column.tell(|words| (words.not_moved)(&column.name(id))),
    }
}

/// Gives an element the focus, unless another has it by now.
fn refocus(id: &str) -> Option<Element> {
    let element = document().get_element_by_id(id)?;
    let active = document().active_element();
    if active.is_none_or(|active| active.tag_name() == "BODY") {
        focus::to(&element);
    }
    Some(element)
}

fn apply(column: Column, id: KolId, moved: Moved) {
    let before = moved.before;
    if column.edit(Edit::Move { id, before }) {
        let of = column.shown.with_untracked(|shown| shown.len());
        column.tell(|words| (words.moved)(&column.name(id), moved.place, of));
    }
}
