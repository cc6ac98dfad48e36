//! Bodies of writes: JSON of the path's own shape, or an error that names what is wrong.

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use hongbang_domain::id::MAX_ID;
use serde::de::DeserializeOwned;

use crate::http::error::ApiError;

/// The largest body that a path takes unless it says otherwise, in bytes. The largest shape, a sign-up, needs a
/// hundredth of it.
pub const MAX_BODY: usize = 64 * 1024;

/// A body, read whole. Types refuse fields that they do not know.
#[derive(Debug, Clone)]
pub struct Body<T>(pub T);

impl<T, S> FromRequest<S> for Body<T>
where
    T: DeserializeOwned,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        parse(&read(request, MAX_BODY).await?).map(Self)
    }
}

/// As [`Body`], of the few paths that take more: at most `MAX` bytes.
#[derive(Debug, Clone)]
pub struct Large<T, const MAX: usize>(pub T);

impl<T, S, const MAX: usize> FromRequest<S> for Large<T, MAX>
where
    T: DeserializeOwned + Send + 'static,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        let bytes = read(request, MAX).await?;
        // Megabytes take a while: others are answered meanwhile.
        tokio::task::spawn_blocking(move || parse(&bytes))
            .await
            .map_err(|error| ApiError::Internal(error.to_string()))?
            .map(Self)
    }
}

async fn read(request: Request, most: usize) -> Result<Bytes, ApiError> {
    if !is_json(request.headers()) {
        return Err(ApiError::UnsupportedMediaType);
    }
    let bytes = to_bytes(request.into_body(), most).await;
    bytes.map_err(|_| ApiError::TooLarge(most))
}

/// Whether a request says that its body is JSON.
pub fn is_json(headers: &HeaderMap) -> bool {
    let essence = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .unwrap_or_default();
    essence.trim().eq_ignore_ascii_case("application/json")
}

fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        invalid_body(
            Some(path).filter(|path| path != "." && path != "?"),
            error.inner(),
        )
    })?;
    // Nothing may follow the value.
    reader.end().map_err(|error| invalid_body(None, error))?;
    Ok(value)
}

/// A body's fault, with the field where it is one's.
pub fn invalid_body(field: Option<String>, problem: impl std::fmt::Display) -> ApiError {
    ApiError::InvalidBody {
        field,
        problem: problem.to_string(),
    }
}

/// That an id which a caller chose is one: 1 to 2^53 − 1.
pub fn id_in(field: &str, id: u64) -> Result<(), ApiError> {
    if (1..=MAX_ID).contains(&id) {
        return Ok(());
    }
    let problem = format_args!("it is a whole number from 1 to {MAX_ID}");
    Err(invalid_body(Some(field.to_owned()), problem))
}

#[cfg(test)]
mod tests {
    use hongbang_api::account::SignUp;

    use super::*;

    #[test]
    fn what_is_wrong_is_named_and_secrets_are_not() {
        for (body, field) in [
            ("", None),
            ("null", None),
            ("{", None),
            ("[]", None),
            (r#"{"name":"a","password":"hunter22","role":"kol"} x"#, None),
            (r#"{"name":"a","password":"hunter22"}"#, None),
            (
                r#"{"name":"a","password":"hunter22","role":"king"}"#,
                Some("role"),
            ),
            (
                r#"{"name":7,"password":"hunter22","role":"kol"}"#,
                Some("name"),
            ),
            (
                r#"{"name":"a","password":"hunter22","role":"kol","admin":true}"#,
                Some("admin"),
            ),
            (
                r#"{"name":"a","password":["hunter22"],"role":"kol"}"#,
                Some("password"),
            ),
        ] {
            let Err(ApiError::InvalidBody {
                field: named,
                problem,
            }) = parse::<SignUp>(body.as_bytes())
            else {
                panic!("{body}")
            };
            assert_eq!(named.as_deref(), field, "{body}: {problem}");
            assert!(!problem.contains("hunter22"), "{problem}");
        }
        assert!(parse::<SignUp>(br#"{"name":"a","password":"hunter22","role":"kol"}"#).is_ok());
    }
}
