//! Creators that may be like one: of a category of its own, and about as large.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::likeness::Traits;
use hongbang_domain::window::Window;
use sqlx::sqlite::{SqliteConnection, SqlitePool, SqliteRow};
use sqlx::{QueryBuilder, Sqlite};

use crate::private::{Likened, Private};
use crate::store::sqlite::directory::{CARD, CARD_JOINS};
use crate::store::sqlite::rows::{Columns, key, to_i64};
use crate::store::{Alike, Result};

/// The most candidates that are looked at, the nearest by followers.
const CANDIDATES: usize = 500;

/// Creators so many times as large, or as small, are not alike.
const FACTOR: u64 = 10;

/// The most topics of a creator that count, the most used.
const TOPICS: usize = 20;

/// Creators of a category within two numbers of followers, the smallest first.
pub const RISING: &str = "SELECT creator_id, followers_key FROM creator_categories \
     WHERE category = $1 AND followers_key >= $2 AND followers_key <= $3 \
     ORDER BY followers_key, creator_id LIMIT $4";

/// The same, the largest first.
pub const FALLING: &str = "SELECT creator_id, followers_key FROM creator_categories \
     WHERE category = $1 AND followers_key >= $2 AND followers_key <= $3 \
     ORDER BY followers_key DESC, creator_id DESC LIMIT $4";

/// A creator, and those that may be like it.
pub async fn of(pool: &SqlitePool, id: KolId) -> Result<Option<Alike>> {
    let mut connection = pool.acquire().await?;
    let mut one = read(&mut connection, &[id]).await?;
    let Some((_, one, (categories, followers))) = one.pop() else {
        return Ok(None);
    };
    let candidates = candidates(&mut connection, id, &categories, followers).await?;
    let others = read(&mut connection, &candidates).await?;
    let ids: Vec<KolId> = others.iter().map(|(id, ..)| *id).chain([id]).collect();
    let mut topics = topics(&mut connection, &ids).await?;
    let mut with_topics = |id: KolId, likened: Private<Likened>| {
        let topics = topics.remove(&id).unwrap_or_default();
        likened.map(|mut likened| {
            likened.traits.topics = topics;
            likened
        })
    };
    Ok(Some(Alike {
        one: with_topics(id, one),
        others: others
            .into_iter()
            .map(|(id, other, _)| with_topics(id, other))
            .collect(),
    }))
}

/// The creators of any of some categories that are nearest by followers. How many followers one
/// has that knows them not is anyone's guess: they come last, and everyone is near to them.
async fn candidates(
    connection: &mut SqliteConnection,
    id: KolId,
    categories: &[Category],
    followers: Option<u64>,
) -> Result<Vec<KolId>> {
    let parts: Vec<(&'static str, i64, i64)> = match followers {
        Some(own) => {
            let own = own.max(1);
            // None at all is taken for one.
            let least = match own.div_ceil(FACTOR) {
                1 => 0,
                least => least,
            };
            let most = own.saturating_mul(FACTOR);
            vec![
                (RISING, to_i64(own), to_i64(most)),
                (FALLING, to_i64(least), to_i64(own) - 1),
                (RISING, key(None), key(None)),
            ]
        }
        None => vec![(FALLING, key(None), i64::MAX)],
    };
    let mut found: BTreeMap<KolId, f64> = BTreeMap::new();
    for category in categories {
        for (statement, least, most) in &parts {
            let rows = sqlx::query(*statement)
                .bind(category.slug())
                .bind(*least)
                .bind(*most)
                .bind(i64::try_from(CANDIDATES).unwrap_or(i64::MAX))
                .fetch_all(&mut *connection)
                .await?;
            for row in &rows {
                let columns = Columns(row);
                let theirs = u64::try_from(columns.int("followers_key")?).ok();
                let ratio = match (followers, theirs) {
                    (Some(own), Some(theirs)) => (theirs.max(1) as f64 / own.max(1) as f64).ln(),
                    // The largest first, where one's own size is unknown.
                    (None, Some(theirs)) => 1.0 / (theirs.max(1) as f64),
                    (_, None) => f64::INFINITY,
                };
                found.insert(columns.kol_id("creator_id")?, ratio.abs());
            }
        }
    }
    found.remove(&id);
    let mut found: Vec<(KolId, f64)> = found.into_iter().collect();
    // Stable: those that are as near stay in the order of their ids.
    found.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    found.truncate(CANDIDATES);
    Ok(found.into_iter().map(|(id, _)| id).collect())
}

/// The statement of some creators' cards and audiences.
pub fn cards_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT c.audience, ");
    sql.push(CARD).push(" FROM creators c").push(CARD_JOINS);
    push_among(&mut sql, ids);
    sql
}

/// What one is found by: categories and followers, which are public.
type Public = (Vec<Category>, Option<u64>);

async fn read(
    connection: &mut SqliteConnection,
    ids: &[KolId],
) -> Result<Vec<(KolId, Private<Likened>, Public)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = cards_query(ids).build().fetch_all(connection).await?;
    rows.iter().map(likened).collect()
}

fn likened(row: &SqliteRow) -> Result<(KolId, Private<Likened>, Public)> {
    let columns = Columns(row);
    let public: Public = (columns.json("categories")?, columns.count("followers")?);
    let traits = Traits {
        categories: public.0.clone(),
        tags: columns.json("tags")?,
        topics: Vec::new(),
        audience: columns.opt_json("audience")?,
        followers: public.1,
    };
    let likened = columns.card()?.map(|card| Likened { card, traits });
    Ok((columns.kol_id("id")?, likened, public))
}

/// The statement of the topics of some creators' recent notes. They are read from the notes: their
/// own table is for finding notes by a topic, and takes four times as long this way round.
pub fn topics_query(ids: &[KolId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new(
        "SELECT n.author_id, n.topics FROM creators c \
         JOIN notes n ON n.author_id = c.id AND n.published_at > c.data_at - ",
    );
    sql.push_bind(i64::from(Window::Days90.days()) * 24 * 60 * 60 * 1_000);
    push_among(&mut sql, ids);
    sql
}

/// The topics of creators' recent notes, the most used first.
async fn topics(
    connection: &mut SqliteConnection,
    ids: &[KolId],
) -> Result<BTreeMap<KolId, Vec<String>>> {
    let mut counted: BTreeMap<KolId, BTreeMap<String, usize>> = BTreeMap::new();
    let rows = topics_query(ids).build().fetch_all(connection).await?;
    for row in &rows {
        let columns = Columns(row);
        let of = counted.entry(columns.kol_id("author_id")?).or_default();
        // Once a note, however often it names a topic.
        let topics: BTreeSet<String> = columns.json("topics")?;
        for topic in topics {
            *of.entry(topic).or_default() += 1;
        }
    }
    let most_used = |of: BTreeMap<String, usize>| {
        let mut of: Vec<(String, usize)> = of.into_iter().collect();
        // Stable: those used as often stay in the order of their letters.
        of.sort_by_key(|(_, notes)| Reverse(*notes));
        of.truncate(TOPICS);
        of.into_iter().map(|(topic, _)| topic).collect()
    };
    Ok(counted
        .into_iter()
        .map(|(id, of)| (id, most_used(of)))
        .collect())
}

fn push_among(sql: &mut QueryBuilder<Sqlite>, ids: &[KolId]) {
    sql.push(" WHERE c.id IN (");
    let mut list = sql.separated(", ");
    for id in ids {
        list.push_bind(to_i64(id.get()));
    }
    sql.push(")");
}
