//! Lists, page by page: every row once, in the list's order, whatever the page size.

use serde_json::Value;

use crate::fixture::{App, encoded, records};

/// All items of a list, asked for `limit` at a time.
async fn walk(app: &App, path: &str, limit: usize) -> Vec<Value> {
    let separator = if path.contains('?') { '&' } else { '?' };
    let mut items = Vec::new();
    let mut cursor = String::new();
    for _ in 0..1_000 {
        let answer = app
            .get(&format!("{path}{separator}limit={limit}{cursor}"))
            .await;
        let page = answer.json();
        let found = page["items"].as_array().unwrap();
        assert!(found.len() <= limit);
        items.extend(found.iter().cloned());
        match page["next"].as_str() {
            Some(next) => {
                assert_eq!(found.len(), limit, "only the last page may be short");
                cursor = format!("&cursor={next}");
            }
            None => return items,
        }
    }
    panic!("{path} has no end");
}

#[tokio::test]
async fn every_row_comes_once_and_in_order() {
    let app = App::new().await;
    let records = records();
    let kol = records[0].kol.id;
    let note = records[0].notes[0].note.id;
    for (path, expected) in [
        ("/api/notes".to_owned(), 63),
        ("/api/notes?category=food".to_owned(), 21),
        (format!("/api/notes?topic={}", encoded("咖啡")), 21),
        (format!("/api/notes?topic={}", encoded("a&b=c")), 21),
        (format!("/api/notes?author={kol}"), 9),
        (format!("/api/notes?author={kol}&category=food"), 3),
        ("/api/notes?topic=none".to_owned(), 0),
        ("/api/kols".to_owned(), 7),
        ("/api/kols?category=food".to_owned(), 4),
        (
            "/api/kols?min_followers=1&below_followers=300000".to_owned(),
            3,
        ),
        ("/api/kols?min_followers=0".to_owned(), 5),
        (format!("/api/kols/{kol}/notes"), 9),
        (format!("/api/kols/{kol}/notes?days=30"), 6),
        (format!("/api/notes/{note}/comments"), 7),
    ] {
        let whole = walk(&app, &path, 200).await;
        assert_eq!(whole.len(), expected, "{path}");
        for limit in [1, 2, 3, 7, expected.max(1)] {
            assert_eq!(walk(&app, &path, limit).await, whole, "{path} by {limit}");
        }
    }
}

#[tokio::test]
async fn lists_are_in_their_documented_order() {
    let app = App::new().await;
    let notes = walk(&app, "/api/notes", 5).await;
    let key = |note: &Value| {
        (
            note["published_at"].as_str().unwrap().to_owned(),
            note["id"].as_u64().unwrap(),
        )
    };
    assert!(notes.windows(2).all(|pair| key(&pair[0]) > key(&pair[1])));

    let followers: Vec<Option<u64>> = walk(&app, "/api/kols", 2)
        .await
        .iter()
        .map(|kol| kol["followers"].as_u64())
        .collect();
    assert_eq!(
        followers,
        [
            Some(300_000),
            Some(1_000),
            Some(1_000),
            Some(1_000),
            Some(0),
            None,
            None
        ]
    );
}

#[tokio::test]
async fn rows_that_arrive_meanwhile_do_not_shift_pages() {
    let app = App::empty().await;
    let records = records();
    app.store.insert(&records[1..]).await.unwrap();
    let first = app.get("/api/notes?limit=10").await.json();
    app.store.insert(&records[..1]).await.unwrap();
    let next = first["next"].as_str().unwrap();
    let second = app
        .get(&format!("/api/notes?limit=200&cursor={next}"))
        .await
        .json();
    let ids = |page: &Value| -> Vec<u64> {
        page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|note| note["id"].as_u64().unwrap())
            .collect()
    };
    assert!(ids(&first).iter().all(|id| !ids(&second).contains(id)));
}

#[tokio::test]
async fn a_page_has_thirty_items_unless_asked() {
    let app = App::new().await;
    assert_eq!(
        app.get("/api/notes").await.json()["items"]
            .as_array()
            .unwrap()
            .len(),
        30
    );
}
