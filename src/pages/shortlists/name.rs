//! Titles: the field, what is wrong with one, and giving a list another.

use hongbang_domain::shortlist::{Edit, ShortlistId, TITLE_CHARS};
use leptos::html;
use leptos::prelude::*;

use crate::components::dialog;
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::lists::{self, Status};
use crate::state::sending::focus;

/// A field for a title.
pub fn title_field(
    l: L10n,
    id: &'static str,
    title: RwSignal<String>,
    trouble: RwSignal<String>,
) -> AnyView {
    let words = l.lists();
    let about = format!("{id}-hint {id}-error");
    let invalid = value(move || trouble.with(|words| !words.is_empty()).then_some("true"));
    view! {
        <div class="field">
            <label for=id>{words.title}</label>
            <p class="field-hint" id=format!("{id}-hint")>
                {(words.title_hint)(TITLE_CHARS)}
            </p>
            <div class="field-input">
                <input
                    id=id
                    autocomplete="off"
                    aria-describedby=about
                    aria-invalid=invalid
                    prop:value=move || title.get()
                    on:input=move |event| {
                        title.set(event_target_value(&event));
                        trouble.set(String::new());
                    }
                />
            </div>
            <p class="field-error" id=format!("{id}-error") role="alert">
                {live(move || trouble.get().into_any())}
            </p>
        </div>
    }
    .into_any()
}

/// A title as it is kept, or what is wrong with it.
pub fn checked(l: L10n, title: &str) -> Result<String, String> {
    let title = title.trim();
    if title.is_empty() {
        return Err(l.lists().title_empty.to_owned());
    }
    if title.chars().count() > TITLE_CHARS {
        return Err((l.lists().title_long)(TITLE_CHARS));
    }
    Ok(title.to_owned())
}

/// The dialog that gives a list another title.
#[component]
pub fn Rename(
    /// Which, and its present title; without one it is closed.
    renamed: RwSignal<Option<(ShortlistId, String)>>,
) -> impl IntoView {
    live(move || match renamed.get() {
        Some((id, title)) => view! { <Form id=id title=title renamed=renamed /> }.into_any(),
        None => ().into_any(),
    })
}

#[component]
fn Form(
    /// The list.
    id: ShortlistId,
    /// Its present title.
    title: String,
    /// Closes the dialog.
    renamed: RwSignal<Option<(ShortlistId, String)>>,
) -> impl IntoView {
    const FIELD: &str = "list-title";
    let l = use_l10n();
    let words = l.lists();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
            focus(FIELD);
        }
    });
    let opened = lists::open(id);
    let status = opened.status();
    let title = RwSignal::new(title);
    let trouble = RwSignal::new(String::new());
    let save = move || {
        let kept = match checked(l, &title.get_untracked()) {
            Ok(kept) => kept,
            Err(words) => {
                trouble.set(words);
                focus(FIELD);
                return;
            }
        };
        match opened.edit(Edit::Title(kept)) {
            Ok(()) => dialog::close(node),
            Err(_) => trouble.set((words.title_long)(TITLE_CHARS)),
        }
    };
    let failed = move || match status.get() {
        Status::Failed(failure) => l.failure(failure).0,
        Status::Missing => words.missing_list,
        Status::Loading | Status::Ready => "",
    };
    view! {
        <dialog
            class="dialog"
            node_ref=node
            aria-label=words.rename_title
            on:close=move |_| {
                renamed.try_set(None);
            }
        >
            <form on:submit=move |event| {
                event.prevent_default();
                if matches!(status.get_untracked(), Status::Ready) {
                    save();
                }
            }>
                <h2>{words.rename_title}</h2>
                {title_field(l, FIELD, title, trouble)}
                <p class="form-alert" role="alert">
                    {live(move || failed().into_any())}
                </p>
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| dialog::close(node)>
                        {words.cancel}
                    </button>
                    <button
                        class="button button-primary"
                        aria-disabled=value(move || {
                            (!matches!(status.get(), Status::Ready)).then_some("true")
                        })
                    >
                        {words.save}
                    </button>
                </div>
            </form>
        </dialog>
    }
}
