//! English.

use hongbang_domain::authenticity::{Clue, Rule};

use super::{AssessedTexts, Counted, counted, figure, quoted};
use crate::locales::L10n;

/// The texts.
pub static TEXTS: AssessedTexts = AssessedTexts {
    title: "Authenticity",
    of_hundred: "of 100",
    notes: |n| plural(n, "note"),
    insufficient: "Insufficient data",
    insufficient_hint: |n, least| {
        format!(
            "{} in the last 90 days; a score takes {least}.",
            plural(n, "note")
        )
    },
    look: "Needs a look",
    worth_knowing: "Worth knowing",
    nothing: "Nothing needs a look.",
    fine: |n| format!("{n} as expected"),
    fine_more: |n| format!("{n} more as expected"),
    unstriking: "nothing stands out",
    unknown: |n| format!("{n} that nobody can say"),
    rule: |rule| match rule {
        Rule::Engagement => "Engagement beside its peers'",
        Rule::Reach => "Reads for its followers",
        Rule::CommentRatio => "Comments per like",
        Rule::CollectRatio => "Collects per like",
        Rule::ReadSpikes => "Reads beside interactions",
        Rule::OneHit => "Interactions in one note",
        Rule::TooEven => "How evenly notes gather",
        Rule::FollowerJumps => "Leaps of followers",
        Rule::FollowersPerLike => "Followers gained per like",
        Rule::FollowerLoss => "Followers lost in a day",
        Rule::LikeSurges => "When likes come",
        Rule::CopiedComments => "Comments alike, or empty",
        Rule::SamePeople => "People who comment again",
        Rule::CommentBursts => "When comments come",
        Rule::ActiveFollowers => "Active followers",
        Rule::PaidPerformance => "Sponsored beside daily notes",
        Rule::CooperationShare => "Share of sponsored notes",
        Rule::LowEngagement => "Engagement of followers",
        Rule::Plausibility => "Follows, likes and followers",
    },
    needs: |rule| match rule {
        Rule::Engagement => "takes reads or followers, and interactions",
        Rule::Reach => "takes reads and followers",
        Rule::CommentRatio => "takes comments and likes",
        Rule::CollectRatio => "takes collects and likes",
        Rule::ReadSpikes => "takes the reads of 5 notes",
        Rule::OneHit => "takes 8 notes in 30 days",
        Rule::TooEven => "takes 8 notes older than three days",
        Rule::FollowerJumps => "takes two weeks of daily followers",
        Rule::FollowersPerLike => "takes 30 days of followers and likes",
        Rule::FollowerLoss => "takes followers on two days in a row",
        Rule::LikeSurges => "takes the first 24 hours of 3 notes",
        Rule::CopiedComments | Rule::SamePeople | Rule::CommentBursts => "takes enough comments",
        Rule::ActiveFollowers => "takes a source that counts them",
        Rule::PaidPerformance => "takes some notes of either kind",
        Rule::CooperationShare => "takes knowing which notes are sponsored",
        Rule::LowEngagement => "takes interactions and followers",
        Rule::Plausibility => "takes followers, and follows or likes",
    },
    clue,
    rests_on: |rule, n| match counted(rule) {
        Counted::Notes => format!("on {}", plural(n, "note")),
        Counted::Days => format!("on {}", plural(n, "day")),
        Counted::Comments => format!("on {}", plural(n, "comment")),
        Counted::Account => "on the account today".to_owned(),
    },
    weight: |share| format!("weight {share}"),
    informs: "takes nothing off",
    see_note: "See the note",
    set_aside: "Set aside…",
    set_aside_rule: |rule| format!("Set aside: {rule}"),
    reason: "Reason",
    reason_hint: "It takes a reason to set it aside. Kept in this browser only.",
    keep: "Save",
    cancel: "Cancel",
    aside: |reason| format!("You set it aside: {reason}"),
    undo: "Count it again",
    all_rests_on: |notes, days, comments| {
        format!(
            "Rests on {}, {} with data and {} of the last 90 days.",
            plural(notes, "note"),
            plural(days, "day"),
            plural(comments, "comment")
        )
    },
    launches_kept: "The first 24 hours of notes are not shared and do not count.",
    no_peers: "Peers did not come, so fixed bounds stand in.",
    folklore: "Rules and bounds are practitioners' folklore; the platform has published none. The score says where to look, and is no verdict.",
};

fn plural(n: usize, one: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    format!("{n} {one}{s}")
}

fn clue(l: L10n, rule: Rule, clue: &Clue) -> String {
    let figure = |value: f64| figure(l, rule, value);
    match clue {
        Clue::Standing {
            value,
            percentile,
            peers,
        } => format!(
            "{}, above {}% of {peers} peers",
            figure(*value),
            percentile.round()
        ),
        Clue::Range { value, low, high } => {
            let what = match (rule, low, high) {
                (Rule::Plausibility, None, _) => "Follows per follower ",
                (Rule::Plausibility, ..) => "Likes and collects per follower ",
                (Rule::TooEven, ..) => "Coefficient of variation ",
                _ => "",
            };
            let usual = match (low, high) {
                (Some(low), Some(high)) => {
                    format!(", usually {} to {}", figure(*low), figure(*high))
                }
                (Some(low), None) => format!(", usually at least {}", figure(*low)),
                (None, Some(high)) => format!(", usually at most {}", figure(*high)),
                (None, None) => String::new(),
            };
            format!("{what}{}{usual}", figure(*value))
        }
        Clue::Note { value, usual, .. } => match rule {
            Rule::LikeSurges => format!(
                "{} of the day's likes in two hours, and {} of its reads",
                figure(*value),
                figure(*usual)
            ),
            Rule::OneHit => format!(
                "The top note has {} interactions, others {}",
                figure(*value),
                figure(*usual)
            ),
            _ => format!(
                "A note has {} reads, others {}",
                figure(*value),
                figure(*usual)
            ),
        },
        Clue::Followers {
            date,
            change,
            share,
        } => {
            let why = match rule {
                Rule::FollowerJumps => ", and no note that explains it",
                _ => "",
            };
            format!(
                "{} followers from {} ({}){why}",
                l.signed(*change),
                l.day(*date),
                l.percent(*share)
            )
        }
        Clue::Comments {
            matching,
            of,
            samples,
            ..
        } => {
            let said = match rule {
                Rule::SamePeople => {
                    format!("{matching} of {of} comments by people who come back")
                }
                Rule::CommentBursts => format!("{matching} of {of} comments within a minute"),
                _ => format!("{matching} of {of} comments are alike, or say nothing"),
            };
            let samples = quoted(samples, ("“", "”"), ", ");
            if samples.is_empty() {
                said
            } else {
                format!("{said}, such as {samples}")
            }
        }
    }
}
