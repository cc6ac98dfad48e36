//! The mappings that are remembered, as a file out and in: for a colleague, or another browser.

use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::mapping::foot::mappings_of;
use super::pick::{MAPPINGS, pick};
use crate::client::to_json;
use crate::components::live::live;
use crate::state::language::use_l10n;
use crate::state::toast::use_toast;
use crate::state::{collections, download};

/// The fold at the foot of the page.
#[component]
pub fn Mappings() -> impl IntoView {
    let l = use_l10n();
    let words = l.import();
    let toast = use_toast();
    let count = RwSignal::new(0);
    let look = move || {
        spawn_local(async move {
            let all = collections::mappings().await;
            count.try_set(all.len());
        });
    };
    look();
    let save = move |_| {
        spawn_local(async move {
            let all = collections::mappings().await;
            if let Ok(text) = to_json(&all) {
                let bytes = Uint8Array::from(text.as_bytes()).buffer();
                download::save("hongbang-columns.json", "application/json", &bytes);
            }
        });
    };
    let load = move |file: File| {
        spawn_local(async move {
            let all = mappings_of(&file).await;
            let n = all.len();
            if n == 0 {
                toast.say(words.mappings_wrong.to_owned());
                return;
            }
            toast.say(match collections::remember(all).await {
                Ok(()) => (words.mappings_loaded)(n),
                Err(why) => (words.not_kept)(why).0.to_owned(),
            });
            look();
        });
    };
    view! {
        <details class="import-mappings">
            <summary>{words.mappings}</summary>
            <p class="quiet">{live(move || (words.mappings_hint)(count.get()).into_any())}</p>
            <p class="import-ways">
                <button
                    type="button"
                    class="button button-small"
                    prop:disabled=move || count.get() == 0
                    on:click=save
                >
                    {words.mappings_save}
                </button>
                {pick(words.mappings_load, "button button-small", MAPPINGS, load)}
            </p>
        </details>
    }
}
