//! The pools of traffic that practitioners speak of.

use super::{Launch, Rules};
use crate::engagement::Counts;
use crate::note::NoteKind;

/// A pool by impressions, the smallest first. Folklore: the platform has published none, and
/// others deny them (practitioners' blogs).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// The first readers: 200–500 impressions.
    Initial,
    /// 500–2,000, for what is opened, and finished or engaged with.
    Second,
    /// 2,000–20,000: search finds it.
    Search,
    /// 20,000–100,000, for what is talked about.
    Talked,
    /// 100,000–1,000,000, after somebody has looked at it.
    Reviewed,
}

impl Stage {
    /// Every stage, the smallest first.
    pub const ALL: &'static [Self] = &[
        Self::Initial,
        Self::Second,
        Self::Search,
        Self::Talked,
        Self::Reviewed,
    ];

    /// Its impressions: from the first to below the second.
    #[must_use]
    pub const fn bounds(self) -> (u64, u64) {
        match self {
            Self::Initial => (200, 500),
            Self::Second => (500, 2_000),
            Self::Search => (2_000, 20_000),
            Self::Talked => (20_000, 100_000),
            Self::Reviewed => (100_000, 1_000_000),
        }
    }

    /// The stage of so many impressions. Fewer than 200 are on their way to the first pool's
    /// end; nobody names a pool beyond the last.
    #[must_use]
    pub fn of(impressions: u64) -> Self {
        let reached = |stage: &&Self| impressions >= stage.bounds().0;
        Self::ALL
            .iter()
            .rev()
            .find(reached)
            .copied()
            .unwrap_or(Self::Initial)
    }

    /// The stage after it.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.iter().copied().find(|&stage| stage > self)
    }
}

/// How far a note came in 24 hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Reached {
    /// The stage.
    pub stage: Stage,
    /// Impressions in 24 hours.
    pub impressions: u64,
    /// The stage after it; `None` in the last one.
    pub next: Option<Next>,
}

/// What the next stage asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Next {
    /// The stage.
    pub stage: Stage,
    /// All that it asks for; empty where the folklore names nothing but time.
    pub conditions: Vec<Condition>,
}

/// One thing that a stage asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Condition {
    /// What is looked at.
    pub test: Test,
    /// What the note has; `None` where it is unknown or nothing that is counted.
    pub value: Option<f64>,
    /// The least that is asked for; `None` where it is nothing that is counted.
    pub needed: Option<f64>,
    /// Whether it is met.
    pub met: Met,
}

/// What a condition looks at. Rates are those of the first 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Test {
    /// Reads per impression.
    ReadRate,
    /// Share of plays that reached the end, over the note's life: it is not known by the hour.
    Completion,
    /// Interactions per impression.
    ErByImpressions,
    /// Comments per read.
    CommentRate,
    /// Somebody at the platform looks at it. Nobody outside knows.
    Review,
}

/// Whether a condition is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Met {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Nobody knows.
    Unknown,
}

/// How far a note came in its first 24 hours and what the next stage asks for; `None` where
/// its impressions are unknown. `counts` are those of its life.
#[must_use]
pub fn stage(launch: &Launch, kind: NoteKind, counts: &Counts, rules: &Rules) -> Option<Reached> {
    let day = launch.day();
    let impressions = day.impressions?;
    let stage = Stage::of(impressions);
    let next = stage.next().map(|stage| Next {
        stage,
        conditions: conditions(stage, kind, &day, counts, rules),
    });
    Some(Reached {
        stage,
        impressions,
        next,
    })
}

fn conditions(
    stage: Stage,
    kind: NoteKind,
    day: &Counts,
    counts: &Counts,
    rules: &Rules,
) -> Vec<Condition> {
    let least = Condition::least;
    match stage {
        Stage::Initial | Stage::Search => Vec::new(),
        Stage::Second => vec![
            least(Test::ReadRate, day.read_rate(), rules.read_rate),
            match kind {
                NoteKind::Video => least(
                    Test::Completion,
                    counts.completion_rate,
                    rules.completion_rate,
                ),
                NoteKind::Picture => least(
                    Test::ErByImpressions,
                    day.er_by_impressions(),
                    rules.er_by_impressions,
                ),
            },
        ],
        Stage::Talked => vec![least(
            Test::CommentRate,
            day.comment_rate(),
            rules.comment_rate,
        )],
        Stage::Reviewed => vec![Condition {
            test: Test::Review,
            value: None,
            needed: None,
            met: Met::Unknown,
        }],
    }
}

impl Condition {
    fn least(test: Test, value: Option<f64>, needed: f64) -> Self {
        let value = value.filter(|value| value.is_finite());
        Self {
            test,
            value,
            needed: Some(needed),
            met: match value {
                None => Met::Unknown,
                Some(value) if value >= needed => Met::Yes,
                Some(_) => Met::No,
            },
        }
    }
}
