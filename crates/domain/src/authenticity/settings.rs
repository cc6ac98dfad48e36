//! The thresholds, each with where it comes from.
//!
//! Nobody publishes any: what is not named otherwise is practitioners' folklore. Where a figure
//! differs from the folklore it was tuned on made-up data (`docs/AUTHENTICITY.md`), and the doc
//! says from what.

use serde::{Deserialize, Serialize};

use super::finding::Rule;

/// From a value that is nothing to one that is all, either way.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ramp {
    /// Up to here, nothing.
    pub from: f64,
    /// From here on, all.
    pub to: f64,
}

impl Ramp {
    /// Where a value lies, 0–1. What is not a number lies at the start.
    #[must_use]
    pub fn at(self, value: f64) -> f64 {
        let share = (value - self.from) / (self.to - self.from);
        if share.is_nan() {
            0.0
        } else {
            share.clamp(0.0, 1.0)
        }
    }
}

const fn ramp(from: f64, to: f64) -> Ramp {
    Ramp { from, to }
}

/// Between which bounds a figure usually is.
///
/// Bounds are percentiles of the peers, or fixed where there are none. Beyond a bound, the finding
/// grows with the ratio to it and not with the percentile: of any peers, the lowest tenth lies
/// below the tenth percentile.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Usual {
    /// The percentile of the lower bound, 0–100; `None` where nothing is too little.
    pub low: Option<f64>,
    /// The percentile of the upper bound; `None` where nothing is too much.
    pub high: Option<f64>,
    /// The lower bound without peers.
    pub fixed_low: Option<f64>,
    /// The upper bound without peers.
    pub fixed_high: Option<f64>,
    /// So many times beyond a bound, the finding is as strong as it can be.
    pub full: f64,
}

/// How much of the score each rule can take by itself, 0–1: its strength.
///
/// The folklore's weights of a mean (R1 .20, R2 .15, R5 .10, R8 .12, R12–R14 .12, R3 .08, R9 .08,
/// R4 .07, R15 .05, R16 .03) were the start. What hardly any honest creator shows (R5, R7, R8,
/// R11, R14) takes more here, since it is enough by itself; what some creator of any peers must
/// show (R1, R3, R4) takes less.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Strengths {
    /// R1.
    pub engagement: f64,
    /// R2.
    pub reach: f64,
    /// R3.
    pub comment_ratio: f64,
    /// R4.
    pub collect_ratio: f64,
    /// R5.
    pub read_spikes: f64,
    /// R7.
    pub too_even: f64,
    /// R8.
    pub follower_jumps: f64,
    /// R9.
    pub followers_per_like: f64,
    /// R11.
    pub like_surges: f64,
    /// R12.
    pub copied_comments: f64,
    /// R13.
    pub same_people: f64,
    /// R14.
    pub comment_bursts: f64,
    /// R15.
    pub active_followers: f64,
    /// R16.
    pub paid_performance: f64,
    /// Follower plausibility.
    pub plausibility: f64,
}

impl Default for Strengths {
    fn default() -> Self {
        Self {
            engagement: 0.30,
            reach: 0.45,
            comment_ratio: 0.35,
            collect_ratio: 0.30,
            read_spikes: 0.70,
            too_even: 0.80,
            follower_jumps: 0.70,
            followers_per_like: 0.50,
            like_surges: 0.80,
            copied_comments: 0.50,
            same_people: 0.50,
            comment_bursts: 0.70,
            active_followers: 0.50,
            paid_performance: 0.05,
            plausibility: 0.20,
        }
    }
}

impl Strengths {
    /// A rule's strength, 0–1; 0 of those that only inform.
    #[must_use]
    pub fn of(&self, rule: Rule) -> f64 {
        let strength = match rule {
            Rule::Engagement => self.engagement,
            Rule::Reach => self.reach,
            Rule::CommentRatio => self.comment_ratio,
            Rule::CollectRatio => self.collect_ratio,
            Rule::ReadSpikes => self.read_spikes,
            Rule::TooEven => self.too_even,
            Rule::FollowerJumps => self.follower_jumps,
            Rule::FollowersPerLike => self.followers_per_like,
            Rule::LikeSurges => self.like_surges,
            Rule::CopiedComments => self.copied_comments,
            Rule::SamePeople => self.same_people,
            Rule::CommentBursts => self.comment_bursts,
            Rule::ActiveFollowers => self.active_followers,
            Rule::PaidPerformance => self.paid_performance,
            Rule::Plausibility => self.plausibility,
            Rule::OneHit | Rule::FollowerLoss | Rule::CooperationShare | Rule::LowEngagement => 0.0,
        };
        if strength.is_nan() {
            0.0
        } else {
            strength.clamp(0.0, MOST)
        }
    }
}

