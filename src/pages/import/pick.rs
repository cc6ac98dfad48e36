//! A button that lets one choose a file: the browser's own field is behind it.

use leptos::html;
use leptos::prelude::*;
use web_sys::{File, HtmlInputElement};

/// Files that are tables.
pub const TABLES: &str = ".csv,.tsv,.txt,.xlsx,.xlsm,text/csv,text/plain";

/// Files of mappings.
pub const MAPPINGS: &str = ".json,application/json";

/// The button. `chosen` gets the file.
pub fn pick(
    words: &'static str,
    class: &'static str,
    accept: &'static str,
    chosen: impl Fn(File) + 'static,
) -> AnyView {
    let field = NodeRef::<html::Input>::new();
    let chosen: Box<dyn Fn(File)> = Box::new(chosen);
    view! {
        <button
            type="button"
            class=class
            on:click=move |_| {
                if let Some(field) = field.get_untracked() {
                    field.click();
                }
            }
        >
            {words}
        </button>
        <input
            type="file"
            class="import-file"
            accept=accept
            tabindex="-1"
            aria-hidden="true"
            node_ref=field
            on:change=move |event| {
                let field = event_target::<HtmlInputElement>(&event);
                let file = field.files().and_then(|files| files.get(0));
                // The same file can be chosen again.
                field.set_value("");
                if let Some(file) = file {
                    chosen(file);
                }
            }
        />
    }
    .into_any()
}
