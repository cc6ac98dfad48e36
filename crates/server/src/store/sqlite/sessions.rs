//! Where accounts are signed in.

use chrono::{DateTime, Utc};
use hongbang_domain::account::AccountId;
use sqlx::sqlite::SqlitePool;

use crate::account::{SessionRow, TokenHash};
use crate::store::Result;
use crate::store::sqlite::rows::{Columns, to_i64};

impl Columns<'_> {
    /// A session, from the columns of `session_accounts`.
    fn session(&self) -> Result<SessionRow> {
        Ok(SessionRow {
            token: TokenHash(self.text("token_hash")?),
            id: self.count("id")?.unwrap_or(0),
            account: self.account_id("account_id")?,
            device: self.opt_text("device")?,
            created_at: self.time("created_at")?,
            seen_at: self.time("seen_at")?,
            expires_at: self.time("expires_at")?,
        })
    }
}

/// The session with a token.
pub const ONE: &str = "SELECT * FROM session_accounts WHERE token_hash = $1";

/// An account's sessions that have not ended.
pub const OF: &str = "SELECT * FROM session_accounts WHERE account_id = $1 AND expires_at > $2 \
     ORDER BY seen_at DESC, id DESC";

pub async fn open(pool: &SqlitePool, session: &SessionRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO session_accounts (token_hash, id, account_id, device, created_at, seen_at, \
         expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&session.token.0)
    .bind(to_i64(session.id))
    .bind(to_i64(session.account.get()))
    .bind(&session.device)
    .bind(session.created_at.timestamp_millis())
    .bind(session.seen_at.timestamp_millis())
    .bind(session.expires_at.timestamp_millis())
    .execute(pool)
    .await?;
    Ok(())
}

pub async fn touch(pool: &SqlitePool, session: &SessionRow) -> Result<()> {
    // No row is made: a session that was ended meanwhile stays so.
    sqlx::query("UPDATE session_accounts SET seen_at = $2, expires_at = $3 WHERE token_hash = $1")
        .bind(&session.token.0)
        .bind(session.seen_at.timestamp_millis())
        .bind(session.expires_at.timestamp_millis())
        .execute(pool)
        .await?;
    Ok(())
}

pub async fn one(pool: &SqlitePool, token: &TokenHash) -> Result<Option<SessionRow>> {
    let row = sqlx::query(ONE).bind(&token.0).fetch_optional(pool).await?;
    row.map(|row| Columns(&row).session()).transpose()
}

pub async fn of(
    pool: &SqlitePool,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<SessionRow>> {
    let rows = sqlx::query(OF)
        .bind(to_i64(account.get()))
        .bind(now.timestamp_millis())
        .fetch_all(pool)
        .await?;
    rows.iter().map(|row| Columns(row).session()).collect()
}

pub async fn end(pool: &SqlitePool, token: &TokenHash) -> Result<()> {
    sqlx::query("DELETE FROM session_accounts WHERE token_hash = $1")
        .bind(&token.0)
        .execute(pool)
        .await?;
    Ok(())
}

pub async fn end_of(pool: &SqlitePool, account: AccountId, id: u64) -> Result<bool> {
    let ended = sqlx::query("DELETE FROM session_accounts WHERE account_id = $1 AND id = $2")
        .bind(to_i64(account.get()))
        .bind(to_i64(id))
        .execute(pool)
        .await?;
    Ok(ended.rows_affected() > 0)
}

pub async fn end_others(
    pool: &SqlitePool,
    account: AccountId,
    but: Option<&TokenHash>,
) -> Result<()> {
    sqlx::query("DELETE FROM session_accounts WHERE account_id = $1 AND token_hash <> $2")
        .bind(to_i64(account.get()))
        .bind(but.map_or("", |token| &token.0))
        .execute(pool)
        .await?;
    Ok(())
}

pub async fn sweep(pool: &SqlitePool, now: DateTime<Utc>) -> Result<u64> {
    let swept = sqlx::query("DELETE FROM session_accounts WHERE expires_at <= $1")
        .bind(now.timestamp_millis())
        .execute(pool)
        .await?;
    Ok(swept.rows_affected())
}
