//! The store in one SQLite file: the embedded default.
//!
//! One connection writes, several read (WAL lets them). Statements are in the SQL that SQLite
//! and Postgres share; what only SQLite knows is in this file, in `bulk` and in
//! `fulltext`.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::kols::{Days, KolCard, KolEvidence, KolNote};
use hongbang_api::notes::{Comment, Launch, NoteCard, NoteDetail};
use hongbang_api::search::Suggestions;
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::note::NoteId;
use hongbang_domain::search::Query;
use hongbang_domain::sharing::Sharing;
use hongbang_domain::window::Window;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use tokio::sync::Mutex;

use crate::peers::Samples;
use crate::private::{Measured, Private};
use crate::record::{BylinedNote, Change, KolRecord, NotesMerged, Profile};
use crate::roster::Entrant;
use crate::store::{
    Alike, CommentPosition, Holdings, KolFilter, KolPosition, MarkPosition, NoteFilter,
    NotePosition, Result, Searched, Store, StoreError,
};
use crate::viewer::Viewer;

mod accounts;
mod bulk;
mod choices;
mod comments;
mod counting;
mod directory;
mod evidence;
mod feeds;
mod figures;
mod fulltext;
mod kols;
mod launches;
mod lookalikes;
mod measures;
mod merge;
mod meta;
mod notes;
#[cfg(test)]
mod plans;
mod readers;
mod rebuild;
mod removal;
mod roster;
mod rows;
mod samples;
mod search;
mod seen;
mod sessions;
mod shortlists;
mod tables;
#[cfg(test)]
pub mod testing;
mod write;

pub use bulk::Bulk;

/// The schema, embedded.
static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// How long a statement waits for another process's lock before it fails.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// The writer's page cache (64 MiB, in SQLite's negative KiB). Rows arrive in no index's order:
/// with SQLite's own 2 MiB an import reads and spills most pages again for every batch.
const WRITER_CACHE: &str = "-65536";

/// Pages in the write-ahead log before it is folded into the file (40 MB). The usual 1,000
/// would fold after almost every batch of an import.
const CHECKPOINT_PAGES: &str = "10000";

/// How often a file is opened that another process is opening too, and the first pause before
/// the next attempt; pauses grow, to about a second over all.
const OPEN_ATTEMPTS: u32 = 6;
const OPEN_PAUSE: Duration = Duration::from_millis(70);

/// How long a request waits for a free connection before the store counts as unavailable.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(5);

/// Connections that read at once. More only queue up inside SQLite on small machines.
const READERS: u32 = 8;

/// The store in one SQLite file.
#[derive(Debug)]
pub struct SqliteStore {
    writer: SqlitePool,
    readers: SqlitePool,
    /// What the store holds, as of a data version: counting is the one slow question.
    meta: Mutex<Option<(i64, Holdings)>>,
}

impl SqliteStore {
    /// Opens the file, making it and its folder where they are missing, and brings its schema
    /// up to date.
    pub async fn open(path: &Path) -> Result<Self> {
        if let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(|error| {
                StoreError::Unavailable(format!("{}: {error}", folder.display()))
            })?;
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A commit that was answered survives lost power; readers do not pay for it.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(BUSY_TIMEOUT);
        let writer = open_writer(&options).await?;
        rebuild::run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .connect_with(options.read_only(true).pragma("mmap_size", "268435456"))
            .await?;
        Ok(Self {
            writer,
            readers,
            meta: Mutex::new(None),
        })
    }
}

/// Opens the connection that writes and brings the schema up to date.
///
/// Two processes that open a new file at once get in each other's way: both switch it to WAL
/// and both find the schema old, and SQLite answers the slower one at once that the file is
/// locked or the table there. That one finds all done when it looks again.
async fn open_writer(options: &SqliteConnectOptions) -> Result<SqlitePool> {
    let mut attempt = 1;
    loop {
        let outcome = async {
            let options = options
                .clone()
                .pragma("cache_size", WRITER_CACHE)
                .pragma("wal_autocheckpoint", CHECKPOINT_PAGES);
            let writer = SqlitePoolOptions::new()
                .max_connections(1)
                .acquire_timeout(ACQUIRE_TIMEOUT)
                .connect_with(options)
                .await?;
            MIGRATIONS.run(&writer).await?;
            Ok(writer)
        }
        .await;
        match outcome {
            Err(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _))
                if attempt < OPEN_ATTEMPTS && was_beaten_to_it(&error) =>
            {
                tokio::time::sleep(OPEN_PAUSE * attempt).await;
                attempt += 1;
            }
            outcome => return Ok(outcome?),
        }
    }
}

/// Whether another process may just have done what failed: it is busy with the file (5), or
/// has made what was to be made (1, and 19 for the migration's own row).
fn was_beaten_to_it(error: &sqlx::Error) -> bool {
    matches!(primary_code(error), Some(1 | 5 | 19))
}

/// SQLite's primary result code, which is the low byte of the extended one.
fn primary_code(error: &sqlx::Error) -> Option<u32> {
    let code = error.as_database_error()?.code()?.parse::<u32>().ok()?;
    Some(code & 0xff)
}

#[async_trait]
impl Store for SqliteStore {
    async fn ping(&self) -> Result<()> {
        let _: i64 = sqlx::query_scalar("SELECT value FROM store_facts WHERE name = $1")
            .bind(meta::DATA_VERSION)
            .fetch_one(&self.readers)
            .await?;
        Ok(())
    }

    async fn data_version(&self) -> Result<i64> {
        meta::data_version(&self.readers).await
    }

