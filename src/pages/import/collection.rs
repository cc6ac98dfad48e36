//! `/import/{id}`: what was read of one sheet.

mod body;
mod head;
mod table;

use hongbang_domain::id::CollectionId;
use leptos::prelude::*;

use crate::components::live::live;
use crate::components::notice::{deed, notice};
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::collections::{self, Head, Shelf, Why, use_shelf};
use crate::state::language::use_l10n;
use crate::state::title::use_title;
use body::Body;
use head::HeadView;

/// Whether it is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    Waiting,
    Failed(Why),
    Missing,
    /// It is, as it was read last at that time.
    Here(i64),
}

/// The page.
#[component]
pub fn CollectionPage(
    /// Which; `None` where the address names none.
    id: Option<CollectionId>,
) -> impl IntoView {
    let l = use_l10n();
    let shelf = use_shelf();
    let head = Memo::new(move |before: Option<&Option<Head>>| {
        let now = shelf.with(|shelf| {
            let there = shelf.there();
            there.into_iter().find(|head| Some(head.id) == id).cloned()
        });
        now.or_else(|| before.cloned().flatten())
    });
    let found = Memo::new(move |_| {
        shelf.with(|shelf| match shelf {
            Shelf::Loading => Found::Waiting,
            Shelf::Failed(why) => Found::Failed(*why),
            Shelf::Here(_) => {
                let there = shelf.there().into_iter().find(|head| Some(head.id) == id);
                there.map_or(Found::Missing, |head| Found::Here(head.updated_at))
            }
        })
    });
    use_title(move || {
        let name = head.with(|head| head.as_ref().map(|head| head.name.clone()));
        name.unwrap_or_else(|| l.import().title.to_owned())
    });
    view! {
        <div class="page page-wide import-page">
            {live(move || match (found.get(), id) {
                (Found::Waiting, Some(_)) => {
                    view! { <Skeleton kind="lines" count=6 /> }.into_any()
                }
                (Found::Failed(why), Some(_)) => blocked(l, why),
                (Found::Here(_), Some(id)) => {
                    view! {
                        <HeadView id=id head=head />
                        <Body id=id head=head />
                    }
                        .into_any()
                }
                _ => missing(l),
            })}
        </div>
    }
}

/// This browser keeps nothing.
pub fn blocked(l: L10n, why: Why) -> AnyView {
    let (what, hint) = (l.import().not_kept)(why);
    let retry = deed(l.retry, collections::reread);
    notice(what.to_owned(), hint.to_owned(), retry)
}

fn missing(l: L10n) -> AnyView {
    let words = &l.import().kept;
    let back = view! {
        <a class="button" href="/import">
            {words.to_all}
        </a>
    };
    let (what, hint) = (words.missing, words.missing_hint);
    notice(what.to_owned(), hint.to_owned(), back.into_any())
}
