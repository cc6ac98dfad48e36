//! Pages of notes, each feed from the index that has its order.

use hongbang_api::notes::{EXCERPT_CHARS, NoteCard};
use hongbang_domain::account::AccountId;
use hongbang_domain::place::{Cell, CityId};
use hongbang_domain::reader::Mark;
use sqlx::sqlite::SqlitePool;
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Private;
use crate::store::sqlite::notes::{CARD, card, push_before, push_order};
use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::{MarkPosition, NoteFilter, NotePosition, Result, Start};

/// The statement of a feed's page.
pub fn page_query(
    filter: &NoteFilter,
    after: Option<NotePosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    match filter.start {
        Start::All => all_query(filter, after, limit),
        Start::Followed(account) => followed_query(account, filter, after, limit),
        Start::Spots { city, cell } => spots_query(city, cell, filter, after, limit),
    }
}

fn select() -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(CARD)
        .push(", substr(n.body, 1, ")
        .push_bind(i64::try_from(EXCERPT_CHARS).unwrap_or(i64::MAX))
        .push(") AS excerpt");
    sql
}

fn all_query(filter: &NoteFilter, after: Option<NotePosition>, limit: u32) -> QueryBuilder<Sqlite> {
    let mut sql = select();
    // A topic's own index is in the feed's order; everything else is ordered by `notes`.
    let (time, id) = if let Some(topic) = &filter.topic {
        sql.push(
            " FROM note_topics t \
             JOIN notes n ON n.author_id = t.author_id AND n.id = t.note_id \
             JOIN creators c ON c.id = n.author_id \
             LEFT JOIN creator_sharing s ON s.creator_id = n.author_id WHERE t.topic = ",
        )
        .push_bind(topic.clone());
        ("t.published_at", "t.note_id")
    } else {
        sql.push(
            " FROM notes n JOIN creators c ON c.id = n.author_id \
             LEFT JOIN creator_sharing s ON s.creator_id = n.author_id WHERE 1 = 1",
        );
        ("n.published_at", "n.id")
    };
    push_category_and_author(&mut sql, filter);
    if let Some(after) = after {
        push_before(&mut sql, time, id, after);
    }
    push_order(&mut sql, time, id, limit);
    sql
}

/// What is followed is found author by author, so it has to be sorted: no index has the notes
/// of some authors in the order of time. The sort is over what the index of authors holds, for
/// a page's length at a time, and as long as a reader's authors write; the index of time would
/// have to be read until enough of them turn up, which for few authors is all of it.
fn followed_query(
    account: AccountId,
    filter: &NoteFilter,
    after: Option<NotePosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = select();
    sql.push(
        " FROM (SELECT n.author_id, n.id, n.published_at FROM creator_follows f \
         JOIN notes n ON n.author_id = f.creator_id WHERE f.account_id = ",
    )
    .push_bind(to_i64(account.get()));
    push_filter(&mut sql, filter);
    if let Some(after) = after {
        push_before(&mut sql, "n.published_at", "n.id", after);
    }
    push_order(&mut sql, "n.published_at", "n.id", limit);
    sql.push(
        ") p JOIN notes n ON n.author_id = p.author_id AND n.id = p.id \
         JOIN creators c ON c.id = n.author_id \
         LEFT JOIN creator_sharing s ON s.creator_id = n.author_id",
    );
    push_order(&mut sql, "p.published_at", "p.id", limit);
    sql
}

/// A city's notes with spots, newest first, are read until a page of them lies near enough.
fn spots_query(
    city: CityId,
    cell: Option<Cell>,
    filter: &NoteFilter,
    after: Option<NotePosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = select();
    sql.push(
        " FROM notes n JOIN creators c ON c.id = n.author_id \
         LEFT JOIN creator_sharing s ON s.creator_id = n.author_id \
         WHERE n.spot IS NOT NULL AND n.city = ",
    )
    .push_bind(i64::from(city.0));
    if let Some(cell) = cell {
        sql.push(" AND n.spot_cell IN (");
        let mut list = sql.separated(", ");
        for cell in cell.neighbourhood() {
            list.push_bind(i64::from(cell.get()));
        }
        sql.push(")");
    }
    push_filter(&mut sql, filter);
    if let Some(after) = after {
        push_before(&mut sql, "n.published_at", "n.id", after);
    }
    push_order(&mut sql, "n.published_at", "n.id", limit);
    sql
}

/// The statement of a page of what an account has collected.
pub fn collected_query(
    account: AccountId,
    filter: &NoteFilter,
    after: Option<MarkPosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = select();
    sql.push(
        ", m.at FROM note_marks m JOIN notes n ON n.author_id = m.author_id AND n.id = m.note_id \
         JOIN creators c ON c.id = n.author_id \
         LEFT JOIN creator_sharing s ON s.creator_id = n.author_id WHERE m.account_id = ",
    )
    .push_bind(to_i64(account.get()))
    .push(" AND m.mark = ")
    .push_bind(Mark::Collect.slug());
    push_filter(&mut sql, filter);
    if let Some(MarkPosition { at, note }) = after {
        let after = NotePosition {
            published_at: at,
            id: note,
        };
        push_before(&mut sql, "m.at", "m.note_id", after);
    }
    push_order(&mut sql, "m.at", "m.note_id", limit);
    sql
}

fn push_category_and_author(sql: &mut QueryBuilder<Sqlite>, filter: &NoteFilter) {
    if let Some(category) = filter.category {
        sql.push(" AND n.category = ").push_bind(category.slug());
    }
    if let Some(author) = filter.author {
        sql.push(" AND n.author_id = ")
            .push_bind(to_i64(author.get()));
    }
}

/// `AND` all that a filter sets, where notes are found otherwise.
fn push_filter(sql: &mut QueryBuilder<Sqlite>, filter: &NoteFilter) {
    push_category_and_author(sql, filter);
    if let Some(topic) = &filter.topic {
        sql.push(
            " AND EXISTS (SELECT t.topic FROM note_topics t WHERE t.author_id = n.author_id \
             AND t.note_id = n.id AND t.topic = ",
        )
        .push_bind(topic.clone())
        .push(")");
    }
}

/// A page of a feed.
pub async fn page(
    pool: &SqlitePool,
    filter: &NoteFilter,
    after: Option<NotePosition>,
    limit: u32,
) -> Result<Vec<Private<NoteCard>>> {
    let rows = page_query(filter, after, limit)
        .build()
        .fetch_all(pool)
        .await?;
    rows.iter().map(card).collect()
}

/// A page of what an account has collected.
pub async fn collected(
    pool: &SqlitePool,
    account: AccountId,
    filter: &NoteFilter,
    after: Option<MarkPosition>,
    limit: u32,
) -> Result<Vec<(MarkPosition, Private<NoteCard>)>> {
    let rows = collected_query(account, filter, after, limit)
        .build()
        .fetch_all(pool)
        .await?;
    rows.iter()
        .map(|row| {
            let columns = Columns(row);
            let position = MarkPosition {
                at: columns.time("at")?,
                note: columns.note_id("id")?,
            };
            Ok((position, card(row)?))
        })
        .collect()
}
