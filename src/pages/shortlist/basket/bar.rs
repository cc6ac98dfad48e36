//! What is done with several items at once.

use hongbang_domain::shortlist::{Edit, Standing, State};
use leptos::prelude::*;

use super::column::Column;
use super::tags::{field, read_for_many};
use crate::components::export::export_button;
use crate::components::live::live;
use crate::pages::shortlist::export::selected;
use crate::state::language::use_l10n;
use crate::state::roster::RosterHandle;

/// The bar, where several are being selected.
#[component]
pub fn Bar(
    /// The column.
    column: Column,
    /// The roster.
    roster: RosterHandle,
) -> impl IntoView {
    live(move || {
        if column.picking.get() {
            bar(column, roster)
        } else {
            ().into_any()
        }
    })
}

fn bar(column: Column, roster: RosterHandle) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let ids = move || column.picked.with_untracked(|picked| picked.ids());
    let none = Memo::new(move |_| column.picked.with(|picked| picked.is_empty()));
    // Back to its first words after each choice.
    let chose = RwSignal::new(0_u32);
    let stand = move |event| {
        let chosen: String = event_target_value(&event);
        let at = chosen.parse::<usize>().ok();
        let (Some(state), false) = (at.and_then(|at| State::ALL.get(at)), none.get_untracked())
        else {
            return;
        };
        let standing = Standing {
            state: *state,
            reason: String::new(),
        };
        let ids = ids();
        let count = ids.len();
        if column.edit(Edit::Stand { ids, standing }) {
            column.tell(|words| (words.changed)(count));
        }
        chose.update(|times| *times += 1);
    };
    let states = State::ALL.iter().enumerate().map(|(at, state)| {
        view! { <option value=at.to_string()>{(words.state)(*state)}</option> }
    });
    let add = Callback::new(move |text: String| {
        let add = read_for_many(&text)?;
        let ids = ids();
        let count = ids.len();
        let remove = Vec::new();
        if count > 0 && column.edit(Edit::Tag { ids, add, remove }) {
            column.tell(|words| (words.changed)(count));
        }
        Ok(())
    });
    let remove = move |_| {
        column.remove(ids());
        column.picking.set(false);
    };
    let all = move |_| {
        let shown = column.shown.get_untracked();
        column.picked.update(|picked| picked.all(&shown));
    };
    let offers = move || {
        let document = column.document.get_untracked();
        selected(l, document, roster, &ids())
    };
    view! {
        <div class="basket-bar" role="group" aria-label=words.select>
            <span class="strong" role="status">
                {live(move || (words.selected)(column.picked.with(|picked| picked.len())).into_any())}
            </span>
            <button type="button" class="button button-small" on:click=all>
                {words.select_all}
            </button>
            <select
                aria-label=words.set_state
                disabled=move || none.get()
                prop:value=move || {
                    chose.track();
                    ""
                }
                on:change=stand
            >
                <option value="">{words.set_state}</option>
                {states.collect_view()}
            </select>
            {export_button("button button-small", offers)}
            <button
                type="button"
                class="button button-small button-danger"
                disabled=move || none.get()
                on:click=remove
            >
                {words.remove}
            </button>
            <span class="basket-bar-tags">{field(column, add, "tags-of-many".to_owned())}</span>
        </div>
    }
    .into_any()
}
