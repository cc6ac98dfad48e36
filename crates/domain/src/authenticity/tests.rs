//! What each rule says, from an ordinary creator with one thing changed.

mod comments;
mod followers;
mod notes;
mod ratios;
mod whole;

use chrono::{DateTime, Days, TimeDelta, Utc};

use super::*;
use crate::engagement::Counts;
use crate::launch::HOURS;
use crate::note::NoteKind;
use crate::peers::{Benchmark, Bucket, Metric, Quantiles, Spread};
use crate::window::china_date;

pub(super) fn data_at() -> DateTime<Utc> {
    "2026-06-30T15:59:59Z".parse().unwrap()
}

/// A curve with this in each of its first two hours and this in each later one.
pub(super) fn hours(first_two: u64, later: u64) -> Vec<u64> {
    let mut hours = vec![later; HOURS];
    hours[..2].fill(first_two);
    hours
}

pub(super) fn id(number: usize) -> NoteId {
    u64::try_from(number + 1).unwrap().try_into().unwrap()
}

/// Sentences that have hardly a pair of characters in common.
const SENTENCES: [&str; 8] = [
    "这家店在哪条路上",
    "上周刚去过环境一般",
    "请问周末需要排队吗",
    "求一个平价的替代品",
    "我妈妈特别爱这个味道",
    "第三张图拍得最有感觉",
    "价格比去年贵了好多",
    "能带小狗一起进去吗",
];

pub(super) fn said(author: &str, text: &str, at: DateTime<Utc>) -> Said {
    Said {
        author: author.to_owned(),
        text: text.to_owned(),
        at,
    }
}

/// A note of some days ago with so many reads: 4 % engage, 60 : 33 : 7, in the same hours as
/// others read; half come on the first day. Six people comment, an hour apart.
pub(super) fn note(number: usize, days_ago: i64, reads: u64) -> NoteEvidence {
    let published_at = data_at() - TimeDelta::days(days_ago) - TimeDelta::hours(2);
    let of = |share: f64| (reads as f64 * share) as u64;
    // Twice as many in each of the first two hours, in whole numbers that add up.
    let curve = |share: f64| -> Vec<u64> {
        let a_day = of(share / 2.0) as usize;
        let until = |hour: usize| a_day * (hour + hour.min(2)) / (HOURS + 2);
        (0..HOURS)
            .map(|hour| (until(hour + 1) - until(hour)) as u64)
            .collect()
    };
    let comments = SENTENCES.iter().take(6).enumerate().map(|(index, text)| {
        let at = published_at + TimeDelta::minutes(10 + 60 * index as i64);
        said(&format!("{number}/{index}"), text, at)
    });
    NoteEvidence {
        id: id(number),
        published: Published {
            published_at,
            kind: NoteKind::Picture,
            sponsored: Some(false),
            counts: Counts {
                impressions: Some(reads * 10),
                reads: Some(reads),
                likes: Some(of(0.024)),
                collects: Some(of(0.0132)),
                comments: Some(of(0.0028)),
                shares: Some(of(0.002)),
                follows: Some(of(0.004)),
                ..Counts::default()
            },
        },
        launch: Some(Launch {
            impressions: curve(10.0),
            reads: curve(1.0),
            likes: curve(0.024),
            collects: curve(0.0132),
            comments: curve(0.0028),
            shares: curve(0.002),
        }),
        comments: Some(comments.collect()),
    }
}

/// How much better or worse than usual each of the ordinary creator's notes is, in percent.
const LUCK: [u64; 20] = [
    70, 120, 95, 160, 100, 55, 110, 85, 130, 100, 60, 140, 90, 105, 75, 150, 100, 115, 80, 125,
];

/// An honest creator of 10,000 followers with twenty notes, a note each four days.
pub(super) fn ordinary() -> Evidence {
    let last = china_date(data_at());
    let day = |back: u64| Day {
        date: last - Days::new(back),
        followers: Some(10_000 - back * 10 - back % 3),
        impressions: Some(60_000),
        reads: Some(6_000 + 500 * (back % 5)),
        likes: Some(130 + 10 * (back % 5)),
        collects: Some(70),
        comments: Some(15),
        shares: Some(10),
    };
    Evidence {
        followers: Some(10_000),
        following: Some(240),
        likes_and_collects: Some(90_000),
        active_follower_share: Some(0.5),
        data_at: data_at(),
        days: (0..90).rev().map(day).collect(),
        notes: LUCK
            .iter()
            .enumerate()
            .map(|(number, luck)| note(number, 4 + 4 * number as i64, 40 * luck))
            .collect(),
    }
}

/// The ordinary creator with one thing changed.
pub(super) fn changed(change: impl FnOnce(&mut Evidence)) -> Evidence {
    let mut evidence = ordinary();
    change(&mut evidence);
    evidence
}

/// The ordinary creator with the counts of each note changed.
pub(super) fn counted(change: impl Fn(usize, &mut Counts)) -> Evidence {
    changed(|evidence| {
        for (number, note) in evidence.notes.iter_mut().enumerate() {
            change(number, &mut note.published.counts);
        }
    })
}

/// Peers among whom the ordinary creator stands in the middle, from half to one and a half.
pub(super) fn peers() -> Peers {
    let spread = |metric, middle: f64| Spread {
        metric,
        quantiles: Quantiles::of((0..=100).map(|n| middle * (0.5 + f64::from(n) / 100.0))).unwrap(),
    };
    Peers {
        bucket: Bucket {
            tier: None,
            category: None,
        },
        creators: 101,
        benchmarks: vec![Benchmark {
            selection: SELECTION,
            spreads: vec![
                spread(Metric::ErByReads, 0.04),
                spread(Metric::ErByFollowers, 0.016),
                spread(Metric::ReadsPerFollower, 0.4),
                spread(Metric::CommentsPerLike, 0.115),
                spread(Metric::CollectsPerLike, 0.55),
                spread(Metric::ActiveFollowers, 0.5),
            ],
        }],
    }
}

pub(super) fn finding(evidence: &Evidence, rule: Rule) -> Finding {
    found(evidence, Some(&peers()), rule)
}

pub(super) fn found(evidence: &Evidence, peers: Option<&Peers>, rule: Rule) -> Finding {
    let assessment = assess(evidence, peers, &[]);
    let mut findings = assessment.findings.into_iter();
    findings.find(|finding| finding.rule == rule).unwrap()
}

/// Checks what a rule says of each creator.
pub(super) fn table(rule: Rule, rows: Vec<(&str, Evidence, Outcome)>) {
    for (what, evidence, outcome) in rows {
        let finding = finding(&evidence, rule);
        assert_eq!(finding.outcome, outcome, "{what}: {finding:?}");
    }
}
