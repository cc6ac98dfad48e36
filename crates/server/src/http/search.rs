//! `GET /api/search/notes` and what a query may become.

use axum::Json;
use axum::extract::State;
use hongbang_api::error::ErrorBody;
use hongbang_api::paths;
use hongbang_api::search::{SearchAnswer, SearchQuery, Suggestions};
use hongbang_domain::search;
use hongbang_domain::text::QUERY_CHARS;

use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{Query, invalid};
use crate::http::feeds::mark_mine;
use crate::private::all_shown_to;
use crate::viewer::Viewer;

/// Notes that may be what is looked for. Whoever asks ranks them.
#[utoipa::path(
    get,
    path = paths::SEARCH_NOTES,
    tag = "search",
    operation_id = "search_notes",
    params(SearchQuery),
    responses(
        (status = 200, description = "The notes, and what ranking needs to know",
         body = SearchAnswer),
        (status = 400, description = "The query is empty or too long", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn notes(
    State(app): State<AppState>,
    viewer: Viewer,
    Query(SearchQuery { q }): Query<SearchQuery>,
) -> Result<Json<SearchAnswer>, ApiError> {
    let query = search::Query::parse(text(&q, QUERY_CHARS)?);
    let searched = app.store.search(query).await?;
    let mut items = all_shown_to(searched.found, &viewer);
    let cards = items.iter_mut().map(|found| &mut found.note);
    mark_mine(&app, &viewer, cards).await?;
    Ok(Json(SearchAnswer {
        corpus: searched.corpus,
        items,
    }))
}

/// What a query may become: topics and creators whose names start with it.
#[utoipa::path(
    get,
    path = paths::SEARCH_SUGGESTIONS,
    tag = "search",
    operation_id = "suggestions",
    params(SearchQuery),
    responses(
        (status = 200, description = "Those of the most notes, or followers, first",
         body = Suggestions),
        (status = 400, description = "The query is empty or too long", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn suggestions(
    State(app): State<AppState>,
    Query(SearchQuery { q }): Query<SearchQuery>,
) -> Result<Json<Suggestions>, ApiError> {
    Ok(Json(app.store.suggestions(text(&q, QUERY_CHARS)?).await?))
}

/// A query that says something, in at most so many characters.
pub fn text(q: &str, most: usize) -> Result<&str, ApiError> {
    if q.trim().is_empty() {
        return Err(invalid("q", "it says nothing"));
    }
    if q.chars().count() > most {
        let problem = format_args!("it has at most {most} characters");
        return Err(invalid("q", problem));
    }
    Ok(q)
}
