//! Making an account, and being told the sign-in name.

use hongbang_api::account::{Secret, SignUp};
use hongbang_domain::account::Role;
use leptos::prelude::*;

use crate::client;
use crate::components::account_menu::role_name;
use crate::components::form::{Field, Form, Submit};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::sending::{
    NEW_PASSWORD, Sending, Trouble, focus, name_trouble, password_trouble,
};
use crate::state::session::use_account;

/// What a new account is asked for.
#[component]
pub fn SignUpForm(
    /// Its password.
    password: RwSignal<String>,
    /// Set once it is there.
    made: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let sending = Sending::new();
    let role = RwSignal::new(Role::Reader.slug().to_owned());
    let name = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        let found = name_trouble(l, "name", &name.read_untracked())
            .or_else(|| password_trouble(l, &password.read_untracked()));
        let body = SignUp {
            name: name.get_untracked(),
            password: Secret(password.get_untracked()),
            role: Role::from_slug(&role.read_untracked()).unwrap_or(Role::Reader),
        };
        let request = async move {
            let me = client::sign_up(&body).await?;
            made.try_set(true);
            account.set(Some(me));
            Ok(())
        };
        sending.send(found, Trouble::at("", l.refused), Box::pin(request));
    });
    let choices = [
        (Role::Reader, l.desk().reader_hint),
        (Role::Kol, l.desk().kol_hint),
        (Role::Brand, l.desk().brand_hint),
        (Role::Mcn, l.desk().mcn_hint),
    ];
    view! {
        <Form on_submit=submit>
            <div class="choices" role="radiogroup" aria-label=l.desk().role>
                <p class="choices-head">{l.desk().role}</p>
                {choices
                    .map(|(choice, hint)| {
                        let id = ["role-", choice.slug()].concat();
                        view! {
                            <label class="choice">
                                <input
                                    type="radio"
                                    name="role"
                                    aria-label=role_name(l, choice)
                                    aria-describedby=id.clone()
                                    checked=choice == Role::Reader
                                    on:change=move |_| role.set(choice.slug().to_owned())
                                />
                                <span class="strong">{role_name(l, choice)}</span>
                                <span class="quiet" id=id>{hint}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </div>
            <Field
                id="name"
                label=l.desk().name
                hint=l.desk().name_hint
                autocomplete="nickname"
                value=name
                sending=sending
            />
            <Field
                id=NEW_PASSWORD
                label=l.desk().password
                hint=l.desk().password_hint
                autocomplete="new-password"
                value=password
                sending=sending
            />
            <Submit words=l.desk().sign_up sending=sending class="button-primary" />
        </Form>
    }
}

/// The sign-in name, to be kept. A form of it and the password, so that a password manager
/// learns the two together.
#[component]
pub fn Made(
    /// Its password.
    password: RwSignal<String>,
    /// Goes on.
    go_on: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let sending = Sending::new();
    // The form that had the focus is gone.
    effect(|| focus("made"));
    let account = use_account();
    let login = untrack(|| account.with(|me| me.map(|me| me.login.clone())));
    let login = login.unwrap_or_default();
    view! {
        <h1 id="made" tabindex="-1">
            {l.desk().made}
        </h1>
        <section class="panel made">
            <p>{l.desk().made_hint}</p>
            <Form on_submit=go_on>
                <Field
                    id="login"
                    label=l.desk().login
                    autocomplete="username"
                    value=RwSignal::new(login)
                    sending=sending
                    readonly=true
                />
                <Field
                    id=NEW_PASSWORD
                    label=l.desk().password
                    autocomplete="new-password"
                    value=password
                    sending=sending
                    readonly=true
                />
                <Submit words=l.desk().go_on sending=sending class="button-primary" />
            </Form>
        </section>
    }
}
