//! Lists that outlive the page that shows them, so that Back finds them as they were.

use std::collections::HashMap;

use hongbang_api::Page;
use hongbang_api::kols::{KolCard, KolsQuery};
use hongbang_api::notes::{NoteCard, NotesQuery};
use leptos::prelude::*;
use leptos::reactive::spawn_local_scoped_with_cancellation;

use super::pager::Pager;
use crate::client::{self, Failure};

/// The lists opened in this visit, by what was asked for. A handful: one a filter used.
#[derive(Clone, Copy)]
struct Feeds {
    owner: StoredValue<Owner>,
    notes: StoredValue<HashMap<String, List<NoteCard>>>,
    kols: StoredValue<HashMap<String, List<KolCard>>>,
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
    pub fn load<F>(self, fetch: impl FnOnce(Option<String>) -> F)
    where
        F: Future<Output = Result<Page<T>, Failure>> + 'static,
    {
        let Some(cursor) = self.pager.try_update(Pager::start).flatten() else {
            return;
        };
        let request = fetch(cursor);
        on_cleanup(move || self.pager.update(Pager::abandon));
        spawn_local_scoped_with_cancellation(async move {
            let answer = request.await;
            self.pager.update(|pager| pager.finish(answer));
        });
    }
}

impl<T: Clone + Send + Sync + 'static> Default for List<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Makes the lists known to everything below the caller.
pub fn provide() {
    provide_context(Feeds {
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
        notes: StoredValue::new(HashMap::new()),
        kols: StoredValue::new(HashMap::new()),
    });
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
    list.load(|cursor| async move { client::notes(&NotesQuery { cursor, ..query }).await });
}

/// Loads the next page of a list of creators.
pub fn load_kols(list: List<KolCard>, query: KolsQuery) {
    list.load(|cursor| async move { client::kols(&KolsQuery { cursor, ..query }).await });
}

fn list<T: Clone + Send + Sync + 'static>(
    feeds: Feeds,
    lists: StoredValue<HashMap<String, List<T>>>,
    query: &impl std::fmt::Debug,
) -> List<T> {
    let key = format!("{query:?}");
    if let Some(list) = lists.with_value(|lists| lists.get(&key).copied()) {
        return list;
    }
    // Made under the app's owner: under the page's, it would go with the page.
    let list = feeds.owner.with_value(|owner| owner.with(List::new));
    lists.update_value(|lists| {
        lists.insert(key, list);
    });
    list
}
