//! Importing somebody's own sheet of creators: the same reading as in the browser, into the store.

use std::fmt;
use std::fs;
use std::path::Path;

use chrono::{DateTime, Utc};
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::Rows;
use hongbang_sheets::identity::Numbers;
use hongbang_sheets::mapping::{Mapping, Target};
use hongbang_sheets::protocol::{CannotRead, MAX_BYTES};
use hongbang_sheets::reading::{Done, Reading};
use hongbang_sheets::report::{Refused, Why};
use hongbang_sheets::sheet::Sheet;
use hongbang_sheets::text::{self, HEAD, Kind};
use hongbang_xlsx::Workbook;

use super::BATCH;
use super::report::{Skips, Tally};
use crate::cli::Failure;
use crate::progress::Progress;
use crate::record::Profile;
use crate::store::Store;

/// Rows between two words about how far it is.
const STEP: usize = 5_000;

/// A sheet that is understood, before anything is written.
pub struct Understood<'p> {
    path: &'p Path,
    sheet: Sheet,
    header_line: u64,
    mapping: Mapping,
    /// When it was saved last: what it says is of then, where it does not say it.
    saved_at: DateTime<Utc>,
}

/// What became of a sheet.
#[derive(Debug, Default)]
pub struct Read {
    /// Its rows in the store.
    pub tally: Tally,
    /// Which column was read as what.
    pub columns: Vec<String>,
    /// Columns that were dropped because they are about a person.
    pub personal: Vec<String>,
    /// Rows that went into an earlier one of the same creator.
    pub merged: u32,
    /// Cells that were doubted, the first of them.
    pub doubts: Vec<String>,
    /// How many there are.
    pub doubted: u32,
}

impl<'p> Understood<'p> {
    /// Reads a file and settles which column is what: by `mapping`, a file of the browser's, or as
    /// it is proposed.
    ///
    /// # Errors
    /// When it is no sheet of creators, or the mapping is of another.
    pub fn open(path: &'p Path, mapping: Option<&Path>) -> Result<Self, Failure> {
        let unusable = |why: &dyn fmt::Display| {
            Failure::User(format!("{} cannot be imported: {why}.", path.display()))
        };
        let metadata = fs::metadata(path).map_err(|error| unusable(&error))?;
        if metadata.len() > MAX_BYTES {
            return Err(unusable(&why(&CannotRead::TooLarge)));
        }
        let saved_at = metadata.modified().map_err(|error| unusable(&error))?;
        let bytes = fs::read(path).map_err(|error| unusable(&error))?;
        let sheet = sheet(bytes).map_err(|error| unusable(&why(&error)))?;
        let remembered = mapping.map(read_mapping).transpose()?;
        let remembered: Vec<Mapping> = remembered.into_iter().collect();
        let proposal = sheet.propose(None, Some(Rows::Creators), &remembered);
        let proposal = proposal.map_err(|error| unusable(&why(&error)))?;
        if let Some(given) = remembered.first()
            && given.fingerprint != proposal.fingerprint
        {
            return Err(unusable(&"the mapping is of another header"));
        }
        Ok(Self {
            path,
            header_line: proposal.header_line,
            mapping: proposal.mapping(),
            sheet,
            saved_at: kept(saved_at.into()),
        })
    }

    /// Reads the rows and merges them with what is stored.
    ///
    /// # Errors
    /// When there are none, or the store fails.
    pub async fn store(
        self,
        store: &dyn Store,
        skips: &mut Skips,
        failed: impl Fn(&crate::store::StoreError) -> Failure,
    ) -> Result<Read, Failure> {
        let numbers = store.numbers().await.map_err(|error| failed(&error))?;
        let numbers = Numbers::of(numbers.into_iter().map(|(id, number)| (number, id)));
        let Done {
            report, creators, ..
        } = self.read(&numbers)?;
        for refusal in &report.refusals {
            skips.add(self.path, refusal.line, &refused(refusal.why))?;
        }
        let mut tally = Tally {
            read: report.rows.into(),
            skipped: report.refused.into(),
            ..Tally::default()
        };
        let mut profiles = Vec::with_capacity(creators.len());
        for creator in creators {
            let line = creator.line;
            match profile(creator, &numbers) {
                Some(profile) => profiles.push(profile),
                None => {
                    tally.skipped += 1;
                    skips.add(self.path, line, &"a name alone does not tell who it is")?;
                }
            }
        }
        let mut progress = Progress::start("sheet", profiles.len() as u64);
        for (batch, at) in profiles.chunks(BATCH).zip(1_u64..) {
            let merged = store.merge_profiles(batch).await;
            tally.count(&merged.map_err(|error| failed(&error))?);
            progress.at(at * BATCH as u64, &format!("{} creators", tally.read));
        }
        let columns = self.mapping.columns.iter().filter_map(|column| {
            let Target::Read { field, .. } = column.target else {
                return None;
            };
            Some(format!("{} as {}", column.header, field.en()))
        });
        let doubts = report.doubted.iter().map(|doubt| {
            let column = self.mapping.columns.get(usize::from(doubt.column));
            let header = column.map_or("", |column| column.header.as_str());
            let taken = if doubt.taken { "taken" } else { "left unknown" };
            let (line, cell) = (doubt.line, &doubt.cell);
            format!(
                "line {line}, {header} “{cell}”: {}; {taken}",
                doubted(&doubt.why)
            )
        });
        Ok(Read {
            tally,
            columns: columns.collect(),
            personal: report
                .personal
                .iter()
                .map(|(header, _)| header.clone())
                .collect(),
            merged: report.merged,
            doubts: doubts.collect(),
            doubted: report.doubts,
        })
    }

