//! Who may ask for what: every operation of the document, by everyone.

use std::collections::BTreeMap;

use hongbang_domain::account::Role;
use serde_json::{Value, json};

use crate::fixture::{App, records};
use crate::shortlists::document;
use crate::visitor::{PASSWORD, Visitor};

/// Who asks, in the order of the table's columns.
const ASKERS: [&str; 8] = [
    "anonymous",
    "reader",
    "unlinked kol",
    "creator",
    "brand",
    "verified brand",
    "mcn",
    "admin",
];

/// Operations with the status that each asker gets.
const TABLE: &[(&str, &str, [u16; 8])] = &[
    ("GET", "/api/meta", [200; 8]),
    ("GET", "/api/notes", [200; 8]),
    ("GET", "/api/notes/{note}", [200; 8]),
    ("GET", "/api/notes/{note}/comments", [200; 8]),
    ("GET", "/api/notes/{note}/launch", [200; 8]),
    (
        "PUT",
        "/api/notes/{note}/like",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    (
        "DELETE",
        "/api/notes/{note}/like",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    (
        "PUT",
        "/api/notes/{note}/collect",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    (
        "DELETE",
        "/api/notes/{note}/collect",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    (
        "POST",
        "/api/notes/{note}/comments",
        [401, 201, 201, 201, 201, 201, 201, 201],
    ),
    // An imported comment: nobody's own.
    (
        "DELETE",
        "/api/notes/{note}/comments/1",
        [401, 403, 403, 403, 403, 403, 403, 403],
    ),
    ("POST", "/api/events", [204; 8]),
    (
        "PUT",
        "/api/kols/{kol}/follow",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    (
        "DELETE",
        "/api/kols/{kol}/follow",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    ("GET", "/api/search/notes", [200; 8]),
    ("GET", "/api/search/suggestions", [200; 8]),
    ("GET", "/api/kols", [200; 8]),
    ("GET", "/api/kols/roster", [200; 8]),
    ("GET", "/api/kols/mentions", [200; 8]),
    ("GET", "/api/kols/numbers", [200; 8]),
    ("GET", "/api/kols/{kol}", [200; 8]),
    ("GET", "/api/kols/{kol}/days", [200; 8]),
    ("GET", "/api/kols/{kol}/notes", [200; 8]),
    ("GET", "/api/kols/{kol}/statistics", [200; 8]),
    ("GET", "/api/kols/{kol}/evidence", [200; 8]),
    ("GET", "/api/kols/{kol}/peers", [200; 8]),
    ("GET", "/api/kols/{kol}/lookalikes", [200; 8]),
    ("GET", "/api/session", [200; 8]),
    ("GET", "/api/me", [401, 200, 200, 200, 200, 200, 200, 200]),
    ("PATCH", "/api/me", [401, 200, 200, 200, 200, 200, 200, 200]),
    (
        "PUT",
        "/api/me/password",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    (
        "GET",
        "/api/me/sessions",
        [401, 200, 200, 200, 200, 200, 200, 200],
    ),
    (
        "DELETE",
        "/api/me/sessions/1",
        [401, 404, 404, 404, 404, 404, 404, 404],
    ),
    (
        "POST",
        "/api/me/claim",
        [401, 403, 200, 200, 403, 403, 403, 403],
    ),
    (
        "POST",
        "/api/me/partner-application",
        [401, 403, 200, 200, 403, 403, 403, 403],
    ),
    (
        "GET",
        "/api/me/sharing",
        [401, 403, 403, 200, 403, 403, 403, 403],
    ),
    (
        "PUT",
        "/api/me/sharing",
        [401, 403, 403, 204, 403, 403, 403, 403],
    ),
    (
        "GET",
        "/api/me/representation",
        [401, 403, 403, 200, 403, 403, 403, 403],
    ),
    (
        "PUT",
        "/api/me/representation/1",
        [401, 403, 403, 404, 403, 403, 403, 403],
    ),
    (
        "DELETE",
        "/api/me/representation/1",
        [401, 403, 403, 404, 403, 403, 403, 403],
    ),
    (
        "GET",
        "/api/shortlists",
        [401, 403, 403, 403, 200, 200, 403, 403],
    ),
    (
        "POST",
        "/api/shortlists",
        [401, 403, 403, 403, 201, 201, 403, 403],
    ),
    (
        "GET",
        "/api/shortlists/{list}",
        [401, 403, 403, 403, 200, 200, 403, 403],
    ),
    (
        "PUT",
        "/api/shortlists/{list}",
        [401, 403, 403, 403, 200, 200, 403, 403],
    ),
    (
        "POST",
        "/api/shortlists/{list}/shares",
        [401, 403, 403, 403, 201, 201, 403, 403],
    ),
    (
        "GET",
        "/api/shortlists/{list}/shares",
        [401, 403, 403, 403, 200, 200, 403, 403],
    ),
    (
        "DELETE",
        "/api/shortlists/{list}/shares/1",
        [401, 403, 403, 403, 404, 404, 403, 403],
    ),
    // A link that works, by whoever has it: `shares` is about it.
    ("GET", "/api/shared/{token}", [404; 8]),
    (
        "DELETE",
        "/api/shortlists/{list}",
        [401, 403, 403, 403, 204, 204, 403, 403],
    ),
    (
        "GET",
        "/api/mcn/roster",
        [401, 403, 403, 403, 403, 403, 200, 403],
    ),
    (
        "PUT",
        "/api/mcn/roster/{kol}",
        [401, 403, 403, 403, 403, 403, 204, 403],
    ),
    (
        "DELETE",
        "/api/mcn/roster/{kol}",
        [401, 403, 403, 403, 403, 403, 204, 403],
    ),
    // The last ones: nobody is signed in after them, or the creator is gone.
    (
        "DELETE",
        "/api/me/profile",
        [401, 403, 403, 204, 403, 403, 403, 403],
    ),
    (
        "DELETE",
        "/api/me",
        [401, 204, 204, 204, 204, 204, 204, 204],
    ),
    ("DELETE", "/api/session", [204; 8]),
];

/// What signs one in is open to all; `accounts` and `demo_accounts` are about it.
const SIGNING_IN: &[(&str, &str)] = &[
    ("POST", "/api/accounts"),
    ("POST", "/api/session"),
    ("POST", "/api/session/demo"),
];

fn body(method: &str, path: &str, kol: u64) -> Option<Value> {
    match (method, path) {
        ("GET", _) => None,
        (_, "/api/me/password") => Some(json!({"current": PASSWORD, "new": PASSWORD})),
        ("PATCH", "/api/me") => Some(json!({"name": "新名字"})),
        ("DELETE", "/api/me" | "/api/me/profile") => Some(json!({"password": PASSWORD})),
        (_, "/api/me/claim") => Some(json!({"kol": kol})),
        (_, "/api/me/sharing") => Some(json!({"statistics": "everyone", "notes": "everyone",
            "audience": "everyone", "quotes": "everyone", "launches": "everyone"})),
        ("DELETE", _) => None,
        (_, "/api/shortlists") => Some(json!({"id": 1, "document": document()})),
        (_, "/api/shortlists/1") => Some(document()),
        _ if path.ends_with("/shares") => Some(json!({"days": 7, "notes": false, "prices": false})),
        (_, "/api/events") => Some(json!({"events": []})),
        _ if path.ends_with("/follow") => Some(json!({"note": null})),
        _ if path.ends_with("/comments") => Some(json!({"id": 99, "text": "好看"})),
        _ => Some(Value::Null),
    }
}

#[tokio::test]
async fn everyone_gets_what_the_table_says() {
    for (column, asker) in ASKERS.iter().enumerate() {
        let app = App::new().await;
        let record = records().remove(0);
        let (kol, note) = (record.kol.id, record.notes[0].note.id);
        let visitor = match *asker {
            "anonymous" => Visitor::new(&app),
            "reader" => Visitor::signed_up(&app, Role::Reader).await.0,
            "unlinked kol" => Visitor::signed_up(&app, Role::Kol).await.0,
            "creator" => Visitor::creator(&app, kol).await,
            "brand" => Visitor::signed_up(&app, Role::Brand).await.0,
            "verified brand" => Visitor::verified_brand(&app).await,
            "mcn" => Visitor::signed_up(&app, Role::Mcn).await.0,
            "admin" => Visitor::admin(&app).await,
            other => panic!("{other}"),
        };
        for (method, template, statuses) in TABLE {
            let path = template
                .replace("{kol}", &kol.to_string())
                .replace("{note}", &note.to_string())
                .replace("{list}", "1");
            let path = match path.starts_with("/api/search/") || path.ends_with("/mentions") {
                true => format!("{path}?q=a"),
                false => path,
            };
            let body = body(method, &path, kol.get());
            let any = [("if-match", "*")];
            let answer = visitor.send_with(method, &path, &any, body).await;
            assert_eq!(
                answer.status.as_u16(),
                statuses[column],
                "{method} {template} by {asker}: {}",
                String::from_utf8_lossy(&answer.body)
            );
            match statuses[column] {
                401 => assert_eq!(answer.json()["error"]["code"], "unauthenticated"),
                403 => assert_eq!(answer.json()["error"]["code"], "forbidden"),
                _ => {}
            }
        }
    }
}

#[tokio::test]
async fn no_operation_is_left_out_of_the_table() {
    let app = App::empty().await;
    let document = app.get("/api/openapi.json").await.json();
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let rows = TABLE.iter().map(|(method, path, _)| (method, path));
    for (method, path) in rows.chain(SIGNING_IN.iter().map(|(method, path)| (method, path))) {
        let path = path.replace("{kol}", "{id}").replace("{note}", "{id}");
        let path = path.replace("{list}", "{id}");
        let path = match path.strip_suffix("/1") {
            Some(start) if start.ends_with("/comments") => format!("{start}/{{comment}}"),
            Some(start) if start.ends_with("/shares") => format!("{start}/{{share}}"),
            Some(start) => format!("{start}/{{id}}"),
            None => path,
        };
        *known.entry(format!("{method} {path}")).or_default() += 1;
    }
    for (path, operations) in document["paths"].as_object().unwrap() {
        for method in operations.as_object().unwrap().keys() {
            let operation = format!("{} {path}", method.to_uppercase());
            assert_eq!(known.remove(&operation), Some(1), "{operation}");
        }
    }
    assert!(known.is_empty(), "{known:?}");
}
