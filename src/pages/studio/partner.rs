//! Becoming a brand partner.

use hongbang_api::account::{Me, PartnerApplication};
use hongbang_domain::eligibility::{Missing, Rule};
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::problem::Problem;
use crate::locales::L10n;
use crate::state::action::Action;
use crate::state::language::use_l10n;
use crate::state::meta::use_meta;
use crate::state::session::use_account;

/// Whether one is a brand partner, and applying as one.
#[component]
pub fn Partner(
    /// One's own account.
    me: Me,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let partner = RwSignal::new(me.partner);
    let answer = RwSignal::new("".to_owned());
    let action = Action::new();
    let more_than = use_meta(|meta| meta.partner_more_than);
    let apply = move |_| {
        let me = me.clone();
        action.run(Box::pin(async move {
            let application = client::apply_as_partner().await?;
            answer.try_set(words(l, application));
            partner.try_set(application.partner);
            account.set(Some(Me {
                partner: application.partner,
                ..me
            }));
            Ok(())
        }));
    };
    view! {
        <section class="panel">
            <h2>{l.studio().partner}</h2>
            {move || {
                if partner.get() {
                    view! { <p><span class="partner">{l.studio().partner_is}</span></p> }.into_any()
                } else {
                    let more_than = more_than().unwrap_or(Rule::default().more_than);
                    let rule = (l.studio().partner_rule)(&l.figure(more_than as f64));
                    let apply = apply.clone();
                    view! {
                        <p>{rule}</p>
                        <button
                            class="button button-primary"
                            disabled=move || action.busy()
                            on:click=apply
                        >
                            {l.studio().partner_apply}
                        </button>
                    }
                        .into_any()
                }
            }}
            <p class="answer" role="status">
                {move || answer.get()}
            </p>
            <Problem action=action instead=(Failure::Conflict, l.refused) />
        </section>
    }
}

fn words(l: L10n, application: PartnerApplication) -> String {
    match application.missing {
        None if application.partner => l.studio().partner_now.to_owned(),
        None => l.refused.to_owned(),
        Some(Missing::Profile) => l.studio().partner_needs_profile.to_owned(),
        Some(Missing::FollowerCount) => l.studio().partner_needs_count.to_owned(),
        Some(Missing::Followers { count }) => (l.studio().partner_needs_followers)(
            &l.figure(count as f64),
            &l.figure(application.more_than as f64),
        ),
    }
}
