//! What a creator decides: that it is the one it says, what it shows, who speaks for it, and
//! whether it is here at all.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::Utc;
use hongbang_api::account::{
    AccountDeletion, Claim, ClaimRequest, PartnerApplication, Representation, Representations,
};
use hongbang_api::error::ErrorBody;
use hongbang_api::paths;
use hongbang_domain::account::AccountId;
use hongbang_domain::representation::Refused;
use hongbang_domain::sharing::Sharing;

use crate::http::AppState;
use crate::http::accounts::confirm;
use crate::http::body::Body;
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery};
use crate::http::openapi::{ReadRefused, WriteRefused};
use crate::http::viewer::{Creator, KolAccount, Owner};
use crate::random;

/// Asks to be known as a creator. Confirmed once the creator's own bio, as last imported, holds
/// the code; or by whoever runs the server.
#[utoipa::path(
    post,
    path = paths::MY_CLAIM,
    tag = "studio",
    operation_id = "claim",
    request_body = ClaimRequest,
    responses(
        (status = 200, description = "How the claim stands", body = Claim),
        (status = 404, description = "There is no such creator", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn claim(
    State(app): State<AppState>,
    KolAccount(account): KolAccount,
    Body(ClaimRequest { kol }): Body<ClaimRequest>,
) -> Result<Json<Claim>, ApiError> {
    if account.demo {
        return Err(ApiError::Forbidden(
            "a demo account is everyone's: it stays as it is",
        ));
    }
    let new = format!("HB-{}", random::code::<8>()?.to_uppercase());
    let code = app.accounts.claim(kol, account.id, &new).await?;
    let code = code.ok_or(ApiError::NotFound("creator"))?;
    let (creator, _) = app
        .store
        .kol(kol)
        .await?
        .ok_or(ApiError::NotFound("creator"))?
        .public();
    let bio = creator.bio.unwrap_or_default();
    let confirmed = account.kol == Some(kol) || bio.to_uppercase().contains(&code);
    if confirmed && account.kol != Some(kol) {
        app.accounts.link(account.id, Some(kol)).await?;
    }
    Ok(Json(Claim {
        kol,
        code,
        confirmed,
    }))
}

/// Applies as a brand partner.
#[utoipa::path(
    post,
    path = paths::MY_PARTNER_APPLICATION,
    tag = "studio",
    operation_id = "apply_as_partner",
    responses(
        (status = 200, description = "Whether one is a brand partner now, and what is missing",
         body = PartnerApplication),
        WriteRefused,
    )
)]
pub async fn apply_as_partner(
    State(app): State<AppState>,
    KolAccount(account): KolAccount,
) -> Result<Json<PartnerApplication>, ApiError> {
    let followers = match account.kol {
        Some(kol) => app.store.kol(kol).await?,
        None => None,
    };
    let followers = followers.map(|kol| kol.public().0.followers);
    let rule = app.settings.partner;
    let missing = rule.missing(followers);
    let partner = match (missing, account.kol) {
        (None, Some(kol)) => app.accounts.make_partner(kol, Utc::now()).await?,
        _ => false,
    };
    Ok(Json(PartnerApplication {
        partner,
        missing,
        more_than: rule.more_than,
    }))
}

