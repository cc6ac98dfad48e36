//! An MCN's roster: whom it invited, and whom it represents.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::Utc;
use hongbang_api::error::ErrorBody;
use hongbang_api::mcn::{Roster, RosterEntry};
use hongbang_api::paths;
use hongbang_domain::kol::KolId;

use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery};
use crate::http::openapi::{ReadRefused, WriteRefused};
use crate::http::studio::done_or;
use crate::http::viewer::Mcn;
use crate::viewer::Viewer;

/// The creators that one represents, or has invited.
#[utoipa::path(
    get,
    path = paths::ROSTER,
    tag = "mcn",
    operation_id = "roster",
    responses(
        (status = 200, description = "Those who accepted first, then the latest first", body = Roster),
        (status = 403, description = "The account is no MCN's", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn roster(
    State(app): State<AppState>,
    Mcn(mcn): Mcn,
    viewer: Viewer,
    _: NoQuery,
) -> Result<Json<Roster>, ApiError> {
    let entries = app.accounts.roster(mcn).await?;
    let items = entries
        .into_iter()
        .map(|entry| RosterEntry {
            card: entry.card.shown_to(&viewer),
            standing: entry.standing,
            since: entry.since,
        })
        .collect();
    Ok(Json(Roster { items }))
}

/// Invites a creator. Inviting twice changes nothing.
#[utoipa::path(
    put,
    path = paths::ROSTER_KOL,
    tag = "mcn",
    operation_id = "invite_to_roster",
    params(("id" = KolId, Path, description = "The creator")),
    responses(
        (status = 204, description = "The creator is on the roster"),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn invite(
    State(app): State<AppState>,
    Mcn(mcn): Mcn,
    Id(kol): Id<KolId>,
) -> Result<StatusCode, ApiError> {
    done_or(
        app.accounts.invite(mcn, kol, Utc::now()).await?,
        ApiError::NotFound("creator"),
    )
}

/// Takes an invitation back, or lets a creator go.
#[utoipa::path(
    delete,
    path = paths::ROSTER_KOL,
    tag = "mcn",
    operation_id = "drop_from_roster",
    params(("id" = KolId, Path, description = "The creator")),
    responses(
        (status = 204, description = "The creator is not on the roster any more"),
        (status = 404, description = "It was not on the roster", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn drop(
    State(app): State<AppState>,
    Mcn(mcn): Mcn,
    Id(kol): Id<KolId>,
) -> Result<StatusCode, ApiError> {
    done_or(
        app.accounts.part(mcn, kol).await?,
        ApiError::NotFound("creator on the roster"),
    )
}
