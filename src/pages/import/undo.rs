//! The collection that was just deleted, and the way back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::live::live;
use crate::state::collections::{self, Shelf};
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::toast::use_toast;

/// The bar at the foot; nothing where no collection is about to go.
#[component]
pub fn Undo(
    /// All collections.
    shelf: RwSignal<Shelf>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.import();
    let toast = use_toast();
    let last = Memo::new(move |_| {
        shelf.with(|shelf| shelf.leaving().map(|head| (head.id, head.name.clone())))
    });
    live(move || {
        let Some((id, name)) = last.get() else {
            return ().into_any();
        };
        let deleted = (words.deleted)(&name);
        let back = move |_| {
            let name = name.clone();
            spawn_local(async move {
                toast.say(match collections::take_back(id).await {
                    Ok(()) => (words.back)(&name),
                    Err(why) => (words.not_kept)(why).0.to_owned(),
                });
            });
            focus::to_page();
        };
        view! {
            <section class="import-undo" role="status">
                <p>
                    <span class="strong">{deleted}</span>
                    <span class="quiet">{words.deleted_hint}</span>
                </p>
                <button type="button" class="button" on:click=back>
                    {words.undo}
                </button>
            </section>
        }
        .into_any()
    })
}
