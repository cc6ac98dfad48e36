//! `GET /api/notes`, and one note.

use axum::Json;
use axum::extract::State;
use hongbang_api::error::ErrorBody;
use hongbang_api::notes::{Launch, NoteCard, NoteDetail, NotesQuery};
use hongbang_api::{Page, paths};
use hongbang_domain::note::NoteId;

use crate::cursor;
use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery, Query, invalid, limit};
use crate::private::{NoLaunch, all_shown_to};
use crate::store::{NoteFilter, NotePosition};
use crate::viewer::Viewer;

/// A feed of notes, newest first.
#[utoipa::path(
    get,
    path = paths::NOTES,
    tag = "notes",
    operation_id = "notes",
    params(NotesQuery),
    responses(
        (status = 200, description = "A page of the feed", body = Page<NoteCard>),
        (status = 400, description = "A parameter or the cursor is malformed", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn list(
    State(app): State<AppState>,
    viewer: Viewer,
    Query(query): Query<NotesQuery>,
) -> Result<Json<Page<NoteCard>>, ApiError> {
    let limit = limit(query.limit)?;
    if query.topic.as_deref() == Some("") {
        return Err(invalid("topic", "it is empty"));
    }
    let filter = NoteFilter {
        topic: query.topic,
        category: query.category,
        author: query.author,
    };
    let list = format!("notes {filter:?}");
    let after = query
        .cursor
        .map(|text| cursor::decode(&list, &text))
        .transpose()?;
    let items = app.store.notes(&filter, after, limit + 1).await?;
    let items = all_shown_to(items, &viewer);
    let mut page = page(&list, items, limit, |card: &NoteCard| NotePosition {
        published_at: card.published_at,
        id: card.id,
    });
    mark_mine(&app, &viewer, page.items.iter_mut()).await?;
    Ok(Json(page))
}

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

/// Says on each card what the caller has done with it.
pub async fn mark_mine(
    app: &AppState,
    viewer: &Viewer,
    cards: impl ExactSizeIterator<Item = &mut NoteCard>,
) -> Result<(), ApiError> {
    let Some(account) = viewer.account_id() else {
        return Ok(());
    };
    let cards: Vec<&mut NoteCard> = cards.collect();
    let notes: Vec<_> = cards.iter().map(|card| (card.id, card.author.id)).collect();
    let mine = app.readers.mine(account, &notes).await?;
    for card in cards {
        card.mine = mine.get(&card.id).copied();
    }
    Ok(())
}

/// The first 24 hours of a note, by hour.
#[utoipa::path(
    get,
    path = paths::NOTE_LAUNCH,
    tag = "notes",
    operation_id = "note_launch",
    params(("id" = NoteId, Path, description = "The note")),
    responses(
        (status = 200, description = "What each hour added", body = Launch),
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
) -> Result<Json<Launch>, ApiError> {
    let launch = app.store.launch(id).await?;
    let launch = launch.ok_or(ApiError::NotFound("note"))?;
    launch.shown_to(&viewer).map(Json).map_err(|why| match why {
        NoLaunch::Unknown => ApiError::NotFound("record of this note's first hours"),
        NoLaunch::NotShared => ApiError::NotShared,
    })
}

/// Makes a page of `limit` items out of up to one more, which tells whether another follows.
pub fn page<T, P: cursor::Position>(
    list: &str,
    mut items: Vec<T>,
    limit: u32,
    position: impl Fn(&T) -> P,
) -> Page<T> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = items.len() > limit;
    items.truncate(limit);
    let next = items
        .last()
        .filter(|_| more)
        .map(|last| cursor::encode(list, &position(last)));
    Page { items, next }
}
