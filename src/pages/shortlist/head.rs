//! The head of the ranked list: what the list is called, whether it is saved, how many pass.

use std::time::Duration;

use hongbang_domain::shortlist::{Edit, ShortlistId, TITLE_CHARS};
use leptos::prelude::*;

use super::export::offers;
use super::say::refused;
use crate::components::export::export_button;
use crate::components::live::live;
use crate::locales::L10n;
use crate::pages::shortlists::ShareButton;
use crate::state::builder::Builder;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::lists::{Saved, Why};
use crate::state::toast::use_toast;

/// So long after the last change how many pass is read out: not at every step of a slider.
const SAID_AFTER: Duration = Duration::from_millis(900);

/// The head.
#[component]
pub fn Head(
    /// The page.
    builder: Builder,
    /// Which list.
    id: ShortlistId,
) -> impl IntoView {
    let l = use_l10n();
    let (can_undo, can_redo) = (builder.list.can_undo(), builder.list.can_redo());
    let saved = builder.list.saved();
    view! {
        <header class="builder-head">
            <Title builder=builder />
            <p class="builder-saved quiet" role="status">
                {live(move || saved_words(l, saved.get()).into_any())}
            </p>
            <Counts builder=builder />
            <div class="builder-deeds">
                <button
                    type="button"
                    class="button button-small"
                    title=l.builder().undo_key
                    prop:disabled=move || !can_undo.get()
                    on:click=move |_| {
                        builder.list.undo();
                    }
                >
                    {l.builder().undo}
                </button>
                <button
                    type="button"
                    class="button button-small"
                    title=l.builder().redo_key
                    prop:disabled=move || !can_redo.get()
                    on:click=move |_| {
                        builder.list.redo();
                    }
                >
                    {l.builder().redo}
                </button>
                {export_button("button button-small", move || offers(l, builder))}
                <ShareButton id=id opened=builder.list />
                <button
                    type="button"
                    class="button button-small builder-keys"
                    aria-label=l.builder().keys
                    title=l.builder().keys
                    on:click=move |_| super::help::open()
                >
                    "?"
                </button>
            </div>
        </header>
    }
}

/// What the list is called: a field that looks like a heading.
#[component]
fn Title(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let toast = use_toast();
    let document = builder.list.document();
    let title = Memo::new(move |_| document.with(|document| document.title.value.clone()));
    let rename = move |event| {
        let written = event_target_value(&event);
        let written = written.trim().to_owned();
        if written == title.get_untracked() {
            return;
        }
        if let Err(why) = builder.list.edit(Edit::Title(written)) {
            toast.say(refused(l, &why));
        }
    };
    view! {
        <h1 class="sr-only">
            {live(move || {
                let title = title.get();
                if title.is_empty() { l.untitled.to_owned().into_any() } else { title.into_any() }
            })}
        </h1>
        <input
            class="builder-title"
            type="text"
            aria-label=l.builder().title
            placeholder=l.untitled
            maxlength=TITLE_CHARS.to_string()
            autocomplete="off"
            prop:value=move || title.get()
            on:change=rename
            on:keydown=move |event| {
                // Enter takes the title, as everywhere.
                if event.key() == "Enter" && !event.is_composing() {
                    rename_now();
                }
            }
        />
    }
}

/// Takes the focus from the field, which then tells what is in it.
fn rename_now() {
    use leptos::wasm_bindgen::JsCast;
    let active = document().active_element();
    let active = active.and_then(|active| active.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(active) = active {
        let _ = active.blur();
    }
}

/// How many pass, of how many, and how long finding out took. Read out once it rests.
#[component]
fn Counts(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let took = builder.roster.took();
    let counts =
        Memo::new(move |_| builder.with_answer(|answer| (answer.passing, answer.creators)));
    let said = RwSignal::new(String::new());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    effect(move || {
        let Some((passing, creators)) = counts.get() else {
            return;
        };
        let words = (l.builder().passing)(&l.integer(passing.into()), &l.integer(creators.into()));
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        let say = move || {
            said.try_set(words.clone());
        };
        waiting.set_value(set_timeout_with_handle(say, SAID_AFTER).ok());
    });
    on_cleanup(move || {
        if let Some(handle) = waiting.try_get_value().flatten() {
            handle.clear();
        }
    });
    let passing = move || {
        counts
            .get()
            .map_or_else(String::new, |(n, _)| l.integer(n.into()))
    };
    let of = move || {
        let of = counts
            .get()
            .map(|(_, of)| (l.builder().of_all)(&l.integer(of.into())));
        of.unwrap_or_default()
    };
    let time = move || {
        let took = took.get().filter(|_| counts.with(Option::is_some));
        took.map_or_else(String::new, |took| format!(" · {took:.1} ms"))
    };
    view! {
        <p class="builder-counts" aria-hidden="true">
            <strong>{passing}</strong>
            " "
            <span class="quiet">{of} {time}</span>
        </p>
        <p class="sr-only" role="status">{move || said.get()}</p>
    }
}

fn saved_words(l: L10n, saved: Saved) -> &'static str {
    let words = l.builder();
    match saved {
        Saved::Synced => words.synced,
        Saved::Syncing => words.syncing,
        Saved::Offline { .. } => words.offline,
        Saved::OnlyHere => words.only_here,
        Saved::InMemory(Why::Blocked) => words.blocked,
        Saved::InMemory(Why::Full) => words.full,
    }
}
