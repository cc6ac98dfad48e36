//! Lists that outlive the page that shows them, so that Back finds them as they were.

mod known;

use hongbang_api::Page;
use hongbang_api::kols::{KolCard, KolsQuery};
use hongbang_api::notes::{Feed, NoteCard, NotesQuery};
use hongbang_domain::feed::{self, Candidate, Weights};
use leptos::prelude::*;
use serde::Serialize;

use super::effect::effect;
use super::item::{Item, Why};
use super::loaded::{Request, spawn};
use super::pager::Pager;
use super::session::use_account;
use crate::client;
pub use known::known_kol;

/// Lists by what was asked for. A handful: one a filter that was used.
type Lists<T> = StoredValue<Vec<(String, List<T>)>>;

/// The lists opened in this visit.
#[derive(Clone, Copy)]
pub struct Feeds {
    owner: StoredValue<Owner>,
    notes: Lists<Item>,
    kols: Lists<KolCard>,
}

impl Feeds {
    /// Forgets what was loaded: another may see more, or less, or nothing of it any more.
    pub fn forget(self) {
        self.notes.update_value(Vec::clear);
        self.kols.update_value(Vec::clear);
    }
}

/// A list, and how far down it one was.
pub struct List<T: 'static> {
    /// The items and what comes next.
    pub pager: RwSignal<Pager<T>>,
    /// Another number: the list has started over.
    pub edition: RwSignal<u32>,
    /// Pixels scrolled when the list was last left.
    pub scroll: StoredValue<f64>,
}

impl<T> Clone for List<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for List<T> {}

impl<T: Clone + Send + Sync + 'static> List<T> {
    /// An empty list, before its first page.
    #[must_use]
    pub fn new() -> Self {
        Self {
            pager: RwSignal::new(Pager::default()),
            edition: RwSignal::new(0),
            scroll: StoredValue::new(0.0),
        }
    }

    /// Starts over with an empty list.
    pub fn restart(self) {
        self.scroll.set_value(0.0);
        self.pager.set(Pager::default());
        self.edition.update(|edition| *edition += 1);
    }

    /// Asks for the next page where one is due. The request ends with the calling view.
    pub fn load(self, fetch: impl FnOnce(Option<String>) -> Request<Page<T>>) {
        let Some(cursor) = self.pager.try_update(Pager::start).flatten() else {
            return;
        };
        let request = fetch(cursor);
        on_cleanup(move || self.pager.update(Pager::abandon));
        spawn(Box::pin(async move {
            let answer = request.await;
            self.pager.update(|pager| pager.finish(answer));
        }));
    }
}

impl<T: Clone + Send + Sync + 'static> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Makes the lists known to everything below the caller, which knows who is signed in.
pub fn provide() {
    let feeds = Feeds {
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
        notes: StoredValue::new(Vec::new()),
        kols: StoredValue::new(Vec::new()),
    };
    provide_context(feeds);
    // Who one is decides what one sees: nothing is kept for the next.
    let account = use_account();
    let mut last = None;
    effect(move || {
        let Some(me) = account.get() else { return };
        let id = me.map(|me| me.id);
        if last.replace(id).is_some_and(|last| last != id) {
            feeds.forget();
        }
    });
}

/// The lists opened in this visit.
#[must_use]
pub fn use_feeds() -> Feeds {
    expect_context()
}

/// The list of notes that answers a query.
#[must_use]
pub fn notes(query: &NotesQuery) -> List<Item> {
    let feeds = expect_context::<Feeds>();
    list(feeds, feeds.notes, query)
}

/// The list of creators that answers a query.
#[must_use]
pub fn kols(query: &KolsQuery) -> List<KolCard> {
    let feeds = expect_context::<Feeds>();
    list(feeds, feeds.kols, query)
}

/// How many notes a batch of discoveries is chosen from. Ranking mixes what is in a batch: the
/// larger, the better the mix, and the later the first card.
const CANDIDATES: u32 = 30;

/// Loads the next page of a list of notes.
pub fn load_notes(list: List<Item>, query: NotesQuery) {
    let ranked = query.feed.unwrap_or_default() == Feed::Explore && query.topic.is_none();
    let limit = ranked.then_some(CANDIDATES);
    list.load(|cursor| {
        Box::pin(async move {
            let query = NotesQuery {
                cursor,
                limit,
                ..query
            };
            let Page { items, next } = client::notes(&query).await?;
            let items = if ranked {
                list.pager
                    .try_with_untracked(|pager| explore(pager.items(), &items))
                    .unwrap_or_default()
            } else {
                items.into_iter().map(Item::plain).collect()
            };
            Ok(Page { items, next })
        })
    });
}

/// Counts in `waiting` the notes that are newer than all of a list; a page of them at most.
pub fn count_fresh(list: List<Item>, query: NotesQuery, waiting: RwSignal<usize>) {
    let place = |item: &Item| (item.card.published_at, item.card.id);
    let newest = list
        .pager
        .with_untracked(|pager| pager.items().iter().map(place).max());
    let Some(newest) = newest else { return };
    spawn(Box::pin(async move {
        // Where it fails, nothing is new; the next minute tells.
        if let Ok(page) = client::notes(&query).await {
            let newer = |card: &&NoteCard| (card.published_at, card.id) > newest;
            waiting.try_set(page.items.iter().filter(newer).count());
        }
    }));
}

/// A batch of candidates in the order of discovery, after what is shown already.
fn explore(before: &[Item], cards: &[NoteCard]) -> Vec<Item> {
    let tail = before.len().saturating_sub(TAIL);
    let before: Vec<_> = before
        .iter()
        .skip(tail)
        .map(|item| (item.card.author.id, item.card.category))
        .collect();
    let candidates: Vec<_> = cards.iter().map(candidate).collect();
    // Data that is some weeks old ages as it did then: only the distance to its newest counts.
    let now = cards.iter().map(|card| card.published_at).max();
    let placed = feed::explore(
        &before,
        &candidates,
        now.unwrap_or_default(),
        &Weights::default(),
    );
    placed
        .into_iter()
        .filter_map(|placed| {
            let card = cards.get(placed.index)?.clone();
            Some(Item {
                why: Some(Why::Explore(placed)),
                ..Item::plain(card)
            })
        })
        .collect()
}

/// How many of the last cards the next batch goes by.
const TAIL: usize = 8;

fn candidate(card: &NoteCard) -> Candidate {
    Candidate {
        id: card.id,
        author: card.author.id,
        category: card.category,
        published_at: card.published_at,
        counts: card.counts,
        followers: card.author.followers,
    }
}

/// Loads the next page of a list of creators.
pub fn load_kols(list: List<KolCard>, query: KolsQuery) {
    list.load(|cursor| Box::pin(async move { client::kols(&KolsQuery { cursor, ..query }).await }));
}

fn list<T: Clone + Send + Sync + 'static>(
    feeds: Feeds,
    lists: Lists<T>,
    query: &impl Serialize,
) -> List<T> {
    let key = serde_urlencoded::to_string(query).unwrap_or_default();
    let known = lists.with_value(|lists| {
        let known = lists.iter().find(|(query, _)| *query == key);
        known.map(|(_, list)| *list)
    });
    if let Some(list) = known {
        return list;
    }
    // Made under the app's owner: under the page's, it would go with the page.
    let list = feeds.owner.with_value(|owner| owner.with(List::new));
    lists.update_value(|lists| lists.push((key, list)));
    list
}