/// What one shows to whom.
#[utoipa::path(
    get,
    path = paths::MY_SHARING,
    tag = "studio",
    operation_id = "my_sharing",
    responses(
        (status = 200, description = "One's choices", body = Sharing),
        (status = 403, description = "The account is no creator's", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn sharing(
    State(app): State<AppState>,
    Creator(creator): Creator,
    _: NoQuery,
) -> Result<Json<Sharing>, ApiError> {
    Ok(Json(app.accounts.sharing(creator).await?))
}

/// Chooses what one shows to whom. It holds from the next request on.
#[utoipa::path(
    put,
    path = paths::MY_SHARING,
    tag = "studio",
    operation_id = "share",
    request_body = Sharing,
    responses(
        (status = 204, description = "The choices are made"),
        (status = 404, description = "The creator has been removed meanwhile", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn share(
    State(app): State<AppState>,
    Creator(creator): Creator,
    Body(sharing): Body<Sharing>,
) -> Result<StatusCode, ApiError> {
    done_or(
        app.accounts.share(creator, sharing).await?,
        ApiError::NotFound("creator"),
    )
}

/// Opts out: removes one's own creator record, and keeps it out of later imports.
#[utoipa::path(
    delete,
    path = paths::MY_PROFILE,
    tag = "studio",
    operation_id = "delete_my_profile",
    request_body = AccountDeletion,
    responses(
        (status = 204, description = "The creator is gone from every list"),
        (status = 404, description = "The creator has been removed meanwhile", body = ErrorBody),
        (status = 429, description = "Too many attempts", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn delete_profile(
    State(app): State<AppState>,
    Owner(account): Owner,
    Creator(creator): Creator,
    Body(body): Body<AccountDeletion>,
) -> Result<StatusCode, ApiError> {
    confirm(&app, &account, "password", &body.password.0).await?;
    done_or(
        app.accounts.remove_creator(creator, Utc::now()).await?,
        ApiError::NotFound("creator"),
    )
}

/// The MCNs that invited one, or represent one.
#[utoipa::path(
    get,
    path = paths::MY_REPRESENTATION,
    tag = "studio",
    operation_id = "my_representation",
    responses(
        (status = 200, description = "Who represents one first, then the latest invitations",
         body = Representations),
        (status = 403, description = "The account is no creator's", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn representation(
    State(app): State<AppState>,
    Creator(creator): Creator,
    _: NoQuery,
) -> Result<Json<Representations>, ApiError> {
    let rows = app.accounts.representations(creator).await?;
    let ids: Vec<AccountId> = rows.iter().map(|row| row.mcn).collect();
    let accounts = app.accounts.accounts(&ids).await?;
    let items = rows
        .into_iter()
        .filter_map(|row| {
            let account = accounts.iter().find(|account| account.id == row.mcn)?;
            Some(Representation {
                mcn: row.mcn,
                name: account.name.clone(),
                verified: account.verified_at.is_some(),
                standing: row.standing,
                since: row.since,
            })
        })
        .collect();
    Ok(Json(Representations { items }))
}

/// Accepts an MCN's invitation. From then on the MCN sees what one sees oneself.
#[utoipa::path(
    put,
    path = paths::MY_REPRESENTATIVE,
    tag = "studio",
    operation_id = "accept_mcn",
    params(("id" = AccountId, Path, description = "The MCN's account")),
    responses(
        (status = 204, description = "The MCN represents one"),
        (status = 404, description = "This MCN has not invited one", body = ErrorBody),
        (status = 409, description = "Another MCN represents one", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn accept(
    State(app): State<AppState>,
    Creator(creator): Creator,
    Id(mcn): Id<AccountId>,
) -> Result<StatusCode, ApiError> {
    match app.accounts.accept(mcn, creator, Utc::now()).await? {
        Ok(()) => Ok(StatusCode::NO_CONTENT),
        Err(Refused::NotInvited) => Err(ApiError::NotFound("invitation")),
        Err(refused @ Refused::Represented) => Err(ApiError::Conflict(refused.to_string())),
    }
}

/// Declines an MCN's invitation, or leaves it.
#[utoipa::path(
    delete,
    path = paths::MY_REPRESENTATIVE,
    tag = "studio",
    operation_id = "leave_mcn",
    params(("id" = AccountId, Path, description = "The MCN's account")),
    responses(
        (status = 204, description = "There is nothing between the two any more"),
        (status = 404, description = "There was nothing between the two", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn leave(
    State(app): State<AppState>,
    Creator(creator): Creator,
    Id(mcn): Id<AccountId>,
) -> Result<StatusCode, ApiError> {
    done_or(
        app.accounts.part(mcn, creator).await?,
        ApiError::NotFound("invitation"),
    )
}

/// 204 where something was done, the error where there was nothing to do it to.
pub fn done_or(done: bool, error: ApiError) -> Result<StatusCode, ApiError> {
    if done {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(error)
    }
}
