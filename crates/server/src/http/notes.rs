//! One note.

use axum::Json;
use axum::extract::State;
use hongbang_api::error::ErrorBody;
use hongbang_api::notes::{LAUNCH_PEERS, LaunchReport, NoteDetail};
use hongbang_api::paths;
use hongbang_domain::note::NoteId;

use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery};
use crate::private::NoLaunch;
use crate::viewer::Viewer;

/// One note, whole.
#[utoipa::path(
    get,
    path = paths::NOTE,
    tag = "notes",
    operation_id = "note",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 200, description = "The note and its author", body = NoteDetail),
        (status = 400, description = "The id is malformed", body = ErrorBody),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn one(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<NoteId>,
    _: NoQuery,
) -> Result<Json<NoteDetail>, ApiError> {
    let note = app.store.note(id).await?;
    let mut detail = note.ok_or(ApiError::NotFound("note"))?.shown_to(&viewer);
    if let Some(account) = viewer.account_id() {
        let mine = app.readers.mine(account, &[(id, detail.author.id)]).await?;
        detail.mine = mine.get(&id).copied();
    }
    Ok(Json(detail))
}

/// The first 24 hours of a note, by hour, and those of its peers.
#[utoipa::path(
    get,
    path = paths::NOTE_LAUNCH,
    tag = "notes",
    operation_id = "note_launch",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 200, description = "What each hour added to the note, and to its peers", body = LaunchReport),
        (status = 400, description = "The id is malformed", body = ErrorBody),
        (status = 404, description = "There is no such note, its first hours are unknown, or not shared",
         body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn launch(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<NoteId>,
    _: NoQuery,
) -> Result<Json<LaunchReport>, ApiError> {
    let launch = app.store.launch(id).await?;
    let launch = launch.ok_or(ApiError::NotFound("note"))?;
    let launch = launch.shown_to(&viewer).map_err(|why| match why {
        NoLaunch::Unknown => ApiError::NotFound("record of this note's first hours"),
        NoLaunch::NotShared => ApiError::NotShared,
    })?;
    let peers = app.store.launch_peers(id).await?.into_iter();
    let peers = peers.filter_map(|peer| peer.shown_to(&viewer).ok());
    Ok(Json(LaunchReport {
        launch,
        peers: peers.take(LAUNCH_PEERS).collect(),
    }))
}
