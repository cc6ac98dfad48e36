//! The words of notes, the cells of their spots, and creators' names as they are compared.

use hongbang_domain::note::{NoteId, Spot};
use hongbang_domain::text::fold;
use sqlx::sqlite::SqliteConnection;

use crate::store::Result;
use crate::store::sqlite::fulltext::{self, Words};
use crate::store::sqlite::rows::Columns;
use crate::store::sqlite::write::spot_cell;

/// Starts where there is nothing.
pub async fn clear(connection: &mut SqliteConnection) -> Result<()> {
    fulltext::clear(connection).await?;
    names(connection).await
}

/// The next notes: the last of their ids, and how many there were.
pub async fn batch(
    connection: &mut SqliteConnection,
    after: i64,
    batch: i64,
) -> Result<Option<(i64, u64)>> {
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
    let many = u64::try_from(words.len()).unwrap_or(0);
    Ok((!words.is_empty()).then_some((last, many)))
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
