//! The OpenAPI document: generated from the handlers, served as it is.

use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use hongbang_api::paths;
use utoipa::openapi::{ContactBuilder, InfoBuilder, LicenseBuilder, OpenApi, OpenApiBuilder};

use crate::http::AppState;

/// What the document says about the whole; the paths come from the handlers.
pub fn base() -> OpenApi {
    OpenApiBuilder::new()
        .info(
            InfoBuilder::new()
                .title("Hongbang")
                .version(env!("CARGO_PKG_VERSION"))
                .description(Some(
                    "Notes and creators, for reading. Times are RFC 3339 in UTC, money is in \
                     whole yuan, ids fit in 53 bits, cursors are opaque. What is unknown is \
                     null, never 0. Every JSON answer carries an ETag.",
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
