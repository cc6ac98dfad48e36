//! Finding notes by what they say.

use chrono::{DateTime, TimeDelta, Utc};
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_server::record::{BylinedNote, KolRecord, NoteRecord, Profile};
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, bare_kol, bare_note, encoded, full_kol, full_note, records, time};
use crate::visitor::Visitor;

fn published() -> DateTime<Utc> {
    time("2026-10-31T04:00:00Z")
}

fn author() -> KolId {
    bare_kol("writer").id
}

/// A note of few words.
fn note(name: &str, title: &str, body: &str, topics: &[&str]) -> NoteRecord {
    let mut record = bare_note(author(), name, published());
    record.note.title = title.to_owned();
    record.note.body = body.to_owned();
    record.note.topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
    record
}

fn record(notes: Vec<NoteRecord>) -> KolRecord {
    KolRecord {
        source_id: "writer".to_owned(),
        kol: bare_kol("writer"),
        sharing: Some(Sharing::all(Choice::Everyone)),
        days: Vec::new(),
        notes,
    }
}

async fn over(notes: Vec<NoteRecord>) -> App {
    let app = App::empty().await;
    app.store.insert(&[record(notes)]).await.unwrap();
    app
}

async fn answer(app: &App, query: &str) -> Value {
    let answer = app
        .get(&format!("/api/search/notes?q={}", encoded(query)))
        .await;
    assert_eq!(answer.status, 200, "{query}");
    answer.json()
}

/// The names of the notes found, in the order of the answer.
async fn found(app: &App, query: &str) -> Vec<String> {
    let answer = answer(app, query).await;
    let items = answer["items"].as_array().unwrap();
    let title = |item: &Value| item["note"]["title"].as_str().unwrap().to_owned();
    items.iter().map(title).collect()
}

#[tokio::test]
async fn what_a_note_says_finds_it_and_its_evidence_says_where() {
    let long = format!(
        "开头。\n{}冬天皮肤很干，这款面霜救了我。#护肤 {}",
        "铺垫".repeat(80),
        "以后".repeat(80)
    );
    let app = over(vec![
        note("a", "面霜推荐", "好用！\n真的好用", &["护肤"]),
        note("b", "早八通勤", &long, &["护肤", "OOTD"]),
        note("c", "咖啡馆", "安静 🍜 Café ☕️", &["探店"]),
    ])
    .await;
    let of = answer(&app, "面霜推荐").await;
    assert_eq!(of["corpus"], json!({"notes": 3, "with_term": [2, 1, 1]}));
    let items = of["items"].as_array().unwrap();
    assert_eq!(
        items[0]["note"]["title"], "面霜推荐",
        "it has all of the terms"
    );
    let in_title = json!({"title": 1, "opening": 0, "rest": 0, "tags": 0});
    assert_eq!(
        items[0]["evidence"]["hits"],
        json!([in_title, in_title, in_title])
    );
    // Some of the terms are enough; the excerpt shows where.
    assert_eq!(items.len(), 2);
    let hits = &items[1]["evidence"]["hits"];
    assert_eq!(
        hits[0],
        json!({"title": 0, "opening": 0, "rest": 1, "tags": 0})
    );
    let excerpt = items[1]["note"]["excerpt"].as_str().unwrap();
    assert!(excerpt.contains("这款面霜救了我"), "{excerpt}");
    assert!(excerpt.chars().count() <= 80);

    for (query, expected) in [
        ("护肤", &["面霜推荐", "早八通勤"][..]),
        ("ootd", &["早八通勤"]),
        ("OOTD", &["早八通勤"]),
        ("ＯＯＴＤ", &["早八通勤"]),
        ("cafe", &["咖啡馆"]),
        ("CAFÉ", &["咖啡馆"]),
        ("caf", &["咖啡馆"]),
        ("探", &["咖啡馆"]),
        ("店", &["咖啡馆"]),
        ("🍜", &["咖啡馆"]),
        ("[拉面R]", &[]),
        ("火锅", &[]),
    ] {
        let mut found = found(&app, query).await;
        found.sort();
        let mut expected: Vec<String> = expected.iter().map(|title| (*title).to_owned()).collect();
        expected.sort();
        assert_eq!(found, expected, "{query}");
    }
}

#[tokio::test]
async fn every_title_finds_its_note() {
    let titles = [
        "🏠📦｜100㎡ 轻法式！",
        "مرحبا بالعالم",
        "\u{202e}反\u{202c}方向",
        "ไปเที่ยวเชียงใหม่",
        "नमस्ते दुनिया",
        "A",
        "1",
        "龍",
        "𠮷野家",
        "éclair à Paris",
        "C++ & <b>R</b> \"quoted\" 'x'; DROP TABLE notes;--",
        "👨‍👩‍👧‍👦",
        "🇨🇳🇫🇷",
        "title:面霜 NEAR(a b) OR NOT AND *",
    ];
    let notes = titles
        .iter()
        .map(|title| note(title, title, "别的", &[]))
        .collect();
    let app = over(notes).await;
    for title in titles {
        let found = found(&app, title).await;
        assert_eq!(found.first().map(String::as_str), Some(title));
    }
}

