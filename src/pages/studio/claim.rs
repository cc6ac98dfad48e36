//! Showing which creator one is.

use hongbang_api::account::ClaimRequest;
use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::kol_input::KolInput;
use crate::components::problem::Problem;
use crate::state::action::Action;
use crate::state::language::use_l10n;
use crate::state::session::use_account;

/// Finds oneself, then puts a code into one's bio on the platform.
#[component]
pub fn Claim() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let claim = RwSignal::new(None::<hongbang_api::account::Claim>);
    // Asking again for the same creator is a look whether the code is there by now.
    let looked = RwSignal::new(false);
    let action = Action::new();
    let ask = Callback::new(move |kol: KolId| {
        action.run(Box::pin(async move {
            let answer = client::claim(&ClaimRequest { kol }).await?;
            if answer.confirmed {
                account.refresh();
            }
            let before = claim.try_get_untracked().flatten();
            looked.try_set(before.is_some_and(|before| before.kol == kol));
            claim.try_set(Some(answer));
            Ok(())
        }));
    });
    view! {
        <section class="panel claim">
            <h2>{l.studio().claim_title}</h2>
            <p>{l.studio().claim_hint}</p>
            <KolInput
                label=l.studio().claim_label
                button=l.studio().claim_start
                busy=Signal::derive(move || action.busy())
                on_kol=ask
            />
            <p class="quiet">
                <a class="quiet-link" href="/kols">
                    {l.studio().claim_directory}
                </a>
            </p>
            <Problem action=action instead=(Failure::NotFound, l.studio().no_such_kol) />
            <div role="status">
                {move || {
                    claim
                        .get()
                        .map(|claim| {
                            let kol = claim.kol;
                            view! {
                                <div class="claim-code">
                                    <p>{l.studio().claim_code}</p>
                                    <p><code>{claim.code}</code></p>
                                    <p class="quiet">{l.studio().claim_code_hint}</p>
                                    <button
                                        class="button button-primary"
                                        disabled=move || action.busy()
                                        on:click=move |_| ask.run(kol)
                                    >
                                        {l.studio().claim_check}
                                    </button>
                                    {match (claim.confirmed, looked.get()) {
                                        (true, _) => l.studio().claim_confirmed,
                                        (false, true) => l.studio().claim_not_yet,
                                        (false, false) => "",
                                    }}
                                </div>
                            }
                        })
                }}
            </div>
        </section>
    }
}
