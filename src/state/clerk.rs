//! The worker that reads and writes sheets, as a handle: asked with futures. Dropping it ends the
//! worker, and with it whatever it is at.

mod link;

use hongbang_sheets::field::Rows;
use hongbang_sheets::mapping::{Mapping, Proposal};
use hongbang_sheets::protocol::{Ask, CannotRead, Format, Seen, Told, Written};
use hongbang_sheets::report::Report;
use hongbang_sheets::table::Table;
use js_sys::ArrayBuffer;
use leptos::wasm_bindgen::JsValue;
use web_sys::File;

use crate::client::Failure;
use link::{Answer, Link, Progress};

/// Why the worker does not do something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file cannot be read.
    Refused(CannotRead),
    /// The worker cannot be had, or is not understood.
    Failed(Failure),
}

/// What is to be read.
#[derive(Debug, Clone)]
pub enum Given {
    /// A file: its bytes go to the worker, and nowhere else.
    File(File),
    /// The clipboard's text.
    Text(String),
}

/// A sheet that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The workbook's sheets; of a text file none.
    pub sheets: Vec<String>,
    /// Which of them this is.
    pub sheet: usize,
    /// How it is written; `None` of a workbook.
    pub encoding: Option<Written>,
    /// What stands between cells; `None` of a workbook.
    pub delimiter: Option<char>,
    /// How it is understood.
    pub proposal: Proposal,
}

/// A sheet that was read. Its creators and notes are with the worker, in chunks.
#[derive(Debug, Clone, PartialEq)]
pub struct Done {
    /// What became of the rows.
    pub report: Report,
    /// Chunks of creators.
    pub chunks: u32,
    /// Chunks of notes.
    pub note_chunks: u32,
}

/// A chunk of creators, as JSON: they, and the roster's part that they are.
#[derive(Debug, Clone)]
pub struct Chunk {
    /// `Vec<Creator>`.
    pub creators: ArrayBuffer,
    /// `domain::roster::Part`.
    pub part: ArrayBuffer,
}

/// A worker.
pub struct Clerk(Link);

impl Clerk {
    /// Starts a worker.
    ///
    /// # Errors
    ///
    /// Where the browser does not let one.
    pub fn start() -> Result<Self, Trouble> {
        let link = Link::open().ok_or(Trouble::Failed(Failure::Unreadable))?;
        Ok(Self(link))
    }

    /// Opens what was given. `remembered` are the mappings of before.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, or the worker cannot be had.
    pub async fn open(&self, given: &Given, remembered: Vec<Mapping>) -> Result<Opened, Trouble> {
        let beside = match given {
            Given::File(file) => ("file", JsValue::from(file.clone())),
            Given::Text(text) => ("text", JsValue::from_str(text)),
        };
        let ask = Ask::Open { remembered };
        opened(self.0.ask(&ask, Some(beside), None).await?)
    }

    /// Turns to another sheet of the workbook.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn sheet(&self, sheet: usize, remembered: Vec<Mapping>) -> Result<Opened, Trouble> {
        opened(self.ask(&Ask::Sheet { sheet, remembered }).await?)
    }

    /// Understands the sheet anew: the header is another line, or the rows are something else.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn propose(
        &self,
        header_line: Option<u64>,
        rows: Option<Rows>,
    ) -> Result<Opened, Trouble> {
        opened(self.ask(&Ask::Propose { header_line, rows }).await?)
    }

    /// The first rows as a mapping reads them.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn preview(&self, mapping: Mapping) -> Result<Vec<Vec<Seen>>, Trouble> {
        match self.ask(&Ask::Preview { mapping }).await?.told {
            Told::Preview { rows } => Ok(rows),
            _ => Err(NOT_UNDERSTOOD),
        }
    }

    /// Reads all of it. `numbers` are the server's creators by number, where they could be had;
    /// `progress` hears of rows and of the share of the file.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn read(
        &self,
        mapping: Mapping,
        now: f64,
        numbers: Option<ArrayBuffer>,
        progress: impl Fn(u32, f64) + 'static,
    ) -> Result<Done, Trouble> {
        let ask = Ask::Read { mapping, now };
        let beside = numbers.map(|numbers| ("numbers", JsValue::from(numbers)));
        let progress: Progress = Box::new(progress);
        match self.0.ask(&ask, beside, Some(progress)).await?.told {
            Told::Read {
                report,
                chunks,
                note_chunks,
            } => Ok(Done {
                report,
                chunks,
                note_chunks,
            }),
            _ => Err(NOT_UNDERSTOOD),
        }
    }

    /// A chunk of the creators that were read, from 0.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn creators(&self, chunk: u32) -> Result<Chunk, Trouble> {
        let of = Rows::Creators;
        let answer = self.ask(&Ask::Chunk { of, chunk }).await?;
        let both = answer.bytes("creators").zip(answer.bytes("part"));
        let (creators, part) = both.ok_or(NOT_UNDERSTOOD)?;
        Ok(Chunk { creators, part })
    }

    /// A chunk of the notes, from 0: the JSON of `Vec<SheetNote>`.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn notes(&self, chunk: u32) -> Result<ArrayBuffer, Trouble> {
        let of = Rows::Notes;
        let answer = self.ask(&Ask::Chunk { of, chunk }).await?;
        answer.bytes("notes").ok_or(NOT_UNDERSTOOD)
    }

    /// Writes a file: its bytes.
    ///
    /// # Errors
    ///
    /// As [`Clerk::open`].
    pub async fn write(&self, table: Table, format: Format) -> Result<ArrayBuffer, Trouble> {
        let answer = self.ask(&Ask::Write { table, format }).await?;
        answer.bytes("file").ok_or(NOT_UNDERSTOOD)
    }

    async fn ask(&self, ask: &Ask) -> Result<Answer, Trouble> {
        self.0.ask(ask, None, None).await
    }
}

/// The worker says something else than it was asked.
pub const NOT_UNDERSTOOD: Trouble = Trouble::Failed(Failure::Unreadable);

fn opened(answer: Answer) -> Result<Opened, Trouble> {
    match answer.told {
        Told::Opened {
            sheets,
            sheet,
            encoding,
            delimiter,
            proposal,
        } => Ok(Opened {
            sheets,
            sheet,
            encoding,
            delimiter,
            proposal,
        }),
        _ => Err(NOT_UNDERSTOOD),
    }
}