#[tokio::test]
async fn what_is_typed_is_never_a_language() {
    let app = App::new().await;
    for query in [
        "\"",
        "\"\"\"",
        "*",
        "NEAR(",
        "NEAR(正文 正文, 2)",
        "title:正文",
        "{title opening} : 正文",
        "正文 AND NOT 正文",
        "^正文",
        "-正文",
        "正文*",
        "\"正文",
        "'; DROP TABLE x; --",
        "%",
        "_",
        "\\",
        "\u{0}",
        "正文\u{0}\"",
        "x MATCH y",
        "，。！？",
        "#",
        "\u{200d}\u{fe0f}",
    ] {
        let answer = answer(&app, query).await;
        let words = hongbang_domain::search::Query::parse(query);
        let terms = answer["corpus"]["with_term"].as_array().unwrap();
        assert_eq!(terms.len(), words.terms().len(), "{query}");
        assert_eq!(answer["corpus"]["notes"], 63);
        if words.is_empty() {
            assert_eq!(answer["items"], json!([]), "{query}");
        }
        let found = answer["items"].as_array().unwrap().len();
        assert_eq!(found > 0, query.contains("正文"), "{query}");
    }
}

#[tokio::test]
async fn a_query_has_an_end_and_a_name() {
    let app = App::empty().await;
    let long = |chars: usize| format!("q={}", encoded(&"好".repeat(chars)));
    for path in ["/api/search/notes", "/api/search/suggestions"] {
        for (query, field) in [
            ("q=".to_owned(), "q"),
            ("q=%20%E3%80%80".to_owned(), "q"),
            (String::new(), "q"),
            (long(201), "q"),
            ("q=a&q=b".to_owned(), "q"),
            ("q=a&limit=3".to_owned(), "limit"),
            ("cursor=x".to_owned(), "cursor"),
        ] {
            let answer = app.get(&format!("{path}?{query}")).await;
            assert_error(&answer, &query, 400, "invalid_parameter", Some(field));
        }
        assert_eq!(app.get(&format!("{path}?{}", long(200))).await.status, 200);
    }
}

#[tokio::test]
async fn there_are_at_most_so_many_and_none_twice() {
    let notes = (0..700)
        .map(|at| {
            let both = if at % 7 == 0 {
                "面霜推荐"
            } else {
                "面霜"
            };
            note(&format!("n{at}"), &format!("{both} {at}"), "正文", &[])
        })
        .collect();
    let app = over(notes).await;
    let answer = answer(&app, "面霜推荐").await;
    assert_eq!(answer["corpus"]["with_term"], json!([700, 100, 100]));
    let items = answer["items"].as_array().unwrap();
    assert_eq!(items.len(), 500);
    let ids: std::collections::BTreeSet<_> = items
        .iter()
        .map(|item| item["note"]["id"].as_u64())
        .collect();
    assert_eq!(ids.len(), 500);
    let with_all = |item: &Value| item["note"]["title"].as_str().unwrap().contains("推荐");
    assert_eq!(items.iter().filter(|item| with_all(item)).count(), 100);
    assert!(items[..100].iter().all(with_all));
}

#[tokio::test]
async fn what_is_written_is_found_at_once_and_what_is_gone_no_more() {
    let app = over(vec![
        note("a", "旧标题", "正文", &[]),
        note("b", "另一个", "正文", &[]),
    ])
    .await;
    assert_eq!(found(&app, "旧标").await.len(), 1);
    let merge = async |note: NoteRecord| {
        let byline = Profile {
            source_id: "writer".to_owned(),
            kol: bare_kol("writer"),
        };
        app.store
            .merge_notes(&[BylinedNote { byline, note }])
            .await
            .unwrap()
    };
    // Read anew, with other words.
    let mut newer = note("a", "新标题", "别的 #火锅", &["火锅"]);
    newer.note.data_at += TimeDelta::days(1);
    merge(newer.clone()).await;
    assert_eq!(found(&app, "旧标").await.len(), 0);
    assert_eq!(found(&app, "新标").await, ["新标题"]);
    assert_eq!(found(&app, "火锅").await, ["新标题"]);
    assert_eq!(
        answer(&app, "正文").await["corpus"]["with_term"],
        json!([1])
    );
    // Read anew with other counts only.
    newer.note.counts.likes = Some(9);
    newer.note.data_at += TimeDelta::days(1);
    merge(newer).await;
    assert_eq!(found(&app, "新标").await, ["新标题"]);
    // A note that was not there, and one that is there twice in a file.
    merge(note("c", "第三个", "正文", &[])).await;
    merge(note("c", "第三个", "正文", &[])).await;
    assert_eq!(
        answer(&app, "第三").await["corpus"]["with_term"],
        json!([1])
    );
    // The whole creator again, with one note less.
    app.store
        .insert(&[record(vec![note("b", "另一个", "正文", &[])])])
        .await
        .unwrap();
    assert_eq!(found(&app, "新标").await.len(), 0);
    assert_eq!(found(&app, "另一").await, ["另一个"]);
    app.accounts
        .remove_creator(author(), Utc::now())
        .await
        .unwrap();
    let nothing = answer(&app, "正文").await;
    assert_eq!(
        nothing,
        json!({"corpus": {"notes": 0, "with_term": [0]}, "items": []})
    );
    merge(note("c", "第三个", "正文", &[])).await;
    assert_eq!(found(&app, "第三").await.len(), 0);
}

