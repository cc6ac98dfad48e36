//! Filling a new file quickly: written aside without a journal, then renamed into place, so
//! that a kill leaves either no file or a whole one.

use std::path::{Path, PathBuf};

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteLockingMode, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};

use crate::record::KolRecord;
use crate::store::sqlite::{MIGRATIONS, meta, rebuild, write};
use crate::store::{Result, StoreError};

/// A store being built beside the place where it will be.
pub struct Bulk {
    connection: SqliteConnection,
    aside: PathBuf,
    target: PathBuf,
    /// Statements of the indexes left out while filling: one sort at the end is cheaper than
    /// keeping them in order row by row.
    indexes: Vec<String>,
}

impl Bulk {
    /// Starts a file that will replace `target`.
    pub async fn create(target: &Path) -> Result<Self> {
        if let Some(folder) = target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            std::fs::create_dir_all(folder).map_err(io(folder))?;
        }
        let aside = with_suffix(target, ".partial");
        remove(&aside)?;
        let mut connection = SqliteConnectOptions::new()
            .filename(&aside)
            .create_if_missing(true)
            // Nothing to protect: a file that is not finished is thrown away.
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off)
            .locking_mode(SqliteLockingMode::Exclusive)
            .foreign_keys(false)
            .pragma("cache_size", "-262144")
            .connect()
            .await?;
        MIGRATIONS.run_direct(None, &mut connection, false).await?;
        let indexes: Vec<(String, String)> = sqlx::query_as(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL",
        )
        .fetch_all(&mut connection)
        .await?;
        for (name, _) in &indexes {
            // The names are those of the embedded migrations.
            sqlx::query(AssertSqlSafe(format!("DROP INDEX {name}")))
                .execute(&mut connection)
                .await?;
        }
        let indexes = indexes.into_iter().map(|(_, sql)| sql).collect();
        Ok(Self {
            connection,
            aside,
            target: target.to_owned(),
            indexes,
        })
    }

    /// Adds creators that are not in the file yet.
    pub async fn insert(&mut self, records: &[KolRecord]) -> Result<()> {
        let mut transaction = self.connection.begin().await?;
        write::fresh_records(&mut transaction, records).await?;
        Ok(transaction.commit().await?)
    }

    /// Completes the file, makes it durable and puts it into place.
    pub async fn finish(mut self) -> Result<()> {
        for sql in &self.indexes {
            sqlx::query(AssertSqlSafe(sql.as_str()))
                .execute(&mut self.connection)
                .await?;
        }
        rebuild::is_current(&mut self.connection).await?;
        meta::bump(&mut self.connection).await?;
        let orphans = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut self.connection);
        if let Some(orphan) = orphans.await?.first() {
            return Err(StoreError::Corrupt(format!(
                "a row without its parent: {orphan:?}"
            )));
        }
        self.connection.close().await?;
        let file = std::fs::File::open(&self.aside).map_err(io(&self.aside))?;
        file.sync_all().map_err(io(&self.aside))?;
        // A journal of the file that is replaced must not be applied to the new one.
        remove(&with_suffix(&self.target, "-wal"))?;
        remove(&with_suffix(&self.target, "-shm"))?;
        std::fs::rename(&self.aside, &self.target).map_err(io(&self.target))?;
        if let Some(folder) = self
            .target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
        {
            let folder_file = std::fs::File::open(folder).map_err(io(folder))?;
            folder_file.sync_all().map_err(io(folder))?;
        }
        Ok(())
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn remove(path: &Path) -> Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(io(path)(error)),
        _ => Ok(()),
    }
}

fn io(path: &Path) -> impl FnOnce(std::io::Error) -> StoreError {
    let path = path.display().to_string();
    move |error| StoreError::Unavailable(format!("{path}: {error}"))
}
