//! Importing files of a crawler, and sheets. A crawler's are streamed, in batches that are stored whole, and repeatable.
//!
//! A batch is one transaction. A kill between two batches leaves what was stored so far, and
//! importing the same files again goes on from there: rows that are stored already count as
//! unchanged. Nothing is written unless both headers are right.
//!
//! Rows that say the same thing twice, in one file or in two imports: the one read from the
//! platform later wins (`last_modify_ts`); of two that were read at once, the later line.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use hongbang_sheets::crawler::{Creators, FileError, Notes, RowError};

use crate::cli::Failure;
use crate::progress::Progress;
use crate::store::sqlite::SqliteStore;
use crate::store::{Store, StoreError};

mod report;
mod rows;
mod sheet;

use report::Skips;
pub use report::{Report, Tally};
use sheet::Understood;

/// Rows to a transaction: large enough that syncing costs little, small enough that a kill
/// loses little.
const BATCH: usize = 2_000;

/// What to import. At least one of the files is given.
#[derive(Debug, Clone, Default)]
pub struct Files {
    /// The crawler's file of notes.
    pub notes: Option<PathBuf>,
    /// The crawler's file of creators.
    pub creators: Option<PathBuf>,
    /// Somebody's own sheet of creators: CSV or a workbook.
    pub sheet: Option<PathBuf>,
    /// Which of its columns is what, as the browser saves it; else as it is proposed.
    pub mapping: Option<PathBuf>,
    /// Where to list every skipped line, as CSV.
    pub report: Option<PathBuf>,
    /// The folder of notes' pictures.
    pub pictures: Option<PathBuf>,
}

/// Imports files into the database at `database`, which is made where it is missing.
///
/// # Errors
/// When a file is not what it should be (before anything is written), or the store fails.
pub async fn import(files: &Files, database: &Path) -> Result<Report, Failure> {
    if let Some(folder) = files.pictures.as_deref().filter(|folder| !folder.is_dir()) {
        return Err(Failure::User(format!("{} is no folder.", folder.display())));
    }
    // Both headers first: an unusable file leaves the database as it was.
    let creators = files
        .creators
        .as_deref()
        .map(|path| open(path, Creators::open))
        .transpose()?;
    let notes = files
        .notes
        .as_deref()
        .map(|path| open(path, Notes::open))
        .transpose()?;
    let sheet = files.sheet.as_deref();
    let sheet = sheet.map(|path| Understood::open(path, files.mapping.as_deref()));
    let sheet = sheet.transpose()?;
    let mut report = Report {
        skips: Skips::new(files.report.as_deref())?,
        ..Report::default()
    };
    let store = SqliteStore::open(database)
        .await
        .map_err(|error| Failure::store(database, &error))?;
    let outcome = async {
        // Creators first, so that notes find their authors whole.
        if let Some(creators) = creators {
            import_creators(&store, creators, &mut report, database).await?;
        }
        if let Some(sheet) = sheet {
            let failed = |error: &StoreError| Failure::store(database, error);
            report.sheet = Some(sheet.store(&store, &mut report.skips, failed).await?);
        }
        if let Some(notes) = notes {
            import_notes(&store, notes, &mut report, files, database).await?;
        }
        Ok(())
    }
    .await;
    store.close().await;
    report.skips.finish()?;
    outcome.map(|()| report)
}

/// A file under way.
struct Source<T> {
    path: PathBuf,
    rows: T,
    size: u64,
    read: Arc<AtomicU64>,
}

/// A reader that says how far it is.
struct Counted<R> {
    inner: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.read
            .fetch_add(u64::try_from(count).unwrap_or(0), Ordering::Relaxed);
        Ok(count)
    }
}

fn open<T>(
    path: &Path,
    rows: impl FnOnce(Counted<File>) -> Result<T, FileError>,
) -> Result<Source<T>, Failure> {
    let unusable = |why: &dyn std::fmt::Display| {
        Failure::User(format!("{} cannot be imported: {why}.", path.display()))
    };
    let file = File::open(path).map_err(|error| unusable(&error))?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    let read = Arc::new(AtomicU64::new(0));
    let rows = rows(Counted {
        inner: file,
        read: read.clone(),
    })
    .map_err(|why| unusable(&why))?;
    Ok(Source {
        path: path.to_owned(),
        rows,
        size,
        read,
    })
}

async fn import_creators(
    store: &dyn Store,
    mut source: Source<Creators<Counted<File>>>,
    report: &mut Report,
    database: &Path,
) -> Result<(), Failure> {
    let mut progress = Progress::start("creators", source.size);
    let mut tally = Tally::default();
    while let Some(batch) = next_batch(&mut source, &mut tally, &mut report.skips, rows::profile)? {
        let merged = store.merge_profiles(&batch).await;
        tally.count(&merged.map_err(|error| Failure::store(database, &error))?);
        progress.at(
            source.read.load(Ordering::Relaxed),
            &format!("{} creators", tally.read),
        );
    }
    report.creators = Some(tally);
    Ok(())
}

async fn import_notes(
    store: &dyn Store,
    mut source: Source<Notes<Counted<File>>>,
    report: &mut Report,
    files: &Files,
    database: &Path,
) -> Result<(), Failure> {
    let mut progress = Progress::start("notes", source.size);
    let record = |row| rows::note(row, files.pictures.as_deref());
    let mut tally = Tally::default();
    while let Some(batch) = next_batch(&mut source, &mut tally, &mut report.skips, record)? {
        let merged = store.merge_notes(&batch).await;
        let merged = merged.map_err(|error| Failure::store(database, &error))?;
        tally.count(&merged.changes);
        report.bylines_added += merged.bylines_added;
        progress.at(
            source.read.load(Ordering::Relaxed),
            &format!("{} notes", tally.read),
        );
    }
    report.notes = Some(tally);
    Ok(())
}

/// The next rows of a file, as records; `None` at its end. Lines that are no rows are counted
/// and left out.
fn next_batch<Row, Record>(
    source: &mut Source<impl Iterator<Item = Result<Row, RowError>>>,
    tally: &mut Tally,
    skips: &mut Skips,
    record: impl Fn(Row) -> Record,
) -> Result<Option<Vec<Record>>, Failure> {
    let mut batch = Vec::with_capacity(BATCH);
    while batch.len() < BATCH {
        let Some(row) = source.rows.next() else { break };
        match row {
            Ok(row) => batch.push(record(row)),
            Err(RowError::Skip(skip)) => {
                tally.skipped += 1;
                skips.add(&source.path, skip.line, &skip.reason)?;
            }
            Err(RowError::Unreadable(error)) => {
                return Err(Failure::User(format!(
                    "{} cannot be read to its end: {error}. What came before is imported; \
                     importing again goes on from there.",
                    source.path.display()
                )));
            }
        }
        tally.read += 1;
    }
    Ok((!batch.is_empty()).then_some(batch))
}
