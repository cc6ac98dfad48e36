//! `/shortlists`: a brand's front door. The lists themselves come later, and it says so.

use hongbang_domain::account::Role;
use leptos::prelude::*;

use crate::components::account_menu::login_href;
use crate::components::live::live;
use crate::components::states::{Empty, Skeleton};
use crate::state::front_door;
use crate::state::language::use_l10n;
use crate::state::session::use_account;
use crate::state::title::use_title;

/// The brand's page.
#[component]
pub fn Shortlists() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    use_title(move || l.account.shortlists.to_owned());
    let body = live(move || {
        let Some(me) = account.get() else {
            return view! { <Skeleton kind="lines" count=2 /> }.into_any();
        };
        match me {
            Some(me) if me.role == Role::Brand => {
                view! { <Standing verified=me.verified /> }.into_any()
            }
            Some(me) => {
                let door = front_door::of(Some(me.role)).to_owned();
                view! {
                    <Empty
                        title=l.desk().shortlists_brands
                        hint=l.desk().shortlists_brands_hint
                        action=Some((door, l.desk().go_on))
                    />
                }
                .into_any()
            }
            None => {
                let action = Some((login_href("/shortlists", ""), l.account.sign_in));
                view! { <Empty title=l.signed_out hint=l.desk().shortlists_signed_out action=action /> }
                    .into_any()
            }
        }
    });
    view! {
        <div class="page page-form">
            <header class="page-head">
                <h1>{l.account.shortlists}</h1>
            </header>
            {body}
        </div>
    }
}

/// What the brand sees, and what is not here yet.
#[component]
fn Standing(
    /// Whether an admin has verified the brand.
    verified: bool,
) -> impl IntoView {
    let l = use_l10n();
    let (title, hint) = if verified {
        (l.desk().brand_verified, l.desk().brand_verified_hint)
    } else {
        (l.desk().brand_unverified, l.desk().brand_unverified_hint)
    };
    view! {
        <section class="panel standing" class:standing-open=!verified>
            <h2>{title}</h2>
            <p>{hint}</p>
        </section>
        <section class="panel">
            <p>{l.desk().shortlists_later}</p>
            <p class="form-end">
                <a class="button button-primary" href="/kols">
                    {l.desk().to_kols}
                </a>
            </p>
        </section>
    }
}

/// Two lists beside each other.
#[component]
pub fn CompareLists() -> impl IntoView {
    view! { <Shortlists /> }
}
