//! What is kept: a row a collection.

use hongbang_domain::id::CollectionId;
use hongbang_sheets::field::Rows;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::export::export;
use super::in_use::in_use;
use super::undo::Undo;
use crate::components::live::live;
use crate::components::notice::{deed, notice};
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::collections::{self, Head, Shelf, use_shelf};
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::session::use_account;
use crate::state::toast::{Toast, use_toast};

/// All collections.
#[component]
pub fn ShelfView() -> impl IntoView {
    let l = use_l10n();
    let words = l.import();
    let account = use_account();
    let shelf = use_shelf();
    let ids = Memo::new(move |_| {
        shelf.with(|shelf| shelf.there().iter().map(|head| head.id).collect::<Vec<_>>())
    });
    let failed = Memo::new(move |_| {
        shelf.with(|shelf| match shelf {
            Shelf::Loading => None,
            Shelf::Here(_) => Some(None),
            Shelf::Failed(why) => Some(Some(*why)),
        })
    });
    let whose = move || match account.get() {
        Some(Some(_)) => words.shelf_account,
        Some(None) => words.shelf_guest,
        None => "",
    };
    let row = move |id: CollectionId| {
        let head = Memo::new(move |before: Option<&Option<Head>>| {
            let now = shelf.with(|shelf| {
                let there = shelf.there();
                there.into_iter().find(|head| head.id == id).cloned()
            });
            // A row that goes keeps what it had until it is gone.
            now.or_else(|| before.cloned().flatten())
        });
        view! { <Row id=id head=head /> }
    };
    view! {
        <section class="import-shelf">
            <h2>{words.shelf}</h2>
            {live(move || {
                let empty = ids.with(Vec::is_empty);
                match failed.get() {
                    None => view! { <Skeleton kind="lines" count=3 /> }.into_any(),
                    Some(Some(why)) => {
                        let (what, hint) = (words.not_kept)(why);
                        let retry = deed(l.retry, collections::reread);
                        notice(what.to_owned(), hint.to_owned(), retry)
                    }
                    Some(None) if empty => nothing(l),
                    Some(None) => view! { <p class="quiet">{whose()}</p> }.into_any(),
                }
            })}
            <ul class="import-list">
                <For each=move || ids.get() key=|id| *id children=row />
            </ul>
            <Undo shelf=shelf />
        </section>
    }
}

/// What a sheet becomes, to whom has none.
fn nothing(l: L10n) -> AnyView {
    let words = l.import();
    let [heads, rows @ ..] = words.example_rows;
    let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
    let rows = rows.map(|cells| {
        let cells = cells.map(|cell| view! { <td>{cell}</td> });
        view! { <tr>{cells}</tr> }
    });
    view! {
        <div class="panel import-empty">
            <h3>{words.empty}</h3>
            <p>{words.empty_hint}</p>
            <div class="import-example" tabindex="0" role="region" aria-label=words.example>
                <table>
                    <caption>{words.example}</caption>
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn Row(
    /// Which.
    id: CollectionId,
    /// What is known of it; `None` only where it never was there.
    head: Memo<Option<Head>>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.import();
    let toast = use_toast();
    let name = Memo::new(move |_| {
        head.with(|head| {
            head.as_ref()
                .map(|head| head.name.clone())
                .unwrap_or_default()
        })
    });
    let href = format!("/import/{id}");
    let of = move |deed: &'static str| move || name.with(|name| (words.deed_of)(deed, name));
    view! {
        <li class="panel import-row">
            <div class="import-what">
                <h3>
                    <a href=href.clone()>{move || name.get()}</a>
                </h3>
                <p class="quiet">
                    {live(move || head.with(|head| head.as_ref().map(|head| facts(l, head)).into_any()))}
                </p>
            </div>
            <p class="import-holds">
                {live(move || head.with(|head| head.as_ref().map(|head| holds(l, head)).into_any()))}
            </p>
            {in_use(l, toast, id, head, name)}
            <div class="import-deeds">
                <a class="button button-small" href=href aria-label=of(words.open)>
                    {words.open}
                </a>
                {export("button button-small", id, head, name)}
                <button
                    type="button"
                    class="button button-small"
                    aria-label=of(words.delete)
                    on:click=move |_| delete(l, toast, id)
                >
                    {words.delete}
                </button>
            </div>
        </li>
    }
}

/// The file that it came from, its age and its size.
fn facts(l: L10n, head: &Head) -> String {
    let words = l.import();
    let at = chrono::DateTime::from_timestamp_millis(head.updated_at);
    let read = at.map(|at| (words.read_at)(&l.ago(at)));
    let file = Some(head.file.clone()).filter(|file| !file.is_empty());
    let size = (head.bytes > 0.0).then(|| (words.size)(head.bytes));
    let all = [read, file, size].into_iter().flatten();
    all.collect::<Vec<_>>().join(" · ")
}

/// What is in it.
pub fn holds(l: L10n, head: &Head) -> AnyView {
    let words = l.import();
    let count = |count: u32| l.integer(count.into());
    let rows = match head.rows {
        Rows::Creators => (words.creators)(&count(head.creators)),
        Rows::Notes => {
            let notes = (words.notes)(&count(head.notes));
            match (&head.whose, head.creators) {
                (Some(whose), _) => format!("{notes} · {whose}"),
                (None, 0) => notes,
                (None, creators) => {
                    format!("{notes} · {}", (words.creators)(&count(creators)))
                }
            }
        }
    };
    let doubts = if head.doubtful > 0 {
        view! { <span class="look">{(words.doubtful)(&count(head.doubtful))}</span> }.into_any()
    } else {
        view! { <span class="quiet">{words.no_doubts}</span> }.into_any()
    };
    let refused = (head.refused > 0)
        .then(|| view! { <span class="quiet">{(words.refused)(&count(head.refused))}</span> });
    let there = (head.on_server > 0)
        .then(|| view! { <span class="quiet">{(words.on_server)(&count(head.on_server))}</span> });
    view! {
        <strong>{rows}</strong>
        {doubts}
        {refused}
        {there}
    }
    .into_any()
}

fn delete(l: L10n, toast: Toast, id: CollectionId) {
    spawn_local(async move {
        if let Err(why) = collections::delete(id).await {
            toast.say((l.import().not_kept)(why).0.to_owned());
            return;
        }
        // The button goes with its row; what can be done about it comes at the foot.
        request_animation_frame(|| {
            let undo = document().query_selector(".import-undo button");
            match undo.ok().flatten() {
                Some(undo) => focus::to(&undo),
                None => focus::to_page(),
            }
        });
    });
}
