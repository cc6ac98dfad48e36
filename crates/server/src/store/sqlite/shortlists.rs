//! Shortlists.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::shortlists::{
    MAX_SHARES, MAX_SHORTLISTS, MAX_TOTAL_BYTES, Saved, Share, Shortlist, ShortlistCard,
};
use hongbang_domain::account::AccountId;
use hongbang_domain::shortlist::ShortlistId;
use sqlx::sqlite::{SqliteConnection, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::account::TokenHash;
use crate::store::shortlists::{BasedOn, Kept, Linked, NotKept, Written};
use crate::store::sqlite::SqliteStore;
use crate::store::sqlite::rows::{Columns, corrupt, to_i64};
use crate::store::{Result, Shortlists, StoreError};

/// An account's lists.
pub const OF: &str = "SELECT id, version, updated_at, title, items FROM shortlists \
     WHERE owner_id = $1 ORDER BY updated_at DESC, id DESC";

/// One of them.
pub const ONE: &str = "SELECT id, version, updated_at, document FROM shortlists \
     WHERE owner_id = $1 AND id = $2";

/// What an account's other lists come to.
const ROOM: &str = "SELECT COUNT(*) AS lists, COALESCE(SUM(bytes), 0) AS bytes FROM shortlists \
     WHERE owner_id = $1 AND id <> $2";

/// The links to a list that work.
pub const LINKS: &str = "SELECT id, created_at, expires_at, notes, prices FROM shortlist_shares \
     WHERE owner_id = $1 AND list_id = $2 AND expires_at > $3 ORDER BY created_at DESC, id DESC";

/// The link with a token.
pub const LINKED: &str = "SELECT * FROM shortlist_shares WHERE token_hash = $1 AND expires_at > $2";

/// What goes with an account, links before lists; `$1` is the account.
pub const FORGET: &[&str] = &[
    "DELETE FROM shortlist_shares WHERE owner_id = $1",
    "DELETE FROM shortlists WHERE owner_id = $1",
];

impl Columns<'_> {
    fn list_id(&self, column: &str) -> Result<ShortlistId> {
        let value = self.int(column)?;
        u64::try_from(value)
            .ok()
            .and_then(|id| ShortlistId::try_from(id).ok())
            .ok_or_else(|| corrupt(column, value))
    }

    fn card_of_list(&self) -> Result<ShortlistCard> {
        let items = self.count("items")?.unwrap_or(0);
        Ok(ShortlistCard {
            id: self.list_id("id")?,
            version: self.count("version")?.unwrap_or(0),
            updated_at: self.time("updated_at")?,
            title: self.text("title")?,
            items: u32::try_from(items).map_err(|_| corrupt("items", items))?,
        })
    }

    fn share(&self) -> Result<Share> {
        Ok(Share {
            id: self.count("id")?.unwrap_or(0),
            created_at: self.time("created_at")?,
            expires_at: self.time("expires_at")?,
            notes: self.0.try_get("notes")?,
            prices: self.0.try_get("prices")?,
        })
    }
}

/// Reading thousands of items takes a while: others are answered meanwhile.
async fn read(row: SqliteRow) -> Result<Shortlist> {
    let read = tokio::task::spawn_blocking(move || {
        let columns = Columns(&row);
        Ok(Shortlist {
            id: columns.list_id("id")?,
            version: columns.count("version")?.unwrap_or(0),
            updated_at: columns.time("updated_at")?,
            document: columns.json("document")?,
        })
    });
    read.await
        .map_err(|error| StoreError::Failed(error.to_string()))?
}

fn push_based_on(sql: &mut QueryBuilder<Sqlite>, based_on: &BasedOn) {
    let BasedOn::Versions(versions) = based_on else {
        return;
    };
    sql.push(" AND version IN (");
    let mut list = sql.separated(", ");
    for version in versions {
        list.push_bind(to_i64(*version));
    }
    sql.push(")");
}

