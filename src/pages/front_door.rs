//! `/`: leads on to the front door of who is there.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::states::Skeleton;
use crate::state::effect::effect;
use crate::state::front_door;
use crate::state::session::use_account;

/// Waits until it is known who is there.
#[component]
pub fn FrontDoor() -> impl IntoView {
    let account = use_account();
    let navigate = use_navigate();
    effect(move || {
        if let Some(me) = account.get() {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            navigate(front_door::of(me.map(|me| me.role)), options);
        }
    });
    view! {
        <div class="page page-wide">
            <Skeleton kind="cards" count=8 />
        </div>
    }
}
