//! The OpenAPI document tells the truth: every answer is as it says.

use hongbang_domain::account::Role;
use serde_json::{Value, json};

use crate::fixture::{Answer, App, encoded, records};
use crate::json_schema::check;
use crate::visitor::{PASSWORD, Visitor, id_of};

/// Checks an answer against what the document says of its path, method and status.
pub fn check_answer(
    document: &Value,
    template: &str,
    method: &str,
    path: &str,
    answer: &Answer,
) -> String {
    let status = answer.status.as_u16().to_string();
    let response = document
        .pointer(&format!(
            "/paths/{}/{}/responses/{status}",
            template.replace('/', "~1"),
            method.to_lowercase()
        ))
        .unwrap_or_else(|| panic!("{method} {template} says nothing of {status}"));
    match response.pointer("/content/application~1json/schema") {
        Some(schema) => {
            if let Err(why) = check(document, schema, &answer.json(), path) {
                panic!("{why}");
            }
        }
        None => assert!(
            answer.body.is_empty(),
            "{method} {path} answers more than it says"
        ),
    }
    status
}

/// Everything that one signs in for, by who does it: (who, method, template, path, body).
type Own = (&'static str, &'static str, &'static str, String, Value);

fn own(kol: u64, mcn: u64) -> Vec<Own> {
    let password = json!({"password": "a wrong one"});
    let change = json!({"current": "a wrong one", "new": "another good one"});
    let whole = json!({"statistics": "everyone", "notes": "everyone", "audience": "nobody",
        "quotes": "everyone", "launches": "everyone"});
    let sign_up = json!({"name": "a", "password": PASSWORD, "role": "reader"});
    let demo = json!({"role": "reader"});
    let mut own: Vec<Own> = Vec::new();
    let mut add = |who, method, template: &'static str, id: &str, body: Value| {
        own.push((who, method, template, template.replace("{id}", id), body));
    };
    let (kol, mcn) = (kol.to_string(), mcn.to_string());
    for who in ["nobody", "creator", "mcn"] {
        add(who, "GET", "/api/session", "", Value::Null);
        add(who, "GET", "/api/me", "", Value::Null);
        add(who, "GET", "/api/me/sessions", "", Value::Null);
        add(who, "PATCH", "/api/me", "", json!({"name": "名"}));
        add(who, "PATCH", "/api/me", "", json!({"name": ""}));
        add(who, "PUT", "/api/me/password", "", change.clone());
        add(who, "DELETE", "/api/me/sessions/{id}", "1", Value::Null);
        add(who, "POST", "/api/me/claim", "", json!({"kol": 1}));
        add(who, "POST", "/api/me/partner-application", "", Value::Null);
        add(who, "PUT", "/api/me/sharing", "", whole.clone());
        add(who, "GET", "/api/me/sharing", "", Value::Null);
        add(who, "PUT", "/api/mcn/roster/{id}", &kol, Value::Null);
        add(who, "PUT", "/api/mcn/roster/{id}", "1", Value::Null);
        add(who, "GET", "/api/mcn/roster", "", Value::Null);
        add(who, "DELETE", "/api/me", "", password.clone());
        add(who, "DELETE", "/api/me/profile", "", password.clone());
        add(who, "POST", "/api/session", "", json!({"login": "a"}));
        add(who, "POST", "/api/session/demo", "", demo.clone());
    }
    add(
        "creator",
        "POST",
        "/api/me/claim",
        "",
        json!({"kol": kol.parse::<u64>().unwrap()}),
    );
    add("creator", "GET", "/api/me/representation", "", Value::Null);
    add(
        "creator",
        "PUT",
        "/api/me/representation/{id}",
        &mcn,
        Value::Null,
    );
    add(
        "creator",
        "PUT",
        "/api/me/representation/{id}",
        "1",
        Value::Null,
    );
    add("mcn", "GET", "/api/mcn/roster", "", Value::Null);
    add(
        "creator",
        "DELETE",
        "/api/me/representation/{id}",
        &mcn,
        Value::Null,
    );
    add("mcn", "DELETE", "/api/mcn/roster/{id}", &kol, Value::Null);
    add("mcn", "PUT", "/api/mcn/roster/{id}", &kol, Value::Null);
    add("mcn", "DELETE", "/api/mcn/roster/{id}", &kol, Value::Null);
    add("nobody", "POST", "/api/accounts", "", sign_up);
    add("nobody", "POST", "/api/accounts", "", json!({}));
    own
}

