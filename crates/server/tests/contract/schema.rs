//! The OpenAPI document tells the truth: every answer is as it says.

use serde_json::{Map, Value};

use crate::fixture::{App, encoded, records};

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

/// Checks an answer against what the document says of its path and status.
async fn check_answer(app: &App, document: &Value, template: &str, path: &str) -> String {
    let answer = app.get(path).await;
    let status = answer.status.as_u16().to_string();
    let schema = document
        .pointer(&format!(
            "/paths/{}/get/responses/{status}",
            template.replace('/', "~1")
        ))
        .unwrap_or_else(|| panic!("{template} says nothing of {status}"))
        .pointer("/content/application~1json/schema")
        .unwrap();
    if let Err(why) = check(document, schema, &answer.json(), path) {
        panic!("{why}");
    }
    status
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
        let status = check_answer(&app, &document, template, &path).await;
        asked.insert((template, status));
    }
    // No path of the document went unasked.
    for path in document["paths"].as_object().unwrap().keys() {
        assert!(
            asked.contains(&(path.as_str(), "200".to_owned())),
            "{path} was not asked"
        );
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
