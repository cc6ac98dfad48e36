use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Edit, Item, Known};

use super::*;

fn list() -> ShortlistId {
    ShortlistId::of_chance(7)
}

fn with(document: &Document, kol: u64) -> Arc<Document> {
    let id = KolId::try_from(kol).unwrap();
    let mut document = document.clone();
    let item = Item::new(id, Known::default(), 1);
    document.apply(&Edit::Add(vec![item]), 1).unwrap();
    Arc::new(document)
}

fn ids(document: &Document) -> Vec<u64> {
    document.items.iter().map(|item| item.id.get()).collect()
}

/// A list with creator 1 that the server has as version 3, and creator 2 added here since.
fn changed() -> Entry {
    let base = with(&Document::default(), 1);
    let document = with(&base, 2);
    let head = Head {
        version: 3,
        ..Head::written(None, list(), &document, 100)
    };
    Entry {
        head,
        document,
        base,
    }
}

fn met(document: Arc<Document>, version: u64) -> News {
    News::Met {
        document,
        version,
        updated: 200,
    }
}

#[test]
fn what_was_sent_is_the_new_base_and_what_came_since_stays_to_be_sent() {
    let entry = changed();
    let sent = News::Taken {
        rev: entry.head.rev,
        document: Arc::clone(&entry.document),
        version: 4,
    };
    let taken = after(list(), Some(entry.clone()), sent.clone()).unwrap();
    assert!(!taken.head.dirty && taken.head.version == 4);
    assert_eq!(taken.base, taken.document);

    let mut later = entry;
    later.document = with(&later.document, 5);
    later.head = Head::written(Some(&later.head), list(), &later.document, 150);
    let taken = after(list(), Some(later), sent).unwrap();
    assert!(taken.head.dirty);
    assert_eq!(
        (ids(&taken.base), ids(&taken.document)),
        (vec![1, 2], vec![1, 2, 5])
    );
}

#[test]
fn the_servers_changes_and_ours_are_put_together() {
    let entry = changed();
    let rev = entry.head.rev;
    let theirs = with(&entry.base, 9);
    let merged = after(list(), Some(entry), met(Arc::clone(&theirs), 4)).unwrap();
    assert_eq!(ids(&merged.document), [1, 2, 9]);
    assert_eq!((merged.head.rev, merged.head.version), (rev + 1, 4));
    assert!(merged.head.dirty, "2 is still to be sent");
    assert_eq!(merged.base, theirs);
    // And again, with the same: nothing changes.
    let again = after(list(), Some(merged.clone()), met(theirs, 4)).unwrap();
    assert_eq!(again, merged);
}

#[test]
fn a_list_that_was_not_changed_here_becomes_the_servers() {
    let mut entry = changed();
    entry.document = Arc::clone(&entry.base);
    entry.head.dirty = false;
    let theirs = with(&Document::default(), 9);
    let merged = after(list(), Some(entry.clone()), met(Arc::clone(&theirs), 4)).unwrap();
    assert_eq!(ids(&merged.document), [9], "1 was taken off there");
    assert!(!merged.head.dirty);
    let old = after(list(), Some(merged.clone()), met(entry.base, 3));
    assert_eq!(old, Some(merged), "an answer that was overtaken");
    let new = after(list(), None, met(theirs, 4)).unwrap();
    assert!(!new.head.dirty && new.head.rev == 1 && new.head.items == 1);
}

#[test]
fn what_is_deleted_elsewhere_and_changed_here_is_made_anew() {
    let entry = changed();
    let kept = after(list(), Some(entry.clone()), News::Unknown).unwrap();
    assert_eq!((kept.head.version, kept.head.dirty), (0, true));
    assert_eq!(kept.document, entry.document);
}

#[test]
fn deleting_waits_for_the_server_where_it_knows_the_list() {
    let entry = changed();
    let deleted = after(list(), Some(entry.clone()), News::Deleted).unwrap();
    assert!(deleted.head.deleted && deleted.head.is_waiting());
    assert_eq!(after(list(), Some(deleted.clone()), News::Gone), None);
    // Somebody else changed it: it comes back.
    let theirs = with(&entry.base, 9);
    let back = after(list(), Some(deleted), met(theirs, 4)).unwrap();
    assert!(!back.head.deleted);
    let mut new = entry;
    new.head.version = 0;
    assert_eq!(after(list(), Some(new), News::Deleted), None);
    assert_eq!(after(list(), None, News::Deleted), None);
}

#[test]
fn a_write_over_another_tabs_is_merged() {
    let base = with(&Document::default(), 1);
    let writing = Writing {
        rev: 1,
        document: with(&base, 2),
        stored: Arc::clone(&base),
    };
    assert_eq!(over(&writing, None), None);
    let merged = over(&writing, Some(&with(&base, 3))).unwrap();
    assert_eq!(ids(&merged), [1, 2, 3]);
}

/// A list with a creator of an own sheet and one of the server's; nothing of it is sent yet.
fn with_own() -> Entry {
    let mut document = Document::default();
    let own = Known {
        name: "of my sheet".to_owned(),
        picture_quote: Some(987_654),
        day: 20_000,
        own: true,
        ..Known::default()
    };
    let theirs = Known {
        name: "of the server".to_owned(),
        ..Known::default()
    };
    let items = [(1, own), (2, theirs)].map(|(id, known)| {
        let id = KolId::try_from(id).unwrap();
        Item::new(id, known, 1)
    });
    document.apply(&Edit::Add(items.to_vec()), 1).unwrap();
    let head = Head::written(None, list(), &document, 100);
    Entry {
        head,
        document: Arc::new(document),
        base: Arc::default(),
    }
}

#[test]
fn what_is_sent_says_nothing_of_own_sheets_and_what_comes_back_erases_nothing() {
    let entry = with_own();
    let sent = entry.sent();
    let text = serde_json::to_string(&*sent).unwrap();
    assert!(text.contains("of the server"), "{text}");
    assert!(
        !text.contains("of my sheet") && !text.contains("987654"),
        "{text}"
    );
    let item = sent.items.first().unwrap();
    assert_eq!(item.known, Known::of_a_sheet());

    // The server takes it: nothing is left to be sent.
    let document = Arc::clone(&sent);
    let news = News::Taken {
        rev: entry.head.rev,
        document,
        version: 1,
    };
    let taken = after(list(), Some(entry.clone()), news).unwrap();
    assert!(!taken.head.is_waiting());
    assert_eq!(taken.document, entry.document);

    // Somebody elsewhere, where nothing is known of it, writes a note.
    let mut elsewhere = Document::clone(&sent);
    let id = item.id;
    let text = "asked".to_owned();
    elsewhere.apply(&Edit::Note { id, text }, 50).unwrap();
    let back = after(list(), Some(taken), met(Arc::new(elsewhere), 2)).unwrap();
    let item = back.document.item(id).unwrap();
    assert_eq!(item.note.value, "asked");
    assert_eq!(item.known.name, "of my sheet");
    assert!(
        !back.head.is_waiting(),
        "the server has all that it may have"
    );
}

#[test]
fn a_list_that_was_sent_while_the_answer_was_lost_does_not_wait_for_ever() {
    let entry = with_own();
    let sent = entry.sent();
    let back = after(list(), Some(entry.clone()), met(sent, 1)).unwrap();
    assert!(!back.head.is_waiting());
    assert_eq!(back.document, entry.document);
}
