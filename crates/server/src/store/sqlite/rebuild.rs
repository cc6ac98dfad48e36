//! What is worked out from rows and kept beside them, worked out anew where it is missing or of
//! another version: the index of words, the cells of spots, names as they are compared, creators'
//! figures.
//!
//! Batch by batch, each a transaction that leaves word of how far it came: after a kill the rest
//! is done, and processes that open a file at once share the work.

#[cfg(test)]
mod tests;
mod words;

use std::time::{Duration, Instant};

use hongbang_domain::kol::KolId;
use hongbang_domain::text::ANALYSER_VERSION;
use sqlx::sqlite::{SqliteConnection, SqlitePool};

use crate::progress::Progress;
use crate::store::Result;
use crate::store::sqlite::rows::Columns;
use crate::store::sqlite::{figures, meta};

/// Whoever waits longer is told for what.
const PATIENCE: Duration = Duration::from_secs(1);

/// What is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// The words of notes, with the cells of their spots and their authors' names.
    Words,
    /// The figures of creators.
    Figures,
}

/// The facts of the store that say how far a work is.
struct Facts {
    /// The version of what is there.
    version: &'static str,
    /// The version under way.
    building: &'static str,
    /// The id of the last row that is done.
    done: &'static str,
}

impl Work {
    /// All of it.
    const ALL: &'static [Self] = &[Self::Words, Self::Figures];

    /// The version that this program makes.
    fn version(self) -> i64 {
        match self {
            Self::Words => i64::from(ANALYSER_VERSION),
            Self::Figures => figures::VERSION,
        }
    }

    const fn facts(self) -> Facts {
        match self {
            Self::Words => Facts {
                version: "fulltext_version",
                building: "fulltext_building",
                done: "fulltext_done",
            },
            Self::Figures => Facts {
                version: "figures_version",
                building: "figures_building",
                done: "figures_done",
            },
        }
    }

    /// Rows to a transaction: half a second of work.
    const fn batch(self) -> i64 {
        match self {
            Self::Words => 2_000,
            Self::Figures => 1_000,
        }
    }

    /// What it is called, and what it goes through.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Words => ("words of notes", "notes indexed"),
            Self::Figures => ("figures of creators", "creators measured"),
        }
    }

    /// How many rows there are.
    async fn total(self, connection: &mut SqliteConnection) -> Result<u64> {
        match self {
            Self::Words => meta::notes(connection).await,
            Self::Figures => meta::creators(connection).await,
        }
    }

    /// Works out what is missing or of another version.
    async fn run(self, pool: &SqlitePool) -> Result<()> {
        let version = self.version();
        let mut connection = pool.acquire().await?;
        if meta::fact(&mut connection, self.facts().version).await? == Some(version) {
            return Ok(());
        }
        drop(connection);
        let start = Instant::now();
        let mut progress = None;
        let mut done = 0_u64;
        let (what, rows) = self.names();
        loop {
            let mut transaction = pool.begin_with("BEGIN IMMEDIATE").await?;
            let step = self.step(&mut transaction, version, self.batch()).await?;
            let Some(many) = step else {
                transaction.commit().await?;
                return Ok(());
            };
            let total = match progress {
                None if start.elapsed() > PATIENCE => Some(self.total(&mut transaction).await?),
                _ => None,
            };
            transaction.commit().await?;
            done += many;
            if let Some(total) = total {
                progress = Some(Progress::start(what, total));
            }
            if let Some(progress) = &mut progress {
                progress.at(done, &format!("{done} {rows}"));
            }
        }
    }

    /// One batch of up to `batch` rows; how many it had, or `None` where all is done.
    async fn step(
        self,
        connection: &mut SqliteConnection,
        version: i64,
        batch: i64,
    ) -> Result<Option<u64>> {
        let facts = self.facts();
        if meta::fact(connection, facts.version).await? == Some(version) {
            return Ok(None);
        }
        if meta::fact(connection, facts.building).await? != Some(version) {
            if self == Self::Words {
                words::clear(connection).await?;
            }
            meta::set_fact(connection, facts.building, version).await?;
            meta::set_fact(connection, facts.done, 0).await?;
        }
        let after = meta::fact(connection, facts.done).await?.unwrap_or(0);
        let done = match self {
            Self::Words => words::batch(connection, after, batch).await?,
            Self::Figures => of_creators(connection, after, batch).await?,
        };
        let Some((last, many)) = done else {
            meta::set_fact(connection, facts.version, version).await?;
            for fact in [facts.building, facts.done] {
                meta::forget_fact(connection, fact).await?;
            }
            return Ok(None);
        };
        meta::set_fact(connection, facts.done, last).await?;
        Ok(Some(many))
    }
}

/// Says that what a new file holds is of this version.
pub async fn is_current(connection: &mut SqliteConnection) -> Result<()> {
    for work in Work::ALL {
        meta::set_fact(connection, work.facts().version, work.version()).await?;
    }
    Ok(())
}

/// Works out what is missing or of another version.
pub async fn run(pool: &SqlitePool) -> Result<()> {
    for work in Work::ALL {
        work.run(pool).await?;
    }
    Ok(())
}

/// The figures of the next creators: the last of their ids, and how many there were.
async fn of_creators(
    connection: &mut SqliteConnection,
    after: i64,
    batch: i64,
) -> Result<Option<(i64, u64)>> {
    let rows = sqlx::query("SELECT id FROM creators WHERE id > $1 ORDER BY id LIMIT $2")
        .bind(after)
        .bind(batch)
        .fetch_all(&mut *connection)
        .await?;
    let creators: Vec<KolId> = rows
        .iter()
        .map(|row| Columns(row).kol_id("id"))
        .collect::<Result<_>>()?;
    let Some(last) = rows.last() else {
        return Ok(None);
    };
    figures::update(connection, &creators).await?;
    let many = u64::try_from(creators.len()).unwrap_or(0);
    Ok(Some((Columns(last).int("id")?, many)))
}
