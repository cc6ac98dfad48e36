//! CSV as it is found: records of a fixed width, streamed, with broken ones stepped over.
//!
//! Quoted cells may span lines, so one stray quote can swallow every row up to the next quote.
//! A record that is not whole is therefore given up line by line: its first line is skipped,
//! and reading starts again at the next. Rows behind a stray quote are found again, and the
//! break is reported once. (The usual CSV readers accept text behind a closing quote, and so
//! take the rows between two stray quotes for one long cell of a row of the right width.)

mod cells;

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read};

use cells::Cells;

/// The most bytes that one record may have. The longest text of the platform takes a hundredth;
/// what is longer is a stray quote, or no CSV.
pub const MAX_RECORD_BYTES: usize = 256 * 1024;

/// One record: its cells, and the line of the file where it starts (from 1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    line: u64,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// The line of the file where the record starts, from 1.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many cells it has.
    #[must_use]
    pub fn width(&self) -> usize {
        self.ends.len()
    }

    /// It, where it is of such a width.
    fn within(mut self, widths: Widths) -> Result<Self, Broken> {
        let found = self.width();
        let mut behind = (widths.most..found).map(|column| self.cell(column).unwrap_or_default());
        if widths.blank_behind && behind.all(|cell| cell.trim().is_empty()) {
            self.ends.truncate(widths.most);
        }
        if (widths.least..=widths.most).contains(&self.width()) {
            return Ok(self);
        }
        Err(Broken::Width {
            found,
            expected: widths.most,
        })
    }

    /// A cell's text, as it is.
    #[must_use]
    pub fn cell(&self, column: usize) -> Option<&str> {
        let end = *self.ends.get(column)?;
        let start = column
            .checked_sub(1)
            .map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..end)
    }
}

/// Why a piece of the file is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// It has more or fewer cells than the header.
    #[error("{found} columns where the header has {expected}")]
    Width {
        /// Cells found.
        found: usize,
        /// Cells in the header.
        expected: usize,
    },
    /// A quoted cell has no end within [`MAX_RECORD_BYTES`].
    #[error("a quote that is never closed")]
    OpenQuote,
    /// A quoted cell goes on behind its closing quote: one of the two quotes is a stray one.
    #[error("a quote where none belongs")]
    StrayQuote,
    /// It is not UTF-8.
    #[error("not UTF-8 text")]
    NotUtf8,
}

/// One step through a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A record of the expected width (any width, where none is expected yet).
    Record(Record),
    /// Something broken at a line (from 1).
    Broken(u64, Broken),
    /// The end.
    End,
}

/// A line as it is in the file, end of line included.
#[derive(Debug)]
struct Line {
    number: u64,
    bytes: Vec<u8>,
}

/// The records of a file.
#[derive(Debug)]
pub struct Records<R> {
    input: BufReader<R>,
    /// Lines read and given back.
    pending: VecDeque<Line>,
    delimiter: u8,
    next_line: u64,
    started: bool,
    /// Breaks that start at or before this line belong to one reported already.
    reported_to: u64,
    widths: Option<Widths>,
    taken: u64,
    longest_line: usize,
    /// Room of lines and records that are done with.
    spare: Vec<Vec<u8>>,
}

/// So much room is kept.
const SPARE: usize = 8;

/// What wider records take is not set aside before they are read.
const MANY_CELLS: usize = 1_000;

/// What longer lines take is not set aside for all.
const USUAL_LINE: usize = 4 * 1024;

/// How many cells records have.
#[derive(Debug, Clone, Copy)]
struct Widths {
    least: usize,
    most: usize,
    /// Whether there may be more of them where nothing is in these.
    blank_behind: bool,
}

impl<R: Read> Records<R> {
    /// The records of what `input` reads, with commas between cells.
    pub fn new(input: R) -> Self {
        Self::delimited(input, b',')
    }

    /// The records of what `input` reads, with `delimiter` between cells: an ASCII character that
    /// is neither a quote nor an end of line.
    pub fn delimited(input: R, delimiter: u8) -> Self {
        Self {
            input: BufReader::with_capacity(64 * 1024, input),
            pending: VecDeque::new(),
            delimiter,
            next_line: 1,
            started: false,
            reported_to: 0,
            widths: None,
            taken: 0,
            longest_line: 64,
            spare: Vec::new(),
        }
    }

    /// From now on, records have this many cells.
    pub fn expect_width(&mut self, width: usize) {
        self.widths = Some(Widths {
            least: width,
            most: width,
            blank_behind: false,
        });
    }

