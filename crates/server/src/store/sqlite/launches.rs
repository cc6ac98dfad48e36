//! Notes' first 24 hours, and those of their peers.

use hongbang_api::notes::Launch;
use hongbang_domain::note::NoteId;
use hongbang_domain::tier::Scheme;
use sqlx::sqlite::SqlitePool;
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Private;
use crate::store::Result;
use crate::store::sqlite::rows::{Columns, sharing_columns, to_i64};

/// How many of a category's latest notes are looked through for peers. A creator of a tier finds
/// a hundred among them where every sixth note is of the tier and its first hours are known.
const LOOKED_THROUGH: i64 = 600;

/// A note's curves with its author and the author's choices.
pub const ONE: &str = concat!(
    "SELECT n.author_id, l.curves, ",
    sharing_columns!(),
    " FROM notes n LEFT JOIN note_launches l ON l.author_id = n.author_id AND l.note_id = n.id \
     LEFT JOIN creator_sharing s ON s.creator_id = n.author_id WHERE n.id = $1"
);

/// A note's first 24 hours.
pub async fn one(pool: &SqlitePool, id: NoteId) -> Result<Option<Private<Option<Launch>>>> {
    let row = sqlx::query(ONE)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    row.map(|row| {
        let columns = Columns(&row);
        let author = columns.kol_id("author_id")?;
        Ok(Private::new(
            author,
            columns.sharing()?,
            columns.opt_json("curves")?,
        ))
    })
    .transpose()
}

/// What makes a note a peer of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// Who wrote the other one.
    author: i64,
    category: String,
    /// Followers of the author's tier: from the first to below the second.
    followers: (i64, i64),
}

/// What a note's peers are like: its category and its author's followers.
pub const LIKENESS: &str = "SELECT n.author_id, n.category, c.followers FROM notes n \
     JOIN creators c ON c.id = n.author_id WHERE n.id = $1";

/// What a note's peers are like; `None` where nobody knows.
async fn likeness(pool: &SqlitePool, id: NoteId) -> Result<Option<Likeness>> {
    let row = sqlx::query(LIKENESS)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let columns = Columns(&row);
    let known = columns
        .opt_text("category")?
        .zip(columns.count("followers")?);
    let author = columns.int("author_id")?;
    Ok(known.map(|(category, followers)| Likeness {
        author,
        category,
        followers: tier(followers),
    }))
}

/// The followers of a tier, by one that has so many. Those below the lowest tier are alike too.
fn tier(followers: u64) -> (i64, i64) {
    let scheme = Scheme::default();
    let bounds = scheme.bounds().iter().map(|(_, bound)| *bound);
    let from = bounds.clone().find(|bound| *bound <= followers);
    let to = bounds.rev().find(|bound| *bound > followers);
    (to_i64(from.unwrap_or(0)), to.map_or(i64::MAX, to_i64))
}

/// The statement of the first 24 hours of the latest notes by others that are like one, the
/// latest first.
pub fn peers_query(like: &Likeness) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(concat!(
        "SELECT p.author_id, l.curves, ",
        sharing_columns!()
    ));
    sql.push(" FROM (SELECT author_id, id, published_at FROM notes WHERE category = ")
        .push_bind(like.category.clone())
        .push(" ORDER BY published_at DESC, id DESC LIMIT ")
        .push_bind(LOOKED_THROUGH)
        .push(
            ") p JOIN creators c ON c.id = p.author_id \
         JOIN note_launches l ON l.author_id = p.author_id AND l.note_id = p.id \
         LEFT JOIN creator_sharing s ON s.creator_id = p.author_id WHERE p.author_id <> ",
        )
        .push_bind(like.author)
        .push(" AND c.followers_key >= ")
        .push_bind(like.followers.0)
        .push(" AND c.followers_key < ")
        .push_bind(like.followers.1)
        .push(" ORDER BY p.published_at DESC, p.id DESC");
    sql
}

/// The first 24 hours of a note's peers, the latest first.
pub async fn peers(pool: &SqlitePool, id: NoteId) -> Result<Vec<Private<Option<Launch>>>> {
    let Some(like) = likeness(pool, id).await? else {
        return Ok(Vec::new());
    };
    let rows = peers_query(&like).build().fetch_all(pool).await?;
    rows.iter()
        .map(|row| {
            let columns = Columns(row);
            let author = columns.kol_id("author_id")?;
            Ok(Private::new(
                author,
                columns.sharing()?,
                columns.opt_json("curves")?,
            ))
        })
        .collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Some likeness.
    pub fn likeness() -> Likeness {
        Likeness {
            author: 1,
            category: "food".to_owned(),
            followers: tier(5_000),
        }
    }

    #[test]
    fn a_tier_starts_with_its_bound_and_ends_before_the_next() {
        for (followers, expected) in [
            (0, (0, 1_000)),
            (999, (0, 1_000)),
            (1_000, (1_000, 20_000)),
            (19_999, (1_000, 20_000)),
            (80_000, (80_000, 300_000)),
            (300_000, (300_000, i64::MAX)),
            (u64::MAX, (300_000, i64::MAX)),
        ] {
            assert_eq!(tier(followers), expected, "{followers}");
        }
    }
}
