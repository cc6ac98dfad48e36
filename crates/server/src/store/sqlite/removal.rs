//! Creators that asked to be left out.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use hongbang_domain::kol::KolId;
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use sqlx::{QueryBuilder, Sqlite};

use crate::store::Result;
use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::sqlite::{fulltext, meta};

/// Everything that belongs to a creator, children before parents; `$1` is the creator. The words
/// of its notes are taken out before.
pub const FORGET: &[&str] = &[
    "DELETE FROM note_marks WHERE author_id = $1",
    "DELETE FROM note_events WHERE author_id = $1",
    "DELETE FROM note_hours WHERE author_id = $1",
    "DELETE FROM creator_follows WHERE creator_id = $1",
    "DELETE FROM creator_counted_days WHERE creator_id = $1",
    "DELETE FROM comments WHERE author_id = $1",
    "DELETE FROM note_launches WHERE author_id = $1",
    "DELETE FROM note_topics WHERE author_id = $1",
    "DELETE FROM notes WHERE author_id = $1",
    "DELETE FROM creator_days WHERE creator_id = $1",
    "DELETE FROM creator_figures WHERE creator_id = $1",
    "DELETE FROM creator_categories WHERE creator_id = $1",
];

/// What goes with a creator that a new record of it would keep; `$1` is the creator.
const FORGET_CHOICES: &[&str] = &[
    "DELETE FROM creator_sharing WHERE creator_id = $1",
    "DELETE FROM creator_partners WHERE creator_id = $1",
    "DELETE FROM creator_representations WHERE creator_id = $1",
    "DELETE FROM creator_claims WHERE creator_id = $1",
    "UPDATE accounts SET kol_id = NULL WHERE kol_id = $1",
    "DELETE FROM creators WHERE id = $1",
];

pub async fn remove(pool: &SqlitePool, creator: KolId, at: DateTime<Utc>) -> Result<bool> {
    let id = to_i64(creator.get());
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    fulltext::forget(&mut transaction, creator).await?;
    for statement in FORGET {
        sqlx::query(*statement)
            .bind(id)
            .execute(&mut *transaction)
            .await?;
    }
    let mut found = false;
    for statement in FORGET_CHOICES {
        let done = sqlx::query(*statement)
            .bind(id)
            .execute(&mut *transaction)
            .await?;
        // The last statement is about the creator itself.
        found = done.rows_affected() > 0;
    }
    let removed = among(&mut transaction, &[creator])
        .await?
        .contains(&creator);
    if !found && !removed {
        return Ok(false);
    }
    sqlx::query(
        "INSERT INTO creator_removals (creator_id, removed_at) VALUES ($1, $2) \
         ON CONFLICT (creator_id) DO NOTHING",
    )
    .bind(id)
    .bind(at.timestamp_millis())
    .execute(&mut *transaction)
    .await?;
    meta::bump(&mut transaction).await?;
    transaction.commit().await?;
    Ok(true)
}

pub async fn readmit(pool: &SqlitePool, creator: KolId) -> Result<bool> {
    let readmitted = sqlx::query("DELETE FROM creator_removals WHERE creator_id = $1")
        .bind(to_i64(creator.get()))
        .execute(pool)
        .await?;
    Ok(readmitted.rows_affected() > 0)
}

/// Which of these creators are removed. The table is small: few ask, and it holds ids alone.
pub async fn among(
    connection: &mut SqliteConnection,
    creators: &[KolId],
) -> Result<BTreeSet<KolId>> {
    if creators.is_empty() {
        return Ok(BTreeSet::new());
    }
    let mut sql = QueryBuilder::<Sqlite>::new(
        "SELECT creator_id FROM creator_removals WHERE creator_id IN (",
    );
    let mut list = sql.separated(", ");
    for creator in creators {
        list.push_bind(to_i64(creator.get()));
    }
    sql.push(")");
    let rows = sql.build().fetch_all(connection).await?;
    rows.iter()
        .map(|row| Columns(row).kol_id("creator_id"))
        .collect()
}
