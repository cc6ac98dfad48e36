//! What is worked out from all of the store, and kept: made when the server starts, and made anew
//! behind the back of whoever asks once the data has changed.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::store::{Result, Store, StoreError};

/// How old it may be before it is looked whether the data has changed: working it out takes a
/// processor some seconds, and what changes within minutes moves little.
const MIN_AGE: Duration = Duration::from_secs(10 * 60);

/// How something is worked out from the store.
#[async_trait]
pub trait Make: Send + Sync + 'static {
    /// What is made.
    type Made: Send + Sync + 'static;

    /// What it is called in the log.
    const NAME: &'static str;

    /// Whether what has to hold at once (who may see what, who is gone) is put right before
    /// anyone gets it, with [`Make::amend`].
    const AMENDS: bool = false;

    /// The store that it is made from.
    fn store(&self) -> &Arc<dyn Store>;

    /// Works it out.
    async fn make(&self) -> Result<Self::Made>;

    /// The same with what has to hold at once, of the data as it is now; `None` where it holds.
    async fn amend(&self, _made: &Self::Made) -> Result<Option<Self::Made>> {
        Ok(None)
    }
}

/// What was made, with what it was made of.
struct Known<T> {
    made: Arc<T>,
    /// The version of the data that it is as old as.
    version: i64,
    /// The version of the data for which it was last put right.
    amended: i64,
    at: Instant,
}

impl<T> Clone for Known<T> {
    fn clone(&self) -> Self {
        Self {
            made: self.made.clone(),
            ..*self
        }
    }
}

/// Something made, kept.
pub struct Cache<M: Make> {
    maker: M,
    min_age: Duration,
    known: RwLock<Option<Known<M::Made>>>,
    /// Held by whoever makes it.
    turn: Arc<Mutex<()>>,
    /// Held by whoever puts it right.
    amending: Mutex<()>,
}

impl<M: Make> Cache<M> {
    /// Nothing is made before someone asks.
    #[must_use]
    pub fn of(maker: M) -> Arc<Self> {
        Self::with_age(maker, MIN_AGE)
    }

    /// As [`Self::of`]; what is made stays as it is for `min_age`.
    #[must_use]
    pub fn with_age(maker: M, min_age: Duration) -> Arc<Self> {
        Arc::new(Self {
            maker,
            min_age,
            known: RwLock::new(None),
            turn: Arc::default(),
            amending: Mutex::default(),
        })
    }

    /// What is made. The first who ask wait for it, later ones get what is there.
    ///
    /// # Errors
    /// When there is nothing yet, or it cannot be put right, and the store does not answer.
    pub async fn get(self: &Arc<Self>) -> Result<Arc<M::Made>> {
        if let Some(known) = self.known() {
            if known.at.elapsed() >= self.min_age
                && let Ok(turn) = self.turn.clone().try_lock_owned()
            {
                tokio::spawn(self.clone().renewed(known.version, turn));
            }
            return self.put_right(known).await;
        }
        let turn = self.turn.clone().lock_owned().await;
        let known = match self.known() {
            Some(known) => {
                drop(turn);
                known
            }
            // In a task of its own: who asked may go away, the work is not for them alone.
            None => tokio::spawn(self.clone().made(turn))
                .await
                .map_err(|error| StoreError::Failed(error.to_string()))??,
        };
        self.put_right(known).await
    }

    fn known(&self) -> Option<Known<M::Made>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner);
        known.clone()
    }

    /// Keeps what is given, in place of what is there as long as that is `instead_of`.
    fn keep(&self, known: Known<M::Made>, instead_of: Option<&Arc<M::Made>>) -> bool {
        let mut kept = self.known.write().unwrap_or_else(PoisonError::into_inner);
        if let (Some(kept), Some(before)) = (kept.as_ref(), instead_of)
            && !Arc::ptr_eq(&kept.made, before)
        {
            return false;
        }
        *kept = Some(known);
        true
    }

    async fn made(self: Arc<Self>, _turn: OwnedMutexGuard<()>) -> Result<Known<M::Made>> {
        // Before the data is read: what changes meanwhile is looked at the next time.
        let version = self.maker.store().data_version().await?;
        let at = Instant::now();
        let made = Arc::new(self.maker.make().await?);
        let milliseconds = at.elapsed().as_millis();
        tracing::debug!(milliseconds, "{} worked out", M::NAME);
        let known = Known {
            made,
            version,
            amended: version,
            at: Instant::now(),
        };
        self.keep(known.clone(), None);
        Ok(known)
    }

    /// Works it out anew, unless the data is that of before.
    async fn renewed(self: Arc<Self>, version: i64, turn: OwnedMutexGuard<()>) {
        let outcome = async {
            if self.maker.store().data_version().await? == version {
                if let Some(known) = self.known() {
                    let before = known.made.clone();
                    let at = Instant::now();
                    self.keep(Known { at, ..known }, Some(&before));
                }
                return Ok(());
            }
            self.clone().made(turn).await.map(drop)
        };
        if let Err(error) = outcome.await {
            tracing::warn!(%error, "{} are those of before", M::NAME);
        }
    }

    /// What is known, with what has to hold of the data as it is now.
    async fn put_right(&self, mut known: Known<M::Made>) -> Result<Arc<M::Made>> {
        if !M::AMENDS || known.amended == self.maker.store().data_version().await? {
            return Ok(known.made);
        }
        let _turn = self.amending.lock().await;
        loop {
            // Somebody else may have done it meanwhile.
            known = self.known().unwrap_or(known);
            let version = self.maker.store().data_version().await?;
            if known.amended == version {
                return Ok(known.made);
            }
            let amended = self.maker.amend(&known.made).await?;
            let made = amended.map_or_else(|| known.made.clone(), Arc::new);
            let kept = Known {
                made: made.clone(),
                amended: version,
                ..known.clone()
            };
            // Made anew meanwhile: that one has to be put right instead.
            if self.keep(kept, Some(&known.made)) {
                return Ok(made);
            }
        }
    }
}
