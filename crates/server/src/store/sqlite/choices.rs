//! What creators choose: whom they show what, and which MCN speaks for them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::{self, Refused, Standing};
use hongbang_domain::sharing::Sharing;
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use crate::account::Represented;
use crate::store::sqlite::directory::{CARD, CARD_JOINS};
use crate::store::sqlite::meta;
use crate::store::sqlite::rows::{Columns, sharing_columns, to_i64};
use crate::store::sqlite::tables::{SHARING, upsert};
use crate::store::{OnRoster, Result};

const OF: &str = concat!(
    "SELECT ",
    sharing_columns!(),
    " FROM creator_sharing s WHERE s.creator_id = $1"
);

pub async fn sharing(pool: &SqlitePool, creator: KolId) -> Result<Sharing> {
    let row = sqlx::query(OF)
        .bind(to_i64(creator.get()))
        .fetch_optional(pool)
        .await?;
    row.map_or(Ok(Sharing::default()), |row| Columns(&row).sharing())
}

/// What every creator chose.
pub const ALL: &str = concat!(
    "SELECT c.id, ",
    sharing_columns!(),
    " FROM creators c LEFT JOIN creator_sharing s ON s.creator_id = c.id"
);

pub async fn all(pool: &SqlitePool) -> Result<BTreeMap<KolId, Sharing>> {
    let rows = sqlx::query(ALL).fetch_all(pool).await?;
    let choice = |row| Ok((Columns(row).kol_id("id")?, Columns(row).sharing()?));
    rows.iter().map(choice).collect()
}

/// Writes choices.
pub async fn write(connection: &mut SqliteConnection, rows: &[(KolId, Sharing)]) -> Result<()> {
    upsert(connection, &SHARING, rows, |values, (creator, sharing)| {
        values
            .push_bind(to_i64(creator.get()))
            .push_bind(sharing.statistics.slug())
            .push_bind(sharing.notes.slug())
            .push_bind(sharing.audience.slug())
            .push_bind(sharing.quotes.slug())
            .push_bind(sharing.launches.slug());
        Ok(())
    })
    .await
}

pub async fn share(pool: &SqlitePool, creator: KolId, sharing: Sharing) -> Result<bool> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    if !exists(&mut transaction, creator).await? {
        return Ok(false);
    }
    write(&mut transaction, &[(creator, sharing)]).await?;
    // What was built for some viewer, such as a roster, must be built anew.
    meta::bump(&mut transaction).await?;
    transaction.commit().await?;
    Ok(true)
}

pub async fn exists(connection: &mut SqliteConnection, creator: KolId) -> Result<bool> {
    let found: Option<i64> = sqlx::query_scalar("SELECT id FROM creators WHERE id = $1")
        .bind(to_i64(creator.get()))
        .fetch_optional(connection)
        .await?;
    Ok(found.is_some())
}

pub async fn is_partner(pool: &SqlitePool, creator: KolId) -> Result<bool> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT since FROM creator_partners WHERE creator_id = $1")
            .bind(to_i64(creator.get()))
            .fetch_optional(pool)
            .await?;
    Ok(found.is_some())
}

pub async fn make_partner(pool: &SqlitePool, creator: KolId, at: DateTime<Utc>) -> Result<bool> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    if !exists(&mut transaction, creator).await? {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO creator_partners (creator_id, since) VALUES ($1, $2) \
         ON CONFLICT (creator_id) DO NOTHING",
    )
    .bind(to_i64(creator.get()))
    .bind(at.timestamp_millis())
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(true)
}

pub async fn claim(
    pool: &SqlitePool,
    creator: KolId,
    account: AccountId,
    new: &str,
) -> Result<Option<String>> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    if !exists(&mut transaction, creator).await? {
        return Ok(None);
    }
    sqlx::query(
        "INSERT INTO creator_claims (creator_id, account_id, code) VALUES ($1, $2, $3) \
         ON CONFLICT (creator_id, account_id) DO NOTHING",
    )
    .bind(to_i64(creator.get()))
    .bind(to_i64(account.get()))
    .bind(new)
    .execute(&mut *transaction)
    .await?;
    let code = sqlx::query_scalar(
        "SELECT code FROM creator_claims WHERE creator_id = $1 AND account_id = $2",
    )
    .bind(to_i64(creator.get()))
    .bind(to_i64(account.get()))
    .fetch_one(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(Some(code))
}

/// A creator's MCNs. `accepted` sorts before `invited`.
pub const REPRESENTATIONS: &str = "SELECT mcn_id, standing, since FROM creator_representations \
     WHERE creator_id = $1";

