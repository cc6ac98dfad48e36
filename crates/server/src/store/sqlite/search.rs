//! Notes by what they say, and what a query may become.

use std::collections::BTreeMap;

use hongbang_api::notes::EXCERPT_CHARS;
use hongbang_api::search::{
    Found, KolSuggestion, MAX_CANDIDATES, MAX_SUGGESTIONS, Suggestions, TopicSuggestion,
};
use hongbang_domain::note::NoteId;
use hongbang_domain::search::{Corpus, Hits, Query, evidence, excerpt};
use hongbang_domain::text::fold;
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{QueryBuilder, Sqlite};

use crate::private::Private;
use crate::store::sqlite::fulltext;
use crate::store::sqlite::notes::{CARD, card_with};
use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::{Result, Searched, StoreError};

/// Creators suggested: names are looked for less often than topics.
const MAX_KOLS: usize = MAX_SUGGESTIONS / 2;

/// Above every character that text holds: whatever starts with a prefix is below the prefix and
/// this one.
const LAST_CHAR: char = '\u{10ffff}';

/// The statement of the cards of some notes, with all their text.
pub fn cards_query(notes: &[NoteId]) -> QueryBuilder<Sqlite> {
    let mut sql = QueryBuilder::new("SELECT ");
    sql.push(CARD).push(
        ", n.body, n.topics FROM notes n JOIN creators c ON c.id = n.author_id \
         LEFT JOIN creator_sharing s ON s.creator_id = n.author_id WHERE n.id IN (",
    );
    let mut list = sql.separated(", ");
    for note in notes {
        list.push_bind(to_i64(note.get()));
    }
    sql.push(")");
    sql
}

/// Notes that may be what is looked for, out of `notes` in all.
pub async fn notes(pool: &SqlitePool, query: Query, notes: u64) -> Result<Searched> {
    if query.is_empty() {
        let with_term = Vec::new();
        return Ok(Searched {
            corpus: Corpus { notes, with_term },
            found: Vec::new(),
        });
    }
    let (candidates, with_term) = fulltext::candidates(pool, &query, MAX_CANDIDATES).await?;
    let corpus = Corpus { notes, with_term };
    if candidates.is_empty() {
        let found = Vec::new();
        return Ok(Searched { corpus, found });
    }
    let rows = cards_query(&candidates).build().fetch_all(pool).await?;
    // Reading hundreds of texts takes a while: others are answered meanwhile.
    let found = tokio::task::spawn_blocking(move || {
        let mut found = BTreeMap::new();
        for row in &rows {
            if let Some(note) = look(row, &query)? {
                found.insert(Columns(row).note_id("id")?, note);
            }
        }
        Ok(candidates
            .iter()
            .filter_map(|id| found.remove(id))
            .collect())
    });
    let found = found
        .await
        .map_err(|error| StoreError::Failed(error.to_string()))?;
    found.map(|found| Searched { corpus, found })
}

/// What a note has of a query; `None` where that is nothing.
fn look(row: &SqliteRow, query: &Query) -> Result<Option<Private<Found>>> {
    let columns = Columns(row);
    let body = columns.str("body")?;
    let topics: Vec<String> = columns.json("topics")?;
    let evidence = evidence(query, columns.str("title")?, body, &topics);
    if evidence.hits.iter().all(|hits| *hits == Hits::default()) {
        return Ok(None);
    }
    let card = card_with(row, excerpt(body, query, EXCERPT_CHARS))?;
    Ok(Some(card.map(|note| Found { note, evidence })))
}

/// Topics that start with a text, those of the most notes first.
pub const TOPICS: &str = "SELECT topic, COUNT(*) AS notes FROM note_topics \
     WHERE topic >= $1 AND topic < $2 GROUP BY topic ORDER BY notes DESC, topic LIMIT $3";

/// Creators whose name starts with a text, those with the most followers first.
pub const KOLS: &str = "SELECT id, nickname, followers FROM creators \
     WHERE nickname_key >= $1 AND nickname_key < $2 ORDER BY followers_key DESC, id DESC LIMIT $3";

/// What a text may become.
pub async fn suggestions(pool: &SqlitePool, text: &str) -> Result<Suggestions> {
    let text = text.trim().trim_start_matches(['#', '＃']);
    if text.is_empty() {
        return Ok(Suggestions::default());
    }
    Ok(Suggestions {
        topics: topics(pool, text).await?,
        kols: kols(pool, text).await?,
    })
}

async fn topics(pool: &SqlitePool, text: &str) -> Result<Vec<TopicSuggestion>> {
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for start in spellings(text) {
        let rows = sqlx::query(TOPICS)
            .bind(&start)
            .bind(format!("{start}{LAST_CHAR}"))
            .bind(i64::try_from(MAX_SUGGESTIONS).unwrap_or(i64::MAX))
            .fetch_all(pool)
            .await?;
        for row in &rows {
            let columns = Columns(row);
            let notes = columns.count("notes")?.unwrap_or(0);
            found.insert(columns.text("topic")?, notes);
        }
    }
    let mut topics: Vec<TopicSuggestion> = found
        .into_iter()
        .map(|(topic, notes)| TopicSuggestion { topic, notes })
        .collect();
    // Stable: those of as many notes stay in the order of their names.
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.notes));
    topics.truncate(MAX_SUGGESTIONS);
    Ok(topics)
}

/// A text as topics may spell it: as it is, in small letters, in capitals, with a capital.
/// Topics are kept as they were written, and found by how they are kept.
fn spellings(text: &str) -> Vec<String> {
    let small = text.to_lowercase();
    let mut rest = small.chars();
    let first: String = rest
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    let capital = first + rest.as_str();
    let mut spellings = vec![text.to_owned(), text.to_uppercase(), capital, small];
    spellings.sort_unstable();
    spellings.dedup();
    spellings
}

async fn kols(pool: &SqlitePool, text: &str) -> Result<Vec<KolSuggestion>> {
    let start = fold(text);
    if start.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query(KOLS)
        .bind(&start)
        .bind(format!("{start}{LAST_CHAR}"))
        .bind(i64::try_from(MAX_KOLS).unwrap_or(i64::MAX))
        .fetch_all(pool)
        .await?;
    rows.iter()
        .map(|row| {
            let columns = Columns(row);
            Ok(KolSuggestion {
                id: columns.kol_id("id")?,
                nickname: columns.text("nickname")?,
                followers: columns.count("followers")?,
            })
        })
        .collect()
}
