//! Reading notes.

use hongbang_api::notes::{Author, NoteCard, NoteDetail};
use hongbang_domain::kol::KolId;
use hongbang_domain::note::{NoteId, Picture};
use sqlx::sqlite::{SqliteConnection, SqlitePool, SqliteRow};
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Private;
use crate::store::sqlite::rows::{Columns, counts_columns, sharing_columns, to_i64};
use crate::store::{NotePosition, Result};

/// The columns of a card, but for its excerpt.
pub const CARD: &str = concat!(
    "n.id, n.source, n.kind, n.title, n.category, n.published_at, n.city, \
     n.spot, n.pictures, n.sponsored, n.cover_ratio, n.author_id, c.nickname, c.followers, ",
    counts_columns!(),
    ", ",
    sharing_columns!()
);

/// `AND` everything that comes after a position, newest first.
pub fn push_before(sql: &mut QueryBuilder<Sqlite>, time: &str, id: &str, after: NotePosition) {
    sql.push(format_args!(" AND ({time}, {id}) < ("))
        .push_bind(after.published_at.timestamp_millis())
        .push(", ")
        .push_bind(to_i64(after.id.get()))
        .push(")");
}

/// Newest first, `limit` rows.
pub fn push_order(sql: &mut QueryBuilder<Sqlite>, time: &str, id: &str, limit: u32) {
    sql.push(format_args!(" ORDER BY {time} DESC, {id} DESC LIMIT "))
        .push_bind(i64::from(limit));
}

/// A card, from [`CARD`], with the excerpt that the statement chose.
pub fn card(row: &SqliteRow) -> Result<Private<NoteCard>> {
    card_with(row, Columns(row).text("excerpt")?)
}

/// A card, from [`CARD`].
pub fn card_with(row: &SqliteRow, excerpt: String) -> Result<Private<NoteCard>> {
    let columns = Columns(row);
    let author = author(&columns)?;
    let creator = author.id;
    let pictures: Vec<Picture> = columns.json("pictures")?;
    let card = NoteCard {
        id: columns.note_id("id")?,
        source: columns.source("source")?,
        kind: columns.kind("kind")?,
        title: columns.text("title")?,
        excerpt,
        category: columns.category("category")?,
        published_at: columns.time("published_at")?,
        city: columns.city("city")?,
        sponsored: columns.opt_bool("sponsored")?,
        spot: columns.opt_json("spot")?,
        cover: pictures.into_iter().next(),
        cover_ratio: columns.float("cover_ratio")?,
        counts: columns.counts()?,
        author,
        mine: None,
        withheld: Vec::new(),
    };
    Ok(Private::new(creator, columns.sharing()?, card))
}

fn author(columns: &Columns<'_>) -> Result<Author> {
    Ok(Author {
        id: columns.kol_id("author_id")?,
        nickname: columns.text("nickname")?,
        followers: columns.count("followers")?,
    })
}

/// One note with its author.
pub const ONE: &str = concat!(
    "SELECT n.id, n.author_id, n.source, n.kind, n.title, n.body, n.topics, n.category, \
     n.published_at, n.city, n.spot, n.sponsored, n.products, n.pictures, n.cover_ratio, \
     n.data_at, c.nickname, c.followers, ",
    counts_columns!(),
    ", ",
    sharing_columns!(),
    " FROM notes n JOIN creators c ON c.id = n.author_id \
     LEFT JOIN creator_sharing s ON s.creator_id = n.author_id WHERE n.id = $1"
);

/// One note.
pub async fn one(pool: &SqlitePool, id: NoteId) -> Result<Option<Private<NoteDetail>>> {
    let row = sqlx::query(ONE)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    row.map(|row| {
        let columns = Columns(&row);
        let note = columns.note()?;
        let author = author(&columns)?;
        let creator = author.id;
        let detail = NoteDetail {
            note,
            author,
            mine: None,
            withheld: Vec::new(),
        };
        Ok(Private::new(creator, columns.sharing()?, detail))
    })
    .transpose()
}

/// Who wrote a note.
pub const AUTHOR_OF: &str = "SELECT author_id FROM notes WHERE id = $1";

pub async fn author_of(connection: &mut SqliteConnection, id: NoteId) -> Result<Option<KolId>> {
    let row = sqlx::query(AUTHOR_OF)
        .bind(to_i64(id.get()))
        .fetch_optional(connection)
        .await?;
    row.map(|row| Columns(&row).kol_id("author_id")).transpose()
}
