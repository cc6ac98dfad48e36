//! The feeds that are one's own, and what is near.

use chrono::{Duration, TimeDelta};
use hongbang_domain::account::Role;
use hongbang_domain::note::NoteId;
use hongbang_domain::place::Cell;
use hongbang_domain::reader::Mark;
use hongbang_server::record::KolRecord;
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, DATA_AT, bare_note, encoded, full_note, records, time};
use crate::visitor::{Visitor, id_of};

/// Every card of a feed, page by page.
async fn all(visitor: &Visitor<'_>, path: &str, limit: u32) -> Vec<Value> {
    let mut cards = Vec::new();
    let mut next = None;
    loop {
        let cursor = next.map_or(String::new(), |next| format!("&cursor={next}"));
        let page = visitor.get(&format!("{path}&limit={limit}{cursor}")).await;
        assert_eq!(page.status, 200, "{path}");
        let page = page.json();
        cards.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(cursor) => next = Some(cursor.to_owned()),
            None => return cards,
        }
    }
}

fn ids(cards: &[Value]) -> Vec<u64> {
    cards
        .iter()
        .map(|card| card["id"].as_u64().unwrap())
        .collect()
}

/// The ids of notes, newest first and then by falling id.
fn newest(records: &[&KolRecord]) -> Vec<u64> {
    let notes = records.iter().flat_map(|record| &record.notes);
    let mut notes: Vec<_> = notes
        .map(|note| (note.note.published_at, note.note.id.get()))
        .collect();
    notes.sort_unstable_by(|a, b| b.cmp(a));
    notes.into_iter().map(|(_, id)| id).collect()
}

async fn follow(visitor: &Visitor<'_>, record: &KolRecord) {
    let path = format!("/api/kols/{}/follow", record.kol.id);
    assert_eq!(visitor.put(&path, json!({})).await.status, 204);
}

#[tokio::test]
async fn following_has_the_notes_of_those_whom_one_follows() {
    let app = App::new().await;
    let records = records();
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let feed = "/api/notes?feed=following";
    assert_eq!(all(&reader, feed, 10).await, [] as [Value; 0]);
    follow(&reader, &records[0]).await;
    follow(&reader, &records[4]).await;
    let expected = newest(&[&records[0], &records[4]]);
    for limit in [1, 4, 18, 50] {
        assert_eq!(ids(&all(&reader, feed, limit).await), expected, "{limit}");
    }
    let cards = all(&reader, feed, 50).await;
    assert!(cards.iter().all(|card| card["mine"]["following"] == true));

    // Other filters are ANDed.
    let food = all(&reader, &format!("{feed}&category=food"), 2).await;
    assert_eq!(food.len(), 6);
    assert!(food.iter().all(|card| card["category"] == "food"));
    let topic = format!("{feed}&topic={}", encoded("咖啡"));
    assert_eq!(ids(&all(&reader, &topic, 2).await), ids(&food));
    let author = format!("{feed}&author={}", records[4].kol.id);
    assert_eq!(ids(&all(&reader, &author, 4).await), newest(&[&records[4]]));
    let other = format!("{feed}&author={}", records[1].kol.id);
    assert_eq!(all(&reader, &other, 4).await.len(), 0);

    // Another reader follows others; a cursor of this one's feed is none of theirs.
    let page = reader.get(&format!("{feed}&limit=2")).await.json();
    let cursor = page["next"].as_str().unwrap();
    let stranger = Visitor::signed_up(&app, Role::Brand).await.0;
    assert_eq!(all(&stranger, feed, 10).await.len(), 0);
    let foreign = stranger.get(&format!("{feed}&cursor={cursor}")).await;
    assert_error(&foreign, "cursor", 400, "invalid_cursor", Some("cursor"));
    let nobody = Visitor::new(&app).get(feed).await;
    assert_error(&nobody, "nobody", 401, "unauthenticated", None);
}

