//! `/mcn/{id}`: a creator whom the MCN represents, as it sees itself.

use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::client;
use crate::components::guard::only;
use crate::components::kol_head::Heading;
use crate::components::kol_profile::KolRecord;
use crate::components::states::{Empty, awaited};
use crate::pages::kol::load;
use crate::pages::overview::{Beside, Today};
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
    let record = Loaded::new(move || Box::pin(load(id)));
    let beside = Beside::of(id);
    use_title(move || {
        let name = record.with(|record| {
            let record = record.ok()?;
            Some(record.profile.kol.nickname.clone())
        });
        name.flatten()
            .unwrap_or_else(|| l.studio().roster.to_owned())
    });
    view! {
        {awaited(
            record,
            "kol",
            move |record| {
                let href = Callback::new(move |to: Selection| {
                    format!("/mcn/{id}{}", selection::to_query(to))
                });
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
                    <Today record=record.clone() beside=beside />
                    <KolRecord record=record.clone() heading=Heading::Part href=href />
                }
                    .into_any()
            },
        )}
    }
}
