//! A new list, with them on it.

use hongbang_domain::shortlist::{Document, TITLE_CHARS};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::rows::{add, now};
use crate::components::live::value;
use crate::state::adding::Whom;
use crate::state::language::use_l10n;
use crate::state::lists;

/// A new list with them on it.
#[component]
pub fn New(
    /// Who is to be put on it.
    whom: StoredValue<Whom>,
    /// Takes what came of it.
    said: RwSignal<String>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let title = RwSignal::new(String::new());
    let make = move || {
        let kept: String = title
            .get_untracked()
            .trim()
            .chars()
            .take(TITLE_CHARS)
            .collect();
        let kept = match kept.is_empty() {
            true => words.new_title.to_owned(),
            false => kept,
        };
        title.set(String::new());
        spawn_local(async move {
            let id = lists::create(Document::new(&kept, now())).await;
            let words = add(l, id, None, whom, &kept).await;
            said.try_set(words);
        });
    };
    view! {
        <form
            class="add-list-new"
            on:submit=move |event| {
                event.prevent_default();
                make();
            }
        >
            <input
                aria-label=words.adding.into_new
                placeholder=words.adding.into_new
                autocomplete="off"
                maxlength=TITLE_CHARS.to_string()
                prop:value=move || title.get()
                on:input=move |event| title.set(event_target_value(&event))
            />
            <button
                class="button"
                data-empty=value(move || title.with(String::is_empty).then_some("true"))
            >
                {words.adding.make_and_add}
            </button>
        </form>
    }
}
