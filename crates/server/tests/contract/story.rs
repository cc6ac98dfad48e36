//! The story of a store: any implementation of `Store` is to tell it the same way.

use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_server::record::{BylinedNote, Change, Profile};
use hongbang_server::store::sqlite::SqliteStore;
use hongbang_server::store::{KolFilter, NoteFilter, Start, Store};
use hongbang_server::viewer::Viewer;

use crate::fixture::{DATA_AT, bare_kol, bare_note, full_kol, records, time};

#[tokio::test]
async fn sqlite_tells_the_story() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deeply/nested/story.db");
    let store = SqliteStore::open(&path).await.unwrap();
    tell(&store).await;
    store.close().await;

    // What was told is still known after opening the file again.
    let store = SqliteStore::open(&path).await.unwrap();
    assert_eq!(store.holdings().await.unwrap().kols, 9);
    store.close().await;
}

#[tokio::test]
async fn a_new_file_may_be_opened_by_several_at_once() {
    for _ in 0..5 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shared.db");
        let open = || SqliteStore::open(&path);
        let (first, second, third) = tokio::join!(open(), open(), open());
        for store in [first, second, third] {
            let store = store.unwrap();
            store.insert(&records()[..1]).await.unwrap();
            store.close().await;
        }
    }
}

async fn tell(store: &dyn Store) {
    // An empty store answers, and holds nothing.
    store.ping().await.unwrap();
    let meta = store.holdings().await.unwrap();
    assert_eq!((meta.kols, meta.notes, meta.demo), (0, 0, false));
    let now = time(DATA_AT);
    let nobody = KolId::derive("test", "nobody");
    let nothing = NoteId::derive(nobody, "test", "nothing");
    assert_eq!(store.kol(nobody).await.unwrap(), None);
    assert_eq!(store.days(nobody, 30, now).await.unwrap(), None);
    assert_eq!(store.kol_notes(nobody, None, None, 10).await.unwrap(), None);
    assert_eq!(store.note(nothing).await.unwrap(), None);
    assert_eq!(store.launch(nothing).await.unwrap(), None);
    assert_eq!(store.comments(nothing, None, None, 10).await.unwrap(), None);

    // What is inserted is given back as it was; twice is as good as once.
    let records = records();
    store.insert(&records).await.unwrap();
    store.insert(&records).await.unwrap();
    let meta = store.holdings().await.unwrap();
    assert_eq!((meta.kols, meta.notes, meta.demo), (7, 63, true));
    assert_eq!(meta.categories, [Category::Food]);
    for record in &records {
        assert_eq!(
            store.kol(record.kol.id).await.unwrap().unwrap().public().0,
            record.kol
        );
        let days = store
            .days(record.kol.id, 90, now)
            .await
            .unwrap()
            .unwrap()
            .public();
        assert_eq!(days.days, record.days);
        for note in &record.notes {
            let detail = store.note(note.note.id).await.unwrap().unwrap().public();
            assert_eq!(detail.note, note.note);
            assert_eq!(detail.author.nickname, record.kol.nickname);
            assert_eq!(
                store
                    .launch(note.note.id)
                    .await
                    .unwrap()
                    .unwrap()
                    .public()
                    .ok(),
                note.launch.clone()
            );
            let mut comments = store
                .comments(note.note.id, None, None, 100)
                .await
                .unwrap()
                .unwrap();
            assert!(comments.windows(2).all(|pair| {
                (pair[0].likes.map_or(-1, u64::cast_signed), pair[0].id)
                    > (pair[1].likes.map_or(-1, u64::cast_signed), pair[1].id)
            }));
            comments.sort_by_key(|comment| comment.id);
            assert_eq!(comments, note.comments);
        }
    }

    // Windows end with the creator's data: 30 days by the calendar, 30 × 24 hours of notes.
    let id = records[0].kol.id;
    let days = store.days(id, 30, now).await.unwrap().unwrap().public();
    assert_eq!(
        days.days.first().map(|day| day.date.to_string()).as_deref(),
        Some("2026-10-03")
    );
    assert_eq!(
        days.days.last().map(|day| day.date.to_string()).as_deref(),
        Some("2026-11-01")
    );
    assert_eq!(days.days.len(), 26);
    assert_eq!(
        store
            .kol_notes(id, Some(30), None, 100)
            .await
            .unwrap()
            .unwrap()
            .len(),
        6
    );
    assert_eq!(
        store
            .kol_notes(id, None, None, 100)
            .await
            .unwrap()
            .unwrap()
            .len(),
        9
    );

    // Filters are ANDed, and an unknown count is within no bounds.
    let anyone = Viewer::default();
    let food = KolFilter {
        category: Some(Category::Food),
        ..KolFilter::default()
    };
    assert_eq!(
        store.kols(&food, &anyone, None, 100).await.unwrap().len(),
        4
    );
    let below = KolFilter {
        below_followers: Some(1_001),
        ..KolFilter::default()
    };
    assert_eq!(
        store.kols(&below, &anyone, None, 100).await.unwrap().len(),
        4
    );
    let within = KolFilter {
        min_followers: Some(1_000),
        below_followers: Some(300_000),
        ..food
    };
    assert_eq!(
        store.kols(&within, &anyone, None, 100).await.unwrap().len(),
        3
    );
    let topic = NoteFilter {
        start: Start::All,
        topic: Some("咖啡".to_owned()),
        category: Some(Category::Food),
        author: Some(id),
    };
    assert_eq!(store.notes(&topic, None, 100).await.unwrap().len(), 3);
    let none = NoteFilter {
        category: Some(Category::Pets),
        ..topic
    };
    assert_eq!(store.notes(&none, None, 100).await.unwrap(), []);

    merging(store).await;
}

