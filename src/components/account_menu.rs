//! Who is signed in, at the end of the bar: the way in, or what is one's own.

use hongbang_api::account::Me;
use hongbang_domain::account::Role;
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::components::avatar::Initial;
use crate::components::form::Alert;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::front_door;
use crate::state::language::use_l10n;
use crate::state::sending::Sending;
use crate::state::session::use_account;
use crate::state::sign_out::sign_out;

/// A role's name.
#[must_use]
pub fn role_name(l: L10n, role: Role) -> &'static str {
    match role {
        Role::Reader => l.account.reader,
        Role::Kol => l.account.kol,
        Role::Brand => l.account.brand,
        Role::Mcn => l.account.mcn,
        Role::Admin => l.account.admin,
    }
}

/// The front door that only a role has: its words and its icon.
#[must_use]
pub fn own_door(l: L10n, role: Role) -> Option<(&'static str, Icon)> {
    match role {
        Role::Brand => Some((l.account.shortlists, Icon::List)),
        Role::Kol => Some((l.account.studio, Icon::Chart)),
        Role::Mcn => Some((l.account.roster, Icon::Badge)),
        Role::Reader | Role::Admin => None,
    }
}

/// What is known of an account beside its name, in words: its role, whether it is verified,
/// whether it is one of the demo's.
#[must_use]
pub fn standing(l: L10n, me: &Me) -> String {
    let verified = match (me.role.is_verifiable(), me.verified) {
        (false, _) => None,
        (true, true) => Some(l.account.verified),
        (true, false) => Some(l.account.unverified),
    };
    let demo = me.demo.then_some(l.account.demo_account);
    let words = [Some(role_name(l, me.role)), verified, demo];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The way in, that comes back to the present page.
#[must_use]
pub fn login_href(path: &str, search: &str) -> String {
    if matches!(path, "/" | "/login") {
        return "/login".to_owned();
    }
    let mut here = path.to_owned();
    if !search.is_empty() {
        here.push('?');
        here.push_str(search);
    }
    let next = String::from(js_sys::encode_uri_component(&here));
    ["/login?next=", &next].concat()
}

/// The end of the bar.
#[component]
pub fn AccountMenu() -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let here = use_location();
    live(move || match account.get() {
        // Not known yet: the bar keeps the room, so that nothing moves.
        None => view! { <span class="account-room" aria-hidden="true"></span> }.into_any(),
        Some(None) => {
            let href = login_href(&here.pathname.read(), &here.search.read());
            view! {
                <a class="button sign-in" href=href>
                    {l.account.sign_in}
                </a>
            }
            .into_any()
        }
        Some(Some(me)) => view! { <Menu me=me /> }.into_any(),
    })
}

/// What is one's own. A popover: the browser closes it on Escape and on a click elsewhere.
#[component]
fn Menu(
    /// Who is signed in.
    me: Me,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    let menu = NodeRef::<html::Div>::new();
    let close = move |_| {
        if let Some(menu) = menu.get_untracked() {
            let _ = menu.hide_popover();
        }
    };
    let sending = Sending::new();
    let then = Callback::new(move |()| navigate("/explore", NavigateOptions::default()));
    let door = own_door(l, me.role);
    view! {
        <button
            class="pill account"
            popovertarget="account-menu"
            aria-label=[l.account.menu, ": ", &me.name].concat()
        >
            <Initial id=me.id.get() name=me.name.clone() />
            <span class="account-name name">{me.name.clone()}</span>
        </button>
        <div id="account-menu" class="account-menu" popover="auto" node_ref=menu>
            <p class="account-who">
                <span class="name strong">{me.name.clone()}</span>
                <span class="quiet">{standing(l, &me)}</span>
            </p>
            <nav aria-label=l.account.menu on:click=close>
                {door.map(|(words, _)| view! { <a href=front_door::of(Some(me.role))>{words}</a> })}
                <a href="/settings">{l.account.settings}</a>
            </nav>
            <Alert sending=sending />
            <button class="account-out" on:click=move |_| sign_out(sending, then)>
                {l.account.sign_out}
            </button>
        </div>
    }
}
