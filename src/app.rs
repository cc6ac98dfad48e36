//! The site map, inside what every page shares.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::{WildcardSegment, path};

use crate::components::shell::Shell;
use crate::pages::later::{self, Desk, desk};
use crate::pages::{front_door::FrontDoor, not_found::NotFound, reading::Reading};
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
                        <FlatRoutes fallback=NotFound>
                            <Route path=path!("/") view=FrontDoor />
                                                        <Route path=path!("/kols") view=later::kols />
                            <Route path=path!("/kols/:id") view=later::kol />
                            <Route path=path!("/studio") view=|| desk(Desk::Studio) />
                            <Route path=path!("/studio/sharing") view=|| desk(Desk::Sharing) />
                            <Route path=path!("/mcn") view=|| desk(Desk::Mcn) />
                            <Route path=path!("/shortlists") view=|| desk(Desk::Shortlists) />
                            <Route path=path!("/login") view=|| desk(Desk::Login) />
                            <Route path=path!("/settings") view=|| desk(Desk::Settings) />
                            // The feeds and the notes: state/reading.rs has their paths.
                            <Route path=WildcardSegment("rest") view=Reading />
                        </FlatRoutes>
                    </Shell>
                }
            }}
        </Router>
    }
}