#[tokio::test]
async fn a_search_shows_no_more_than_a_feed_does() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let like = format!("/api/notes/{}/like", records()[0].notes[0].note.id);
    reader.put(&like, json!(null)).await;
    app.accounts.share(kol, Sharing::default()).await.unwrap();
    let query = format!("/api/search/notes?q={}", encoded("正文"));
    let searched = reader.get(&query).await.json();
    let items = searched["items"].as_array().unwrap();
    assert_eq!(items.len(), 63);
    let feed = reader.get("/api/notes?limit=200").await.json();
    for card in feed["items"].as_array().unwrap() {
        let found = items.iter().find(|item| item["note"]["id"] == card["id"]);
        let mut note = found.unwrap()["note"].clone();
        note["excerpt"] = card["excerpt"].clone();
        assert_eq!(&note, card);
    }
    // Nor does it tell by what it finds.
    let body = String::from_utf8(reader.get(&query).await.body).unwrap();
    assert!(
        !body.contains("正文正文正文".repeat(14).as_str()),
        "texts are not sent whole"
    );
}

#[tokio::test]
async fn suggestions_start_with_what_is_typed() {
    let app = App::new().await;
    let mut kol = full_kol("Ölige Creme", 500);
    kol.id = bare_kol("cream").id;
    let of = |name: &str, topics: &[&str]| {
        let mut note = full_note(kol.id, name, published());
        note.note.topics = topics.iter().map(|topic| (*topic).to_owned()).collect();
        note
    };
    let notes = vec![
        of("1", &["咖啡探店", "OOTD", "ootd穿搭"]),
        of("2", &["咖啡探店", "OOTD"]),
        of("3", &["咖%", "咖_", "Ootd"]),
    ];
    let record = KolRecord {
        source_id: "cream".to_owned(),
        kol: kol.clone(),
        sharing: None,
        days: Vec::new(),
        notes,
    };
    app.store.insert(&[record]).await.unwrap();
    let suggested = async |query: &str| {
        let path = format!("/api/search/suggestions?q={}", encoded(query));
        app.get(&path).await.json()
    };
    let topics = json!([{"topic": "咖啡", "notes": 21}, {"topic": "咖啡探店", "notes": 2},
        {"topic": "咖%", "notes": 1}, {"topic": "咖_", "notes": 1}]);
    for query in ["咖", " #咖"] {
        assert_eq!(
            suggested(query).await,
            json!({"topics": topics, "kols": []}),
            "{query}"
        );
    }
    // A wild card is a character like any other.
    let literal = json!([{"topic": "咖%", "notes": 1}]);
    assert_eq!(suggested("咖%").await["topics"], literal);
    assert_eq!(suggested("%").await, json!({"topics": [], "kols": []}));
    assert_eq!(suggested("'").await, json!({"topics": [], "kols": []}));
    let names = |found: &Value| -> Vec<String> {
        let topics = found["topics"].as_array().unwrap().iter();
        topics
            .map(|topic| topic["topic"].as_str().unwrap().to_owned())
            .collect()
    };
    for query in ["ootd", "OOTD"] {
        assert_eq!(names(&suggested(query).await), ["OOTD", "Ootd", "ootd穿搭"]);
    }
    let creme = json!([{"id": kol.id, "nickname": "Ölige Creme", "followers": 500}]);
    for query in ["öl", "OLIGE c", "Ölige Creme"] {
        assert_eq!(suggested(query).await["kols"], creme, "{query}");
    }
    // Those with the most followers, unknown last; never all.
    let kols = suggested("creator").await["kols"].clone();
    let followers: Vec<_> = kols
        .as_array()
        .unwrap()
        .iter()
        .map(|kol| &kol["followers"])
        .collect();
    assert_eq!(followers, [300_000, 1_000, 1_000, 1_000]);
}