/// What readers do, by who does it: as [`own`].
fn of_readers(kol: u64, note: u64) -> Vec<Own> {
    let mut asked: Vec<Own> = Vec::new();
    let mut ask = |method, template: &'static str, id: u64, body: Value| {
        for who in ["nobody", "creator"] {
            let path = template.replace("{id}", &id.to_string());
            let path = path.replace("{comment}", "99");
            asked.push((who, method, template, path, body.clone()));
        }
    };
    for path in ["/api/notes/{id}/like", "/api/notes/{id}/collect"] {
        for method in ["PUT", "DELETE", "PUT"] {
            ask(method, path, note, Value::Null);
            ask(method, path, 1, Value::Null);
        }
    }
    for id in [kol, 1] {
        ask("PUT", "/api/kols/{id}/follow", id, json!({"note": note}));
        ask("GET", "/api/kols/{id}", id, Value::Null);
        ask("DELETE", "/api/kols/{id}/follow", id, Value::Null);
        ask("PUT", "/api/kols/{id}/follow", id, json!({}));
    }
    let comments = "/api/notes/{id}/comments";
    for (id, comment) in [(note, 1), (note, 99), (1, 99), (note, 0)] {
        ask("POST", comments, id, json!({"id": comment, "text": "好看"}));
    }
    ask("POST", comments, note, json!({"id": 98, "text": ""}));
    ask("GET", comments, note, Value::Null);
    let of_events = |deed| json!({"events": [{"id": 1, "note": note, "deed": deed}]});
    for deed in ["impression", "read", "share", "nonsense"] {
        ask("POST", "/api/events", 0, of_events(deed));
    }
    ask("GET", "/api/notes/{id}", note, Value::Null);
    ask("GET", "/api/kols/{id}/days", kol, Value::Null);
    for id in [note, note, 1] {
        ask(
            "DELETE",
            "/api/notes/{id}/comments/{comment}",
            id,
            Value::Null,
        );
    }
    asked
}

