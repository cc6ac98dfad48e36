//! `GET /api/kols`, one creator, its days, its statistics and its notes.

use axum::Json;
use axum::extract::State;
use chrono::Utc;
use hongbang_api::error::ErrorBody;
use hongbang_api::kols::{
    Days, DaysQuery, KolCard, KolEvidence, KolNote, KolNotesQuery, KolProfile, KolStatistics,
    KolsQuery,
};
use hongbang_api::{Page, paths};
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;

use crate::cursor;
use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery, Query, days as valid_days, limit};
use crate::http::feeds::page;
use crate::private::all_shown_to;
use crate::store::{KolFilter, KolPosition, NotePosition};
use crate::viewer::Viewer;

/// How many days of statistics are given when the caller does not say.
const DEFAULT_DAYS: u32 = 30;

/// Creators, most followers first, unknown last.
#[utoipa::path(
    get,
    path = paths::KOLS,
    tag = "kols",
    operation_id = "kols",
    params(KolsQuery),
    responses(
        (status = 200, description = "A page of creators", body = Page<KolCard>),
        (status = 400, description = "A parameter or the cursor is malformed", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn list(
    State(app): State<AppState>,
    viewer: Viewer,
    Query(query): Query<KolsQuery>,
) -> Result<Json<Page<KolCard>>, ApiError> {
    let limit = limit(query.limit)?;
    let filter = KolFilter {
        category: query.category,
        min_followers: query.min_followers,
        below_followers: query.below_followers,
    };
    let list = format!("kols {filter:?}");
    let after = query
        .cursor
        .map(|text| cursor::decode(&list, &text))
        .transpose()?;
    let items = app.store.kols(&filter, after, limit + 1).await?;
    let items = all_shown_to(items, &viewer);
    Ok(Json(page(&list, items, limit, |card| KolPosition {
        followers: card.followers,
        id: card.id,
    })))
}

/// One creator.
#[utoipa::path(
    get,
    path = paths::KOL,
    tag = "kols",
    operation_id = "kol",
    params(("id" = KolId, Path, description = "The creator")),
    responses(
        (status = 200, description = "The creator", body = KolProfile),
        (status = 400, description = "The id is malformed", body = ErrorBody),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn one(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<KolId>,
    _: NoQuery,
) -> Result<Json<KolProfile>, ApiError> {
    let (kol, withheld) = app
        .store
        .kol(id)
        .await?
        .ok_or(ApiError::NotFound("creator"))?
        .shown_to(&viewer);
    let represented = app.accounts.representations(id).await?;
    let mcn = represented
        .iter()
        .find(|row| row.standing == Standing::Accepted);
    let mcn = match mcn {
        Some(row) => app.accounts.account(row.mcn).await?,
        None => None,
    };
    let following = match viewer.account_id() {
        Some(account) => app.readers.follows(account, id).await?,
        None => false,
    };
    Ok(Json(KolProfile {
        kol,
        partner: app.accounts.is_partner(id).await?,
        represented_by: mcn.map(|account| account.name),
        following,
        withheld,
    }))
}

/// A creator's daily statistics.
#[utoipa::path(
    get,
    path = paths::KOL_DAYS,
    tag = "kols",
    operation_id = "kol_days",
    params(("id" = KolId, Path, description = "The creator"), DaysQuery),
    responses(
        (status = 200, description = "The days that are known, oldest first", body = Days),
        (status = 400, description = "A parameter is malformed", body = ErrorBody),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn days(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<KolId>,
    Query(query): Query<DaysQuery>,
) -> Result<Json<Days>, ApiError> {
    let days = valid_days(query.days.unwrap_or(DEFAULT_DAYS))?;
    let days = app.store.days(id, days, Utc::now()).await?;
    days.map(|days| Json(days.shown_to(&viewer)))
        .ok_or(ApiError::NotFound("creator"))
}

/// A creator's statistics, worked out from notes and days that the caller need not see.
#[utoipa::path(
    get,
    path = paths::KOL_STATISTICS,
    tag = "kols",
    operation_id = "kol_statistics",
    params(("id" = KolId, Path, description = "The creator")),
    responses(
        (status = 200, description = "One for every selection", body = KolStatistics),
        (status = 400, description = "The id is malformed", body = ErrorBody),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn statistics(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<KolId>,
    _: NoQuery,
) -> Result<Json<KolStatistics>, ApiError> {
    let measured = app.store.measured(id).await?;
    measured
        .map(|measured| Json(measured.shown_to(&viewer)))
        .ok_or(ApiError::NotFound("creator"))
}

/// A creator's notes, newest first.
#[utoipa::path(
    get,
    path = paths::KOL_NOTES,
    tag = "kols",
    operation_id = "kol_notes",
    params(("id" = KolId, Path, description = "The creator"), KolNotesQuery),
    responses(
        (status = 200, description = "A page of the creator's notes", body = Page<KolNote>),
        (status = 400, description = "A parameter or the cursor is malformed", body = ErrorBody),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn notes(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<KolId>,
    Query(query): Query<KolNotesQuery>,
) -> Result<Json<Page<KolNote>>, ApiError> {
    let limit = limit(query.limit)?;
    let days = query.days.map(valid_days).transpose()?;
    let list = format!("kol notes {id} {days:?}");
    let after = query
        .cursor
        .map(|text| cursor::decode(&list, &text))
        .transpose()?;
    let items = app
        .store
        .kol_notes(id, days, after, limit + 1)
        .await?
        .ok_or(ApiError::NotFound("creator"))?;
    let items = all_shown_to(items, &viewer);
    Ok(Json(page(&list, items, limit, |note| NotePosition {
        published_at: note.published.published_at,
        id: note.id,
    })))
}

/// What of a creator's notes is looked at for authenticity beside their counts: the first hours
/// and the latest comments of the latest notes.
#[utoipa::path(
    get,
    path = paths::KOL_EVIDENCE,
    tag = "kols",
    operation_id = "kol_evidence",
    params(("id" = KolId, Path, description = "The creator")),
    responses(
        (status = 200, description = "The latest notes, newest first", body = KolEvidence),
        (status = 400, description = "The id is malformed", body = ErrorBody),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn evidence(
    State(app): State<AppState>,
    viewer: Viewer,
    Id(id): Id<KolId>,
    _: NoQuery,
) -> Result<Json<KolEvidence>, ApiError> {
    let evidence = app.store.evidence(id).await?;
    evidence
        .map(|evidence| Json(evidence.shown_to(&viewer)))
        .ok_or(ApiError::NotFound("creator"))
}
