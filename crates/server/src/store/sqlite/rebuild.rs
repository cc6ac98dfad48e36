//! What is worked out from rows and kept beside them, worked out anew where it is missing or of
//! another version: the index of words, the cells of spots, names as they are compared.
//!
//! Batch by batch, each a transaction that leaves word of how far it came: after a kill the rest
//! is done, and processes that open a file at once share the work.

#[cfg(test)]
mod tests;

use std::time::{Duration, Instant};

use hongbang_domain::note::{NoteId, Spot};
use hongbang_domain::text::{ANALYSER_VERSION, fold};
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use crate::progress::Progress;
use crate::store::Result;
use crate::store::sqlite::fulltext::{self, Words};
use crate::store::sqlite::meta;
use crate::store::sqlite::rows::Columns;
use crate::store::sqlite::write::spot_cell;

/// Notes to a transaction: half a second of work.
const BATCH: i64 = 2_000;

/// Whoever waits longer is told for what.
const PATIENCE: Duration = Duration::from_secs(1);

/// The version of what is there, as a fact of the store.
const VERSION: &str = "fulltext_version";

/// The version under way, and the id of the last note that is done.
const BUILDING: &str = "fulltext_building";
const DONE: &str = "fulltext_done";

/// Says that what a new file holds is of this version.
pub async fn is_current(connection: &mut SqliteConnection) -> Result<()> {
    meta::set_fact(connection, VERSION, i64::from(ANALYSER_VERSION)).await
}

/// Works out what is missing or of another version.
pub async fn run(pool: &SqlitePool) -> Result<()> {
    let version = i64::from(ANALYSER_VERSION);
    let mut connection = pool.acquire().await?;
    if meta::fact(&mut connection, VERSION).await? == Some(version) {
        return Ok(());
    }
    drop(connection);
    let start = Instant::now();
    let mut progress = None;
    let mut done = 0_u64;
    loop {
        let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
        let Some(notes) = step(&mut transaction, version, BATCH).await? else {
            transaction.commit().await?;
            return Ok(());
        };
        let total = match progress {
            None if start.elapsed() > PATIENCE => Some(meta::notes(&mut transaction).await?),
            _ => None,
        };
        transaction.commit().await?;
        done += notes;
        if let Some(total) = total {
            progress = Some(Progress::start("words of notes", total));
        }
        if let Some(progress) = &mut progress {
            progress.at(done, &format!("{done} notes indexed"));
        }
    }
}

/// One batch of up to `batch` notes; how many it had, or `None` where all is done.
async fn step(connection: &mut SqliteConnection, version: i64, batch: i64) -> Result<Option<u64>> {
    if meta::fact(connection, VERSION).await? == Some(version) {
        return Ok(None);
    }
    if meta::fact(connection, BUILDING).await? != Some(version) {
        fulltext::clear(connection).await?;
        names(connection).await?;
        meta::set_fact(connection, BUILDING, version).await?;
        meta::set_fact(connection, DONE, 0).await?;
    }
    let after = meta::fact(connection, DONE).await?.unwrap_or(0);
    let rows = sqlx::query(
        "SELECT author_id, id, title, body, topics, spot FROM notes WHERE id > $1 \
         ORDER BY id LIMIT $2",
    )
    .bind(after)
    .bind(batch)
    .fetch_all(&mut *connection)
    .await?;
    let mut notes: Vec<(NoteId, String, String, Vec<String>)> = Vec::with_capacity(rows.len());
    let mut last = after;
    for row in &rows {
        let columns = Columns(row);
        last = columns.int("id")?;
        let spot: Option<Spot> = columns.opt_json("spot")?;
        if let Some(spot) = spot {
            sqlx::query("UPDATE notes SET spot_cell = $3 WHERE author_id = $1 AND id = $2")
                .bind(columns.int("author_id")?)
                .bind(last)
                .bind(spot_cell(&spot))
                .execute(&mut *connection)
                .await?;
        }
        notes.push((
            columns.note_id("id")?,
            columns.text("title")?,
            columns.text("body")?,
            columns.json("topics")?,
        ));
    }
    let words: Vec<Words<'_>> = notes
        .iter()
        .map(|(note, title, body, topics)| Words {
            note: *note,
            title,
            body,
            topics,
        })
        .collect();
    fulltext::put(connection, &words).await?;
    if words.is_empty() {
        meta::set_fact(connection, VERSION, version).await?;
        for fact in [BUILDING, DONE] {
            meta::forget_fact(connection, fact).await?;
        }
        return Ok(None);
    }
    meta::set_fact(connection, DONE, last).await?;
    Ok(Some(u64::try_from(words.len()).unwrap_or(0)))
}

/// Creators' names as they are compared.
async fn names(connection: &mut SqliteConnection) -> Result<()> {
    let rows = sqlx::query("SELECT id, nickname FROM creators")
        .fetch_all(&mut *connection)
        .await?;
    for row in rows {
        let columns = Columns(&row);
        sqlx::query("UPDATE creators SET nickname_key = $2 WHERE id = $1")
            .bind(columns.int("id")?)
            .bind(fold(&columns.text("nickname")?))
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}
