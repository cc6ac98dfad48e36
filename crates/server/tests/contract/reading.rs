//! What readers get: cards, details, days.

use crate::fixture::{App, records};

#[tokio::test]
async fn a_card_has_what_a_feed_shows() {
    let app = App::new().await;
    let records = records();
    let note = &records[0].notes[0].note;
    let page = app
        .get(&format!("/api/notes?author={}&limit=200", note.author))
        .await
        .json();
    let card = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|card| card["id"].as_u64() == Some(note.id.get()))
        .unwrap();
    assert_eq!(card["title"], "creator-0-note-0");
    assert_eq!(card["excerpt"].as_str().unwrap().chars().count(), 80);
    assert_eq!(card["kind"], "video");
    assert_eq!(card["category"], "food");
    assert_eq!(card["published_at"], "2026-10-31T04:00:00Z");
    assert_eq!(card["counts"]["reads"], 1_000);
    assert_eq!(card["counts"]["three_second_rate"], serde_json::Value::Null);
    assert_eq!(card["author"]["nickname"], "creator-0");
    assert_eq!(card["author"]["followers"], 300_000);
    assert_eq!(card["source"], "demo");
}

#[tokio::test]
async fn unknown_is_null_and_never_zero() {
    let app = App::new().await;
    let records = records();
    let kol = app
        .get(&format!("/api/kols/{}", records[4].kol.id))
        .await
        .json()["kol"]
        .clone();
    for field in [
        "followers",
        "following",
        "picture_quote",
        "audience",
        "city",
        "mcn",
    ] {
        assert!(kol[field].is_null(), "{field}: {}", kol[field]);
    }
    let kol = app
        .get(&format!("/api/kols/{}", records[6].kol.id))
        .await
        .json();
    assert_eq!(kol["kol"]["followers"], 0);
}

#[tokio::test]
async fn days_without_data_are_absent() {
    let app = App::new().await;
    let id = records()[0].kol.id;
    let days = app.get(&format!("/api/kols/{id}/days?days=7")).await.json();
    let dates: Vec<&str> = days["days"]
        .as_array()
        .unwrap()
        .iter()
        .map(|day| day["date"].as_str().unwrap())
        .collect();
    assert_eq!(
        dates,
        [
            "2026-10-27",
            "2026-10-28",
            "2026-10-29",
            "2026-10-30",
            "2026-10-31",
            "2026-11-01"
        ]
    );
    assert_eq!(days["data_at"], "2026-11-01T15:59:59Z");
    let by_default = app.get(&format!("/api/kols/{id}/days")).await.json();
    assert_eq!(by_default["days"].as_array().unwrap().len(), 26);
}

#[tokio::test]
async fn a_launch_is_known_or_not_found() {
    let app = App::new().await;
    let records = records();
    let launch = app
        .get(&format!(
            "/api/notes/{}/launch",
            records[0].notes[0].note.id
        ))
        .await;
    assert_eq!(
        launch.json()["launch"]["reads"].as_array().unwrap().len(),
        24
    );
    let unknown = app
        .get(&format!(
            "/api/notes/{}/launch",
            records[0].notes[1].note.id
        ))
        .await;
    assert_eq!(unknown.status, 404);
}

#[tokio::test]
async fn meta_follows_the_data() {
    let app = App::empty().await;
    assert_eq!(app.get("/api/meta").await.json()["kols"], 0);
    app.store.insert(&records()).await.unwrap();
    let meta = app.get("/api/meta").await.json();
    assert_eq!(
        (meta["kols"].as_u64(), meta["notes"].as_u64()),
        (Some(7), Some(63))
    );
    assert_eq!(meta["demo"], true);
    assert_eq!(meta["categories"], serde_json::json!(["food"]));
}
