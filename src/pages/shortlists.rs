//! `/shortlists`: a brand's front door. All of its lists, kept in this browser first.

mod all;
mod bars;
mod compare;
mod guest;
mod line;
mod lines;
mod name;
mod new;
mod picked;
mod share;
mod undo;
mod worth;

use hongbang_api::account::Me;
use hongbang_domain::account::Role;
use leptos::prelude::*;

use crate::components::live::live;
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::session::use_account;
use crate::state::title::use_title;
use all::All;
use guest::guest;

pub use compare::CompareLists;
pub use share::{ShareButton, ShareList};

/// The brand's page.
#[component]
pub fn Shortlists() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    use_title(move || l.account.shortlists.to_owned());
    let body = live(move || match account.get() {
        None => view! { <Skeleton kind="lines" count=4 /> }.into_any(),
        Some(Some(me)) if me.role == Role::Brand => view! {
            {unverified(l, &me)}
            <All />
        }
        .into_any(),
        Some(_) => guest(l, account, "/shortlists"),
    });
    view! {
        <div class="page lists-page">
            <header class="page-head">
                <h1>{l.account.shortlists}</h1>
                <a class="quiet-link" href="/import">
                    {l.lists().import}
                </a>
            </header>
            {body}
        </div>
    }
}

/// What an unverified brand does not see, and why.
fn unverified(l: L10n, me: &Me) -> AnyView {
    if me.verified {
        return ().into_any();
    }
    view! {
        <section class="lists-standing">
            <h2>{l.desk().brand_unverified}</h2>
            <p class="quiet">{l.desk().brand_unverified_hint}</p>
        </section>
    }
    .into_any()
}
