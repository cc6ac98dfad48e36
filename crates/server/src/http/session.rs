//! Sessions: kept by the store, carried by a cookie, ended by either side.
//!
//! The cookie and its rotation are `tower-sessions`'; this module says where sessions are kept,
//! how long they last, and what is in them: an account, and nothing else.

use std::sync::Arc;

use async_trait::async_trait;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};
use hongbang_domain::account::AccountId;
use sha2::{Digest, Sha256};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{Expiry, Session, SessionManagerLayer, SessionStore};

use crate::account::{SessionRow, TokenHash};
use crate::http::error::ApiError;
use crate::store::{Accounts, StoreError};

/// How long a session lasts without being used.
const IDLE_DAYS: i64 = 14;

/// How long a session lasts however much it is used (ASVS 7.3.2).
const LONGEST: TimeDelta = TimeDelta::days(90);

const ACCOUNT: &str = "account";
const DEVICE: &str = "device";
const CREATED: &str = "created";
const SEEN: &str = "seen";

/// The cookie's name. Browsers take one that starts with `__Host-` only over TLS, and only from
/// this very host.
const fn cookie_name(secure: bool) -> &'static str {
    if secure {
        "__Host-hongbang"
    } else {
        "hongbang"
    }
}

/// The layer that gives every request its session.
pub fn layer(accounts: Arc<dyn Accounts>, secure: bool) -> SessionManagerLayer<Keeper> {
    SessionManagerLayer::new(Keeper(accounts))
        .with_name(cookie_name(secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::days(IDLE_DAYS)))
}

