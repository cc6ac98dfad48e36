//! `/studio/export`: one's own record by the notes of one's own export. It is read in this browser
//! and kept there: what one looks at here is nobody else's before it is shared.

use hongbang_domain::id::CollectionId;
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::Sharing;
use hongbang_domain::window::Selection;
use hongbang_sheets::creator::SheetNote;
use hongbang_sheets::field::Rows;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::seen_as::{seen_as, switch};
use super::{Tab, frame};
use crate::client;
use crate::components::kol_head::Heading;
use crate::components::kol_profile::KolRecord;
use crate::components::live::live;
use crate::components::notice::notice;
use crate::components::states::{FailureView, Skeleton};
use crate::locales::L10n;
use crate::state::collections::{self, Head, Shelf, Why, use_shelf};
use crate::state::effect::effect;
use crate::state::kol_parts::KolParts;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::overview::seen_as::{SeenAs, address};
use crate::state::own_export::with_notes;
use crate::state::record::Record;

/// A creator's own export.
#[component]
pub fn ExportPage() -> impl IntoView {
    frame(Tab::Export, "/login?next=/studio/export", |_, id| {
        view! { <Export id=id /> }.into_any()
    })
}

/// What is read of an export.
#[derive(Debug, Clone, PartialEq)]
enum Notes {
    /// The shelf is being looked at, or the notes are being read.
    Waiting,
    /// This browser does not give it.
    Blocked(Why),
    /// There is no export.
    None,
    /// They are here.
    Here(Head, Vec<SheetNote>),
}

/// The latest export, or why there is none.
#[derive(Debug, Clone, PartialEq)]
enum Latest {
    Is(Head),
    Not(Notes),
}

#[component]
fn Export(
    /// Oneself.
    id: KolId,
) -> impl IntoView {
    let l = use_l10n();
    let parts = KolParts::new(id);
    let sharing = Loaded::new(|| Box::pin(client::my_sharing()));
    let record = Memo::new(move |_| parts.record());
    let notes = use_notes();
    let on_retry = Callback::new(move |()| {
        parts.profile.retry();
        parts.base.retry();
        sharing.retry();
    });
    live(move || {
        let notes = notes.get();
        let sharing = sharing.with(|sharing| sharing.copied());
        let (Some(record), Some(sharing)) = (record.get(), sharing) else {
            return view! { <Skeleton kind="kol" /> }.into_any();
        };
        let both = record.and_then(|record| Ok((record, sharing?)));
        match (both, notes) {
            (Err(failure), _) => {
                view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
            }
            (_, Notes::Waiting) => view! { <Skeleton kind="kol" /> }.into_any(),
            (_, Notes::Blocked(why)) => {
                let (what, helps) = (l.import().not_kept)(why);
                notice(what.to_owned(), helps.to_owned(), ().into_any())
            }
            (_, Notes::None) => none(l),
            (Ok((record, sharing)), Notes::Here(head, notes)) => {
                match with_notes(&record, &notes) {
                    Some(record) => view! {
                        {said(l, &head)}
                        <Seen record=record sharing=sharing />
                    }
                    .into_any(),
                    None => none(l),
                }
            }
        }
    })
}

/// The notes of the latest collection of notes that names nobody, which is what the platform gives
/// creators of their own.
fn use_notes() -> RwSignal<Notes> {
    let shelf = use_shelf();
    let notes = RwSignal::new(Notes::Waiting);
    let latest = Memo::new(move |_| {
        shelf.with(|shelf| match shelf {
            Shelf::Loading => Latest::Not(Notes::Waiting),
            Shelf::Failed(why) => Latest::Not(Notes::Blocked(*why)),
            Shelf::Here(_) => {
                let there = shelf.there().into_iter();
                let mut own = there.filter(|head| head.rows == Rows::Notes && head.creators == 0);
                own.next()
                    .cloned()
                    .map_or(Latest::Not(Notes::None), Latest::Is)
            }
        })
    });
    effect(move || match latest.get() {
        Latest::Not(stand) => notes.set(stand),
        Latest::Is(head) => {
            let read: CollectionId = head.id;
            spawn_local(async move {
                let found = match collections::notes(read, Some(None)).await {
                    Ok(found) => Notes::Here(head, found),
                    Err(why) => Notes::Blocked(why),
                };
                notes.try_set(found);
            });
        }
    });
    notes
}

/// How to come by one.
fn none(l: L10n) -> AnyView {
    let words = l.studio();
    let way = view! {
        <a class="button button-primary" href="/import">
            {words.export_choose}
        </a>
    };
    notice(
        words.export_none.to_owned(),
        words.export_none_hint.to_owned(),
        way.into_any(),
    )
}

/// Which export it is, and that nobody else sees it.
fn said(l: L10n, head: &Head) -> AnyView {
    let words = l.studio();
    let href = format!("/import/{}", head.id);
    view! {
        <div class="seen-banner" role="status">
            <p>
                <strong>{(words.export_of)(&head.name)}</strong> " " {words.export_stays}
            </p>
            <a class="text-link" href=href>
                {words.export_open}
            </a>
        </div>
    }
    .into_any()
}

/// The record, as oneself or as others would see it.
#[component]
fn Seen(
    /// One's own record, with the notes of the export.
    record: Record,
    /// What one shares with whom.
    sharing: Sharing,
) -> impl IntoView {
    let l = use_l10n();
    let path = Tab::Export.path();
    let seen_as = seen_as();
    view! {
        {switch(l, path, seen_as)}
        {live(move || {
            let seen_as = seen_as.get();
            let href = Callback::new(move |to: Selection| address(path, to, seen_as.to_query()));
            let seen = match seen_as {
                SeenAs::Me => record.clone(),
                _ => record.as_seen(sharing.shown_to(seen_as.viewer())),
            };
            view! { <KolRecord record=seen heading=Heading::Part href=href /> }.into_any()
        })}
    }
}
