//! A sheet: its text in memory, once, and what it is proposed to be.

use std::collections::VecDeque;

use crate::delimiter::delimiter;
use crate::field::Rows;
use crate::header;
use crate::mapping::{MAX_COLUMNS, Mapping, Proposal, SAMPLE};
use crate::propose;
use crate::protocol::{CannotRead, Written};
use crate::records::{Record, Records, Step};
use crate::text::{self, Encoding, HEAD, Kind, NoSheet};

impl From<NoSheet> for CannotRead {
    fn from(no_sheet: NoSheet) -> Self {
        match no_sheet {
            NoSheet::Empty => Self::Empty,
            NoSheet::Picture => Self::Picture,
            NoSheet::Pdf => Self::Pdf,
            NoSheet::OldWorkbook => Self::OldWorkbook,
            NoSheet::Html => Self::Html,
            NoSheet::Binary => Self::Binary,
        }
    }
}

/// A sheet's text, in memory once, and how it is to be read.
#[derive(Debug)]
pub struct Sheet {
    text: String,
    delimiter: u8,
    written: Option<Written>,
    other_lines: Vec<u64>,
    broken_lines: Vec<u64>,
}

impl Sheet {
    /// Of a text file. What is in UTF-8 is not copied.
    ///
    /// # Errors
    /// Why it is no sheet, from its first bytes: a workbook is [`CannotRead::Binary`] here.
    pub fn of_bytes(bytes: Vec<u8>) -> Result<Self, CannotRead> {
        let head = bytes.get(..HEAD).unwrap_or(&bytes);
        if text::kind(head)? == Kind::Workbook {
            return Err(CannotRead::Binary);
        }
        let bytes = match text::encoding(head) {
            Encoding::Utf8 => match String::from_utf8(bytes) {
                Ok(text) => return Self::of(text, None, Some(Written::Utf8)),
                Err(error) => error.into_bytes(),
            },
            _ => bytes,
        };
        let decoded = text::decode(&bytes);
        let written = match decoded.encoding {
            Encoding::Utf8 => Written::Utf8,
            Encoding::Utf16Le | Encoding::Utf16Be => Written::Utf16,
            Encoding::Gb18030 => Written::Gb18030,
        };
        let (other_lines, broken_lines) = (decoded.other_lines, decoded.broken_lines);
        let text = decoded.text.into_owned();
        drop(bytes);
        let sheet = Self::of(text, None, Some(written))?;
        Ok(Self {
            other_lines,
            broken_lines,
            ..sheet
        })
    }

    /// Of the clipboard: usually with tabs; also CSV, or one column.
    ///
    /// # Errors
    /// [`CannotRead::Empty`].
    pub fn of_text(text: String) -> Result<Self, CannotRead> {
        let delimiter = pasted(head(&text));
        Self::of(text, Some(delimiter), Some(Written::Utf8))
    }

    /// Of a workbook's sheet, as CSV with commas.
    ///
    /// # Errors
    /// [`CannotRead::Empty`].
    pub fn of_csv(text: String) -> Result<Self, CannotRead> {
        Self::of(text, Some(b','), None)
    }

    fn of(
        mut text: String,
        known: Option<u8>,
        written: Option<Written>,
    ) -> Result<Self, CannotRead> {
        if text.starts_with('\u{feff}') {
            text.drain(..'\u{feff}'.len_utf8());
        }
        if text.trim_start().is_empty() {
            return Err(CannotRead::Empty);
        }
        let delimiter = known.unwrap_or_else(|| delimiter(head(&text)));
        Ok(Self {
            text,
            delimiter,
            written,
            other_lines: Vec::new(),
            broken_lines: Vec::new(),
        })
    }

    /// The text, without a mark.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands between cells.
    #[must_use]
    pub const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// How it was written; `None` of a workbook.
    #[must_use]
    pub const fn written(&self) -> Option<Written> {
        self.written
    }

    /// Lines, from 1, that were written in another encoding than the rest, and were read so.
    #[must_use]
    pub fn other_lines(&self) -> &[u64] {
        &self.other_lines
    }

    /// Lines, from 1, with characters that could not be read.
    #[must_use]
    pub fn broken_lines(&self) -> &[u64] {
        &self.broken_lines
    }

    /// All records, from the start of the text, of any width.
    #[must_use]
    pub fn records(&self) -> Records<&[u8]> {
        Records::delimited(self.text.as_bytes(), self.delimiter)
    }

