//! The way out: one's own record is removed, and stays out.

use hongbang_api::account::{AccountDeletion, Secret};
use leptos::html;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::dialog::{Dialog, close, open};
use crate::components::problem::Problem;
use crate::state::action::Action;
use crate::state::feeds;
use crate::state::language::use_l10n;
use crate::state::session::use_account;

/// Removes one's own creator record for good.
#[component]
pub fn OptOut(
    /// Whether the account is one that everyone shares.
    demo: bool,
    /// Set once it is done.
    removed: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let lists = feeds::use_feeds();
    let action = Action::new();
    let dialog = NodeRef::<html::Dialog>::new();
    let password = NodeRef::<html::Input>::new();
    let clear = move || {
        action.clear();
        if let Some(input) = password.get_untracked() {
            input.set_value("");
        }
    };
    let remove = Callback::new(move |()| {
        let Some(input) = password.get_untracked() else {
            return;
        };
        let body = AccountDeletion {
            password: Secret(input.value()),
        };
        action.run(Box::pin(async move {
            client::delete_my_profile(&body).await?;
            lists.forget();
            close(dialog);
            removed.try_set(true);
            account.refresh();
            Ok(())
        }));
    });
    let body = view! {
        <div class="field">
            <label for="opt-out-password">{l.studio().password_again}</label>
            <input
                id="opt-out-password"
                type="password"
                autocomplete="current-password"
                required
                node_ref=password
            />
        </div>
        <Problem action=action instead=(Failure::WrongCredentials, l.studio().wrong_password) />
    };
    view! {
        <section class="panel opt-out" aria-label=l.studio().opt_out>
            <h2>{l.studio().opt_out}</h2>
            <p>{l.studio().opt_out_hint}</p>
            {if demo {
                view! { <p class="quiet">{l.studio().opt_out_demo}</p> }.into_any()
            } else {
                view! {
                    <button
                        class="button"
                        on:click=move |_| {
                            clear();
                            open(dialog);
                        }
                    >
                        {l.studio().opt_out_open}
                    </button>
                    <Dialog
                        node=dialog
                        title=l.studio().opt_out
                        text=l.studio().opt_out_last
                        confirm=l.studio().opt_out_confirm
                        on_confirm=remove
                        body=Some(body.into_any())
                    />
                }
                    .into_any()
            }}
        </section>
    }
}
