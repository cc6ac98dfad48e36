//! Whether the process answers, and whether its store does. Never cached, never compressed.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Json, Router};
use hongbang_api::meta::Health;
use hongbang_api::paths;

use crate::http::AppState;
use crate::http::error::ApiError;

/// The health checks.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route(paths::HEALTHZ, get(alive))
        .route(paths::READYZ, get(ready))
}

async fn alive() -> impl IntoResponse {
    ok()
}

async fn ready(State(app): State<AppState>) -> Result<impl IntoResponse, ApiError> {
    app.store.ping().await?;
    Ok(ok())
}

fn ok() -> impl IntoResponse {
    (
        [(header::CACHE_CONTROL, "no-store")],
        Json(Health {
            status: "ok".to_owned(),
        }),
    )
}
