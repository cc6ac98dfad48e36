//! Lists of creators: found and ordered by what the viewer may see of them.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use hongbang_api::kols::{KolCard, KolSort};
use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::Field;
use hongbang_domain::text::fold;
use sqlx::sqlite::SqlitePool;
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Private;
use crate::store::sqlite::measures::push_among;
use crate::store::sqlite::rows::{Columns, figures_columns, json, sharing_columns, to_i64};
use crate::store::sqlite::seen::push_sees;
use crate::store::{KolFilter, KolPosition, Result};
use crate::viewer::Viewer;

/// The columns of a card.
pub const CARD: &str = concat!(
    "c.id, c.source, c.nickname, c.followers, c.likes_and_collects, c.categories, c.tags, \
     c.city, c.region, c.mcn, c.picture_quote, c.video_quote, c.data_at, ",
    sharing_columns!(),
    ", ",
    figures_columns!()
);

/// What a card is made of beside its creator `c`.
pub const CARD_JOINS: &str = " LEFT JOIN creator_sharing s ON s.creator_id = c.id \
     LEFT JOIN creator_figures f ON f.creator_id = c.id";

/// Creators to a statement of cards.
const CARDS: usize = 500;

/// The statement of the cards of some creators.
pub fn cards_query(creators: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(CARD).push(" FROM creators c").push(CARD_JOINS);
    push_among(&mut sql, creators);
    sql
}

/// The cards of some creators.
pub async fn cards(
    pool: &SqlitePool,
    creators: &[KolId],
) -> Result<BTreeMap<KolId, Private<KolCard>>> {
    let mut cards = BTreeMap::new();
    for chunk in creators.chunks(CARDS) {
        let rows = cards_query(chunk).build().fetch_all(pool).await?;
        for row in &rows {
            let card = Columns(row).card()?;
            cards.insert(card.creator(), card);
        }
    }
    Ok(cards)
}

/// A page of creators.
pub async fn list(
    pool: &SqlitePool,
    filter: &KolFilter,
    viewer: &Viewer,
    after: Option<KolPosition>,
    limit: u32,
) -> Result<Vec<Private<KolCard>>> {
    let rows = list_query(filter, viewer, after, limit)
        .build()
        .fetch_all(pool)
        .await?;
    rows.iter().map(|row| Columns(row).card()).collect()
}

/// The statement of a page of creators.
pub fn list_query(
    filter: &KolFilter,
    viewer: &Viewer,
    after: Option<KolPosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    match filter.sort {
        KolSort::Followers if !filter.ascending => by_index(filter, viewer, after, limit),
        _ => by_value(filter, viewer, after, limit),
    }
}

/// Most followers first: in the order of an index, so that a page is read and no more.
fn by_index(
    filter: &KolFilter,
    viewer: &Viewer,
    after: Option<KolPosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(CARD);
    let (followers, id) = push_from(&mut sql, filter);
    push_filter(&mut sql, filter, viewer, followers);
    if let Some(after) = after {
        // Whole below 2^53, as followers are; a float would not be looked for in the index.
        let key = after.value.map_or(-1, |value| value as i64);
        sql.push(format_args!(" AND ({followers}, {id}) < ("))
            .push_bind(key)
            .push(", ")
            .push_bind(to_i64(after.id.get()))
            .push(")");
    }
    sql.push(format_args!(" ORDER BY {followers} DESC, {id} DESC LIMIT "))
        .push_bind(i64::from(limit));
    sql
}

/// By any value: all creators that the filter holds are looked at, and the cards of one page.
fn by_value(
    filter: &KolFilter,
    viewer: &Viewer,
    after: Option<KolPosition>,
    limit: u32,
) -> QueryBuilder<Sqlite> {
    let (order, beyond) = match filter.ascending {
        true => ("ASC", ">"),
        false => ("DESC", "<"),
    };
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(CARD)
        .push(" FROM (SELECT id, value FROM (SELECT c.id, ");
    push_value(&mut sql, filter.sort, viewer);
    sql.push(" AS value");
    let (followers, _) = push_from(&mut sql, filter);
    push_filter(&mut sql, filter, viewer, followers);
    sql.push(") v");
    if let Some(after) = after {
        let id = to_i64(after.id.get());
        if let Some(value) = after.value {
            sql.push(format_args!(" WHERE value {beyond} "))
                .push_bind(value)
                .push(" OR value IS NULL OR (value = ")
                .push_bind(value)
                .push(format_args!(" AND id {beyond} "))
                .push_bind(id)
                .push(")");
        } else {
            sql.push(format_args!(" WHERE value IS NULL AND id {beyond} "))
                .push_bind(id);
        }
    }
    // What is unknown, or withheld from the viewer, comes last whichever way.
    sql.push(format_args!(
        " ORDER BY value IS NULL, value {order}, id {order} LIMIT "
    ))
    .push_bind(i64::from(limit))
    .push(") p JOIN creators c ON c.id = p.id")
    .push(CARD_JOINS)
    .push(format_args!(
        " ORDER BY p.value IS NULL, p.value {order}, p.id {order}"
    ));
    sql
}

