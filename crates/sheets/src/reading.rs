//! The rows of a sheet as creators and notes, read in steps.
//!
//! A row that is broken costs itself alone, and a cell that cannot be read costs its value alone:
//! both are told, and reading goes on. Rows about the same creator become one, whose later row
//! counts in whatever it knows.

mod checks;
mod column;
mod draft;
mod lines;
mod notes;
mod overlay;
mod people;
mod row;
mod take;
#[cfg(test)]
mod tests;
mod told;

use chrono::{DateTime, Utc};

use crate::creator::{Creator, SheetNote};
use crate::field::Rows;
use crate::identity::Numbers;
use crate::mapping::{MAX_COLUMNS, Mapping, Target};
use crate::protocol::{CannotRead, MAX_ROWS};
use crate::records::{Record, Records, Step};
use crate::report::Report;
use crate::sheet::Sheet;

use column::{AUTHOR, Column, Reads, columns};
use notes::Notes;
use people::People;

/// How far reading is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// Rows so far.
    pub rows: u32,
    /// The share of the text that was looked at, 0–1.
    pub share: f64,
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What became of the rows.
    pub report: Report,
    /// The creators, by id. A sheet of notes makes them of its authors.
    pub creators: Vec<Creator>,
    /// The notes, in the order of their first rows.
    pub notes: Vec<SheetNote>,
}

/// A sheet that is being read.
#[derive(Debug)]
pub struct Reading<'s> {
    sheet: &'s Sheet,
    records: Records<&'s [u8]>,
    header: Record,
    /// The first step behind the header.
    next: Option<Step>,
    is_at_end: bool,
    rows: Rows,
    columns: Vec<Column>,
    /// Whether a column says whose a note is.
    has_authors: bool,
    now: DateTime<Utc>,
    numbers: &'s Numbers,
    report: Report,
    people: People<'s>,
    notes: Notes,
}

/// After so many rows it is known how many there will be, about.
const ENOUGH_TO_GUESS: u32 = 500;

impl<'s> Reading<'s> {
    /// Begins behind the header, which is the record at or after a line (from 1).
    ///
    /// # Errors
    /// [`CannotRead`], where there is no header there, nothing behind it, or too much of either.
    pub fn begin(
        sheet: &'s Sheet,
        header_line: u64,
        mapping: &Mapping,
        now: DateTime<Utc>,
        numbers: &'s Numbers,
    ) -> Result<Self, CannotRead> {
        let mut records = sheet.records();
        let header = loop {
            match step(&mut records)? {
                Step::Record(record) if record.line() >= header_line => break record,
                Step::Record(_) | Step::Broken(..) => {}
                Step::End => return Err(CannotRead::NoHeader),
            }
        };
        // Some rows are wider than their header, and the mapping knows it.
        let width = header.width().max(mapping.columns.len());
        if width > MAX_COLUMNS {
            let columns = u32::try_from(width).unwrap_or(u32::MAX);
            return Err(CannotRead::TooManyColumns { columns });
        }
        let above = usize::try_from(header.line()).unwrap_or_default();
        let most = usize::try_from(MAX_ROWS).unwrap_or(usize::MAX);
        if lines::has_more_than(sheet.text(), above.saturating_add(most)) {
            return Err(CannotRead::TooManyRows);
        }
        records.expect_widths(lines::least_width(sheet, &header), width);
        let next = step(&mut records)?;
        if next == Step::End {
            return Err(CannotRead::NoRows);
        }
        let personal = mapping
            .columns
            .iter()
            .filter_map(|column| match column.target {
                Target::Personal { what } => Some((column.header.clone(), what)),
                _ => None,
            });
        let columns = columns(mapping, width);
        let is_author = |column: &Column| matches!(column.reads, Reads::Field(field, _) if AUTHOR.contains(&field));
        Ok(Self {
            sheet,
            records,
            header,
            next: Some(next),
            is_at_end: false,
            rows: mapping.rows,
            has_authors: columns.iter().any(is_author),
            columns,
            now,
            numbers,
            report: Report {
                personal: personal.collect(),
                other_encoding: u32::try_from(sheet.other_lines().len()).unwrap_or(u32::MAX),
                ..Report::default()
            },
            people: People::new(numbers, mapping.rows == Rows::Notes),
            notes: Notes::default(),
        })
    }

