//! All lists: found, ordered, chosen to be compared.

use std::sync::Arc;

use hongbang_api::shortlists::MAX_SHORTLISTS;
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::line::Row;
use super::lines::lines;
use super::name::Rename;
use super::new::NewList;
use super::picked::Picked;
use super::undo::Undo;
use crate::components::live::live;
use crate::components::pill_select::PillSelect;
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::leaving;
use crate::state::listed::asked::{Asked, Sort};
use crate::state::lists::{self, From};
use crate::state::site::{Lists, Page};

/// Fewer lists than this need no search.
const MANY: usize = 6;

/// What the rows of the page share.
#[derive(Clone, Copy)]
pub struct Shared {
    /// Those that are chosen to be compared, at most two.
    pub chosen: RwSignal<Vec<ShortlistId>>,
    /// The one that gets another title.
    pub renamed: RwSignal<Option<(ShortlistId, String)>>,
}

/// The lists.
#[component]
pub fn All() -> impl IntoView {
    let l = use_l10n();
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let asked = Memo::new(move |before: Option<&Asked>| match before {
        // The page is being left: another page's parameters are none of ours.
        Some(before) if Page::of(&path.read()) != Page::Lists(Lists::All) => before.clone(),
        _ => search.with(|query| Asked::of(query)),
    });
    leaving::finish_due();
    on_cleanup(leaving::finish_all);
    let all = lists::all();
    let lines = lines(all);
    let count = Memo::new(move |_| lines.with(Vec::len));
    let order = Memo::new(move |_| asked.with(|asked| lines.with(|lines| asked.choose(lines))));
    let making = RwSignal::new(false);
    let shared = Shared {
        chosen: RwSignal::new(Vec::new()),
        renamed: RwSignal::new(None),
    };
    let from = Memo::new(move |_| all.with(|all| all.from));
    view! {
        <p class="quiet lists-hint">{l.lists().hint}</p>
        {live(move || said(l, from.get()))}
        {live(move || {
            let count = count.get();
            if count == 0 { ().into_any() } else { bar(l, asked, count, order, making) }
        })}
        {live(move || {
            if count.get() > 0 {
                return ().into_any();
            }
            match from.get() {
                From::Nowhere => {
                    view! { <Skeleton kind="lines" count=4 /> }.into_any()
                }
                _ => empty(l, making),
            }
        })}
        {rows(l, all, order, shared, count)}
        <Undo all=all />
        <Picked all=all shared=shared />
        <NewList asked=making />
        <Rename renamed=shared.renamed />
    }
}

/// Where the lists are from, where that is not everywhere.
fn said(l: L10n, from: From) -> AnyView {
    let words = match from {
        From::Offline => l.lists().offline_note,
        From::Failed(_) => l.lists().failed_note,
        From::Nowhere | From::Everywhere => return ().into_any(),
    };
    view! {
        <p class="lists-said" role="status">
            {words}
        </p>
    }
    .into_any()
}

fn bar(
    l: L10n,
    asked: Memo<Asked>,
    count: usize,
    order: Memo<Vec<ShortlistId>>,
    making: RwSignal<bool>,
) -> AnyView {
    let words = l.lists();
    let navigate = use_navigate();
    let go = Callback::new(move |asked: Asked| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&asked.href(), options);
    });
    let sorts = Sort::ALL.iter().map(|sort| {
        let name = match sort {
            Sort::Change => words.by_change,
            Sort::Title => words.by_title,
            Sort::Size => words.by_size,
        };
        (sort.slug(), name.to_owned())
    });
    let choose = Callback::new(move |slug: String| {
        let sort = Sort::from_slug(&slug);
        go.run(Asked {
            sort,
            ..asked.get_untracked()
        });
    });
    let many = (count >= MANY).then(|| {
        view! {
            <input
                type="search"
                class="lists-search"
                aria-label=words.search
                placeholder=words.search
                prop:value=move || asked.with(|asked| asked.words.clone())
                on:input=move |event| {
                    let words = event_target_value(&event);
                    go.run(Asked { words, ..asked.get_untracked() });
                }
            />
            <PillSelect
                label=words.sort
                choices=sorts.collect()
                chosen=Signal::derive(move || asked.with(|asked| asked.sort.slug()))
                on_choose=choose
            />
        }
    });
    let full = count >= MAX_SHORTLISTS;
    view! {
        <div class="lists-bar">
            {many}
            <span class="quiet lists-count" role="status">
                {live(move || {
                    let shown = order.with(Vec::len);
                    let said = if shown == count {
                        (words.count)(count)
                    } else {
                        (words.count_of)(shown, count)
                    };
                    said.into_any()
                })}
            </span>
            {if full {
                view! { <span class="quiet">{(words.full)(MAX_SHORTLISTS)}</span> }.into_any()
            } else {
                new_button(l, making)
            }}
        </div>
    }
    .into_any()
}

fn new_button(l: L10n, making: RwSignal<bool>) -> AnyView {
    view! {
        <button
            type="button"
            class="button button-primary lists-new"
            aria-haspopup="dialog"
            on:click=move |_| making.set(true)
        >
            {l.lists().new}
        </button>
    }
    .into_any()
}

/// What a list is for, to whom has none.
fn empty(l: L10n, making: RwSignal<bool>) -> AnyView {
    let words = l.lists();
    let steps = words.steps.iter().map(|(name, hint)| {
        view! {
            <li>
                <strong>{*name}</strong>
                <span class="quiet">{*hint}</span>
            </li>
        }
    });
    view! {
        <section class="panel lists-empty">
            <h2>{words.empty}</h2>
            <p>{words.empty_hint}</p>
            <ol class="lists-steps">{steps.collect_view()}</ol>
            <p class="lists-ways">
                {new_button(l, making)}
                <a class="button" href="/kols">
                    {words.to_kols}
                </a>
            </p>
        </section>
    }
    .into_any()
}

fn rows(
    l: L10n,
    all: Signal<lists::All>,
    order: Memo<Vec<ShortlistId>>,
    shared: Shared,
    count: Memo<usize>,
) -> AnyView {
    let each = move || order.get();
    let row = move |id: ShortlistId| {
        let list = Memo::new(move |before: Option<&Option<Arc<lists::Listed>>>| {
            let now = all.with(|all| all.items.iter().find(|list| list.id == id).cloned());
            // A row that goes keeps what it had until it is gone.
            now.or_else(|| before.cloned().flatten())
        });
        view! { <Row id=id list=list shared=shared /> }
    };
    view! {
        <ul class="lists">
            <For each=each key=|id| *id children=row />
        </ul>
        {live(move || {
            let none = count.get() > 0 && order.with(Vec::is_empty);
            none.then(|| view! { <p class="quiet lists-none">{l.lists().none_found}</p> }).into_any()
        })}
    }
    .into_any()
}
