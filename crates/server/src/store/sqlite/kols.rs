//! Reading creators, their days and their notes.

use chrono::{DateTime, TimeDelta, Utc};
use hongbang_api::kols::{Days, KolCard, KolNote};
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::window::{self, Day, Published};
use sqlx::sqlite::SqlitePool;
use sqlx::{QueryBuilder, Sqlite};

use crate::store::sqlite::notes::{push_before, push_order};
use crate::store::sqlite::rows::{Columns, day_number, key, to_i64};
use crate::store::{KolFilter, KolPosition, NotePosition, Result};

/// The columns of a card.
const CARD: &str = "c.id, c.source, c.nickname, c.followers, c.likes_and_collects, \
     c.categories, c.tags, c.city, c.region, c.mcn, c.picture_quote, c.video_quote, c.data_at";

/// The statement of a page of creators.
pub fn list_query(
    filter: &KolFilter,
    after: Option<KolPosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(CARD);
    // A category's own index is in the list's order.
    let (followers, id) = if let Some(category) = filter.category {
        sql.push(
            " FROM creator_categories k JOIN creators c ON c.id = k.creator_id WHERE k.category = ",
        )
        .push_bind(category.slug());
        ("k.followers_key", "k.creator_id")
    } else {
        sql.push(" FROM creators c WHERE 1 = 1");
        ("c.followers_key", "c.id")
    };
    if filter.min_followers.is_some() || filter.below_followers.is_some() {
        // From 0 on: an unknown count is not known to be within any bounds.
        sql.push(format_args!(" AND {followers} >= "))
            .push_bind(to_i64(filter.min_followers.unwrap_or(0)));
    }
    if let Some(below) = filter.below_followers {
        sql.push(format_args!(" AND {followers} < "))
            .push_bind(to_i64(below));
    }
    if let Some(after) = after {
        sql.push(format_args!(" AND ({followers}, {id}) < ("))
            .push_bind(key(after.followers))
            .push(", ")
            .push_bind(to_i64(after.id.get()))
            .push(")");
    }
    sql.push(format_args!(" ORDER BY {followers} DESC, {id} DESC LIMIT "))
        .push_bind(i64::from(limit));
    sql
}

/// A page of creators.
pub async fn list(
    pool: &SqlitePool,
    filter: &KolFilter,
    after: Option<KolPosition>,
    limit: u32,
) -> Result<Vec<KolCard>> {
    let rows = list_query(filter, after, limit)
        .build()
        .fetch_all(pool)
        .await?;
    rows.iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(KolCard {
                id: columns.kol_id("id")?,
                source: columns.source("source")?,
                nickname: columns.text("nickname")?,
                followers: columns.count("followers")?,
                likes_and_collects: columns.count("likes_and_collects")?,
                categories: columns.json("categories")?,
                tags: columns.json("tags")?,
                city: columns.city("city")?,
                region: columns.opt_text("region")?,
                mcn: columns.opt_text("mcn")?,
                picture_quote: columns.yuan("picture_quote")?,
                video_quote: columns.yuan("video_quote")?,
                data_at: columns.time("data_at")?,
            })
        })
        .collect()
}

/// One creator.
pub const ONE: &str = "SELECT * FROM creators WHERE id = $1";

/// One creator.
pub async fn one(pool: &SqlitePool, id: KolId) -> Result<Option<Kol>> {
    let row = sqlx::query(ONE)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    row.map(|row| Columns(&row).kol()).transpose()
}

/// Up to when a creator's data is complete.
pub const DATA_AT: &str = "SELECT data_at FROM creators WHERE id = $1";

async fn data_at(pool: &SqlitePool, id: KolId) -> Result<Option<DateTime<Utc>>> {
    let row = sqlx::query(DATA_AT)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    row.map(|row| Columns(&row).time("data_at")).transpose()
}

/// A creator's days within two day numbers.
pub const DAYS: &str = "SELECT day, followers, impressions, reads, likes, collects, comments, \
     shares FROM creator_days WHERE creator_id = $1 AND day >= $2 AND day <= $3 ORDER BY day";

/// A creator's daily statistics.
pub async fn days(pool: &SqlitePool, id: KolId, days: u32) -> Result<Option<Days>> {
    let Some(data_at) = data_at(pool, id).await? else {
        return Ok(None);
    };
    let dates = window::dates(data_at, days);
    let rows = sqlx::query(DAYS)
        .bind(to_i64(id.get()))
        .bind(day_number(*dates.start()))
        .bind(day_number(*dates.end()))
        .fetch_all(pool)
        .await?;
    let days: Result<Vec<Day>> = rows
        .iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(Day {
                date: columns.date("day")?,
                followers: columns.count("followers")?,
                impressions: columns.count("impressions")?,
                reads: columns.count("reads")?,
                likes: columns.count("likes")?,
                collects: columns.count("collects")?,
                comments: columns.count("comments")?,
                shares: columns.count("shares")?,
            })
        })
        .collect();
    Ok(Some(Days {
        data_at,
        days: days?,
    }))
}

/// The statement of a page of a creator's notes, within two moments where they are given.
pub fn notes_query(
    id: KolId,
    window: Option<(DateTime<Utc>, DateTime<Utc>)>,
    after: Option<NotePosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT id, title, published_at, kind, sponsored, impressions, reads, likes, collects, \
         comments, shares, follows, completion_rate, three_second_rate \
         FROM notes WHERE author_id = ",
    );
    sql.push_bind(to_i64(id.get()));
    if let Some((from, to)) = window {
        sql.push(" AND published_at > ")
            .push_bind(from.timestamp_millis());
        sql.push(" AND published_at <= ")
            .push_bind(to.timestamp_millis());
    }
    if let Some(after) = after {
        push_before(&mut sql, "published_at", "id", after);
    }
    push_order(&mut sql, "published_at", "id", limit);
    sql
}

/// A page of a creator's notes.
pub async fn notes(
    pool: &SqlitePool,
    id: KolId,
    days: Option<u32>,
    after: Option<NotePosition>,
    limit: u32,
) -> Result<Option<Vec<KolNote>>> {
    let Some(data_at) = data_at(pool, id).await? else {
        return Ok(None);
    };
    let window = days.map(|days| {
        let from = data_at.checked_sub_signed(TimeDelta::days(i64::from(days)));
        (from.unwrap_or(DateTime::<Utc>::MIN_UTC), data_at)
    });
    let rows = notes_query(id, window, after, limit)
        .build()
        .fetch_all(pool)
        .await?;
    let notes: Result<Vec<KolNote>> = rows
        .iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(KolNote {
                id: columns.note_id("id")?,
                title: columns.text("title")?,
                published: Published {
                    published_at: columns.time("published_at")?,
                    kind: columns.kind("kind")?,
                    sponsored: columns.opt_bool("sponsored")?,
                    counts: columns.counts()?,
                },
            })
        })
        .collect();
    notes.map(Some)
}
