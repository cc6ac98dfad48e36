//! The benchmarks that are served.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;

use crate::kept::{self, Make};
use crate::peers::Benchmarks;
use crate::store::{Result, Store};

/// Makes benchmarks of a store.
pub struct Maker(Arc<dyn Store>);

#[async_trait]
impl Make for Maker {
    type Made = Benchmarks;

    const NAME: &'static str = "peers";

    fn store(&self) -> &Arc<dyn Store> {
        &self.0
    }

    async fn make(&self) -> Result<Benchmarks> {
        Benchmarks::of(&*self.0).await
    }
}

/// Benchmarks, kept.
pub type Cache = kept::Cache<Maker>;

impl Cache {
    /// Over a store. Nothing is worked out before someone asks.
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> Arc<Self> {
        Self::of(Maker(store))
    }

    /// As [`Self::new`]; benchmarks stay as they are for `min_age`.
    #[must_use]
    pub fn with_min_age(store: Arc<dyn Store>, min_age: Duration) -> Arc<Self> {
        Self::with_age(Maker(store), min_age)
    }
}
