//! What is written below a note.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::Utc;
use hongbang_api::error::ErrorBody;
use hongbang_api::notes::{Comment, NewComment, PageQuery};
use hongbang_api::{Page, paths};
use hongbang_domain::note::NoteId;
use hongbang_domain::reader;

use crate::cursor;
use crate::http::AppState;
use crate::http::body::{Body, id_in, invalid_body};
use crate::http::error::ApiError;
use crate::http::extract::{CommentId, Id, Query, limit};
use crate::http::feeds::page;
use crate::http::openapi::WriteRefused;
use crate::http::viewer::SignedIn;
use crate::store::CommentPosition;
use crate::store::readers::{Commented, Uncommented};
use crate::viewer::Viewer;

/// Comments below a note, most liked first.
#[utoipa::path(
    get,
    path = paths::NOTE_COMMENTS,
    tag = "notes",
    operation_id = "note_comments",
    params(("id" = NoteId, Path, description = "The note"), PageQuery),
    responses(
        (status = 200, description = "A page of comments", body = Page<Comment>),
        (status = 400, description = "A parameter or the cursor is malformed", body = ErrorBody),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn list(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<NoteId>,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Comment>>, ApiError> {
    let limit = limit(query.limit)?;
    let list = format!("comments {id}");
    let after = query
        .cursor
        .map(|text| cursor::decode(&list, &text))
        .transpose()?;
    let items = app
        .store
        .comments(id, viewer.account_id(), after, limit + 1)
        .await?
        .ok_or(ApiError::NotFound("note"))?;
    Ok(Json(page(&list, items, limit, |comment| CommentPosition {
        likes: comment.likes,
        id: comment.id,
    })))
}

/// Writes a comment, under the account's name. The same comment sent again is one comment.
#[utoipa::path(
    post,
    path = paths::NOTE_COMMENTS,
    tag = "readers",
    operation_id = "write_comment",
    params(("id" = NoteId, Path, description = "The note")),
    request_body = NewComment,
    responses(
        (status = 201, description = "The comment, as it is kept", body = Comment),
        (status = 404, description = "There is no such note", body = ErrorBody),
        (status = 409, description = "The id is another comment's", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn write(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Id(note): Id<NoteId>,
    Body(body): Body<NewComment>,
) -> Result<(StatusCode, Json<Comment>), ApiError> {
    id_in("id", body.id)?;
    let text = reader::comment(&body.text)
        .map_err(|error| invalid_body(Some("text".to_owned()), error))?;
    app.limits.comment(account.id)?;
    let new = NewComment { text, ..body };
    match app
        .readers
        .comment(&account, note, &new, Utc::now())
        .await?
    {
        None => Err(ApiError::NotFound("note")),
        Some(Commented::There(comment)) => Ok((StatusCode::CREATED, Json(comment))),
        Some(Commented::Taken) => Err(ApiError::Conflict(
            "another comment has this id: choose another at random".to_owned(),
        )),
    }
}

/// Deletes a comment of one's own.
#[utoipa::path(
    delete,
    path = paths::NOTE_COMMENT,
    tag = "readers",
    operation_id = "delete_comment",
    params(
        ("id" = NoteId, Path, description = "The note"),
        ("comment" = u64, Path, description = "The comment", minimum = 1, maximum = 9007199254740991_u64),
    ),
    responses(
        (status = 204, description = "The comment is gone"),
        (status = 404, description = "There is no such note or comment", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn delete(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Id(note): Id<NoteId>,
    CommentId(comment): CommentId,
) -> Result<StatusCode, ApiError> {
    match app.readers.uncomment(account.id, note, comment).await? {
        Uncommented::Gone => Ok(StatusCode::NO_CONTENT),
        Uncommented::NotOwn => Err(ApiError::Forbidden("the comment is another's")),
        Uncommented::Unknown => Err(ApiError::NotFound("comment")),
    }
}
