//! `/explore`: the feed of notes, whole, by category or by topic.

use hongbang_api::notes::{NoteCard as Card, NotesQuery};
use hongbang_domain::category::Category;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::components::more::More;
use crate::components::note_card::{NoteCard, size};
use crate::components::rich_text::topic_href;
use crate::components::rows::Rows;
use crate::components::states::Empty;
use crate::state::effect::effect;
use crate::state::feeds::{self, List};
use crate::state::language::use_l10n;
use crate::state::masonry::{Columns, Slot, layout};
use crate::state::meta::use_meta;
use crate::state::pager::Pager;
use crate::state::scroll;
use crate::state::title::use_title;
use crate::state::viewport::use_width;

/// The feed.
#[component]
pub fn Explore() -> impl IntoView {
    let l = use_l10n();
    let params = use_query_map();
    let query = Memo::new(move |_| NotesQuery {
        category: params
            .read()
            .get_str("category")
            .and_then(|slug| slug.parse().ok()),
        topic: params
            .read()
            .get_str("topic")
            .map(str::to_owned)
            .filter(|topic| !topic.is_empty()),
        ..NotesQuery::default()
    });
    use_title(move || {
        let query = query.read();
        match (&query.topic, query.category) {
            (Some(topic), _) => format!("#{topic}"),
            (None, Some(category)) => l.category(category).to_owned(),
            (None, None) => l.explore.to_owned(),
        }
    });

    view! {
        <div class="page page-wide">
            <h1 class="sr-only">{l.explore}</h1>
            <Categories current=Signal::derive(move || query.read().category) />
            {move || {
                query
                    .read()
                    .topic
                    .clone()
                    .map(|topic| {
                        view! {
                            <p class="topic-head">
                                <a class="topic" href=topic_href(&topic)>
                                    "#"
                                    {topic.clone()}
                                </a>
                                <a class="quiet-link" href="/explore">
                                    {l.all_notes}
                                </a>
                            </p>
                        }
                    })
            }}
            {move || view! { <Feed query=query.get() /> }}
        </div>
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
    // Without a second chip there is nothing to choose.
    move || {
        let categories = categories().filter(|categories| !categories.is_empty())?;
        let chips = categories.into_iter().map(Some).map(chip).collect_view();
        Some(
            view! { <nav class="chips" aria-label=l.categories node_ref=row>{chip(None)} {chips}</nav> },
        )
    }
}

/// One feed: cards in columns, and more of them as one scrolls.
#[component]
fn Feed(
    /// What is in it.
    query: NotesQuery,
) -> impl IntoView {
    let l = use_l10n();
    let list = feeds::notes(&query);
    let filtered = query != NotesQuery::default();
    let load = Callback::new(move |()| feeds::load_notes(list, query.clone()));
    let container = NodeRef::<html::Div>::new();
    let width = use_width(container);
    let columns = move || Columns::fit(width.get());
    let places = Memo::new(move |_| places(list, columns()));
    scroll::keep(list.scroll, Signal::derive(move || width.get() > 0.0));

    view! {
        <div
            class="feed"
            role="feed"
            aria-label=l.explore
            node_ref=container
            style:height=move || format!("{}px", places.read().1)
            style=("--column", move || format!("{}px", columns().width))
        >
            <Rows
                count=Signal::derive(move || {
                    if width.get() > 0.0 { list.pager.with(|pager| pager.items().len()) } else { 0 }
                })
                row=Callback::new(move |index| {
                    view! { <Placed list=list index=index places=places /> }.into_any()
                })
            />
        </div>
        {move || {
            let (title, hint, action) = if filtered {
                let action = ("/explore".to_owned(), l.all_notes);
                (l.no_notes_here, l.no_notes_here_hint, Some(action))
            } else {
                (l.no_notes, l.no_notes_hint, None)
            };
            let empty = list.pager.with(Pager::is_empty);
            empty.then(|| view! { <Empty title=title hint=hint action=action /> })
        }}
        <More list=list load=load skeleton="cards" />
    }
}

/// Each card's lines and place, and the height of all.
type Places = (Vec<(u8, Slot)>, f64);

fn places(list: List<Card>, columns: Columns) -> Places {
    list.pager.with(|pager| {
        let sizes: Vec<_> = pager
            .items()
            .iter()
            .map(|card| size(card, columns.width))
            .collect();
        let (slots, height) = layout(columns, sizes.iter().map(|size| size.height));
        (
            sizes.iter().map(|size| size.lines).zip(slots).collect(),
            height,
        )
    })
}

/// A card at its place.
#[component]
fn Placed(
    /// The feed.
    list: List<Card>,
    /// The card's position in it, from 0.
    index: usize,
    /// Where everything goes.
    places: Memo<Places>,
) -> impl IntoView {
    let place = Memo::new(move |_| places.read().0.get(index).copied());
    let lines = Signal::derive(move || place.get().map_or(1, |(lines, _)| lines));
    let slot = move || place.get().map(|(_, slot)| slot);
    let card = list
        .pager
        .with_untracked(|pager| pager.items().get(index).cloned());
    card.map(|card| {
        let title = card.title.clone();
        view! {
            <article
                class="card"
                tabindex="0"
                aria-posinset=index + 1
                aria-setsize="-1"
                aria-label=title
                style:height=move || slot().map(|slot| format!("{}px", slot.height))
                style:transform=move || slot().map(|slot| format!("translate({}px, {}px)", slot.x, slot.y))
            >
                <NoteCard card=card lines=lines />
            </article>
        }
    })
}
