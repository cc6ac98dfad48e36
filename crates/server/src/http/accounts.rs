//! Signing up, in and out, and one's own account.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use chrono::Utc;
use hongbang_api::account::{
    AccountDeletion, DemoSignIn, Me, MeChange, PasswordChange, Session as SessionAnswer,
    SessionInfo, Sessions, SignIn, SignUp,
};
use hongbang_api::error::ErrorBody;
use hongbang_api::paths;
use hongbang_domain::account::{self as rules, Role};
use tower_sessions::Session;

use crate::account::{Account, PasswordHash};
use crate::demo_accounts;
use crate::http::AppState;
use crate::http::address::Address;
use crate::http::body::{Body, invalid_body};
use crate::http::error::ApiError;
use crate::http::extract::{Id, NoQuery};
use crate::http::openapi::{ReadRefused, WriteRefused};
use crate::http::session;
use crate::http::viewer::{Owner, SignedIn};
use crate::password::is_common;
use crate::viewer::Viewer;

/// How often another sign-in name is tried where one is taken; that happens once in 33 million.
const LOGIN_ATTEMPTS: u32 = 5;

/// Makes an account and signs in. Never tells whether a name is taken: the sign-in name is the
/// server's.
#[utoipa::path(
    post,
    path = paths::ACCOUNTS,
    tag = "me",
    operation_id = "sign_up",
    request_body = SignUp,
    responses(
        (status = 201, description = "The account is made, and signed in to", body = Me),
        (status = 429, description = "Too many attempts", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn sign_up(
    State(app): State<AppState>,
    Address(address): Address,
    session: Session,
    headers: HeaderMap,
    Body(body): Body<SignUp>,
) -> Result<(StatusCode, Json<Me>), ApiError> {
    let name = rules::name(&body.name).map_err(|error| in_field("name", error))?;
    if !Role::OPEN.contains(&body.role) {
        return Err(in_field("role", "admins are made on the server"));
    }
    let password = new_password(&app, "password", &body.password.0, name, || {
        app.limits.sign_up(address)
    })
    .await?;
    for _ in 0..LOGIN_ATTEMPTS {
        let account = Account::new(name, body.role)?;
        if app.accounts.create(&account, Some(&password)).await? {
            session::begin(&session, account.id, &headers).await?;
            return Ok((StatusCode::CREATED, Json(account.me(false))));
        }
    }
    Err(ApiError::Internal("no sign-in name is free".to_owned()))
}

/// Signs in.
#[utoipa::path(
    post,
    path = paths::SESSION,
    tag = "me",
    operation_id = "sign_in",
    request_body = SignIn,
    responses(
        (status = 200, description = "Signed in; any session the browser had has ended", body = Me),
        (status = 429, description = "Too many attempts", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn sign_in(
    State(app): State<AppState>,
    Address(address): Address,
    session: Session,
    headers: HeaderMap,
    Body(body): Body<SignIn>,
) -> Result<Json<Me>, ApiError> {
    let key = rules::login_key(&body.login);
    // Longer than any sign-in name or password can be: no use to look, or to keep as a key.
    if key.chars().count() > 2 * rules::NAME_MAX
        || body.password.0.chars().count() > rules::PASSWORD_MAX
    {
        return Err(ApiError::WrongCredentials("password"));
    }
    app.limits.sign_in(address, &key)?;
    let account = app.accounts.account_by_login(&key).await?;
    let hash = match &account {
        Some(account) => app.accounts.password(account.id).await?,
        None => None,
    };
    let matches = app.passwords.matches(&body.password.0, hash).await?;
    let account = account
        .filter(|_| matches)
        .ok_or(ApiError::WrongCredentials("password"))?;
    session::begin(&session, account.id, &headers).await?;
    me(&app, &account).await.map(Json)
}

/// Signs in as an account of made-up data that everyone shares.
#[utoipa::path(
    post,
    path = paths::DEMO_SESSION,
    tag = "me",
    operation_id = "demo_sign_in",
    request_body = DemoSignIn,
    responses(
        (status = 200, description = "Signed in", body = Me),
        (status = 404, description = "This server has no such accounts", body = ErrorBody),
        (status = 429, description = "Too many attempts", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn demo_sign_in(
    State(app): State<AppState>,
    Address(address): Address,
    session: Session,
    headers: HeaderMap,
    Body(body): Body<DemoSignIn>,
) -> Result<Json<Me>, ApiError> {
    let missing = ApiError::NotFound("demo account");
    if !app.settings.demo {
        return Err(missing);
    }
    app.limits.demo(address)?;
    let account = match demo_accounts::id(body.role) {
        Some(id) => app.accounts.account(id).await?,
        None => None,
    };
    let account = account.ok_or(missing)?;
    session::begin(&session, account.id, &headers).await?;
    me(&app, &account).await.map(Json)
}

/// Who is signed in, if anyone is.
#[utoipa::path(
    get,
    path = paths::SESSION,
    tag = "me",
    operation_id = "session",
    responses(
        (status = 200, description = "Who is signed in, if anyone is", body = SessionAnswer),
        (status = 400, description = "The path takes no parameters", body = ErrorBody),
        (status = 503, description = "The store does not answer", body = ErrorBody),
    )
)]
pub async fn current(
    State(app): State<AppState>,
    viewer: Viewer,
    _: NoQuery,
) -> Result<Json<SessionAnswer>, ApiError> {
    let me = match &viewer.account {
        Some(account) => Some(me(&app, account).await?),
        None => None,
    };
    Ok(Json(SessionAnswer { me }))
}

/// Signs out. The session ends on the server as well.
#[utoipa::path(
    delete,
    path = paths::SESSION,
    tag = "me",
    operation_id = "sign_out",
    responses(
        (status = 204, description = "Nobody is signed in any more"),
        WriteRefused,
    )
)]
pub async fn sign_out(session: Session) -> Result<StatusCode, ApiError> {
    if session.id().is_some() {
        session.flush().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// One's own account.
#[utoipa::path(
    get,
    path = paths::ME,
    tag = "me",
    operation_id = "me",
    responses(
        (status = 200, description = "One's own account", body = Me),
        ReadRefused,
    )
)]
pub async fn one(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    _: NoQuery,
) -> Result<Json<Me>, ApiError> {
    me(&app, &account).await.map(Json)
}

/// Changes one's own account.
#[utoipa::path(
    patch,
    path = paths::ME,
    tag = "me",
    operation_id = "change_me",
    request_body = MeChange,
    responses(
        (status = 200, description = "The account as it is now", body = Me),
        WriteRefused,
    )
)]
pub async fn change(
    State(app): State<AppState>,
    Owner(mut account): Owner,
    Body(body): Body<MeChange>,
) -> Result<Json<Me>, ApiError> {
    if let Some(name) = &body.name {
        let name = rules::name(name).map_err(|error| in_field("name", error))?;
        app.accounts.rename(account.id, name).await?;
        name.clone_into(&mut account.name);
    }
    me(&app, &account).await.map(Json)
}

