//! What readers do, as counts: by note and hour, by note, by creator and day. Callers hold the
//! transaction in which the row that is counted comes or goes.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use hongbang_api::events::Event;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::{Deed, Mark};
use hongbang_domain::window::china_date;
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::store::Result;
use crate::store::sqlite::figures;
use crate::store::sqlite::rows::{Columns, day_number, to_i64};

/// Milliseconds of an hour.
const HOUR: i64 = 60 * 60 * 1_000;

/// What is counted, in the order of the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    Impression,
    Read,
    Like,
    Collect,
    Comment,
    Share,
    Follow,
}

impl Counted {
    /// How many there are.
    const KINDS: usize = 7;
}

impl From<Mark> for Counted {
    fn from(mark: Mark) -> Self {
        match mark {
            Mark::Like => Self::Like,
            Mark::Collect => Self::Collect,
        }
    }
}

impl From<Deed> for Counted {
    fn from(deed: Deed) -> Self {
        match deed {
            Deed::Impression => Self::Impression,
            Deed::Read => Self::Read,
            Deed::Share => Self::Share,
        }
    }
}

/// What is added to each count; less than 0 where something is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Added([i64; Counted::KINDS]);

impl Added {
    /// One more.
    pub fn one(counted: Counted) -> Self {
        let mut added = Self::default();
        added.add(counted, 1);
        added
    }

    /// One less.
    pub fn minus_one(counted: Counted) -> Self {
        let mut added = Self::default();
        added.add(counted, -1);
        added
    }

    /// Whether a creator's figures may be other ones now.
    fn is_in_figures(&self) -> bool {
        use Counted::{Collect, Comment, Like, Read};
        let counts = |counted: Counted| self.0.get(counted as usize).is_some_and(|many| *many != 0);
        [Read, Like, Collect, Comment].into_iter().any(counts)
    }

    fn add(&mut self, counted: Counted, many: i64) {
        if let Some(count) = self.0.get_mut(counted as usize) {
            *count += many;
        }
    }
}

/// The end of statements that add to a row of counts, or make it.
macro_rules! add_to {
    ($table:literal, $key:literal) => {
        concat!(
            "ON CONFLICT (",
            $key,
            ") DO UPDATE SET \
             impressions = ",
            $table,
            ".impressions + excluded.impressions, \
             reads = ",
            $table,
            ".reads + excluded.reads, \
             likes = ",
            $table,
            ".likes + excluded.likes, \
             collects = ",
            $table,
            ".collects + excluded.collects, \
             comments = ",
            $table,
            ".comments + excluded.comments, \
             shares = ",
            $table,
            ".shares + excluded.shares, \
             follows = ",
            $table,
            ".follows + excluded.follows"
        )
    };
}

const ADD_TO_HOUR: &str = concat!(
    "INSERT INTO note_hours (impressions, reads, likes, collects, comments, shares, follows, \
     author_id, note_id, hour) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ",
    add_to!("note_hours", "author_id, note_id, hour")
);

const ADD_TO_NOTE: &str = "UPDATE notes SET \
     here_impressions = here_impressions + $1, here_reads = here_reads + $2, \
     here_likes = here_likes + $3, here_collects = here_collects + $4, \
     here_comments = here_comments + $5, here_shares = here_shares + $6, \
     here_follows = here_follows + $7 WHERE author_id = $8 AND id = $9";

const ADD_TO_DAY: &str = concat!(
    "INSERT INTO creator_counted_days (impressions, reads, likes, collects, comments, shares, \
     follows, creator_id, day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ",
    add_to!("creator_counted_days", "creator_id, day")
);

/// Counts what is about a creator and, where it is given, about one of its notes. `at` is when
/// it was done, also where it is taken back.
pub async fn add(
    connection: &mut SqliteConnection,
    creator: KolId,
    note: Option<NoteId>,
    at: DateTime<Utc>,
    added: Added,
) -> Result<()> {
    tally(connection, creator, note, at, added).await?;
    if note.is_some() && added.is_in_figures() {
        figures::update(connection, &[creator]).await?;
    }
    Ok(())
}

