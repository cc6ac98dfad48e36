//! What rules answer, and what the answers come to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::launch::Confidence;
use crate::note::NoteId;

/// The rules, by their numbers in the reference (R1–R19).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// R1: engagement far below its peers', or above nearly all.
    Engagement,
    /// R2: few reads for so many followers.
    Reach,
    /// R3: comments per like outside what peers have.
    CommentRatio,
    /// R4: collects per like outside what peers have.
    CollectRatio,
    /// R5: notes read far more than usual while hardly anyone engages.
    ReadSpikes,
    /// R6: one note has most of the window's interactions (information, no weight).
    OneHit,
    /// R7: notes gather too evenly.
    TooEven,
    /// R8: followers jump with no note that explains it.
    FollowerJumps,
    /// R9: many followers gained for the likes received.
    FollowersPerLike,
    /// R10: many followers lost in a day (information, no weight).
    FollowerLoss,
    /// R11: likes surge in the first two hours and stop.
    LikeSurges,
    /// R12: comments that are near copies, or say nothing.
    CopiedComments,
    /// R13: the same people comment on note after note.
    SamePeople,
    /// R14: most comments of a note within a minute.
    CommentBursts,
    /// R15: few followers are active.
    ActiveFollowers,
    /// R16: cooperation notes gather far less than daily ones.
    PaidPerformance,
    /// R17: much of what is published is paid for (information, no weight).
    CooperationShare,
    /// R19: little engagement for a small account (information, no weight).
    LowEngagement,
    /// Follower plausibility: follows, posts and likes beside followers.
    Plausibility,
}

impl Rule {
    /// Every rule, by number.
    pub const ALL: &'static [Self] = &[
        Self::Engagement,
        Self::Reach,
        Self::CommentRatio,
        Self::CollectRatio,
        Self::ReadSpikes,
        Self::OneHit,
        Self::TooEven,
        Self::FollowerJumps,
        Self::FollowersPerLike,
        Self::FollowerLoss,
        Self::LikeSurges,
        Self::CopiedComments,
        Self::SamePeople,
        Self::CommentBursts,
        Self::ActiveFollowers,
        Self::PaidPerformance,
        Self::CooperationShare,
        Self::LowEngagement,
        Self::Plausibility,
    ];
}

/// What came of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// As expected.
    Fine,
    /// Worth knowing; it takes nothing off.
    Note,
    /// Needs a look.
    Look,
    /// Its inputs are not known, or too few.
    Unknown,
}

/// What a rule saw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clue {
    /// A figure, and where it stands among peers (percent of them below, 0–100).
    Standing {
        /// The figure.
        value: f64,
        /// The percentile.
        percentile: f64,
        /// How many peers.
        peers: usize,
    },
    /// A figure beside the bounds in which it usually is.
    Range {
        /// The figure.
        value: f64,
        /// The least that is usual; `None` where nothing is too little.
        low: Option<f64>,
        /// The most that is usual; `None` where nothing is too much.
        high: Option<f64>,
    },
    /// A note whose figure stands out: of [`Rule::ReadSpikes`] its reads and of [`Rule::OneHit`]
    /// its interactions beside the account's usual ones, of [`Rule::LikeSurges`] the first two
    /// hours' share of the day's likes beside that of its reads.
    Note {
        /// The note.
        id: NoteId,
        /// Its figure.
        value: f64,
        /// What is usual.
        usual: f64,
    },
    /// Followers gained (or, negative, lost) on a day, or on four from it, with nothing that
    /// explains it.
    Followers {
        /// The day, or the first.
        date: NaiveDate,
        /// How many.
        change: i64,
        /// Per follower the day before.
        share: f64,
    },
    /// So many of so many comments, with some of them.
    Comments {
        /// Below this note; `None` for those below all of them together.
        note: Option<NoteId>,
        /// So many.
        matching: usize,
        /// Of so many.
        of: usize,
        /// Some of them; of [`Rule::SamePeople`], whose they are.
        samples: Vec<String>,
    },
}

/// A rule's answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What came of it.
    pub outcome: Outcome,
    /// How strongly it needs a look, 0–1; 0 unless [`Outcome::Look`].
    pub severity: f64,
    /// Its strength beside those of the rules that knew their inputs, 0–1; the weights of those
    /// sum to 1. 0 of a rule that did not know its own, and of those that only inform.
    pub weight: f64,
    /// What it takes off the score, in points, 0–100.
    pub points: f64,
    /// How many notes, days or comments it rests on.
    pub n: usize,
    /// What it saw, the most telling first.
    pub clues: Vec<Clue>,
    /// Whether someone overrode it: its points are 0.
    pub overridden: bool,
}

/// What the rules came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Assessment {
    /// 0–100, the more the better; `None` where there is too little data.
    pub score: Option<f64>,
    /// How far to trust it: by the number of notes, 5–9 low, 10–19 medium, from 20 high. `None`
    /// below [`MIN_NOTES`].
    pub confidence: Option<Confidence>,
    /// The notes that were looked at.
    pub notes: usize,
    /// A finding for each rule, what takes most off first, unknown last.
    pub findings: Vec<Finding>,
}

/// Fewer notes than this are insufficient data.
pub const MIN_NOTES: usize = 5;

/// A score below this needs a look as a whole. Chosen on made-up data, so that of a hundred honest
/// creators at most two are below it (`docs/AUTHENTICITY.md`).
pub const LOOK_BELOW: f64 = 70.0;

impl Assessment {
    /// Whether somebody should look at the creator. Never that anything is wrong with it.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        self.score.is_some_and(|score| score < LOOK_BELOW)
    }
}
