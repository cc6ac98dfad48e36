//! Reading one creator, its days and its notes.

use std::ops::RangeInclusive;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hongbang_api::kols::{Days, KolNote};
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::sharing::Sharing;
use hongbang_domain::window::{self, Day, Window};
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{QueryBuilder, Row, Sqlite};

use crate::private::{Measured, Private};
use crate::store::sqlite::notes::{push_before, push_order};
use crate::store::sqlite::rows::{Columns, counts_columns, day_number, sharing_columns, to_i64};
use crate::store::{NotePosition, Result};

/// One creator.
pub const ONE: &str = concat!(
    "SELECT c.*, ",
    sharing_columns!(),
    " FROM creators c LEFT JOIN creator_sharing s ON s.creator_id = c.id WHERE c.id = $1"
);

/// One creator.
pub async fn one(pool: &SqlitePool, id: KolId) -> Result<Option<Private<Kol>>> {
    let row = sqlx::query(ONE)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    row.map(|row| {
        let columns = Columns(&row);
        Ok(Private::new(id, columns.sharing()?, columns.kol()?))
    })
    .transpose()
}

/// What windows need of a creator: up to when its data is complete, its followers, its choices.
pub const FRAME: &str = concat!(
    "SELECT c.data_at, c.followers, ",
    sharing_columns!(),
    " FROM creators c LEFT JOIN creator_sharing s ON s.creator_id = c.id WHERE c.id = $1"
);

/// See [`FRAME`].
struct Frame {
    data_at: DateTime<Utc>,
    followers: Option<u64>,
    sharing: Sharing,
}

async fn frame(pool: &SqlitePool, id: KolId) -> Result<Option<Frame>> {
    let row = sqlx::query(FRAME)
        .bind(to_i64(id.get()))
        .fetch_optional(pool)
        .await?;
    row.map(|row| {
        let columns = Columns(&row);
        Ok(Frame {
            data_at: columns.time("data_at")?,
            followers: columns.count("followers")?,
            sharing: columns.sharing()?,
        })
    })
    .transpose()
}

/// A creator's days within two day numbers.
pub const DAYS: &str = "SELECT day, followers, impressions, reads, likes, collects, comments, \
     shares FROM creator_days WHERE creator_id = $1 AND day >= $2 AND day <= $3 ORDER BY day";

/// A creator's daily statistics.
pub async fn days(
    pool: &SqlitePool,
    id: KolId,
    days: u32,
    now: DateTime<Utc>,
) -> Result<Option<Private<Days>>> {
    let Some(frame) = frame(pool, id).await? else {
        return Ok(None);
    };
    let days = Days {
        data_at: frame.data_at,
        days: days_until(pool, id, frame.data_at, days).await?,
        counted: counted_days(pool, id, now, days).await?,
        withheld: Vec::new(),
    };
    Ok(Some(Private::new(id, frame.sharing, days)))
}

async fn days_until(
    pool: &SqlitePool,
    id: KolId,
    data_at: DateTime<Utc>,
    days: u32,
) -> Result<Vec<Day>> {
    let rows = days_within(DAYS, pool, id, window::dates(data_at, days)).await?;
    rows.iter()
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
        .collect()
}

/// What readers of this server added to a creator, on days within two day numbers.
pub const COUNTED_DAYS: &str = "SELECT day, impressions, reads, likes, collects, comments, shares \
     FROM creator_counted_days WHERE creator_id = $1 AND day >= $2 AND day <= $3 ORDER BY day";

/// The days up to today on which readers of this server added anything.
async fn counted_days(
    pool: &SqlitePool,
    id: KolId,
    now: DateTime<Utc>,
    days: u32,
) -> Result<Vec<Day>> {
    let today = window::china_date(now);
    let before = chrono::Days::new(u64::from(days.saturating_sub(1)));
    let first = today.checked_sub_days(before).unwrap_or(NaiveDate::MIN);
    let rows = days_within(COUNTED_DAYS, pool, id, first..=today).await?;
    let days: Vec<Day> = rows
        .iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(Day {
                date: columns.date("day")?,
                followers: None,
                impressions: columns.count("impressions")?,
                reads: columns.count("reads")?,
                likes: columns.count("likes")?,
                collects: columns.count("collects")?,
                comments: columns.count("comments")?,
                shares: columns.count("shares")?,
            })
        })
        .collect::<Result<_>>()?;
    // Of what was taken back, or of follows alone, a row of zeros is left.
    let any = |day: &Day| {
        [
            day.impressions,
            day.reads,
            day.likes,
            day.collects,
            day.comments,
            day.shares,
        ]
        .iter()
        .any(|count| *count != Some(0))
    };
    Ok(days.into_iter().filter(any).collect())
}

