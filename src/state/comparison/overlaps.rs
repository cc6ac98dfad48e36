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

#[cfg(test)]
mod tests {
    use hongbang_domain::sharing::{Sharing, Viewer};

    use super::super::fixture::record;
    use super::*;

    #[test]
    fn each_pair_of_audiences_is_looked_at_once() {
        let (one, other, kept) = (record(3), record(5), record(7));
        let kept = kept.as_seen(Sharing::default().shown_to(Viewer::Anonymous));
        let pairs = overlaps(&[Some(&one), None, Some(&kept), Some(&other)]);
        let columns: Vec<_> = pairs.iter().map(|pair| pair.columns).collect();
        assert_eq!(columns, [(0, 3), (0, 2), (2, 3)], "the unknown last");
        let overlap = pairs[0].overlap.unwrap();
        assert!(overlap.low <= overlap.likely && overlap.likely <= overlap.high);
        assert_eq!(pairs[0].content, Some(1.0), "the same category and topics");
        assert_eq!(
            (pairs[1].overlap, pairs[1].missing),
            (None, Missing::NotShared)
        );
        let mut nobody = record(4);
        nobody.profile.kol.audience = None;
        let pairs = overlaps(&[Some(&one), Some(&nobody)]);
        assert_eq!(
            (pairs[0].overlap, pairs[0].missing),
            (None, Missing::Unknown)
        );
        assert!(overlaps(&[Some(&one)]).is_empty());
    }
}