#[tokio::test]
async fn what_comes_while_one_reads_neither_repeats_nor_hides_what_follows() {
    let app = App::new().await;
    let records = records();
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    follow(&reader, &records[0]).await;
    let feed = "/api/notes?feed=following&limit=4";
    let first = reader.get(feed).await.json();
    let mut record = records[1].clone();
    let now = time(DATA_AT) + Duration::days(1);
    record.notes.push(bare_note(record.kol.id, "later", now));
    app.store.insert(&[record]).await.unwrap();
    follow(&reader, &records[1]).await;
    let mut seen = ids(first["items"].as_array().unwrap());
    let cursor = first["next"].as_str().unwrap();
    let rest = reader.get(&format!("{feed}0&cursor={cursor}")).await.json();
    seen.extend(ids(rest["items"].as_array().unwrap()));
    let once: std::collections::BTreeSet<_> = seen.iter().copied().collect();
    assert_eq!(once.len(), seen.len());
    assert!(newest(&[&records[0]]).iter().all(|id| once.contains(id)));
}

#[tokio::test]
async fn a_collection_has_the_latest_collected_first() {
    let app = App::new().await;
    let records = records();
    let (reader, me) = Visitor::signed_up(&app, Role::Reader).await;
    let account = id_of(&me);
    let notes: Vec<NoteId> = records
        .iter()
        .flat_map(|record| &record.notes)
        .map(|note| note.note.id)
        .collect();
    // Collected in an order of their own, some at the same moment.
    let start = time(DATA_AT);
    let mut expected = Vec::new();
    for (at, note) in notes.iter().enumerate().filter(|(at, _)| at % 4 != 3) {
        let at = start + TimeDelta::minutes(i64::try_from(at * 7 % 11).unwrap());
        let set = app.readers.mark(account, *note, Mark::Collect, at).await;
        assert!(set.unwrap());
        expected.push((at, note.get()));
    }
    app.readers
        .mark(account, notes[3], Mark::Like, start)
        .await
        .unwrap();
    expected.sort_unstable_by(|a, b| b.cmp(a));
    let expected: Vec<u64> = expected.into_iter().map(|(_, id)| id).collect();
    let feed = "/api/notes?feed=collected";
    for limit in [1, 7, 200] {
        assert_eq!(ids(&all(&reader, feed, limit).await), expected, "{limit}");
    }
    let cards = all(&reader, feed, 200).await;
    assert!(cards.iter().all(|card| card["mine"]["collected"] == true));
    let food = all(&reader, &format!("{feed}&category=food"), 3).await;
    assert!(food.iter().all(|card| card["category"] == "food"));
    let of_food = |id: &&u64| food.iter().any(|card| card["id"] == **id);
    let in_order: Vec<u64> = expected.iter().filter(of_food).copied().collect();
    assert_eq!(ids(&food), in_order);
    assert!(food.len() > 10);
    let topic = format!(
        "{feed}&topic={}&author={}",
        encoded("咖啡"),
        records[0].kol.id
    );
    assert!((1..4).contains(&all(&reader, &topic, 3).await.len()));

    let first = format!("/api/notes/{}/collect", expected[0]);
    assert_eq!(reader.delete(&first, None).await.status, 204);
    assert_eq!(ids(&all(&reader, feed, 200).await), expected[1..]);
    // Nobody sees what others collect.
    let page = reader.get(&format!("{feed}&limit=2")).await.json();
    let cursor = page["next"].as_str().unwrap();
    let stranger = Visitor::signed_up(&app, Role::Mcn).await.0;
    assert_eq!(all(&stranger, feed, 10).await.len(), 0);
    let foreign = stranger.get(&format!("{feed}&cursor={cursor}")).await;
    assert_error(&foreign, "cursor", 400, "invalid_cursor", Some("cursor"));
    let nobody = Visitor::new(&app).get(feed).await;
    assert_error(&nobody, "nobody", 401, "unauthenticated", None);
}

