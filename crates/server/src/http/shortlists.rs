//! `/api/shortlists`: a brand's own lists.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::header::{ETAG, HeaderName, IF_MATCH};
use axum::http::request::Parts;
use chrono::{SubsecRound, Utc};
use hongbang_api::error::ErrorBody;
use hongbang_api::paths;
use hongbang_api::shortlists::{MAX_BYTES, NewShortlist, Saved, Shortlist, Shortlists};
use hongbang_domain::shortlist::{Document, ShortlistId};

use crate::http::AppState;
use crate::http::body::{Large, invalid_body};
use crate::http::error::ApiError;
use crate::http::etag;
use crate::http::extract::{Id, NoQuery};
use crate::http::openapi::{ReadRefused, WriteRefused};
use crate::http::viewer::Brand;
use crate::store::shortlists::{BasedOn, NotKept, Written};

/// The body of a list, in as many bytes as a list may have.
type Body<T> = Large<T, MAX_BYTES>;

/// An answer with the version of what it is about.
type Versioned<T> = ([(HeaderName, String); 1], Json<T>);

fn versioned<T>(version: u64, answer: T) -> Versioned<T> {
    ([(ETAG, format!("\"{version}\""))], Json(answer))
}

impl FromRequestParts<AppState> for BasedOn {
    type Rejection = ApiError;

    /// From `If-Match`, by the strong comparison: a version of which it is only said that it is
    /// about the same is none.
    async fn from_request_parts(parts: &mut Parts, _: &AppState) -> Result<Self, ApiError> {
        if !parts.headers.contains_key(IF_MATCH) {
            return Err(ApiError::PreconditionRequired);
        }
        let tags = etag::strong(&parts.headers, &IF_MATCH);
        if tags.iter().any(|tag| tag == "*") {
            return Ok(Self::Any);
        }
        let version = |tag: &String| tag.trim_matches('"').parse().ok();
        Ok(Self::Versions(tags.iter().filter_map(version).collect()))
    }
}

impl From<NotKept> for ApiError {
    fn from(why: NotKept) -> Self {
        let conflict = |what: &str| Self::Conflict(what.to_owned());
        match why {
            NotKept::Unknown => Self::NotFound("shortlist"),
            NotKept::Stale => Self::PreconditionFailed,
            NotKept::Taken => conflict("one of your lists has this id already"),
            NotKept::TooMany => conflict("there are as many as there may be: delete one first"),
            NotKept::TooLarge => conflict("your lists hold as much as they may: delete one first"),
        }
    }
}

/// A document as it is kept. Writing thousands of items takes a while: others are answered
/// meanwhile.
async fn written(prefix: &'static str, document: Document) -> Result<Written, ApiError> {
    document
        .check()
        .map_err(|invalid| invalid_body(Some(format!("{prefix}{}", invalid.field)), invalid))?;
    if !document.is_without_own() {
        // It would be kept where its owner was told that it never goes.
        let field = Some(format!("{prefix}items.known"));
        let problem = "what the owner's sheets say of a creator stays in the browser";
        return Err(invalid_body(field, problem));
    }
    let failed = |error: &dyn std::fmt::Display| ApiError::Internal(error.to_string());
    tokio::task::spawn_blocking(move || {
        Ok(Written {
            items: u32::try_from(document.items.len()).unwrap_or(u32::MAX),
            document: serde_json::to_string(&document).map_err(|error| failed(&error))?,
            title: document.title.value,
        })
    })
    .await
    .map_err(|error| failed(&error))?
}

