//! `GET /api/kols/roster`, `/api/kols/mentions` and `/api/kols/numbers`: what a brand's list is made
//! from.

use axum::Json;
use axum::extract::State;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, VARY};
use axum::response::{IntoResponse, Response};
use hongbang_api::error::ErrorBody;
use hongbang_api::kols::Numbers;
use hongbang_api::paths;
use hongbang_api::roster::{Mentions, MentionsQuery, Part, RosterQuery};
use hongbang_domain::search;

use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{NoQuery, Query};
use crate::http::search::text;
use crate::http::spa::accepts;
use crate::viewer::Viewer;

/// All creators, column by column, as the caller may see them; some thousand a part. Parts with
/// the same `data` belong together.
#[utoipa::path(
    get,
    path = paths::KOLS_ROSTER,
    tag = "kols",
    operation_id = "kols_roster",
    params(RosterQuery),
    responses(
        (status = 200, description = "A part of the roster", body = Part),
        (status = 400, description = "A parameter is malformed", body = ErrorBody),
        (status = 404, description = "There is no such part", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn roster(
    State(app): State<AppState>,
    viewer: Viewer,
    headers: HeaderMap,
    Query(query): Query<RosterQuery>,
) -> Result<Response, ApiError> {
    let rosters = app.rosters.get().await?;
    let part = rosters
        .for_viewer(&viewer)
        .part(query.part.unwrap_or(0))
        .ok_or(ApiError::NotFound("part"))?;
    // It is compressed already, and harder than an answer can be on its way.
    let (body, encoding) = if accepts(&headers, "br") {
        (&part.brotli, Some("br"))
    } else if accepts(&headers, "gzip") {
        (&part.gzip, Some("gzip"))
    } else {
        (&part.plain, None)
    };
    let tag =
        HeaderValue::from_str(&part.tag).map_err(|error| ApiError::Internal(error.to_string()))?;
    let mut response = body.clone().into_response();
    let headers = response.headers_mut();
    headers.insert(ETAG, tag);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding, cookie"));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}

/// Creators whose notes speak of something: that have all of its words, as the search of notes
/// finds them.
#[utoipa::path(
    get,
    path = paths::KOLS_MENTIONS,
    tag = "kols",
    operation_id = "kols_mentions",
    params(MentionsQuery),
    responses(
        (status = 200, description = "Who, and how much of their notes", body = Mentions),
        (status = 400, description = "The query is empty or too long", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn mentions(
    State(app): State<AppState>,
    Query(MentionsQuery { q }): Query<MentionsQuery>,
) -> Result<Json<Mentions>, ApiError> {
    let query = search::Query::parse(text(&q, MENTION_CHARS)?);
    let found = app.store.mentions(query).await?;
    let mut mentions = Mentions::default();
    for (creator, hits, notes) in found {
        mentions.creators.push(creator);
        mentions.shares.push(per_mille(hits, notes));
    }
    Ok(Json(mentions))
}

/// All creators that have a public number, by id.
#[utoipa::path(
    get,
    path = paths::KOLS_NUMBERS,
    tag = "kols",
    operation_id = "kols_numbers",
    responses(
        (status = 200, description = "Who has which number", body = Numbers),
        (status = 400, description = "The path takes no parameters", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn numbers(State(app): State<AppState>, _: NoQuery) -> Result<Json<Numbers>, ApiError> {
    let (ids, red_ids) = app.store.numbers().await?.into_iter().unzip();
    Ok(Json(Numbers { ids, red_ids }))
}

/// The most characters that are looked for.
const MENTION_CHARS: usize = 100;

/// To the nearest; at least one, since there is some.
fn per_mille(hits: u64, notes: u64) -> u16 {
    let notes = notes.max(1);
    let share = (hits.min(notes) * 2_000 + notes) / (notes * 2);
    u16::try_from(share).unwrap_or(1_000).max(1)
}
