//! The texts about what needs a look in a creator's figures. Never that anything is wrong.

mod en;
mod zh;

use hongbang_domain::authenticity::{Clue, Rule};

use crate::locales::L10n;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about authenticity. A language fills each, or does not compile.
pub struct AssessedTexts {
    /// Authenticity
    pub title: &'static str,
    /// Of a hundred
    pub of_hundred: &'static str,
    /// n notes
    pub notes: fn(usize) -> String,
    /// Too little data
    pub insufficient: &'static str,
    /// So many notes, of so many that it takes
    pub insufficient_hint: fn(usize, usize) -> String,
    /// Needs a look
    pub look: &'static str,
    /// Worth knowing
    pub worth_knowing: &'static str,
    /// Nothing needs a look
    pub nothing: &'static str,
    /// So many rules are as expected
    pub fine: fn(usize) -> String,
    /// So many more are
    pub fine_more: fn(usize) -> String,
    /// Nothing was seen
    pub unstriking: &'static str,
    /// So many rules could not be asked
    pub unknown: fn(usize) -> String,
    /// A rule's name
    pub rule: fn(Rule) -> &'static str,
    /// What it takes to ask it
    pub needs: fn(Rule) -> &'static str,
    /// What was seen
    pub clue: fn(L10n, Rule, &Clue) -> String,
    /// What it rests on
    pub rests_on: fn(Rule, usize) -> String,
    /// Its part of the score
    pub weight: fn(&str) -> String,
    /// It takes nothing off by itself
    pub informs: &'static str,
    /// See the note
    pub see_note: &'static str,
    /// Set aside
    pub set_aside: &'static str,
    /// The same of a rule, for a screen reader
    pub set_aside_rule: fn(&str) -> String,
    /// Why
    pub reason: &'static str,
    /// Only in this browser
    pub reason_hint: &'static str,
    /// Keep
    pub keep: &'static str,
    /// Cancel
    pub cancel: &'static str,
    /// Set aside, with the reason
    pub aside: fn(&str) -> String,
    /// Count it again
    pub undo: &'static str,
    /// What everything rests on: notes, days, comments
    pub all_rests_on: fn(usize, usize, usize) -> String,
    /// First hours are not shared
    pub launches_kept: &'static str,
    /// Without peers
    pub no_peers: &'static str,
    /// Whose thresholds these are
    pub folklore: &'static str,
}

/// How a rule's figure is written.
fn figure(l: L10n, rule: Rule, value: f64) -> String {
    match rule {
        Rule::Engagement
        | Rule::Reach
        | Rule::LikeSurges
        | Rule::ActiveFollowers
        | Rule::CooperationShare
        | Rule::LowEngagement => l.percent(value),
        Rule::ReadSpikes | Rule::OneHit => l.figure(value),
        _ => l.ratio(value),
    }
}

/// What a rule counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Notes,
    Days,
    Comments,
    /// The account as it is.
    Account,
}

const fn counted(rule: Rule) -> Counted {
    match rule {
        Rule::FollowerJumps | Rule::FollowersPerLike | Rule::FollowerLoss => Counted::Days,
        Rule::CopiedComments | Rule::SamePeople | Rule::CommentBursts => Counted::Comments,
        Rule::ActiveFollowers | Rule::Plausibility => Counted::Account,
        _ => Counted::Notes,
    }
}

/// A sample in quotation marks, not too long.
fn quoted(samples: &[String], marks: (&str, &str), joint: &str) -> String {
    const LONGEST: usize = 24;
    let short = |sample: &String| {
        let cut: String = sample.chars().take(LONGEST).collect();
        let more = if sample.chars().count() > LONGEST {
            "…"
        } else {
            ""
        };
        [marks.0, &cut, more, marks.1].concat()
    };
    let samples: Vec<_> = samples.iter().take(3).map(short).collect();
    samples.join(joint)
}
