//! Typed parameters: whatever is malformed becomes an error that names the parameter.

use std::str::FromStr;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use hongbang_api::page::{DEFAULT_LIMIT, MAX_LIMIT};
use serde::de::DeserializeOwned;

use crate::http::error::ApiError;

/// A query string, read whole: unknown, repeated and malformed parameters are errors.
///
/// Every field of `T` must be optional, since each parameter is also read alone, to find the
/// one at fault.
#[derive(Debug, Clone)]
pub struct Query<T>(pub T);

impl<T, S> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        parse(parts.uri.query().unwrap_or_default()).map(Self)
    }
}

fn parse<T: DeserializeOwned>(query: &str) -> Result<T, ApiError> {
    serde_urlencoded::from_str(query).map_err(|error| {
        let mut seen = Vec::new();
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let name = name_of(pair);
            if seen.contains(&name) {
                return invalid(&name, "it is given twice");
            }
            if let Err(error) = serde_urlencoded::from_str::<T>(pair) {
                return invalid(&name, error);
            }
            seen.push(name);
        }
        invalid("query", error)
    })
}

/// The decoded name of a `name=value` pair.
fn name_of(pair: &str) -> String {
    serde_urlencoded::from_str::<Vec<(String, String)>>(pair)
        .ok()
        .and_then(|pairs| pairs.into_iter().next())
        .map_or_else(|| pair.to_owned(), |(name, _)| name)
}

/// A parameter's fault.
pub fn invalid(field: &str, problem: impl std::fmt::Display) -> ApiError {
    ApiError::InvalidParameter {
        field: field.to_owned(),
        problem: problem.to_string(),
    }
}

/// The `{id}` of a path.
#[derive(Debug, Clone, Copy)]
pub struct Id<T>(pub T);

impl<T, S> FromRequestParts<S> for Id<T>
where
    T: FromStr,
    T::Err: std::fmt::Display,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        segment("id", parts, state).await.map(Self)
    }
}

/// The `{comment}` of a path.
#[derive(Debug, Clone, Copy)]
pub struct CommentId(pub u64);

impl<S: Send + Sync> FromRequestParts<S> for CommentId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        segment("comment", parts, state).await.map(Self)
    }
}

/// The `{share}` of a path.
#[derive(Debug, Clone, Copy)]
pub struct ShareId(pub u64);

impl<S: Send + Sync> FromRequestParts<S> for ShareId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        segment("share", parts, state).await.map(Self)
    }
}

/// The part of a path that stands for a name in its template.
async fn segment<T, S>(name: &str, parts: &mut Parts, state: &S) -> Result<T, ApiError>
where
    T: FromStr,
    T::Err: std::fmt::Display,
    S: Send + Sync,
{
    let params = RawPathParams::from_request_parts(parts, state)
        .await
        .map_err(|error| invalid(name, error))?;
    let text = params
        .iter()
        .find(|(found, _)| *found == name)
        .map_or("", |(_, text)| text);
    text.parse().map_err(|error| invalid(name, error))
}

/// The query string of a path that takes no parameters: none.
#[derive(Debug, Clone, Copy)]
pub struct NoQuery;

impl<S: Send + Sync> FromRequestParts<S> for NoQuery {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        match parts
            .uri
            .query()
            .and_then(|query| query.split('&').find(|pair| !pair.is_empty()))
        {
            Some(pair) => Err(invalid(&name_of(pair), "this path takes no parameters")),
            None => Ok(Self),
        }
    }
}

/// How many items a page is to hold.
pub fn limit(asked: Option<u32>) -> Result<u32, ApiError> {
    within("limit", asked.unwrap_or(DEFAULT_LIMIT), MAX_LIMIT)
}

/// A number of days, 1–90.
pub fn days(asked: u32) -> Result<u32, ApiError> {
    within("days", asked, 90)
}

fn within(field: &str, value: u32, most: u32) -> Result<u32, ApiError> {
    if (1..=most).contains(&value) {
        Ok(value)
    } else {
        Err(invalid(
            field,
            format_args!("it is a whole number from 1 to {most}"),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hongbang_api::notes::NotesQuery;

    #[test]
    fn the_parameter_at_fault_is_named() {
        for (query, field) in [
            ("limit=x", "limit"),
            ("topic=a&limit=-1", "limit"),
            ("category=nonsense", "category"),
            ("author=0", "author"),
            ("author=9007199254740992", "author"),
            ("page=2", "page"),
            ("topic=a&topic=b", "topic"),
            ("topic=a&b%20c=1", "b c"),
            ("category=", "category"),
        ] {
            match parse::<NotesQuery>(query) {
                Err(ApiError::InvalidParameter { field: named, .. }) => assert_eq!(named, field),
                other => panic!("{query}: {other:?}"),
            }
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let query: NotesQuery = parse("topic=%E6%8A%A4%E8%82%A4+a&limit=5").unwrap();
        assert_eq!(query.topic.as_deref(), Some("护肤 a"));
        assert_eq!(query.limit, Some(5));
    }
}