    fn read(&self, numbers: &Numbers) -> Result<Done, Failure> {
        let reading = Reading::begin(
            &self.sheet,
            self.header_line,
            &self.mapping,
            self.saved_at,
            numbers,
        );
        let mut reading = reading.map_err(|error| {
            let path = self.path.display();
            Failure::User(format!("{path} cannot be imported: {}.", why(&error)))
        })?;
        let mut progress = Progress::start("reading", 100);
        while let Some(step) = reading.step(STEP) {
            // Per cent of the file.
            let share = (step.share * 100.0).round() as u64;
            progress.at(share, &format!("{} rows", step.rows));
        }
        Ok(reading.finish())
    }
}

/// A moment as the store keeps it: to the millisecond, so that the same file is the same again.
fn kept(moment: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(moment.timestamp_millis()).unwrap_or(moment)
}

/// The sheet of a file: a text, or a workbook's first.
fn sheet(bytes: Vec<u8>) -> Result<Sheet, CannotRead> {
    let head = bytes.get(..HEAD).unwrap_or(&bytes);
    match text::kind(head)? {
        Kind::Text => Sheet::of_bytes(bytes),
        Kind::Workbook => Sheet::of_csv(Workbook::open(bytes)?.csv(0)?),
    }
}

fn read_mapping(path: &Path) -> Result<Mapping, Failure> {
    let unusable =
        |why: &dyn fmt::Display| Failure::User(format!("{} is no mapping: {why}.", path.display()));
    let text = fs::read_to_string(path).map_err(|error| unusable(&error))?;
    // The browser writes one, or all that it remembers.
    serde_json::from_str(&text).map_err(|error| unusable(&error))
}

/// A creator as the store takes it; `None` where nothing but a name tells who it is, which is not
/// enough among strangers.
fn profile(creator: Creator, numbers: &Numbers) -> Option<Profile> {
    let known = creator
        .kol
        .red_id
        .as_deref()
        .and_then(|red_id| numbers.get(red_id));
    let stored = (creator.on_server || known.is_some()).then(|| creator.kol.id.to_string());
    let source_id = creator
        .user_id
        .or_else(|| creator.kol.red_id.clone())
        .or(stored)?;
    let mut kol = creator.kol;
    if kol.nickname.is_empty() {
        kol.nickname.clone_from(&source_id);
    }
    Some(Profile { source_id, kol })
}

/// Why a file is no sheet, in words.
fn why(error: &CannotRead) -> String {
    let words = match error {
        CannotRead::Empty => "it is empty",
        CannotRead::Picture => "it is a picture",
        CannotRead::Pdf => "it is a PDF",
        CannotRead::OldWorkbook => {
            "it is in Excel's format of before 2007, or has a password; save it as .xlsx or CSV"
        }
        CannotRead::Html => "it is a web page; open it in Excel and save it as .xlsx or CSV",
        CannotRead::Binary => "it is no text",
        CannotRead::TooLarge => "it is larger than 200 MB",
        CannotRead::Bomb => "it unpacks to many times its size",
        CannotRead::BrokenWorkbook => "the workbook is broken, or has a password",
        CannotRead::TooManyColumns { columns } => return format!("it has {columns} columns"),
        CannotRead::TooManyRows => "it has more than 200,000 rows",
        CannotRead::NoRows => "it has a header and no rows",
        CannotRead::NoHeader => "nothing in it looks like a header",
        CannotRead::Broken { message } => message,
    };
    words.to_owned()
}

fn refused(why: Refused) -> String {
    match why {
        Refused::Width { found, expected } => {
            format!("{found} columns where the header has {expected}")
        }
        Refused::Quote => "a quote that is never closed, or where none belongs".to_owned(),
        Refused::Encoding => "characters that cannot be read".to_owned(),
        Refused::Nobody => "nothing tells who it is".to_owned(),
        Refused::NoRow => "the header again, or a sum".to_owned(),
        Refused::NoDay => "a note without a day".to_owned(),
    }
}

fn doubted(why: &Why) -> String {
    let words = match why {
        Why::Unreadable => "cannot be read",
        Why::ImpossibleShare => "no share of a whole",
        Why::PriceZero => "a price of 0 is unknown, not free",
        Why::Negative => "below zero",
        Why::TooLarge => "larger than anything there is",
        Why::Tenfold { against, other } => {
            return format!("some ten times off {} ({other})", against.en());
        }
        Why::OtherUnit => "in another unit than the rest of its column",
        Why::ImpossibleDay => "in the future, or before there was a platform",
        Why::Formula => "a formula, which was not run",
        Why::Sum { sum } => return format!("sums to {:.0} %", sum * 100.0),
        Why::Contradicts { against } => return format!("contradicts {}", against.en()),
        Why::UnknownName => "no name that is known",
        Why::TooLong => "longer than anything there is; cut",
    };
    words.to_owned()
}
