//! How far one is with a creator, and why it was passed.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Edit, NOTE_CHARS, Standing, State};
use leptos::prelude::*;

use super::column::Column;
use crate::components::live::{live, value};
use crate::state::language::use_l10n;

/// How far one is.
pub fn states(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let state = Memo::new(move |_| column.of(id, |item| item.standing.value.state));
    let all = State::ALL.iter().map(|&to| {
        let pressed = value(move || {
            Some(if state.get() == Some(to) {
                "true"
            } else {
                "false"
            })
        });
        let choose = move |_| {
            if state.get_untracked() == Some(to) {
                return;
            }
            let standing = Standing {
                state: to,
                reason: String::new(),
            };
            let ids = vec![id];
            column.edit(Edit::Stand { ids, standing });
        };
        view! {
            <button type="button" class="segment" aria-pressed=pressed on:click=choose>
                {(words.state)(to)}
            </button>
        }
    });
    view! {
        <div class="segmented item-states" role="group" aria-label=words.states>
            {all.collect_view()}
        </div>
    }
    .into_any()
}

/// Why it was passed.
pub fn reason(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let passed = Memo::new(move |_| {
        column.of(id, |item| item.standing.value.state == State::Passed) == Some(true)
    });
    live(move || {
        if !passed.get() {
            return ().into_any();
        }
        let reason = Memo::new(move |_| {
            column
                .of(id, |item| item.standing.value.reason.clone())
                .unwrap_or_default()
        });
        let save = move |event| {
            let reason: String = event_target_value(&event).trim().to_owned();
            let standing = Standing {
                state: State::Passed,
                reason,
            };
            let ids = vec![id];
            column.edit(Edit::Stand { ids, standing });
        };
        view! {
            <label class="item-field">
                <span>{words.reason}</span>
                <input
                    type="text"
                    maxlength=NOTE_CHARS.to_string()
                    autocomplete="off"
                    placeholder=words.reason_hint
                    prop:value=move || reason.get()
                    on:change=save
                />
            </label>
        }
        .into_any()
    })
}
