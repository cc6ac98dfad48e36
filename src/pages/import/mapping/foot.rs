//! What becomes of the columns, and the way on.

use hongbang_sheets::mapping::Mapping;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::Desk;
use crate::client::{from_json, to_json};
use crate::components::live::{live, value};
use crate::pages::import::pick::{MAPPINGS, pick};
use crate::state::import::columns;
use crate::state::language::use_l10n;
use crate::state::toast::use_toast;
use crate::state::{download, import};

/// The foot, which stays in sight.
#[component]
pub fn Foot(
    /// The step.
    desk: Desk,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().mapping;
    let lack = Memo::new(move |_| desk.sheet(|sheet| columns::lack(&sheet.mapping)).flatten());
    let conflict = Memo::new(move |_| {
        let found = desk.sheet(|sheet| !columns::conflicts(&sheet.mapping).is_empty());
        found.unwrap_or_default()
    });
    let ready = move || lack.get().is_none() && !conflict.get();
    view! {
        <footer class="import-foot">
            <div class="import-foot-words" role="status">
                {live(move || {
                    let counts = desk.counts.get();
                    view! {
                        <span class="strong">
                            {(words.counts)(counts.read, counts.kept, counts.ignored)}
                        </span>
                    }
                        .into_any()
                })}
                {live(move || {
                    if let Some(lack) = lack.get() {
                        return view! { <span class="problem">{(words.lack)(lack)}</span> }.into_any();
                    }
                    match desk.counts.get().check {
                        0 => view! { <span class="quiet">{words.all_clear}</span> }.into_any(),
                        n => view! { <span class="look">{(words.to_check)(n)}</span> }.into_any(),
                    }
                })}
            </div>
            <MappingFile desk=desk />
            <button type="button" class="button" on:click=move |_| import::cancel()>
                {l.import().cancel}
            </button>
            <button
                type="button"
                class="button button-primary import-go"
                aria-disabled=value(move || (!ready()).then_some("true"))
                on:click=move |_| {
                    if untrack(ready) {
                        import::read();
                    }
                }
            >
                {words.read}
            </button>
        </footer>
    }
}

/// The mapping as a file, out and in.
#[component]
fn MappingFile(
    /// The step.
    desk: Desk,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().mapping;
    let toast = use_toast();
    let save = move |_| {
        let mapping = desk.sheet_now(|sheet| sheet.mapping.clone());
        if let Some(text) = mapping.and_then(|mapping| to_json(&mapping).ok()) {
            let bytes = Uint8Array::from(text.as_bytes()).buffer();
            download::save("columns.json", "application/json", &bytes);
        }
    };
    let take = move |file: File| {
        spawn_local(async move {
            let all = mappings_of(&file).await;
            let used = all.iter().any(import::use_mapping);
            let said = if used {
                words.file_used
            } else if all.is_empty() {
                l.import().mappings_wrong
            } else {
                words.file_other
            };
            toast.say(said.to_owned());
        });
    };
    view! {
        <details class="import-menu">
            <summary>{words.file}</summary>
            <p>
                <button type="button" class="button button-small" on:click=save>
                    {words.file_save}
                </button>
                {pick(words.file_use, "button button-small", MAPPINGS, take)}
            </p>
        </details>
    }
}

/// The mappings in a file: one, or several. None where it is something else.
pub async fn mappings_of(file: &File) -> Vec<Mapping> {
    let text = JsFuture::from(file.text()).await.ok();
    let Some(text) = text.and_then(|text| text.as_string()) else {
        return Vec::new();
    };
    from_json::<Vec<Mapping>>(&text)
        .or_else(|| from_json::<Mapping>(&text).map(|mapping| vec![mapping]))
        .unwrap_or_default()
}
