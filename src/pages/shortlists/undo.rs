//! The list that was just deleted, and the way back.

use leptos::prelude::*;

use super::line::title_of;
use crate::components::live::live;
use crate::state::language::use_l10n;
use crate::state::lists::All;
use crate::state::toast::use_toast;
use crate::state::{focus, leaving};

/// The bar at the foot; nothing where no list is about to go.
#[component]
pub fn Undo(
    /// All lists.
    all: Signal<All>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let toast = use_toast();
    let leaving = leaving::leaving();
    let last = Memo::new(move |_| leaving.with(|leaving| leaving.last()));
    let title = move |id| {
        let title = all.with_untracked(|all| {
            let list = all.items.iter().find(|list| list.id == id);
            list.map(|list| list.title.clone())
        });
        title_of(l, &title.unwrap_or_default())
    };
    live(move || {
        let Some(id) = last.get() else {
            return ().into_any();
        };
        let title = title(id);
        let deleted = (words.deleted)(&title);
        let back = move |_| {
            leaving::take_back(id);
            toast.say((words.back)(&title));
            focus::to_page();
        };
        view! {
            <section class="lists-undo" role="status">
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
