//! The OpenAPI document: generated from the handlers, served as it is.

use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use hongbang_api::error::ErrorBody;
use hongbang_api::paths;
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};

use crate::http::AppState;

/// What any write may end with.
#[derive(utoipa::IntoResponses)]
#[allow(dead_code, reason = "written for the document alone")]
pub enum WriteRefused {
    /// The path, a parameter or the body is malformed.
    #[response(status = 400)]
    Malformed(ErrorBody),
    /// Nobody is signed in, or a password is wrong.
    #[response(status = 401)]
    Unauthenticated(ErrorBody),
    /// Who is signed in may not do this, or the request is not from this server's pages.
    #[response(status = 403)]
    Forbidden(ErrorBody),
    /// The body is too large.
    #[response(status = 413)]
    TooLarge(ErrorBody),
    /// The body is not JSON.
    #[response(status = 415)]
    UnsupportedMediaType(ErrorBody),
    /// The store does not answer.
    #[response(status = 503)]
    Unavailable(ErrorBody),
}

/// What any read of one's own may end with.
#[derive(utoipa::IntoResponses)]
#[allow(dead_code, reason = "written for the document alone")]
pub enum ReadRefused {
    /// The path takes no parameters.
    #[response(status = 400)]
    Malformed(ErrorBody),
    /// Nobody is signed in.
    #[response(status = 401)]
    Unauthenticated(ErrorBody),
    /// The store does not answer.
    #[response(status = 503)]
    Unavailable(ErrorBody),
}

/// What the document says about the whole; the paths come from the handlers.
pub fn base() -> OpenApi {
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Hongbang")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(
                    "Notes and creators, and what one does with them. Times are RFC 3339 in UTC, money is in \
                     whole yuan, ids fit in 53 bits, cursors are opaque. What is unknown is \
                     null, never 0; what a creator does not share is absent, and `withheld` says so. \
                     Every JSON answer to a GET carries an ETag. Writes are JSON, refuse fields \
                     that they do not know, and need an `Origin` header with this server's own \
                     origin. A session is a cookie, set by signing up or in.",
                ))
                .license(Some(
                    LicenseBuilder::new()
                        .name("MIT OR Apache-2.0")
                        .identifier(Some("MIT OR Apache-2.0"))
                        .build(),
                ))
                .contact(Some(
                    ContactBuilder::new()
                        .name(Some("The Hongbang authors"))
                        .build(),
                ))
                .build(),
        )
        .build()
}

/// The document's own path.
pub fn route(document: &OpenApi) -> Router<AppState> {
    // Serialising plain strings and maps does not fail; if it did, the path would say so.
    let text: Arc<str> = document
        .to_json()
        .unwrap_or_else(|error| error.to_string())
        .into();
    Router::new().route(
        paths::OPENAPI,
        get(move || async move {
            (
                [(header::CONTENT_TYPE, "application/json")],
                text.to_string(),
            )
                .into_response()
        }),
    )
}
