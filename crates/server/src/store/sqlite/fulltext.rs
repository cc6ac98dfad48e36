//! Finding notes by their words, in SQLite's own full-text index: the one file, with its
//! migration, that another engine has no use for.
//!
//! The index holds tokens that the domain made, one column a part of the note. What it ranks by
//! only chooses candidates; whoever asked ranks them.

use hongbang_domain::kol::KolId;
use hongbang_domain::note::{Note, NoteId};
use hongbang_domain::search::{Indexed, Query, Term};
use hongbang_domain::window::Window;
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::{Result, StoreError};

/// Notes written by one statement.
const ROWS: usize = 200;

/// A note's words.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    pub note: NoteId,
    pub title: &'a str,
    pub body: &'a str,
    pub topics: &'a [String],
}

impl<'a> From<&'a Note> for Words<'a> {
    fn from(note: &'a Note) -> Self {
        Self {
            note: note.id,
            title: &note.title,
            body: &note.body,
            topics: &note.topics,
        }
    }
}

/// Indexes notes that are not indexed yet.
pub async fn add(connection: &mut SqliteConnection, notes: &[Words<'_>]) -> Result<()> {
    for chunk in notes.chunks(ROWS) {
        let mut sql = QueryBuilder::<Sqlite>::new(
            "INSERT INTO note_texts (rowid, title, opening, rest, tags) ",
        );
        sql.push_values(chunk, |mut values, words| {
            let indexed = Indexed::of(words.title, words.body, words.topics);
            values
                .push_bind(to_i64(words.note.get()))
                .push_bind(indexed.title)
                .push_bind(indexed.opening)
                .push_bind(indexed.rest)
                .push_bind(indexed.tags);
        });
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}

/// Indexes notes, in place of what is indexed of them.
pub async fn put(connection: &mut SqliteConnection, notes: &[Words<'_>]) -> Result<()> {
    for chunk in notes.chunks(ROWS) {
        let mut sql = QueryBuilder::<Sqlite>::new("DELETE FROM note_texts WHERE rowid IN (");
        let mut list = sql.separated(", ");
        for words in chunk {
            list.push_bind(to_i64(words.note.get()));
        }
        sql.push(")");
        sql.build().execute(&mut *connection).await?;
    }
    add(connection, notes).await
}

/// Takes a creator's notes out, as long as they are stored.
pub async fn forget(connection: &mut SqliteConnection, creator: KolId) -> Result<()> {
    sqlx::query(
        "DELETE FROM note_texts WHERE rowid IN (SELECT id FROM notes WHERE author_id = $1)",
    )
    .bind(to_i64(creator.get()))
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes all notes out.
pub async fn clear(connection: &mut SqliteConnection) -> Result<()> {
    sqlx::query("INSERT INTO note_texts (note_texts) VALUES ('delete-all')")
        .execute(connection)
        .await?;
    Ok(())
}

/// How many notes are weighed to find the best of them: a hundredth of a second's work, however
/// many there are. What more notes have than that tells little about any of them.
const WEIGHED: u64 = 10_000;

/// The best of the notes that an expression finds, as far as they are weighed: hits in the title
/// count most. Ties are broken by id.
const BEST: &str = "SELECT note FROM \
     (SELECT rowid AS note, bm25(note_texts, 4.0, 3.0, 2.0, 1.0) AS score \
     FROM note_texts WHERE note_texts MATCH $1 LIMIT $2) \
     ORDER BY score, note DESC LIMIT $3";

/// How many notes an expression finds.
const COUNT: &str = "SELECT COUNT(*) FROM note_texts WHERE note_texts MATCH $1";

/// Up to `limit` notes that may be what is looked for, first those with all of the terms, then
/// those with some; and how many notes have each term.
pub async fn candidates(
    pool: &SqlitePool,
    query: &Query,
    limit: usize,
) -> Result<(Vec<NoteId>, Vec<u64>)> {
    let mut connection = pool.acquire().await?;
    let mut terms = counted(&mut connection, query).await?;
    let with_term = terms.iter().map(|(count, _)| *count).collect();
    terms.sort();
    let mut found = Vec::new();
    for expression in [with_all(&terms, WEIGHED), with_some(&terms)] {
        if found.len() < limit {
            for note in best(&mut connection, &expression, limit).await? {
                if !found.contains(&note) {
                    found.push(note);
                }
            }
        }
    }
    found.truncate(limit);
    Ok((found, with_term))
}

/// What finds the notes with all of some terms; those with all of them in the title where more
/// than `most` have even the rarest.
fn with_all(terms: &[(u64, String)], most: u64) -> String {
    let all: Vec<&str> = terms.iter().map(|(_, term)| term.as_str()).collect();
    let all = all.join(" AND ");
    match terms.iter().map(|(count, _)| *count).min() {
        Some(rarest) if rarest > most => format!("title : ({all})"),
        _ => all,
    }
}

/// What finds the notes with one of some terms, of the rarest as many as can be weighed.
fn with_some(terms: &[(u64, String)]) -> String {
    let mut weighed = 0;
    let rare = terms.iter().enumerate().take_while(|(at, (count, _))| {
        weighed += count;
        *at == 0 || weighed <= WEIGHED
    });
    let rare: Vec<&str> = rare.map(|(_, (_, term))| term.as_str()).collect();
    rare.join(" OR ")
}

/// How many notes are counted for whom they are of: as many as a tenth of a second reads.
const COUNTED: u64 = 100_000;

/// Who wrote the notes that an expression finds, of the `$3` milliseconds before their author's
/// data date; how many each, out of how many of that time.
pub const AUTHORS: &str = "SELECT c.id AS author, h.hits, (SELECT COUNT(*) FROM notes m \
     WHERE m.author_id = c.id AND m.published_at > c.data_at - $3 \
     AND m.published_at <= c.data_at) AS notes FROM (SELECT n.author_id, COUNT(*) AS hits FROM \
     (SELECT rowid AS note FROM note_texts WHERE note_texts MATCH $1 LIMIT $2) f \
     JOIN notes n ON n.id = f.note JOIN creators w ON w.id = n.author_id \
     AND n.published_at > w.data_at - $3 AND n.published_at <= w.data_at \
     GROUP BY n.author_id) h JOIN creators c ON c.id = h.author_id";

/// Creators with notes of a window that have all terms of a query, by id, with how many of how
/// many notes. Of terms that very many notes have, those in titles count alone.
pub async fn authors(
    pool: &SqlitePool,
    query: &Query,
    window: Window,
) -> Result<Vec<(KolId, u64, u64)>> {
    if query.is_empty() {
        return Ok(Vec::new());
    }
    let mut connection = pool.acquire().await?;
    let terms = counted(&mut connection, query).await?;
    let rows = sqlx::query(AUTHORS)
        .bind(with_all(&terms, COUNTED))
        .bind(to_i64(COUNTED))
        .bind(i64::from(window.days()) * 24 * 60 * 60 * 1_000)
        .fetch_all(&mut *connection)
        .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let columns = Columns(row);
        let count = |column| Result::Ok(columns.count(column)?.unwrap_or(0));
        found.push((columns.kol_id("author")?, count("hits")?, count("notes")?));
    }
    found.sort_unstable();
    Ok(found)
}

/// A query's terms with how many notes have each, in the query's order.
async fn counted(connection: &mut SqliteConnection, query: &Query) -> Result<Vec<(u64, String)>> {
    let mut terms = Vec::with_capacity(query.terms().len());
    for term in query.terms() {
        let term = expression(term);
        let count: i64 = sqlx::query_scalar(COUNT)
            .bind(&term)
            .fetch_one(&mut *connection)
            .await?;
        terms.push((u64::try_from(count).unwrap_or(0), term));
    }
    Ok(terms)
}

async fn best(
    connection: &mut SqliteConnection,
    expression: &str,
    limit: usize,
) -> Result<Vec<NoteId>> {
    let rows = sqlx::query(BEST)
        .bind(expression)
        .bind(to_i64(WEIGHED))
        .bind(i64::try_from(limit).unwrap_or(i64::MAX))
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let id: i64 = row.try_get("note")?;
            u64::try_from(id)
                .ok()
                .and_then(|id| NoteId::try_from(id).ok())
                .ok_or_else(|| StoreError::Corrupt(format!("a note's id is '{id}'")))
        })
        .collect()
}

/// A term as the index is asked for it. Whatever it holds is inside the quotes: what somebody
/// typed is never part of the index's own language.
fn expression(term: &Term) -> String {
    let text = term.text.replace('"', "\"\"");
    if term.prefix {
        format!("\"{text}\"*")
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(counts: &[u64]) -> Vec<(u64, String)> {
        let term = |(at, count): (usize, &u64)| (*count, format!("\"t{at}\""));
        counts.iter().enumerate().map(term).collect()
    }

    #[test]
    fn what_too_many_notes_have_is_left_to_titles_and_to_rarer_terms() {
        let rare = terms(&[5, 300, 90_000]);
        assert_eq!(with_all(&rare, WEIGHED), r#""t0" AND "t1" AND "t2""#);
        assert_eq!(with_some(&rare), r#""t0" OR "t1""#);
        let common = terms(&[30_000, 90_000]);
        assert_eq!(with_all(&common, WEIGHED), r#"title : ("t0" AND "t1")"#);
        assert_eq!(with_some(&common), r#""t0""#);
    }

    #[test]
    fn a_term_is_quoted_whatever_it_holds() {
        let term = |text: &str, prefix| {
            let text = text.to_owned();
            expression(&Term { text, prefix })
        };
        assert_eq!(term("面霜", false), r#""面霜""#);
        assert_eq!(term("面", true), r#""面"*"#);
        assert_eq!(term("a\" OR \"b", false), r#""a"" OR ""b""#);
    }
}
