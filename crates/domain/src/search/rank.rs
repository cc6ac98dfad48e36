//! The rank of notes, and what it is made of.

#[cfg(test)]
mod properties;
mod relevance;
#[cfg(test)]
mod tests;
mod weights;

use std::cmp::Ordering;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Evidence;
use crate::engagement::{CesWeights, Counts};
use crate::note::{NoteId, NoteKind};
use crate::place::CityId;
use crate::window::median;
use relevance::{Rarity, mean_length};

pub use weights::Weights;

/// All the notes that were searched: how rare a term is tells how much it says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Corpus {
    /// How many notes there are.
    pub notes: u64,
    /// For each term of the query, in its order, how many notes have it.
    pub with_term: Vec<u64>,
}

/// A note that may answer a query.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate<'a> {
    /// The note.
    pub id: NoteId,
    /// What it has of the query.
    pub evidence: &'a Evidence,
    /// Picture or video.
    pub kind: NoteKind,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// What readers did.
    pub counts: Counts,
    /// The city that it is about.
    pub city: Option<CityId>,
    /// Whether who searches has opened it before.
    pub seen: bool,
    /// Whether who searches follows its author.
    pub followed: bool,
}

/// Who searches, and when.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Context {
    /// Now: freshness counts from here.
    pub now: DateTime<Utc>,
    /// The city of who searches, where it is known.
    pub city: Option<CityId>,
}

/// A candidate in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    /// The candidate's place in the list that was ranked.
    pub index: usize,
    /// The note.
    pub id: NoteId,
    /// The product of the parts; finite, not negative. Compares within one answer only.
    pub score: f64,
    /// What the score is made of.
    pub parts: Parts,
}

/// Why a note stands where it stands: four factors, and what each rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parts {
    /// The factor of relevance: hits by rarity and place, by length, by coverage, to the power
    /// of alpha.
    pub relevance: f64,
    /// The share of the query's terms that the note has, each by its rarity, 0–1.
    pub coverage: f64,
    /// How many of the query's terms it has.
    pub terms_found: usize,
    /// How many of the query's terms any note has.
    pub terms: usize,
    /// Where it has them.
    pub places: Places,
    /// The factor of engagement, 1 to 2 where beta is 1.
    pub engagement: f64,
    /// The points (CES) that it rests on; `None` where they are unknown, and the factor is
    /// the candidates' median.
    pub ces: Option<f64>,
    /// The factor of freshness, 0–1.
    pub freshness: f64,
    /// The age that it rests on, in days.
    pub age_days: f64,
    /// The factor of the city; 1 unless it is the searcher's.
    pub city: f64,
    /// Whether the note is about the searcher's city.
    pub same_city: bool,
}

/// The parts of a note that have a term of the query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Places {
    /// The title.
    pub title: bool,
    /// The opening of the text.
    pub opening: bool,
    /// The rest of the text.
    pub rest: bool,
    /// The topics.
    pub tags: bool,
}

/// A best note with this coverage answers the query.
const GOOD_COVERAGE: f64 = 0.8;

/// Beside a good answer, a note with less than this share of its coverage is none: the database
/// finds what has any of the terms, and of a query of four words one pair of characters says
/// nothing. Where nothing answers well, a partial answer is better than an empty page.
const LEAST_OF_BEST: f64 = 0.4;

