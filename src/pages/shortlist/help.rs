//! The keys of the page, and a switch that turns the single ones off.

use leptos::html;
use leptos::prelude::*;

use super::ranked::{KEYS, single_keys};
use crate::components::dialog;
use crate::state::language::use_l10n;
use crate::state::preferences::change;

/// The dialog's id, by which a key opens it.
const ID: &str = "builder-keys";

/// Opens the dialog.
pub fn open() {
    use leptos::wasm_bindgen::JsCast;
    let found = document().get_element_by_id(ID);
    let found = found.and_then(|found| found.dyn_into::<web_sys::HtmlDialogElement>().ok());
    if let Some(found) = found {
        // Fails only where it is open already.
        let _ = found.show_modal();
    }
}

/// The dialog.
#[component]
pub fn Help() -> impl IntoView {
    let l = use_l10n();
    let node = NodeRef::<html::Dialog>::new();
    let keys = KEYS.iter().zip(l.builder().keys_do).map(|(keys, words)| {
        let keys = keys.iter().map(|key| view! { <kbd>{*key}</kbd> " " });
        view! {
            <div>
                <dt>{keys.collect_view()}</dt>
                <dd>{words}</dd>
            </div>
        }
    });
    view! {
        <dialog id=ID class="dialog help" node_ref=node aria-labelledby="builder-keys-title">
            <h2 id="builder-keys-title">{l.builder().keys}</h2>
            <dl class="help-keys">{keys.collect_view()}</dl>
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=single_keys
                    on:change=move |event| {
                        let on = event_target_checked(&event);
                        change(|chosen| chosen.no_single_keys = !on);
                    }
                />
                <span>{l.builder().single_keys}</span>
            </label>
            <p class="quiet">{l.builder().single_keys_hint}</p>
            <div class="dialog-actions">
                <button type="button" class="button" on:click=move |_| dialog::close(node)>
                    {l.directory().close}
                </button>
            </div>
        </dialog>
    }
}
