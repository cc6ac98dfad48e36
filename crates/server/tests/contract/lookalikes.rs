//! The creators most like one, by what the caller may see of both.

use chrono::Days;
use hongbang_domain::audience::Audience;
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_server::record::KolRecord;
use serde_json::Value;

use crate::fixture::{App, bare_kol, bare_note, full_kol, time};
use crate::visitor::Visitor;

fn record(kol: Kol, sharing: Sharing) -> KolRecord {
    KolRecord {
        source_id: kol.nickname.clone(),
        kol,
        sharing: Some(sharing),
        days: Vec::new(),
        notes: Vec::new(),
    }
}

fn open() -> Sharing {
    Sharing::all(Choice::Everyone)
}

/// A creator of whom only a size and a category are known.
fn sized(name: &str, followers: Option<u64>, category: Category) -> KolRecord {
    let mut kol = bare_kol(name);
    kol.followers = followers;
    kol.categories = vec![category];
    record(kol, open())
}

fn id(name: &str) -> KolId {
    bare_kol(name).id
}

async fn lookalikes(visitor: &Visitor<'_>, name: &str) -> Vec<Value> {
    let path = format!("/api/kols/{}/lookalikes", id(name));
    let answer = visitor.get(&path).await;
    assert_eq!(answer.status, 200, "{name}");
    answer.json()["items"].as_array().unwrap().clone()
}