async fn representations_in(
    connection: &mut SqliteConnection,
    creator: KolId,
) -> Result<Vec<Represented>> {
    let rows = sqlx::query(REPRESENTATIONS)
        .bind(to_i64(creator.get()))
        .fetch_all(connection)
        .await?;
    let mut found: Vec<Represented> = rows
        .iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(Represented {
                mcn: columns.account_id("mcn_id")?,
                standing: columns.standing("standing")?,
                since: columns.time("since")?,
            })
        })
        .collect::<Result<_>>()?;
    found.sort_by_key(|row| std::cmp::Reverse((row.standing, row.since, row.mcn)));
    Ok(found)
}

pub async fn representations(pool: &SqlitePool, creator: KolId) -> Result<Vec<Represented>> {
    let mut connection = pool.acquire().await?;
    representations_in(&mut connection, creator).await
}

pub async fn invite(
    pool: &SqlitePool,
    mcn: AccountId,
    creator: KolId,
    at: DateTime<Utc>,
) -> Result<bool> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    if !exists(&mut transaction, creator).await? {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO creator_representations (creator_id, mcn_id, standing, since) \
         VALUES ($1, $2, $3, $4) ON CONFLICT (creator_id, mcn_id) DO NOTHING",
    )
    .bind(to_i64(creator.get()))
    .bind(to_i64(mcn.get()))
    .bind(Standing::Invited.slug())
    .bind(at.timestamp_millis())
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(true)
}

pub async fn accept(
    pool: &SqlitePool,
    mcn: AccountId,
    creator: KolId,
    at: DateTime<Utc>,
) -> Result<std::result::Result<(), Refused>> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let all = representations_in(&mut transaction, creator).await?;
    let with = all.iter().find(|row| row.mcn == mcn);
    let represented = all
        .iter()
        .any(|row| row.mcn != mcn && row.standing == Standing::Accepted);
    let standing = with.map(|row| row.standing);
    if let Err(refused) = representation::accept(standing, represented) {
        return Ok(Err(refused));
    }
    if standing == Some(Standing::Invited) {
        sqlx::query(
            "UPDATE creator_representations SET standing = $3, since = $4 \
             WHERE creator_id = $1 AND mcn_id = $2",
        )
        .bind(to_i64(creator.get()))
        .bind(to_i64(mcn.get()))
        .bind(Standing::Accepted.slug())
        .bind(at.timestamp_millis())
        .execute(&mut *transaction)
        .await?;
    }
    transaction.commit().await?;
    Ok(Ok(()))
}

pub async fn part(pool: &SqlitePool, mcn: AccountId, creator: KolId) -> Result<bool> {
    let parted =
        sqlx::query("DELETE FROM creator_representations WHERE creator_id = $1 AND mcn_id = $2")
            .bind(to_i64(creator.get()))
            .bind(to_i64(mcn.get()))
            .execute(pool)
            .await?;
    Ok(parted.rows_affected() > 0)
}

pub async fn roster(pool: &SqlitePool, mcn: AccountId) -> Result<Vec<OnRoster>> {
    let mut sql = sqlx::QueryBuilder::<sqlx::Sqlite>::new("SELECT r.standing, r.since, ");
    sql.push(CARD)
        .push(" FROM creator_representations r JOIN creators c ON c.id = r.creator_id")
        .push(CARD_JOINS)
        .push(" WHERE r.mcn_id = ")
        .push_bind(to_i64(mcn.get()))
        .push(" ORDER BY r.since DESC, r.creator_id DESC");
    let rows = sql.build().fetch_all(pool).await?;
    let mut roster: Vec<OnRoster> = rows
        .iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(OnRoster {
                card: columns.card()?,
                standing: columns.standing("standing")?,
                since: columns.time("since")?,
            })
        })
        .collect::<Result<_>>()?;
    // Stable: the latest stay first among equals.
    roster.sort_by_key(|entry| std::cmp::Reverse(entry.standing));
    Ok(roster)
}

pub async fn represented_by(pool: &SqlitePool, mcn: AccountId) -> Result<BTreeSet<KolId>> {
    let rows = sqlx::query(
        "SELECT creator_id FROM creator_representations WHERE mcn_id = $1 AND standing = $2",
    )
    .bind(to_i64(mcn.get()))
    .bind(Standing::Accepted.slug())
    .fetch_all(pool)
    .await?;
    rows.iter()
        .map(|row| Columns(row).kol_id("creator_id"))
        .collect()
}
