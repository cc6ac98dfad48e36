//! The text of a sheet in memory. (A stand-in: recognition brings its own.)

use crate::delimiter::delimiter;
use crate::protocol::CannotRead;
use crate::records::Records;
use crate::text;

/// The text in memory, once.
#[derive(Debug, Clone)]
pub struct Sheet {
    text: String,
    delimiter: u8,
    other_lines: Vec<u64>,
    broken_lines: Vec<u64>,
}

impl Sheet {
    /// A text file's bytes.
    ///
    /// # Errors
    /// Where there is nothing in it.
    pub fn of_bytes(bytes: Vec<u8>) -> Result<Self, CannotRead> {
        let decoded = text::decode(&bytes);
        let (other_lines, broken_lines) = (decoded.other_lines, decoded.broken_lines);
        let mut sheet = Self::of_text(decoded.text.into_owned())?;
        sheet.other_lines = other_lines;
        sheet.broken_lines = broken_lines;
        Ok(sheet)
    }

    /// The clipboard's text.
    ///
    /// # Errors
    /// Where there is nothing in it.
    pub fn of_text(text: String) -> Result<Self, CannotRead> {
        let mut end = text.len().min(text::HEAD);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let delimiter = delimiter(text.get(..end).unwrap_or_default());
        if text.trim().is_empty() {
            return Err(CannotRead::Empty);
        }
        Ok(Self {
            text,
            delimiter,
            other_lines: Vec::new(),
            broken_lines: Vec::new(),
        })
    }

    /// A workbook's sheet as CSV with commas.
    ///
    /// # Errors
    /// Where there is nothing in it.
    pub fn of_csv(text: String) -> Result<Self, CannotRead> {
        let mut sheet = Self::of_text(text)?;
        sheet.delimiter = b',';
        Ok(sheet)
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands between cells.
    #[must_use]
    pub const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Lines that were written in another encoding.
    #[must_use]
    pub fn other_lines(&self) -> &[u64] {
        &self.other_lines
    }

    /// Lines that could not be read whole.
    #[must_use]
    pub fn broken_lines(&self) -> &[u64] {
        &self.broken_lines
    }

    /// The records, from the start of the text.
    #[must_use]
    pub fn records(&self) -> Records<&[u8]> {
        Records::delimited(self.text.as_bytes(), self.delimiter)
    }
}
