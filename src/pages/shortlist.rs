//! `/shortlists/{id}`: filters and weights, ranked creators, the list.

mod basket;
mod bound;
mod choices;
mod desk;
mod explained;
mod export;
mod facets;
mod filters;
mod head;
mod help;
mod nobody;
mod own;
mod range;
mod ranked;
mod say;
mod slider;
mod weights;
mod without;

use hongbang_domain::account::Role;
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use crate::client::Failure;
use crate::components::account_menu::login_href;
use crate::components::live::live;
use crate::components::states::{Empty, FailureView, Skeleton};
use crate::state::front_door;
use crate::state::language::use_l10n;
use crate::state::lists::{self, Status};
use crate::state::session::use_account;
use crate::state::title::use_title;
use desk::Desk;
use say::say;

/// A shortlist.
#[component]
pub fn ShortlistPage(
    /// Which.
    id: Option<ShortlistId>,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    // What is shown depends on who asks, and not on what else changes in an account.
    let who = Memo::new(move |_| {
        account
            .get()
            .map(|me| me.map(|me| (me.id, me.role, me.verified)))
    });
    live(move || match (who.get(), id) {
        (None, _) => view! { <Waiting /> }.into_any(),
        (Some(Some((_, Role::Brand, verified))), Some(id)) => {
            view! { <Open id=id verified=verified /> }.into_any()
        }
        (Some(Some((_, Role::Brand, _))), None) => missing(),
        (Some(Some((_, role, _))), _) => {
            let door = front_door::of(Some(role)).to_owned();
            let action = Some((door, l.desk().go_on));
            view! {
                <div class="page page-form">
                    <Empty
                        title=l.desk().shortlists_brands
                        hint=l.desk().shortlists_brands_hint
                        action=action
                    />
                </div>
            }
            .into_any()
        }
        (Some(None), _) => {
            let path = id.map_or_else(
                || "/shortlists".to_owned(),
                |id| format!("/shortlists/{id}"),
            );
            let action = Some((login_href(&path, ""), l.account.sign_in));
            view! {
                <div class="page page-form">
                    <Empty title=l.signed_out hint=l.desk().shortlists_signed_out action=action />
                </div>
            }
            .into_any()
        }
    })
}

/// A list on its way.
#[component]
fn Waiting() -> impl IntoView {
    let l = use_l10n();
    use_title(move || l.account.shortlists.to_owned());
    view! {
        <div class="page">
            <Skeleton kind="lines" count=8 />
        </div>
    }
}

fn missing() -> AnyView {
    let l = use_l10n();
    let action = Some(("/shortlists".to_owned(), l.account.shortlists));
    view! {
        <div class="page page-form">
            <Empty title=l.not_found hint=l.builder().no_such_list action=action />
        </div>
    }
    .into_any()
}

/// A list that is opened.
#[component]
fn Open(
    /// Which.
    id: ShortlistId,
    /// Whether an admin has verified the brand.
    verified: bool,
) -> impl IntoView {
    let attempt = RwSignal::new(0_u32);
    let on_retry = Callback::new(move |()| attempt.update(|attempt| *attempt += 1));
    live(move || {
        attempt.track();
        let list = lists::open(id);
        // Only whether it is there builds the page anew.
        let status = Memo::new(move |_| list.status().get());
        live(move || match status.get() {
            Status::Loading => view! { <Waiting /> }.into_any(),
            Status::Ready => view! { <Desk id=id list=list verified=verified /> }.into_any(),
            Status::Missing | Status::Failed(Failure::NotFound) => missing(),
            Status::Failed(failure) => {
                view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
            }
        })
    })
}
