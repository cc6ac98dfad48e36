//! Writes come from this server's own pages, or they are refused.
//!
//! A foreign page can make a browser send a request with its cookies. It cannot make it lie about
//! `Origin`, nor send JSON without asking first, which is never allowed here.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::http::AppState;
use crate::http::body::is_json;
use crate::http::error::ApiError;

/// Refuses unsafe requests without this server's `Origin`, and bodies that are not JSON.
pub async fn guard(State(app): State<AppState>, request: Request, next: Next) -> Response {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return next.run(request).await;
    }
    let public = app.settings.public_url.as_ref().map(|url| url.origin());
    if !is_own(request.headers(), public) {
        return ApiError::ForeignOrigin.into_response();
    }
    // A form can bring a body of another type without asking; a DELETE may well have none.
    let may_lack_body = *request.method() == Method::DELETE
        && !request.headers().contains_key(header::CONTENT_TYPE);
    if !may_lack_body && !is_json(request.headers()) {
        return ApiError::UnsupportedMediaType.into_response();
    }
    next.run(request).await
}

/// Whether `Origin` is the public one or, where none is set, names the host that was asked.
fn is_own(headers: &HeaderMap, public: Option<&str>) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(origin) = text(header::ORIGIN) else {
        return false;
    };
    match public {
        Some(public) => origin.eq_ignore_ascii_case(public),
        None => {
            let host = origin
                .strip_prefix("http://")
                .or_else(|| origin.strip_prefix("https://"));
            host.is_some_and(|host| {
                text(header::HOST).is_some_and(|asked| host.eq_ignore_ascii_case(asked))
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_pages_may_write() {
        let public = Some("https://hongbang.example");
        for (origin, host, public, expected) in [
            (Some("http://127.0.0.1:8787"), "127.0.0.1:8787", None, true),
            (
                Some("https://Hongbang.example"),
                "hongbang.example",
                None,
                true,
            ),
            (Some("http://127.0.0.1:8788"), "127.0.0.1:8787", None, false),
            (Some("http://evil.example"), "127.0.0.1:8787", None, false),
            (Some("null"), "127.0.0.1:8787", None, false),
            (Some("127.0.0.1:8787"), "127.0.0.1:8787", None, false),
            (None, "127.0.0.1:8787", None, false),
            (Some("https://hongbang.example"), "10.0.0.7", public, true),
            (
                Some("http://hongbang.example"),
                "hongbang.example",
                public,
                false,
            ),
            (
                Some("https://hongbang.example.evil"),
                "hongbang.example",
                public,
                false,
            ),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, origin.parse().unwrap());
            }
            assert_eq!(
                is_own(&headers, public),
                expected,
                "{origin:?} {host} {public:?}"
            );
        }
    }
}
