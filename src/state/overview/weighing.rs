//! What lowers a creator's score, and what speaks for it, each from its evidence.

use hongbang_domain::authenticity::{Assessment, Finding, Outcome};
use hongbang_domain::peers::{Facts, Metric, Peers, Standing};
use hongbang_domain::window::{Selection, Statistics};

use crate::state::record::Record;

/// From this percentile on, a figure speaks for a creator: the top quarter of the peers.
pub const TOP_QUARTER: f64 = 75.0;

/// As many as one reads.
const MOST: usize = 6;

/// A figure that speaks for a creator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lift {
    /// Which.
    pub metric: Metric,
    /// Its value.
    pub value: f64,
    /// Where it stands among peers.
    pub standing: Standing,
}

impl Lift {
    /// Which share of the peers it is better than, in percent: of a cost, those that ask more.
    #[must_use]
    pub fn better_than(&self) -> f64 {
        if self.metric.is_cost() {
            100.0 - self.standing.percentile
        } else {
            self.standing.percentile
        }
    }
}

/// What a creator's page knows of it beside its statistics.
#[must_use]
pub fn facts(record: &Record) -> Facts {
    let kol = &record.profile.kol;
    Facts {
        followers: kol.followers,
        active_follower_share: kol.active_follower_share,
        picture_quote: kol.picture_quote,
        video_quote: kol.video_quote,
    }
}

/// The figures in the top quarter among peers, the best first; at most six.
#[must_use]
pub fn lifts(
    statistics: &Statistics,
    facts: &Facts,
    peers: &Peers,
    selection: Selection,
) -> Vec<Lift> {
    let lift = |&metric: &Metric| {
        let value = metric.of(statistics, facts, selection.kinds)?;
        let standing = peers.standing(selection, metric, value)?;
        Some(Lift {
            metric,
            value,
            standing,
        })
    };
    let all = Metric::ALL.iter().filter_map(lift);
    let mut found: Vec<Lift> = all
        .filter(|lift| lift.better_than() >= TOP_QUARTER)
        .collect();
    // Stable: among equals, in the order of the metrics.
    found.sort_by(|one, other| f64::total_cmp(&other.better_than(), &one.better_than()));
    found.truncate(MOST);
    found
}

/// The findings that take points off, the most first.
#[must_use]
pub fn lowers(assessment: &Assessment) -> Vec<Finding> {
    let look = |finding: &&Finding| finding.outcome == Outcome::Look && finding.points > 0.0;
    let mut found: Vec<Finding> = assessment.findings.iter().filter(look).cloned().collect();
    found.sort_by(|one, other| {
        f64::total_cmp(&other.points, &one.points).then(one.rule.cmp(&other.rule))
    });
    found
}

/// What is worth knowing and takes nothing off.
#[must_use]
pub fn remarks(assessment: &Assessment) -> Vec<Finding> {
    let of = assessment.findings.iter();
    of.filter(|finding| finding.outcome == Outcome::Note)
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests {
    use hongbang_domain::authenticity::Rule;
    use hongbang_domain::peers::{Benchmark, Bucket, Quantiles, Spread};

    use super::*;

    fn peers(metrics: &[Metric]) -> Peers {
        let spread = |&metric: &Metric| Spread {
            metric,
            quantiles: Quantiles::of((0..=100).map(f64::from)).unwrap(),
        };
        Peers {
            bucket: Bucket {
                tier: None,
                category: None,
            },
            creators: 101,
            benchmarks: vec![Benchmark {
                selection: Selection::default(),
                spreads: metrics.iter().map(spread).collect(),
            }],
        }
    }

    fn statistics() -> Statistics {
        let at = "2026-06-30T16:00:00Z".parse().unwrap();
        Statistics::of(&[], &[], None, at, Selection::default())
    }

    fn figure(value: f64) -> Option<hongbang_domain::window::Figure> {
        Some(hongbang_domain::window::Figure { value, n: 9 })
    }

    #[test]
    fn the_top_quarter_lifts_the_best_first_and_a_low_cost_is_good() {
        let statistics = Statistics {
            reads: figure(75.0),
            likes: figure(74.0),
            interactions: figure(98.0),
            ..statistics()
        };
        let facts = Facts {
            picture_quote: Some(975),
            ..Facts::default()
        };
        let all = peers(&[
            Metric::Reads,
            Metric::Likes,
            Metric::Interactions,
            // 975 ÷ 75 = 13 yuan a read: less than 87 % of the peers ask.
            Metric::Cpr,
        ]);
        let found = lifts(&statistics, &facts, &all, Selection::default());
        let metrics: Vec<_> = found.iter().map(|lift| lift.metric).collect();
        assert_eq!(metrics, [Metric::Interactions, Metric::Cpr, Metric::Reads]);
        assert!((found[1].better_than() - 87.0).abs() < 1e-9);
    }

    #[test]
    fn without_peers_nothing_lifts() {
        let statistics = Statistics {
            reads: figure(100.0),
            ..statistics()
        };
        let facts = Facts::default();
        let none = lifts(&statistics, &facts, &peers(&[]), Selection::default());
        assert_eq!(none, []);
    }

    fn finding(rule: Rule, outcome: Outcome, points: f64) -> Finding {
        Finding {
            rule,
            outcome,
            severity: 0.5,
            weight: 0.1,
            points,
            n: 9,
            clues: Vec::new(),
            overridden: false,
        }
    }

    #[test]
    fn what_takes_most_off_comes_first_and_what_takes_nothing_is_a_remark() {
        let assessment = Assessment {
            score: Some(80.0),
            confidence: None,
            notes: 9,
            findings: vec![
                finding(Rule::Reach, Outcome::Look, 4.0),
                finding(Rule::Engagement, Outcome::Fine, 0.0),
                finding(Rule::TooEven, Outcome::Look, 0.0),
                finding(Rule::ReadSpikes, Outcome::Look, 12.0),
                finding(Rule::OneHit, Outcome::Note, 0.0),
            ],
        };
        let rules: Vec<_> = lowers(&assessment).iter().map(|found| found.rule).collect();
        assert_eq!(rules, [Rule::ReadSpikes, Rule::Reach]);
        let rules: Vec<_> = remarks(&assessment)
            .iter()
            .map(|found| found.rule)
            .collect();
        assert_eq!(rules, [Rule::OneHit]);
    }
}
