//! A brief's keywords, as chips.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::components::live::{live, live_words, value};
use crate::state::basket::brief::Draft;
use crate::state::basket::tags::{WordTrouble, read_keywords};
use crate::state::language::use_l10n;

/// What is typed and not added yet, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct Typed {
    text: RwSignal<String>,
    trouble: RwSignal<Option<WordTrouble>>,
}

impl Typed {
    /// Nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            text: RwSignal::new(String::new()),
            trouble: RwSignal::new(None),
        }
    }

    /// Starts over.
    pub fn clear(self) {
        self.text.set(String::new());
        self.trouble.set(None);
    }

    /// Adds what is typed; whether nothing is left that cannot be added.
    pub fn take(self, draft: RwSignal<Draft>, asked: bool) -> bool {
        let typed = self.text.get_untracked();
        if typed.trim().is_empty() && !asked {
            self.trouble.set(None);
            return true;
        }
        let read = draft.with_untracked(|draft| read_keywords(&typed, &draft.keywords));
        match read {
            Ok(words) => {
                draft.update(|draft| draft.keywords.extend(words));
                self.clear();
                true
            }
            Err(why) => {
                self.trouble.set(Some(why));
                false
            }
        }
    }
}

/// The keywords.
pub fn keywords(draft: RwSignal<Draft>, typed: Typed) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let there = Memo::new(move |_| draft.with(|draft| draft.keywords.clone()));
    let chips = live(move || {
        let chips = there.get().into_iter().map(|word| {
            let (label, out) = ((words.remove_keyword)(&word), word.clone());
            let remove = move |_| {
                draft.update(|draft| draft.keywords.retain(|other| *other != out));
            };
            view! {
                <li>
                    <span class="name">{word}</span>
                    <button type="button" aria-label=label on:click=remove>
                        "×"
                    </button>
                </li>
            }
        });
        view! { <ul class="item-tags">{chips.collect_view()}</ul> }.into_any()
    });
    let keys = move |event: KeyboardEvent| {
        let adds = matches!(event.key().as_str(), "Enter" | "," | "\u{ff0c}");
        if adds && !event.is_composing() {
            event.prevent_default();
            typed.take(draft, true);
        }
    };
    view! {
        <div class="field">
            <label for="brief-keyword">{words.keywords}</label>
            <p class="field-hint" id="brief-keyword-hint">
                {words.keywords_hint}
            </p>
            {chips}
            <div class="field-input">
                <input
                    id="brief-keyword"
                    type="text"
                    autocomplete="off"
                    aria-describedby="brief-keyword-hint brief-keyword-error"
                    aria-invalid=value(move || typed.trouble.get().map(|_| "true"))
                    prop:value=move || typed.text.get()
                    on:input=move |event| typed.text.set(event_target_value(&event))
                    on:keydown=keys
                />
                <button
                    type="button"
                    class="button"
                    on:click=move |_| {
                        typed.take(draft, true);
                    }
                >
                    {words.add}
                </button>
            </div>
            <p class="field-error" id="brief-keyword-error" role="alert">
                {live_words(move || typed.trouble.get().map_or("", words.word_trouble))}
            </p>
        </div>
    }
    .into_any()
}
