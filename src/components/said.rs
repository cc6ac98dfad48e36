//! What is said over every page: what just happened, and that one has to sign in first.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use crate::components::account_menu::login_href;
use crate::components::live::live;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::marks::use_marks;
use crate::state::meant;
use crate::state::toast::use_toast;

/// The toast.
#[component]
pub fn Said() -> impl IntoView {
    let toast = use_toast();
    view! {
        <p class="toast" role="status" class:is-empty=move || toast.words().is_empty()>
            {live(move || toast.words().into_any())}
        </p>
    }
}

/// Asks to sign in before what one meant to do, and keeps it for afterwards.
#[component]
pub fn SignInFirst() -> impl IntoView {
    let l = use_l10n();
    let asked = use_marks().asked();
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let (Some(dialog), true) = (dialog.get(), asked.with(Option::is_some)) {
            // Fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    live(move || {
        let Some(meant) = asked.get() else {
            return ().into_any();
        };
        let title = (l.read.sign_in_to)(meant);
        view! {
            <dialog class="dialog" node_ref=dialog aria-label=title on:close=move |_| asked.set(None)>
                <h2>{title}</h2>
                <p>{(l.read.sign_in_hint)(meant)}</p>
                <div class="dialog-actions">
                    <button class="button" on:click=move |_| asked.set(None)>
                        {l.read.cancel}
                    </button>
                    <a
                        class="button button-primary"
                        href=login_href(&meant.page(), "")
                        on:click=move |_: ev::MouseEvent| {
                            meant::keep(meant);
                            asked.set(None);
                        }
                    >
                        {l.account.sign_in}
                    </a>
                </div>
            </dialog>
        }
        .into_any()
    })
}
