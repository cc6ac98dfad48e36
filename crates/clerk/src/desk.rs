//! What is asked about a sheet, and what is told, without JavaScript: it runs in tests as well.

#[cfg(test)]
mod tests;

use std::rc::Rc;

use chrono::{DateTime, Utc};
use hongbang_domain::id::KolId;
use hongbang_sheets::creator::{Creator, SheetNote};
use hongbang_sheets::csv;
use hongbang_sheets::field::Rows;
use hongbang_sheets::identity::Numbers;
use hongbang_sheets::mapping::{Mapping, Proposal};
use hongbang_sheets::part::part;
use hongbang_sheets::preview::preview;
use hongbang_sheets::protocol::{Ask, CannotRead, Format, MAX_BYTES, Told};
use hongbang_sheets::sheet::Sheet;
use hongbang_sheets::text::{self, HEAD, Kind, NoSheet};
use serde::{Deserialize, Serialize};

use crate::chunks::Chunks;
use crate::open::Open;

/// What Excel calls a workbook that is locked with a password, in its directory: UTF-16.
const LOCKED: &str = "EncryptedPackage";

/// One sheet that is opened, understood, read and given away.
#[derive(Debug, Default)]
pub struct Desk {
    // A file that is on its way.
    bytes: Vec<u8>,
    sheet: Option<Opened>,
    reading: Option<Open>,
    creators: Chunks<Creator>,
    notes: Chunks<SheetNote>,
    beside: Beside,
}

/// A sheet, and how it is understood.
#[derive(Debug)]
struct Opened {
    sheet: Rc<Sheet>,
    // The workbook's sheets, and which of them it is.
    names: Vec<String>,
    place: usize,
    proposal: Proposal,
}

/// What goes beside an answer.
#[derive(Debug, Default)]
pub struct Beside {
    /// The JSON of creators.
    pub creators: Option<Vec<u8>>,
    /// The JSON of the roster's part that they are.
    pub part: Option<Vec<u8>>,
    /// The JSON of notes.
    pub notes: Option<Vec<u8>>,
    /// A file.
    pub file: Option<Vec<u8>>,
}

/// The server's numbers, as it sends them.
#[derive(Debug, Deserialize)]
struct Columns {
    ids: Vec<KolId>,
    red_ids: Vec<String>,
}

impl Desk {
    /// Forgets all, and waits for a file of so many bytes; tells where it is too large.
    pub fn begin(&mut self, bytes: f64) -> Option<Told> {
        *self = Self::default();
        let fits = bytes <= MAX_BYTES as f64;
        // One allocation: growing would hold it twice.
        if !fits || self.bytes.try_reserve_exact(bytes as usize).is_err() {
            return Some(refused(CannotRead::TooLarge));
        }
        None
    }

    /// Takes the next piece of the file.
    pub fn give(&mut self, piece: &[u8]) {
        self.bytes.extend_from_slice(piece);
    }

    /// What the file is, by its beginning: `text`, `workbook`, or the JSON of a refusal.
    pub fn look(&self) -> String {
        let head = self.bytes.get(..HEAD).unwrap_or(&self.bytes);
        let why = match text::kind(head) {
            Ok(Kind::Text) => return "text".to_owned(),
            Ok(Kind::Workbook) => return "workbook".to_owned(),
            Err(NoSheet::Empty) => CannotRead::Empty,
            Err(NoSheet::Picture) => CannotRead::Picture,
            Err(NoSheet::Pdf) => CannotRead::Pdf,
            Err(NoSheet::OldWorkbook) if is_locked(&self.bytes) => CannotRead::BrokenWorkbook,
            Err(NoSheet::OldWorkbook) => CannotRead::OldWorkbook,
            Err(NoSheet::Html) => CannotRead::Html,
            Err(NoSheet::Binary) => CannotRead::Binary,
        };
        said(&refused(why))
    }

    /// Opens the file as text.
    pub fn open(&mut self, ask: &str) -> Told {
        let bytes = std::mem::take(&mut self.bytes);
        self.opened(Sheet::of_bytes(bytes), (Vec::new(), 0), ask)
    }

    /// Opens text of the clipboard.
    pub fn paste(&mut self, text: String, ask: &str) -> Told {
        *self = Self::default();
        if text.len() as u64 > MAX_BYTES {
            return refused(CannotRead::TooLarge);
        }
        self.opened(Sheet::of_text(text), (Vec::new(), 0), ask)
    }

    /// Opens a workbook's sheet, which is CSV.
    pub fn sheet(&mut self, names: &str, place: usize, csv: Vec<u8>, ask: &str) -> Told {
        *self = Self::default();
        let names = match serde_json::from_str(names) {
            Ok(names) => names,
            Err(error) => return broken(error.to_string()),
        };
        match String::from_utf8(csv) {
            Ok(text) => self.opened(Sheet::of_csv(text), (names, place), ask),
            Err(error) => broken(error.to_string()),
        }
    }

    fn opened(
        &mut self,
        sheet: Result<Sheet, CannotRead>,
        (names, place): (Vec<String>, usize),
        ask: &str,
    ) -> Told {
        let remembered = match serde_json::from_str(ask) {
            Ok(Ask::Open { remembered } | Ask::Sheet { remembered, .. }) => remembered,
            other => return out_of_turn(&other),
        };
        let understood = sheet.and_then(|sheet| {
            let proposal = sheet.propose(None, None, &remembered)?;
            Ok(Opened {
                sheet: Rc::new(sheet),
                names,
                place,
                proposal,
            })
        });
        match understood {
            Ok(opened) => self.sheet.insert(opened).told(),
            Err(why) => refused(why),
        }
    }