async fn merging(store: &dyn Store) {
    let early = time("2026-11-01T00:00:00Z");
    let late = time("2026-11-02T00:00:00Z");
    let profile = |followers, at| {
        let mut kol = full_kol("merged", followers);
        kol.data_at = at;
        Profile {
            source_id: "merged".to_owned(),
            kol,
        }
    };
    let id = profile(0, early).kol.id;

    // A profile is added, is unchanged the second time, and never goes back in time.
    assert_eq!(
        store.merge_profiles(&[profile(10, early)]).await.unwrap(),
        [Change::Added]
    );
    assert_eq!(
        store.merge_profiles(&[profile(10, early)]).await.unwrap(),
        [Change::Unchanged]
    );
    assert_eq!(
        store
            .merge_profiles(&[profile(20, late), profile(10, early)])
            .await
            .unwrap(),
        [Change::Updated, Change::Unchanged]
    );
    assert_eq!(
        store.kol(id).await.unwrap().unwrap().public().0.followers,
        Some(20)
    );

    // What a newer row does not know stays known.
    let mut unknowing = Profile {
        source_id: "merged".to_owned(),
        kol: bare_kol("merged"),
    };
    unknowing.kol.data_at = time("2026-11-03T00:00:00Z");
    store.merge_profiles(&[unknowing]).await.unwrap();
    let (kol, _) = store.kol(id).await.unwrap().unwrap().public();
    assert_eq!(kol.followers, Some(20));
    assert_eq!(kol.categories, [Category::Food, Category::Travel]);

    // A category that a creator no longer has is no longer found with it.
    let mut moved = profile(20, time("2026-11-04T00:00:00Z"));
    moved.kol.categories = vec![Category::Cars];
    store.merge_profiles(&[moved]).await.unwrap();
    for (category, count) in [(Category::Cars, 1), (Category::Travel, 4)] {
        let filter = KolFilter {
            category: Some(category),
            ..KolFilter::default()
        };
        assert_eq!(
            store
                .kols(&filter, &Viewer::default(), None, 100)
                .await
                .unwrap()
                .len(),
            count,
            "{category}"
        );
    }

    // A note brings its author along, by name only, until a profile tells more.
    let stranger = bare_kol("stranger");
    let bylined = |likes, at| {
        let mut note = bare_note(stranger.id, "by-a-stranger", early);
        note.note.counts.likes = likes;
        note.note.data_at = at;
        let mut byline = Profile {
            source_id: "stranger".to_owned(),
            kol: bare_kol("stranger"),
        };
        byline.kol.data_at = at;
        BylinedNote { byline, note }
    };
    let merged = store.merge_notes(&[bylined(Some(1), early)]).await.unwrap();
    assert_eq!(
        (merged.changes, merged.bylines_added),
        (vec![Change::Added], 1)
    );
    let (author, _) = store.kol(stranger.id).await.unwrap().unwrap().public();
    assert_eq!(
        (author.nickname.as_str(), author.followers),
        ("stranger", None)
    );
    assert_eq!(author.data_at, early);

    // One batch sees itself; the newest count wins, unknown never does.
    let merged = store
        .merge_notes(&[
            bylined(Some(3), late),
            bylined(Some(2), early),
            bylined(None, late),
        ])
        .await
        .unwrap();
    assert_eq!(
        merged.changes,
        [Change::Updated, Change::Unchanged, Change::Unchanged]
    );
    assert_eq!(merged.bylines_added, 0);
    let id = bylined(None, early).note.note.id;
    assert_eq!(
        store
            .note(id)
            .await
            .unwrap()
            .unwrap()
            .public()
            .note
            .counts
            .likes,
        Some(3)
    );
    assert_eq!(
        store
            .kol(stranger.id)
            .await
            .unwrap()
            .unwrap()
            .public()
            .0
            .data_at,
        late
    );
    assert_eq!(store.holdings().await.unwrap().notes, 64);
}
