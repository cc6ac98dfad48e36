//! `/shortlists/compare`: two lists beside each other. Which two is in the address.

mod choose;
mod export;
mod groups;
mod row;
mod totals;

use hongbang_domain::account::Role;
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::export::export_button;
use crate::components::live::live;
use crate::components::notice::notice;
use crate::components::states::{FailureView, Skeleton};
use crate::locales::L10n;
use crate::pages::shortlists::guest::guest;
use crate::state::language::use_l10n;
use crate::state::listed::pair::Chosen;
use crate::state::lists::{self, Opened, Status};
use crate::state::session::use_account;
use crate::state::site::{Lists, Page};
use crate::state::title::use_title;
use choose::Choose;
use groups::Groups;
use totals::totals;

/// Two lists beside each other.
#[component]
pub fn CompareLists() -> impl IntoView {
    let l = use_l10n();
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let account = use_account();
    let chosen = Memo::new(move |before: Option<&Chosen>| match before {
        // The page is being left: another page's parameters are none of ours.
        Some(before) if Page::of(&path.read()) != Page::Lists(Lists::Compare) => *before,
        _ => search.with(|query| Chosen::of(query)),
    });
    let ours = Memo::new(move |_| {
        let me = account.get();
        me.map(|me| me.is_some_and(|me| me.role == Role::Brand))
    });
    use_title(move || l.lists().two.to_owned());
    view! {
        <div class="page page-wide lists-compare">
            {live(move || match ours.get() {
                None => view! { <Skeleton kind="lines" count=4 /> }.into_any(),
                Some(false) => guest(l, account, "/shortlists/compare"),
                Some(true) => {
                    view! {
                        <Choose chosen=chosen />
                        {live(move || two(l, chosen.get()))}
                    }
                        .into_any()
                }
            })}
        </div>
    }
}

/// Both lists, or what is missing to it.
fn two(l: L10n, chosen: Chosen) -> AnyView {
    let words = l.lists();
    match chosen.two() {
        Some((a, b)) => {
            let attempt = RwSignal::new(0_u32);
            live(move || {
                attempt.track();
                view! { <Two a=a b=b attempt=attempt /> }.into_any()
            })
        }
        None => {
            let title = if chosen.same() {
                words.same_list
            } else {
                words.two_needed
            };
            let back = view! {
                <a class="button" href="/shortlists">
                    {words.all_lists}
                </a>
            };
            notice(
                title.to_owned(),
                words.two_needed_hint.to_owned(),
                back.into_any(),
            )
        }
    }
}

#[component]
fn Two(
    /// The first.
    a: ShortlistId,
    /// The second.
    b: ShortlistId,
    /// Another number: they are opened again.
    attempt: RwSignal<u32>,
) -> impl IntoView {
    let l = use_l10n();
    let (a, b) = (lists::open(a), lists::open(b));
    let (of_a, of_b) = (a.status(), b.status());
    let stand = Memo::new(move |_| match (of_a.get(), of_b.get()) {
        (Status::Ready, Status::Ready) => Status::Ready,
        (Status::Ready | Status::Loading, other) | (other, _) => other,
    });
    live(move || match stand.get() {
        Status::Loading => view! { <Skeleton kind="lines" count=8 /> }.into_any(),
        Status::Missing => {
            let words = l.lists();
            let back = view! {
                <a class="button" href="/shortlists">
                    {words.all_lists}
                </a>
            };
            notice(
                words.missing_list.to_owned(),
                String::new(),
                back.into_any(),
            )
        }
        Status::Failed(failure) => {
            let on_retry = Callback::new(move |()| attempt.update(|attempt| *attempt += 1));
            view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
        }
        Status::Ready => both(l, a, b),
    })
}

/// Both, once they are here.
fn both(l: L10n, a: Opened, b: Opened) -> AnyView {
    view! {
        <div class="buttons">{export_button("button", move || export::offers(l, a, b))}</div>
        {live(move || totals(l, &a.document().get(), &b.document().get()))}
        <Groups a=a b=b />
    }
    .into_any()
}
