//! What is said to the worker that reads and writes sheets, and what it says back.
//!
//! Bytes go beside these: a file before [`Ask::Open`], the server's numbers before [`Ask::Read`];
//! chunks and files come back beside [`Told::Chunk`] and [`Told::File`].

use serde::{Deserialize, Serialize};

use crate::field::Rows;
use crate::mapping::{Mapping, Proposal};
use crate::report::{Report, Why};
use crate::table::Table;

/// The largest file that is read, bytes. What is larger is refused before it is.
pub const MAX_BYTES: u64 = 200 * 1024 * 1024;

/// The most that a workbook may unpack to, bytes.
pub const MAX_UNPACKED: u64 = 600 * 1024 * 1024;

/// The most rows of a sheet.
pub const MAX_ROWS: u32 = 200_000;

/// Creators, or notes, of a chunk.
pub const CHUNK: usize = 2_000;

/// A request.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Opens what was given: a file's bytes, or text from the clipboard in UTF-8.
    Open {
        /// Mappings of before, of which that of the same fingerprint is proposed.
        #[serde(default)]
        remembered: Vec<Mapping>,
    },
    /// Turns to another sheet of the workbook.
    Sheet {
        /// Its place, from 0.
        sheet: usize,
        /// Mappings of before.
        #[serde(default)]
        remembered: Vec<Mapping>,
    },
    /// Proposes anew: the header is another line (from 1; `None` to look for it), or the rows are
    /// something else.
    Propose {
        /// The header's line.
        header_line: Option<u64>,
        /// What rows are, where the user says it.
        rows: Option<Rows>,
    },
    /// The first rows as a mapping reads them.
    Preview {
        /// The mapping.
        mapping: Mapping,
    },
    /// Reads all of it. Answers [`Told::Progress`] until it is [`Told::Read`].
    Read {
        /// The mapping.
        mapping: Mapping,
        /// Now, in milliseconds since 1970.
        now: f64,
    },
    /// A chunk of what was read, from 0.
    Chunk {
        /// Of creators, or of notes.
        of: Rows,
        /// Which.
        chunk: u32,
    },
    /// Writes a file.
    Write {
        /// What.
        table: Table,
        /// As what.
        format: Format,
    },
}

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// CSV in UTF-8, with a mark so that Excel reads Chinese, and with formulas neutralised.
    Csv,
    /// A workbook.
    Xlsx,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum Told {
    /// It is open.
    Opened {
        /// The workbook's sheets; of a text file none.
        sheets: Vec<String>,
        /// Which of them this is.
        sheet: usize,
        /// How it is written; `None` of a workbook.
        encoding: Option<Written>,
        /// What stands between cells; `None` of a workbook.
        delimiter: Option<char>,
        /// How it is understood.
        proposal: Proposal,
    },
    /// How the first rows are read: of every row of the proposal's sample, of every column.
    Preview {
        /// The rows.
        rows: Vec<Vec<Seen>>,
    },
    /// How far reading is.
    Progress {
        /// Rows.
        rows: u32,
        /// The share of the file, 0–1.
        share: f64,
    },
    /// It is read.
    Read {
        /// What became of the rows.
        report: Report,
        /// How many chunks of creators there are. A sheet of notes makes creators, too, of its
        /// authors.
        chunks: u32,
        /// How many chunks of notes.
        note_chunks: u32,
    },
    /// A chunk: beside it the JSON of its creators (`Vec<Creator>`) and of the roster's part that
    /// they are (`domain::roster::Part`), or of its notes (`Vec<SheetNote>`) and nothing.
    Chunk,
    /// A file is written; its bytes are beside.
    File,
    /// It cannot be done.
    Refused {
        /// Why.
        why: CannotRead,
    },
}

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Written {
    /// UTF-8.
    Utf8,
    /// UTF-16.
    Utf16,
    /// GB18030, and with it GBK.
    Gb18030,
}

/// A cell as it is read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "seen", rename_all = "snake_case")]
pub enum Seen {
    /// A number: a count, yuan, seconds.
    Number {
        /// It.
        value: f64,
    },
    /// A share, 0–1.
    Share {
        /// It.
        value: f64,
    },
    /// A day or a moment, ms since 1970.
    Time {
        /// It.
        at: i64,
    },
    /// Words.
    Text {
        /// They.
        text: String,
    },
    /// Unknown.
    Unknown,
    /// Not taken.
    Left,
    /// It is doubted.
    Doubted {
        /// Why.
        why: Why,
    },
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum CannotRead {
    /// There is nothing in it.
    Empty,
    /// It is a picture.
    Picture,
    /// It is a PDF.
    Pdf,
    /// It is a workbook of before 2007.
    OldWorkbook,
    /// It is a web page.
    Html,
    /// It is no text.
    Binary,
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It unpacks to more than [`MAX_UNPACKED`], or to many times its size.
    Bomb,
    /// It is a workbook that cannot be read: broken, or locked with a password.
    BrokenWorkbook,
    /// It has more than `mapping::MAX_COLUMNS` columns.
    TooManyColumns {
        /// How many.
        columns: u32,
    },
    /// It has more than [`MAX_ROWS`] rows.
    TooManyRows,
    /// It has a header, and no rows.
    NoRows,
    /// Nothing in it looks like a header.
    NoHeader,
    /// The worker could not do it.
    Broken {
        /// How, for a log.
        message: String,
    },
}
