//! What an MCN can do on a creator's page.

use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::problem::Problem;
use crate::state::action::Action;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;

/// Invites a creator, or says where one stands with it.
#[component]
pub fn Invite(
    /// The creator.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    let roster = Loaded::new(|| Box::pin(client::roster()));
    let action = Action::new();
    let invite = move |_| {
        action.run(Box::pin(async move {
            client::invite_to_roster(id).await?;
            roster.refresh();
            Ok(())
        }));
    };
    let standing = move |roster: &hongbang_api::mcn::Roster| {
        let mut items = roster.items.iter();
        let entry = items.find(|entry| entry.card.id == id);
        entry.map(|entry| entry.standing)
    };
    view! {
        <span role="status">
            {move || {
                let standing = roster.with(|roster| roster.map(standing).ok()).flatten()?;
                let words = match standing? {
                    Standing::Invited => l.studio().is_invited,
                    Standing::Accepted => l.studio().is_represented,
                };
                Some(view! { <a class="quiet-link" href="/mcn">{words}</a> })
            }}
        </span>
        {move || {
            let standing = roster.with(|roster| roster.map(standing).ok()).flatten();
            (standing == Some(None))
                .then(|| {
                    view! {
                        <button class="button button-primary" disabled=move || action.busy() on:click=invite>
                            {l.studio().invite_to_roster}
                        </button>
                    }
                })
        }}
        <Problem action=action instead=(Failure::NotFound, l.studio().no_such_kol) />
    }
}
