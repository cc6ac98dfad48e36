//! Tests: whatever a file lacks is there once it is opened.

use std::path::Path;

use hongbang_domain::note::Spot;
use hongbang_domain::place::{Cell, CityId};
use hongbang_domain::search::Query;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};

use super::*;
use crate::private::Private;
use crate::record::KolRecord;
use crate::store::sqlite::fulltext;
use crate::store::sqlite::testing::record;
use crate::store::sqlite::{MIGRATIONS, SqliteStore};
use crate::store::{KolFilter, NoteFilter, Start, Store};

const CITY: CityId = CityId(1_816_670);

/// Creators whose notes say what they are, at spots.
fn records() -> Vec<KolRecord> {
    (0..5)
        .map(|at| {
            let mut record = record(&format!("Kol {at}"));
            for note in &mut record.notes {
                note.note.title = format!("面霜推荐 {at}");
                note.note.city = Some(CITY);
                note.note.counts.likes = Some(7);
                note.note.counts.collects = Some(4);
                note.note.counts.comments = Some(1);
                note.note.spot = Some(Spot {
                    name: "店".to_owned(),
                    latitude: 39.93,
                    longitude: 116.4,
                    kind: None,
                    hours: None,
                    event: None,
                });
            }
            record
        })
        .collect()
}

/// That all notes are found by their words and at their spots, and creators by their names.
async fn is_whole(path: &Path) {
    let store = SqliteStore::open(path).await.unwrap();
    let searched = store.search(Query::parse("面霜")).await.unwrap();
    assert_eq!(searched.corpus.with_term, [10]);
    assert_eq!(searched.found.len(), 10);
    let near = NoteFilter {
        start: Start::Spots {
            city: CITY,
            cell: Cell::of(39.93, 116.4),
        },
        ..NoteFilter::default()
    };
    let near = store.notes(&near, None, 50).await.unwrap();
    assert_eq!(near.into_iter().map(Private::public).count(), 10);
    assert_eq!(store.suggestions("kol").await.unwrap().kols.len(), 4);
    let cards = store.kols(&KolFilter::default(), None, 50).await.unwrap();
    for card in cards.into_iter().map(Private::public) {
        assert_eq!(
            (card.figures.notes, card.figures.interactions),
            (2, Some(12.0))
        );
    }
    let mut connection = store.writer.acquire().await.unwrap();
    for work in Work::ALL {
        let facts = work.facts();
        let version = meta::fact(&mut connection, facts.version).await.unwrap();
        assert_eq!(version, Some(work.version()));
        let done = meta::fact(&mut connection, facts.done).await.unwrap();
        assert_eq!(done, None, "{work:?}");
    }
    drop(connection);
    store.close().await;
}

/// Takes away what is worked out, and says that it was never there, or of another version.
async fn spoil(store: &SqliteStore, version: Option<i64>) {
    let mut connection = store.writer.acquire().await.unwrap();
    fulltext::clear(&mut connection).await.unwrap();
    for statement in [
        "UPDATE notes SET spot_cell = NULL",
        "UPDATE creators SET nickname_key = ''",
        "DELETE FROM creator_figures WHERE creator_id % 2 = 0",
        "UPDATE creator_figures SET notes = 9, interactions = 9",
        "DELETE FROM store_facts WHERE name IN ('fulltext_version', 'figures_version')",
    ] {
        sqlx::query(statement)
            .execute(&mut *connection)
            .await
            .unwrap();
    }
    for work in Work::ALL {
        if let Some(version) = version {
            meta::set_fact(&mut connection, work.facts().version, version)
                .await
                .unwrap();
        }
    }
}

async fn filled(path: &Path) -> SqliteStore {
    let store = SqliteStore::open(path).await.unwrap();
    store.insert(&records()).await.unwrap();
    store
}

#[tokio::test]
async fn what_is_missing_or_of_another_version_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rebuild.db");
    filled(&path).await.close().await;
    is_whole(&path).await;
    for version in [None, Some(0), Some(i64::from(ANALYSER_VERSION) + 1)] {
        let store = SqliteStore::open(&path).await.unwrap();
        spoil(&store, version).await;
        store.close().await;
        is_whole(&path).await;
    }
}

#[tokio::test]
async fn what_was_cut_short_is_completed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rebuild.db");
    let store = filled(&path).await;
    let version = i64::from(ANALYSER_VERSION);
    spoil(&store, None).await;
    // Two batches, and a third that a kill undoes.
    for (creators, kept) in [(2, true), (2, true), (1, false)] {
        let mut transaction = store.writer.begin().await.unwrap();
        let done = Work::Words
            .step(&mut transaction, version, 3)
            .await
            .unwrap();
        assert_eq!(done, Some(3));
        let done = Work::Figures.step(&mut transaction, 1, 2).await.unwrap();
        assert_eq!(done, Some(creators));
        if kept {
            transaction.commit().await.unwrap();
        }
    }
    let half = store.search(Query::parse("面霜")).await.unwrap();
    assert_eq!(half.corpus.with_term, [6]);
    // What is written meanwhile is indexed once, before and behind the place reached.
    store.insert(&records()).await.unwrap();
    store.close().await;
    is_whole(&path).await;

    // Another version begins where there is nothing.
    let store = SqliteStore::open(&path).await.unwrap();
    spoil(&store, None).await;
    let mut connection = store.writer.acquire().await.unwrap();
    for work in Work::ALL {
        let before = work.version() - 1;
        work.step(&mut connection, before, 3).await.unwrap();
    }
    drop(connection);
    store.close().await;
    is_whole(&path).await;
}

#[tokio::test]
async fn a_file_of_before_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("before.db");
    let options = SqliteConnectOptions::new()
        .filename(&path)
        .create_if_missing(true);
    let pool = SqlitePool::connect_with(options).await.unwrap();
    let before = MIGRATIONS.iter().filter(|migration| migration.version <= 2);
    let before = Migrator::with_migrations(before.cloned().collect());
    before.run(&pool).await.unwrap();
    let records = records();
    for record in &records {
        sqlx::query(
            "INSERT INTO creators (id, source, source_id, nickname, followers_key, categories, \
             tags, data_at) VALUES ($1, 'demo', 'a', $2, -1, '[]', '[]', 0)",
        )
        .bind(i64::try_from(record.kol.id.get()).unwrap())
        .bind(&record.kol.nickname)
        .execute(&pool)
        .await
        .unwrap();
        for note in &record.notes {
            sqlx::query(
                "INSERT INTO notes (author_id, id, source, source_id, kind, title, published_at, \
                 city, cover_ratio, data_at, topics, spot, products, body, likes, collects, comments) \
                 VALUES ($1, $2, 'demo', 'a', 'picture', $3, 0, $4, 1.0, 0, '[]', $5, '[]', '', 7, 4, 1)",
            )
            .bind(i64::try_from(note.note.author.get()).unwrap())
            .bind(i64::try_from(note.note.id.get()).unwrap())
            .bind(&note.note.title)
            .bind(i64::from(CITY.0))
            .bind(serde_json::to_string(&note.note.spot).unwrap())
            .execute(&pool)
            .await
            .unwrap();
        }
    }
    pool.close().await;
    is_whole(&path).await;
    let store = SqliteStore::open(&path).await.unwrap();
    let note = store.note(records[0].notes[0].note.id).await.unwrap();
    let note = note.unwrap().public().note;
    assert_eq!((note.counts.likes, note.counts.reads), (Some(7), None));
    assert_eq!(note.pictures, []);
}
