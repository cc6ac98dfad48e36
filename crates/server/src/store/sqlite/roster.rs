//! Creators with all that the roster is worked out from, read in a few statements for many.

use std::collections::BTreeMap;

use hongbang_api::kols::{EVIDENCE_COMMENTS, EVIDENCE_NOTES};
use hongbang_domain::authenticity::{NoteEvidence, SELECTION, Said};
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::window::Day;
use sqlx::sqlite::{SqliteConnection, SqlitePool};
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Private;
use crate::roster::{Entrant, Noted};
use crate::store::Result;
use crate::store::sqlite::measures::{CHUNK, push_among, push_window};
use crate::store::sqlite::rows::{Columns, counts_columns, sharing_columns, to_i64};
use crate::store::sqlite::samples::NEXT;

/// The creators.
pub fn creators_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(concat!(
        "SELECT c.*, ",
        sharing_columns!(),
        " FROM creators c LEFT JOIN creator_sharing s ON s.creator_id = c.id"
    ));
    push_among(&mut sql, ids);
    sql
}

/// Their notes of the window that authenticity looks at.
pub fn notes_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(concat!(
        "SELECT n.id, n.author_id, n.title, n.published_at, n.kind, n.sponsored, ",
        counts_columns!(),
        " FROM creators c JOIN notes n ON n.author_id = c.id"
    ));
    push_window(&mut sql, SELECTION.window);
    push_among(&mut sql, ids);
    sql
}

/// The days of that window; a day more at either end does not matter.
pub fn days_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT d.creator_id, d.day, d.followers, d.impressions, d.reads, d.likes, d.collects, \
         d.comments, d.shares FROM creators c JOIN creator_days d ON d.creator_id = c.id \
         AND d.day >= c.data_at / 86400000 - ",
    );
    sql.push_bind(i64::from(SELECTION.window.days()))
        .push(" AND d.day <= c.data_at / 86400000 + 1");
    push_among(&mut sql, ids);
    sql
}

/// Joins the latest notes of a creator `c` as `n`: those that are looked at closely.
fn push_latest(sql: &mut QueryBuilder<Sqlite>) {
    sql.push(
        " FROM creators c JOIN notes n ON n.author_id = c.id AND n.id IN (SELECT m.id FROM notes m \
         WHERE m.author_id = c.id ORDER BY m.published_at DESC, m.id DESC LIMIT ",
    )
    .push_bind(i64::from(EVIDENCE_NOTES))
    .push(")");
    push_window(sql, SELECTION.window);
}

/// The first hours of their latest notes.
pub fn launches_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT n.id, l.curves");
    push_latest(&mut sql);
    sql.push(" LEFT JOIN note_launches l ON l.author_id = n.author_id AND l.note_id = n.id");
    push_among(&mut sql, ids);
    sql
}

/// The latest comments below their latest notes.
pub fn comments_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT n.id, x.nickname, x.text, x.published_at");
    push_latest(&mut sql);
    sql.push(
        " JOIN comments x ON x.author_id = n.author_id AND x.note_id = n.id AND x.id IN \
         (SELECT y.id FROM comments y WHERE y.author_id = n.author_id AND y.note_id = n.id \
         ORDER BY y.published_at DESC, y.id DESC LIMIT ",
    )
    .push_bind(i64::from(EVIDENCE_COMMENTS))
    .push(")");
    push_among(&mut sql, ids);
    sql
}

/// Up to `limit` creators after one.
pub async fn after(
    pool: &SqlitePool,
    after: Option<KolId>,
    limit: u32,
) -> Result<Vec<Private<Entrant>>> {
    let rows = sqlx::query(NEXT)
        .bind(after.map_or(0, |after| to_i64(after.get())))
        .bind(i64::from(limit))
        .fetch_all(pool)
        .await?;
    let ids: Vec<KolId> = rows
        .iter()
        .map(|row| Columns(row).kol_id("id"))
        .collect::<Result<_>>()?;
    among(pool, &ids).await
}

/// These creators, by id.
pub async fn among(pool: &SqlitePool, ids: &[KolId]) -> Result<Vec<Private<Entrant>>> {
    let mut connection = pool.acquire().await?;
    let mut found = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        found.extend(of(&mut connection, chunk).await?);
    }
    found.sort_unstable_by_key(Private::creator);
    Ok(found)
}

async fn of(connection: &mut SqliteConnection, ids: &[KolId]) -> Result<Vec<Private<Entrant>>> {
    let mut creators = BTreeMap::new();
    let rows = creators_query(ids)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let columns = Columns(row);
        let kol = columns.kol()?;
        let (days, notes) = (Vec::new(), Vec::new());
        let entrant = Entrant { kol, days, notes };
        creators.insert(entrant.kol.id, (columns.sharing()?, entrant));
    }
    let rows = days_query(ids).build().fetch_all(&mut *connection).await?;
    for row in &rows {
        let columns = Columns(row);
        if let Some((_, entrant)) = creators.get_mut(&columns.kol_id("creator_id")?) {
            entrant.days.push(Day {
                date: columns.date("day")?,
                followers: columns.count("followers")?,
                impressions: columns.count("impressions")?,
                reads: columns.count("reads")?,
                likes: columns.count("likes")?,
                collects: columns.count("collects")?,
                comments: columns.count("comments")?,
                shares: columns.count("shares")?,
            });
        }
    }
    for (author, note) in notes(connection, ids).await? {
        if let Some((_, entrant)) = creators.get_mut(&author) {
            entrant.notes.push(note);
        }
    }
    let creators = creators.into_iter().map(|(id, (sharing, mut entrant))| {
        let at = |noted: &Noted| (noted.evidence.published.published_at, noted.evidence.id);
        entrant.notes.sort_unstable_by_key(at);
        Private::new(id, sharing, entrant)
    });
    Ok(creators.collect())
}

/// Their notes with their authors, in no order.
async fn notes(
    connection: &mut SqliteConnection,
    ids: &[KolId],
) -> Result<impl Iterator<Item = (KolId, Noted)> + use<>> {
    let mut notes: BTreeMap<NoteId, (KolId, Noted)> = BTreeMap::new();
    let rows = notes_query(ids).build().fetch_all(&mut *connection).await?;
    for row in &rows {
        let columns = Columns(row);
        let id = columns.note_id("id")?;
        let noted = Noted {
            title: columns.text("title")?,
            evidence: NoteEvidence {
                id,
                published: columns.published()?,
                launch: None,
                comments: None,
            },
        };
        notes.insert(id, (columns.kol_id("author_id")?, noted));
    }
    let rows = launches_query(ids)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let columns = Columns(row);
        if let Some((_, noted)) = notes.get_mut(&columns.note_id("id")?) {
            noted.evidence.launch = columns.opt_json("curves")?;
            // Of these somebody looked at the comments, of others nobody.
            noted.evidence.comments = Some(Vec::new());
        }
    }
    let rows = comments_query(ids)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let columns = Columns(row);
        let noted = notes.get_mut(&columns.note_id("id")?);
        if let Some(comments) = noted.and_then(|(_, noted)| noted.evidence.comments.as_mut()) {
            comments.push(Said {
                author: columns.text("nickname")?,
                text: columns.text("text")?,
                at: columns.time("published_at")?,
            });
        }
    }
    Ok(notes.into_values())
}
