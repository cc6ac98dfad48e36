//! An item as a row: who, how far one is, what matters most about it, and what it costs.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::Flag;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::column::Column;
use super::drag::{go, handle};
use super::items::Laid;
use super::panel::panel;
use super::said::{cost, said, title};
use crate::components::avatar::Avatar;
use crate::components::called::called;
use crate::components::live::{live, value};
use crate::state::basket::moves::Way;
use crate::state::language::use_l10n;

/// The id of the button that opens an item.
pub fn toggle_id(id: KolId) -> String {
    format!("item-{id}")
}

/// A row.
pub fn row(column: Column, laid: Laid, number: usize, id: KolId) -> AnyView {
    let l = use_l10n();
    let place = Memo::new(move |_| laid.of(number));
    let at = move || place.get().map_or(0, |(at, _)| at);
    let open = Memo::new(move |_| column.open.get() == Some(id));
    let name = Memo::new(move |_| column.of(id, |item| called(l, item)).unwrap_or_default());
    let dragged = move || laid.drag.get().is_some_and(|drag| drag.id == id);
    // The line between two rows where it would land.
    let target = value(move || {
        let drag = laid.drag.get()?;
        let here = drag.to != drag.from && drag.to == at();
        here.then_some(if drag.to < drag.from {
            "before"
        } else {
            "after"
        })
    });
    view! {
        <li
            class="item"
            class:is-open=move || open.get()
            class:is-dragged=dragged
            class:is-gone=move || column.flags_of(id).contains(&Flag::Vanished)
            data-drop=target
            aria-posinset=move || (at() + 1).to_string()
            aria-setsize=move || column.shown.with(|shown| shown.len()).to_string()
            style:margin-block-start=move || format!("{}px", place.get().map_or(0.0, |(_, gap)| gap))
            on:focusin=move |_| laid.focused.set_value(Some(id))
            on:focusout=move |_| {
                laid.focused.update_value(|focused| {
                    if *focused == Some(id) {
                        *focused = None;
                    }
                });
            }
        >
            <div class="item-row">
                {live(move || {
                    if column.picking.get() { pick(column, id, name) } else { handle(column, laid, id) }
                })}
                <button
                    type="button"
                    class="item-toggle"
                    id=toggle_id(id)
                    aria-expanded=value(move || Some(if open.get() { "true" } else { "false" }))
                    on:click=move |event: MouseEvent| pressed(column, id, &event)
                    on:keydown=move |event: KeyboardEvent| key(column, id, &event)
                >
                    {live(move || view! { <Avatar id=id name=name.get() /> }.into_any())}
                    <span class="item-who">
                        <span class="item-name">{live(move || title(l, column, id))}</span>
                        <span class="item-line">{live(move || said(l, column, id))}</span>
                    </span>
                    <span class="item-cost num">{live(move || cost(l, column, id))}</span>
                </button>
            </div>
            {live(move || if open.get() { panel(column, id) } else { ().into_any() })}
        </li>
    }
    .into_any()
}

fn pick(column: Column, id: KolId, name: Memo<String>) -> AnyView {
    let l = use_l10n();
    let toggle = move |event: MouseEvent| {
        picked(column, id, event.shift_key());
    };
    view! {
        <input
            type="checkbox"
            class="item-pick"
            aria-label=move || (l.basket().select_one)(&name.get())
            prop:checked=move || column.picked.with(|picked| picked.has(id))
            on:click=toggle
        />
    }
    .into_any()
}

fn picked(column: Column, id: KolId, through: bool) {
    let shown = column.shown.get_untracked();
    column.picked.update(|picked| {
        if through {
            picked.through(&shown, id);
        } else {
            picked.toggle(id);
        }
    });
}

fn pressed(column: Column, id: KolId, event: &MouseEvent) {
    if column.picking.get_untracked() {
        picked(column, id, event.shift_key());
        return;
    }
    column
        .open
        .update(|open| *open = if *open == Some(id) { None } else { Some(id) });
}

/// Arrows go from row to row, with Alt they move the item; Delete takes it off.
fn key(column: Column, id: KolId, event: &KeyboardEvent) {
    let way = match event.key().as_str() {
        "ArrowUp" => Way::Up,
        "ArrowDown" => Way::Down,
        "Delete" => {
            event.prevent_default();
            let next = neighbour(column, id, Way::Down).or_else(|| neighbour(column, id, Way::Up));
            column.remove(vec![id]);
            focus_row(next);
            return;
        }
        _ => return,
    };
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    event.prevent_default();
    // The page's own keys are for its ranked creators.
    event.stop_propagation();
    if event.alt_key() {
        go(column, id, way, toggle_id(id));
    } else {
        focus_row(neighbour(column, id, way));
    }
}

fn neighbour(column: Column, id: KolId, way: Way) -> Option<KolId> {
    column.shown.with_untracked(|shown| {
        let at = shown.iter().position(|other| *other == id)?;
        let next = match way {
            Way::Up | Way::Top => at.checked_sub(1)?,
            Way::Down | Way::End => at + 1,
        };
        shown.get(next).copied()
    })
}

fn focus_row(id: Option<KolId>) {
    let row = id.and_then(|id| document().get_element_by_id(&toggle_id(id)));
    if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
        let _ = row.focus();
    }
}
