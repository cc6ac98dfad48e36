//! JSON Schema, as far as the OpenAPI document uses it.

use serde_json::{Map, Value};

/// Checks `value` against `schema`, in the part of JSON Schema that the document uses. A
/// keyword that is not known here fails, so that nothing goes unchecked.
pub fn check(document: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
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
            "description" | "default" => {}
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
