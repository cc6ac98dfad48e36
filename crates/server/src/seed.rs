//! Filling a new database with demo data.
//!
//! Creators are made on one thread and stored on another. The file is built aside and put into
//! place when it is whole, so a kill leaves nothing half done.

use std::fmt;
use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use tokio::sync::mpsc;

use crate::cli::Failure;
use crate::demo::{self, Creator, Label, Options};
use crate::progress::Progress;
use crate::record::KolRecord;
use crate::store::sqlite::{Bulk, SqliteStore};
use crate::store::{Accounts, Store};

/// Creators made and stored at a time.
const CHUNK: u32 = 200;

/// Chunks that wait for the slower of the two threads.
const AHEAD: usize = 4;

/// What was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeded {
    kols: usize,
    notes: usize,
    days: usize,
    comments: usize,
    labels: PathBuf,
}

impl fmt::Display for Seeded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} creators · {} notes · {} days · {} comments, all made up",
            self.kols, self.notes, self.days, self.comments
        )?;
        writeln!(f, "labels, for evaluation only: {}", self.labels.display())
    }
}

/// Makes the database at `database` and fills it. What was planted in which creator goes to
/// `labels`, by default a file beside the database, and nowhere else.
///
/// # Errors
/// When the database holds data already, or a file cannot be written.
pub async fn seed(
    options: Options,
    database: &Path,
    labels: Option<&Path>,
) -> Result<Seeded, Failure> {
    refuse_data(database).await?;
    let labels_path =
        labels.map_or_else(|| database.with_extension("labels.csv"), Path::to_path_buf);
    let failed = |error| Failure::store(database, &error);
    let mut bulk = Bulk::create(database).await.map_err(failed)?;
    let mut progress = Progress::start("creators", u64::from(options.kols));
    let mut seeded = Seeded {
        kols: 0,
        notes: 0,
        days: 0,
        comments: 0,
        labels: labels_path.clone(),
    };
    let mut labels = Vec::new();
    let mut chunks = generated(options)?;
    while let Some(creators) = chunks.recv().await {
        labels.extend(creators.iter().map(Creator::label));
        let records: Vec<KolRecord> = creators.into_iter().map(|creator| creator.record).collect();
        bulk.insert(&records).await.map_err(failed)?;
        seeded.count(&records);
        let done = u64::try_from(seeded.kols).unwrap_or(u64::MAX);
        progress.at(
            done,
            &format!("{} creators, {} notes", seeded.kols, seeded.notes),
        );
    }
    write_labels(&labels_path, labels)?;
    bulk.finish().await.map_err(failed)?;
    Ok(seeded)
}

impl Seeded {
    fn count(&mut self, records: &[KolRecord]) {
        self.kols += records.len();
        for record in records {
            self.days += record.days.len();
            self.notes += record.notes.len();
            self.comments += record
                .notes
                .iter()
                .map(|note| note.comments.len())
                .sum::<usize>();
        }
    }
}

/// Demo data goes into a database of its own: beside real data, no figure could be trusted.
async fn refuse_data(database: &Path) -> Result<(), Failure> {
    if !database.exists() {
        return Ok(());
    }
    let failed = |error| Failure::store(database, &error);
    let store = SqliteStore::open(database).await.map_err(failed)?;
    let held = async { Ok((store.holdings().await?.kols, store.kept().await?)) }.await;
    store.close().await;
    let what = match held.map_err(failed)? {
        (0, 0) => return Ok(()),
        (0, _) => "accounts, or creators that asked to be left out".to_owned(),
        (kols, _) => format!("{kols} creators"),
    };
    Err(Failure::User(format!(
        "{} already holds {what}: remove it, or name another file with --db.",
        database.display()
    )))
}

/// All creators, chunk by chunk and in order, from a thread of their own.
fn generated(options: Options) -> Result<mpsc::Receiver<Vec<Creator>>, Failure> {
    let (sender, chunks) = mpsc::channel(AHEAD);
    std::thread::Builder::new()
        .name("demo".to_owned())
        .spawn(move || {
            let mut start = 0;
            while start < options.kols {
                let end = start.saturating_add(CHUNK).min(options.kols);
                // Nobody listens any more when storing failed.
                if sender
                    .blocking_send(demo::generate(&options, start..end))
                    .is_err()
                {
                    break;
                }
                start = end;
            }
        })
        .map_err(|error| Failure::Server(format!("a thread cannot be started: {error}.")))?;
    Ok(chunks)
}

fn write_labels(path: &Path, labels: Vec<Label>) -> Result<(), Failure> {
    let unwritable =
        |error| Failure::User(format!("{} cannot be written: {error}.", path.display()));
    let file = File::create(path).map_err(unwritable)?;
    demo::write_labels(BufWriter::new(file), labels).map_err(unwritable)
}
