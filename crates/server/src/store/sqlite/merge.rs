//! Bringing rows up to date: read what is there, decide by the rules of [`crate::merge`], write
//! what changed. Callers hold the transaction, so nothing changes in between.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::note::{Note, NoteId};
use sqlx::sqlite::SqliteConnection;
use sqlx::{QueryBuilder, Sqlite};

use crate::merge;
use crate::record::{BylinedNote, Change, NoteRecord, NotesMerged, Profile};
use crate::store::Result;
use crate::store::sqlite::fulltext::{self, Words};
use crate::store::sqlite::rows::{Columns, to_i64};
use crate::store::sqlite::write::{self, CreatorRow};
use crate::store::sqlite::{figures, removal};

/// A creator as the store has it.
struct Stored {
    source_id: String,
    kol: Kol,
    profile_at: Option<DateTime<Utc>>,
}

/// Brings creators up to date with their own pages. One change a profile.
pub async fn profiles(
    connection: &mut SqliteConnection,
    profiles: &[Profile],
) -> Result<Vec<Change>> {
    let ids: Vec<KolId> = profiles.iter().map(|row| row.kol.id).collect();
    let removed = removal::among(connection, &ids).await?;
    let mut known = stored_creators(connection, ids.into_iter()).await?;
    let mut touched = Vec::new();
    let mut changes = Vec::with_capacity(profiles.len());
    for profile in profiles {
        let id = profile.kol.id;
        if removed.contains(&id) {
            changes.push(Change::OptedOut);
            continue;
        }
        // Rows of one batch see each other: a creator listed twice is added once.
        let (kol, change) = match known.get(&id) {
            None => (Some(profile.kol.clone()), Change::Added),
            Some(stored) => match merge::profile(&stored.kol, stored.profile_at, &profile.kol) {
                Some(merged) => (Some(merged), Change::Updated),
                None => (None, Change::Unchanged),
            },
        };
        if let Some(kol) = kol {
            let profile_at = Some(profile.kol.data_at);
            known.insert(
                id,
                Stored {
                    source_id: profile.source_id.clone(),
                    kol,
                    profile_at,
                },
            );
            touched.push(id);
        }
        changes.push(change);
    }
    touched.sort_unstable();
    touched.dedup();
    write_creators(connection, &known, &touched).await?;
    figures::update(connection, &touched).await?;
    Ok(changes)
}

/// Brings notes up to date, adding authors that are not known yet and moving the data date of
/// those that are.
pub async fn notes(
    connection: &mut SqliteConnection,
    notes: &[BylinedNote],
) -> Result<NotesMerged> {
    let ids: Vec<KolId> = notes.iter().map(|row| row.note.note.author).collect();
    let removed = removal::among(connection, &ids).await?;
    let mut authors = stored_creators(connection, ids.into_iter()).await?;
    let mut known = stored_notes(connection, notes).await?;
    let mut merged = NotesMerged::default();
    let mut touched_authors = Vec::new();
    let mut touched: BTreeMap<(KolId, NoteId), NoteRecord> = BTreeMap::new();
    let mut retagged = Vec::new();
    let mut reworded = BTreeSet::new();
    for row in notes {
        let note = &row.note.note;
        if removed.contains(&note.author) {
            merged.changes.push(Change::OptedOut);
            continue;
        }
        let key = (note.author, note.id);
        let (next, change) = match known.get(&key) {
            None => {
                reworded.insert(key);
                (Some(note.clone()), Change::Added)
            }
            Some(stored) => match merge::note(stored, note) {
                Some(merged) => {
                    if says_otherwise(&merged, stored) {
                        reworded.insert(key);
                    }
                    if merged.topics != stored.topics || merged.published_at != stored.published_at
                    {
                        retagged.push(key);
                    }
                    (Some(merged), Change::Updated)
                }
                None => (None, Change::Unchanged),
            },
        };
        merged.changes.push(change);
        let Some(next) = next else { continue };
        if author_moves(&mut authors, row, &next, &mut merged.bylines_added) {
            touched_authors.push(note.author);
        }
        known.insert(key, next.clone());
        touched.insert(
            key,
            NoteRecord {
                note: next,
                ..row.note.clone()
            },
        );
    }
    touched_authors.sort_unstable();
    touched_authors.dedup();
    write_creators(connection, &authors, &touched_authors).await?;
    for (author, note) in retagged {
        sqlx::query("DELETE FROM note_topics WHERE author_id = $1 AND note_id = $2")
            .bind(to_i64(author.get()))
            .bind(to_i64(note.get()))
            .execute(&mut *connection)
            .await?;
    }
    let words: Vec<Words<'_>> = touched
        .iter()
        .filter(|(key, _)| reworded.contains(key))
        .map(|(_, record)| (&record.note).into())
        .collect();
    fulltext::put(connection, &words).await?;
    let touched: Vec<&NoteRecord> = touched.values().collect();
    write::notes(connection, &touched).await?;
    // A creator is touched only together with a note of it.
    let changed: BTreeSet<KolId> = touched.iter().map(|record| record.note.author).collect();
    figures::update(connection, &Vec::from_iter(changed)).await?;
    Ok(merged)
}

