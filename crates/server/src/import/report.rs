//! What an import did, in figures, and every line that it could not use.

use std::fmt;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use hongbang_sheets::csv;

use super::sheet::Read;
use crate::cli::Failure;
use crate::record::Change;

/// How many skipped lines the printed report names.
const SHOWN: usize = 20;

/// What became of one file's rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows found, usable or not.
    pub read: u64,
    /// Rows that were new.
    pub added: u64,
    /// Rows that changed what was stored.
    pub updated: u64,
    /// Rows that are stored already, the same or newer.
    pub unchanged: u64,
    /// Rows of creators that asked to be left out.
    pub opted_out: u64,
    /// Lines that were no rows.
    pub skipped: u64,
}

impl Tally {
    /// Counts what a batch changed.
    pub fn count(&mut self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Added => self.added += 1,
                Change::Updated => self.updated += 1,
                Change::Unchanged => self.unchanged += 1,
                Change::OptedOut => self.opted_out += 1,
            }
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} read · {} added · {} updated · {} unchanged · {} skipped",
            self.read, self.added, self.updated, self.unchanged, self.skipped
        )?;
        match self.opted_out {
            0 => Ok(()),
            count => write!(f, " · {count} left out as their creators asked"),
        }
    }
}

/// Lines that were no rows: the first ones kept, all of them written where asked.
#[derive(Debug, Default)]
pub struct Skips {
    shown: Vec<String>,
    total: usize,
    file: Option<(PathBuf, BufWriter<File>)>,
}

impl Skips {
    /// Skips that are also written to a CSV file, where one is given.
    ///
    /// # Errors
    /// When the file cannot be made.
    pub fn new(path: Option<&Path>) -> Result<Self, Failure> {
        let file = path
            .map(|path| {
                let mut file = BufWriter::new(File::create(path).map_err(unwritable(path))?);
                file.write_all(b"file,line,reason\r\n")
                    .map_err(unwritable(path))?;
                Ok((path.to_owned(), file))
            })
            .transpose()?;
        Ok(Self {
            file,
            ..Self::default()
        })
    }

    /// Notes a skipped line.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn add(
        &mut self,
        path: &Path,
        line: u64,
        reason: &dyn fmt::Display,
    ) -> Result<(), Failure> {
        self.total += 1;
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy();
        if self.shown.len() < SHOWN {
            self.shown.push(format!("{name}, line {line}: {reason}"));
        }
        if let Some((path, file)) = &mut self.file {
            let mut row = String::new();
            // Quoting a file back to its spreadsheet must not run what is in it.
            csv::push(&mut row, &csv::neutralised(&name));
            row.push_str(&format!(",{line},"));
            csv::push(&mut row, &csv::neutralised(&reason.to_string()));
            row.push_str("\r\n");
            file.write_all(row.as_bytes()).map_err(unwritable(path))?;
        }
        Ok(())
    }

    /// Makes sure that the file is whole.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(&mut self) -> Result<(), Failure> {
        match &mut self.file {
            Some((path, file)) => file.flush().map_err(unwritable(path)),
            None => Ok(()),
        }
    }
}

fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    let path = path.display().to_string();
    move |error| Failure::User(format!("{path} cannot be written: {error}."))
}

/// What an import did.
#[derive(Debug, Default)]
pub struct Report {
    /// The file of creators, where one was given.
    pub creators: Option<Tally>,
    /// The file of notes, where one was given.
    pub notes: Option<Tally>,
    /// Somebody's own sheet, where one was given.
    pub sheet: Option<Read>,
    /// Authors that only their notes told of, added with their names.
    pub bylines_added: usize,
    /// Lines that were no rows.
    pub skips: Skips,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(creators) = &self.creators {
            writeln!(f, "creators: {creators}")?;
        }
        if let Some(notes) = &self.notes {
            writeln!(f, "notes: {notes}")?;
        }
        if let Some(sheet) = &self.sheet {
            write!(f, "{sheet}")?;
        }
        match self.bylines_added {
            0 => {}
            1 => writeln!(
                f,
                "1 author is known by name only: no file of creators has it"
            )?,
            many => writeln!(
                f,
                "{many} authors are known by name only: no file of creators has them"
            )?,
        }
        if self.skips.total > 0 {
            writeln!(f, "skipped:")?;
        }
        for line in &self.skips.shown {
            writeln!(f, "  {line}")?;
        }
        let hidden = self.skips.total - self.skips.shown.len();
        match (hidden, &self.skips.file) {
            (0, _) => Ok(()),
            (hidden, Some((path, _))) => {
                writeln!(f, "  and {hidden} more; {} lists all", path.display())
            }
            (hidden, None) => writeln!(f, "  and {hidden} more; --report FILE lists all"),
        }
    }
}

/// How many doubted cells the printed report names.
const DOUBTS: usize = 20;

impl fmt::Display for Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "sheet: {}", self.tally)?;
        writeln!(f, "  read {}", self.columns.join(" · "))?;
        if !self.personal.is_empty() {
            let dropped = self.personal.join(" · ");
            writeln!(f, "  left out, because it is about a person: {dropped}")?;
        }
        if self.merged > 0 {
            writeln!(
                f,
                "  {} rows were of a creator that was there already",
                self.merged
            )?;
        }
        if self.doubted > 0 {
            writeln!(f, "  doubted: {}", self.doubted)?;
        }
        for doubt in self.doubts.iter().take(DOUBTS) {
            writeln!(f, "    {doubt}")?;
        }
        let more = (self.doubted as usize).saturating_sub(DOUBTS.min(self.doubts.len()));
        if more > 0 {
            writeln!(f, "    and {more} more")?;
        }
        Ok(())
    }
}
