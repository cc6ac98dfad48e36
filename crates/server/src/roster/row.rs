//! What is seen of a creator, as an entry of the roster.

use hongbang_domain::authenticity::assess;
use hongbang_domain::roster::{Entry, Figures};

use super::Seen;
use crate::peers::{Benchmarks, tier};

/// What is seen of a creator, judged beside its peers.
pub(super) fn entry(seen: Seen, benchmarks: &Benchmarks) -> Entry {
    let category = seen.kol.categories.first().copied();
    let peers = benchmarks.for_creator(tier(seen.kol.followers), category);
    let authenticity = assess(&seen.evidence, Some(peers), &[]).score;
    let figures = Figures {
        language: seen.language,
        notes: seen.notes,
        impressions: seen.impressions,
        reads: seen.reads,
        interactions: seen.interactions,
        er_by_reads: seen.er_by_reads,
        er_by_followers: seen.er_by_followers,
        growth: seen.growth,
        spread: seen.spread,
        cooperation: seen.cooperation,
        authenticity,
        trend: seen.trend,
        withheld: seen.withheld,
    };
    Entry::of(&seen.kol, figures)
}
