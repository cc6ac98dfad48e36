//! Writing rows, many to a statement. Callers hold the transaction.

use hongbang_api::notes::{Comment, Launch};
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::note::{Note, NoteId, Spot};
use hongbang_domain::place::Cell;
use hongbang_domain::text::fold;
use hongbang_domain::window::Day;
use sqlx::sqlite::SqliteConnection;

use crate::record::{KolRecord, NoteRecord};
use crate::store::Result;
use crate::store::sqlite::fulltext::{self, Words};
use crate::store::sqlite::rows::{
    day_number, gender_name, json, key, kind_name, source_name, to_i64, to_opt_i64,
};
use crate::store::sqlite::tables::{
    CATEGORIES, COMMENTS, CREATORS, DAYS, LAUNCHES, NOTES, TOPICS, upsert,
};
use crate::store::sqlite::{choices, figures, removal};

/// A creator as it is written.
pub struct CreatorRow<'a> {
    pub source_id: &'a str,
    pub kol: &'a Kol,
    /// When its own page was read, in milliseconds; `None` where only notes told of it.
    pub profile_at: Option<i64>,
}

/// Writes creators with their categories.
pub async fn creators(connection: &mut SqliteConnection, rows: &[CreatorRow<'_>]) -> Result<()> {
    upsert(connection, &CREATORS, rows, |values, row| {
        let kol = row.kol;
        values
            .push_bind(to_i64(kol.id.get()))
            .push_bind(source_name(kol.source))
            .push_bind(row.source_id.to_owned())
            .push_bind(kol.nickname.clone())
            .push_bind(kol.red_id.clone())
            .push_bind(kol.gender.map(gender_name))
            .push_bind(kol.bio.clone())
            .push_bind(kol.city.map(|city| i64::from(city.0)))
            .push_bind(kol.region.clone())
            .push_bind(to_opt_i64(kol.followers))
            .push_bind(key(kol.followers))
            .push_bind(to_opt_i64(kol.following))
            .push_bind(to_opt_i64(kol.likes_and_collects))
            .push_bind(json(&kol.categories)?)
            .push_bind(json(&kol.tags)?)
            .push_bind(kol.mcn.clone())
            .push_bind(kol.picture_quote.map(i64::from))
            .push_bind(kol.video_quote.map(i64::from))
            .push_bind(kol.response_rate_48h)
            .push_bind(kol.active_follower_share)
            .push_bind(kol.audience.as_ref().map(json).transpose()?)
            .push_bind(kol.data_at.timestamp_millis())
            .push_bind(row.profile_at)
            .push_bind(fold(&kol.nickname));
        Ok(())
    })
    .await?;
    let categories: Vec<(KolId, Category, i64)> = rows
        .iter()
        .flat_map(|row| {
            let followers = key(row.kol.followers);
            row.kol
                .categories
                .iter()
                .map(move |category| (row.kol.id, *category, followers))
        })
        .collect();
    upsert(
        connection,
        &CATEGORIES,
        &categories,
        |values, (id, category, followers)| {
            values
                .push_bind(to_i64(id.get()))
                .push_bind(category.slug())
                .push_bind(*followers);
            Ok(())
        },
    )
    .await
}

/// The coarse cell of a spot; `None` where it is no place on Earth.
pub fn spot_cell(spot: &Spot) -> Option<i64> {
    Cell::of(spot.latitude, spot.longitude).map(|cell| i64::from(cell.get()))
}

/// Writes notes with their topics; their words are for the caller to index.
pub async fn notes(connection: &mut SqliteConnection, records: &[&NoteRecord]) -> Result<()> {
    upsert(connection, &NOTES, records, |values, record| {
        let Note { counts, .. } = &record.note;
        let note = &record.note;
        values
            .push_bind(to_i64(note.author.get()))
            .push_bind(to_i64(note.id.get()))
            .push_bind(source_name(note.source))
            .push_bind(record.source_id.clone())
            .push_bind(kind_name(note.kind))
            .push_bind(note.title.clone())
            .push_bind(note.category.map(Category::slug))
            .push_bind(note.published_at.timestamp_millis())
            .push_bind(note.city.map(|city| i64::from(city.0)))
            .push_bind(note.sponsored)
            .push_bind(note.cover_ratio)
            .push_bind(to_opt_i64(counts.impressions))
            .push_bind(to_opt_i64(counts.reads))
            .push_bind(to_opt_i64(counts.likes))
            .push_bind(to_opt_i64(counts.collects))
            .push_bind(to_opt_i64(counts.comments))
            .push_bind(to_opt_i64(counts.shares))
            .push_bind(to_opt_i64(counts.follows))
            .push_bind(counts.completion_rate)
            .push_bind(counts.three_second_rate)
            .push_bind(note.data_at.timestamp_millis())
            .push_bind(json(&note.topics)?)
            .push_bind(note.spot.as_ref().map(json).transpose()?)
            .push_bind(json(&note.products)?)
            .push_bind(note.body.clone())
            .push_bind(note.spot.as_ref().and_then(spot_cell))
            .push_bind(json(&note.pictures)?);
        Ok(())
    })
    .await?;
    let topics: Vec<(&Note, &String)> = records
        .iter()
        .flat_map(|record| record.note.topics.iter().map(|topic| (&record.note, topic)))
        .collect();
    upsert(connection, &TOPICS, &topics, |values, (note, topic)| {
        values
            .push_bind(to_i64(note.author.get()))
            .push_bind(to_i64(note.id.get()))
            .push_bind((*topic).clone())
            .push_bind(note.published_at.timestamp_millis());
        Ok(())
    })
    .await
}

/// Writes creators with all that belongs to them, into tables that hold nothing of theirs.
pub async fn fresh_records(connection: &mut SqliteConnection, records: &[KolRecord]) -> Result<()> {
    let rows: Vec<CreatorRow<'_>> = records
        .iter()
        .map(|record| CreatorRow {
            source_id: &record.source_id,
            kol: &record.kol,
            profile_at: Some(record.kol.data_at.timestamp_millis()),
        })
        .collect();
    creators(connection, &rows).await?;
    let sharing: Vec<_> = records
        .iter()
        .filter_map(|record| Some((record.kol.id, record.sharing?)))
        .collect();
    choices::write(connection, &sharing).await?;
    let days: Vec<(KolId, &Day)> = records
        .iter()
        .flat_map(|record| record.days.iter().map(|day| (record.kol.id, day)))
        .collect();
    upsert(connection, &DAYS, &days, |values, (id, day)| {
        values
            .push_bind(to_i64(id.get()))
            .push_bind(day_number(day.date))
            .push_bind(to_opt_i64(day.followers))
            .push_bind(to_opt_i64(day.impressions))
            .push_bind(to_opt_i64(day.reads))
            .push_bind(to_opt_i64(day.likes))
            .push_bind(to_opt_i64(day.collects))
            .push_bind(to_opt_i64(day.comments))
            .push_bind(to_opt_i64(day.shares));
        Ok(())
    })
    .await?;
    figures::fresh(connection, records).await?;
    let note_records: Vec<&NoteRecord> = records.iter().flat_map(|record| &record.notes).collect();
    notes(connection, &note_records).await?;
    let words: Vec<Words<'_>> = note_records
        .iter()
        .map(|record| (&record.note).into())
        .collect();
    fulltext::add(connection, &words).await?;
    let launches: Vec<(KolId, NoteId, &Launch)> = note_records
        .iter()
        .filter_map(|record| {
            record
                .launch
                .as_ref()
                .map(|launch| (record.note.author, record.note.id, launch))
        })
        .collect();
    upsert(
        connection,
        &LAUNCHES,
        &launches,
        |values, (author, note, launch)| {
            values
                .push_bind(to_i64(author.get()))
                .push_bind(to_i64(note.get()))
                .push_bind(json(launch)?);
            Ok(())
        },
    )
    .await?;
    let comments: Vec<(&Note, &Comment)> = note_records
        .iter()
        .flat_map(|record| {
            record
                .comments
                .iter()
                .map(|comment| (&record.note, comment))
        })
        .collect();
    upsert(
        connection,
        &COMMENTS,
        &comments,
        |values, (note, comment)| {
            values
                .push_bind(to_i64(note.author.get()))
                .push_bind(to_i64(note.id.get()))
                .push_bind(to_i64(comment.id))
                .push_bind(comment.nickname.clone())
                .push_bind(comment.text.clone())
                .push_bind(comment.published_at.timestamp_millis())
                .push_bind(to_opt_i64(comment.likes))
                .push_bind(key(comment.likes));
            Ok(())
        },
    )
    .await
}

/// Writes creators with all that belongs to them in place of what was there.
/// Creators that asked to be left out are left out.
pub async fn records(connection: &mut SqliteConnection, records: &[KolRecord]) -> Result<()> {
    let ids: Vec<KolId> = records.iter().map(|record| record.kol.id).collect();
    let removed = removal::among(connection, &ids).await?;
    let records: Vec<KolRecord> = records
        .iter()
        .filter(|record| !removed.contains(&record.kol.id))
        .cloned()
        .collect();
    for record in &records {
        fulltext::forget(connection, record.kol.id).await?;
        for statement in removal::FORGET {
            sqlx::query(*statement)
                .bind(to_i64(record.kol.id.get()))
                .execute(&mut *connection)
                .await?;
        }
    }
    fresh_records(connection, &records).await
}
