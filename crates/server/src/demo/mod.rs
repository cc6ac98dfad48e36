//! Made-up creators and notes that look like the field's, for trying the product without
//! anybody's data. `docs/DEMO.md` describes the model.
//!
//! Pure and repeatable: no clock, no files; the same options give the same records on the
//! same build, whichever creators are asked for and in whatever order. It knows nothing of
//! the store.

mod audience;
mod bank;
mod behaviour;
mod body;
mod calendar;
mod chance;
mod comments;
mod curve;
mod days;
mod geography;
mod labels;
mod launch;
mod parse;
mod persona;
mod phrase;
mod profile;
mod share;
mod sharing;
mod spots;
mod traffic;
mod traits;
mod writer;

#[cfg(test)]
mod tests;

use std::ops::Range;

use chrono::NaiveDate;
use hongbang_domain::kol::{KolId, Source};
use hongbang_domain::note::{Note, NoteId};

pub use behaviour::Behaviour;
pub use labels::{Label, write_labels};

use crate::record::{KolRecord, NoteRecord};
use calendar::Calendar;
use chance::{Chance, Purpose};
use persona::{Disclosure, Persona};

/// The last day of the data where nobody says: fixed, so that the bare command always gives
/// the same.
pub const DEFAULT_AS_OF: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 1) {
    Some(date) => date,
    None => NaiveDate::MIN,
};

/// What to generate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// How many creators.
    pub kols: u32,
    /// How many notes over all of them (none where there are no creators).
    pub notes: u32,
    /// Another seed, another world.
    pub seed: u64,
    /// The last day of the data, in China.
    pub as_of: NaiveDate,
}

/// A creator, and what nobody but the labels file may know of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Creator {
    /// The creator, its days and its notes.
    pub record: KolRecord,
    /// What is planted in it; `None` in an honest one.
    pub planted: Option<Behaviour>,
}

impl Creator {
    /// Its line of the labels file.
    #[must_use]
    pub fn label(&self) -> Label {
        Label {
            id: self.record.kol.id,
            nickname: self.record.kol.nickname.clone(),
            behaviour: self.planted,
        }
    }
}

/// The creators with these numbers, of `0..options.kols`.
///
/// Chunks may be generated in any order and on any thread. A chunk costs a few microseconds
/// for each creator in it, and some nanoseconds for each of the others.
#[must_use]
pub fn generate(options: &Options, chunk: Range<u32>) -> Vec<Creator> {
    let chunk = chunk.start.min(options.kols)..chunk.end.min(options.kols);
    let calendar = Calendar::until(options.as_of);
    let notes = share::notes(options, chunk.clone());
    chunk
        .zip(notes)
        .map(|(index, notes)| creator(&Persona::new(options, index, notes), &calendar))
        .collect()
}

fn creator(persona: &Persona, calendar: &Calendar) -> Creator {
    let traffic = traffic::of(persona);
    let mut text = persona.chance(Purpose::Text);
    let mut launches = Chance::new(!persona.seed, persona.index, Purpose::Traffic);
    let mut comments = comments::Section::new(persona);
    let mut titles = Vec::with_capacity(traffic.len());
    let mut notes = Vec::with_capacity(traffic.len());
    for (number, figures) in traffic.iter().enumerate() {
        let Some(mut written) = writer::write(persona, figures, calendar, &titles, &mut text)
        else {
            continue;
        };
        titles.push(written.title.clone());
        let (source_id, id) = note_id(persona.id, persona.index, number);
        notes.push(NoteRecord {
            launch: match persona.disclosure {
                Disclosure::Full => launch::of(figures, &mut launches),
                Disclosure::PublicOnly => None,
            },
            comments: comments.of(figures, &mut written, calendar),
            note: Note {
                id,
                author: persona.id,
                source: Source::Demo,
                kind: figures.kind,
                title: written.title,
                body: written.body,
                topics: written.topics,
                category: Some(written.category),
                published_at: calendar.moment(figures.published),
                city: written.city.map(|city| city.id),
                spot: written.spot,
                sponsored: persona.habits.says_sponsored.then_some(figures.sponsored),
                products: written.products,
                pictures: Vec::new(),
                cover_ratio: COVERS[text.weighted(COVERS.map(|(_, weight)| weight))].0,
                counts: figures.counts(persona.disclosure),
                data_at: calendar.data_at,
            },
            source_id,
        });
    }
    Creator {
        planted: persona.behaviour,
        record: KolRecord {
            source_id: persona.source_id.clone(),
            kol: profile::of(persona, &traffic, calendar),
            sharing: Some(sharing::of(persona)),
            days: days::of(persona, &traffic, calendar),
            notes,
        },
    }
}

fn note_id(author: KolId, index: u32, number: usize) -> (String, NoteId) {
    let source_id = format!("demo-note-{index:06}-{number:04}");
    let id = NoteId::derive(author, persona::SOURCE, &source_id);
    (source_id, id)
}

/// Width over height of covers, and how often each occurs: 3:4 is what the app proposes.
const COVERS: [(f64, f64); 6] = [
    (3.0 / 4.0, 0.62),
    (1.0, 0.15),
    (4.0 / 3.0, 0.08),
    (2.0 / 3.0, 0.06),
    (4.0 / 5.0, 0.06),
    (16.0 / 9.0, 0.03),
];