/// ` FROM` creators, up to a condition that further ones are added to; the columns of their
/// followers and ids. A category's own index is in the order of its creators' followers.
fn push_from(sql: &mut QueryBuilder<Sqlite>, filter: &KolFilter) -> (&'static str, &'static str) {
    if let Some(category) = filter.category {
        sql.push(" FROM creator_categories k JOIN creators c ON c.id = k.creator_id")
            .push(CARD_JOINS)
            .push(" WHERE k.category = ")
            .push_bind(category.slug());
        ("k.followers_key", "k.creator_id")
    } else {
        sql.push(" FROM creators c")
            .push(CARD_JOINS)
            .push(" WHERE 1 = 1");
        ("c.followers_key", "c.id")
    }
}

/// What a list is ordered by, as far as the viewer may see it; see [`KolPosition::of`].
fn push_value(sql: &mut QueryBuilder<Sqlite>, sort: KolSort, viewer: &Viewer) {
    let (field, column) = match sort {
        KolSort::Followers => (None, "c.followers"),
        KolSort::Interactions => (None, "f.interactions"),
        KolSort::ErByFollowers => (None, "f.er_by_followers"),
        KolSort::Reads => (Some(Field::Statistics), "f.reads"),
        KolSort::ErByReads => (Some(Field::Statistics), "f.er_by_reads"),
        KolSort::Growth => (Some(Field::Statistics), "f.growth"),
        // A price of 0 is unknown, not free.
        KolSort::PictureQuote => (Some(Field::Quotes), "NULLIF(c.picture_quote, 0)"),
        KolSort::VideoQuote => (Some(Field::Quotes), "NULLIF(c.video_quote, 0)"),
    };
    let Some(field) = field else {
        sql.push(column);
        return;
    };
    sql.push("CASE WHEN ");
    push_sees(sql, viewer, field);
    sql.push(format_args!(" THEN {column} END"));
}

/// `AND` all that the filter asks for, as far as the viewer may see it.
fn push_filter(
    sql: &mut QueryBuilder<Sqlite>,
    filter: &KolFilter,
    viewer: &Viewer,
    followers: &str,
) {
    if filter.min_followers.is_some() || filter.below_followers.is_some() {
        // From 0 on: an unknown count is not known to be within any bounds.
        sql.push(format_args!(" AND {followers} >= "))
            .push_bind(to_i64(filter.min_followers.unwrap_or(0)));
    }
    if let Some(below) = filter.below_followers {
        sql.push(format_args!(" AND {followers} < "))
            .push_bind(to_i64(below));
    }
    if let Some(city) = filter.city {
        sql.push(" AND c.city = ").push_bind(i64::from(city.0));
    }
    if filter.min_quote.is_some() || filter.max_quote.is_some() {
        let bounds = (
            // A price of 0 is unknown, not free.
            i64::from(filter.min_quote.unwrap_or(1).max(1)),
            filter.max_quote.map_or(i64::MAX, i64::from),
        );
        sql.push(" AND ");
        push_sees(sql, viewer, Field::Quotes);
        for (before, column) in [(" AND (", "c.picture_quote"), (" OR ", "c.video_quote")] {
            sql.push(format_args!("{before}{column} BETWEEN "))
                .push_bind(bounds.0)
                .push(" AND ")
                .push_bind(bounds.1);
        }
        sql.push(")");
    }
    if let Some(tag) = &filter.tag {
        let tag = like(&quoted(tag));
        sql.push(" AND (");
        // An element of the list: the first, or another.
        push_like(sql, "c.tags", format!("[{tag}%"));
        sql.push(" OR ");
        push_like(sql, "c.tags", format!("%,{tag}%"));
        sql.push(")");
    }
    if let Some(text) = &filter.text {
        push_text(sql, text);
    }
}

/// `AND` a text in the name, the bio or a tag, or the whole of the platform's number.
fn push_text(sql: &mut QueryBuilder<Sqlite>, text: &str) {
    sql.push(" AND (c.red_id = ").push_bind(text.to_owned());
    let name = fold(text);
    if !name.is_empty() {
        sql.push(" OR ");
        push_like(sql, "c.nickname_key", format!("%{}%", like(&name)));
    }
    let small = text.to_ascii_lowercase();
    sql.push(" OR ");
    push_like(sql, "LOWER(c.bio)", format!("%{}%", like(&small)));
    // What stands between the tags is no part of any.
    if !["[", ",", "]"].contains(&text) {
        let quoted = quoted(&small);
        let within = quoted.trim_start_matches('"');
        let within = within.strip_suffix('"').unwrap_or(within);
        sql.push(" OR ");
        push_like(sql, "LOWER(c.tags)", format!("%{}%", like(within)));
    }
    sql.push(")");
}

fn push_like(sql: &mut QueryBuilder<Sqlite>, column: &str, pattern: String) {
    sql.push(format_args!("{column} LIKE "))
        .push_bind(pattern)
        .push(" ESCAPE '\\'");
}

/// A text as a pattern that finds it alone.
fn like(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '%' | '_') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

/// A text as it stands in a list of texts that is kept as JSON.
fn quoted(text: &str) -> String {
    // A text always has a form in JSON.
    json(&text).unwrap_or_default()
}
