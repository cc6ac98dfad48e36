//! Lists that outlive the page that shows them, so that Back finds them as they were.

use hongbang_api::Page;
use hongbang_api::kols::{KolCard, KolsQuery};
use hongbang_api::notes::{NoteCard, NotesQuery};
use leptos::prelude::*;
use serde::Serialize;

use super::effect::effect;
use super::loaded::{Request, spawn};
use super::pager::Pager;
use super::session::use_account;
use crate::client;

/// Lists by what was asked for. A handful: one a filter that was used.
type Lists<T> = StoredValue<Vec<(String, List<T>)>>;

/// The lists opened in this visit.
#[derive(Clone, Copy)]
pub struct Feeds {
    owner: StoredValue<Owner>,
    notes: Lists<NoteCard>,
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
            scroll: StoredValue::new(0.0),
        }
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

/// Makes the lists known to everything below the caller.
pub fn provide() {
    let feeds = Feeds {
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
        notes: StoredValue::new(Vec::new()),
        kols: StoredValue::new(Vec::new()),
    };
    provide_context(feeds);
    // What is answered depends on who asks.
    let account = use_account();
    let who = Memo::new(move |_| account.get().map(|me| me.map(|me| me.id)));
    let mut last = None;
    effect(move || {
        let who = who.get();
        if who.is_some() && last.replace(who).is_some_and(|last| last != who) {
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
pub fn notes(query: &NotesQuery) -> List<NoteCard> {
    let feeds = expect_context::<Feeds>();
    list(feeds, feeds.notes, query)
}

/// The list of creators that answers a query.
#[must_use]
pub fn kols(query: &KolsQuery) -> List<KolCard> {
    let feeds = expect_context::<Feeds>();
    list(feeds, feeds.kols, query)
}

/// Loads the next page of a list of notes.
pub fn load_notes(list: List<NoteCard>, query: NotesQuery) {
    list.load(|cursor| {
        Box::pin(async move { client::notes(&NotesQuery { cursor, ..query }).await })
    });
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
