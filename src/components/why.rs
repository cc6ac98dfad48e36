//! Why a note is where it is, and which keys do what.

use leptos::html;
use leptos::prelude::*;

use crate::state::effect::effect;
use crate::state::item::Item;
use crate::state::language::use_l10n;

/// Why a note is where it is.
#[component]
pub fn WhyDialog(
    /// The note.
    item: Item,
    /// Closes it.
    asked: RwSignal<Option<Item>>,
) -> impl IntoView {
    let l = use_l10n();
    let _ = item;
    sheet(
        l.read.why,
        ().into_any(),
        Callback::new(move |()| asked.set(None)),
    )
}

/// The keys of a feed.
#[component]
pub fn HelpDialog(
    /// Closes it.
    open: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let keys = l
        .read
        .keys
        .iter()
        .map(|(keys, what)| {
            let keys = keys
                .iter()
                .map(|key| view! { <kbd>{*key}</kbd> })
                .collect_view();
            view! {
                <div>
                    <dt>{keys}</dt>
                    <dd>{*what}</dd>
                </div>
            }
        })
        .collect_view();
    let body = view! { <dl class="keys">{keys}</dl> }.into_any();
    sheet(
        l.read.keys_title,
        body,
        Callback::new(move |()| open.set(false)),
    )
}

/// A dialog to read, open at once.
fn sheet(title: &'static str, body: AnyView, close: Callback<()>) -> AnyView {
    let l = use_l10n();
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog sheet" node_ref=dialog aria-label=title on:close=move |_| close.run(())>
            <h2>{title}</h2>
            {body}
            <div class="dialog-actions">
                <button
                    class="button"
                    on:click=move |_| {
                        if let Some(dialog) = dialog.get_untracked() {
                            dialog.close();
                        }
                    }
                >
                    {l.read.close}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}