/// No rule takes all by itself: a little is left to doubt.
const MOST: f64 = 0.95;

/// Every threshold of every rule. R6, R10, R17 and R19 only inform.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// How much each rule can take.
    pub strengths: Strengths,
    /// R1, interactions per read (fallback: half of what the market's 3–5 % starts from, and far
    /// above the 8 % of a hit). Folklore: below p25, falling to p10, or above p90; from outside
    /// p5–p95 here, since a quarter of any peers lies below p25.
    pub engagement: Usual,
    /// R2, median reads per follower. Folklore as for R1; the fallback is our own.
    pub reach: Usual,
    /// R3, comments per like: outside p5–p95 (fallback 0.01–0.60).
    pub comment_ratio: Usual,
    /// R4, collects per like: outside p5–p95 (fallback 0.05–3.0).
    pub collect_ratio: Usual,
    /// R15, share of active followers: below p5. Folklore names a percentile, and not which; the
    /// fallback is our own.
    pub active_followers: Usual,
    /// R5: a note with so many times the usual reads (1.5) …
    pub spike_reads: f64,
    /// … and engagement down by this (30 %) is a spike.
    pub spike_drop: f64,
    /// R5: by how much less those engage who read on the first day than who read later. Our own
    /// inference.
    pub idle_drop: Ramp,
    /// R5: what spikes come to per note. Our own.
    pub spikes: Ramp,
    /// R6: one note has more than this share of the interactions (60 %).
    pub one_hit: f64,
    /// R6, R7: fewer notes than this say nothing about how they vary (8).
    pub vary_notes: usize,
    /// R7: coefficient of variation. Folklore: below 0.10; graded around it.
    pub variation: Ramp,
    /// R8: a jump has a robust z above this (6) …
    pub jump_z: f64,
    /// … and more than this per follower (2 %).
    pub jump_share: f64,
    /// R8: a note so many times as good as usual explains a jump (3).
    pub jump_note: f64,
    /// R8: reads beyond the usual that explain a jump, in the reads of a usual note. Our own.
    pub jump_reads: f64,
    /// R8: what all jumps came to, per follower. Our own.
    pub jumps: Ramp,
    /// R9: followers gained per like over 30 days. Folklore: above 0.30, which a good month with
    /// a giveaway reaches; graded from 0.40 here.
    pub followers_per_like: Ramp,
    /// R9: fewer likes than this in 30 days are no denominator. Our own.
    pub likes_least: u64,
    /// R10: more than this share of the followers lost in a day (5 %).
    pub loss: f64,
    /// R11: more than this share of the day's likes in its first two hours (80 %) …
    pub surge: f64,
    /// … and less than this share of all after the day (2 %), where reads by the hour are unknown.
    pub stop: f64,
    /// R11: by how much the first two hours' share of the likes is above that of the reads, where
    /// these are known. Our own inference.
    pub surge_excess: Ramp,
    /// R11: what surges come to per note. Our own.
    pub surges: Ramp,
    /// R12: from this likeness (Jaccard, 0.8) on, two comments are near copies.
    pub copy_likeness: f64,
    /// R12: shorter comments are alike by nature; characters. Our own.
    pub copy_chars: usize,
    /// R12: more than this share of a note's comments are near copies (40 %), …
    pub copies: f64,
    /// … or say nothing (50 %).
    pub generic: f64,
    /// R12: fewer comments below a note than this say nothing. Our own.
    pub comments_least: usize,
    /// R12: on how many notes it was seen. Our own: a giveaway makes one.
    pub copied_notes: Ramp,
    /// R12: on which share of the notes that have comments. Our own.
    pub copied_share: Ramp,
    /// R13: of so many last notes (10) …
    pub last_notes: usize,
    /// … who is there on so many (3) is one of the same people.
    pub present_on: usize,
    /// R13: the share of comments by them. Folklore: above 30 %.
    pub same_people: Ramp,
    /// R13: how many they are. Our own: a few loyal readers are no ring.
    pub people: Ramp,
    /// R14: more than this share of a note's comments (50 %) …
    pub burst: f64,
    /// … inside so many seconds (60) …
    pub burst_seconds: i64,
    /// … of at least so many comments. Folklore: 20, which is more than is often kept of a note.
    pub burst_comments: usize,
    /// R14: on how many notes it was seen. Our own.
    pub burst_notes: Ramp,
    /// R16: interactions of cooperation notes per those of daily ones. A vendor's idea: below 0.5.
    pub ppp: Ramp,
    /// R16: fewer notes of either kind than this say nothing. Our own.
    pub ppp_notes: usize,
    /// R17: more than this share of cooperation notes of a small account (40 %) …
    pub cooperation_small: f64,
    /// … or of any (60 %).
    pub cooperation: f64,
    /// R17: a small account has fewer followers than this (50,000).
    pub small_followers: u64,
    /// R19: fewer interactions per follower than this (3 %) …
    pub low_engagement: f64,
    /// … of an account with fewer followers than this (100,000).
    pub low_engagement_followers: u64,
    /// Plausibility: accounts followed per follower. Our own, after what vendors look at.
    pub following: Ramp,
    /// Plausibility: who follows fewer accounts than this follows whom it likes. Our own.
    pub following_least: u64,
    /// Plausibility: likes and collects over the account's life, per follower. Our own.
    pub likes_per_follower: Ramp,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            strengths: Strengths::default(),
            engagement: Usual {
                low: Some(5.0),
                high: Some(95.0),
                fixed_low: Some(0.01),
                fixed_high: Some(0.20),
                full: 3.0,
            },
            reach: Usual {
                low: Some(5.0),
                high: None,
                fixed_low: Some(0.02),
                fixed_high: None,
                full: 2.5,
            },
            comment_ratio: Usual {
                low: Some(5.0),
                high: Some(95.0),
                fixed_low: Some(0.01),
                fixed_high: Some(0.60),
                full: 3.0,
            },
            collect_ratio: Usual {
                low: Some(5.0),
                high: Some(95.0),
                fixed_low: Some(0.05),
                fixed_high: Some(3.0),
                full: 3.0,
            },
            active_followers: Usual {
                low: Some(5.0),
                high: None,
                fixed_low: Some(0.20),
                fixed_high: None,
                full: 2.5,
            },
            spike_reads: 1.5,
            spike_drop: 0.30,
            idle_drop: ramp(0.15, 0.6),
            spikes: ramp(0.05, 0.30),
            one_hit: 0.60,
            variation: ramp(0.12, 0.06),
            vary_notes: 8,
            jump_z: 6.0,
            jump_share: 0.02,
            jump_note: 3.0,
            jump_reads: 1.0,
            jumps: ramp(0.0, 0.05),
            followers_per_like: ramp(0.40, 1.0),
            likes_least: 30,
            loss: 0.05,
            surge: 0.80,
            stop: 0.02,
            surge_excess: ramp(0.05, 0.35),
            surges: ramp(0.0, 0.4),
            copy_likeness: 0.8,
            copy_chars: 4,
            copies: 0.40,
            generic: 0.50,
            copied_share: ramp(0.20, 0.5),
            copied_notes: ramp(0.0, 3.0),
            comments_least: 5,
            last_notes: 10,
            present_on: 3,
            same_people: ramp(0.3, 0.6),
            people: ramp(3.0, 8.0),
            burst_notes: ramp(0.0, 3.0),
            burst_seconds: 60,
            burst: 0.5,
            burst_comments: 8,
            ppp: ramp(0.5, 0.2),
            ppp_notes: 3,
            cooperation_small: 0.40,
            cooperation: 0.60,
            small_followers: 50_000,
            low_engagement: 0.03,
            low_engagement_followers: 100_000,
            following: ramp(1.0, 3.0),
            following_least: 1_000,
            likes_per_follower: ramp(0.3, 0.05),
        }
    }
}