async fn days_within(
    sql: &'static str,
    pool: &SqlitePool,
    id: KolId,
    dates: RangeInclusive<NaiveDate>,
) -> Result<Vec<SqliteRow>> {
    Ok(sqlx::query(sql)
        .bind(to_i64(id.get()))
        .bind(day_number(*dates.start()))
        .bind(day_number(*dates.end()))
        .fetch_all(pool)
        .await?)
}

/// What a creator's statistics are worked out from.
pub async fn measured(pool: &SqlitePool, id: KolId) -> Result<Option<Private<Measured>>> {
    let Some(frame) = frame(pool, id).await? else {
        return Ok(None);
    };
    let days = Window::Days90.days();
    let notes = notes_query(id, Some(window(frame.data_at, days)), None, u32::MAX)
        .build()
        .fetch_all(pool)
        .await?;
    let measured = Measured {
        followers: frame.followers,
        data_at: frame.data_at,
        days: days_until(pool, id, frame.data_at, days).await?,
        notes: notes
            .iter()
            .map(|row| Columns(row).published())
            .collect::<Result<_>>()?,
    };
    Ok(Some(Private::new(id, frame.sharing, measured)))
}

/// From when to when a window of so many days reaches.
fn window(data_at: DateTime<Utc>, days: u32) -> (DateTime<Utc>, DateTime<Utc>) {
    let from = data_at.checked_sub_signed(TimeDelta::days(i64::from(days)));
    (from.unwrap_or(DateTime::<Utc>::MIN_UTC), data_at)
}

/// The statement of a page of a creator's notes, within two moments where they are given.
pub fn notes_query(
    id: KolId,
    window: Option<(DateTime<Utc>, DateTime<Utc>)>,
    after: Option<NotePosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(concat!(
        "SELECT n.id, n.title, n.published_at, n.kind, n.sponsored, n.topics, ",
        counts_columns!(),
        " FROM notes n WHERE n.author_id = "
    ));
    sql.push_bind(to_i64(id.get()));
    if let Some((from, to)) = window {
        sql.push(" AND n.published_at > ")
            .push_bind(from.timestamp_millis());
        sql.push(" AND n.published_at <= ")
            .push_bind(to.timestamp_millis());
    }
    if let Some(after) = after {
        push_before(&mut sql, "n.published_at", "n.id", after);
    }
    push_order(&mut sql, "n.published_at", "n.id", limit);
    sql
}

/// A page of a creator's notes.
pub async fn notes(
    pool: &SqlitePool,
    id: KolId,
    days: Option<u32>,
    after: Option<NotePosition>,
    limit: u32,
) -> Result<Option<Vec<Private<KolNote>>>> {
    let Some(frame) = frame(pool, id).await? else {
        return Ok(None);
    };
    let window = days.map(|days| window(frame.data_at, days));
    let rows = notes_query(id, window, after, limit)
        .build()
        .fetch_all(pool)
        .await?;
    let notes: Result<_> = rows
        .iter()
        .map(|row| {
            let columns = Columns(row);
            let note = KolNote {
                id: columns.note_id("id")?,
                title: columns.text("title")?,
                published: columns.published()?,
                topics: columns.json("topics")?,
                withheld: Vec::new(),
            };
            Ok(Private::new(id, frame.sharing, note))
        })
        .collect();
    notes.map(Some)
}

/// Who has a public number. It reads all creators, which is what is asked for.
const NUMBERS: &str = "SELECT id, red_id FROM creators WHERE red_id > '' ORDER BY id";

pub async fn numbers(pool: &SqlitePool) -> Result<Vec<(KolId, String)>> {
    let rows = sqlx::query(NUMBERS).fetch_all(pool).await?;
    let number = |row: &SqliteRow| Ok((Columns(row).kol_id("id")?, row.try_get("red_id")?));
    rows.iter().map(number).collect()
}
