//! Names a creator: by id, or by the address of its page.

use hongbang_domain::kol::KolId;
use leptos::html;
use leptos::prelude::*;

use crate::state::kol_link::kol_id;
use crate::state::language::use_l10n;

/// A field for an id or a link, and the button that takes it.
#[component]
pub fn KolInput(
    /// What to write into it.
    label: &'static str,
    /// What the button says.
    button: &'static str,
    /// Whether a request is under way.
    busy: Signal<bool>,
    /// Takes the creator.
    on_kol: Callback<KolId>,
) -> impl IntoView {
    let l = use_l10n();
    let input = NodeRef::<html::Input>::new();
    let wrong = RwSignal::new(false);
    view! {
        <form
            class="kol-input"
            on:submit=move |event| {
                event.prevent_default();
                let Some(input) = input.get_untracked() else { return };
                let kol = kol_id(&input.value());
                wrong.set(kol.is_none());
                match kol {
                    Some(kol) => on_kol.run(kol),
                    None => {
                        let _ = input.focus();
                    }
                }
            }
        >
            <div class="field">
                <label for="kol-input">{label}</label>
                <input
                    id="kol-input"
                    node_ref=input
                    autocomplete="off"
                    spellcheck="false"
                    placeholder="/kols/…"
                    aria-invalid=move || wrong.get().then_some("true")
                    aria-describedby="kol-input-wrong"
                />
            </div>
            <button class="button" disabled=move || busy.get()>
                {button}
            </button>
            <p id="kol-input-wrong" class="problem" role="alert">
                {move || wrong.get().then_some(l.studio().no_kol_link)}
            </p>
        </form>
    }
}