    /// Does what needs neither bytes nor time. `now` is in milliseconds since 1970.
    pub fn ask(&mut self, ask: &str, now: f64) -> Told {
        match serde_json::from_str(ask) {
            Ok(Ask::Propose { header_line, rows }) => self.propose(header_line, rows),
            Ok(Ask::Preview { mapping }) => self.preview(&mapping, now),
            Ok(Ask::Chunk { of, chunk }) => self.chunk(of, chunk),
            Ok(Ask::Write {
                table,
                format: Format::Csv,
            }) => {
                self.beside.file = Some(csv::write(&table));
                Told::File
            }
            other => out_of_turn(&other),
        }
    }

    fn propose(&mut self, header_line: Option<u64>, rows: Option<Rows>) -> Told {
        let Some(opened) = &mut self.sheet else {
            return not_open();
        };
        match opened.sheet.propose(header_line, rows, &[]) {
            Ok(proposal) => {
                opened.proposal = proposal;
                opened.told()
            }
            Err(why) => refused(why),
        }
    }

    fn preview(&self, mapping: &Mapping, now: f64) -> Told {
        let Some(opened) = &self.sheet else {
            return not_open();
        };
        let rows = preview(&opened.sheet, &opened.proposal, mapping, moment(now));
        Told::Preview { rows }
    }

    /// Begins to read; tells where that is refused. `numbers` may be nothing: then nobody is on the
    /// server, as far as is known here.
    pub fn read(&mut self, ask: &str, numbers: &[u8]) -> Option<Told> {
        let (mapping, now) = match serde_json::from_str(ask) {
            Ok(Ask::Read { mapping, now }) => (mapping, now),
            other => return Some(out_of_turn(&other)),
        };
        let Some(opened) = &self.sheet else {
            return Some(not_open());
        };
        let numbers = match known(numbers) {
            Ok(numbers) => numbers,
            Err(message) => return Some(broken(message)),
        };
        // What was read before gives way.
        (self.creators, self.notes) = Default::default();
        self.reading = None;
        let sheet = Rc::clone(&opened.sheet);
        let line = opened.proposal.header_line;
        match Open::begin(sheet, line, &mapping, moment(now), numbers) {
            Ok(open) => {
                self.reading = Some(open);
                None
            }
            Err(why) => Some(refused(why)),
        }
    }

    /// Reads up to so many rows more.
    pub fn step(&mut self, rows: usize) -> Told {
        let Some(reading) = &mut self.reading else {
            return not_open();
        };
        if let Some(progress) = reading.step(rows) {
            return Told::Progress {
                rows: progress.rows,
                share: progress.share,
            };
        }
        let Some(done) = self.reading.take().and_then(Open::finish) else {
            return not_open();
        };
        self.creators = Chunks::new(done.creators);
        self.notes = Chunks::new(done.notes);
        Told::Read {
            report: done.report,
            chunks: self.creators.count(),
            note_chunks: self.notes.count(),
        }
    }

    fn chunk(&mut self, of: Rows, chunk: u32) -> Told {
        let (all, chunks) = (self.creators.all(), self.creators.count());
        let given = match of {
            Rows::Creators => self.creators.take(chunk).map(|creators| {
                self.beside.part = json(&part(&creators, chunk, chunks, all));
                self.beside.creators = json(&creators);
            }),
            Rows::Notes => self.notes.take(chunk).map(|notes| {
                self.beside.notes = json(&notes);
            }),
        };
        match given {
            Some(()) => Told::Chunk,
            None => broken(format!("chunk {chunk} is not the next one")),
        }
    }

    /// What goes beside the last answer. It is there until it is taken.
    pub fn beside(&mut self) -> &mut Beside {
        &mut self.beside
    }
}

impl Opened {
    fn told(&self) -> Told {
        let is_text = self.names.is_empty();
        Told::Opened {
            sheets: self.names.clone(),
            sheet: self.place,
            encoding: self.sheet.written(),
            delimiter: is_text.then(|| char::from(self.sheet.delimiter())),
            proposal: self.proposal.clone(),
        }
    }
}

/// What is told, as JSON.
pub fn said(told: &Told) -> String {
    // Nothing in it can fail: no map, and no number that JSON has no word for is an error.
    serde_json::to_string(told).unwrap_or_default()
}

fn json(value: &impl Serialize) -> Option<Vec<u8>> {
    serde_json::to_vec(value).ok()
}

fn known(json: &[u8]) -> Result<Numbers, String> {
    if json.is_empty() {
        return Ok(Numbers::default());
    }
    let columns: Columns = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    if columns.ids.len() != columns.red_ids.len() {
        return Err("numbers and ids are not as many".to_owned());
    }
    Ok(Numbers::of(columns.red_ids.into_iter().zip(columns.ids)))
}

fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = LOCKED.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn moment(milliseconds: f64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

fn refused(why: CannotRead) -> Told {
    Told::Refused { why }
}

fn broken(message: String) -> Told {
    refused(CannotRead::Broken { message })
}

fn not_open() -> Told {
    broken("there is no sheet".to_owned())
}

fn out_of_turn(ask: &serde_json::Result<Ask>) -> Told {
    broken(match ask {
        Ok(_) => "this is not asked here".to_owned(),
        Err(error) => format!("it is not a request: {error}"),
    })
}
