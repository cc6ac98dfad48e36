//! Putting creators on a list from wherever they are shown: for brands.

use std::sync::Arc;

use hongbang_api::shortlists::MAX_SHORTLISTS;
use hongbang_domain::account::Role;
use hongbang_domain::shortlist::{Document, MAX_ITEMS, ShortlistId, TITLE_CHARS};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::dialog;
use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::adding::{self, Whom, missing, there};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::listed::asked::{Asked, Line};
use crate::state::lists::{self, Listed, Unadded};
use crate::state::sending::focus;
use crate::state::session::use_account;

/// The button that asks for a list; nothing for those who have none.
#[component]
pub fn AddButton(
    /// Who is to be put on it.
    whom: Whom,
    /// The style of the button.
    class: &'static str,
    /// Its words.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let brand = Memo::new(move |_| account.with(|me| me.is_some_and(|me| me.role == Role::Brand)));
    // One creator is named to who cannot see beside whom the button stands.
    let label = match &*whom {
        [(_, known)] => Some((l.lists().add_one)(&known.name)),
        _ => None,
    };
    live(move || {
        if !brand.get() {
            return ().into_any();
        }
        let whom = whom.clone();
        view! {
            <button
                type="button"
                class=class
                aria-label=label.clone()
                aria-haspopup="dialog"
                on:click=move |_| adding::ask(Some(whom.clone()))
            >
                {words.clone()}
            </button>
        }
        .into_any()
    })
}

/// The dialog, where somebody is to be put on a list. A page has one.
#[component]
pub fn AddToList() -> impl IntoView {
    let asked = adding::asked();
    on_cleanup(|| adding::ask(None));
    live(move || match asked.get() {
        Some(whom) => view! { <Sheet whom=whom /> }.into_any(),
        None => ().into_any(),
    })
}

#[component]
fn Sheet(
    /// Who is to be put on it.
    whom: Whom,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
        }
    });
    let names: Vec<_> = whom.iter().map(|(_, known)| known.name.clone()).collect();
    let whom = StoredValue::new(whom);
    let all = lists::all();
    // Said in the dialog: what is said behind it is not heard.
    let said = RwSignal::new(String::new());
    view! {
        <dialog
            class="dialog add-list"
            node_ref=node
            aria-labelledby="add-list-title"
            on:close=|_| adding::ask(None)
        >
            <div class="add-list-body">
                <header class="add-list-head">
                    <div>
                        <h2 id="add-list-title">{words.which}</h2>
                        <p class="quiet name">{names.join(", ")}</p>
                    </div>
                    <button
                        type="button"
                        class="pill pill-icon"
                        aria-label=l.directory().close
                        on:click=move |_| dialog::close(node)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                {live(move || {
                    let rows = all.with(|all| rows(l, &all.items, whom, said));
                    if rows.is_empty() {
                        view! { <p class="quiet">{words.no_lists}</p> }.into_any()
                    } else {
                        view! { <ul class="add-list-rows">{rows}</ul> }.into_any()
                    }
                })}
                {live(move || {
                    let full = all.with(|all| all.items.len() >= MAX_SHORTLISTS);
                    if full { ().into_any() } else { view! { <New whom=whom said=said /> }.into_any() }
                })}
                <div class="dialog-actions">
                    <p class="quiet add-list-said" role="status">
                        {live(move || said.get().into_any())}
                    </p>
                    <button type="button" class="button" on:click=move |_| dialog::close(node)>
                        {words.done}
                    </button>
                </div>
            </div>
        </dialog>
    }
}

/// The lists, the latest change first.
fn rows(
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
        0 => (words.creators)(list.items),
        n if n == all => words.on_it.to_owned(),
        n => (words.some_on_it)(n, all),
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
                        aria-label=(words.open_list)(&title)
                    >
                        {words.open}
                    </a>
                }
                    .into_any()
            } else {
                view! {
                    <button
                        id=row_id(id)
                        type="button"
                        class="button button-small"
                        aria-label=(words.add_to)(&title)
                        on:click=add
                    >
                        {words.add}
                    </button>
                }
                    .into_any()
            }}
        </li>
    }
    .into_any()
}

/// Puts them on a list, and says what came of it.
async fn add(
    l: L10n,
    id: ShortlistId,
    document: Option<&Document>,
    whom: StoredValue<Whom>,
    title: &str,
) -> String {
    let words = l.lists();
    let items = whom.try_with_value(|whom| missing(whom, document, now()));
    match lists::add_to(id, items.unwrap_or_default()).await {
        Ok(count) => (words.added)(title, count),
        Err(Unadded::Refused(_)) => (words.list_full)(MAX_ITEMS),
        Err(Unadded::Missing | Unadded::Failed(_)) => words.not_added.to_owned(),
    }
}

/// What stands in a list's row and takes the focus.
fn row_id(id: ShortlistId) -> String {
    format!("add-to-{id}")
}

fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// A new list with them on it.
#[component]
fn New(
    /// Who is to be put on it.
    whom: StoredValue<Whom>,
    /// Takes what came of it.
    said: RwSignal<String>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let title = RwSignal::new(String::new());
    let make = move || {
        let kept: String = title
            .get_untracked()
            .trim()
            .chars()
            .take(TITLE_CHARS)
            .collect();
        let kept = match kept.is_empty() {
            true => words.new_title.to_owned(),
            false => kept,
        };
        title.set(String::new());
        spawn_local(async move {
            let id = lists::create(Document::new(&kept, now())).await;
            let words = add(l, id, None, whom, &kept).await;
            said.try_set(words);
        });
    };
    view! {
        <form
            class="add-list-new"
            on:submit=move |event| {
                event.prevent_default();
                make();
            }
        >
            <input
                aria-label=words.into_new
                placeholder=words.into_new
                autocomplete="off"
                maxlength=TITLE_CHARS.to_string()
                prop:value=move || title.get()
                on:input=move |event| title.set(event_target_value(&event))
            />
            <button
                class="button"
                data-empty=value(move || title.with(String::is_empty).then_some("true"))
            >
                {words.make_and_add}
            </button>
        </form>
    }
}
