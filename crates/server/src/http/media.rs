//! `/media/NOTE_ID/0.jpg`: pictures from the folder that the server was given.

use std::path::PathBuf;
use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, body::Body};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::http::error::ApiError;
use crate::pictures;

/// A picture changes only where its note is imported anew.
const KEPT: HeaderValue = HeaderValue::from_static("public, max-age=86400");

/// Serves pictures, where there is a folder of them.
pub fn routes<S: Clone + Send + Sync + 'static>(folder: Option<PathBuf>) -> Router<S> {
    let folder = Arc::new(folder);
    Router::new().route("/media/{note}/{file}", get(picture).with_state(folder))
}

async fn picture(
    State(folder): State<Arc<Option<PathBuf>>>,
    Path((note, file)): Path<(String, String)>,
    request: Request,
) -> Result<Response, ApiError> {
    let missing = ApiError::NotFound("picture");
    let Some(folder) = folder.as_ref() else {
        return Err(missing);
    };
    // Only names that an import can have given: nothing that leads elsewhere.
    if !pictures::is_plain(&note) || pictures::number(&file).is_none() {
        return Err(missing);
    }
    let Ok(uri) = Uri::try_from(format!("/{note}/{file}")) else {
        return Err(missing);
    };
    let (mut parts, _) = request.into_parts();
    parts.uri = uri;
    let served = ServeDir::new(folder)
        .append_index_html_on_directories(false)
        .oneshot(Request::from_parts(parts, Body::empty()))
        .await;
    let Ok(answer) = served;
    if answer.status() == StatusCode::NOT_FOUND {
        return Err(missing);
    }
    let mut answer = answer.map(Body::new).into_response();
    answer.headers_mut().insert(CACHE_CONTROL, KEPT);
    Ok(answer)
}