/// Says that the removal of a cookie, too, is for TLS: without that browsers keep a `__Host-` one.
pub async fn secure_removal(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    if headers.contains_key(header::SET_COOKIE) {
        let cookies: Vec<HeaderValue> = headers
            .get_all(header::SET_COOKIE)
            .iter()
            .map(|value| match value.to_str() {
                Ok(text) if text.starts_with("__Host-") && !text.contains("; Secure") => {
                    HeaderValue::from_str(&format!("{text}; Secure"))
                        .unwrap_or_else(|_| value.clone())
                }
                _ => value.clone(),
            })
            .collect();
        headers.remove(header::SET_COOKIE);
        for cookie in cookies {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// Signs in: whatever session the browser had ends, and a new one begins.
pub async fn begin(
    session: &Session,
    account: AccountId,
    headers: &HeaderMap,
) -> std::result::Result<(), ApiError> {
    session.clear().await;
    session.cycle_id().await?;
    fill(session, account, device(headers)).await?;
    // Here and not by the layer, whose failure would not have the shape of all errors.
    Ok(session.save().await?)
}

/// Gives a session another secret; what it says stays.
pub async fn rotate(session: &Session) -> std::result::Result<(), ApiError> {
    session.cycle_id().await?;
    Ok(session.save().await?)
}

async fn fill(
    session: &Session,
    account: AccountId,
    device: Option<String>,
) -> std::result::Result<(), ApiError> {
    let now = Utc::now().timestamp_millis();
    session.insert(ACCOUNT, account.get()).await?;
    session.insert(DEVICE, device).await?;
    session.insert(CREATED, now).await?;
    session.insert(SEEN, now).await?;
    Ok(())
}

/// Whose session it is, if it is anyone's. Says once an hour that it is in use.
pub async fn account(session: &Session) -> std::result::Result<Option<AccountId>, ApiError> {
    if session.id().is_none() {
        return Ok(None);
    }
    let Some(account) = session.get::<u64>(ACCOUNT).await? else {
        return Ok(None);
    };
    let now = Utc::now().timestamp_millis();
    let seen: i64 = session.get(SEEN).await?.unwrap_or(0);
    if now - seen > TimeDelta::hours(1).num_milliseconds() {
        session.insert(SEEN, now).await?;
    }
    Ok(AccountId::try_from(account).ok())
}

/// The hash by which the store knows a session.
pub fn token(session: &Session) -> Option<TokenHash> {
    session.id().as_ref().map(hash)
}

fn hash(id: &Id) -> TokenHash {
    let digest = Sha256::digest(id.0.to_le_bytes());
    TokenHash(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What names a session to its account: 53 bits of the hash of its hash, so that it tells nothing
/// of either.
fn public_id(token: &TokenHash) -> u64 {
    let digest = Sha256::digest(token.0.as_bytes());
    let head = digest
        .iter()
        .take(8)
        .fold(0_u64, |id, byte| id << 8 | u64::from(*byte));
    (head & hongbang_domain::id::MAX_ID).max(1)
}

/// The browser and the system that a request names, as far as one would recognise one's own.
fn device(headers: &HeaderMap) -> Option<String> {
    let agent = headers.get(header::USER_AGENT)?.to_str().ok()?;
    let named = |table: &[(&str, &'static str)]| {
        let found = table.iter().find(|(mark, _)| agent.contains(mark));
        found.map(|(_, name)| *name)
    };
    // Browsers claim to be one another: the more particular one first.
    let browser = named(&[
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("MicroMessenger", "WeChat"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = named(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS X", "macOS"),
        ("Linux", "Linux"),
    ]);
    let parts: Vec<&str> = [browser, system].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// Keeps sessions in the store.
#[derive(Clone)]
pub struct Keeper(Arc<dyn Accounts>);

impl std::fmt::Debug for Keeper {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keeper")
    }
}

impl Keeper {
    fn row(record: &Record) -> Result<SessionRow> {
        let number = |key: &str| record.data.get(key).and_then(serde_json::Value::as_i64);
        let time = |key: &str| number(key).and_then(DateTime::from_timestamp_millis);
        let account = number(ACCOUNT)
            .and_then(|id| u64::try_from(id).ok())
            .and_then(|id| AccountId::try_from(id).ok())
            .ok_or_else(|| Error::Encode("a session is an account's".to_owned()))?;
        let created_at = time(CREATED).unwrap_or_else(Utc::now);
        let expires_at = DateTime::from_timestamp(record.expiry_date.unix_timestamp(), 0);
        let token = hash(&record.id);
        Ok(SessionRow {
            id: public_id(&token),
            token,
            account,
            device: record
                .data
                .get(DEVICE)
                .and_then(serde_json::Value::as_str)
                .map(str::to_owned),
            created_at,
            seen_at: time(SEEN).unwrap_or(created_at),
            expires_at: expires_at.unwrap_or(created_at).min(created_at + LONGEST),
        })
    }
}

fn failed(error: &StoreError) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for Keeper {
    async fn create(&self, record: &mut Record) -> Result<()> {
        // 128 random bits: two alike will not be seen, and would fail on the key.
        let row = Self::row(record)?;
        self.0
            .open_session(&row)
            .await
            .map_err(|error| failed(&error))
    }

    async fn save(&self, record: &Record) -> Result<()> {
        let row = Self::row(record)?;
        self.0
            .touch_session(&row)
            .await
            .map_err(|error| failed(&error))
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let row = self
            .0
            .session(&hash(id))
            .await
            .map_err(|error| failed(&error))?;
        let now = Utc::now();
        Ok(row.filter(|row| row.expires_at > now).map(|row| Record {
            id: *id,
            data: [
                (ACCOUNT.to_owned(), row.account.get().into()),
                (DEVICE.to_owned(), row.device.into()),
                (CREATED.to_owned(), row.created_at.timestamp_millis().into()),
                (SEEN.to_owned(), row.seen_at.timestamp_millis().into()),
            ]
            .into(),
            expiry_date: OffsetDateTime::from_unix_timestamp(row.expires_at.timestamp())
                .unwrap_or(OffsetDateTime::UNIX_EPOCH),
        }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.0
            .end_session(&hash(id))
            .await
            .map_err(|error| failed(&error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_as_its_owner_would() {
        for (agent, expected) in [
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Chrome/148.0.0.0 Safari/537.36 Edg/148.0.0.0",
                Some("Edge · Windows"),
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1",
                Some("Safari · iPhone"),
            ),
            ("curl/8.5.0", None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::USER_AGENT, agent.parse().unwrap());
            assert_eq!(device(&headers).as_deref(), expected, "{agent}");
        }
        assert_eq!(device(&HeaderMap::new()), None);
    }

    #[test]
    fn a_hash_and_a_name_do_not_give_the_secret_away() {
        let id = Id(0x0123_4567_89ab_cdef);
        let token = hash(&id);
        assert_eq!(token.0.len(), 64);
        assert!(!token.0.contains(&id.to_string()));
        assert!(!token.0.contains(&format!("{:x}", public_id(&token))));
    }
}
