//! A text in memory, and what it is proposed to be. (A stand-in: recognition brings its own.)

use std::io;

use crate::delimiter::delimiter;
use crate::field::{Field, Rows, Shape, Unit};
use crate::mapping::{Mapping, Proposal, Proposed, Reason, SAMPLE_SHOWN, SampleRow, Target};
use crate::protocol::{CannotRead, Written};
use crate::records::{Record, Records, Step};
use crate::text::{self, Encoding};

/// The text in memory, once.
#[derive(Debug)]
pub struct Sheet {
    text: String,
    delimiter: u8,
    written: Option<Written>,
}

impl Sheet {
    /// A text file's bytes.
    ///
    /// # Errors
    /// Where there is nothing in it.
    pub fn of_bytes(bytes: Vec<u8>) -> Result<Self, CannotRead> {
        let (text, written) = match String::from_utf8(bytes) {
            Ok(text) => (text, Written::Utf8),
            Err(error) => {
                let decoded = text::decode(error.as_bytes());
                let written = match decoded.encoding {
                    Encoding::Utf8 => Written::Utf8,
                    Encoding::Gb18030 => Written::Gb18030,
                    Encoding::Utf16Le | Encoding::Utf16Be => Written::Utf16,
                };
                (decoded.text.into_owned(), written)
            }
        };
        let mut sheet = Self::of_text(text)?;
        sheet.written = Some(written);
        Ok(sheet)
    }

    /// The clipboard's text.
    ///
    /// # Errors
    /// Where there is nothing in it.
    pub fn of_text(text: String) -> Result<Self, CannotRead> {
        if text.trim().is_empty() {
            return Err(CannotRead::Empty);
        }
        let head: String = text.chars().take(8_000).collect();
        Ok(Self {
            delimiter: delimiter(&head),
            text,
            written: None,
        })
    }

    /// A workbook's sheet as CSV with commas.
    ///
    /// # Errors
    /// Where there is nothing in it.
    pub fn of_csv(text: String) -> Result<Self, CannotRead> {
        let sheet = Self::of_text(text)?;
        Ok(Self {
            delimiter: b',',
            ..sheet
        })
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands between cells.
    #[must_use]
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// How it was written.
    #[must_use]
    pub fn written(&self) -> Option<Written> {
        self.written
    }

    /// All records.
    #[must_use]
    pub fn records(&self) -> Records<&[u8]> {
        Records::delimited(self.text.as_bytes(), self.delimiter)
    }

    /// What it seems to be.
    ///
    /// # Errors
    /// Where there is no header.
    pub fn propose(
        &self,
        header_line: Option<u64>,
        rows: Option<Rows>,
        _remembered: &[Mapping],
    ) -> Result<Proposal, CannotRead> {
        let mut records = self.records();
        let header = record(&mut records, header_line.unwrap_or(1)).ok_or(CannotRead::NoHeader)?;
        let columns = (0..header.width()).filter_map(|at| header.cell(at));
        let columns: Vec<Proposed> = columns.map(proposed).collect();
        let sample = (0..SAMPLE_SHOWN).map_while(|_| record(&mut records, 0));
        let sample: Vec<SampleRow> = sample
            .map(|record| SampleRow {
                line: record.line(),
                cells: cells(&record),
            })
            .collect();
        Ok(Proposal {
            rows: rows.unwrap_or(Rows::Creators),
            header_line: header.line(),
            banner: Vec::new(),
            fingerprint: cells(&header).join("|"),
            columns,
            any_rows: !sample.is_empty(),
            sample,
        })
    }
}

/// The next whole record at or below a line.
pub(crate) fn record(records: &mut Records<impl io::Read>, line: u64) -> Option<Record> {
    loop {
        match records.step().ok()? {
            Step::Record(record) if record.line() >= line => return Some(record),
            Step::End => return None,
            _ => {}
        }
    }
}

fn cells(record: &Record) -> Vec<String> {
    let cells = (0..record.width()).filter_map(|at| record.cell(at));
    cells.map(str::to_owned).collect()
}

fn proposed(header: &str) -> Proposed {
    let field = Field::ALL.iter().find(|field| field.zh() == header);
    let unit = |field: Field| match field.shape() {
        Shape::Share => Unit::Percent,
        _ => Unit::One,
    };
    Proposed {
        header: header.to_owned(),
        target: field.map_or(Target::Keep, |field| Target::Read {
            field: *field,
            unit: unit(*field),
        }),
        confidence: 0.5,
        reason: Reason::Header,
        unit_reason: None,
        mixed: false,
        filled: 0,
    }
}