/// One's own lists.
#[utoipa::path(
    get,
    path = paths::SHORTLISTS,
    tag = "shortlists",
    operation_id = "shortlists",
    responses(
        (status = 200, description = "One's lists, the latest change first", body = Shortlists),
        (status = 403, description = "One is no brand", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn list(
    State(app): State<AppState>,
    Brand(account): Brand,
    _: NoQuery,
) -> Result<Json<Shortlists>, ApiError> {
    let items = app.shortlists.lists(account.id).await?;
    Ok(Json(Shortlists { items }))
}

/// Keeps a new list, under an id that the caller chose by chance.
#[utoipa::path(
    post,
    path = paths::SHORTLISTS,
    tag = "shortlists",
    operation_id = "make_shortlist",
    request_body = NewShortlist,
    responses(
        (status = 201, description = "The list is kept; its `ETag` is its version", body = Saved),
        (status = 409, description = "One has a list with this id, or as many or as much as one \
         may", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn make(
    State(app): State<AppState>,
    Brand(account): Brand,
    Large(body): Body<NewShortlist>,
) -> Result<(StatusCode, Versioned<Saved>), ApiError> {
    app.limits.list(account.id)?;
    let list = written("document.", body.document).await?;
    let at = Utc::now().trunc_subsecs(3);
    let saved = app
        .shortlists
        .make_list(account.id, body.id, &list, at)
        .await??;
    Ok((StatusCode::CREATED, versioned(saved.version, saved)))
}

/// One of one's own lists.
#[utoipa::path(
    get,
    path = paths::SHORTLIST,
    tag = "shortlists",
    operation_id = "shortlist",
    params(("id" = ShortlistId, Path, description = "The list")),
    responses(
        (status = 200, description = "The list; its `ETag` is its version", body = Shortlist),
        (status = 403, description = "One is no brand", body = ErrorBody),
        (status = 404, description = "One has no such list", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn one(
    State(app): State<AppState>,
    Brand(account): Brand,
    Id(id): Id<ShortlistId>,
    _: NoQuery,
) -> Result<Versioned<Shortlist>, ApiError> {
    let list = app.shortlists.list(account.id, id).await?;
    let list = list.ok_or(ApiError::NotFound("shortlist"))?;
    Ok(versioned(list.version, list))
}

/// Changes one of one's own lists, if it is still as `If-Match` says.
#[utoipa::path(
    put,
    path = paths::SHORTLIST,
    tag = "shortlists",
    operation_id = "change_shortlist",
    params(
        ("id" = ShortlistId, Path, description = "The list"),
        ("If-Match" = Option<String>, Header,
         description = "The version that the change is based on, in quotes; 428 without"),
    ),
    request_body = Document,
    responses(
        (status = 200, description = "The change is kept; the `ETag` is the version", body = Saved),
        (status = 404, description = "One has no such list", body = ErrorBody),
        (status = 409, description = "One's lists hold as much as they may", body = ErrorBody),
        (status = 412, description = "The list has another version", body = ErrorBody),
        (status = 428, description = "There is no `If-Match`", body = ErrorBody),
        (status = 429, description = "Too many at once", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn change(
    State(app): State<AppState>,
    Brand(account): Brand,
    Id(id): Id<ShortlistId>,
    based_on: BasedOn,
    Large(document): Body<Document>,
) -> Result<Versioned<Saved>, ApiError> {
    app.limits.list(account.id)?;
    let list = written("", document).await?;
    let at = Utc::now().trunc_subsecs(3);
    let saved = app
        .shortlists
        .change_list(account.id, id, &based_on, &list, at)
        .await??;
    Ok(versioned(saved.version, saved))
}

/// Deletes one of one's own lists, if it is still as `If-Match` says. The links to it end.
#[utoipa::path(
    delete,
    path = paths::SHORTLIST,
    tag = "shortlists",
    operation_id = "delete_shortlist",
    params(
        ("id" = ShortlistId, Path, description = "The list"),
        ("If-Match" = Option<String>, Header,
         description = "The version that is deleted, in quotes; 428 without"),
    ),
    responses(
        (status = 204, description = "The list is gone"),
        (status = 404, description = "One has no such list", body = ErrorBody),
        (status = 412, description = "The list has another version", body = ErrorBody),
        (status = 428, description = "There is no `If-Match`", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn delete(
    State(app): State<AppState>,
    Brand(account): Brand,
    Id(id): Id<ShortlistId>,
    based_on: BasedOn,
) -> Result<StatusCode, ApiError> {
    app.shortlists
        .delete_list(account.id, id, &based_on)
        .await??;
    Ok(StatusCode::NO_CONTENT)
}
