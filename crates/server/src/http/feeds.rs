//! `GET /api/notes`: feeds of notes.

use axum::Json;
use axum::extract::State;
use hongbang_api::error::ErrorBody;
use hongbang_api::notes::{Feed, NoteCard, NotesQuery};
use hongbang_api::{Page, paths};
use hongbang_domain::account::AccountId;

use crate::cursor;
use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{Query, invalid, limit};
use crate::private::all_shown_to;
use crate::store::{NoteFilter, NotePosition, Start};
use crate::viewer::Viewer;

/// A feed of notes, newest first; what one has collected, the latest collected first.
#[utoipa::path(
    get,
    path = paths::NOTES,
    tag = "notes",
    operation_id = "notes",
    params(NotesQuery),
    responses(
        (status = 200, description = "A page of the feed", body = Page<NoteCard>),
        (status = 400, description = "A parameter or the cursor is malformed", body = ErrorBody),
        (status = 401, description = "The feed is one's own, and nobody is signed in",
         body = ErrorBody),
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
    let feed = query.feed.unwrap_or_default();
    let filter = NoteFilter {
        start: start(feed, &query, &viewer)?,
        topic: query.topic,
        category: query.category,
        author: query.author,
    };
    let cursor = query.cursor.as_deref();
    let mut page = match feed {
        Feed::Collected => {
            let account = signed_in(&viewer)?;
            collected(&app, account, &viewer, &filter, cursor, limit).await?
        }
        Feed::Explore | Feed::Following | Feed::Nearby => {
            newest(&app, &viewer, &filter, cursor, limit).await?
        }
    };
    mark_mine(&app, &viewer, page.items.iter_mut()).await?;
    Ok(Json(page))
}

fn signed_in(viewer: &Viewer) -> Result<AccountId, ApiError> {
    viewer.account_id().ok_or(ApiError::Unauthenticated)
}

fn start(feed: Feed, query: &NotesQuery, viewer: &Viewer) -> Result<Start, ApiError> {
    if feed != Feed::Nearby {
        let given = [
            ("city", query.city.is_some()),
            ("cell", query.cell.is_some()),
        ];
        if let Some((field, _)) = given.iter().find(|(_, given)| *given) {
            return Err(invalid(field, "it is for feed=nearby"));
        }
    }
    Ok(match feed {
        Feed::Explore | Feed::Collected => Start::All,
        Feed::Following => Start::Followed(signed_in(viewer)?),
        Feed::Nearby => Start::Spots {
            city: query
                .city
                .ok_or_else(|| invalid("city", "feed=nearby needs it"))?,
            cell: query.cell,
        },
    })
}

async fn newest(
    app: &AppState,
    viewer: &Viewer,
    filter: &NoteFilter,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<NoteCard>, ApiError> {
    let list = format!("notes {filter:?}");
    let after = cursor.map(|text| cursor::decode(&list, text)).transpose()?;
    let items = app.store.notes(filter, after, limit + 1).await?;
    let items = all_shown_to(items, viewer);
    Ok(page(&list, items, limit, |card| NotePosition {
        published_at: card.published_at,
        id: card.id,
    }))
}

async fn collected(
    app: &AppState,
    account: AccountId,
    viewer: &Viewer,
    filter: &NoteFilter,
    cursor: Option<&str>,
    limit: u32,
) -> Result<Page<NoteCard>, ApiError> {
    let list = format!("collected {account} {filter:?}");
    let after = cursor.map(|text| cursor::decode(&list, text)).transpose()?;
    let items = app
        .store
        .collected(account, filter, after, limit + 1)
        .await?;
    let Page { items, next } = page(&list, items, limit, |(position, _)| *position);
    let items = items.into_iter().map(|(_, card)| card).collect();
    Ok(Page {
        items: all_shown_to(items, viewer),
        next,
    })
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
