//! `POST /api/events`.

use axum::extract::State;
use axum::http::StatusCode;
use chrono::Utc;
use hongbang_api::error::ErrorBody;
use hongbang_api::events::{Events, MAX_EVENTS};
use hongbang_api::paths;

use crate::http::AppState;
use crate::http::address::Address;
use crate::http::body::{Body, id_in, invalid_body};
use crate::http::error::ApiError;
use crate::http::openapi::WriteRefused;
use crate::viewer::Viewer;

/// Counts what was seen, read and passed on. An event that has been counted counts no more.
#[utoipa::path(
    post,
    path = paths::EVENTS,
    tag = "readers",
    operation_id = "tell_events",
    request_body = Events,
    responses(
        (status = 204, description = "The events are counted"),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn tell(
    State(app): State<AppState>,
    Address(address): Address,
    viewer: Viewer,
    Body(Events { events }): Body<Events>,
) -> Result<StatusCode, ApiError> {
    app.limits.events(address)?;
    if events.len() > MAX_EVENTS {
        return Err(invalid_body(
            Some("events".to_owned()),
            format_args!("a request brings at most {MAX_EVENTS} events"),
        ));
    }
    for (at, event) in events.iter().enumerate() {
        id_in(&format!("events[{at}].id"), event.id)?;
    }
    let by = viewer.account.and_then(|account| account.kol);
    app.readers.count(&events, by, Utc::now()).await?;
    Ok(StatusCode::NO_CONTENT)
}