    /// The records below a header that stands at `header_line` (of a proposal: its last line), of any
    /// width; and how many cells the header's record has. `None` where there is no such record.
    #[must_use]
    pub fn below(&self, header_line: u64) -> Option<(Records<&[u8]>, usize)> {
        let mut records = self.records();
        while let Some(record) = next(&mut records) {
            if record.line() == header_line {
                return Some((records, record.width()));
            }
            if record.line() > header_line {
                return None;
            }
        }
        None
    }

    /// What the sheet is proposed to be: with the header at `header_line` (from 1; `None` to look for
    /// it), with `rows` (`None` to tell by the columns), and as a remembered mapping of the same
    /// header has it. Looks at the first rows alone.
    ///
    /// # Errors
    /// [`CannotRead::NoHeader`], [`CannotRead::TooManyColumns`].
    pub fn propose(
        &self,
        header_line: Option<u64>,
        rows: Option<Rows>,
        remembered: &[Mapping],
    ) -> Result<Proposal, CannotRead> {
        let (records, named) = self.first(header_line)?;
        let header = match named {
            Some(at) => header::named(&records, at),
            None => header::find(&records),
        };
        let header = header.ok_or(CannotRead::NoHeader)?;
        propose::proposal(&records, &header, rows, remembered)
    }

    /// The records that tell: from the start, or around a header that is named, and where that is
    /// among them.
    fn first(&self, header_line: Option<u64>) -> Result<(Vec<Record>, Option<usize>), CannotRead> {
        let mut records = self.records();
        let mut kept: VecDeque<Record> = VecDeque::new();
        let mut named = None;
        let below = header::LOOKED_AT + SAMPLE;
        while kept.len() < named.map_or(below, |at| at + 2 + SAMPLE) {
            let Some(record) = next(&mut records) else {
                break;
            };
            if header::filled(&record) == 0 {
                continue;
            }
            if named.is_none() && header_line.is_some_and(|line| record.line() > line) {
                // The record before is the one that the line is in.
                named = Some(kept.len().checked_sub(1).ok_or(CannotRead::NoHeader)?);
            }
            if header_line.is_some() && named.is_none() && kept.len() > header::LOOKED_AT {
                kept.pop_front();
            }
            kept.push_back(record);
        }
        if header_line.is_some() && named.is_none() {
            named = Some(kept.len().checked_sub(1).ok_or(CannotRead::NoHeader)?);
        }
        let kept: Vec<Record> = kept.into();
        let columns = match kept.is_empty() {
            // A line that is longer than a record may be.
            true => self.text.lines().next().map_or(0, |line| {
                line.bytes().filter(|byte| *byte == self.delimiter).count()
            }),
            false => header::usual(kept.get(..header::LOOKED_AT).unwrap_or(&kept)),
        };
        too_many(columns)?;
        if kept.is_empty() {
            return Err(CannotRead::NoHeader);
        }
        Ok((kept, named))
    }
}

/// Refuses a sheet of more columns than there may be.
pub(crate) fn too_many(columns: usize) -> Result<(), CannotRead> {
    if columns <= MAX_COLUMNS {
        return Ok(());
    }
    Err(CannotRead::TooManyColumns {
        columns: u32::try_from(columns).unwrap_or(u32::MAX),
    })
}

/// The next record that is whole.
fn next(records: &mut Records<&[u8]>) -> Option<Record> {
    loop {
        match records.step() {
            Ok(Step::Record(record)) => return Some(record),
            Ok(Step::Broken(..)) => {}
            Ok(Step::End) | Err(_) => return None,
        }
    }
}

/// The first bytes, to the end of a character.
fn head(text: &str) -> &str {
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

/// The delimiter of what was pasted. A single column has none: commas within its numbers and words
/// are not what its first line has.
fn pasted(head: &str) -> u8 {
    let mut lines = head.lines().filter(|line| !line.trim().is_empty());
    let has_tab = lines.clone().any(|line| line.contains('\t'));
    let first = lines.next().unwrap_or_default();
    let delimiter = delimiter(head);
    if has_tab || !first.contains(char::from(delimiter)) || crate::shape::number(first).is_some() {
        b'\t'
    } else {
        delimiter
    }
}

#[cfg(test)]
mod tests;
