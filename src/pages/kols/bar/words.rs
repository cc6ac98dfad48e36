//! The words that creators are looked for by. Asked a moment after the last key.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use super::super::Go;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::state::directory::Filters;
use crate::state::effect::effect;
use crate::state::focus;
use crate::state::language::use_l10n;

/// How long after the last key: longer than between two keys, shorter than one waits.
const PAUSE: Duration = Duration::from_millis(300);

/// The field.
#[component]
pub fn Words(
    /// What is asked for.
    filters: Memo<Filters>,
    /// Asks for something else.
    go: Go,
) -> impl IntoView {
    let l = use_l10n();
    let first = filters.with_untracked(|filters| filters.words.clone());
    let text = RwSignal::new(first.clone());
    // What was asked for last: while it is what the address says, the field is ahead of it.
    let asked = StoredValue::new(first);
    let composing = StoredValue::new(false);
    // Words that are being written are one entry of the history.
    let writing = StoredValue::new(false);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        let due = timer.try_update_value(Option::take).flatten();
        if let Some(due) = due {
            due.clear();
        }
    };
    on_cleanup(stop);
    effect(move || {
        let words = filters.with(|filters| filters.words.clone());
        if asked.get_value() != words {
            stop();
            asked.set_value(words.clone());
            text.set(words);
        }
    });
    let ask = move || {
        stop();
        let words = text.with_untracked(|text| text.trim().to_owned());
        if asked.get_value() == words {
            return;
        }
        let filters = Filters {
            words,
            ..filters.get_untracked()
        };
        asked.set_value(filters.words.clone());
        go.run((filters, writing.get_value()));
        writing.set_value(true);
    };
    let write = move |words: String| {
        text.set(words);
        stop();
        timer.set_value(set_timeout_with_handle(ask, PAUSE).ok());
    };
    view! {
        <form
            class="directory-words combo-field"
            role="search"
            aria-label=l.directory().search
            on:submit=move |event| {
                event.prevent_default();
                ask();
            }
        >
            {Icon::Search.view()}
            <input
                id="directory-words"
                class="combo-input"
                type="search"
                enterkeyhint="search"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                maxlength="200"
                aria-label=l.directory().search
                placeholder=l.directory().search_placeholder
                prop:value=text
                on:focus=move |_| writing.set_value(false)
                on:compositionstart=move |_| composing.set_value(true)
                on:compositionend=move |event| {
                    composing.set_value(false);
                    write(event_target_value(&event));
                }
                on:input=move |event| {
                    if !composing.get_value() {
                        write(event_target_value(&event));
                    }
                }
            />
            {live(move || {
                let some = text.with(|text| !text.is_empty());
                let clear = move |_| {
                    text.set(String::new());
                    ask();
                    if let Some(field) = document().get_element_by_id("directory-words") {
                        focus::to(&field);
                    }
                };
                some.then(|| {
                        view! {
                            <button
                                type="button"
                                class="combo-clear"
                                aria-label=l.directory().clear_words
                                on:click=clear
                            >
                                {Icon::Close.view()}
                            </button>
                        }
                    })
                    .into_any()
            })}
        </form>
    }
}
