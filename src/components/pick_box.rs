//! Picks a creator to compare, or no longer.

use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::components::live::live_words;
use crate::state::language::use_l10n;
use crate::state::picks::{self, MOST, Outcome, Pick};
use crate::state::toast::use_toast;

/// A box to tick. Where there are as many as there may be, it says so and stays empty.
#[component]
pub fn PickBox(
    /// The creator.
    id: KolId,
    /// Its name.
    name: String,
    /// With words beside the box.
    #[prop(optional)]
    words: bool,
) -> impl IntoView {
    let l = use_l10n();
    let toast = use_toast();
    let picked = picks::picks();
    let is_picked = Memo::new(move |_| picked.with(|picks| picks.has(id)));
    let label = (l.directory().pick)(&name);
    let beside = live_words(move || match (words, is_picked.get()) {
        (false, _) => "",
        (true, true) => l.directory().picked_short,
        (true, false) => l.directory().pick_short,
    });
    view! {
        <label class="pick-box" class:with-words=words title=l.directory().pick_short>
            <input
                type="checkbox"
                aria-label=label
                prop:checked=is_picked
                on:change=move |event| {
                    let pick = Pick { id, name: name.clone() };
                    if picks::change(|picks| picks.toggle(pick)) == Some(Outcome::Full) {
                        event_target::<web_sys::HtmlInputElement>(&event).set_checked(false);
                        toast.say((l.directory().full)(MOST));
                    }
                }
            />
            {beside}
        </label>
    }
}
