//! What statistics of many creators are worked out from, read in a few statements.

use std::collections::BTreeMap;

use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::peers::Facts;
use hongbang_domain::window::{Day, Window};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Measured;
use crate::store::Result;
use crate::store::sqlite::rows::{Columns, counts_columns, to_i64};

/// Creators to a statement.
pub const CHUNK: usize = 200;

/// Milliseconds of a day.
const DAY: i64 = 24 * 60 * 60 * 1_000;

/// A creator as statistics see it.
pub struct Measures {
    pub id: KolId,
    pub category: Option<Category>,
    pub facts: Facts,
    /// Of the days, only followers, and only where they are known.
    pub measured: Measured,
}

/// Creators' statements: whose data is complete up to when.
pub fn creators_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT c.id, c.data_at, c.followers, c.categories, c.active_follower_share, \
         c.picture_quote, c.video_quote FROM creators c",
    );
    push_among(&mut sql, ids);
    sql
}

/// Their notes of a window.
pub fn notes_query(ids: &[KolId], window: Window) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(concat!(
        "SELECT n.author_id, n.published_at, n.kind, n.sponsored, ",
        counts_columns!(),
        " FROM creators c JOIN notes n ON n.author_id = c.id"
    ));
    push_window(&mut sql, window);
    push_among(&mut sql, ids);
    sql
}

/// That a note `n` is of the window that ends with the data of its author `c`.
pub fn push_window(sql: &mut QueryBuilder<Sqlite>, window: Window) {
    sql.push(" AND n.published_at > c.data_at - ")
        .push_bind(i64::from(window.days()) * DAY)
        .push(" AND n.published_at <= c.data_at");
}

/// The days of a window on which their followers are known; a day more at either end does not
/// matter.
pub fn days_query(ids: &[KolId], window: Window) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT d.creator_id, d.day, d.followers FROM creators c \
         JOIN creator_days d ON d.creator_id = c.id AND d.day >= c.data_at / ",
    );
    sql.push_bind(DAY)
        .push(" - ")
        .push_bind(i64::from(window.days()))
        .push(" AND d.day <= c.data_at / ")
        .push_bind(DAY)
        .push(" + 1 AND d.followers IS NOT NULL");
    push_among(&mut sql, ids);
    sql
}

/// That a creator `c` is one of some.
pub fn push_among(sql: &mut QueryBuilder<Sqlite>, ids: &[KolId]) {
    sql.push(" WHERE c.id IN (");
    let mut list = sql.separated(", ");
    for id in ids {
        list.push_bind(to_i64(id.get()));
    }
    sql.push(")");
}

/// What a window of some creators is worked out from, by id. At most [`CHUNK`] creators.
pub async fn of(
    connection: &mut SqliteConnection,
    ids: &[KolId],
    window: Window,
) -> Result<Vec<Measures>> {
    let mut found = BTreeMap::new();
    let rows = creators_query(ids)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let columns = Columns(row);
        let id = columns.kol_id("id")?;
        let categories: Vec<Category> = columns.json("categories")?;
        let followers = columns.count("followers")?;
        let measures = Measures {
            id,
            category: categories.into_iter().next(),
            facts: Facts {
                followers,
                active_follower_share: columns.opt_float("active_follower_share")?,
                picture_quote: columns.yuan("picture_quote")?,
                video_quote: columns.yuan("video_quote")?,
            },
            measured: Measured {
                followers,
                data_at: columns.time("data_at")?,
                days: Vec::new(),
                notes: Vec::new(),
            },
        };
        found.insert(id, measures);
    }
    let rows = notes_query(ids, window)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let columns = Columns(row);
        if let Some(measures) = found.get_mut(&columns.kol_id("author_id")?) {
            measures.measured.notes.push(columns.published()?);
        }
    }
    let rows = days_query(ids, window)
        .build()
        .fetch_all(&mut *connection)
        .await?;
    for row in &rows {
        let columns = Columns(row);
        if let Some(measures) = found.get_mut(&columns.kol_id("creator_id")?) {
            measures.measured.days.push(Day {
                date: columns.date("day")?,
                followers: columns.count("followers")?,
                impressions: None,
                reads: None,
                likes: None,
                collects: None,
                comments: None,
                shares: None,
            });
        }
    }
    Ok(found.into_values().collect())
}