#[tokio::test]
async fn every_answer_is_as_the_document_says() {
    let app = App::new().await;
    let document = app.get("/api/openapi.json").await.json();
    let records = records();
    let mut asked = std::collections::BTreeSet::new();
    let mut ask = Vec::new();
    for record in &records {
        let kol = record.kol.id;
        let note = record.notes[0].note.id;
        let unknown_launch = record.notes[1].note.id;
        for (template, path) in [
            ("/api/kols/{id}", format!("/api/kols/{kol}")),
            (
                "/api/kols/{id}/days",
                format!("/api/kols/{kol}/days?days=90"),
            ),
            (
                "/api/kols/{id}/statistics",
                format!("/api/kols/{kol}/statistics"),
            ),
            (
                "/api/kols/{id}/evidence",
                format!("/api/kols/{kol}/evidence"),
            ),
            ("/api/kols/{id}/peers", format!("/api/kols/{kol}/peers")),
            (
                "/api/kols/{id}/lookalikes",
                format!("/api/kols/{kol}/lookalikes"),
            ),
            (
                "/api/kols/{id}/notes",
                format!("/api/kols/{kol}/notes?limit=2"),
            ),
            ("/api/notes/{id}", format!("/api/notes/{note}")),
            ("/api/notes/{id}", format!("/api/notes/{unknown_launch}")),
            (
                "/api/notes/{id}/comments",
                format!("/api/notes/{note}/comments"),
            ),
            (
                "/api/notes/{id}/launch",
                format!("/api/notes/{note}/launch"),
            ),
            (
                "/api/notes/{id}/launch",
                format!("/api/notes/{unknown_launch}/launch"),
            ),
        ] {
            ask.push((template, path));
        }
    }
    for (template, path) in [
        ("/api/meta", "/api/meta".to_owned()),
        ("/api/notes", "/api/notes?limit=200".to_owned()),
        ("/api/notes", "/api/notes?limit=1".to_owned()),
        (
            "/api/notes",
            format!("/api/notes?topic={}", encoded("咖啡")),
        ),
        ("/api/notes", "/api/notes?limit=0".to_owned()),
        ("/api/notes", "/api/notes?cursor=x".to_owned()),
        (
            "/api/search/notes",
            format!("/api/search/notes?q={}", encoded("正文 咖啡")),
        ),
        ("/api/search/notes", "/api/search/notes?q=".to_owned()),
        (
            "/api/search/suggestions",
            format!("/api/search/suggestions?q={}", encoded("c")),
        ),
        (
            "/api/search/suggestions",
            "/api/search/suggestions".to_owned(),
        ),
        ("/api/kols", "/api/kols".to_owned()),
        ("/api/kols/roster", "/api/kols/roster".to_owned()),
        ("/api/kols/roster", "/api/kols/roster?part=9".to_owned()),
        ("/api/kols/mentions", "/api/kols/mentions?q=".to_owned()),
        (
            "/api/kols/mentions",
            format!("/api/kols/mentions?q={}", encoded("咖啡")),
        ),
        ("/api/kols/numbers", "/api/kols/numbers".to_owned()),
        ("/api/kols/numbers", "/api/kols/numbers?x=1".to_owned()),
        ("/api/kols", "/api/kols?x=1".to_owned()),
        ("/api/notes/{id}", "/api/notes/1".to_owned()),
        ("/api/notes/{id}", "/api/notes/x".to_owned()),
        ("/api/kols/{id}", "/api/kols/1".to_owned()),
    ] {
        ask.push((template, path));
    }
    for (template, path) in ask {
        let answer = app.get(&path).await;
        let status = check_answer(&document, template, "GET", &path, &answer);
        asked.insert(format!("GET {template} {status}"));
    }

    let kol = records[0].kol.id;
    let creator = Visitor::creator(&app, kol).await;
    let (mcn, me) = Visitor::signed_up(&app, Role::Mcn).await;
    let nobody = Visitor::new(&app);
    let mut own = own(kol.get(), id_of(&me).get());
    own.extend(of_readers(kol.get(), records[0].notes[0].note.id.get()));
    for (who, method, template, path, body) in own {
        let visitor = match who {
            "creator" => &creator,
            "mcn" => &mcn,
            _ => &nobody,
        };
        let body = (method != "GET").then_some(body);
        let answer = visitor.send(method, &path, body).await;
        let status = check_answer(&document, template, method, &path, &answer);
        asked.insert(format!("{method} {template} {status}"));
    }
    // The last ones, that succeed once.
    let password = json!({"password": PASSWORD});
    let login = json!({"login": me["login"], "password": PASSWORD});
    let change = json!({"current": PASSWORD, "new": "another good one"});
    for (visitor, method, path, body) in [
        (&mcn, "POST", "/api/session", login),
        (&mcn, "PUT", "/api/me/password", change),
        (&mcn, "DELETE", "/api/session", Value::Null),
        (&creator, "DELETE", "/api/me/profile", password.clone()),
        (&creator, "DELETE", "/api/me", password),
    ] {
        let answer = visitor.send(method, path, Some(body)).await;
        assert!(answer.status.is_success(), "{method} {path}");
        let status = check_answer(&document, path, method, path, &answer);
        asked.insert(format!("{method} {path} {status}"));
    }

    // No operation of the document went without a success.
    for (path, operations) in document["paths"].as_object().unwrap() {
        for method in operations.as_object().unwrap().keys() {
            let operation = format!("{} {path} 20", method.to_uppercase());
            // One's own sessions end by a name that only their list tells, demo accounts are
            // on other servers, lists need their versions: all are asked elsewhere.
            let elsewhere = [
                "DELETE /api/me/sessions/{id} 20",
                "POST /api/session/demo 20",
            ];
            assert!(
                elsewhere.contains(&operation.as_str())
                    || ["/api/shortlists", "/api/shared"]
                        .iter()
                        .any(|of| path.starts_with(of))
                    || asked.iter().any(|asked| asked.starts_with(&operation)),
                "{operation} was not answered: {asked:?}"
            );
        }
    }
}

#[tokio::test]
async fn the_document_names_categories_as_answers_do() {
    let app = App::empty().await;
    let document = app.get("/api/openapi.json").await.json();
    let names = document["components"]["schemas"]["Category"]["enum"]
        .as_array()
        .unwrap();
    assert!(names.contains(&Value::from("personal_care")), "{names:?}");
    assert_eq!(names.len(), 28);
}

#[tokio::test]
async fn every_reference_leads_somewhere() {
    fn check(document: &Value, part: &Value) {
        if let Some(reference) = part.get("$ref").and_then(Value::as_str) {
            let found = reference
                .strip_prefix('#')
                .map(|path| document.pointer(path));
            assert!(found.flatten().is_some(), "{reference}");
        }
        let fields = part
            .as_object()
            .into_iter()
            .flat_map(|object| object.values());
        for part in fields.chain(part.as_array().into_iter().flatten()) {
            check(document, part);
        }
    }
    let document = App::empty().await.get("/api/openapi.json").await.json();
    check(&document, &document);
    assert_eq!(
        document.pointer("/paths/~1api~1search~1notes/get/parameters/0/required"),
        Some(&Value::from(true))
    );
}
