//! The parts of a form: fields that say what is wrong with them, and a button that sends.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::components::icon::Icon;
use crate::components::live::{live, live_words, value as attribute};
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;
use crate::state::sending::Sending;
use crate::state::share;

/// A form that is sent by the app, never by the browser.
#[component]
pub fn Form(
    /// Checks and sends.
    on_submit: Callback<()>,
    /// The fields and the button.
    children: Children,
) -> impl IntoView {
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="form" on:submit=submit>
            {children()}
        </form>
    }
}

/// A field: its label, what to know about it, and what is wrong with it. One that takes a
/// password shows it on demand; one that is only read is copied with a button.
#[component]
pub fn Field(
    /// Its id in the page, and its name to a password manager.
    id: &'static str,
    /// What it is.
    label: &'static str,
    /// What a browser may fill in; a password, if it ends so.
    autocomplete: &'static str,
    /// What is in it.
    value: RwSignal<String>,
    /// The form that it belongs to.
    sending: Sending,
    /// What to know about it.
    #[prop(optional)]
    hint: &'static str,
    /// Whether it is only read.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let l = use_l10n();
    let secret = autocomplete.ends_with("password");
    let shown = RwSignal::new(false);
    let words = move || sending.trouble(id).map_or("", |trouble| trouble.words);
    let kind = move || {
        if secret && !shown.get() {
            "password"
        } else {
            "text"
        }
    };
    let pressed = move || if shown.get() { "true" } else { "false" };
    let about = format!("{id}-hint {id}-error");
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <p class="field-hint" id=format!("{id}-hint")>{hint}</p>
            <div class="field-input">
                <input
                    id=id
                    name=id
                    type=attribute(move || Some(kind()))
                    autocomplete=autocomplete
                    autocapitalize="none"
                    spellcheck="false"
                    readonly=readonly
                    aria-describedby=about
                    aria-invalid=attribute(move || (!words().is_empty()).then_some("true"))
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
                {if secret {
                    view! {
                        <button
                            type="button"
                            class="button field-eye"
                            aria-label=l.account.show_password
                            title=l.account.show_password
                            aria-pressed=attribute(move || Some(pressed()))
                            on:click=move |_| shown.update(|shown| *shown = !*shown)
                        >
                            {Icon::Eye.view()}
                        </button>
                    }
                        .into_any()
                } else if readonly {
                    view! { <Copy id=id /> }.into_any()
                } else {
                    ().into_any()
                }}
            </div>
            <p class="field-error" id=format!("{id}-error") role="alert">{live_words(words)}</p>
        </div>
    }
}

/// Copies what is in a field.
#[component]
fn Copy(
    /// The field's id.
    id: &'static str,
) -> impl IntoView {
    let l = use_l10n();
    let tried = RwSignal::new(false);
    let copied = RwSignal::new(false);
    let words = move || match (tried.get(), copied.get()) {
        (false, _) => l.account.copy,
        (true, true) => l.account.copied,
        (true, false) => l.account.copy_yourself,
    };
    let copy = move |_| {
        let Some(field) = document().get_element_by_id(id) else {
            return;
        };
        let field = field.unchecked_into::<HtmlInputElement>();
        field.select();
        spawn(Box::pin(async move {
            copied.set(share::copy(&field.value()).await);
            tried.set(true);
        }));
    };
    view! {
        <button type="button" class="button" on:click=copy>
            <span aria-live="polite">{live_words(words)}</span>
        </button>
    }
}

/// The button that sends, with what is wrong with none of the fields, and the word when it
/// is done.
#[component]
pub fn Submit(
    /// Its words.
    words: &'static str,
    /// The form that it belongs to.
    sending: Sending,
    /// `button-primary` for the one main action of a screen.
    #[prop(optional)]
    class: &'static str,
    /// The word when it is done.
    #[prop(optional)]
    done: &'static str,
) -> impl IntoView {
    view! {
        <Alert sending=sending />
        <div class="form-end">
            // Not `disabled`: that would take the focus away.
            <button
                class=format!("button {class}")
                aria-disabled=attribute(move || sending.is_busy().then_some("true"))
            >
                {words}
            </button>
            <span class="quiet" role="status">
                {live_words(move || if sending.is_done() { done } else { "" })}
            </span>
        </div>
    }
}

/// What is wrong, where it is none of the fields.
#[component]
pub fn Alert(
    /// The form.
    sending: Sending,
) -> impl IntoView {
    view! {
        <p class="form-alert" role="alert">
            {live(move || match sending.trouble("") {
                Some(trouble) => {
                    view! { <span class="strong">{trouble.words}</span> " " {trouble.hint} }.into_any()
                }
                None => ().into_any(),
            })}
        </p>
    }
}
