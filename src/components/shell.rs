//! What every page shares: the bar at the top, the tabs at the foot of a phone.

use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::account_menu::{AccountMenu, own_door};
use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::components::said::{Said, SignInFirst};
use crate::state::effect::effect;
use crate::state::focus;
use crate::state::front_door;
use crate::state::language::{use_l10n, use_language};
use crate::state::meta::use_meta;
use crate::state::reading::Place;
use crate::state::session::use_account;
use crate::state::theme::{Theme, use_theme};

/// The frame around a page.
#[component]
pub fn Shell(
    /// The page.
    children: Children,
) -> impl IntoView {
    let l = use_l10n();
    let path = use_location().pathname;
    // A new page is announced by moving the focus to it, as a browser does on a real load.
    let mut last = None;
    effect(move || {
        let now = path.get();
        let before = last.replace(now.clone());
        let moved = before.is_some_and(|before| before != now && !Place::is_over(&before, &now));
        if moved {
            focus::to_page();
        }
    });

    view! {
        <a class="skip" href="#main" rel="external">
            {l.skip_to_content}
        </a>
        <header class="bar">
            <a class="brand" href="/">
                <span class="brand-mark" aria-hidden="true">{l.brand_mark}</span>
                <span class="brand-name">{l.brand}</span>
            </a>
            <nav class="bar-nav" aria-label=l.navigation>
                <Links icons=false />
            </nav>
            <a class="bar-search" href="/search">
                {Icon::Search.view()} <span>{l.read.search}</span> <kbd aria-hidden="true">"/"</kbd>
            </a>
            <div class="bar-end">
                <DemoMark />
                <LanguageButton />
                <ThemeButton />
                <AccountMenu />
            </div>
        </header>
        <main id="main" tabindex="-1">
            {children()}
        </main>
        <nav class="tabs" aria-label=l.navigation>
            <Links icons=true />
        </nav>
        <SignInFirst />
        <Said />
    }
}

/// Where readers read, other than `/explore`.
const FEEDS: [&str; 6] = [
    "/following",
    "/collected",
    "/nearby",
    "/topics/",
    "/search",
    "/notes/",
];

/// The front doors that are open, and that of who is there.
#[component]
fn Links(
    /// With an icon above each.
    icons: bool,
) -> impl IntoView {
    let l = use_l10n();
    let path = use_location().pathname;
    let account = use_account();
    live(move || {
        let role = account.with(|me| me.map(|me| me.role));
        let own = role.and_then(|role| {
            own_door(l, role).map(|(words, icon)| (front_door::of(Some(role)), words, icon))
        });
        let all = [
            ("/explore", l.explore, Icon::Compass),
            ("/kols", l.kols, Icon::People),
        ];
        all.into_iter()
            .chain(own)
            .map(|(href, words, icon)| {
                // A creator's page lies below the directory.
                // Explore is the door to every feed.
                let current = value(move || {
                    let path = path.read();
                    let feed =
                        href == "/explore" && FEEDS.iter().any(|feed| path.starts_with(feed));
                    (feed || path.starts_with(href)).then_some("page")
                });
                view! {
                    <a href=href aria-current=current>
                        {icons.then(|| icon.view())} {words}
                    </a>
                }
            })
            .collect_view()
            .into_any()
    })
}

/// Says that the data is made up, where it is.
#[component]
fn DemoMark() -> impl IntoView {
    let l = use_l10n();
    let demo = use_meta(|meta| meta.demo);
    move || {
        demo().unwrap_or(false).then(|| {
            view! {
                <span class="demo-mark" title=l.demo_hint>
                    {l.demo}
                </span>
            }
        })
    }
}

#[component]
fn LanguageButton() -> impl IntoView {
    let l = use_l10n();
    let language = use_language();
    let button = NodeRef::<html::Button>::new();
    // The button is built anew in the other language; the focus goes with it.
    if language.take_focus() {
        button.on_load(|button| {
            let _ = button.focus();
        });
    }
    view! {
        <button
            class="pill"
            node_ref=button
            lang=l.lang.other().tag()
            aria-label=l.other_language
            on:click=move |_| language.toggle()
        >
            {l.other_language_short}
        </button>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let l = use_l10n();
    let theme = use_theme();
    let words = move || match theme.get() {
        Theme::System => l.theme_system,
        Theme::Light => l.theme_light,
        Theme::Dark => l.theme_dark,
    };
    view! {
        <button
            class="pill pill-icon"
            aria-label=words
            title=words
            on:click=move |_| theme.update(|theme| *theme = theme.next())
        >
            {move || {
                match theme.get() {
                    Theme::System => Icon::Contrast,
                    Theme::Light => Icon::Sun,
                    Theme::Dark => Icon::Moon,
                }
                    .view()
            }}
        </button>
    }
}
