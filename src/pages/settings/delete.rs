//! Deleting one's own account.

use hongbang_api::account::{AccountDeletion, Secret};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::client;
use crate::components::form::{Field, Form, Submit};
use crate::state::language::use_l10n;
use crate::state::sending::{Sending, Trouble, if_empty};
use crate::state::session::use_account;
use crate::state::{collections, unsynced};

/// The end of the account, behind a fold and the password.
#[component]
pub fn Delete(
    /// Whether it is a creator's.
    kol: bool,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let navigate = use_navigate();
    let sending = Sending::new();
    let password = RwSignal::new(String::new());
    let gone = Callback::new(move |()| navigate("/explore", NavigateOptions::default()));
    let submit = Callback::new(move |()| {
        let found = if_empty(
            &password.read_untracked(),
            "delete",
            l.desk().password_empty,
        );
        let body = AccountDeletion {
            password: Secret(password.get_untracked()),
        };
        let me = untrack(|| account.get()).flatten().map(|me| me.id);
        let request = async move {
            client::delete_me(&body).await?;
            if let Some(me) = me {
                unsynced::forget(me);
                collections::forget(me);
            }
            account.set(None);
            gone.try_run(());
            Ok(())
        };
        let wrong = Trouble::at("delete", l.desk().password_wrong);
        sending.send(found, wrong, Box::pin(request));
    });
    view! {
        <section class="panel">
            <details class="danger">
                <summary>{l.desk().delete}</summary>
                <p>{l.desk().delete_hint}</p>
                {kol
                    .then(|| {
                        view! {
                            <p>
                                {l.desk().delete_kol} " "
                                <a class="topic" href="/studio/sharing">
                                    {l.desk().to_sharing}
                                </a>
                            </p>
                        }
                    })}
                <Form on_submit=submit>
                    <Field
                        id="delete"
                        label=l.desk().password
                        autocomplete="current-password"
                        value=password
                        sending=sending
                    />
                    <Submit words=l.desk().delete_now sending=sending class="button-danger" />
                </Form>
            </details>
        </section>
    }
}