#[tokio::test]
async fn near_is_what_has_a_spot_in_the_city_or_the_cells_around() {
    let app = App::new().await;
    let nobody = Visitor::new(&app);
    let mut record = records().remove(3);
    let mut spot = |name: &str, latitude, longitude| {
        let mut note = full_note(record.kol.id, name, time(DATA_AT));
        let spot = note.note.spot.as_mut().unwrap();
        (spot.latitude, spot.longitude) = (latitude, longitude);
        let id = note.note.id.get();
        record.notes.push(note);
        id
    };
    let beside = spot("beside", 39.89, 116.52);
    let far = spot("far", 39.5, 116.4);
    let nowhere = spot("nowhere", 139.0, 116.4);
    // About the city, but with no spot there.
    let mut without = bare_note(record.kol.id, "without", time(DATA_AT));
    without.note.city = record.notes[0].note.city;
    record.notes.push(without);
    app.store.insert(&[record]).await.unwrap();

    let city = "/api/notes?feed=nearby&city=1816670";
    let cards = all(&nobody, city, 5).await;
    assert_eq!(cards.len(), 21 + 3);
    let mut once = ids(&cards);
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), cards.len());
    assert!(cards.windows(2).all(|pair| {
        (pair[0]["published_at"].as_str(), pair[0]["id"].as_u64())
            > (pair[1]["published_at"].as_str(), pair[1]["id"].as_u64())
    }));
    assert!(
        cards
            .iter()
            .all(|card| card["spot"]["name"] == "慢半拍咖啡")
    );
    assert_eq!(
        cards[5]["cover"],
        json!({"path": "demo/1.jpg", "width": 900, "height": 1_200})
    );

    let cell = Cell::of(39.93, 116.4).unwrap();
    let near = ids(&all(&nobody, &format!("{city}&cell={cell}"), 5).await);
    assert_eq!(near.len(), 22);
    assert!(near.contains(&beside));
    assert!(!near.contains(&far) && !near.contains(&nowhere));
    let elsewhere = Cell::of(39.5, 116.4).unwrap();
    let there = all(
        &nobody,
        &format!("{city}&cell={elsewhere}&category=food"),
        5,
    )
    .await;
    assert_eq!(ids(&there), [far]);
    assert_eq!(
        all(&nobody, &format!("{city}&category=pets"), 5)
            .await
            .len(),
        0
    );
    assert_eq!(
        all(&nobody, "/api/notes?feed=nearby&city=1", 5).await.len(),
        0
    );
    // Where the spot moves, it is found where it is now.
    let moved = records().remove(3);
    app.store.insert(&[moved]).await.unwrap();
    assert_eq!(
        all(&nobody, &format!("{city}&cell={elsewhere}"), 5)
            .await
            .len(),
        0
    );
}

#[tokio::test]
async fn what_a_feed_does_not_take_is_named() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    for (query, field) in [
        ("feed=nearby", "city"),
        ("feed=nearby&cell=1", "city"),
        ("feed=nearby&city=beijing", "city"),
        ("feed=nearby&city=1816670&cell=6480000", "cell"),
        ("feed=nearby&city=1816670&cell=-1", "cell"),
        ("feed=nearby&city=1816670&cell=39.9", "cell"),
        ("city=1816670", "city"),
        ("cell=1", "cell"),
        ("feed=explore&city=1816670", "city"),
        ("feed=following&cell=1", "cell"),
        ("feed=collected&city=1816670", "city"),
        ("feed=Explore", "feed"),
        ("feed=", "feed"),
        ("feed=liked", "feed"),
    ] {
        let answer = reader.get(&format!("/api/notes?{query}")).await;
        assert_error(&answer, query, 400, "invalid_parameter", Some(field));
    }
    let explore = reader.get("/api/notes?feed=explore").await;
    assert_eq!(explore.json(), reader.get("/api/notes").await.json());
}
