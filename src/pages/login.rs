//! `/login`: signing in, or up (`?mode=up`), and then on to `?next=` or one's front door.

use hongbang_api::account::{DemoSignIn, Secret, SignIn};
use hongbang_domain::account::Role;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::client;
use crate::components::account_menu::role_name;
use crate::components::form::{Alert, Field, Form, Submit};
use crate::components::live::live;
use crate::components::segmented::{Choice, Segmented};
use crate::state::effect::effect;
use crate::state::front_door;
use crate::state::language::use_l10n;
use crate::state::meta::use_meta;
use crate::state::sending::{Sending, Trouble, if_empty};
use crate::state::session::use_account;
use crate::state::title::use_title;

mod sign_up;

use sign_up::{Made, SignUpForm};

/// The way in.
#[component]
pub fn Login() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let params = use_location().query;
    let navigate = use_navigate();
    let up = Signal::derive(move || params.read().get_str("mode") == Some("up"));
    // As one came: once one goes on, the address is another page's.
    let wished = untrack(|| params.read().get_str("next").map(str::to_owned));
    let wished = StoredValue::new(wished);
    let next = move || wished.get_value();
    // Filled by signing up: the sign-in name is to be seen before one goes on.
    let made = RwSignal::new(false);
    let password = RwSignal::new(String::new());
    let go_on = Callback::new(move |()| {
        let wish = next()
            .as_deref()
            .and_then(front_door::wish)
            .map(str::to_owned);
        let role = account.with(|me| me.map(|me| me.role));
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(wish.as_deref().unwrap_or(front_door::of(role)), options);
    });
    effect(move || {
        if account.with(|me| me.is_some()) && !made.get() {
            untrack(|| go_on.run(()));
        }
    });
    let words = move || {
        if up.get() {
            l.desk().sign_up
        } else {
            l.account.sign_in
        }
    };
    use_title(move || words().to_owned());

    view! {
        <div class="page page-form">
            {live(move || {
                if made.get() {
                    return view! { <Made password=password go_on=go_on /> }.into_any();
                }
                view! {
                    <h1>{words()}</h1>
                    <div class="controls">
                        <Segmented label=l.desk().modes choices=modes(up.get(), next()) />
                    </div>
                    <section class="panel">
                        {if up.get() {
                            view! { <SignUpForm password=password made=made /> }.into_any()
                        } else {
                            view! { <SignInForm /> }.into_any()
                        }}
                    </section>
                    <Demo />
                }
                    .into_any()
            })}
        </div>
    }
}

/// Both modes as links that keep where one wants to go.
fn modes(up: bool, next: Option<String>) -> Vec<Choice> {
    let l = use_l10n();
    let next = next.map(|next| String::from(js_sys::encode_uri_component(&next)));
    let href = |mode: &str| {
        let next = next.as_ref().map(|next| ["next=", next].concat());
        let pairs = [Some(mode.to_owned()).filter(|mode| !mode.is_empty()), next];
        let query = pairs.into_iter().flatten().collect::<Vec<_>>().join("&");
        ["/login?", &query]
            .concat()
            .trim_end_matches('?')
            .to_owned()
    };
    vec![
        Choice {
            words: l.account.sign_in,
            href: href(""),
            current: !up,
        },
        Choice {
            words: l.desk().sign_up,
            href: href("mode=up"),
            current: up,
        },
    ]
}

#[component]
fn SignInForm() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let sending = Sending::new();
    let login = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        let found =
            if_empty(&login.read_untracked(), "login", l.desk().login_empty).or_else(|| {
                if_empty(
                    &password.read_untracked(),
                    "password",
                    l.desk().password_empty,
                )
            });
        let body = SignIn {
            login: login.get_untracked(),
            password: Secret(password.get_untracked()),
        };
        let request = async move {
            account.set(Some(client::sign_in(&body).await?));
            Ok(())
        };
        // At the password, which is the likelier of the two; the words do not say which.
        let wrong = Trouble::at("password", l.desk().wrong_credentials);
        sending.send(found, wrong, Box::pin(request));
    });
    view! {
        <Form on_submit=submit>
            <Field
                id="login"
                label=l.desk().login
                hint=l.desk().login_hint
                autocomplete="username"
                value=login
                sending=sending
            />
            <Field
                id="password"
                label=l.desk().password
                autocomplete="current-password"
                value=password
                sending=sending
            />
            <Submit words=l.account.sign_in sending=sending class="button-primary" />
        </Form>
    }
}

/// One click into each role, where the server has accounts of made-up data for it.
#[component]
fn Demo() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let there = use_meta(|meta| meta.demo_accounts);
    let sending = Sending::new();
    let enter = move |role| {
        let request = async move {
            account.set(Some(client::demo_sign_in(&DemoSignIn { role }).await?));
            Ok(())
        };
        sending.send(None, Trouble::at("", l.refused), Box::pin(request));
    };
    live(move || {
        if !there().unwrap_or(false) {
            return ().into_any();
        }
        view! {
            <section class="panel demo-accounts">
                <h2>{l.desk().demo}</h2>
                <p class="quiet">{l.desk().demo_hint}</p>
                <div class="form-end">
                    {[Role::Reader, Role::Brand, Role::Kol, Role::Mcn]
                        .map(|role| {
                            view! {
                                <button class="button" on:click=move |_| enter(role)>
                                    {role_name(l, role)}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
                <Alert sending=sending />
            </section>
        }
        .into_any()
    })
}
