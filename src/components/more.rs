//! The end of a growing list: asks for the next page before one gets there.

use leptos::html;
use leptos::prelude::*;

use crate::client::Failure;
use crate::components::live::live;
use crate::components::states::{FailureView, Skeleton};
use crate::state::effect::effect;
use crate::state::feeds::List;
use crate::state::language::use_l10n;
use crate::state::pager::{Pager, Phase};
use crate::state::viewport::{use_near, window_height};

/// How far ahead of the reader the next page is asked for: about two screens of a phone.
const AHEAD: &str = "1600px";
/// The same in figures.
const AHEAD_PX: f64 = 1600.0;

/// Loads a list further as one nears its end, and says how it stands.
#[component]
pub fn More<T: Clone + Send + Sync + 'static>(
    /// The list.
    list: List<T>,
    /// Asks for the next page; called only when one is due.
    load: Callback<()>,
    /// The shape of the skeletons.
    skeleton: &'static str,
) -> impl IntoView {
    let l = use_l10n();
    let sentinel = NodeRef::<html::Div>::new();
    let near = use_near(sentinel, AHEAD);
    let phase = Memo::new(move |_| list.pager.with(Pager::phase));
    let first = move || list.pager.with_untracked(|pager| pager.items().is_empty());
    // Requests belong to the list's view, not to one run of the effect that makes them.
    let owner = Owner::current().unwrap_or_default();
    effect(move || {
        if !near.get() || phase.get() != Phase::Ready {
            return;
        }
        if first() {
            owner.with(|| load.run(()));
            return;
        }
        // What has just come moves the end away, and the browser is slow to tell: without a look
        // of our own, each page would bring another.
        let owner = owner.clone();
        request_animation_frame(move || {
            let end = sentinel.try_get_untracked().flatten();
            let near = end.is_some_and(|end| {
                end.get_bounding_client_rect().top() < window_height() + AHEAD_PX
            });
            if near && phase.try_get_untracked() == Some(Phase::Ready) {
                owner.with(|| load.run(()));
            }
        });
    });
    let retry = Callback::new(move |()| list.pager.update(Pager::retry));

    view! {
        {live(move || match phase.get() {
            Phase::Ready => ().into_any(),
            Phase::Loading => {
                view! { <Skeleton kind=skeleton count=if first() { 12 } else { 4 } /> }.into_any()
            }
            Phase::Failed(failure) => view! { <FailureView failure=again(failure) on_retry=retry /> }.into_any(),
            Phase::Done if first() => ().into_any(),
            Phase::Done => view! { <p class="list-end">{l.list_end}</p> }.into_any(),
        })}
        <div class="sentinel feed-end" tabindex="-1" node_ref=sentinel></div>
    }
}

/// A list's own address is right, so whatever the answer was, another try is offered.
fn again(failure: Failure) -> Failure {
    match failure {
        Failure::NotFound => Failure::Server,
        other => other,
    }
}
