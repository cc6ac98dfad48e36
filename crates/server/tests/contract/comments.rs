//! What readers write below notes.

use hongbang_domain::account::Role;
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, records};
use crate::visitor::Visitor;

fn path() -> String {
    format!("/api/notes/{}/comments", records()[0].notes[0].note.id)
}

async fn listed(visitor: &Visitor<'_>) -> Vec<Value> {
    let page = visitor.get(&path()).await.json();
    page["items"].as_array().unwrap().clone()
}

async fn count(app: &App) -> Value {
    let note = records()[0].notes[0].note.id;
    let detail = app.get(&format!("/api/notes/{note}")).await.json();
    detail["note"]["counts"]["comments"].clone()
}

#[tokio::test]
async fn a_comment_is_kept_once_as_it_was_written() {
    let app = App::new().await;
    let (reader, me) = Visitor::signed_up(&app, Role::Reader).await;
    let text = "<script>alert(1)</script>\n\n\n\n好看 👍🏽 مرحبا";
    let body = json!({"id": 4_503_599_627_370_497_u64, "text": format!("  {text} \u{7}")});
    let answer = reader.post(&path(), body.clone()).await;
    assert_eq!(answer.status, 201);
    let written = answer.json();
    assert_eq!(written["id"], body["id"]);
    assert_eq!(written["nickname"], me["name"]);
    assert_eq!(
        written["text"],
        "<script>alert(1)</script>\n\n好看 👍🏽 مرحبا"
    );
    assert_eq!(
        (&written["likes"], &written["mine"]),
        (&json!(0), &json!(true))
    );
    assert_eq!(count(&app).await, 6);

    // Sent again, since the answer was lost; other words make no other comment.
    let again = json!({"id": body["id"], "text": "another"});
    for body in [body.clone(), again] {
        let answer = reader.post(&path(), body).await;
        assert_eq!(
            (answer.status.as_u16(), answer.json()),
            (201, written.clone())
        );
    }
    assert_eq!(count(&app).await, 6);
    let found = listed(&reader).await;
    assert_eq!(found.len(), 8);
    assert_eq!(
        found.iter().filter(|comment| **comment == written).count(),
        1
    );
    // For others it is someone's.
    let others = listed(&Visitor::new(&app)).await;
    assert_eq!(others.len(), 8);
    assert!(others.iter().all(|comment| comment["mine"].is_null()));

    // The same id below another note is another comment.
    let elsewhere = format!("/api/notes/{}/comments", records()[1].notes[0].note.id);
    assert_eq!(reader.post(&elsewhere, body.clone()).await.status, 201);
    // Another's id, or an imported comment's, is taken.
    let other = Visitor::signed_up(&app, Role::Reader).await.0;
    let taken = other.post(&path(), body).await;
    assert_error(&taken, "taken", 409, "conflict", None);
    let imported = other.post(&path(), json!({"id": 1, "text": "好"})).await;
    assert_error(&imported, "imported", 409, "conflict", None);
}

#[tokio::test]
async fn what_is_no_comment_is_refused() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let long = "好".repeat(10_000);
    for (id, text, field) in [
        (json!(0), json!("好"), "id"),
        (json!(1_u64 << 53), json!("好"), "id"),
        (json!(-1), json!("好"), "id"),
        (json!("1"), json!("好"), "id"),
        (json!(7), json!(""), "text"),
        (json!(7), json!(" \n\t "), "text"),
        (json!(7), json!("\u{200b}\u{202e}\u{feff}"), "text"),
        (json!(7), json!("\u{0}\u{7}"), "text"),
        (json!(7), json!(long), "text"),
        (json!(7), json!("好".repeat(501)), "text"),
        (json!(7), json!(null), "text"),
    ] {
        let answer = reader.post(&path(), json!({"id": id, "text": text})).await;
        assert_error(&answer, &text.to_string(), 400, "invalid_body", Some(field));
    }
    let nickname = json!({"id": 7, "text": "好", "nickname": "别人"});
    let answer = reader.post(&path(), nickname).await;
    assert_error(&answer, "a name", 400, "invalid_body", Some("nickname"));
    let huge = json!({"id": 7, "text": "a".repeat(70_000)});
    let huge = reader.post(&path(), huge).await;
    assert_error(&huge, "huge", 413, "too_large", None);
    let body = json!({"id": 7, "text": "好"});
    let nowhere = reader.post("/api/notes/1/comments", body.clone()).await;
    assert_error(&nowhere, "no note", 404, "not_found", None);
    let nobody = Visitor::new(&app).post(&path(), body).await;
    assert_error(&nobody, "nobody", 401, "unauthenticated", None);
    assert_eq!(count(&app).await, 5);
    // 500 characters are as many as one may write.
    let most = json!({"id": 8, "text": "好".repeat(500)});
    assert_eq!(reader.post(&path(), most).await.status, 201);
}

#[tokio::test]
async fn one_deletes_ones_own_comments_only() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let other = Visitor::signed_up(&app, Role::Reader).await.0;
    let body = json!({"id": 77, "text": "好看"});
    assert_eq!(reader.post(&path(), body).await.status, 201);
    let own = format!("{}/77", path());
    for (visitor, path) in [(&other, own.clone()), (&reader, format!("{}/1", path()))] {
        let refused = visitor.delete(&path, None).await;
        assert_error(&refused, &path, 403, "forbidden", None);
    }
    assert_eq!(count(&app).await, 6);
    assert_eq!(reader.delete(&own, Some(json!(null))).await.status, 204);
    assert_eq!(count(&app).await, 5);
    assert_eq!(listed(&reader).await.len(), 7);
    for path in [
        own,
        format!("{}/9999", path()),
        "/api/notes/1/comments/77".to_owned(),
    ] {
        let gone = reader.delete(&path, None).await;
        assert_error(&gone, &path, 404, "not_found", None);
    }
    let malformed = reader.delete(&format!("{}/x", path()), None).await;
    assert_error(&malformed, "x", 400, "invalid_parameter", Some("comment"));
}

#[tokio::test]
async fn a_new_name_stands_above_old_comments() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    reader
        .post(&path(), json!({"id": 77, "text": "好看"}))
        .await;
    let renamed = reader
        .send("PATCH", "/api/me", Some(json!({"name": "新名字"})))
        .await;
    assert_eq!(renamed.status, 200);
    let comments = listed(&reader).await;
    let own = comments.iter().find(|comment| comment["id"] == 77).unwrap();
    assert_eq!(own["nickname"], "新名字");
    let theirs = comments.iter().filter(|comment| comment["id"] != 77);
    assert!(
        theirs
            .into_iter()
            .all(|comment| comment["nickname"] != "新名字")
    );
}

#[tokio::test]
async fn nobody_floods_a_note() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let mut written = 0;
    for id in 100..150 {
        let answer = reader.post(&path(), json!({"id": id, "text": "好"})).await;
        if answer.status == 429 {
            break;
        }
        assert_eq!(answer.status, 201);
        written += 1;
    }
    assert!((20..30).contains(&written), "{written}");
}
