//! Sharing a list by link: the button, and the dialog behind it.

mod links;
mod make;

use hongbang_api::shortlists::{MAX_SHARES, Shares};
use hongbang_domain::shortlist::ShortlistId;
use leptos::html;
use leptos::prelude::*;

use crate::client::{self, Failure};
use crate::components::dialog;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::components::notice::deed;
use crate::components::states::{FailureView, Skeleton};
use crate::locales::L10n;
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::lists::{Opened, Saved};
use crate::state::loaded::Loaded;
use links::Links;
use make::{Made, Make};

/// The button that opens the dialog. A page has one.
#[component]
pub fn ShareButton(
    /// The list.
    id: ShortlistId,
    /// The list as it is opened: a link shows what the server has of it.
    opened: Opened,
) -> impl IntoView {
    let l = use_l10n();
    let asked = RwSignal::new(false);
    view! {
        <button type="button" class="button share-button" aria-haspopup="dialog" on:click=move |_| asked.set(true)>
            {l.shared().share}
        </button>
        {live(move || {
            if asked.get() {
                view! { <ShareList id=id opened=opened asked=asked /> }.into_any()
            } else {
                ().into_any()
            }
        })}
    }
}

/// The dialog: what links show, the links that work, and a new one.
#[component]
pub fn ShareList(
    /// The list.
    id: ShortlistId,
    /// The list as it is opened.
    opened: Opened,
    /// Whether the dialog is wanted; closing it takes that back.
    asked: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.shared();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
        }
    });
    let shares = Loaded::new(move || Box::pin(async move { client::shares(id).await }));
    // A list that has only just arrived on the server has links from now on.
    let synced = opened.saved();
    let mut before = None;
    effect(move || {
        let now = matches!(synced.get(), Saved::Synced);
        if before.replace(now) == Some(false) && now {
            shares.refresh();
        }
    });
    // The link that was just made stays while the links are asked for anew.
    let made = RwSignal::new(None::<String>);
    let stand = Memo::new(move |_| {
        let stand = shares.with(|answer| match answer {
            Ok(shares) if shares.items.len() >= MAX_SHARES => Stand::Full,
            Ok(_) => Stand::Ready,
            Err(failure) => Stand::Failed(failure),
        });
        stand.unwrap_or(Stand::Waiting)
    });
    view! {
        <dialog
            class="dialog share"
            node_ref=node
            aria-labelledby="share-title"
            on:close=move |_| {
                asked.try_set(false);
            }
        >
            <div class="share-body">
                <header class="share-head">
                    <h2 id="share-title">{words.title}</h2>
                    <button
                        type="button"
                        class="pill pill-icon"
                        aria-label=words.close
                        on:click=move |_| dialog::close(node)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                <p class="quiet">{words.hint}</p>
                {live(move || {
                    let ready = matches!(stand.get(), Stand::Ready | Stand::Full);
                    let behind = ready && !matches!(synced.get(), Saved::Synced);
                    behind.then(|| view! { <p class="share-note">{words.behind}</p> }).into_any()
                })}
                {live(move || match made.get() {
                    Some(token) => view! { <Made token=token /> }.into_any(),
                    None => ().into_any(),
                })}
                {live(move || match stand.get() {
                    Stand::Waiting => view! { <Skeleton kind="lines" count=3 /> }.into_any(),
                    Stand::Ready => view! { <Make id=id shares=shares made=made /> }.into_any(),
                    Stand::Full => {
                        view! { <p class="share-note">{(words.full)(MAX_SHARES)}</p> }.into_any()
                    }
                    Stand::Failed(failure) => failed(l, failure, shares),
                })}
                {live(move || match stand.get() {
                    Stand::Ready | Stand::Full => view! { <Links id=id shares=shares /> }.into_any(),
                    Stand::Waiting | Stand::Failed(_) => ().into_any(),
                })}
            </div>
        </dialog>
    }
}

/// What can be done about links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Not known yet.
    Waiting,
    /// One can be made.
    Ready,
    /// There are as many as there may be.
    Full,
    /// Nothing, and why.
    Failed(Failure),
}

/// Why there are no links: a list that the server does not have cannot be shared, and without
/// the server nothing can.
fn failed(l: L10n, failure: Failure, shares: Loaded<Shares>) -> AnyView {
    let words = l.shared();
    let on_retry = Callback::new(move |()| shares.retry());
    match failure {
        Failure::NotFound => view! {
            <div class="share-note" role="status">
                <p class="strong">{words.only_here}</p>
                <p>{words.only_here_hint}</p>
            </div>
        }
        .into_any(),
        Failure::Unreachable => {
            let again = deed(l.retry, move || shares.retry());
            view! {
                <div class="share-note" role="alert">
                    <p>{words.offline}</p>
                    {again}
                </div>
            }
            .into_any()
        }
        failure => view! { <FailureView failure=failure on_retry=on_retry /> }.into_any(),
    }
}
