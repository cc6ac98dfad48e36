//! What the store holds, in figures, and the version of its data.

use hongbang_domain::category::Category;
use hongbang_domain::kol::Source;
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use crate::store::sqlite::rows;
use crate::store::{Holdings, Result};

/// The fact that goes up with every change of the data.
pub const DATA_VERSION: &str = "data_version";

/// The version of the data.
pub async fn data_version(pool: &SqlitePool) -> Result<i64> {
    Ok(
        sqlx::query_scalar("SELECT value FROM store_facts WHERE name = $1")
            .bind(DATA_VERSION)
            .fetch_one(pool)
            .await?,
    )
}

/// A fact of the store, where it is known.
pub async fn fact(connection: &mut SqliteConnection, name: &str) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("SELECT value FROM store_facts WHERE name = $1")
            .bind(name)
            .fetch_optional(connection)
            .await?,
    )
}

/// Makes something a fact.
pub async fn set_fact(connection: &mut SqliteConnection, name: &str, value: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO store_facts (name, value) VALUES ($1, $2) \
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    )
    .bind(name)
    .bind(value)
    .execute(connection)
    .await?;
    Ok(())
}

/// Makes something a fact no longer.
pub async fn forget_fact(connection: &mut SqliteConnection, name: &str) -> Result<()> {
    sqlx::query("DELETE FROM store_facts WHERE name = $1")
        .bind(name)
        .execute(connection)
        .await?;
    Ok(())
}

/// How many notes there are.
pub async fn notes(connection: &mut SqliteConnection) -> Result<u64> {
    let notes: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM notes")
        .fetch_one(connection)
        .await?;
    Ok(u64::try_from(notes).unwrap_or(0))
}

/// How many creators there are.
pub async fn creators(connection: &mut SqliteConnection) -> Result<u64> {
    let creators: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM creators")
        .fetch_one(connection)
        .await?;
    Ok(u64::try_from(creators).unwrap_or(0))
}

/// Says that the data changed; part of the transaction that changed it.
pub async fn bump(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("UPDATE store_facts SET value = value + 1 WHERE name = $1")
        .bind(DATA_VERSION)
        .execute(connection)
        .await?;
    Ok(())
}

/// Counts. Reads whole indexes, so callers keep the answer until the data version changes.
pub async fn count(pool: &SqlitePool) -> Result<Holdings> {
    let mut connection = pool.acquire().await?;
    let kols = creators(&mut connection).await?;
    let notes = notes(&mut connection).await?;
    let demo: Option<i64> = sqlx::query_scalar("SELECT id FROM creators WHERE source = $1 LIMIT 1")
        .bind(rows::source_name(Source::Demo))
        .fetch_optional(&mut *connection)
        .await?;
    let mut categories = Vec::new();
    for category in Category::ALL {
        // One seek each: cheaper than DISTINCT over every note.
        let found: Option<i64> =
            sqlx::query_scalar("SELECT id FROM notes WHERE category = $1 LIMIT 1")
                .bind(category.slug())
                .fetch_optional(&mut *connection)
                .await?;
        if found.is_some() {
            categories.push(*category);
        }
    }
    Ok(Holdings {
        demo: demo.is_some(),
        kols,
        notes,
        categories,
    })
}
