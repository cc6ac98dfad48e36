//! Who asks, and whether they may: the one place where requests are authorised.
//!
//! A handler names what it needs as an argument. There is no other way to an account, so a
//! handler that forgets to ask has none.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::KolId;
use tower_sessions::Session;

use crate::account::Account;
use crate::http::AppState;
use crate::http::error::ApiError;
use crate::http::session;
use crate::viewer::Viewer;

impl FromRequestParts<AppState> for Viewer {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let Some(account) = signed_in(parts, app).await? else {
            return Ok(Self::default());
        };
        let represents = match account.role {
            Role::Mcn => app.accounts.represented_by(account.id).await?,
            _ => Default::default(),
        };
        Ok(Self {
            account: Some(account),
            represents,
        })
    }
}

/// The account of the request's session. A session of an account that is gone, or of a demo
/// account on a server without them, is nobody's.
async fn signed_in(parts: &mut Parts, app: &AppState) -> Result<Option<Account>, ApiError> {
    let Some(session) = parts.extensions.get::<Session>() else {
        return Err(ApiError::Internal("no session layer".to_owned()));
    };
    let Some(id) = session::account(session).await? else {
        return Ok(None);
    };
    let account = app.accounts.account(id).await?;
    Ok(account.filter(|account| app.settings.demo || !account.demo))
}

/// Someone who is signed in.
pub struct SignedIn(pub Account);

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        signed_in(parts, app)
            .await?
            .map(Self)
            .ok_or(ApiError::Unauthenticated)
    }
}

/// Someone who is signed in to an account of its own: not to one that everyone shares.
pub struct Owner(pub Account);

impl FromRequestParts<AppState> for Owner {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let SignedIn(account) = SignedIn::from_request_parts(parts, app).await?;
        if account.demo {
            return Err(ApiError::Forbidden(
                "a demo account is everyone's: it stays as it is",
            ));
        }
        Ok(Self(account))
    }
}

/// A KOL's account, whether or not it has shown which creator it is.
pub struct KolAccount(pub Account);

impl FromRequestParts<AppState> for KolAccount {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let SignedIn(account) = SignedIn::from_request_parts(parts, app).await?;
        match account.role {
            Role::Kol => Ok(Self(account)),
            _ => Err(ApiError::Forbidden("this is for accounts of creators")),
        }
    }
}

/// A creator, known as one.
pub struct Creator(pub KolId);

impl FromRequestParts<AppState> for Creator {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let KolAccount(account) = KolAccount::from_request_parts(parts, app).await?;
        account.kol.map(Self).ok_or(ApiError::Forbidden(
            "the account has not shown yet which creator it is",
        ))
    }
}

/// A brand's account, verified or not; a demo one as well.
pub struct Brand(pub Account);

impl FromRequestParts<AppState> for Brand {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let SignedIn(account) = SignedIn::from_request_parts(parts, app).await?;
        match account.role {
            Role::Brand => Ok(Self(account)),
            _ => Err(ApiError::Forbidden("this is for accounts of brands")),
        }
    }
}

/// An MCN's account.
pub struct Mcn(pub AccountId);

impl FromRequestParts<AppState> for Mcn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let SignedIn(account) = SignedIn::from_request_parts(parts, app).await?;
        match account.role {
            Role::Mcn => Ok(Self(account.id)),
            _ => Err(ApiError::Forbidden("this is for accounts of MCNs")),
        }
    }
}
