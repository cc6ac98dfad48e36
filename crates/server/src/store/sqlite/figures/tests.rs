//! Tests: the figures that are kept are those that the domain works out, whatever happened.

use chrono::TimeDelta;
use hongbang_api::events::Event;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::engagement::Counts;
use hongbang_domain::reader::{Deed, Mark};
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::window::{Day, china_date};

use super::*;
use crate::account::Account;
use crate::private::Private;
use crate::record::{BylinedNote, Profile};
use crate::store::sqlite::SqliteStore;
use crate::store::sqlite::testing::{record, time};
use crate::store::{Accounts, KolFilter, Readers, Store};

/// A creator with two notes of this month and one of before, and its followers day by day.
fn measured_record(name: &str) -> KolRecord {
    let mut record = record(name);
    record.kol.followers = Some(1_000);
    record.sharing = Some(Sharing::all(Choice::Everyone));
    record.notes.push(record.notes[0].clone());
    for (at, note) in record.notes.iter_mut().enumerate() {
        let many = u64::try_from(at + 1).unwrap();
        note.note.counts = Counts {
            reads: Some(1_000 * many),
            likes: Some(100),
            collects: Some(0),
            comments: Some(20 * many),
            ..Counts::default()
        };
    }
    let before = &mut record.notes[2];
    before.note.id = NoteId::derive(record.kol.id, "test", "before");
    before.note.published_at = time() - TimeDelta::days(31);
    record.days = (0..40)
        .map(|back| Day {
            date: china_date(time()) - chrono::Days::new(back),
            followers: (back % 9 != 0).then_some(1_000 - 5 * back),
            impressions: None,
            reads: Some(1),
            likes: None,
            collects: None,
            comments: None,
            shares: None,
        })
        .collect();
    record
}

/// That what is kept of every creator is what comes out of its notes and days; the first's.
async fn checked(store: &SqliteStore) -> KeyFigures {
    let cards = store.kols(&KolFilter::default(), None, 50).await.unwrap();
    let cards: Vec<_> = cards.into_iter().map(Private::public).collect();
    for card in &cards {
        let measured = store.measured(card.id).await.unwrap().unwrap().public();
        let items = measured.items.into_iter();
        let mut default = items.filter(|item| item.selection == Selection::default());
        let statistics = default.next().unwrap().statistics;
        let value = |figure: Option<hongbang_domain::window::Figure>| figure.map(|it| it.value);
        let expected = KeyFigures {
            notes: u32::try_from(statistics.notes).unwrap(),
            reads: value(statistics.reads),
            interactions: value(statistics.interactions),
            er_by_reads: value(statistics.er_by_reads),
            er_by_followers: value(statistics.er_by_followers),
            viral_rate: value(statistics.viral_rate),
            growth: statistics.follower_growth.and_then(|growth| growth.share),
        };
        assert_eq!(card.figures, expected, "{}", card.nickname);
    }
    let mut cards = cards.into_iter();
    cards.find(|card| card.nickname == "a").unwrap().figures
}

async fn store(folder: &tempfile::TempDir) -> SqliteStore {
    let path = folder.path().join("figures.db");
    SqliteStore::open(&path).await.unwrap()
}

#[tokio::test]
async fn they_are_there_with_the_creator() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder).await;
    let bare = KolRecord {
        sharing: Some(Sharing::all(Choice::Everyone)),
        ..record("bare")
    };
    let records = [measured_record("a"), bare];
    store.insert(&records).await.unwrap();
    let figures = checked(&store).await;
    assert_eq!(figures.notes, 2);
    assert_eq!(figures.reads, Some(1_500.0));
    assert_eq!(figures.interactions, Some(130.0));
    assert_eq!(figures.er_by_followers, Some(0.13));
    assert!(figures.growth.is_some_and(|growth| growth > 0.1));
    // Inserted again, as another.
    let mut fewer = measured_record("a");
    fewer.notes.remove(1);
    store.insert(&[fewer]).await.unwrap();
    assert_eq!(checked(&store).await.notes, 1);
}

#[tokio::test]
async fn they_move_with_what_readers_do() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder).await;
    let record = measured_record("a");
    store.insert(std::slice::from_ref(&record)).await.unwrap();
    let account = Account {
        id: AccountId::try_from(1).unwrap(),
        ..Account::new("reader", Role::Reader).unwrap()
    };
    Accounts::create(&store, &account, None).await.unwrap();
    let before = checked(&store).await;
    let note = record.notes[0].note.id;
    let (of, now) = (account.id, time());
    store.mark(of, note, Mark::Like, now).await.unwrap();
    let liked = checked(&store).await;
    assert_eq!(liked.interactions, Some(130.5));
    let read = Event {
        id: 1,
        note,
        deed: Deed::Read,
    };
    Readers::count(&store, &[read], None, now).await.unwrap();
    assert_eq!(checked(&store).await.reads, Some(1_500.5));
    store.unmark(of, note, Mark::Like).await.unwrap();
    assert_eq!(checked(&store).await.interactions, before.interactions);
    // An account that goes takes with it what it did.
    store.mark(of, note, Mark::Collect, now).await.unwrap();
    assert_eq!(checked(&store).await.interactions, Some(130.5));
    Accounts::delete(&store, of).await.unwrap();
    assert_eq!(checked(&store).await.interactions, before.interactions);
}

#[tokio::test]
async fn they_move_with_what_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder).await;
    let record = measured_record("a");
    store.insert(std::slice::from_ref(&record)).await.unwrap();
    let profile = |followers, later| {
        let mut kol = record.kol.clone();
        kol.followers = Some(followers);
        kol.data_at = time() + TimeDelta::hours(later);
        Profile {
            source_id: record.source_id.clone(),
            kol,
        }
    };
    store.merge_profiles(&[profile(2_000, 1)]).await.unwrap();
    assert_eq!(checked(&store).await.er_by_followers, Some(0.065));
    // A note that is read later moves the window: the two of before are outside.
    let mut note = record.notes[0].clone();
    note.note.id = NoteId::derive(record.kol.id, "test", "late");
    note.note.data_at = time() + TimeDelta::days(40);
    note.note.published_at = time() + TimeDelta::days(39);
    let row = BylinedNote {
        byline: profile(2_000, 1),
        note,
    };
    store.merge_notes(&[row]).await.unwrap();
    let moved = checked(&store).await;
    assert_eq!((moved.notes, moved.growth), (1, None));
}

#[tokio::test]
async fn they_go_with_the_creator() {
    let folder = tempfile::tempdir().unwrap();
    let store = store(&folder).await;
    let record = measured_record("a");
    store.insert(std::slice::from_ref(&record)).await.unwrap();
    assert!(store.remove_creator(record.kol.id, time()).await.unwrap());
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM creator_figures")
        .fetch_one(&store.readers)
        .await
        .unwrap();
    assert_eq!(left, 0);
}
