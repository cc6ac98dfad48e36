//! Whether a creator's figures need a look: never "fraud", never without its evidence.
//!
//! Every rule is a small pure function from what is known of a creator ([`Evidence`], put in order
//! once, and [`Peers`], where it compares) to a [`Finding`] with what it saw. Rules see figures
//! only, never what anyone says about them. All of it is folklore (practitioners' blogs): no
//! platform publishes thresholds, so they are [`Settings`], with where each comes from.
//!
//! The rules look at the last 90 days, all notes together: of 30 days most creators have too few
//! notes to say anything. A rule that lacks its inputs drops out, and the weights of the others
//! are taken anew. The score is 100 less what the findings take ([`Finding::points`]), and is
//! driven by the strongest of them: a mean would drown one blatant sign in all that is fine.
//!
//! R18 of the reference (notes hidden or deleted) is left out: nothing that we store tells a note
//! that was hidden from one that never was.

mod case;
mod comments;
mod copies;
mod finding;
mod followers;
mod likes;
mod notes;
#[cfg(test)]
mod properties;
mod ratios;
mod score;
mod settings;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::launch::Launch;
use crate::note::NoteId;
use crate::peers::Peers;
use crate::window::{Day, Published};
use case::{Answer, Case};

pub use finding::{Assessment, Clue, Finding, LOOK_BELOW, MIN_NOTES, Outcome, Rule};
pub use settings::{Ramp, Settings, Strengths, Usual};

/// What the rules look at: as much of it as is known.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Followers.
    pub followers: Option<u64>,
    /// Accounts that the creator follows.
    pub following: Option<u64>,
    /// Likes and collects over the life of the account.
    pub likes_and_collects: Option<u64>,
    /// Share of followers active in the last 28 days, 0–1.
    pub active_follower_share: Option<f64>,
    /// The moment up to which the data is complete.
    pub data_at: DateTime<Utc>,
    /// The account's days, of the last 90.
    pub days: Vec<Day>,
    /// The notes of the last 90 days, in any order.
    pub notes: Vec<NoteEvidence>,
}

/// What the rules look at in a note.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteEvidence {
    /// The note.
    pub id: NoteId,
    /// When, of which kind, cooperation or not, and what readers did.
    pub published: Published,
    /// Its first 24 hours, where they are known.
    pub launch: Option<Launch>,
    /// Its comments, or as many of them as were kept; `None` where nobody looked.
    pub comments: Option<Vec<Said>>,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Said {
    /// Who wrote it: a name that is the same for the same person.
    pub author: String,
    /// What.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Looks at a creator. `overridden` rules are answered, and take nothing off.
#[must_use]
pub fn assess(evidence: &Evidence, peers: Option<&Peers>, overridden: &[Rule]) -> Assessment {
    assess_with(evidence, peers, overridden, &Settings::default())
}

/// Looks at a creator by other thresholds.
#[must_use]
pub fn assess_with(
    evidence: &Evidence,
    peers: Option<&Peers>,
    overridden: &[Rule],
    settings: &Settings,
) -> Assessment {
    let case = Case::new(evidence, peers, settings);
    let answers = Rule::ALL
        .iter()
        .map(|&rule| (rule, answer(rule, &case)))
        .collect();
    score::assessment(answers, case.notes.len(), &settings.strengths, overridden)
}

fn answer(rule: Rule, case: &Case<'_>) -> Answer {
    match rule {
        Rule::Engagement => ratios::engagement(case),
        Rule::Reach => ratios::reach(case),
        Rule::CommentRatio => ratios::comment_ratio(case),
        Rule::CollectRatio => ratios::collect_ratio(case),
        Rule::ReadSpikes => notes::read_spikes(case),
        Rule::OneHit => notes::one_hit(case),
        Rule::TooEven => notes::too_even(case),
        Rule::FollowerJumps => followers::jumps(case),
        Rule::FollowersPerLike => followers::per_like(case),
        Rule::FollowerLoss => followers::loss(case),
        Rule::LikeSurges => likes::like_surges(case),
        Rule::CopiedComments => comments::copies(case),
        Rule::SamePeople => comments::same_people(case),
        Rule::CommentBursts => comments::bursts(case),
        Rule::ActiveFollowers => ratios::active_followers(case),
        Rule::PaidPerformance => notes::paid_performance(case),
        Rule::CooperationShare => notes::cooperation(case),
        Rule::LowEngagement => ratios::low_engagement(case),
        Rule::Plausibility => followers::plausibility(case),
    }
}
