//! What of a creator's notes is looked at for authenticity: their first hours, and what is said
//! below them.

use hongbang_api::kols::{EVIDENCE_COMMENTS, EVIDENCE_NOTES, EvidenceNote, KolEvidence};
use hongbang_domain::authenticity::Said;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use crate::private::Private;
use crate::store::Result;
use crate::store::sqlite::kols::FRAME;
use crate::store::sqlite::rows::{Columns, to_i64};

/// A creator's latest notes with their curves.
pub const NOTES: &str = "SELECT n.id, l.curves FROM notes n \
     LEFT JOIN note_launches l ON l.author_id = n.author_id AND l.note_id = n.id \
     WHERE n.author_id = $1 ORDER BY n.published_at DESC, n.id DESC LIMIT $2";

/// A note's latest comments.
pub const COMMENTS: &str = "SELECT nickname, text, published_at FROM comments \
     WHERE author_id = $1 AND note_id = $2 ORDER BY published_at DESC, id DESC LIMIT $3";

/// A creator's evidence.
pub async fn of(pool: &SqlitePool, id: KolId) -> Result<Option<Private<KolEvidence>>> {
    let mut connection = pool.acquire().await?;
    let frame = sqlx::query(FRAME)
        .bind(to_i64(id.get()))
        .fetch_optional(&mut *connection)
        .await?;
    let Some(frame) = frame else { return Ok(None) };
    let rows = sqlx::query(NOTES)
        .bind(to_i64(id.get()))
        .bind(i64::from(EVIDENCE_NOTES))
        .fetch_all(&mut *connection)
        .await?;
    let mut notes = Vec::with_capacity(rows.len());
    for row in &rows {
        let columns = Columns(row);
        let note = columns.note_id("id")?;
        notes.push(EvidenceNote {
            id: note,
            launch: columns.opt_json("curves")?,
            comments: comments(&mut connection, id, note).await?,
        });
    }
    let evidence = KolEvidence {
        notes,
        withheld: Vec::new(),
    };
    Ok(Some(Private::new(id, Columns(&frame).sharing()?, evidence)))
}

async fn comments(
    connection: &mut SqliteConnection,
    author: KolId,
    note: NoteId,
) -> Result<Vec<Said>> {
    let rows = sqlx::query(COMMENTS)
        .bind(to_i64(author.get()))
        .bind(to_i64(note.get()))
        .bind(i64::from(EVIDENCE_COMMENTS))
        .fetch_all(connection)
        .await?;
    rows.iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(Said {
                author: columns.text("nickname")?,
                text: columns.text("text")?,
                at: columns.time("published_at")?,
            })
        })
        .collect()
}
