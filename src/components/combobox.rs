//! A field with a list of what it may become, after WAI-ARIA's combobox: the arrows walk the
//! list, Enter takes, Escape closes; a finger or a mouse takes at once.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Node;

use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::components::offers::{Forget, Listed, Offer, popup};
use crate::state::effect::effect;
use crate::state::language::use_l10n;

/// The key code of a key that went to an input method. Safari has no other word for it.
const COMPOSED: u32 = 229;

/// A field and its list.
#[derive(Clone, Copy)]
pub struct Combo {
    /// What is written; while an input method composes, what was written before.
    pub text: RwSignal<String>,
    /// Whether the list may be shown.
    pub open: RwSignal<bool>,
    /// The field.
    pub input: NodeRef<html::Input>,
}

impl Combo {
    /// An empty field.
    #[must_use]
    pub fn new() -> Self {
        Self {
            text: RwSignal::new(String::new()),
            open: RwSignal::new(false),
            input: NodeRef::new(),
        }
    }

    /// Gives the field the focus, and chooses what is written: the next key writes over it.
    pub fn rewrite(self) {
        if let Some(input) = self.input.get_untracked() {
            let _ = input.focus();
            input.select();
        }
    }

    /// Gives the field the focus, once what the page does with it is done.
    pub fn focus(self) {
        request_animation_frame(move || {
            if let Some(input) = self.input.try_get_untracked().flatten() {
                let _ = input.focus();
            }
        });
    }
}

impl Default for Combo {
    fn default() -> Self {
        Self::new()
    }
}

/// The field.
#[component]
pub fn Combobox(
    /// The field and its list.
    combo: Combo,
    /// The field's id.
    id: &'static str,
    /// What to write into it.
    label: &'static str,
    /// What can be written into it.
    placeholder: &'static str,
    /// What the field may become.
    #[prop(into)]
    offers: Signal<Vec<Offer>>,
    /// How many there are, in words.
    count: fn(usize) -> String,
    /// Takes an offer, or with `None` what is written.
    on_take: Callback<Option<usize>>,
    /// Offers that can be forgotten.
    #[prop(optional)]
    forget: Option<Forget>,
) -> impl IntoView {
    let l = use_l10n();
    let Combo { text, open, input } = combo;
    let active = RwSignal::new(None::<usize>);
    let composing = StoredValue::new(false);
    let frame = NodeRef::<html::Div>::new();
    let shown = Memo::new(move |_| open.get() && offers.with(|offers| !offers.is_empty()));
    // Another list: nothing of it is chosen yet.
    effect(move || {
        offers.track();
        shown.track();
        active.set(None);
    });
    let write = move || {
        if let Some(input) = input.get_untracked() {
            text.set(input.value());
            open.set(true);
        }
    };
    let empty = move || {
        text.set(String::new());
        open.set(true);
        combo.focus();
    };
    let listed = Listed {
        id,
        label,
        active,
        list: NodeRef::new(),
        take: Callback::new(move |index| on_take.run(Some(index))),
    };
    let on_key = move |event: KeyboardEvent| {
        if event.is_composing() || event.key_code() == COMPOSED || event.alt_key() {
            return;
        }
        match &*event.key() {
            "ArrowDown" | "ArrowUp" => {
                open.set(true);
                listed.walk(offers.with_untracked(Vec::len), &event.key());
            }
            "Enter" => on_take.run(active.get_untracked()),
            "Escape" if shown.get_untracked() => open.set(false),
            "Escape" if text.with_untracked(|text| !text.is_empty()) => empty(),
            _ => return,
        }
        event.prevent_default();
    };
    let on_leave = move |event: FocusEvent| {
        let to = event
            .related_target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        // A browser may say so while the field is being taken away.
        let frame = frame.try_get_untracked().flatten();
        let within = frame.is_some_and(|frame| frame.contains(to.as_ref()));
        if !within {
            open.try_set(false);
        }
    };
    view! {
        <div class="combo" node_ref=frame on:focusout=on_leave>
            <div class="combo-field">
                {Icon::Search.view()}
                <input
                    id=id
                    class="combo-input"
                    node_ref=input
                    type="search"
                    enterkeyhint="search"
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    role="combobox"
                    aria-label=label
                    aria-autocomplete="list"
                    aria-controls=listed.list_id()
                    aria-expanded=value(move || Some(if shown.get() { "true" } else { "false" }))
                    aria-activedescendant=move || active.get().map(|index| listed.option_id(index))
                    placeholder=placeholder
                    prop:value=text
                    on:compositionstart=move |_| composing.set_value(true)
                    on:compositionend=move |_| {
                        composing.set_value(false);
                        write();
                    }
                    on:input=move |_| {
                        if !composing.get_value() {
                            write();
                        }
                    }
                    on:focus=move |_| open.set(true)
                    on:click=move |_| open.set(true)
                    on:keydown=on_key
                />
                {live(move || {
                    let some = text.with(|text| !text.is_empty());
                    some.then(|| {
                            view! {
                                <button
                                    type="button"
                                    class="combo-clear"
                                    aria-label=l.find().clear
                                    on:click=move |_| empty()
                                >
                                    {Icon::Close.view()}
                                </button>
                            }
                        })
                        .into_any()
                })}
            </div>
            {live(move || {
                // Asked first: where `shown`, which follows from them, is asked before and stays as
                // it was, the view takes them for unchanged, too.
                let offers = offers.get();
                let forget = forget.filter(|forget| forget.shown.get());
                shown.get().then(|| popup(offers, listed, forget)).into_any()
            })}
            <p class="sr-only" role="status">
                {live(move || {
                    let how_many = offers.with(Vec::len);
                    shown.get().then(|| count(how_many)).into_any()
                })}
            </p>
        </div>
    }
}
