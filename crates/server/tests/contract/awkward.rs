//! Creators with little, nothing or nonsense to their name have answers everywhere.

use chrono::{Days, NaiveDate};
use hongbang_domain::audience::Audience;
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::window::Day;
use hongbang_server::record::KolRecord;
use serde_json::{Value, json};

use crate::fixture::{App, bare_kol, bare_note, time};

/// A creator of a category with so many notes, of which all counts are `count`.
fn creator(name: &str, notes: u64, count: Option<u64>) -> KolRecord {
    let mut kol = bare_kol(name);
    kol.followers = count;
    kol.categories = vec![Category::Food];
    kol.picture_quote = Some(0);
    let notes = (0..notes)
        .map(|at| {
            let published_at = time("2026-10-31T04:00:00Z") - Days::new(at);
            let mut note = bare_note(kol.id, &format!("{name}-{at}"), published_at);
            note.note.counts = Counts {
                impressions: count,
                reads: count,
                likes: count,
                collects: count,
                comments: count,
                shares: count,
                follows: count,
                completion_rate: None,
                three_second_rate: None,
            };
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

fn day(back: u64, followers: Option<u64>) -> Day {
    Day {
        date: NaiveDate::from_ymd_opt(2026, 11, 1).unwrap() - Days::new(back),
        followers,
        impressions: Some(0),
        reads: Some(0),
        likes: None,
        collects: None,
        comments: None,
        shares: None,
    }
}

/// Creators, each with the figures that it has.
fn creators() -> Vec<(KolRecord, Value)> {
    let unknown = |notes: u32| {
        json!({"notes": notes, "reads": null, "interactions": null, "er_by_reads": null,
            "er_by_followers": null, "viral_rate": null, "growth": null})
    };
    let zeros = |notes: u32| {
        json!({"notes": notes, "reads": 0.0, "interactions": 0.0, "er_by_reads": null,
            "er_by_followers": null, "viral_rate": 0.0, "growth": null})
    };
    let mut falling = creator("falling", 0, Some(50));
    // Days that are missing, and days of which the followers are not known.
    falling.days = vec![
        day(29, None),
        day(28, Some(100)),
        day(3, None),
        day(1, Some(50)),
    ];
    let mut fell = unknown(0);
    fell["growth"] = json!(-0.5);
    let mut from_nothing = creator("from nothing", 0, Some(9));
    from_nothing.days = vec![day(9, Some(0)), day(0, Some(9))];
    let mut nonsense = creator("nonsense", 1, None);
    nonsense.kol.audience = Some(Audience {
        female: Some(7.0),
        ages: Some([0.9, 0.9, 0.9, 0.9, -0.9]),
        city_tiers: Some([0.0; 4]),
        cities: Vec::new(),
        interests: Vec::new(),
    });
    // More reads than impressions, and counts as large as they may be.
    let mut huge = creator("huge", 1, Some((1 << 53) - 1));
    huge.notes[0].note.counts.impressions = Some(1);
    vec![
        (creator("no notes", 0, None), unknown(0)),
        (creator("one note", 1, None), unknown(1)),
        (creator("zeros", 5, Some(0)), zeros(5)),
        (falling, fell),
        (from_nothing, unknown(0)),
        (nonsense, unknown(1)),
        (huge, Value::Null),
    ]
}

#[tokio::test]
async fn whatever_is_odd_has_an_answer() {
    let app = App::empty().await;
    let creators = creators();
    let records: Vec<KolRecord> = creators.iter().map(|(record, _)| record.clone()).collect();
    app.store.insert(&records).await.unwrap();
    let page = app.get("/api/kols").await.json();
    for (record, figures) in &creators {
        let kol = record.kol.id;
        let mut cards = page["items"].as_array().unwrap().iter();
        let card = cards.find(|card| card["id"] == kol.get()).unwrap();
        if !figures.is_null() {
            assert_eq!(card["figures"], *figures, "{}", record.source_id);
        }
        for of in ["evidence", "peers", "lookalikes", "statistics"] {
            let path = format!("/api/kols/{kol}/{of}");
            let answer = app.get(&path).await;
            assert_eq!(answer.status, 200, "{path} of {}", record.source_id);
            assert!(answer.json().is_object());
        }
    }
    for sort in ["reads", "er_by_reads", "growth", "picture_quote"] {
        for ascending in [true, false] {
            let path = format!("/api/kols?sort={sort}&ascending={ascending}");
            let page = app.get(&path).await.json();
            assert_eq!(page["items"].as_array().unwrap().len(), creators.len());
        }
    }
}
