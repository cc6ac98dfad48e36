//! Making an account, and being told the sign-in name.

use hongbang_api::account::{Me, Secret, SignUp};
use hongbang_domain::account::Role;
use leptos::html;
use leptos::prelude::*;

use crate::client;
use crate::components::account_menu::role_name;
use crate::components::form::{Field, Form, Submit};
use crate::state::language::use_l10n;
use crate::state::sending::{NEW_PASSWORD, Sending, Trouble, name_trouble, password_trouble};
use crate::state::session::use_account;

/// What a new account is asked for.
#[component]
pub fn SignUpForm(
    /// Takes the account and its password, once it is there.
    made: RwSignal<Option<(Me, Secret)>>,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let sending = Sending::new();
    let role = RwSignal::new(Role::Reader);
    let name = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        let found = name_trouble(l, "name", &name.read_untracked())
            .or_else(|| password_trouble(l, &password.read_untracked()));
        let body = SignUp {
            name: name.get_untracked(),
            password: Secret(password.get_untracked()),
            role: role.get_untracked(),
        };
        let request = async move {
            let me = client::sign_up(&body).await?;
            made.try_set(Some((me.clone(), body.password)));
            account.set(Some(me));
            Ok(())
        };
        sending.send(found, Trouble::at("", l.refused), Box::pin(request));
    });
    let choices = [
        (Role::Reader, l.account.reader_hint),
        (Role::Kol, l.account.kol_hint),
        (Role::Brand, l.account.brand_hint),
        (Role::Mcn, l.account.mcn_hint),
    ];
    view! {
        <Form on_submit=submit>
            <fieldset class="choices">
                <legend>{l.account.role}</legend>
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
                                    prop:checked=move || role.get() == choice
                                    on:change=move |_| role.set(choice)
                                />
                                <strong>{role_name(l, choice)}</strong>
                                <span class="quiet" id=id>{hint}</span>
                            </label>
                        }
                    })
                    .collect_view()}
            </fieldset>
            <Field
                id="name"
                label=l.account.name
                hint=l.account.name_hint
                autocomplete="nickname"
                value=name
                sending=sending
            />
            <Field
                id=NEW_PASSWORD
                label=l.account.password
                hint=l.account.password_hint
                autocomplete="new-password"
                value=password
                sending=sending
            />
            <Submit words=l.account.sign_up sending=sending class="button-primary" />
        </Form>
    }
}

/// The sign-in name, to be kept. A form of it and the password, so that a password manager
/// learns the two together.
#[component]
pub fn Made(
    /// The account.
    me: Me,
    /// Its password.
    password: Secret,
    /// Goes on.
    go_on: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let sending = Sending::new();
    // The form that had the focus is gone.
    let heading = NodeRef::<html::H1>::new();
    heading.on_load(|heading| {
        let _ = heading.focus();
    });
    view! {
        <h1 id="made" tabindex="-1" node_ref=heading>
            {l.account.made}
        </h1>
        <section class="panel made">
            <p>{l.account.made_hint}</p>
            <Form on_submit=go_on>
                <Field
                    id="login"
                    label=l.account.login
                    autocomplete="username"
                    value=RwSignal::new(me.login)
                    sending=sending
                    readonly=true
                />
                <Field
                    id=NEW_PASSWORD
                    label=l.account.password
                    autocomplete="new-password"
                    value=RwSignal::new(password.0)
                    sending=sending
                    readonly=true
                />
                <Submit words=l.account.go_on sending=sending class="button-primary" />
            </Form>
        </section>
    }
}
