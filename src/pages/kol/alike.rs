//! Creators like the one whose page it is, asked for when one comes near.

use hongbang_domain::kol::KolId;
use leptos::html;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::alike::alike;
use crate::components::live::live;
use crate::components::states::Skeleton;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::viewport::use_seen;

/// How near they must be before they are asked for.
const AHEAD: &str = "400px";

/// The creators.
#[component]
pub fn Alike(
    /// Like whom.
    id: KolId,
    /// Told when there is no such creator any more.
    on_gone: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.profile();
    let place = NodeRef::<html::Div>::new();
    let seen = use_seen(place, AHEAD);
    let wanted = RwSignal::new(false);
    effect(move || {
        // Once: every setting asks again.
        if seen.get() && !wanted.get_untracked() {
            wanted.set(true);
        }
    });
    let found = Loaded::new(move || {
        let wanted = wanted.get();
        Box::pin(async move {
            if !wanted {
                std::future::pending::<()>().await;
            }
            client::kol_lookalikes(id).await
        })
    });
    effect(move || {
        if found.with(|answer| answer.err()) == Some(Some(Failure::NotFound)) {
            untrack(|| on_gone.run(()));
        }
    });
    view! {
        <section class="panel" id="alike">
            <h2>{words.alike}</h2>
            <p class="quiet">{words.alike_hint}</p>
            <div class="alike-room" node_ref=place>
                {live(move || {
                    let shown = found.with(|answer| match answer {
                        Ok(found) => alike(l, &found.items),
                        Err(_) => {
                            view! {
                                <p class="quiet">
                                    {words.alike_failed} " "
                                    <button
                                        type="button"
                                        class="link-button"
                                        on:click=move |_| found.retry()
                                    >
                                        {l.retry}
                                    </button>
                                </p>
                            }
                                .into_any()
                        }
                    });
                    shown.unwrap_or_else(|| view! { <Skeleton kind="alike" /> }.into_any())
                })}
            </div>
        </section>
    }
}
