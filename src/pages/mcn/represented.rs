//! `/mcn/{id}`: a creator whom the MCN represents, as it sees itself.

use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::client;
use crate::components::guard::only;
use crate::components::kol_head::{Heading, KolHead};
use crate::components::kol_profile::KolBody;
use crate::components::live::live;
use crate::components::states::{Empty, FailureView, Skeleton, awaited};
use crate::pages::overview::Today;
use crate::state::kol_parts::KolParts;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::selection;
use crate::state::title::use_title;

/// The page of a creator on one's roster.
#[component]
pub fn RepresentedPage(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <div class="page studio">
            {only(
                Role::Mcn,
                l.studio().roster_hint,
                "/login?next=/mcn",
                move |_| {
                    let roster = Loaded::new(|| Box::pin(client::roster()));
                    awaited(
                        roster,
                        "kol",
                        move |roster| {
                            let accepted = roster
                                .items
                                .iter()
                                .any(|entry| {
                                    entry.card.id == id && entry.standing == Standing::Accepted
                                });
                            if accepted {
                                return view! { <Represented id=id /> }.into_any();
                            }
                            let words = l.overview();
                            let action = Some(("/mcn".to_owned(), words.to_roster));
                            view! {
                                <Empty
                                    title=words.not_on_roster
                                    hint=words.not_on_roster_hint
                                    action=action
                                />
                            }
                                .into_any()
                        },
                    )
                        .into_any()
                },
            )}
        </div>
    }
}

/// A creator, whole.
#[component]
fn Represented(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.overview();
    let parts = KolParts::new(id);
    let late = parts.late();
    let record = Memo::new(move |_| parts.record());
    let on_retry = Callback::new(move |()| {
        parts.profile.retry();
        parts.base.retry();
    });
    use_title(move || {
        let name = parts.profile.with(|profile| {
            let profile = profile.ok()?;
            Some(profile.kol.nickname.clone())
        });
        name.flatten()
            .unwrap_or_else(|| l.studio().roster.to_owned())
    });
    let href = Callback::new(move |to: Selection| format!("/mcn/{id}{}", selection::to_query(to)));
    live(move || {
        let record = match record.get() {
            None => return view! { <Skeleton kind="kol" /> }.into_any(),
            Some(Err(failure)) => {
                return view! { <FailureView failure=failure on_retry=on_retry /> }.into_any();
            }
            Some(Ok(record)) => record,
        };
        view! {
            <header class="page-head represented-head">
                <a class="quiet-link" href="/mcn">
                    "‹ "
                    {words.back_to_roster}
                </a>
                <h1>{record.profile.kol.nickname.clone()}</h1>
                <p class="quiet">{words.mcn_sees}</p>
                <p class="buttons">
                    <a class="button" href=format!("/kols/{id}")>
                        {words.public_page}
                    </a>
                    <a class="button" href=format!("/kols/{id}/kit")>
                        {words.to_kit}
                    </a>
                </p>
            </header>
            <Today record=record.clone() late=late />
            <KolHead profile=record.profile.clone() heading=Heading::Part />
            <KolBody record=record late=late href=href />
        }
        .into_any()
    })
}