/// The candidates, best first, without those that do not answer the query. The order is total:
/// ties go by id.
///
/// `score = relevance^α · (1 + engagement)^β · freshness · city`, where
/// - relevance is `Σ idf · (4·title + 3·opening + 2·rest + 1·tags) / length-norm · coverage²`;
///   a count of n counts as 1 + ln n, the length-norm compares with the candidates' mean,
///   and the square keeps notes with all the words before those that repeat one;
/// - `idf = ln(1 + (N − n + 0.5) / (n + 0.5))` (BM25's). Terms that no note has drop out;
/// - engagement is `ln(1 + CES) / ln(1 + the candidates' highest)`, from [`CesWeights::PUBLIC`]:
///   comments and shares weigh most. Points per read would be nearer to what the platform is
///   said to do, but reads are private to most creators, and a rank that needs them would punish
///   those who do not share them. Where a count is unknown, the candidates' median stands in:
///   counting what is known alone would punish, too;
/// - freshness is `2^(−age / half-life)`, no less than [`Weights::oldest`].
///
/// Weights that make no sense (negative, not finite) are taken as their default.
#[must_use]
pub fn rank(
    candidates: &[Candidate<'_>],
    corpus: &Corpus,
    context: &Context,
    weights: &Weights,
) -> Vec<Ranked> {
    let weights = weights.sound();
    let query = Rarity::of(candidates, corpus);
    let length = mean_length(candidates);
    let engagement = Engagement::of(candidates);
    let mut ranked: Vec<Ranked> = Vec::with_capacity(candidates.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let mut parts = query.relevance(candidate.evidence, length, &weights);
        if parts.terms_found == 0 {
            continue;
        }
        parts.ces = ces(candidate);
        parts.engagement = (1.0 + engagement.share(parts.ces)).powf(weights.beta);
        parts.age_days = age_days(candidate.published_at, context.now);
        parts.freshness = 0.5_f64
            .powf(parts.age_days / weights.half_life_days)
            .max(weights.oldest);
        parts.same_city = context.city.is_some() && candidate.city == context.city;
        if parts.same_city {
            parts.city = weights.same_city;
        }
        ranked.push(Ranked {
            index,
            id: candidate.id,
            score: finite(parts.relevance * parts.engagement * parts.freshness * parts.city),
            parts,
        });
    }
    let best = ranked
        .iter()
        .fold(0.0, |best: f64, ranked| best.max(ranked.parts.coverage));
    if best >= GOOD_COVERAGE {
        ranked.retain(|ranked| ranked.parts.coverage >= LEAST_OF_BEST * best);
    }
    sort(&mut ranked, &|a, b| b.score.total_cmp(&a.score));
    ranked
}

/// Sorts by an order, ties by id. One function, so that the sort is compiled once.
pub(super) fn sort(ranked: &mut [Ranked], by: &dyn Fn(&Ranked, &Ranked) -> Ordering) {
    ranked.sort_unstable_by(|a, b| by(a, b).then(a.id.cmp(&b.id)).then(a.index.cmp(&b.index)));
}

/// What the candidates' points are measured against.
struct Engagement {
    highest: f64,
    median: f64,
}

impl Engagement {
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let points: Vec<f64> = candidates.iter().filter_map(ces).collect();
        let highest = points.iter().fold(0.0, |a: f64, &b| a.max(b)).ln_1p();
        let mut engagement = Self {
            highest,
            median: 0.0,
        };
        let shares = points.iter().map(|&points| engagement.share(Some(points)));
        // Where nobody's points are known, engagement tells nobody apart.
        engagement.median = median(shares).unwrap_or_default();
        engagement
    }

    /// Points on a logarithmic scale, as a share of the highest, 0–1.
    fn share(&self, points: Option<f64>) -> f64 {
        match points {
            None => self.median,
            Some(_) if self.highest == 0.0 => 0.0,
            Some(points) => points.ln_1p() / self.highest,
        }
    }
}

fn ces(candidate: &Candidate<'_>) -> Option<f64> {
    candidate.counts.ces(&CesWeights::PUBLIC)
}

/// Not negative: what is dated ahead is new.
fn age_days(published_at: DateTime<Utc>, now: DateTime<Utc>) -> f64 {
    const SECONDS: f64 = 86_400.0;
    (now - published_at).num_seconds().max(0) as f64 / SECONDS
}

/// Weights may be as large as numbers get.
fn finite(value: f64) -> f64 {
    if value.is_nan() {
        0.0
    } else {
        value.min(f64::MAX)
    }
}