fn names(items: &[Value]) -> Vec<&str> {
    items
        .iter()
        .map(|item| item["card"]["nickname"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn they_share_a_category_and_are_about_as_large() {
    let app = App::empty().await;
    let (food, pets) = (Category::Food, Category::Pets);
    let mut both = sized("both", Some(1_100), pets);
    both.kol.categories.push(food);
    app.store
        .insert(&[
            sized("one", Some(1_000), food),
            sized("same", Some(1_000), food),
            sized("tenfold", Some(10_000), food),
            sized("more", Some(10_001), food),
            sized("tenth", Some(100), food),
            sized("less", Some(99), food),
            sized("unknown", None, food),
            sized("pets", Some(1_000), pets),
            both,
            sized("none", Some(0), Category::Cars),
            sized("few", Some(9), Category::Cars),
            record(bare_kol("bare"), open()),
        ])
        .await
        .unwrap();
    let anyone = Visitor::new(&app);
    let found = lookalikes(&anyone, "one").await;
    let mut all = names(&found);
    // As like as can be told, both: by falling id.
    let mut first = ["same", "unknown"];
    first.sort_by_key(|name| std::cmp::Reverse(id(name)));
    assert_eq!(all[..2], first);
    all.sort_unstable();
    assert_eq!(all, ["both", "same", "tenfold", "tenth", "unknown"]);
    let same = found.iter().find(|item| item["card"]["nickname"] == "same");
    let likeness = &same.unwrap()["likeness"];
    assert_eq!(
        (&likeness["score"], &likeness["size"]),
        (&1.0.into(), &1.0.into())
    );
    assert_eq!(likeness["categories"], serde_json::json!(["food"]));
    assert!(likeness["audience"].is_null());
    // Without followers one is as large as those with few; of whom nothing is known, like nobody.
    assert_eq!(names(&lookalikes(&anyone, "none").await), ["few"]);
    assert_eq!(names(&lookalikes(&anyone, "few").await), ["none"]);
    assert_eq!(lookalikes(&anyone, "bare").await, Vec::<Value>::new());
    let all = lookalikes(&anyone, "unknown").await;
    assert_eq!(
        all.len(),
        7,
        "whoever does not know its size is near to all"
    );
}

#[tokio::test]
async fn ten_at_most_by_likeness_and_then_by_id() {
    let app = App::empty().await;
    let mut records: Vec<KolRecord> = (0..30)
        .map(|at| sized(&format!("k{at}"), Some(5_000), Category::Food))
        .collect();
    // What is published tells more than its category: the latest topics, and not those of before.
    let now = time("2026-10-31T04:00:00Z");
    for (at, record) in records.iter_mut().enumerate() {
        let notes = match at {
            0 => vec![(1, "咖啡")],
            1 => vec![(80, "咖啡")],
            2 => vec![(1, "茶"), (100, "咖啡")],
            _ => vec![(1, "茶")],
        };
        for (days, topic) in notes {
            let mut note = bare_note(record.kol.id, topic, now - Days::new(days));
            note.note.topics = vec![topic.to_owned()];
            record.notes.push(note);
        }
    }
    app.store.insert(&records).await.unwrap();
    let found = lookalikes(&Visitor::new(&app), "k0").await;
    assert_eq!(found.len(), 10);
    assert_eq!(found[0]["card"]["nickname"], "k1");
    assert_eq!(found[0]["likeness"]["words"], serde_json::json!(["咖啡"]));
    let key = |item: &Value| {
        let score = item["likeness"]["score"].as_f64().unwrap();
        (score, item["card"]["id"].as_u64().unwrap())
    };
    assert!(found.windows(2).all(|pair| key(&pair[0]) > key(&pair[1])));
}

/// A creator with an audience of its own.
fn reaching(name: &str, female: f64, ages: [f64; 5], sharing: Sharing) -> KolRecord {
    let mut kol = full_kol(name, 5_000);
    kol.audience = Some(Audience {
        female: Some(female),
        ages: Some(ages),
        city_tiers: None,
        cities: Vec::new(),
        interests: Vec::new(),
    });
    record(kol, sharing)
}

#[tokio::test]
async fn an_audience_counts_where_both_are_shared() {
    let ages = [0.0, 1.0, 0.0, 0.0, 0.0];
    let private = Sharing {
        audience: Choice::VerifiedBrands,
        ..open()
    };
    for (one, other) in [(open(), open()), (private, open()), (open(), private)] {
        let app = App::empty().await;
        app.store
            .insert(&[
                reaching("one", 0.9, ages, one),
                reaching("other", 0.8, ages, other),
            ])
            .await
            .unwrap();
        let shared = (one, other) == (open(), open());
        for (visitor, sees) in [
            (Visitor::new(&app), shared),
            (Visitor::creator(&app, id("one")).await, other == open()),
            (Visitor::creator(&app, id("other")).await, one == open()),
            (Visitor::mcn_of(&app, id("one")).await, other == open()),
            (Visitor::verified_brand(&app).await, true),
            (Visitor::admin(&app).await, true),
        ] {
            let found = lookalikes(&visitor, "one").await;
            assert_eq!(names(&found), ["other"]);
            let audience = &found[0]["likeness"]["audience"];
            assert_eq!(audience.is_number(), sees, "{one:?} {other:?}: {audience}");
        }
    }
}

#[tokio::test]
async fn an_audience_that_is_withheld_could_be_any() {
    let withheld = Sharing {
        audience: Choice::Nobody,
        ..open()
    };
    let mut answers = Vec::new();
    for (female, ages) in [
        (0.9, [0.0, 1.0, 0.0, 0.0, 0.0]),
        // Nor does it matter that it makes no sense.
        (0.1, [0.7, 0.7, 0.7, -1.0, 9.0]),
    ] {
        let app = App::empty().await;
        let even = [0.2; 5];
        app.store
            .insert(&[
                reaching("one", 0.9, [0.0, 1.0, 0.0, 0.0, 0.0], open()),
                reaching("secret", female, ages, withheld),
                reaching("a", 0.5, even, open()),
                reaching("b", 0.1, even, open()),
            ])
            .await
            .unwrap();
        let anyone = Visitor::new(&app);
        answers.push((
            lookalikes(&anyone, "one").await,
            lookalikes(&anyone, "secret").await,
        ));
    }
    assert_eq!(answers[0], answers[1]);
    // Whoever sees it, sees that it makes no sense: what is left of it counts.
    let app = App::empty().await;
    let broken = [f64::MAX, f64::MAX, 0.0, 0.0, -1.0];
    app.store
        .insert(&[
            reaching("one", 7.0, broken, open()),
            reaching("other", 0.5, [0.0; 5], open()),
        ])
        .await
        .unwrap();
    let found = lookalikes(&Visitor::new(&app), "one").await;
    assert!(found[0]["likeness"]["audience"].is_null(), "{found:?}");
    assert!(found[0]["likeness"]["score"].is_number());
}
