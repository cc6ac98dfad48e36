//! `/kols/{id}`: a creator and the 30 or 90 days behind it, computed here from raw days and
//! notes.

mod alike;

use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::client::Failure;
use crate::components::add_to_list::{AddButton, AddToList};
use crate::components::kol_head::{Heading, KolHead};
use crate::components::kol_profile::KolBody;
use crate::components::live::live;
use crate::components::pick_box::PickBox;
use crate::components::states::{Empty, FailureView, Skeleton};
use crate::pages::mcn::Invite;
use crate::state::feeds::known_kol;
use crate::state::kol_parts::{KolParts, from_card};
use crate::state::language::use_l10n;
use crate::state::listed::item::of_kol;
use crate::state::selection;
use crate::state::session::use_account;
use crate::state::title::use_title;
use alike::Alike;

pub use crate::state::kol_parts::load;

/// The page of a creator. Who comes from the directory sees at once what its card knew.
#[component]
pub fn KolPage(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    let parts = KolParts::new(id);
    let card = StoredValue::new(known_kol(id).map(from_card));
    use_title(move || {
        let name = parts
            .profile
            .with(|profile| profile.ok().map(|profile| profile.kol.nickname.clone()))
            .flatten();
        let known = || card.with_value(|card| card.as_ref().map(|card| card.kol.nickname.clone()));
        name.or_else(known).unwrap_or_else(|| l.kols.to_owned())
    });
    // Whether the creator was there: then a page that is none is not a wrong address.
    let was_there = StoredValue::new(false);
    let failure = Memo::new(move |_| parts.profile.with(|profile| profile.err()).flatten());
    // The same answer again builds nothing anew.
    let profile = Memo::new(move |_| {
        let answer = parts
            .profile
            .with(|profile| profile.ok().cloned())
            .flatten();
        answer.or_else(|| card.get_value())
    });
    let record = Memo::new(move |_| parts.record());
    let late = parts.late();
    let head = move || {
        live(move || {
            let Some(profile) = profile.get() else {
                return view! { <Skeleton kind="kol-head" /> }.into_any();
            };
            was_there.set_value(true);
            let whom = vec![(id, of_kol(&profile.kol, &profile.withheld))];
            let action = view! {
                <AddButton whom=whom class="button button-primary" words=l.lists().adding.add />
                <PickBox id=id name=profile.kol.nickname.clone() words=true />
                <a class="quiet-link" href=format!("/kols/{id}/kit")>
                    {l.kit().title}
                </a>
                <ForMcn id=id />
            }
            .into_any();
            view! { <KolHead profile=profile heading=Heading::Page action=Some(action) /> }
                .into_any()
        })
    };
    let body = move || {
        live(move || match record.get() {
            None => view! { <Skeleton kind="kol" /> }.into_any(),
            Some(Err(failure)) => {
                let on_retry = Callback::new(move |()| parts.base.retry());
                view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
            }
            Some(Ok(record)) => {
                let href = Callback::new(move |to: Selection| {
                    format!("/kols/{id}{}", selection::to_query(to))
                });
                let on_gone = Callback::new(move |()| parts.profile.refresh());
                view! {
                    <KolBody record=record late=late href=href />
                    <Alike id=id on_gone=on_gone />
                }
                .into_any()
            }
        })
    };
    view! {
        <div class="page kol-page">
            <AddToList />
            {live(move || match failure.get() {
                None => view! { {head()} {body()} }.into_any(),
                Some(Failure::NotFound) if was_there.get_value() => {
                    let action = Some(("/kols".to_owned(), l.record().all_kols));
                    view! {
                        <div role="alert">
                            <Empty
                                title=l.profile().removed
                                hint=l.profile().removed_hint
                                action=action
                            />
                        </div>
                    }
                        .into_any()
                }
                Some(failure) => {
                    let on_retry = Callback::new(move |()| parts.profile.retry());
                    view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
                }
            })}
        </div>
    }
}

/// What an MCN can do with a creator; nothing for anyone else.
#[component]
fn ForMcn(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let account = use_account();
    let is_mcn = Memo::new(move |_| account.with(|me| me.is_some_and(|me| me.role == Role::Mcn)));
    move || is_mcn.get().then(|| view! { <Invite id=id /> })
}
