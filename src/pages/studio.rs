//! `/studio`: a creator's own record, and who works with it. `/studio/sharing` lies below.

mod claim;
mod export;
mod opt_out;
mod own;
mod partner;
mod preview;
mod representation;
mod seen_as;
mod sharing;

use hongbang_api::account::Me;
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::client;
use crate::components::guard::only;
use crate::components::live::live;
use crate::components::segmented::{Choice, Segmented};
use crate::components::states::{FailureView, Skeleton};
use crate::locales::L10n;
use crate::state::kol_parts::KolParts;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::title::use_title;
pub use export::ExportPage;
pub use sharing::SharingPage;

use claim::Claim;
use own::Own;

/// The screens of the studio.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Overview,
    Export,
    Sharing,
}

impl Tab {
    const fn path(self) -> &'static str {
        match self {
            Self::Overview => "/studio",
            Self::Export => "/studio/export",
            Self::Sharing => "/studio/sharing",
        }
    }
}

/// A creator's front door.
#[component]
pub fn Studio() -> impl IntoView {
    frame(Tab::Overview, "/login?next=/studio", |me, id| {
        let parts = KolParts::new(id);
        let sharing = Loaded::new(|| Box::pin(client::my_sharing()));
        let record = Memo::new(move |_| parts.record());
        let on_retry = Callback::new(move |()| {
            parts.profile.retry();
            parts.base.retry();
            sharing.retry();
        });
        let late = parts.late();
        live(move || {
            let sharing = sharing.with(|sharing| sharing.copied());
            let (Some(record), Some(sharing)) = (record.get(), sharing) else {
                return view! { <Skeleton kind="kol" /> }.into_any();
            };
            match record.and_then(|record| Ok((record, sharing?))) {
                Ok((record, sharing)) => {
                    view! { <Own me=me.clone() record=record sharing=sharing late=late /> }
                        .into_any()
                }
                Err(failure) => {
                    view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
                }
            }
        })
    })
}

/// A screen of the studio: for creators, and first of all for who has shown to be one.
fn frame(
    tab: Tab,
    login: &'static str,
    view: impl Fn(Me, KolId) -> AnyView + Send + Copy + 'static,
) -> impl IntoView {
    let l = use_l10n();
    use_title(move || {
        match tab {
            Tab::Overview => l.studio().title,
            Tab::Export => l.studio().export,
            Tab::Sharing => l.studio().sharing,
        }
        .to_owned()
    });
    let tabs = move || {
        [
            (l.studio().overview, Tab::Overview),
            (l.studio().export, Tab::Export),
            (l.studio().sharing, Tab::Sharing),
        ]
        .map(|(words, to)| Choice {
            words,
            href: to.path().to_owned(),
            current: to == tab,
        })
    };
    view! {
        <div class="page studio">
            <header class="page-head">
                <h1>{l.studio().title}</h1>
            </header>
            {only(
                Role::Kol,
                l.studio().studio_hint,
                login,
                move |me| match me.kol {
                    None => view! { <Claim /> }.into_any(),
                    Some(id) => {
                        view! {
                            <Segmented label=l.studio().title choices=tabs().into() />
                            {view(me, id)}
                        }
                            .into_any()
                    }
                },
            )}
        </div>
    }
}

/// A field's name, and what it covers.
fn field_words(l: L10n, field: Field) -> (&'static str, &'static str) {
    match field {
        Field::Statistics => (
            l.studio().field_statistics,
            l.studio().field_statistics_hint,
        ),
        Field::Notes => (l.studio().field_notes, l.studio().field_notes_hint),
        Field::Audience => (l.studio().field_audience, l.studio().field_audience_hint),
        Field::Quotes => (l.studio().field_quotes, l.studio().field_quotes_hint),
        Field::Launches => (l.studio().field_launches, l.studio().field_launches_hint),
    }
}
