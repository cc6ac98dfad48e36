//! The pages, inside what every one of them shares.

use leptos::prelude::*;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_location;

use crate::components::live::live;
use crate::components::shell::Shell;
use crate::pages::{front_door::FrontDoor, later, not_found::NotFound, reading::Reading};
use crate::state::site::Page;
use crate::state::{events, feeds, language, marks, meta, session, theme, toast};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    let language = language::provide();
    theme::provide();
    meta::provide();
    session::provide();
    toast::provide();
    marks::provide();
    feeds::provide();
    events::provide();

    view! {
        <Router>
            // Changing the language is rare and touches every word, so the view is built anew;
            // what was loaded lives above it and stays.
            {move || {
                provide_context(language.l10n());
                view! {
                    <Shell>
                        // One for all: state/site.rs is the site map.
                        <FlatRoutes fallback=NotFound>
                            <Route path=WildcardSegment("path") view=Pages />
                        </FlatRoutes>
                    </Shell>
                }
            }}
        </Router>
    }
}

/// The page at the present path.
#[component]
fn Pages() -> impl IntoView {
    let path = use_location().pathname;
    let page = Memo::new(move |_| Page::of(&path.read()));
    live(move || match page.get() {
        Page::FrontDoor => view! { <FrontDoor /> }.into_any(),
        Page::Reading => view! { <Reading /> }.into_any(),
        Page::Kols => later::kols(),
        Page::Compare => later::compare(),
        Page::Kol(id) => later::kol(id),
        Page::Kit(id) => later::kit(id),
        Page::Desk(desk) => later::desk(desk),
        Page::Lists(lists) => later::lists(lists),
        Page::Import(import) => later::import(import),
        Page::Shared => later::shared(),
        Page::Nowhere => view! { <NotFound /> }.into_any(),
    })
}