/// Whether a note has other words now.
fn says_otherwise(now: &Note, before: &Note) -> bool {
    (&now.title, &now.body, &now.topics) != (&before.title, &before.body, &before.topics)
}

/// Adds the author of a changed note, or moves its data date; whether it is to be written.
fn author_moves(
    authors: &mut BTreeMap<KolId, Stored>,
    row: &BylinedNote,
    note: &Note,
    bylines_added: &mut usize,
) -> bool {
    match authors.get_mut(&note.author) {
        None => {
            *bylines_added += 1;
            let kol = Kol {
                data_at: note.data_at,
                ..row.byline.kol.clone()
            };
            let source_id = row.byline.source_id.clone();
            authors.insert(
                note.author,
                Stored {
                    source_id,
                    kol,
                    profile_at: None,
                },
            );
            true
        }
        Some(stored) if note.data_at > stored.kol.data_at => {
            stored.kol.data_at = note.data_at;
            if stored.profile_at.is_none() {
                // Only bylines know the author: the newest one names it.
                stored.kol.nickname.clone_from(&row.byline.kol.nickname);
            }
            true
        }
        Some(_) => false,
    }
}

async fn write_creators(
    connection: &mut SqliteConnection,
    known: &BTreeMap<KolId, Stored>,
    touched: &[KolId],
) -> Result<()> {
    if touched.is_empty() {
        return Ok(());
    }
    // Categories that a creator no longer has.
    let mut sql =
        QueryBuilder::<Sqlite>::new("DELETE FROM creator_categories WHERE creator_id IN (");
    let mut list = sql.separated(", ");
    for id in touched {
        list.push_bind(to_i64(id.get()));
    }
    sql.push(")");
    sql.build().execute(&mut *connection).await?;
    let rows: Vec<CreatorRow<'_>> = touched
        .iter()
        .filter_map(|id| known.get(id))
        .map(|stored| CreatorRow {
            source_id: &stored.source_id,
            kol: &stored.kol,
            profile_at: stored.profile_at.map(|at| at.timestamp_millis()),
        })
        .collect();
    write::creators(connection, &rows).await
}

async fn stored_creators(
    connection: &mut SqliteConnection,
    ids: impl Iterator<Item = KolId>,
) -> Result<BTreeMap<KolId, Stored>> {
    let mut ids: Vec<KolId> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    let mut known = BTreeMap::new();
    if ids.is_empty() {
        return Ok(known);
    }
    let mut sql = QueryBuilder::<Sqlite>::new("SELECT * FROM creators WHERE id IN (");
    let mut list = sql.separated(", ");
    for id in &ids {
        list.push_bind(to_i64(id.get()));
    }
    sql.push(")");
    for row in sql.build().fetch_all(connection).await? {
        let columns = Columns(&row);
        let kol = columns.kol()?;
        let source_id = columns.text("source_id")?;
        let profile_at = columns.opt_time("profile_at")?;
        known.insert(
            kol.id,
            Stored {
                source_id,
                kol,
                profile_at,
            },
        );
    }
    Ok(known)
}

async fn stored_notes(
    connection: &mut SqliteConnection,
    notes: &[BylinedNote],
) -> Result<BTreeMap<(KolId, NoteId), Note>> {
    let mut known = BTreeMap::new();
    if notes.is_empty() {
        return Ok(known);
    }
    let mut sql = QueryBuilder::<Sqlite>::new("SELECT * FROM notes WHERE (author_id, id) IN (");
    sql.push_values(notes, |mut values, row| {
        values
            .push_bind(to_i64(row.note.note.author.get()))
            .push_bind(to_i64(row.note.note.id.get()));
    });
    sql.push(")");
    for row in sql.build().fetch_all(connection).await? {
        let note = Columns(&row).note()?;
        known.insert((note.author, note.id), note);
    }
    Ok(known)
}