/// Whether an account has room for a list of so many bytes beside its others.
async fn room(
    connection: &mut SqliteConnection,
    owner: AccountId,
    id: ShortlistId,
    list: &Written,
) -> Result<Kept<()>> {
    let row = sqlx::query(ROOM)
        .bind(to_i64(owner.get()))
        .bind(to_i64(id.get()))
        .fetch_one(connection)
        .await?;
    let columns = Columns(&row);
    let count = |name| Result::Ok(columns.count(name)?.unwrap_or(0));
    let bytes = count("bytes")? + list.document.len() as u64;
    Ok(if count("lists")? >= MAX_SHORTLISTS as u64 {
        Err(NotKept::TooMany)
    } else if bytes > MAX_TOTAL_BYTES {
        Err(NotKept::TooLarge)
    } else {
        Ok(())
    })
}

/// Why nothing was changed: there is no such list, or it has another version.
async fn unchanged(
    connection: &mut SqliteConnection,
    owner: AccountId,
    id: ShortlistId,
) -> Result<NotKept> {
    let there: Option<i64> =
        sqlx::query_scalar("SELECT version FROM shortlists WHERE owner_id = $1 AND id = $2")
            .bind(to_i64(owner.get()))
            .bind(to_i64(id.get()))
            .fetch_optional(connection)
            .await?;
    Ok(there.map_or(NotKept::Unknown, |_| NotKept::Stale))
}

#[async_trait]
impl Shortlists for SqliteStore {
    async fn lists(&self, owner: AccountId) -> Result<Vec<ShortlistCard>> {
        let rows = sqlx::query(OF)
            .bind(to_i64(owner.get()))
            .fetch_all(&self.readers)
            .await?;
        rows.iter().map(|row| Columns(row).card_of_list()).collect()
    }

    async fn list(&self, owner: AccountId, id: ShortlistId) -> Result<Option<Shortlist>> {
        let row = sqlx::query(ONE)
            .bind(to_i64(owner.get()))
            .bind(to_i64(id.get()))
            .fetch_optional(&self.readers)
            .await?;
        match row {
            Some(row) => read(row).await.map(Some),
            None => Ok(None),
        }
    }

