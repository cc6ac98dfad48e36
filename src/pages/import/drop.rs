//! Where a sheet comes in: dropped, chosen, pasted, or the sample.

use hongbang_sheets::protocol::{MAX_BYTES, MAX_ROWS};
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{DataTransfer, Element};

use super::pick::{TABLES, pick};
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::clerk::Given;
use crate::state::effect::effect;
use crate::state::import;
use crate::state::language::use_l10n;
use crate::state::toast::{Toast, use_toast};

/// What stands before a sheet is given.
#[component]
pub fn Start() -> impl IntoView {
    let l = use_l10n();
    let words = l.import();
    let toast = use_toast();
    let over = RwSignal::new(false);
    let pasting = RwSignal::new(false);
    listen(l, toast, over);
    let limits = (words.limits)(MAX_BYTES / 1_048_576, &l.integer(MAX_ROWS.into()));
    let sample = move |_| {
        let (name, text) = (words.sample_name.to_owned(), words.sample_text.to_owned());
        import::take_text(name, text, None);
    };
    view! {
        <section class="import-drop" data-over=value(move || over.get().then_some("true"))>
            <div class="import-drop-in">
                <p class="import-drop-title">
                    {live(move || if over.get() { words.drop_now } else { words.drop }.into_any())}
                </p>
                <p class="import-ways">
                    {pick(
                        words.choose,
                        "button button-primary",
                        TABLES,
                        |file| import::take(Given::File(file), None),
                    )}
                    <button
                        type="button"
                        class="button"
                        aria-expanded=value(move || Some(if pasting.get() { "true" } else { "false" }))
                        on:click=move |_| pasting.update(|pasting| *pasting = !*pasting)
                    >
                        {words.paste}
                    </button>
                    <button type="button" class="button" on:click=sample>
                        {words.sample}
                    </button>
                </p>
                {live(move || {
                    if pasting.get() {
                        view! { <Paste /> }.into_any()
                    } else {
                        view! { <p class="quiet import-keys">{words.paste_hint}</p> }.into_any()
                    }
                })}
            </div>
            <p class="quiet import-formats">{words.formats} " " {limits}</p>
        </section>
    }
}

/// A field for those who have no keyboard, or want to see what they paste.
#[component]
fn Paste() -> impl IntoView {
    let l = use_l10n();
    let words = l.import();
    let node = NodeRef::<html::Textarea>::new();
    let empty = RwSignal::new(false);
    effect(move || {
        if let Some(node) = node.get() {
            let _ = node.focus();
        }
    });
    let read = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = node.get_untracked().map(|node| node.value());
        let text = text.filter(|text| !text.trim().is_empty());
        empty.set(text.is_none());
        if let Some(text) = text {
            import::take(Given::Text(text), None);
        }
    };
    view! {
        <form class="import-paste" on:submit=read>
            <label for="import-paste">{words.paste_label}</label>
            <textarea
                id="import-paste"
                rows="6"
                spellcheck="false"
                autocomplete="off"
                aria-describedby="import-paste-error"
                node_ref=node
            ></textarea>
            <p class="field-error" id="import-paste-error" role="alert">
                {live(move || if empty.get() { words.paste_empty } else { "" }.into_any())}
            </p>
            <button class="button button-primary">{words.paste_read}</button>
        </form>
    }
}

/// The whole page takes what is dropped or pasted: who misses the frame by a finger does not lose
/// the page to the file.
fn listen(l: L10n, toast: Toast, over: RwSignal<bool>) {
    let has_files = |event: &ev::DragEvent| {
        let types = event.data_transfer().map(|data| data.types());
        types.is_some_and(|types| types.includes(&"Files".into(), 0))
    };
    let dragged = window_event_listener(ev::dragover, move |event| {
        if has_files(&event) {
            event.prevent_default();
            over.set(true);
        }
    });
    let left = window_event_listener(ev::dragleave, move |event| {
        // Only where the pointer leaves the window, not an element in it.
        if event.related_target().is_none() {
            over.set(false);
        }
    });
    let dropped = window_event_listener(ev::drop, move |event| {
        if has_files(&event) {
            event.prevent_default();
            over.set(false);
            take_file(l, toast, event.data_transfer());
        }
    });
    let pasted = window_event_listener(ev::paste, move |event| {
        if is_field(event.target()) {
            return;
        }
        let Some(data) = event.clipboard_data() else {
            return;
        };
        let text = data.get_data("text/plain").unwrap_or_default();
        if text.trim().is_empty() {
            take_file(l, toast, Some(data));
        } else {
            event.prevent_default();
            import::take(Given::Text(text), None);
        }
    });
    on_cleanup(move || {
        for handle in [dragged, left, dropped, pasted] {
            handle.remove();
        }
    });
}

/// What is pasted into a field is the field's.
fn is_field(target: Option<web_sys::EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}

fn take_file(l: L10n, toast: Toast, data: Option<DataTransfer>) {
    let Some(files) = data.and_then(|data| data.files()) else {
        return;
    };
    if files.length() > 1 {
        toast.say(l.import().one_at_a_time.to_owned());
    }
    if let Some(file) = files.get(0) {
        import::take(Given::File(file), None);
    }
}
