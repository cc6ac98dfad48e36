//! A note's first 24 hours beside those of its peers.

use chrono::TimeDelta;
use hongbang_domain::category::Category;
use hongbang_domain::sharing::{Choice, Field, Sharing};
use hongbang_server::record::{KolRecord, NoteRecord};
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, bare_kol, bare_note, full_note, records, time};
use crate::visitor::Visitor;

async fn report(visitor: &Visitor<'_>, note: &NoteRecord) -> Value {
    let path = format!("/api/notes/{}/launch", note.note.id);
    let answer = visitor.get(&path).await;
    assert_eq!(answer.status, 200);
    answer.json()
}

async fn peers(visitor: &Visitor<'_>, note: &NoteRecord) -> usize {
    let report = report(visitor, note).await;
    report["peers"].as_array().unwrap().len()
}

/// A creator with so many followers and with notes whose first hour has told apart reads.
fn writer(name: &str, followers: Option<u64>, reads: std::ops::Range<u64>) -> KolRecord {
    let mut kol = bare_kol(name);
    kol.followers = followers;
    let notes = reads
        .map(|reads| {
            let at = time("2026-10-01T00:00:00Z") + TimeDelta::minutes(reads.cast_signed());
            let mut note = full_note(kol.id, &format!("{name} {reads}"), at);
            note.launch.as_mut().unwrap().reads[0] = reads;
            note
        })
        .collect();
    KolRecord {
        source_id: name.to_owned(),
        kol,
        sharing: Some(Sharing::all(Choice::Everyone)),
        days: Vec::new(),
        notes,
    }
}

#[tokio::test]
async fn peers_are_others_of_the_tier_and_the_category() {
    let app = App::new().await;
    let nobody = Visitor::new(&app);
    let records = records();
    let whole = report(&nobody, &records[1].notes[0]).await;
    assert_eq!(whole["launch"]["reads"], json!(vec![1; 24]));
    assert_eq!(whole["peers"][5]["shares"], json!(vec![1; 24]));
    // Three notes each of the two others with 1,000 followers.
    assert_eq!(whole["peers"].as_array().unwrap().len(), 6);
    // The one at the top, of unknown size, and the one without followers are alone.
    for alone in [0, 4, 5, 6] {
        assert_eq!(peers(&nobody, &records[alone].notes[0]).await, 0, "{alone}");
    }
    // A note of no category is like none; nor is one of another like these.
    let mut uncategorised = writer("uncategorised", Some(1_500), 0..1);
    uncategorised.notes[0].note.category = None;
    let mut pets = writer("pets", Some(1_500), 0..2);
    for note in &mut pets.notes {
        note.note.category = Some(Category::Pets);
    }
    // The same category and tier, but its first hours are unknown.
    let mut unknown = writer("unknown", Some(1_500), 0..1);
    unknown.notes[0].launch = None;
    app.store
        .insert(&[uncategorised.clone(), pets.clone(), unknown])
        .await
        .unwrap();
    assert_eq!(peers(&nobody, &uncategorised.notes[0]).await, 0);
    assert_eq!(peers(&nobody, &pets.notes[0]).await, 0);
    assert_eq!(peers(&nobody, &records[1].notes[0]).await, 6);
}

#[tokio::test]
async fn peers_are_those_who_show_it_to_whoever_asks() {
    let app = App::new().await;
    let records = records();
    let (own, hidden) = (records[1].kol.id, records[2].kol.id);
    let mut sharing = Sharing::all(Choice::Everyone);
    sharing.set(Field::Launches, Choice::Nobody);
    app.accounts.share(hidden, sharing).await.unwrap();
    let nobody = Visitor::new(&app);
    let brand = Visitor::verified_brand(&app).await;
    let mcn = Visitor::mcn_of(&app, hidden).await;
    let creator = Visitor::creator(&app, own).await;
    let note = &records[1].notes[0];
    for (visitor, expected) in [(&nobody, 3), (&brand, 3), (&creator, 3), (&mcn, 6)] {
        assert_eq!(peers(visitor, note).await, expected);
    }
    sharing.set(Field::Launches, Choice::VerifiedBrands);
    app.accounts.share(hidden, sharing).await.unwrap();
    for (visitor, expected) in [(&nobody, 3), (&brand, 6), (&creator, 3)] {
        assert_eq!(peers(visitor, note).await, expected);
    }
    // Who does not show its own is not asked about others.
    app.accounts.share(own, Sharing::default()).await.unwrap();
    let path = format!("/api/notes/{}/launch", note.note.id);
    assert_error(&nobody.get(&path).await, "own", 404, "not_shared", None);
    assert_eq!(peers(&creator, note).await, 3);
}

#[tokio::test]
async fn peers_are_the_latest_and_not_too_many() {
    let app = App::empty().await;
    let records = [
        writer("one", Some(30_000), 0..1),
        writer("two", Some(40_000), 0..130),
        writer("three", Some(79_999), 130..140),
        writer("four", Some(80_000), 140..150),
    ];
    app.store.insert(&records).await.unwrap();
    let nobody = Visitor::new(&app);
    let report = report(&nobody, &records[0].notes[0]).await;
    let first: Vec<u64> = report["peers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|peer| peer["reads"][0].as_u64().unwrap())
        .collect();
    assert_eq!(first, (40..140).rev().collect::<Vec<_>>());
    // Where others crowd the category, the search for peers ends.
    let mut crowd = writer("crowd", Some(1_000_000), 0..0);
    for at in 0..600 {
        let published_at = time("2026-10-20T00:00:00Z");
        let mut note = bare_note(crowd.kol.id, &format!("{at}"), published_at);
        note.note.category = Some(Category::Food);
        crowd.notes.push(note);
    }
    app.store.insert(&[crowd]).await.unwrap();
    assert_eq!(peers(&nobody, &records[0].notes[0]).await, 0);
}
