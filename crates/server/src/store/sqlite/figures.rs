//! The last 30 days of creators in a few figures, kept beside them: whatever changes a creator's
//! followers, notes or days has them worked out anew, in the same transaction.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use hongbang_api::kols::KeyFigures;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::window::{Published, Selection, Statistics};
use sqlx::sqlite::SqliteConnection;

use crate::private::Measured;
use crate::record::KolRecord;
use crate::store::Result;
use crate::store::sqlite::measures;
use crate::store::sqlite::rows::{to_i64, to_opt_i64};
use crate::store::sqlite::tables::{FIGURES, upsert};

/// Raised when the same notes and days come to other figures.
pub const VERSION: i64 = 1;

/// The figures of a creator.
fn of(measured: &Measured) -> KeyFigures {
    let statistics = Statistics::of(
        &measured.notes,
        &measured.days,
        measured.followers,
        measured.data_at,
        Selection::default(),
    );
    KeyFigures {
        notes: u32::try_from(statistics.notes).unwrap_or(u32::MAX),
        reads: statistics.reads.map(|figure| figure.value),
        interactions: statistics.interactions.map(|figure| figure.value),
        er_by_reads: statistics.er_by_reads.map(|figure| figure.value),
        er_by_followers: statistics.er_by_followers.map(|figure| figure.value),
        viral_rate: statistics.viral_rate.map(|figure| figure.value),
        growth: statistics.follower_growth.and_then(|growth| growth.share),
    }
}

/// Works out the figures of creators from what is stored.
pub async fn update(connection: &mut SqliteConnection, creators: &[KolId]) -> Result<()> {
    let window = Selection::default().window;
    for chunk in creators.chunks(measures::CHUNK) {
        let found = measures::of(connection, chunk, window).await?;
        let figures: Vec<_> = found
            .iter()
            .map(|found| (found.id, of(&found.measured)))
            .collect();
        write(connection, &figures).await?;
    }
    Ok(())
}

/// Works out the figures of creators that are written for the first time, from what is written:
/// a file that is being filled has no index to find it by.
pub async fn fresh(connection: &mut SqliteConnection, records: &[KolRecord]) -> Result<()> {
    let figures: Vec<_> = records
        .iter()
        .map(|record| {
            // As they are kept: a note given twice is there once, as it was given last.
            let notes: BTreeMap<NoteId, Published> = record
                .notes
                .iter()
                .map(|record| {
                    let note = &record.note;
                    let published = Published {
                        published_at: note.published_at,
                        kind: note.kind,
                        sponsored: note.sponsored,
                        counts: note.counts,
                    };
                    (note.id, published)
                })
                .collect();
            let measured = Measured {
                followers: record.kol.followers,
                data_at: record.kol.data_at,
                days: record.days.clone(),
                notes: notes.into_values().collect(),
            };
            (record.kol.id, of(&measured))
        })
        .collect();
    write(connection, &figures).await
}

async fn write(connection: &mut SqliteConnection, rows: &[(KolId, KeyFigures)]) -> Result<()> {
    upsert(connection, &FIGURES, rows, |values, (id, figures)| {
        values
            .push_bind(to_i64(id.get()))
            .push_bind(to_opt_i64(Some(figures.notes.into())))
            .push_bind(figures.reads)
            .push_bind(figures.interactions)
            .push_bind(figures.er_by_reads)
            .push_bind(figures.er_by_followers)
            .push_bind(figures.viral_rate)
            .push_bind(figures.growth);
        Ok(())
    })
    .await
}
