//! `/settings`: one's own account.

use hongbang_api::account::{Me, MeChange, PasswordChange, Secret};
use hongbang_domain::account::Role;
use leptos::prelude::*;

use crate::client;
use crate::components::account_menu::{login_href, standing};
use crate::components::form::{Field, Form, Submit};
use crate::components::live::live;
use crate::components::states::{Empty, Skeleton};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::sending::{
    NEW_PASSWORD, Sending, Trouble, if_empty, name_trouble, password_trouble,
};
use crate::state::session::use_account;
use crate::state::title::use_title;

mod brand;
mod delete;
mod sessions;

use brand::BrandSettings;
use delete::Delete;
use sessions::SessionList;

/// The settings.
#[component]
pub fn Settings() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    use_title(move || l.account.settings.to_owned());
    // Whether settings are shown: those of who was there first, so that a session that ends
    // takes away nothing that was typed.
    let shown = RwSignal::new(false);
    effect(move || {
        if account.with(|me| me.is_some()) && !shown.get_untracked() {
            shown.set(true);
        }
    });
    let signed_out = move || account.get() == Some(None);
    view! {
        <div class="page page-form">
            <header class="page-head">
                <h1>{l.account.settings}</h1>
            </header>
            {live(move || {
                if !signed_out() {
                    return ().into_any();
                }
                let action = Some((login_href("/settings", ""), l.account.sign_in));
                view! {
                    <Empty title=l.signed_out hint=l.desk().settings_signed_out action=action />
                }
                    .into_any()
            })}
            {live(move || {
                if !shown.get() {
                    // Nobody, which is said above; or it is not known yet.
                    return match account.get() {
                        None => view! { <Skeleton kind="lines" count=4 /> }.into_any(),
                        Some(_) => ().into_any(),
                    };
                }
                match untrack(|| account.get()).flatten() {
                    Some(me) => view! { <Own me=me /> }.into_any(),
                    None => ().into_any(),
                }
            })}
            <BrandSettings />
        </div>
    }
}

/// What is one's own.
#[component]
fn Own(
    /// Whose.
    me: Me,
) -> impl IntoView {
    let l = use_l10n();
    let about = standing(l, &me);
    view! {
        <section class="panel form">
            <h2>{l.desk().own}</h2>
            <p class="quiet">{about}</p>
            <Field
                id="login"
                label=l.desk().login
                hint=l.desk().own_login_hint
                autocomplete="username"
                value=RwSignal::new(me.login)
                sending=Sending::new()
                readonly=true
            />
            {if me.demo {
                view! { <p>{l.desk().demo_fixed}</p> }.into_any()
            } else {
                view! { <Name name=me.name /> }.into_any()
            }}
        </section>
        {(!me.demo)
            .then(|| {
                view! {
                    <Password />
                    <SessionList />
                    <Delete kol=me.role == Role::Kol />
                }
            })}
    }
}

#[component]
fn Name(
    /// The present one.
    name: String,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let sending = Sending::new();
    let name = RwSignal::new(name);
    let submit = Callback::new(move |()| {
        let found = name_trouble(l, "name", &name.read_untracked());
        let body = MeChange {
            name: Some(name.get_untracked()),
        };
        let request = async move {
            account.set(Some(client::change_me(&body).await?));
            Ok(())
        };
        sending.send(found, Trouble::at("name", l.refused), Box::pin(request));
    });
    view! {
        <Form on_submit=submit>
            <Field
                id="name"
                label=l.desk().name
                hint=l.desk().name_hint
                autocomplete="nickname"
                value=name
                sending=sending
            />
            <Submit words=l.desk().save sending=sending done=l.desk().saved />
        </Form>
    }
}

#[component]
fn Password() -> impl IntoView {
    let l = use_l10n();
    let sending = Sending::new();
    let current = RwSignal::new(String::new());
    let new = RwSignal::new(String::new());
    let submit = Callback::new(move |()| {
        let found = if_empty(
            &current.read_untracked(),
            "password",
            l.desk().password_empty,
        )
        .or_else(|| password_trouble(l, &new.read_untracked()));
        let body = PasswordChange {
            current: Secret(current.get_untracked()),
            new: Secret(new.get_untracked()),
        };
        let request = async move {
            client::change_password(&body).await?;
            current.try_set(String::new());
            new.try_set(String::new());
            Ok(())
        };
        let wrong = Trouble::at("password", l.desk().password_wrong);
        sending.send(found, wrong, Box::pin(request));
    });
    view! {
        <section class="panel form">
            <h2>{l.desk().change_password}</h2>
            <p class="quiet">{l.desk().change_password_hint}</p>
            <Form on_submit=submit>
                <Field
                    id="password"
                    label=l.desk().password_now
                    autocomplete="current-password"
                    value=current
                    sending=sending
                />
                <Field
                    id=NEW_PASSWORD
                    label=l.desk().password_new
                    hint=l.desk().password_hint
                    autocomplete="new-password"
                    value=new
                    sending=sending
                />
                <Submit words=l.desk().change_password sending=sending done=l.desk().saved />
            </Form>
        </section>
    }
}
