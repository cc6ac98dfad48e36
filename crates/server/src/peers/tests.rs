//! Tests: who is whose peer, and when it is worked out anew.

use std::sync::Arc;
use std::time::Duration;

use hongbang_domain::engagement::Counts;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::window::{Day, china_date};

use super::*;
use crate::record::KolRecord;
use crate::store::sqlite::SqliteStore;
use crate::store::sqlite::testing::{record, time};

/// A creator with a note of so many likes, and nothing else that is known.
fn creator(name: &str, followers: Option<u64>, category: Category, likes: u64) -> KolRecord {
    let mut record = record(name);
    record.kol.followers = followers;
    record.kol.categories = vec![category];
    record.kol.picture_quote = Some(0);
    record.notes.truncate(1);
    record.notes[0].note.counts = Counts {
        likes: Some(likes),
        collects: Some(0),
        comments: Some(0),
        ..Counts::default()
    };
    record.days = [40, 29, 0]
        .into_iter()
        .map(|back| Day {
            date: china_date(time()) - chrono::Days::new(back),
            followers: Some(if back == 0 { 1_100 } else { 1_000 }),
            impressions: None,
            reads: None,
            likes: None,
            collects: None,
            comments: None,
            shares: None,
        })
        .collect();
    record
}

fn many(
    prefix: &str,
    many: u64,
    followers: Option<u64>,
    category: Category,
) -> impl Iterator<Item = KolRecord> {
    (0..many).map(move |at| creator(&format!("{prefix}-{at}"), followers, category, at))
}

async fn store(records: &[KolRecord]) -> (tempfile::TempDir, Arc<SqliteStore>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("peers.db");
    let store = SqliteStore::open(&path).await.unwrap();
    store.insert(records).await.unwrap();
    (folder, Arc::new(store))
}

#[tokio::test]
async fn peers_are_of_the_same_tier_and_category_where_there_are_enough() {
    let mut records: Vec<KolRecord> = many("food", 25, Some(5_000), Category::Food).collect();
    records.extend(many("pets", 19, Some(5_000), Category::Pets));
    records.extend(many("mid", 3, Some(100_000), Category::Food));
    records.extend(many("unknown", 2, None, Category::Food));
    let (_folder, store) = store(&records).await;
    let benchmarks = Benchmarks::of(&*store).await.unwrap();
    let nano = Some(Tier::Nano);
    for (tier, category, bucket, creators) in [
        (nano, Some(Category::Food), (nano, Some(Category::Food)), 25),
        (nano, Some(Category::Pets), (nano, None), 44),
        (nano, Some(Category::Cars), (nano, None), 44),
        (nano, None, (nano, None), 44),
        (Some(Tier::Mid), Some(Category::Food), (None, None), 49),
        (None, Some(Category::Food), (None, None), 49),
        (None, None, (None, None), 49),
    ] {
        let peers = benchmarks.for_creator(tier, category);
        let found = (peers.bucket.tier, peers.bucket.category);
        assert_eq!((found, peers.creators), (bucket, creators));
        assert_eq!(peers.benchmarks.len(), 18);
    }
    let food = benchmarks.for_creator(nano, Some(Category::Food));
    let all = Selection::default();
    let likes = food.spread(all, Metric::Likes).unwrap();
    assert_eq!((likes.n, likes.value(50.0)), (25, Some(12.0)));
    // A price of 0 is none, a growth is everyone's, and what nobody knows is left out.
    assert_eq!(food.spread(all, Metric::Cpe), None);
    assert_eq!(food.spread(all, Metric::Reads), None);
    let growth = food.spread(all, Metric::Growth).unwrap();
    assert_eq!(growth.value(50.0), Some(0.1));
}

#[tokio::test]
async fn a_creator_is_measured_here_as_its_own_page_measures_it() {
    let mut records: Vec<KolRecord> = many("food", 20, Some(5_000), Category::Food).collect();
    for record in &mut records {
        record.notes[0].note.counts.reads = Some(500);
        record.kol.video_quote = Some(1_000);
        record.sharing = Some(Sharing::all(Choice::Everyone));
    }
    let (_folder, store) = store(&records).await;
    let benchmarks = Benchmarks::of(&*store).await.unwrap();
    let peers = benchmarks.for_creator(Some(Tier::Nano), Some(Category::Food));
    let facts = Facts {
        followers: Some(5_000),
        video_quote: Some(1_000),
        ..Facts::default()
    };
    let mut known = 0;
    let mut measured = Vec::new();
    for record in &records {
        let found = store.measured(record.kol.id).await.unwrap().unwrap();
        measured.push(found.public().items);
    }
    for (at, selection) in Selection::all().enumerate() {
        for &metric in Metric::ALL {
            let values = measured.iter().filter_map(|items| {
                assert_eq!(items[at].selection, selection);
                metric.of(&items[at].statistics, &facts, selection.kinds)
            });
            let expected = Quantiles::of(values);
            let spread = peers.spread(selection, metric);
            assert_eq!(spread, expected.as_ref(), "{metric:?} {selection:?}");
            known += usize::from(spread.is_some());
        }
    }
    assert!(known > 30, "{known}");
}

#[tokio::test]
async fn an_empty_store_has_peers_too() {
    let (_folder, store) = store(&[]).await;
    let benchmarks = Benchmarks::of(&*store).await.unwrap();
    let peers = benchmarks.for_creator(Some(Tier::Nano), Some(Category::Food));
    assert_eq!(peers.creators, 0);
    assert!(peers.benchmarks.iter().all(|of| of.spreads.is_empty()));
}

/// The creators of whoever has no bucket of their own.
async fn everyone(cache: &Arc<Cache>) -> usize {
    cache.get().await.unwrap().for_creator(None, None).creators
}

#[tokio::test]
async fn they_are_kept_and_made_anew_behind_ones_back() {
    let (_folder, store) = store(&[record("a")]).await;
    let kept = Cache::new(store.clone());
    let eager = Cache::with_min_age(store.clone(), Duration::ZERO);
    assert_eq!((everyone(&kept).await, everyone(&eager).await), (1, 1));
    let first = eager.get().await.unwrap();
    store.insert(&[record("b")]).await.unwrap();
    // Whoever asks gets what is there, and the next ones what was made meanwhile.
    let mut asked = 0;
    while everyone(&eager).await == 1 {
        asked += 1;
        assert!(asked < 1_000, "never made anew");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!((everyone(&eager).await, everyone(&kept).await), (2, 1));
    assert_eq!(first.for_creator(None, None).creators, 1);
}

#[tokio::test]
async fn all_who_wait_for_the_first_get_the_same() {
    let (_folder, store) = store(&[record("a")]).await;
    let cache = Cache::new(store);
    let waiting: Vec<_> = (0..8)
        .map(|_| {
            let cache = cache.clone();
            tokio::spawn(async move { cache.get().await.unwrap() })
        })
        .collect();
    let first = cache.get().await.unwrap();
    for waiting in waiting {
        assert!(Arc::ptr_eq(&waiting.await.unwrap(), &first));
    }
}

#[tokio::test]
async fn a_store_that_does_not_answer_is_asked_again() {
    let (_folder, store) = store(&[record("a")]).await;
    let cache = Cache::with_min_age(store.clone(), Duration::ZERO);
    let other = Cache::new(store.clone());
    assert_eq!(everyone(&cache).await, 1);
    store.close().await;
    assert!(other.get().await.is_err());
    // What is there goes on being served.
    for _ in 0..3 {
        assert_eq!(everyone(&cache).await, 1);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
