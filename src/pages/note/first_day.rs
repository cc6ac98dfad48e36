//! A note's first 24 hours: folded up for readers, and asked for only when they are looked at.

use hongbang_domain::note::Note;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::hooks::use_location;

use crate::client::{self, Failure};
use crate::components::launch::LaunchView;
use crate::components::live::live;
use crate::components::missing::not_shared;
use crate::components::states::{FailureView, Skeleton};
use crate::state::effect::effect;
use crate::state::first_day;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::viewport::use_seen;

/// How near they must be before they are asked for.
const AHEAD: &str = "300px";

/// The first 24 hours, folded up.
#[component]
pub fn FirstDay(
    /// The note.
    note: Note,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.launch();
    let id = note.id;
    let place = NodeRef::<html::Div>::new();
    let seen = use_seen(place, AHEAD);
    let open = RwSignal::new(first_day::is_open());
    let wanted = RwSignal::new(false);
    effect(move || {
        // Once: every setting asks again.
        if open.get() && seen.get() && !wanted.get_untracked() {
            wanted.set(true);
        }
    });
    // Who comes for them from a creator's page is led there.
    let asked_for = use_location().hash.get_untracked() == "#first-day";
    effect(move || {
        if let Some(place) = place.get()
            && asked_for
            && let Ok(Some(section)) = place.closest("#first-day")
        {
            request_animation_frame(move || section.scroll_into_view());
        }
    });
    let report = Loaded::new(move || {
        let wanted = wanted.get();
        Box::pin(async move {
            if !wanted {
                std::future::pending::<()>().await;
            }
            client::note_launch(id).await
        })
    });
    let toggled = move |event: leptos::ev::Event| {
        let details = event
            .target()
            .map(JsCast::unchecked_into::<web_sys::Element>);
        let now = details.is_some_and(|details| details.has_attribute("open"));
        open.set(now);
        first_day::remember(now);
    };
    let on_retry = Callback::new(move |()| report.retry());
    let (kind, counts, age) = (note.kind, note.counts, note.data_at - note.published_at);
    view! {
        <details class="first-day" id="first-day" open=open.get_untracked() on:toggle=toggled>
            <summary>
                <h2>{words.title}</h2>
                <span class="quiet">{words.hint}</span>
            </summary>
            <div class="launch" node_ref=place>
                {live(move || {
                    if !open.get() {
                        return ().into_any();
                    }
                    let shown = report.with(|answer| match answer {
                        Ok(report) => {
                            view! { <LaunchView report=report.clone() kind=kind counts=counts age=age /> }
                                .into_any()
                        }
                        Err(Failure::NotFound) => {
                            view! { <p class="quiet">{words.not_known}</p> }.into_any()
                        }
                        Err(Failure::NotShared) => not_shared(l, words.not_shared),
                        Err(failure) => {
                            view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
                        }
                    });
                    shown.unwrap_or_else(|| view! { <Skeleton kind="launch" /> }.into_any())
                })}
            </div>
        </details>
    }
}
