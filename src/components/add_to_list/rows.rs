//! The lists, each with a button that puts them on it.

use std::sync::Arc;

use hongbang_domain::shortlist::{Document, MAX_ITEMS, ShortlistId};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::locales::L10n;
use crate::state::adding::{Whom, missing, there};
use crate::state::listed::asked::{Asked, Line};
use crate::state::lists::{self, Listed, Unadded};
use crate::state::sending::focus;

/// The lists, the latest change first.
pub fn rows(
    l: L10n,
    lists: &[Arc<Listed>],
    whom: StoredValue<Whom>,
    said: RwSignal<String>,
) -> Vec<AnyView> {
    let lines: Vec<_> = lists.iter().map(|list| line(list)).collect();
    let order = Asked::default().choose(&lines).into_iter();
    let rows = order.filter_map(|id| {
        let list = lists.iter().find(|list| list.id == id)?;
        Some(row(l, list, whom, said))
    });
    rows.collect()
}

fn line(list: &Listed) -> Line {
    Line {
        id: list.id,
        title: list.title.clone(),
        items: list.items,
        updated_at: list.updated_at,
    }
}

fn row(l: L10n, list: &Listed, whom: StoredValue<Whom>, said: RwSignal<String>) -> AnyView {
    let words = l.lists();
    let id = list.id;
    let title = match list.title.trim() {
        "" => words.untitled.to_owned(),
        title => title.to_owned(),
    };
    let document = list.document.clone();
    let all = whom.with_value(Vec::len);
    let there = document
        .as_ref()
        .map_or(0, |document| whom.with_value(|whom| there(whom, document)));
    let stand = match there {
        0 => (words.creators)(&l.integer(list.items as u64)),
        n if n == all => words.adding.on_it.to_owned(),
        n => (words.adding.some_on_it)(n, all),
    };
    let whole = there == all;
    let name = title.clone();
    let add = move |_| {
        let (document, title) = (document.clone(), name.clone());
        spawn_local(async move {
            let words = add(l, id, document.as_deref(), whom, &title).await;
            said.try_set(words);
            // The row is another one now.
            request_animation_frame(move || focus(&row_id(id)));
        });
    };
    view! {
        <li class="add-list-row" class:is-there=whole>
            <span class="add-list-what">
                <span class="name strong">{title.clone()}</span>
                <span class="quiet">{stand}</span>
            </span>
            {if whole {
                view! {
                    <a
                        id=row_id(id)
                        class="button button-small"
                        href=format!("/shortlists/{id}")
                        aria-label=(words.adding.open_list)(&title)
                    >
                        {words.adding.open}
                    </a>
                }
                    .into_any()
            } else {
                view! {
                    <button
                        id=row_id(id)
                        type="button"
                        class="button button-small"
                        aria-label=(words.adding.add_to)(&title)
                        on:click=add
                    >
                        {words.adding.add}
                    </button>
                }
                    .into_any()
            }}
        </li>
    }
    .into_any()
}

/// Puts them on a list, and says what came of it.
pub async fn add(
    l: L10n,
    id: ShortlistId,
    document: Option<&Document>,
    whom: StoredValue<Whom>,
    title: &str,
) -> String {
    let words = l.lists();
    let items = whom.try_with_value(|whom| missing(whom, document, now()));
    match lists::add_to(id, items.unwrap_or_default()).await {
        Ok(count) => (words.adding.added)(title, count),
        Err(Unadded::Refused(_)) => (words.adding.list_full)(MAX_ITEMS),
        Err(Unadded::Missing | Unadded::Failed(_)) => words.adding.not_added.to_owned(),
    }
}

/// What stands in a list's row and takes the focus.
fn row_id(id: ShortlistId) -> String {
    format!("add-to-{id}")
}

/// The present moment, in milliseconds since 1970.
pub fn now() -> i64 {
    js_sys::Date::now() as i64
}
