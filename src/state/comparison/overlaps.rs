//! How far audiences may overlap, pair by pair.

use hongbang_domain::audience::{Overlap, overlap};
use hongbang_domain::content::{self, Written};
use hongbang_domain::likeness::{Traits, Weights, likeness};
use hongbang_domain::sharing::Field;

use super::super::record::{Missing, Record};

/// Two creators and the overlap of their audiences.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The columns of the two, the left one first.
    pub columns: (usize, usize),
    /// The overlap, where it can be estimated.
    pub overlap: Option<Overlap>,
    /// Why it cannot be, where it cannot.
    pub missing: Missing,
    /// How alike what they publish is, 0–1, where it is known.
    pub content: Option<f64>,
}

/// Topics of a creator that content is compared by.
const TOPICS: usize = 20;

/// All pairs of the creators that have arrived: the largest overlap first, unknown ones last,
/// ties in the order of the columns.
#[must_use]
pub fn overlaps(records: &[Option<&Record>]) -> Vec<Pair> {
    let here: Vec<(usize, &Record, Traits)> = records
        .iter()
        .enumerate()
        .filter_map(|(at, record)| record.map(|record| (at, record, traits(record))))
        .collect();
    let mut pairs = Vec::new();
    for (index, (left, one, one_traits)) in here.iter().enumerate() {
        for (right, other, other_traits) in here.iter().skip(index + 1) {
            let content = likeness(one_traits, other_traits, &Weights::default())
                .and_then(|likeness| likeness.content);
            let kept = [one, other]
                .iter()
                .any(|record| record.profile.withheld.contains(&Field::Audience));
            pairs.push(Pair {
                columns: (*left, *right),
                // Nothing known to be alike: the lower end.
                overlap: estimate(one, other, content.unwrap_or_default()),
                missing: if kept {
                    Missing::NotShared
                } else {
                    Missing::Unknown
                },
                content,
            });
        }
    }
    pairs.sort_by(|a, b| {
        let likely = |pair: &Pair| pair.overlap.map_or(-1.0, |overlap| overlap.likely);
        likely(b)
            .total_cmp(&likely(a))
            .then(a.columns.cmp(&b.columns))
    });
    pairs
}

fn estimate(one: &Record, other: &Record, content: f64) -> Option<Overlap> {
    let side = |record: &'_ Record| {
        let kol = &record.profile.kol;
        kol.followers.zip(kol.audience.clone())
    };
    let ((one, audience), (other, other_audience)) = (side(one)?, side(other)?);
    overlap((one, &audience), (other, &other_audience), content)
}

fn traits(record: &Record) -> Traits {
    let kol = &record.profile.kol;
    let written: Vec<Written<'_>> = record
        .notes
        .iter()
        .map(|note| Written {
            title: &note.title,
            topics: &note.topics,
            interactions: note.published.counts.interactions(),
        })
        .collect();
    let topics = content::topics(&written).into_iter().take(TOPICS);
    Traits {
        categories: kol.categories.clone(),
        tags: kol.tags.clone(),
        topics: topics.map(|used| used.text).collect(),
        audience: kol.audience.clone(),
        followers: kol.followers,
    }
}