/// As [`add`], for many at once: the creators' figures are the caller's to work out.
pub async fn tally(
    connection: &mut SqliteConnection,
    creator: KolId,
    note: Option<NoteId>,
    at: DateTime<Utc>,
    added: Added,
) -> Result<()> {
    let creator = to_i64(creator.get());
    let counts = |sql: &'static str| {
        let statement = sqlx::query(sql);
        added
            .0
            .iter()
            .fold(statement, |sql, count| sql.bind(*count))
    };
    if let Some(note) = note {
        let note = to_i64(note.get());
        counts(ADD_TO_HOUR)
            .bind(creator)
            .bind(note)
            .bind(at.timestamp_millis().div_euclid(HOUR))
            .execute(&mut *connection)
            .await?;
        counts(ADD_TO_NOTE)
            .bind(creator)
            .bind(note)
            .execute(&mut *connection)
            .await?;
    }
    counts(ADD_TO_DAY)
        .bind(creator)
        .bind(day_number(china_date(at)))
        .execute(&mut *connection)
        .await?;
    Ok(())
}

/// Counts events that have not been counted. Those of notes that are not there count for
/// nothing, nor do a creator's (`by`) own looks at its own notes.
pub async fn events(
    connection: &mut SqliteConnection,
    events: &[Event],
    by: Option<KolId>,
    at: DateTime<Utc>,
) -> Result<()> {
    let authors = authors(connection, events).await?;
    let mut wanted: BTreeMap<(KolId, NoteId, u64), Deed> = BTreeMap::new();
    for event in events {
        let Some(&author) = authors.get(&event.note) else {
            continue;
        };
        let looks = matches!(event.deed, Deed::Impression | Deed::Read);
        if !(looks && by == Some(author)) {
            let key = (author, event.note, event.id);
            wanted.entry(key).or_insert(event.deed);
        }
    }
    if wanted.is_empty() {
        return Ok(());
    }
    let mut sql =
        QueryBuilder::<Sqlite>::new("INSERT INTO note_events (author_id, note_id, id, at) ");
    sql.push_values(wanted.keys(), |mut values, (author, note, id)| {
        values
            .push_bind(to_i64(author.get()))
            .push_bind(to_i64(note.get()))
            .push_bind(to_i64(*id))
            .push_bind(at.timestamp_millis());
    });
    sql.push(" ON CONFLICT (author_id, note_id, id) DO NOTHING RETURNING author_id, note_id, id");
    let mut added: BTreeMap<(KolId, NoteId), Added> = BTreeMap::new();
    for row in sql.build().fetch_all(&mut *connection).await? {
        let columns = Columns(&row);
        let (author, note) = (columns.kol_id("author_id")?, columns.note_id("note_id")?);
        let id = columns.count("id")?.unwrap_or(0);
        if let Some(deed) = wanted.get(&(author, note, id)) {
            let added = added.entry((author, note)).or_default();
            added.add((*deed).into(), 1);
        }
    }
    let mut touched = BTreeSet::new();
    for ((author, note), added) in added {
        tally(connection, author, Some(note), at, added).await?;
        if added.is_in_figures() {
            touched.insert(author);
        }
    }
    figures::update(connection, &Vec::from_iter(touched)).await
}

/// The authors of the events' notes.
async fn authors(
    connection: &mut SqliteConnection,
    events: &[Event],
) -> Result<BTreeMap<NoteId, KolId>> {
    if events.is_empty() {
        return Ok(BTreeMap::new());
    }
    let mut sql = QueryBuilder::<Sqlite>::new("SELECT id, author_id FROM notes WHERE id IN (");
    let mut list = sql.separated(", ");
    for event in events {
        list.push_bind(to_i64(event.note.get()));
    }
    sql.push(")");
    let rows = sql.build().fetch_all(connection).await?;
    rows.iter()
        .map(|row| {
            let columns = Columns(row);
            Ok((columns.note_id("id")?, columns.kol_id("author_id")?))
        })
        .collect()
}
