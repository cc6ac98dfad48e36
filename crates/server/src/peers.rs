//! How creators' figures are spread over their peers: worked out from all creators in one pass,
//! kept until the data has changed and some time has gone by.
//!
//! A [`Sample`] is a creator as one number among many. Nothing else than a distribution is ever
//! made of it, so it is given whatever the creator shares; the least that a distribution rests on
//! is the domain's ([`MIN_CREATORS`]).

mod cache;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, SubsecRound, Utc};
use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::peers::{
    Benchmark, Bucket, Facts, MIN_CREATORS, Metric, Peers, Quantiles, Spread,
};
use hongbang_domain::tier::{Scheme, Tier};
use hongbang_domain::window::{Selection, Statistics};

use crate::private::Measured;
use crate::store::{Result, Store, StoreError};

pub use cache::Cache;

/// Creators read at a time.
const PAGE: u32 = 200;

/// A creator on the way into distributions.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    category: Option<Category>,
    facts: Facts,
    measured: Measured,
}

impl Sample {
    /// A creator with its main category, its facts, and its notes and days of 90 days. Of days,
    /// only followers are looked at.
    #[must_use]
    pub const fn new(category: Option<Category>, facts: Facts, measured: Measured) -> Self {
        Self {
            category,
            facts,
            measured,
        }
    }
}

/// Some creators as samples, and where to read on.
#[derive(Debug, Clone, PartialEq)]
pub struct Samples {
    /// The samples, in no order that says anything.
    pub samples: Vec<Sample>,
    /// The last creator; `None` where no more follow.
    pub last: Option<KolId>,
}

/// The tier by which creators are peers: that of the default scheme.
#[must_use]
pub fn tier(followers: Option<u64>) -> Option<Tier> {
    Scheme::default().tier(followers?)
}

/// The distributions over all creators.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmarks {
    as_of: DateTime<Utc>,
    /// One for every bucket of enough creators, and one for everyone.
    buckets: BTreeMap<Bucket, Peers>,
    everyone: Peers,
}

impl Benchmarks {
    /// Works them out from all creators of a store.
    ///
    /// # Errors
    /// When the store does not answer.
    pub async fn of(store: &dyn Store) -> Result<Self> {
        let as_of = Utc::now().trunc_subsecs(0);
        let mut gathered = Gathered::default();
        let mut after = None;
        loop {
            let Samples { samples, last } = store.samples(after, PAGE).await?;
            // A page takes some milliseconds: others are answered meanwhile.
            gathered = aside(move || {
                for sample in &samples {
                    gathered.add(sample);
                }
                gathered
            })
            .await?;
            match last {
                Some(_) => after = last,
                None => return aside(move || gathered.finish(as_of)).await,
            }
        }
    }

    /// When they were worked out.
    #[must_use]
    pub const fn as_of(&self) -> DateTime<Utc> {
        self.as_of
    }

    /// The peers of a creator of a tier with a main category: both together, where they have
    /// enough creators; else the tier alone; else everyone.
    #[must_use]
    pub fn for_creator(&self, tier: Option<Tier>, category: Option<Category>) -> &Peers {
        let of = |category| tier.and_then(|_| self.buckets.get(&Bucket { tier, category }));
        category
            .and_then(|category| of(Some(category)))
            .or_else(|| of(None))
            .unwrap_or(&self.everyone)
    }
}

async fn aside<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| StoreError::Failed(error.to_string()))
}

/// The known values of some creators: a list for every selection and metric, in that order.
#[derive(Debug, Default)]
struct Values {
    creators: usize,
    of: Vec<Vec<f64>>,
}

/// All values, by tier and category. Some 20 MB for 8,000 creators of whom everything is known.
#[derive(Debug, Default)]
struct Gathered(BTreeMap<Bucket, Values>);

impl Gathered {
    fn add(&mut self, sample: &Sample) {
        let Sample {
            category,
            facts,
            measured,
        } = sample;
        let bucket = Bucket {
            tier: tier(facts.followers),
            category: *category,
        };
        let values = self.0.entry(bucket).or_default();
        values.creators += 1;
        let mut place = 0;
        for selection in Selection::all() {
            let statistics = Statistics::of(
                &measured.notes,
                &measured.days,
                facts.followers,
                measured.data_at,
                selection,
            );
            for metric in Metric::ALL {
                if values.of.len() <= place {
                    values.of.push(Vec::new());
                }
                let value = metric.of(&statistics, facts, selection.kinds);
                if let (Some(value), Some(list)) = (value, values.of.get_mut(place)) {
                    list.push(value);
                }
                place += 1;
            }
        }
    }

    fn finish(self, as_of: DateTime<Utc>) -> Benchmarks {
        let everyone = Bucket {
            tier: None,
            category: None,
        };
        let mut buckets: BTreeSet<Bucket> = BTreeSet::new();
        for bucket in self.0.keys().filter(|bucket| bucket.tier.is_some()) {
            buckets.insert(*bucket);
            buckets.insert(Bucket {
                category: None,
                ..*bucket
            });
        }
        Benchmarks {
            as_of,
            buckets: buckets
                .into_iter()
                .filter(|bucket| self.creators(*bucket) >= MIN_CREATORS)
                .map(|bucket| (bucket, self.peers(bucket)))
                .collect(),
            everyone: self.peers(everyone),
        }
    }

    /// The values of a bucket's creators. A tier alone holds all its categories, and those
    /// without one.
    fn within(&self, bucket: Bucket) -> impl Iterator<Item = &Values> {
        let of = move |other: &Bucket| {
            bucket.tier.is_none_or(|tier| other.tier == Some(tier))
                && bucket
                    .category
                    .is_none_or(|category| other.category == Some(category))
        };
        let values = self.0.iter().filter(move |(other, _)| of(other));
        values.map(|(_, values)| values)
    }

    fn creators(&self, bucket: Bucket) -> usize {
        self.within(bucket).map(|values| values.creators).sum()
    }

    fn peers(&self, bucket: Bucket) -> Peers {
        let spread = |place: usize, metric: Metric| {
            let lists = self
                .within(bucket)
                .filter_map(|values| values.of.get(place));
            Some(Spread {
                metric,
                quantiles: Quantiles::of(lists.flatten().copied())?,
            })
        };
        let benchmark = |(number, selection): (usize, Selection)| {
            let first = number * Metric::ALL.len();
            let metrics = Metric::ALL.iter().enumerate();
            Benchmark {
                selection,
                spreads: metrics
                    .filter_map(|(at, metric)| spread(first + at, *metric))
                    .collect(),
            }
        };
        let benchmarks = Selection::all().enumerate().map(benchmark).collect();
        Peers {
            bucket,
            creators: self.creators(bucket),
            benchmarks,
        }
    }
}