    /// From now on, records have from `least` to `most` cells; blank ones behind these are left
    /// out.
    pub fn expect_widths(&mut self, least: usize, most: usize) {
        self.widths = Some(Widths {
            least,
            most,
            blank_behind: true,
        });
    }

    /// How many bytes of the input were looked at.
    #[must_use]
    pub const fn taken(&self) -> u64 {
        self.taken
    }

    /// Takes the next step.
    ///
    /// # Errors
    /// Those of the input.
    pub fn step(&mut self) -> io::Result<Step> {
        loop {
            let Some((lines, outcome)) = self.attempt()? else {
                return Ok(Step::End);
            };
            let (Some(first), Some(last)) = (lines.first(), lines.last()) else {
                continue;
            };
            let (first, last) = (first.number, last.number);
            match outcome {
                Ok(record) => {
                    for line in lines {
                        self.keep(line.bytes);
                    }
                    return Ok(Step::Record(record));
                }
                Err(broken) => {
                    let known = first <= self.reported_to;
                    for line in lines.into_iter().skip(1).rev() {
                        self.pending.push_front(line);
                    }
                    if !known {
                        // What an open quote swallowed are rows of their own.
                        self.reported_to = match broken {
                            Broken::OpenQuote => first,
                            _ => last,
                        };
                        return Ok(Step::Broken(first, broken));
                    }
                }
            }
        }
    }

    /// Reads one record, and gives the lines that it took; `None` at the end.
    #[allow(clippy::type_complexity)]
    fn attempt(&mut self) -> io::Result<Option<(Vec<Line>, Result<Record, Broken>)>> {
        let Some(first) = self.first_line()? else {
            return Ok(None);
        };
        let number = first.number;
        let width = self.widths.map_or(8, |widths| widths.most.min(MANY_CELLS));
        let text = self.room(first.bytes.len());
        let mut cells = Cells::new(self.delimiter, text, width);
        let mut size = 0;
        let mut lines = Vec::new();
        let mut line = first;
        loop {
            size += line.bytes.len();
            let complete = cells.feed(&line.bytes);
            lines.push(line);
            if complete {
                break;
            }
            if size > MAX_RECORD_BYTES {
                return Ok(Some((lines, Err(Broken::OpenQuote))));
            }
            match self.line()? {
                Some(next) => line = next,
                None => return Ok(Some((lines, Err(Broken::OpenQuote)))),
            }
        }
        let outcome = cells.record(number).and_then(|record| match self.widths {
            Some(widths) => record.within(widths),
            None => Ok(record),
        });
        Ok(Some((lines, outcome)))
    }

    /// Takes a record back that is done with: its room serves the next.
    pub fn reuse(&mut self, record: Record) {
        self.keep(record.text.into_bytes());
    }

    fn keep(&mut self, mut room: Vec<u8>) {
        if self.spare.len() < SPARE && room.capacity() <= USUAL_LINE {
            room.clear();
            self.spare.push(room);
        }
    }

    fn room(&mut self, length: usize) -> Vec<u8> {
        self.spare
            .pop()
            .unwrap_or_else(|| Vec::with_capacity(length))
    }

    /// The next line that is not blank.
    fn first_line(&mut self) -> io::Result<Option<Line>> {
        loop {
            match self.line()? {
                Some(line) if line.bytes.iter().all(|byte| matches!(byte, b'\r' | b'\n')) => {}
                other => return Ok(other),
            }
        }
    }

    /// The next line: one given back, or one more from the input, cut where it is longer than
    /// a record may be. A missing last end of line is added.
    fn line(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.pending.pop_front() {
            return Ok(Some(line));
        }
        let limit = u64::try_from(MAX_RECORD_BYTES).unwrap_or(u64::MAX);
        // Lines are about as long as those before them.
        let mut bytes = self.room(self.longest_line);
        self.input
            .by_ref()
            .take(limit)
            .read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.longest_line = bytes.len().clamp(self.longest_line, USUAL_LINE);
        self.taken += u64::try_from(bytes.len()).unwrap_or_default();
        if !self.started {
            self.started = true;
            // Before a quoted first cell, a byte-order mark would hide the quote.
            if bytes.starts_with("\u{feff}".as_bytes()) {
                bytes.drain(..'\u{feff}'.len_utf8());
            }
        }
        let number = self.next_line;
        if bytes.last() == Some(&b'\n') {
            self.next_line += 1;
        } else if bytes.len() < MAX_RECORD_BYTES {
            bytes.push(b'\n');
        }
        Ok(Some(Line { number, bytes }))
    }
}

#[cfg(test)]
mod tests;
