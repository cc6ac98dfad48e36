//! Shortlists in the browser's own database.

use std::sync::Arc;

use hongbang::state::lists::Why;
use hongbang::state::lists::entry::News;
use hongbang::state::lists::replica::{Replica, Writing};
use hongbang::state::lists::store::Store;
use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Document, Edit, Item, Known, ShortlistId};
use wasm_bindgen_test::wasm_bindgen_test;

fn list() -> ShortlistId {
    ShortlistId::of_chance(7)
}

fn kol(id: u64) -> KolId {
    KolId::try_from(id).unwrap()
}

fn add(id: u64) -> Edit {
    let known = Known {
        name: "小红".to_owned(),
        reads: Some(1_234.5),
        ..Known::default()
    };
    Edit::Add(vec![Item::new(kol(id), known, 1_700_000_000_000)])
}

fn note(id: u64, text: &str) -> Edit {
    let text = text.to_owned();
    Edit::Note { id: kol(id), text }
}

fn ids(document: &Document) -> Vec<u64> {
    document.items.iter().map(|item| item.id.get()).collect()
}

/// Writes what is new in a tab.
async fn write(store: &Store, tab: &mut Replica) {
    let writing = tab.writing().unwrap();
    let written = store.write(list(), &writing, 5).await;
    tab.written(&writing.document, written.rev, written.merged);
}

#[wasm_bindgen_test]
async fn a_list_comes_back_as_it_was_written() {
    let store = Store::open("test.lists.back").await;
    assert_eq!(store.why(), None);
    let mut tab = Replica::default();
    tab.edit(&add(9_007_199_254_740_991), 1_700_000_000_001)
        .unwrap();
    tab.edit(
        &note(9_007_199_254_740_991, "贵, but \"good\""),
        1_700_000_000_002,
    )
    .unwrap();
    write(&store, &mut tab).await;
    drop(store);

    let store = Store::open("test.lists.back").await;
    let entry = store.entry(list()).await.unwrap();
    assert_eq!(&entry.document, tab.document());
    assert_eq!((entry.head.rev, entry.head.version), (1, 0));
    assert!(entry.head.dirty);
    assert_eq!(store.heads().await, [entry.head]);
    assert_eq!(store.settle(list(), News::Deleted).await, None);
    assert!(store.heads().await.is_empty());
}

#[wasm_bindgen_test]
async fn two_tabs_that_write_at_once_lose_nothing() {
    let (one, two) = (
        Store::open("test.lists.tabs").await,
        Store::open("test.lists.tabs").await,
    );
    let mut first = Replica::default();
    first.edit(&add(1), 10).unwrap();
    write(&one, &mut first).await;
    let entry = two.entry(list()).await.unwrap();
    let mut second = Replica::new(entry.document, entry.head.rev);

    first.edit(&note(1, "from the first"), 20).unwrap();
    first.edit(&add(2), 21).unwrap();
    second.edit(&note(1, "from the second"), 30).unwrap();
    second.edit(&add(3), 31).unwrap();
    write(&one, &mut first).await;
    write(&two, &mut second).await;
    assert_eq!(ids(second.document()), [1, 2, 3]);
    let entry = one.entry(list()).await.unwrap();
    assert!(first.absorb(&entry.document, entry.head.rev));
    assert_eq!(first.document(), second.document());
    let item = first.document().item(kol(1)).unwrap();
    assert_eq!(item.note.value, "from the second");
    assert_eq!(item.events.len(), 2, "the other note is in what happened");

    // The server's answer is taken in by one, and known to both.
    let news = News::Taken {
        rev: entry.head.rev,
        document: Arc::clone(&entry.document),
        version: 4,
    };
    two.settle(list(), news).await;
    let head = one.entry(list()).await.unwrap().head;
    assert_eq!((head.version, head.dirty), (4, false));
    one.settle(list(), News::Gone).await;
}

/// Runs JavaScript of the test's own.
fn run(script: &str) {
    js_sys::eval(script).unwrap();
}

#[wasm_bindgen_test]
async fn where_the_browser_keeps_nothing_it_goes_on_in_memory() {
    run("window.kept = IDBFactory.prototype.open; \
         IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }");
    let store = Store::open("test.lists.blocked").await;
    run("IDBFactory.prototype.open = window.kept");
    assert_eq!(store.why(), Some(Why::Blocked));
    let mut tab = Replica::default();
    tab.edit(&add(1), 1).unwrap();
    write(&store, &mut tab).await;
    tab.edit(&add(2), 2).unwrap();
    write(&store, &mut tab).await;
    let entry = store.entry(list()).await.unwrap();
    assert_eq!((ids(&entry.document), entry.head.rev), (vec![1, 2], 2));
}

#[wasm_bindgen_test]
async fn where_there_is_no_room_left_what_was_kept_goes_on_in_memory() {
    let store = Store::open("test.lists.full").await;
    let mut tab = Replica::default();
    tab.edit(&add(1), 1).unwrap();
    write(&store, &mut tab).await;
    let other = ShortlistId::of_chance(8);
    let writing = Writing {
        rev: 0,
        stored: Arc::default(),
        document: Arc::new(Document::new("another", 1)),
    };
    store.write(other, &writing, 1).await;

    run("window.kept = IDBObjectStore.prototype.put; \
         IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }");
    tab.edit(&add(2), 2).unwrap();
    write(&store, &mut tab).await;
    run("IDBObjectStore.prototype.put = window.kept");
    assert_eq!(store.why(), Some(Why::Full));
    let entry = store.entry(list()).await.unwrap();
    assert_eq!((ids(&entry.document), entry.head.rev), (vec![1, 2], 2));
    assert_eq!(
        store.heads().await.len(),
        2,
        "the other list is there as well"
    );

    let store = Store::open("test.lists.full").await;
    for id in [list(), other] {
        store.settle(id, News::Gone).await;
    }
}
