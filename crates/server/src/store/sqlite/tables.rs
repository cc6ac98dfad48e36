//! Tables as writing sees them, and the one statement that fills them.

use sqlx::query_builder::Separated;
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::store::Result;

/// The most values bound to one statement; SQLite's own limit is 32,766, Postgres' 65,535.
const MAX_BINDS: usize = 16_000;

/// A table as writing sees it: what to write, and which columns identify a row.
pub struct Table {
    name: &'static str,
    key: &'static [&'static str],
    columns: &'static [&'static str],
}

pub const CREATORS: Table = Table {
    name: "creators",
    key: &["id"],
    columns: &[
        "id",
        "source",
        "source_id",
        "nickname",
        "red_id",
        "gender",
        "bio",
        "city",
        "region",
        "followers",
        "followers_key",
        "following",
        "likes_and_collects",
        "categories",
        "tags",
        "mcn",
        "picture_quote",
        "video_quote",
        "response_rate_48h",
        "active_follower_share",
        "audience",
        "data_at",
        "profile_at",
        "nickname_key",
    ],
};

pub const CATEGORIES: Table = Table {
    name: "creator_categories",
    key: &["creator_id", "category"],
    columns: &["creator_id", "category", "followers_key"],
};

pub const SHARING: Table = Table {
    name: "creator_sharing",
    key: &["creator_id"],
    columns: &[
        "creator_id",
        "statistics",
        "notes",
        "audience",
        "quotes",
        "launches",
    ],
};

pub const FIGURES: Table = Table {
    name: "creator_figures",
    key: &["creator_id"],
    columns: &[
        "creator_id",
        "notes",
        "reads",
        "interactions",
        "er_by_reads",
        "er_by_followers",
        "viral_rate",
        "growth",
    ],
};

pub const DAYS: Table = Table {
    name: "creator_days",
    key: &["creator_id", "day"],
    columns: &[
        "creator_id",
        "day",
        "followers",
        "impressions",
        "reads",
        "likes",
        "collects",
        "comments",
        "shares",
    ],
};

pub const NOTES: Table = Table {
    name: "notes",
    key: &["author_id", "id"],
    columns: &[
        "author_id",
        "id",
        "source",
        "source_id",
        "kind",
        "title",
        "category",
        "published_at",
        "city",
        "sponsored",
        "cover_ratio",
        "impressions",
        "reads",
        "likes",
        "collects",
        "comments",
        "shares",
        "follows",
        "completion_rate",
        "three_second_rate",
        "data_at",
        "topics",
        "spot",
        "products",
        "body",
        "spot_cell",
        "pictures",
    ],
};

pub const TOPICS: Table = Table {
    name: "note_topics",
    key: &["author_id", "note_id", "topic"],
    columns: &["author_id", "note_id", "topic", "published_at"],
};

pub const LAUNCHES: Table = Table {
    name: "note_launches",
    key: &["author_id", "note_id"],
    columns: &["author_id", "note_id", "curves"],
};

pub const COMMENTS: Table = Table {
    name: "comments",
    key: &["author_id", "note_id", "id"],
    columns: &[
        "author_id",
        "note_id",
        "id",
        "nickname",
        "text",
        "published_at",
        "likes",
        "likes_key",
    ],
};

/// The values of one row, in the order of the table's columns.
pub type Values<'a> = Separated<'a, Sqlite, &'static str>;

/// Inserts rows, replacing those that have the same key.
pub async fn upsert<T>(
    connection: &mut SqliteConnection,
    table: &Table,
    rows: &[T],
    bind: impl Fn(&mut Values<'_>, &T) -> Result<()>,
) -> Result<()> {
    for chunk in rows.chunks(MAX_BINDS / table.columns.len()) {
        let mut failed = Ok(());
        let mut sql = QueryBuilder::<Sqlite>::new(format!(
            "INSERT INTO {} ({}) ",
            table.name,
            table.columns.join(", ")
        ));
        sql.push_values(chunk, |mut values, row| {
            if let Err(error) = bind(&mut values, row) {
                failed = Err(error);
            }
        });
        failed?;
        sql.push(format_args!(" ON CONFLICT ({}) DO ", table.key.join(", ")));
        let mut others = table
            .columns
            .iter()
            .filter(|column| !table.key.contains(column));
        if let Some(first) = others.next() {
            sql.push(format_args!("UPDATE SET {first} = excluded.{first}"));
            for column in others {
                sql.push(format_args!(", {column} = excluded.{column}"));
            }
        } else {
            sql.push("NOTHING");
        }
        sql.build().execute(&mut *connection).await?;
    }
    Ok(())
}
