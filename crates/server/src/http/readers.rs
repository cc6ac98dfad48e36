//! What a reader sets and takes away: likes, collects, follows. Setting twice is setting once.

use axum::extract::State;
use axum::http::StatusCode;
use chrono::Utc;
use hongbang_api::error::ErrorBody;
use hongbang_api::kols::Follow;
use hongbang_api::paths;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::Mark;

use crate::http::AppState;
use crate::http::body::Body;
use crate::http::error::ApiError;
use crate::http::extract::Id;
use crate::http::openapi::WriteRefused;
use crate::http::studio::done_or;
use crate::http::viewer::SignedIn;

/// Likes a note.
#[utoipa::path(
    put,
    path = paths::NOTE_LIKE,
    tag = "readers",
    operation_id = "like",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 204, description = "One likes the note"),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn like(app: State<AppState>, by: SignedIn, id: Id<NoteId>) -> Answer {
    mark(app, by, id, Mark::Like).await
}

/// Likes a note no longer.
#[utoipa::path(
    delete,
    path = paths::NOTE_LIKE,
    tag = "readers",
    operation_id = "unlike",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 204, description = "One does not like the note"),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn unlike(app: State<AppState>, by: SignedIn, id: Id<NoteId>) -> Answer {
    unmark(app, by, id, Mark::Like).await
}

/// Collects a note.
#[utoipa::path(
    put,
    path = paths::NOTE_COLLECT,
    tag = "readers",
    operation_id = "collect",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 204, description = "One has collected the note"),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn collect(app: State<AppState>, by: SignedIn, id: Id<NoteId>) -> Answer {
    mark(app, by, id, Mark::Collect).await
}

/// Takes a note out of one's collection.
#[utoipa::path(
    delete,
    path = paths::NOTE_COLLECT,
    tag = "readers",
    operation_id = "uncollect",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 204, description = "One has not collected the note"),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn uncollect(app: State<AppState>, by: SignedIn, id: Id<NoteId>) -> Answer {
    unmark(app, by, id, Mark::Collect).await
}

type Answer = Result<StatusCode, ApiError>;

async fn mark(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Id(note): Id<NoteId>,
    mark: Mark,
) -> Answer {
    app.limits.mark(account.id)?;
    let there = app.readers.mark(account.id, note, mark, Utc::now());
    done_or(there.await?, ApiError::NotFound("note"))
}

async fn unmark(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Id(note): Id<NoteId>,
    mark: Mark,
) -> Answer {
    app.limits.mark(account.id)?;
    let there = app.readers.unmark(account.id, note, mark);
    done_or(there.await?, ApiError::NotFound("note"))
}

/// Follows a creator.
#[utoipa::path(
    put,
    path = paths::KOL_FOLLOW,
    tag = "readers",
    operation_id = "follow",
    params(("id" = KolId, Path, description = "The creator")),
    request_body = Follow,
    responses(
        (status = 204, description = "One follows the creator"),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn follow(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Id(kol): Id<KolId>,
    Body(Follow { note }): Body<Follow>,
) -> Answer {
    app.limits.mark(account.id)?;
    let there = app.readers.follow(account.id, kol, note, Utc::now());
    done_or(there.await?, ApiError::NotFound("creator"))
}

/// Follows a creator no longer.
#[utoipa::path(
    delete,
    path = paths::KOL_FOLLOW,
    tag = "readers",
    operation_id = "unfollow",
    params(("id" = KolId, Path, description = "The creator")),
    responses(
        (status = 204, description = "One does not follow the creator"),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn unfollow(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Id(kol): Id<KolId>,
) -> Answer {
    app.limits.mark(account.id)?;
    let there = app.readers.unfollow(account.id, kol);
    done_or(there.await?, ApiError::NotFound("creator"))
}
