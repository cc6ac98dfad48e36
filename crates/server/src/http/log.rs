//! One line a request. Query values stay out of it: searches are nobody's business.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::request_id::RequestId;

/// Logs method, matched path, status, milliseconds and the request's id.
pub async fn request(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    // The template, not the path: ids stay out as well, and lines can be grouped.
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "(app)".to_owned(), |path| path.as_str().to_owned());
    let id = request
        .extensions()
        .get::<RequestId>()
        .and_then(|id| id.header_value().to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let response = next.run(request).await;
    let ms = start.elapsed().as_secs_f64() * 1000.0;
    let status = response.status().as_u16();
    tracing::info!(%method, path, status, ms = format_args!("{ms:.1}"), id, "request");
    response
}
