//! Why something that a user did has failed, beside the button that did it.

use leptos::prelude::*;

use crate::client::Failure;
use crate::state::action::Action;
use crate::state::language::use_l10n;

/// The words for an action's failure, while there is one.
#[component]
pub fn Problem(
    /// What was done.
    action: Action,
    /// A failure that means something of its own here, and what it means.
    instead: (Failure, &'static str),
) -> impl IntoView {
    let l = use_l10n();
    move || {
        action.failure().map(|failure| {
            let (special, meaning) = instead;
            let (title, hint) = l.failure(failure);
            let (title, hint) = if failure == special {
                (meaning, "")
            } else {
                (title, hint)
            };
            view! { <p class="problem" role="alert">{title} " " {hint}</p> }
        })
    }
}
