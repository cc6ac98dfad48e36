//! The files that crawlers of the platform write: one of notes, one of creators.
//!
//! CSV in any encoding and with any delimiter that is in use, columns found by name. Counts are text
//! (`1.1万`), times are milliseconds since 1970, unknown cells are empty. Columns that nothing
//! needs are ignored, in any order.

use std::io::{self, Read};

use chrono::{DateTime, Utc};

use crate::count::{self, CountError};
use crate::records::{Broken, Record, Records, Step};
use crate::stream::{OpenError, Stream};
use crate::text::NoSheet;

mod creators;
mod notes;

pub use creators::{CreatorRow, Creators};
pub use notes::{NoteRow, Notes};

/// The earliest time taken for one: the platform began in 2013. Smaller numbers are seconds.
const EARLIEST_MS: i64 = 1_356_998_400_000;

/// The latest time taken for one: the year 2100.
const LATEST_MS: i64 = 4_102_444_800_000;

/// Why a file as a whole cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It is no text, or there is nothing in it.
    #[error(transparent)]
    NoText(OpenError),
    /// It is no text that CSV could be.
    #[error("it is no CSV file")]
    NotCsv,
    /// It is CSV, and its header lacks columns that are needed.
    #[error("its header lacks {}", listed(.0))]
    MissingColumns(Vec<&'static str>),
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] io::Error),
}

impl From<OpenError> for FileError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Unreadable(error) => Self::Unreadable(error),
            other => Self::NoText(other),
        }
    }
}

impl From<NoSheet> for FileError {
    fn from(error: NoSheet) -> Self {
        Self::NoText(error.into())
    }
}

fn listed(columns: &[&str]) -> String {
    let plural = if columns.len() == 1 {
        "the column"
    } else {
        "the columns"
    };
    format!("{plural} {}", columns.join(", "))
}

/// Why a line gave no row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// It is no whole record.
    #[error(transparent)]
    Broken(#[from] Broken),
    /// A cell that every row needs is empty.
    #[error("{0} is empty")]
    Missing(&'static str),
    /// A count is none.
    #[error("{column} is '{text}': {error}")]
    Count {
        /// The column.
        column: &'static str,
        /// What the cell says, cut short.
        text: String,
        /// What is wrong with it.
        error: CountError,
    },
    /// A time is none.
    #[error("{column} is '{text}': not a time in milliseconds since 1970")]
    Time {
        /// The column.
        column: &'static str,
        /// What the cell says, cut short.
        text: String,
    },
    /// The kind of note is not one that is known.
    #[error("type is '{0}': neither normal nor video")]
    Kind(String),
    /// The cell of structured tags is no JSON object.
    #[error("tag_list is no JSON object")]
    TagList,
}

/// A line that gave no row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    /// The line of the file, from 1.
    pub line: u64,
    /// Why.
    pub reason: Reason,
}

/// What stands in place of a row.
#[derive(Debug, thiserror::Error)]
pub enum RowError {
    /// This line is of no use; the next ones may be.
    #[error("line {}: {}", .0.line, .0.reason)]
    Skip(Skip),
    /// The file cannot be read any further.
    #[error("it cannot be read to its end: {0}")]
    Unreadable(#[from] io::Error),
}

/// A file whose header has been read.
#[derive(Debug)]
struct Table<R> {
    records: Records<Stream<R>>,
    header: Vec<String>,
}

impl<R: Read> Table<R> {
    /// Reads the header and checks that it has the columns needed.
    fn open(input: R, needed: &[&'static str]) -> Result<Self, FileError> {
        let text = Stream::open(input)?;
        let delimiter = text.delimiter();
        let mut records = Records::delimited(text, delimiter);
        let header = match records.step()? {
            Step::Record(record) => record,
            Step::Broken(..) => return Err(FileError::NotCsv),
            Step::End => return Err(NoSheet::Empty.into()),
        };
        let header: Vec<String> = (0..header.width())
            .map(|column| header.cell(column).unwrap_or_default())
            .map(|name| name.trim().to_owned())
            .collect();
        if header.iter().all(String::is_empty) {
            return Err(NoSheet::Empty.into());
        }
        let missing: Vec<&'static str> = needed
            .iter()
            .copied()
            .filter(|needed| !header.iter().any(|name| name == needed))
            .collect();
        if !missing.is_empty() {
            return Err(FileError::MissingColumns(missing));
        }
        records.expect_width(header.len());
        Ok(Self { records, header })
    }

    /// Where a column is; the first, where a name occurs twice.
    fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|column| column == name)
    }

    /// The next row as `read` understands it; `None` at the end.
    fn next_row<T>(
        &mut self,
        read: impl FnOnce(&Record) -> Result<T, Reason>,
    ) -> Option<Result<T, RowError>> {
        let skip = |line, reason| RowError::Skip(Skip { line, reason });
        match self.records.step() {
            Ok(Step::Record(record)) => {
                Some(read(&record).map_err(|reason| skip(record.line(), reason)))
            }
            Ok(Step::Broken(line, broken)) => Some(Err(skip(line, broken.into()))),
            Ok(Step::End) => None,
            Err(error) => Some(Err(error.into())),
        }
    }
}

/// A column of a file: its name, and its place where the file has it.
#[derive(Debug, Clone, Copy)]
struct Column {
    name: &'static str,
    place: Option<usize>,
}

impl Column {
    fn of<R: Read>(table: &Table<R>, name: &'static str) -> Self {
        Self {
            name,
            place: table.column(name),
        }
    }

    /// The cell as it is; empty where the file lacks the column.
    fn raw<'r>(&self, record: &'r Record) -> &'r str {
        self.place
            .and_then(|place| record.cell(place))
            .unwrap_or_default()
    }

    /// The cell's text without the space around it; `None` where nothing is left.
    fn text<'r>(&self, record: &'r Record) -> Option<&'r str> {
        Some(self.raw(record).trim()).filter(|text| !text.is_empty())
    }

    /// The cell's text, which every row needs.
    fn needed<'r>(&self, record: &'r Record) -> Result<&'r str, Reason> {
        self.text(record).ok_or(Reason::Missing(self.name))
    }

    fn count(&self, record: &Record) -> Result<Option<u64>, Reason> {
        let text = self.raw(record);
        count::parse(text).map_err(|error| Reason::Count {
            column: self.name,
            text: short(text),
            error,
        })
    }

    fn time(&self, record: &Record) -> Result<DateTime<Utc>, Reason> {
        let text = self.needed(record)?;
        text.parse()
            .ok()
            .filter(|ms| (EARLIEST_MS..LATEST_MS).contains(ms))
            .and_then(DateTime::from_timestamp_millis)
            .ok_or_else(|| Reason::Time {
                column: self.name,
                text: short(text),
            })
    }
}

/// The beginning of a cell, for a message of one line.
fn short(text: &str) -> String {
    const CHARS: usize = 24;
    let mut cut: String = text.trim().chars().take(CHARS).collect();
    if text.trim().chars().count() > CHARS {
        cut.push('…');
    }
    cut.replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests;
