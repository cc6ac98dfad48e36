//! The feeds that are lists: `/explore` by category, `/following`, `/collected`,
//! `/topics/{tag}`.

use hongbang_api::notes::{Feed as Start, NotesQuery};
use hongbang_domain::category::Category;
use leptos::html;
use leptos::prelude::*;

use crate::components::account_menu::login_href;
use crate::components::feed::Feed;
use crate::components::feed_tabs::FeedTabs;
use crate::components::fresh::Fresh;
use crate::components::live::live;
use crate::components::more::More;
use crate::components::states::Empty;
use crate::state::effect::effect;
use crate::state::feeds::{self, List};
use crate::state::item::{Cards, Item};
use crate::state::language::use_l10n;
use crate::state::meta::use_meta;
use crate::state::pager::{Pager, Phase};
use crate::state::reading::{self, param};
use crate::state::session::use_account;
use crate::state::title::use_title;

/// What is new and worth reading, whole or of one category.
#[component]
pub fn Explore(
    /// The page's parameters.
    query: Signal<String>,
) -> impl IntoView {
    let l = use_l10n();
    let category = Memo::new(move |_| param(&query.read(), "category")?.parse::<Category>().ok());
    use_title(move || {
        let category = category.get();
        category
            .map_or(l.explore, |category| l.category(category))
            .to_owned()
    });
    view! {
        <div class="page page-wide">
            <h1 class="sr-only">{l.explore}</h1>
            <FeedTabs current=reading::Feed::Explore />
            <Categories current=category.into() />
            {live(move || {
                let category = category.get();
                let query = NotesQuery { category, ..NotesQuery::default() };
                let action = category.map(|_| ("/explore".to_owned(), l.all_notes));
                let (title, hint) = if action.is_some() {
                    (l.no_notes_here, l.no_notes_here_hint)
                } else {
                    (l.no_notes, l.no_notes_hint)
                };
                view! { <Notes query=query label=l.explore empty=(title, hint, action) /> }.into_any()
            })}
        </div>
    }
}

/// A list of notes: those of whom one follows, what one collected, a topic.
#[component]
pub fn Posts(
    /// Which.
    feed: reading::Feed,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let to_explore = Some(("/explore".to_owned(), l.explore));
    let (start, topic, label, empty) = match &feed {
        reading::Feed::Topic(tag) => (
            None,
            Some(tag.clone()),
            format!("#{tag}"),
            (l.no_notes_here, l.no_notes_here_hint, to_explore),
        ),
        reading::Feed::Collected => (
            Some(Start::Collected),
            None,
            l.read.collected.to_owned(),
            (l.read.no_collected, l.read.no_collected_hint, to_explore),
        ),
        _ => (
            Some(Start::Following),
            None,
            l.read.following.to_owned(),
            (l.read.no_following, l.read.no_following_hint, to_explore),
        ),
    };
    let title = label.clone();
    use_title(move || title.clone());
    let query = NotesQuery {
        feed: start,
        topic: topic.clone(),
        ..NotesQuery::default()
    };
    let mine = start.is_some();
    let heading = topic.is_some();
    let tabs = feed.clone();
    view! {
        <div class="page page-wide">
            <FeedTabs current=tabs />
            <h1 class=if heading { "topic-head" } else { "sr-only" }>{label}</h1>
            {live(move || {
                // Until it is known who is there, nothing is asked for.
                match account.get() {
                    None if mine => ().into_any(),
                    Some(None) if mine => {
                        let path = if start == Some(Start::Collected) { "/collected" } else { "/following" };
                        let action = Some((login_href(path, ""), l.account.sign_in));
                        view! { <Empty title=l.read.yours hint=l.read.yours_hint action=action /> }.into_any()
                    }
                    _ => {
                        let (query, empty) = (query.clone(), empty.clone());
                        view! { <Notes query=query label=l.notes empty=empty /> }.into_any()
                    }
                }
            })}
        </div>
    }
}

/// What is said of an empty list: what is not there, what one can do, a link that does it.
type Nothing = (&'static str, &'static str, Option<(String, &'static str)>);

/// One list: cards in columns, and more of them as one scrolls.
#[component]
fn Notes(
    /// What is in it.
    query: NotesQuery,
    /// What it is, for a screen reader.
    label: &'static str,
    /// What is said where it is empty.
    empty: Nothing,
) -> impl IntoView {
    let list = feeds::notes(&query);
    let fresh = (query.feed.is_none() && query.topic.is_none()).then(|| query.clone());
    let load = Callback::new(move |()| feeds::load_notes(list, query.clone()));
    view! {
        {fresh.map(|query| view! { <Fresh list=list query=query /> })}
        <Feed
            cards=cards(list)
            label=label
            place=list.scroll
            busy=Signal::derive(move || list.pager.with(|pager| pager.phase() == Phase::Loading))
        />
        {live(move || {
            let (title, hint, action) = empty.clone();
            let none = list.pager.with(Pager::is_empty);
            none.then(|| view! { <Empty title=title hint=hint action=action /> }).into_any()
        })}
        <More list=list load=load skeleton="cards" />
    }
}

/// The cards of a list.
fn cards(list: List<Item>) -> Cards {
    Cards {
        count: Signal::derive(move || list.pager.with(|pager| pager.items().len())),
        edition: list.edition.into(),
        at: Callback::new(move |index: usize| {
            list.pager
                .with_untracked(|pager| pager.items().get(index).cloned())
        }),
    }
}

/// What is left free beside the chosen category, px: enough to see that there are more.
const CHIP_MARGIN: f64 = 72.0;

/// The categories that occur, as links.
#[component]
fn Categories(
    /// The chosen one.
    current: Signal<Option<Category>>,
) -> impl IntoView {
    let l = use_l10n();
    let categories = use_meta(|meta| meta.categories.clone());
    let chip = move |category: Option<Category>| {
        let href = category.map_or_else(
            || "/explore".to_owned(),
            |category| format!("/explore?category={category}"),
        );
        view! {
            <a
                class="chip"
                href=href
                aria-current=move || if current.get() == category { "true" } else { "false" }
            >
                {category.map_or(l.all, |category| l.category(category))}
            </a>
        }
    };
    // The chosen one may lie beyond the edge.
    let row = NodeRef::<html::Nav>::new();
    effect(move || {
        current.track();
        let Some(row) = row.get() else { return };
        request_animation_frame(move || {
            let chosen = row.query_selector("[aria-current=true]").ok().flatten();
            if let Some(chosen) = chosen {
                let (row_box, chosen) = (
                    row.get_bounding_client_rect(),
                    chosen.get_bounding_client_rect(),
                );
                let beyond = chosen.right() - row_box.right() + CHIP_MARGIN;
                if beyond > 0.0 {
                    row.set_scroll_left(row.scroll_left() + beyond as i32);
                }
            }
        });
    });
    // Its height is kept free until the categories are known: nothing below moves.
    view! {
        <div class="chips-room">
            {live(move || {
                // Without a second chip there is nothing to choose.
                let categories = categories().filter(|categories| !categories.is_empty());
                let Some(categories) = categories else { return ().into_any() };
                let chips = categories.into_iter().map(Some).map(chip).collect_view();
                view! { <nav class="chips" aria-label=l.categories node_ref=row>{chip(None)} {chips}</nav> }
                    .into_any()
            })}
        </div>
    }
}
