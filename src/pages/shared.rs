//! `/s/{token}`: what a link to a shortlist shows.
//!
//! It is asked for without the session: whoever opens it sees the same, signed in or not.

mod head;
mod items;

use hongbang_api::shortlists::SharedShortlist;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::client::{self, Failure};
use crate::components::live::live;
use crate::components::notice::notice;
use crate::components::states::{FailureView, Skeleton};
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::listed::shared::{Sums, token};
use crate::state::loaded::Loaded;
use crate::state::noindex::noindex;
use crate::state::preferences::preferences;
use crate::state::site::Page;
use crate::state::title::use_title;
use head::head;
pub use head::yuan_of;
use items::items;

/// A shared shortlist.
#[component]
pub fn SharedPage() -> impl IntoView {
    let l = use_l10n();
    let path = use_location().pathname;
    let token = Memo::new(move |before: Option<&Option<String>>| match before {
        // The page is being left: another page's path has no token of ours.
        Some(before) if Page::of(&path.read()) != Page::Shared => before.clone(),
        _ => token(&path.read()).map(str::to_owned),
    });
    let shown = Loaded::new(move || {
        let token = token.get();
        Box::pin(async move {
            match token {
                Some(token) => client::shared(&token).await,
                None => Err(Failure::NotFound),
            }
        })
    });
    noindex();
    use_title(move || {
        let title = shown.with(|list| list.ok().map(|list| title(l, list)));
        title
            .flatten()
            .unwrap_or_else(|| l.shared().kind.to_owned())
    });
    view! {
        <div class="page shared-page">
            {live(move || {
                let view = shown.with(|list| match list {
                    Ok(list) => sheet(l, list),
                    Err(Failure::NotFound) => not_valid(l),
                    Err(failure) => {
                        let on_retry = Callback::new(move |()| shown.retry());
                        view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
                    }
                });
                view.unwrap_or_else(|| view! { <Skeleton kind="lines" count=8 /> }.into_any())
            })}
        </div>
    }
}

/// A title may be empty.
fn title(l: L10n, list: &SharedShortlist) -> String {
    let title = list.title.trim();
    if title.is_empty() {
        l.lists().untitled.to_owned()
    } else {
        title.to_owned()
    }
}

fn sheet(l: L10n, list: &SharedShortlist) -> AnyView {
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let sums = Sums::of(&list.items, &scheme);
    let title = title(l, list);
    view! {
        <div class="shared-tools">
            <button
                class="button"
                on:click=|_| {
                    // A browser that cannot print shows that itself.
                    let _ = window().print();
                }
            >
                {l.shared().print}
            </button>
        </div>
        <article class="shared" aria-labelledby="shared-title">
            {head(l, list, &sums, title)} {items(l, &list.items, &scheme)}
            <footer class="shared-foot quiet">
                <span>{l.shared().public_only}</span>
                <span>{l.shared().made_with}</span>
            </footer>
        </article>
    }
    .into_any()
}

/// Guessed, ended or out of date: which of these is nobody's business.
fn not_valid(l: L10n) -> AnyView {
    let words = l.shared();
    let ways = view! {
        <a class="button" href="/explore">
            {l.to_explore}
        </a>
    };
    view! {
        <div role="alert">
            {notice(words.not_valid.to_owned(), words.not_valid_hint.to_owned(), ways.into_any())}
        </div>
    }
    .into_any()
}