    async fn make_list(
        &self,
        owner: AccountId,
        id: ShortlistId,
        list: &Written,
        at: DateTime<Utc>,
    ) -> Result<Kept<Saved>> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        if unchanged(&mut transaction, owner, id).await? == NotKept::Stale {
            return Ok(Err(NotKept::Taken));
        }
        if let Err(no_room) = room(&mut transaction, owner, id, list).await? {
            return Ok(Err(no_room));
        }
        sqlx::query(
            "INSERT INTO shortlists (owner_id, id, version, updated_at, title, items, bytes, \
             document) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)",
        )
        .bind(to_i64(owner.get()))
        .bind(to_i64(id.get()))
        .bind(at.timestamp_millis())
        .bind(&list.title)
        .bind(i64::from(list.items))
        .bind(to_i64(list.document.len() as u64))
        .bind(&list.document)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Ok(Saved {
            version: 1,
            updated_at: at,
        }))
    }

    async fn change_list(
        &self,
        owner: AccountId,
        id: ShortlistId,
        based_on: &BasedOn,
        list: &Written,
        at: DateTime<Utc>,
    ) -> Result<Kept<Saved>> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        if let Err(NotKept::TooLarge) = room(&mut transaction, owner, id, list).await? {
            return Ok(Err(NotKept::TooLarge));
        }
        let mut sql = QueryBuilder::<Sqlite>::new("UPDATE shortlists SET version = version + 1");
        sql.push(", updated_at = ").push_bind(at.timestamp_millis());
        sql.push(", title = ").push_bind(&list.title);
        sql.push(", items = ").push_bind(i64::from(list.items));
        sql.push(", bytes = ")
            .push_bind(to_i64(list.document.len() as u64));
        sql.push(", document = ").push_bind(&list.document);
        sql.push(" WHERE owner_id = ")
            .push_bind(to_i64(owner.get()));
        sql.push(" AND id = ").push_bind(to_i64(id.get()));
        push_based_on(&mut sql, based_on);
        sql.push(" RETURNING version");
        let changed = sql.build().fetch_optional(&mut *transaction).await?;
        let Some(row) = changed else {
            return Ok(Err(unchanged(&mut transaction, owner, id).await?));
        };
        let version = Columns(&row).count("version")?.unwrap_or(0);
        transaction.commit().await?;
        Ok(Ok(Saved {
            version,
            updated_at: at,
        }))
    }

    async fn delete_list(
        &self,
        owner: AccountId,
        id: ShortlistId,
        based_on: &BasedOn,
    ) -> Result<Kept<()>> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let mut sql = QueryBuilder::<Sqlite>::new("DELETE FROM shortlists WHERE owner_id = ");
        sql.push_bind(to_i64(owner.get()));
        sql.push(" AND id = ").push_bind(to_i64(id.get()));
        push_based_on(&mut sql, based_on);
        let deleted = sql.build().execute(&mut *transaction).await?;
        if deleted.rows_affected() == 0 {
            return Ok(Err(unchanged(&mut transaction, owner, id).await?));
        }
        sqlx::query("DELETE FROM shortlist_shares WHERE owner_id = $1 AND list_id = $2")
            .bind(to_i64(owner.get()))
            .bind(to_i64(id.get()))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    async fn make_link(
        &self,
        owner: AccountId,
        list: ShortlistId,
        token: &TokenHash,
        share: &Share,
    ) -> Result<Kept<()>> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        if unchanged(&mut transaction, owner, list).await? == NotKept::Unknown {
            return Ok(Err(NotKept::Unknown));
        }
        let working = sqlx::query(LINKS)
            .bind(to_i64(owner.get()))
            .bind(to_i64(list.get()))
            .bind(share.created_at.timestamp_millis())
            .fetch_all(&mut *transaction)
            .await?;
        if working.len() >= MAX_SHARES {
            return Ok(Err(NotKept::TooMany));
        }
        sqlx::query(
            "INSERT INTO shortlist_shares (token_hash, id, owner_id, list_id, created_at, \
             expires_at, notes, prices) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(&token.0)
        .bind(to_i64(share.id))
        .bind(to_i64(owner.get()))
        .bind(to_i64(list.get()))
        .bind(share.created_at.timestamp_millis())
        .bind(share.expires_at.timestamp_millis())
        .bind(share.notes)
        .bind(share.prices)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(Ok(()))
    }

    async fn links(
        &self,
        owner: AccountId,
        list: ShortlistId,
        now: DateTime<Utc>,
    ) -> Result<Option<Vec<Share>>> {
        let mut connection = self.readers.acquire().await?;
        if unchanged(&mut connection, owner, list).await? == NotKept::Unknown {
            return Ok(None);
        }
        let rows = sqlx::query(LINKS)
            .bind(to_i64(owner.get()))
            .bind(to_i64(list.get()))
            .bind(now.timestamp_millis())
            .fetch_all(&mut *connection)
            .await?;
        let shares: Result<Vec<Share>> = rows.iter().map(|row| Columns(row).share()).collect();
        shares.map(Some)
    }

    async fn end_link(
        &self,
        owner: AccountId,
        list: ShortlistId,
        share: u64,
        now: DateTime<Utc>,
    ) -> Result<bool> {
        let ended = sqlx::query(
            "DELETE FROM shortlist_shares WHERE owner_id = $1 AND list_id = $2 AND id = $3 \
             AND expires_at > $4",
        )
        .bind(to_i64(owner.get()))
        .bind(to_i64(list.get()))
        .bind(to_i64(share))
        .bind(now.timestamp_millis())
        .execute(&self.writer)
        .await?;
        Ok(ended.rows_affected() > 0)
    }

    async fn linked(&self, token: &TokenHash, now: DateTime<Utc>) -> Result<Option<Linked>> {
        let row = sqlx::query(LINKED)
            .bind(&token.0)
            .bind(now.timestamp_millis())
            .fetch_optional(&self.readers)
            .await?;
        let Some(row) = row else { return Ok(None) };
        let columns = Columns(&row);
        let owner = columns.account_id("owner_id")?;
        let list = self.list(owner, columns.list_id("list_id")?).await?;
        let share = columns.share()?;
        Ok(list.map(|list| Linked { owner, share, list }))
    }

    async fn sweep_links(&self, now: DateTime<Utc>) -> Result<u64> {
        let swept = sqlx::query("DELETE FROM shortlist_shares WHERE expires_at <= $1")
            .bind(now.timestamp_millis())
            .execute(&self.writer)
            .await?;
        Ok(swept.rows_affected())
    }
}
