//! The roster: every creator in one row of figures, once for every kind of viewer, worked out from
//! the store and kept.
//!
//! What a row holds is decided where everything is, by [`Private::shown_to`]. Rows are made anew
//! when the data has changed and some minutes have gone by; but what a creator chose to show, and
//! that it asked to be left out, holds for the next who asks.

mod entrant;
mod pack;
mod row;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::roster::Entry;
use hongbang_domain::sharing::{self, Field, Sharing};

use crate::kept::{self, Make};
use crate::peers::{self, Benchmarks};
use crate::private::Private;
use crate::store::{Result, Store, StoreError};
use crate::viewer::Viewer;

pub use entrant::{Entrant, Noted, Seen};
pub use pack::{PART, Packed, PackedPart};

/// Creators read at a time.
const PAGE: u32 = 200;

/// The kinds of viewer that see different rosters. Who is a creator, or represents some, gets
/// everyone's: a roster is not about one's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Everyone,
    VerifiedBrands,
    Admin,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Everyone, Self::VerifiedBrands, Self::Admin];

    fn of(viewer: &Viewer) -> Self {
        match viewer.relation_to_others() {
            sharing::Viewer::Admin => Self::Admin,
            sharing::Viewer::VerifiedBrand => Self::VerifiedBrands,
            _ => Self::Everyone,
        }
    }

    fn viewer(self) -> Viewer {
        match self {
            Self::Everyone => Viewer::default(),
            Self::VerifiedBrands => Viewer::stand_in(Role::Brand),
            Self::Admin => Viewer::stand_in(Role::Admin),
        }
    }

    /// Which fields of a creator it sees, in the order of [`Field::ALL`].
    fn sees(self, sharing: Sharing) -> Vec<bool> {
        let shown = sharing.shown_to(self.viewer().relation_to_others());
        Field::ALL.iter().map(|field| shown.has(*field)).collect()
    }
}

/// A creator's rows, in the order of [`Kind::ALL`], and what they were made by.
#[derive(Debug, Clone)]
struct Known {
    sharing: Sharing,
    rows: [Arc<Entry>; 3],
}

impl Known {
    fn of(entrant: Private<Entrant>, benchmarks: &Benchmarks) -> Self {
        let sharing = entrant.sharing();
        let mut made: Vec<(Vec<bool>, Arc<Entry>)> = Vec::new();
        let rows = Kind::ALL.map(|kind| {
            let sees = kind.sees(sharing);
            // Who sees the same fields sees the same row.
            if let Some((_, row)) = made.iter().find(|(of, _)| *of == sees) {
                return row.clone();
            }
            let seen = entrant.clone().shown_to(&kind.viewer());
            let row = Arc::new(row::entry(seen, benchmarks));
            made.push((sees, row.clone()));
            row
        });
        Self { sharing, rows }
    }
}

/// All creators, as each kind of viewer sees them.
#[derive(Debug)]
pub struct Rosters {
    creators: BTreeMap<KolId, Known>,
    packed: [Arc<Packed>; 3],
}

impl Rosters {
    /// Works them out from all creators of a store.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn of(store: &dyn Store, benchmarks: &Arc<Benchmarks>) -> Result<Self> {
        let mut creators = BTreeMap::new();
        let mut after = None;
        loop {
            let entrants = store.entrants(after, PAGE).await?;
            let Some(last) = entrants.last() else { break };
            after = Some(last.creator());
            creators.extend(known(entrants, benchmarks).await?);
        }
        aside(move || Self::packed(creators, None)).await?
    }

    fn packed(creators: BTreeMap<KolId, Known>, before: Option<&Self>) -> Result<Self> {
        let mut packed = Vec::new();
        for place in 0..Kind::ALL.len() {
            let of = |known: &Known| known.rows.get(place).cloned();
            let rows: Vec<Arc<Entry>> = creators.values().filter_map(of).collect();
            let same = before.and_then(|before| before.packed.get(place));
            packed.push(match same {
                Some(same) if same.is_of(&rows) => same.clone(),
                _ => Arc::new(
                    Packed::of(rows).map_err(|error| StoreError::Failed(error.to_string()))?,
                ),
            });
        }
        let packed = packed
            .try_into()
            .map_err(|_| StoreError::Failed("a roster for each kind of viewer".to_owned()))?;
        Ok(Self { creators, packed })
    }

    /// What a viewer gets.
    #[must_use]
    pub fn for_viewer(&self, viewer: &Viewer) -> &Packed {
        let [everyone, verified, admin] = &self.packed;
        match Kind::of(viewer) {
            Kind::Everyone => everyone,
            Kind::VerifiedBrands => verified,
            Kind::Admin => admin,
        }
    }

    /// The same without who is gone, and with new rows for who chose anew; `None` where nobody
    /// is and did.
    async fn amended(
        &self,
        store: &dyn Store,
        benchmarks: &Arc<Benchmarks>,
    ) -> Result<Option<Self>> {
        let choices = store.choices().await?;
        let mut creators = self.creators.clone();
        let mut changed = Vec::new();
        creators.retain(|id, known| {
            let now = choices.get(id);
            if now.is_some_and(|now| *now != known.sharing) {
                changed.push(*id);
            }
            now == Some(&known.sharing)
        });
        if creators.len() == self.creators.len() {
            return Ok(None);
        }
        for ids in changed.chunks(PAGE as usize) {
            let entrants = store.entrants_among(ids).await?;
            creators.extend(known(entrants, benchmarks).await?);
        }
        let before = Self {
            creators: BTreeMap::new(),
            packed: self.packed.clone(),
        };
        aside(move || Self::packed(creators, Some(&before)))
            .await?
            .map(Some)
    }
}

/// Rows take a processor a while: others are answered meanwhile.
async fn known(
    entrants: Vec<Private<Entrant>>,
    benchmarks: &Arc<Benchmarks>,
) -> Result<Vec<(KolId, Known)>> {
    let benchmarks = benchmarks.clone();
    aside(move || {
        let known =
            |entrant: Private<Entrant>| (entrant.creator(), Known::of(entrant, &benchmarks));
        entrants.into_iter().map(known).collect()
    })
    .await
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| StoreError::Failed(error.to_string()))
}

/// Makes rosters of a store.
pub struct Maker {
    store: Arc<dyn Store>,
    peers: Arc<peers::Cache>,
}

#[async_trait]
impl Make for Maker {
    type Made = Rosters;

    const NAME: &'static str = "rosters";
    const AMENDS: bool = true;

    fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    async fn make(&self) -> Result<Rosters> {
        Rosters::of(&*self.store, &self.peers.get().await?).await
    }

    async fn amend(&self, made: &Rosters) -> Result<Option<Rosters>> {
        made.amended(&*self.store, &self.peers.get().await?).await
    }
}

/// Rosters, kept.
pub type Cache = kept::Cache<Maker>;

impl Cache {
    /// Over a store, with its peers. Nothing is worked out before someone asks.
    #[must_use]
    pub fn new(store: Arc<dyn Store>, peers: Arc<peers::Cache>) -> Arc<Self> {
        Self::of(Maker { store, peers })
    }

    /// As [`Self::new`]; rosters stay as they are for `min_age`, but for what has to hold at once.
    #[must_use]
    pub fn with_min_age(
        store: Arc<dyn Store>,
        peers: Arc<peers::Cache>,
        min_age: Duration,
    ) -> Arc<Self> {
        Self::with_age(Maker { store, peers }, min_age)
    }
}