    /// Reads up to `rows` more; `None` where all is read.
    pub fn step(&mut self, rows: usize) -> Option<Progress> {
        if self.is_at_end {
            return None;
        }
        for _ in 0..rows.max(1) {
            let next = self.next.take();
            let next = next.map_or_else(|| step(&mut self.records), Ok);
            match next {
                Ok(Step::Record(record)) => {
                    self.record(&record);
                    self.records.reuse(record);
                }
                Ok(Step::Broken(line, broken)) => self.broken(line, broken),
                // Text in memory is read to its end.
                Ok(Step::End) | Err(_) => {
                    self.is_at_end = true;
                    break;
                }
            }
        }
        let share = if self.is_at_end { 1.0 } else { self.share() };
        Some(Progress {
            rows: self.report.rows,
            share: share.min(1.0),
        })
    }

    /// The share of the text that was looked at.
    fn share(&self) -> f64 {
        self.records.taken() as f64 / self.sheet.text().len().max(1) as f64
    }

    /// Makes room for as many creators as there seem to be: growing by doubling would take a half
    /// more.
    fn reserve(&mut self) {
        let share = self.share();
        if self.rows == Rows::Creators && share > 0.0 {
            let all = f64::from(self.report.rows) / share * 1.03;
            self.people.reserve(all.min(f64::from(MAX_ROWS)) as usize);
        }
    }

    /// Reads what is left, and looks at all of it together.
    #[must_use]
    pub fn finish(mut self) -> Done {
        while self.step(usize::MAX / 2).is_some() {}
        let mut notes = Vec::new();
        match self.rows {
            Rows::Creators => row::apart(&mut self.people, &mut self.report, &self.columns),
            Rows::Notes => {
                let (taken, doubtful) = (self.notes.len(), self.notes.doubtful());
                let authored = self.notes.finish(&self.people.ids());
                for (_, creator, place) in self.people.each_mut() {
                    authored.tell(creator, place.knows_data_at, self.now);
                }
                self.report.taken = u32::try_from(taken).unwrap_or(u32::MAX);
                self.report.doubtful = u32::try_from(doubtful).unwrap_or(u32::MAX);
                notes = authored.notes;
            }
        }
        let mut doubtful = 0;
        for (_, place) in self.people.left() {
            doubtful += u32::from(place.doubtful);
        }
        let mut creators = self.people.into_creators();
        // By their places: they are large, and would be moved again and again.
        creators.sort_by_cached_key(|creator| creator.kol.id);
        let report = &mut self.report;
        if self.rows == Rows::Creators {
            report.taken = u32::try_from(creators.len()).unwrap_or(u32::MAX);
            report.doubtful = doubtful;
            let joined = creators.iter().filter(|creator| creator.on_server).count();
            report.joined = u32::try_from(joined).unwrap_or(u32::MAX);
        } else {
            let is_joined = |note: &&SheetNote| {
                let place = note
                    .author
                    .map(|id| creators.binary_search_by_key(&id, |of| of.kol.id));
                place.is_some_and(|at| {
                    at.is_ok_and(|at| creators.get(at).is_some_and(|of| of.on_server))
                })
            };
            report.joined =
                u32::try_from(notes.iter().filter(is_joined).count()).unwrap_or(u32::MAX);
        }
        report.doubted.sort_by_key(|doubt| doubt.line);
        report.doubted.truncate(crate::report::TOLD);
        report.merges.sort_by_key(|merge| merge.line);
        Done {
            report: self.report,
            creators,
            notes,
        }
    }
}

/// The next step. Nothing can go wrong with text in memory, but types do not know it.
fn step(records: &mut Records<&[u8]>) -> Result<Step, CannotRead> {
    records.step().map_err(|error| CannotRead::Broken {
        message: error.to_string(),
    })
}