    async fn holdings(&self) -> Result<Holdings> {
        let mut known = self.meta.lock().await;
        let version = meta::data_version(&self.readers).await?;
        if let Some((of, meta)) = known.as_ref()
            && *of == version
        {
            return Ok(meta.clone());
        }
        let counted = meta::count(&self.readers).await?;
        *known = Some((version, counted.clone()));
        Ok(counted)
    }

    async fn notes(
        &self,
        filter: &NoteFilter,
        after: Option<NotePosition>,
        limit: u32,
    ) -> Result<Vec<Private<NoteCard>>> {
        feeds::page(&self.readers, filter, after, limit).await
    }

    async fn collected(
        &self,
        account: AccountId,
        filter: &NoteFilter,
        after: Option<MarkPosition>,
        limit: u32,
    ) -> Result<Vec<(MarkPosition, Private<NoteCard>)>> {
        feeds::collected(&self.readers, account, filter, after, limit).await
    }

    async fn note(&self, id: NoteId) -> Result<Option<Private<NoteDetail>>> {
        notes::one(&self.readers, id).await
    }

    async fn launch(&self, id: NoteId) -> Result<Option<Private<Option<Launch>>>> {
        launches::one(&self.readers, id).await
    }

    async fn launch_peers(&self, id: NoteId) -> Result<Vec<Private<Option<Launch>>>> {
        launches::peers(&self.readers, id).await
    }

    async fn comments(
        &self,
        id: NoteId,
        reader: Option<AccountId>,
        after: Option<CommentPosition>,
        limit: u32,
    ) -> Result<Option<Vec<Comment>>> {
        comments::page(&self.readers, id, reader, after, limit).await
    }

    async fn kols(
        &self,
        filter: &KolFilter,
        viewer: &Viewer,
        after: Option<KolPosition>,
        limit: u32,
    ) -> Result<Vec<Private<KolCard>>> {
        directory::list(&self.readers, filter, viewer, after, limit).await
    }

    async fn cards(&self, creators: &[KolId]) -> Result<BTreeMap<KolId, Private<KolCard>>> {
        directory::cards(&self.readers, creators).await
    }

    async fn kol(&self, id: KolId) -> Result<Option<Private<Kol>>> {
        kols::one(&self.readers, id).await
    }

    async fn days(
        &self,
        id: KolId,
        days: u32,
        now: DateTime<Utc>,
    ) -> Result<Option<Private<Days>>> {
        kols::days(&self.readers, id, days, now).await
    }

    async fn measured(&self, id: KolId) -> Result<Option<Private<Measured>>> {
        kols::measured(&self.readers, id).await
    }

    async fn kol_notes(
        &self,
        id: KolId,
        days: Option<u32>,
        after: Option<NotePosition>,
        limit: u32,
    ) -> Result<Option<Vec<Private<KolNote>>>> {
        kols::notes(&self.readers, id, days, after, limit).await
    }

    async fn samples(&self, after: Option<KolId>, limit: u32) -> Result<Samples> {
        samples::after(&self.readers, after, limit).await
    }

    async fn entrants(&self, after: Option<KolId>, limit: u32) -> Result<Vec<Private<Entrant>>> {
        roster::after(&self.readers, after, limit).await
    }

    async fn entrants_among(&self, creators: &[KolId]) -> Result<Vec<Private<Entrant>>> {
        roster::among(&self.readers, creators).await
    }

    async fn choices(&self) -> Result<BTreeMap<KolId, Sharing>> {
        choices::all(&self.readers).await
    }

    async fn evidence(&self, id: KolId) -> Result<Option<Private<KolEvidence>>> {
        evidence::of(&self.readers, id).await
    }

    async fn lookalikes(&self, id: KolId) -> Result<Option<Alike>> {
        lookalikes::of(&self.readers, id).await
    }

    async fn search(&self, query: Query) -> Result<Searched> {
        let notes = self.holdings().await?.notes;
        search::notes(&self.readers, query, notes).await
    }

    async fn numbers(&self) -> Result<Vec<(KolId, String)>> {
        kols::numbers(&self.readers).await
    }

    async fn mentions(&self, query: Query) -> Result<Vec<(KolId, u64, u64)>> {
        fulltext::authors(&self.readers, &query, Window::Days90).await
    }

    async fn suggestions(&self, text: &str) -> Result<Suggestions> {
        search::suggestions(&self.readers, text).await
    }

    async fn insert(&self, records: &[KolRecord]) -> Result<()> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        write::records(&mut transaction, records).await?;
        meta::bump(&mut transaction).await?;
        Ok(transaction.commit().await?)
    }

    async fn merge_profiles(&self, profiles: &[Profile]) -> Result<Vec<Change>> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let changes = merge::profiles(&mut transaction, profiles).await?;
        if changes.iter().any(|change| change.is_any()) {
            meta::bump(&mut transaction).await?;
        }
        transaction.commit().await?;
        Ok(changes)
    }

    async fn merge_notes(&self, notes: &[BylinedNote]) -> Result<NotesMerged> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let merged = merge::notes(&mut transaction, notes).await?;
        if merged.changes.iter().any(|change| change.is_any()) {
            meta::bump(&mut transaction).await?;
        }
        transaction.commit().await?;
        Ok(merged)
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => {
                Self::Unavailable(error.to_string())
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                Self::Corrupt(error.to_string())
            }
            // SQLITE_BUSY, _READONLY, _CANTOPEN and _NOTADB.
            sqlx::Error::Database(database)
                if matches!(primary_code(&error), Some(5 | 8 | 14 | 26)) =>
            {
                Self::Unavailable(database.message().to_owned())
            }
            _ => Self::Failed(error.to_string()),
        }
    }
}

impl From<MigrateError> for StoreError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::Execute(error) => error.into(),
            other => Self::Failed(format!("its schema cannot be brought up to date: {other}")),
        }
    }
}
