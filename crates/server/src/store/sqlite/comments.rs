//! What is written below notes.

use std::collections::BTreeSet;

use chrono::{DateTime, SubsecRound, Utc};
use hongbang_api::notes::{Comment, NewComment};
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use sqlx::sqlite::{SqliteConnection, SqlitePool, SqliteRow};
use sqlx::{QueryBuilder, Sqlite};

use crate::account::Account;
use crate::store::readers::{Commented, Uncommented};
use crate::store::sqlite::counting::{self, Added, Counted};
use crate::store::sqlite::figures;
use crate::store::sqlite::notes::author_of;
use crate::store::sqlite::rows::{Columns, key, to_i64};
use crate::store::{CommentPosition, Result};

/// The statement of a page of comments.
pub fn page_query(
    author: KolId,
    id: NoteId,
    after: Option<CommentPosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT id, nickname, text, published_at, likes, account_id FROM comments \
         WHERE author_id = ",
    );
    sql.push_bind(to_i64(author.get()));
    sql.push(" AND note_id = ").push_bind(to_i64(id.get()));
    if let Some(after) = after {
        sql.push(" AND (likes_key, id) < (")
            .push_bind(key(after.likes))
            .push(", ")
            .push_bind(to_i64(after.id))
            .push(")");
    }
    sql.push(" ORDER BY likes_key DESC, id DESC LIMIT ")
        .push_bind(i64::from(limit));
    sql
}

/// A page of comments, as a reader sees them.
pub async fn page(
    pool: &SqlitePool,
    id: NoteId,
    reader: Option<AccountId>,
    after: Option<CommentPosition>,
    limit: u32,
) -> Result<Option<Vec<Comment>>> {
    let mut connection = pool.acquire().await?;
    let Some(author) = author_of(&mut connection, id).await? else {
        return Ok(None);
    };
    let rows = page_query(author, id, after, limit)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    let comments: Result<Vec<Comment>> = rows.iter().map(|row| comment(row, reader)).collect();
    comments.map(Some)
}

fn comment(row: &SqliteRow, reader: Option<AccountId>) -> Result<Comment> {
    let columns = Columns(row);
    let by = columns.opt_account_id("account_id")?;
    Ok(Comment {
        id: columns.count("id")?.unwrap_or(0),
        nickname: columns.text("nickname")?,
        text: columns.text("text")?,
        published_at: columns.time("published_at")?,
        likes: columns.count("likes")?,
        mine: by.is_some() && by == reader,
    })
}

/// One comment.
pub const ONE: &str = "SELECT id, nickname, text, published_at, likes, account_id FROM comments \
     WHERE author_id = $1 AND note_id = $2 AND id = $3";

async fn one(
    connection: &mut SqliteConnection,
    author: KolId,
    note: NoteId,
    id: u64,
) -> Result<Option<SqliteRow>> {
    Ok(sqlx::query(ONE)
        .bind(to_i64(author.get()))
        .bind(to_i64(note.get()))
        .bind(to_i64(id))
        .fetch_optional(connection)
        .await?)
}

const INSERT: &str = "INSERT INTO comments (author_id, note_id, id, nickname, text, \
     published_at, likes, likes_key, account_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";

/// Writes a comment, unless it is there.
pub async fn write(
    pool: &SqlitePool,
    by: &Account,
    note: NoteId,
    new: &NewComment,
    at: DateTime<Utc>,
) -> Result<Option<Commented>> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let Some(author) = author_of(&mut transaction, note).await? else {
        return Ok(None);
    };
    if let Some(row) = one(&mut transaction, author, note, new.id).await? {
        let there = comment(&row, Some(by.id))?;
        return Ok(Some(if there.mine {
            Commented::There(there)
        } else {
            Commented::Taken
        }));
    }
    let written = Comment {
        id: new.id,
        nickname: by.name.clone(),
        text: new.text.clone(),
        // As it is kept.
        published_at: at.trunc_subsecs(3),
        // Comments cannot be liked here, so nobody has.
        likes: Some(0),
        mine: true,
    };
    sqlx::query(INSERT)
        .bind(to_i64(author.get()))
        .bind(to_i64(note.get()))
        .bind(to_i64(written.id))
        .bind(&written.nickname)
        .bind(&written.text)
        .bind(written.published_at.timestamp_millis())
        .bind(written.likes.map(to_i64))
        .bind(key(written.likes))
        .bind(to_i64(by.id.get()))
        .execute(&mut *transaction)
        .await?;
    let added = Added::one(Counted::Comment);
    counting::add(
        &mut transaction,
        author,
        Some(note),
        written.published_at,
        added,
    )
    .await?;
    transaction.commit().await?;
    Ok(Some(Commented::There(written)))
}

/// Deletes an account's own comment.
pub async fn delete(
    pool: &SqlitePool,
    account: AccountId,
    note: NoteId,
    id: u64,
) -> Result<Uncommented> {
    let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
    let Some(author) = author_of(&mut transaction, note).await? else {
        return Ok(Uncommented::Unknown);
    };
    let Some(row) = one(&mut transaction, author, note, id).await? else {
        return Ok(Uncommented::Unknown);
    };
    let there = comment(&row, Some(account))?;
    if !there.mine {
        return Ok(Uncommented::NotOwn);
    }
    sqlx::query("DELETE FROM comments WHERE author_id = $1 AND note_id = $2 AND id = $3")
        .bind(to_i64(author.get()))
        .bind(to_i64(note.get()))
        .bind(to_i64(id))
        .execute(&mut *transaction)
        .await?;
    let added = Added::minus_one(Counted::Comment);
    counting::add(
        &mut transaction,
        author,
        Some(note),
        there.published_at,
        added,
    )
    .await?;
    transaction.commit().await?;
    Ok(Uncommented::Gone)
}

/// Takes away what an account wrote, and what that counted.
pub async fn forget(connection: &mut SqliteConnection, account: AccountId) -> Result<()> {
    let rows = sqlx::query(
        "DELETE FROM comments WHERE account_id = $1 RETURNING author_id, note_id, published_at",
    )
    .bind(to_i64(account.get()))
    .fetch_all(&mut *connection)
    .await?;
    let mut touched = BTreeSet::new();
    for row in rows {
        let columns = Columns(&row);
        let (author, note) = (columns.kol_id("author_id")?, columns.note_id("note_id")?);
        let added = Added::minus_one(Counted::Comment);
        let at = columns.time("published_at")?;
        counting::tally(connection, author, Some(note), at, added).await?;
        touched.insert(author);
    }
    figures::update(connection, &Vec::from_iter(touched)).await
}

/// Puts an account's new name above what it wrote.
pub async fn rename(
    connection: &mut SqliteConnection,
    account: AccountId,
    name: &str,
) -> Result<()> {
    sqlx::query("UPDATE comments SET nickname = $2 WHERE account_id = $1")
        .bind(to_i64(account.get()))
        .bind(name)
        .execute(connection)
        .await?;
    Ok(())
}