/// Deletes one's own account, and what is one's own with it.
#[utoipa::path(
    delete,
    path = paths::ME,
    tag = "me",
    operation_id = "delete_me",
    request_body = AccountDeletion,
    responses(
        (status = 204, description = "The account is gone, and every session of it"),
        (status = 429, description = "Too many attempts", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn delete(
    State(app): State<AppState>,
    Owner(account): Owner,
    session: Session,
    Body(body): Body<AccountDeletion>,
) -> Result<StatusCode, ApiError> {
    confirm(&app, &account, "password", &body.password.0).await?;
    app.accounts.delete(account.id).await?;
    session.flush().await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Changes one's password. Every other session ends, and this one gets another secret.
#[utoipa::path(
    put,
    path = paths::MY_PASSWORD,
    tag = "me",
    operation_id = "change_password",
    request_body = PasswordChange,
    responses(
        (status = 204, description = "The new password is set; other sessions have ended"),
        (status = 429, description = "Too many attempts", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn change_password(
    State(app): State<AppState>,
    Owner(account): Owner,
    session: Session,
    Body(body): Body<PasswordChange>,
) -> Result<StatusCode, ApiError> {
    confirm(&app, &account, "current", &body.current.0).await?;
    let hash = new_password(&app, "new", &body.new.0, &account.name, || Ok(())).await?;
    app.accounts.set_password(account.id, &hash).await?;
    app.accounts.end_other_sessions(account.id, None).await?;
    session::rotate(&session).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Where one is signed in.
#[utoipa::path(
    get,
    path = paths::MY_SESSIONS,
    tag = "me",
    operation_id = "my_sessions",
    responses(
        (status = 200, description = "One's sessions, the last used first", body = Sessions),
        (status = 403, description = "The account is everyone's", body = ErrorBody),
        ReadRefused,
    )
)]
pub async fn sessions(
    State(app): State<AppState>,
    Owner(account): Owner,
    session: Session,
    _: NoQuery,
) -> Result<Json<Sessions>, ApiError> {
    let current = session::token(&session);
    let rows = app.accounts.sessions(account.id, Utc::now()).await?;
    let items = rows
        .into_iter()
        .map(|row| SessionInfo {
            id: row.id,
            current: current.as_ref() == Some(&row.token),
            device: row.device,
            created_at: row.created_at,
            seen_at: row.seen_at,
        })
        .collect();
    Ok(Json(Sessions { items }))
}

/// Ends one of one's sessions.
#[utoipa::path(
    delete,
    path = paths::MY_SESSION,
    tag = "me",
    operation_id = "end_session",
    params(("id" = u64, Path, description = "The session")),
    responses(
        (status = 204, description = "The session has ended"),
        (status = 404, description = "One has no such session", body = ErrorBody),
        WriteRefused,
    )
)]
pub async fn end_session(
    State(app): State<AppState>,
    Owner(account): Owner,
    Id(id): Id<u64>,
) -> Result<StatusCode, ApiError> {
    if app.accounts.end_session_of(account.id, id).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::NotFound("session"))
    }
}

/// The account as its owner sees it.
async fn me(app: &AppState, account: &Account) -> Result<Me, ApiError> {
    let partner = match account.kol {
        Some(kol) => app.accounts.is_partner(kol).await?,
        None => false,
    };
    Ok(account.me(partner))
}

/// Asks for the password once more.
pub async fn confirm(
    app: &AppState,
    account: &Account,
    field: &'static str,
    password: &str,
) -> Result<(), ApiError> {
    if password.chars().count() > rules::PASSWORD_MAX {
        return Err(ApiError::WrongCredentials(field));
    }
    app.limits.password(account.id)?;
    let hash = app.accounts.password(account.id).await?;
    if app.passwords.matches(password, hash).await? {
        Ok(())
    } else {
        Err(ApiError::WrongCredentials(field))
    }
}

/// The hash of a password that may be one. `limit` is asked before the expensive part.
async fn new_password(
    app: &AppState,
    field: &'static str,
    password: &str,
    name: &str,
    limit: impl FnOnce() -> Result<(), ApiError>,
) -> Result<PasswordHash, ApiError> {
    rules::password_length(password).map_err(|error| in_field(field, error))?;
    limit()?;
    if is_common(password, name) {
        return Err(ApiError::CommonPassword(field));
    }
    Ok(app.passwords.hash(password).await?)
}

fn in_field(field: &str, problem: impl std::fmt::Display) -> ApiError {
    invalid_body(Some(field.to_owned()), problem)
}
