//! HTTP: paths, parameters, headers. Handlers extract, ask the store, answer.
//!
//! Nothing here knows how the store keeps its data.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::Response;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::store::Store;

pub mod error;
mod etag;
mod extract;
mod guard;
mod health;
mod kols;
mod log;
mod meta;
mod notes;
mod openapi;
mod security;
pub mod spa;

use error::ApiError;
use spa::Spa;

/// How long a request may take. The slowest question measured takes a hundredth of it.
pub const REQUEST_TIMEOUT: Duration = Duration::from_secs(15);

/// Answers smaller than this are not worth compressing: they fit one packet as they are.
const COMPRESS_FROM: u64 = 860;

/// What every handler may use.
#[derive(Clone)]
pub struct AppState {
    store: Arc<dyn Store>,
}

/// Everything that the server answers: the API, its health, and the app's files.
pub fn router(store: Arc<dyn Store>, spa: Spa) -> Router {
    let (api, document) = api().split_for_parts();
    let spa = Arc::new(spa);
    let api = api
        .merge(openapi::route(&document))
        // From the inside out: tag the answer, compress it, name the compressed form.
        .layer(from_fn(etag::tag))
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Precise(4))
                .compress_when(SizeAbove::new(COMPRESS_FROM)),
        )
        .layer(from_fn(etag::name_encoding));
    api.merge(health::routes())
        .with_state(AppState { store })
        .fallback(fallback)
        .with_state(spa.clone())
        .method_not_allowed_fallback(|| async { ApiError::MethodNotAllowed })
        .layer(from_fn(guard::time_limit))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn_with_state(spa, security::headers))
        .layer(from_fn(log::request))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
}

/// The contract as OpenAPI.
#[must_use]
pub fn document() -> OpenApi {
    api().split_for_parts().1
}

fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(openapi::base())
        .routes(routes!(meta::meta))
        .routes(routes!(notes::list))
        .routes(routes!(notes::one))
        .routes(routes!(notes::comments))
        .routes(routes!(notes::launch))
        .routes(routes!(kols::list))
        .routes(routes!(kols::one))
        .routes(routes!(kols::days))
        .routes(routes!(kols::notes))
}

async fn fallback(State(spa): State<Arc<Spa>>, request: Request) -> Result<Response, ApiError> {
    let path = request.uri().path();
    if path == "/api" || path.starts_with("/api/") {
        return Err(ApiError::NotFound("path"));
    }
    spa.answer(request).await
}
