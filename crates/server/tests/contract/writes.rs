//! Writes that are refused before anything happens: where they come from, and what they hold.

use axum::body::Body;
use hongbang_domain::account::Role;
use serde_json::json;

use crate::errors::assert_error;
use crate::fixture::{App, ORIGIN};
use crate::visitor::{PASSWORD, Visitor};

/// Every write that there is, with a body that it takes.
fn writes(document: &serde_json::Value) -> Vec<(String, String)> {
    let mut writes = Vec::new();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for method in operations.as_object().unwrap().keys() {
            if method != "get" {
                writes.push((
                    method.to_uppercase(),
                    path.replace("{id}", "1").replace("{comment}", "1"),
                ));
            }
        }
    }
    assert!(writes.len() > 10);
    writes
}

#[tokio::test]
async fn every_write_comes_from_the_servers_own_pages() {
    let app = App::empty().await;
    let document = app.get("/api/openapi.json").await.json();
    for (method, path) in writes(&document) {
        for origin in [
            None,
            Some("http://evil.test"),
            Some("null"),
            Some("http://hongbang.test.evil"),
        ] {
            let mut headers = vec![("content-type", "application/json")];
            headers.extend(origin.map(|origin| ("origin", origin)));
            let answer = app.ask(&method, &path, &headers).await;
            let what = format!("{method} {path} from {origin:?}");
            assert_error(&answer, &what, 403, "foreign_origin", None);
        }
    }
}

#[tokio::test]
async fn every_write_is_json() {
    let app = App::empty().await;
    let document = app.get("/api/openapi.json").await.json();
    for (method, path) in writes(&document) {
        for kind in [
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/jsonp",
            "",
        ] {
            let headers = [("origin", ORIGIN), ("content-type", kind)];
            let answer = app.send(&method, &path, &headers, Body::from("{}")).await;
            let what = format!("{method} {path} as {kind}");
            assert_error(&answer, &what, 415, "unsupported_media_type", None);
        }
        if method != "DELETE" {
            let answer = app.ask(&method, &path, &[("origin", ORIGIN)]).await;
            let what = format!("{method} {path} as nothing");
            assert_error(&answer, &what, 415, "unsupported_media_type", None);
        }
    }
    let headers = [
        ("origin", ORIGIN),
        ("content-type", "application/JSON; charset=utf-8"),
    ];
    let body = json!({"login": "a", "password": "b"}).to_string();
    let answer = app
        .send("POST", "/api/session", &headers, body.into())
        .await;
    assert_error(
        &answer,
        "with a charset",
        401,
        "wrong_credentials",
        Some("password"),
    );
}

#[tokio::test]
async fn bodies_are_of_their_shape_and_size() {
    let app = App::new().await;
    let visitor = Visitor::new(&app);
    let sign_up = |name: &str, password: &str, role: &str| json!({"name": name, "password": password, "role": role});
    for (path, body, code, field) in [
        ("/api/accounts", json!({}), "invalid_body", None),
        ("/api/accounts", json!([]), "invalid_body", None),
        (
            "/api/accounts",
            sign_up("", PASSWORD, "kol"),
            "invalid_body",
            Some("name"),
        ),
        (
            "/api/accounts",
            sign_up(&"名".repeat(41), PASSWORD, "kol"),
            "invalid_body",
            Some("name"),
        ),
        (
            "/api/accounts",
            sign_up("a\u{202e}b", PASSWORD, "kol"),
            "invalid_body",
            Some("name"),
        ),
        (
            "/api/accounts",
            sign_up("a", "short", "kol"),
            "invalid_body",
            Some("password"),
        ),
        (
            "/api/accounts",
            sign_up("a", &"x".repeat(129), "kol"),
            "invalid_body",
            Some("password"),
        ),
        (
            "/api/accounts",
            sign_up("a", "12345678", "kol"),
            "common_password",
            Some("password"),
        ),
        (
            "/api/accounts",
            sign_up("a", PASSWORD, "king"),
            "invalid_body",
            Some("role"),
        ),
        (
            "/api/accounts",
            sign_up("a", PASSWORD, "admin"),
            "invalid_body",
            Some("role"),
        ),
        (
            "/api/accounts",
            json!({"name": "a", "password": PASSWORD, "role": "kol", "verified": true}),
            "invalid_body",
            Some("verified"),
        ),
        ("/api/session", json!({"login": "a"}), "invalid_body", None),
    ] {
        let answer = visitor.post(path, body.clone()).await;
        assert_error(&answer, &body.to_string(), 400, code, field);
        assert!(!String::from_utf8_lossy(&answer.body).contains(PASSWORD));
        assert_eq!(visitor.cookie(), None);
    }
    let huge = json!({"login": "a", "password": "x".repeat(100_000)});
    let answer = visitor.post("/api/session", huge).await;
    assert_error(&answer, "huge", 413, "too_large", None);
    // Long, and yet no error of its own: it is simply no password.
    let answer = visitor
        .sign_in(&"n".repeat(10_000), &"x".repeat(10_000))
        .await;
    assert_error(&answer, "long", 401, "wrong_credentials", Some("password"));

    let kol = crate::fixture::records()[0].kol.id;
    let creator = Visitor::creator(&app, kol).await;
    let whole = json!({"statistics": "everyone", "notes": "nobody", "audience": "nobody",
        "quotes": "verified_brands", "launches": "nobody"});
    assert_eq!(
        creator.put("/api/me/sharing", whole.clone()).await.status,
        204
    );
    for (name, value) in [
        ("notes", json!("friends")),
        ("notes", json!(true)),
        ("contacts", json!("nobody")),
    ] {
        let mut body = whole.clone();
        body[name] = value;
        let answer = creator.put("/api/me/sharing", body).await;
        assert_error(&answer, name, 400, "invalid_body", Some(name));
    }
    let answer = creator.get("/api/me/sharing").await;
    assert_eq!(answer.json(), whole, "what was refused changed nothing");
    let (kol_account, _) = Visitor::signed_up(&app, Role::Kol).await;
    for body in [
        json!({"kol": 0}),
        json!({"kol": "1"}),
        json!({"kol": 9_007_199_254_740_992_u64}),
    ] {
        let answer = kol_account.post("/api/me/claim", body.clone()).await;
        assert_error(&answer, &body.to_string(), 400, "invalid_body", Some("kol"));
    }
}
