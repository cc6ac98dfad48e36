//! The OpenAPI document tells the truth: every answer is as it says.

use hongbang_domain::account::Role;
use serde_json::{Map, Value, json};

use crate::fixture::{Answer, App, encoded, records};
use crate::visitor::{PASSWORD, Visitor, id_of};

/// Checks `value` against `schema`, in the part of JSON Schema that the document uses. A
/// keyword that is not known here fails, so that nothing goes unchecked.
fn check(document: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    check_open(document, schema, value, at)?;
    // Objects hold nothing that the document does not name.
    if let Some(object) = value.as_object() {
        let known = properties(document, schema);
        for name in object.keys() {
            if !known.contains_key(name) {
                return Err(format!("{at}.{name} is not in the document"));
            }
        }
    }
    Ok(())
}

fn check_open(document: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let fail = |why: String| Err(format!("{at}: {why}: {value}"));
    for (keyword, argument) in schema.as_object().unwrap() {
        match keyword.as_str() {
            "description" => {}
            // That an object holds nothing else is checked for every one of them.
            "additionalProperties" if *argument == false => {}
            "$ref" => {
                check(document, resolve(document, schema), value, at)?;
            }
            "type" => {
                let types: Vec<&str> = argument.as_array().map_or_else(
                    || vec![argument.as_str().unwrap()],
                    |types| types.iter().map(|name| name.as_str().unwrap()).collect(),
                );
                if !types.iter().any(|name| is_of_type(value, name)) {
                    return fail(format!("not {types:?}"));
                }
            }
            "format" => {
                if let Some(text) = value.as_str() {
                    let is_right = match argument.as_str().unwrap() {
                        "date-time" => {
                            text.ends_with('Z')
                                && text.parse::<chrono::DateTime<chrono::Utc>>().is_ok()
                        }
                        "date" => text.parse::<chrono::NaiveDate>().is_ok(),
                        other => return fail(format!("unknown format {other}")),
                    };
                    if !is_right {
                        return fail(format!("not a {argument}"));
                    }
                }
            }
            "minimum" => {
                if value
                    .as_f64()
                    .is_some_and(|number| number < argument.as_f64().unwrap())
                {
                    return fail("too small".to_owned());
                }
            }
            "maximum" => {
                if value
                    .as_f64()
                    .is_some_and(|number| number > argument.as_f64().unwrap())
                {
                    return fail("too large".to_owned());
                }
            }
            "enum" => {
                if !value.is_null() && !argument.as_array().unwrap().contains(value) {
                    return fail(format!("none of {argument}"));
                }
            }
            "items" => {
                for (index, item) in value.as_array().into_iter().flatten().enumerate() {
                    check(document, argument, item, &format!("{at}[{index}]"))?;
                }
            }
            "required" => {
                for name in argument.as_array().unwrap() {
                    if value
                        .as_object()
                        .is_some_and(|object| !object.contains_key(name.as_str().unwrap()))
                    {
                        return fail(format!("{name} is missing"));
                    }
                }
            }
            "properties" => {
                for (name, schema) in argument.as_object().unwrap() {
                    if let Some(inner) = value.get(name) {
                        check(document, schema, inner, &format!("{at}.{name}"))?;
                    }
                }
            }
            "oneOf" => {
                let fitting = argument
                    .as_array()
                    .unwrap()
                    .iter()
                    .filter(|schema| check(document, schema, value, at).is_ok())
                    .count();
                if fitting != 1 {
                    return fail(format!("fits {fitting} of {argument}"));
                }
            }
            "allOf" => {
                for schema in argument.as_array().unwrap() {
                    // Each part knows its own properties only.
                    check_open(document, resolve(document, schema), value, at)?;
                }
            }
            other => return fail(format!("unknown keyword {other}")),
        }
    }
    Ok(())
}

fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => document
            .pointer(reference.strip_prefix('#').unwrap())
            .unwrap(),
        None => schema,
    }
}

/// Every property that an object of a schema may have.
fn properties(document: &Value, schema: &Value) -> Map<String, Value> {
    let schema = resolve(document, schema);
    let mut known = schema
        .get("properties")
        .and_then(Value::as_object)
        .cloned()
        .unwrap_or_default();
    for part in ["allOf", "oneOf"] {
        for schema in schema
            .get(part)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            known.extend(properties(document, schema));
        }
    }
    known
}

fn is_of_type(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => false,
    }
}

/// Checks an answer against what the document says of its path, method and status.
fn check_answer(
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
        ("/api/kols", "/api/kols".to_owned()),
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
    for (who, method, template, path, body) in own(kol.get(), id_of(&me).get()) {
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
            // on other servers: both are asked elsewhere.
            let elsewhere = [
                "DELETE /api/me/sessions/{id} 20",
                "POST /api/session/demo 20",
            ];
            assert!(
                elsewhere.contains(&operation.as_str())
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
