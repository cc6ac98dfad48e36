//! The benchmarks that are served: made when the server starts, and made anew behind the back of
//! whoever asks once the data has changed.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::peers::Benchmarks;
use crate::store::{Result, Store, StoreError};

/// How old benchmarks may be before it is looked whether the data has changed: what changes
/// within minutes moves no distribution, and working them out takes a processor some seconds.
const MIN_AGE: Duration = Duration::from_secs(10 * 60);

/// Benchmarks with what they were made of.
#[derive(Clone)]
struct Known {
    benchmarks: Arc<Benchmarks>,
    version: i64,
    at: Instant,
}

/// Benchmarks, kept.
pub struct Cache {
    store: Arc<dyn Store>,
    min_age: Duration,
    known: RwLock<Option<Known>>,
    /// Held by whoever works them out.
    turn: Arc<Mutex<()>>,
}

impl Cache {
    /// Over a store. Nothing is worked out before someone asks.
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> Arc<Self> {
        Self::with_min_age(store, MIN_AGE)
    }

    /// As [`Self::new`]; benchmarks stay as they are for `min_age`.
    #[must_use]
    pub fn with_min_age(store: Arc<dyn Store>, min_age: Duration) -> Arc<Self> {
        Arc::new(Self {
            store,
            min_age,
            known: RwLock::new(None),
            turn: Arc::default(),
        })
    }

    /// The benchmarks. The first who ask wait for them, later ones get those that are there.
    ///
    /// # Errors
    /// When there are none yet, and the store does not answer.
    pub async fn get(self: &Arc<Self>) -> Result<Arc<Benchmarks>> {
        if let Some(known) = self.known() {
            if known.at.elapsed() >= self.min_age
                && let Ok(turn) = self.turn.clone().try_lock_owned()
            {
                tokio::spawn(self.clone().renewed(known.version, turn));
            }
            return Ok(known.benchmarks);
        }
        let turn = self.turn.clone().lock_owned().await;
        if let Some(known) = self.known() {
            return Ok(known.benchmarks);
        }
        // In a task of its own: who asked may go away, the work is not for them alone.
        tokio::spawn(self.clone().made(turn))
            .await
            .map_err(|error| StoreError::Failed(error.to_string()))?
    }

    fn known(&self) -> Option<Known> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.clone()
    }

    fn keep(&self, known: Known) {
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
    }

    async fn made(self: Arc<Self>, _turn: OwnedMutexGuard<()>) -> Result<Arc<Benchmarks>> {
        // Before the data is read: what changes meanwhile is looked at the next time.
        let version = self.store.data_version().await?;
        let at = Instant::now();
        let benchmarks = Arc::new(Benchmarks::of(&*self.store).await?);
        tracing::debug!(milliseconds = at.elapsed().as_millis(), "peers worked out");
        self.keep(Known {
            benchmarks: benchmarks.clone(),
            version,
            at: Instant::now(),
        });
        Ok(benchmarks)
    }

    /// Works them out anew, unless the data is that of before.
    async fn renewed(self: Arc<Self>, version: i64, turn: OwnedMutexGuard<()>) {
        let outcome = async {
            if self.store.data_version().await? == version {
                if let Some(known) = self.known() {
                    self.keep(Known {
                        at: Instant::now(),
                        ..known
                    });
                }
                return Ok(());
            }
            self.clone().made(turn).await.map(drop)
        };
        if let Err(error) = outcome.await {
            tracing::warn!(%error, "peers stay those of before");
        }
    }
}
