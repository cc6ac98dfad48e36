//! A question before something that is not easily undone. The browser's own `<dialog>` keeps
//! the focus inside, closes on Escape, and gives the focus back.

use leptos::html;
use leptos::prelude::*;

use crate::state::language::use_l10n;

/// A dialog, closed until [`open`] opens it.
#[component]
pub fn Dialog(
    /// The dialog, for opening and closing.
    node: NodeRef<html::Dialog>,
    /// The question.
    title: &'static str,
    /// What will happen.
    text: &'static str,
    /// What the button that does it says.
    confirm: &'static str,
    /// Does it. The dialog stays open: closing is up to who does it.
    on_confirm: Callback<()>,
    /// What has to be filled in.
    #[prop(optional_no_strip)]
    body: Option<AnyView>,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <dialog class="dialog" node_ref=node aria-label=title>
            <form on:submit=move |event| {
                event.prevent_default();
                on_confirm.run(());
            }>
                <h2>{title}</h2>
                <p>{text}</p>
                {body}
                <div class="dialog-actions">
                    <button type="button" class="button" on:click=move |_| close(node)>
                        {l.studio().cancel}
                    </button>
                    <button class="button button-primary">{confirm}</button>
                </div>
            </form>
        </dialog>
    }
}

/// Opens a dialog over the page.
pub fn open(node: NodeRef<html::Dialog>) {
    if let Some(dialog) = node.get_untracked() {
        // Fails only where it is open already.
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog.
pub fn close(node: NodeRef<html::Dialog>) {
    if let Some(dialog) = node.get_untracked() {
        dialog.close();
    }
}
