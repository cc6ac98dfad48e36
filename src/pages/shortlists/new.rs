//! A new list: its title, what it is for, what notes should speak of. It is there at once,
//! whether or not the server can be reached.

use hongbang_domain::score::Preset;
use hongbang_domain::shortlist::{Document, MAX_KEYWORDS, Stamped, TAG_CHARS, View};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::name::{checked, title_field};
use super::worth::now;
use crate::components::dialog;
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::listed::keywords::keywords;
use crate::state::lists;
use crate::state::sending::focus;

const TITLE: &str = "new-list";
const KEYWORDS: &str = "new-keywords";

/// The dialog.
#[component]
pub fn NewList(
    /// Whether it is wanted; closing it takes that back.
    asked: RwSignal<bool>,
) -> impl IntoView {
    live(move || {
        if asked.get() {
            view! { <Form asked=asked /> }.into_any()
        } else {
            ().into_any()
        }
    })
}

#[component]
fn Form(
    /// Whether the dialog is wanted.
    asked: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let navigate = use_navigate();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
            focus(TITLE);
        }
    });
    let title = RwSignal::new(String::new());
    let trouble = RwSignal::new(String::new());
    let typed = RwSignal::new(String::new());
    let typed_wrong = RwSignal::new(false);
    let preset = RwSignal::new(Preset::Conversion);
    let busy = RwSignal::new(false);
    let made = Callback::new(move |href: String| {
        dialog::close(node);
        navigate(&href, NavigateOptions::default());
    });
    let make = move || {
        let title = checked(l, &title.get_untracked());
        let keywords = typed.with_untracked(|typed| keywords(typed));
        typed_wrong.set(keywords.is_none());
        match (title, keywords) {
            (Err(words), _) => {
                trouble.set(words);
                focus(TITLE);
            }
            (_, None) => focus(KEYWORDS),
            (Ok(title), Some(keywords)) => {
                busy.set(true);
                let document = document(&title, preset.get_untracked(), keywords);
                spawn_local(async move {
                    let id = lists::create(document).await;
                    made.try_run(format!("/shortlists/{id}"));
                });
            }
        }
    };
    view! {
        <dialog
            class="dialog lists-form"
            node_ref=node
            aria-label=words.new
            on:close=move |_| {
                asked.try_set(false);
            }
        >
            <form on:submit=move |event| {
                event.prevent_default();
                if !busy.get_untracked() {
                    make();
                }
            }>
                <h2>{words.new}</h2>
                {title_field(l, TITLE, title, trouble)}
                {purposes(l, preset)}
                {keywords_field(l, typed, typed_wrong)}
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| dialog::close(node)>
                        {words.cancel}
                    </button>
                    <button
                        class="button button-primary"
                        aria-disabled=value(move || busy.get().then_some("true"))
                    >
                        {words.make}
                    </button>
                </div>
            </form>
        </dialog>
    }
}

/// A list of nothing that is weighed for a purpose.
pub fn document(title: &str, preset: Preset, keywords: Vec<String>) -> Document {
    let at = now();
    let mut document = Document::new(title, at);
    document.view = Stamped {
        at,
        value: View {
            weights: preset.weights(),
            ..View::default()
        },
    };
    if !keywords.is_empty() {
        document.brief.at = at;
        document.brief.value.keywords = keywords;
    }
    document
}

fn purposes(l: L10n, chosen: RwSignal<Preset>) -> AnyView {
    let choices = Preset::ALL.iter().map(|&preset| {
        let (name, hint) = (l.lists().preset)(preset);
        view! {
            <label class="choice">
                <input
                    type="radio"
                    name="purpose"
                    prop:checked=move || chosen.get() == preset
                    on:change=move |_| chosen.set(preset)
                />
                <span>{name}</span>
                <span class="quiet">{hint}</span>
            </label>
        }
    });
    view! {
        <fieldset class="lists-purposes">
            <legend>{l.lists().purpose}</legend>
            <div class="choices">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

fn keywords_field(l: L10n, typed: RwSignal<String>, wrong: RwSignal<bool>) -> AnyView {
    let words = l.lists();
    let error = move || {
        wrong
            .get()
            .then(|| (words.keywords_wrong)(MAX_KEYWORDS, TAG_CHARS))
    };
    view! {
        <div class="field">
            <label for=KEYWORDS>{words.keywords}</label>
            <p class="field-hint" id="new-keywords-hint">
                {(words.keywords_hint)(MAX_KEYWORDS)}
            </p>
            <div class="field-input">
                <input
                    id=KEYWORDS
                    autocomplete="off"
                    aria-describedby="new-keywords-hint new-keywords-error"
                    aria-invalid=value(move || wrong.get().then_some("true"))
                    prop:value=move || typed.get()
                    on:input=move |event| {
                        typed.set(event_target_value(&event));
                        wrong.set(false);
                    }
                />
            </div>
            <p class="field-error" id="new-keywords-error" role="alert">
                {live(move || error().into_any())}
            </p>
        </div>
    }
    .into_any()
}
