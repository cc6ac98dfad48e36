//! How well a note answers a query.

use super::{Candidate, Corpus, Parts, Places, Weights, finite};
use crate::search::{Evidence, Hits};
use crate::text::QUERY_TERMS;

/// How far a note's length discounts its hits, 0–1; BM25 takes 0.75. Notes are short and their
/// length is the author's style: a long one says more, not the same more often.
const LENGTH_DISCOUNT: f64 = 0.25;

/// What each of the query's terms says.
pub(super) struct Rarity {
    /// 0 for a term that no note has.
    idf: [f64; QUERY_TERMS],
    total: f64,
    terms: usize,
}

impl Rarity {
    pub(super) fn of(candidates: &[Candidate<'_>], corpus: &Corpus) -> Self {
        let mut with_term = [0_u64; QUERY_TERMS];
        for candidate in candidates {
            for (count, hits) in with_term.iter_mut().zip(&candidate.evidence.hits) {
                *count += u64::from(*hits != Hits::default());
            }
        }
        // The corpus may have been counted a little earlier than the candidates.
        for (count, counted) in with_term.iter_mut().zip(&corpus.with_term) {
            *count = (*count).max(*counted);
        }
        let most = with_term.iter().copied().max().unwrap_or_default();
        let notes = corpus.notes.max(most) as f64;
        let idf = with_term.map(|count| match count {
            0 => 0.0,
            count => ((notes - count as f64 + 0.5) / (count as f64 + 0.5)).ln_1p(),
        });
        Self {
            idf,
            total: idf.iter().sum(),
            terms: idf.iter().filter(|&&idf| idf > 0.0).count(),
        }
    }

    /// The parts of a candidate's rank that the query tells; the others as if nothing was known.
    pub(super) fn relevance(
        &self,
        evidence: &Evidence,
        mean_length: f64,
        weights: &Weights,
    ) -> Parts {
        let mut places = Places::default();
        let (mut found, mut points, mut terms_found) = (0.0, 0.0, 0);
        for (idf, hits) in self.idf.iter().zip(&evidence.hits) {
            if *hits == Hits::default() {
                continue;
            }
            places.title |= hits.title > 0;
            places.opening |= hits.opening > 0;
            places.rest |= hits.rest > 0;
            places.tags |= hits.tags > 0;
            terms_found += 1;
            found += idf;
            points += idf
                * (weights.title * damped(hits.title)
                    + weights.opening * damped(hits.opening)
                    + weights.rest * damped(hits.rest)
                    + weights.tags * damped(hits.tags));
        }
        // Every idf of a term that was found is above 0, and in the total.
        let coverage = if terms_found == 0 {
            0.0
        } else {
            (found / self.total).min(1.0)
        };
        let length =
            1.0 - LENGTH_DISCOUNT + LENGTH_DISCOUNT * f64::from(evidence.length) / mean_length;
        Parts {
            relevance: finite((points / length * coverage * coverage).powf(weights.alpha)),
            coverage,
            terms_found,
            terms: self.terms,
            places,
            engagement: 1.0,
            ces: None,
            freshness: 1.0,
            age_days: 0.0,
            city: 1.0,
            same_city: false,
        }
    }
}

/// A count as it counts: each further hit says less.
fn damped(count: u16) -> f64 {
    match count {
        0 => 0.0,
        1 => 1.0,
        count => 1.0 + f64::from(count).ln(),
    }
}

/// In tokens; at least 1.
pub(super) fn mean_length(candidates: &[Candidate<'_>]) -> f64 {
    let sum: f64 = candidates
        .iter()
        .map(|candidate| f64::from(candidate.evidence.length))
        .sum();
    (sum / candidates.len().max(1) as f64).max(1.0)
}
