//! The feeds, as links.

use leptos::prelude::*;

use crate::components::live::live;
use crate::state::language::use_l10n;
use crate::state::reading::Feed;
use crate::state::session::use_account;

/// The feeds, of which one is open.
#[component]
pub fn FeedTabs(
    /// The open one.
    current: Feed,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    view! {
        <nav class="feed-tabs" aria-label=l.read.feeds>
            {live(move || {
                let known = account.with(|me| me.is_some());
                let tabs = [
                    (Feed::Explore, "/explore", l.explore),
                    (Feed::Following, "/following", l.read.following),
                    (Feed::Nearby, "/nearby", l.read.nearby),
                    (Feed::Collected, "/collected", l.read.collected),
                ];
                tabs.into_iter()
                    .filter(|(feed, ..)| known || *feed != Feed::Collected)
                    .map(|(feed, href, words)| {
                        let current = (feed == current).then_some("page");
                        view! { <a href=href aria-current=current>{words}</a> }
                    })
                    .collect_view()
                    .into_any()
            })}
        </nav>
    }
}
