//! What a creator can do, and the metrics' names.

use hongbang_domain::authenticity::Rule;
use hongbang_domain::peers::Metric;

/// What one can do about what a rule saw.
pub fn advice(rule: Rule) -> &'static str {
    match rule {
        Rule::Engagement => {
            "Ask something of readers in each note, and answer comments on the first day. A campaign that drew odd traffic can be explained to a brand."
        }
        Rule::Reach => {
            "Old followers may have moved on: post on what those who still read you come for, and keep a steady rhythm."
        }
        Rule::CommentRatio => {
            "Giveaways and closed comments both do this. Ask real questions, and leave comments open."
        }
        Rule::CollectRatio => {
            "Tutorials and lists are collected more: that is fine, and worth a word to a brand."
        }
        Rule::ReadSpikes => {
            "Paid traffic does this. Say where you bought reach, and look at whom it brought."
        }
        Rule::OneHit => {
            "A hit is good news. Brands look at the medians: follow it up while it runs."
        }
        Rule::TooEven => "Natural figures go up and down. Try other topics and hours.",
        Rule::FollowerJumps => {
            "Being named elsewhere does this. Keep a link to it, to show to a brand."
        }
        Rule::FollowersPerLike => {
            "Follow-back circles and prize draws bring followers who do not read. Leave them."
        }
        Rule::FollowerLoss => {
            "The platform clears out accounts now and then; a change of topic can do it too. It costs no points."
        }
        Rule::LikeSurges => {
            "Groups that like for each other look like this. Let notes run on their own."
        }
        Rule::CopiedComments => {
            "Prize draws that ask for one sentence do this. Ask for an answer of one's own, and remove spam."
        }
        Rule::SamePeople => {
            "A loyal circle is worth something; a group that comments for each other is not. Reach beyond it."
        }
        Rule::CommentBursts => {
            "A live call to comment explains it. Otherwise look at who they are."
        }
        Rule::ActiveFollowers => {
            "Followers age. Fresh topics bring new ones; old ones do not come back by themselves."
        }
        Rule::PaidPerformance => {
            "Choose products that you would write about anyway, and write them in your own way."
        }
        Rule::CooperationShare => {
            "More notes of your own between cooperations. It costs no points."
        }
        Rule::LowEngagement => {
            "Small accounts live by talking with readers: answer, ask, and post on what they asked for."
        }
        Rule::Plausibility => {
            "Following fewer accounts, and old notes left visible, tell more about you."
        }
    }
}

/// A metric's name.
pub fn metric(metric: Metric) -> &'static str {
    match metric {
        Metric::Impressions => "Median impressions",
        Metric::Reads => "Median reads",
        Metric::Interactions => "Median interactions",
        Metric::Likes => "Median likes",
        Metric::Collects => "Median collects",
        Metric::Comments => "Median comments",
        Metric::Shares => "Median shares",
        Metric::ErByReads => "ER by reads",
        Metric::ErByFollowers => "ER by followers",
        Metric::ReadRate => "Read rate",
        Metric::CompletionRate => "Completion rate",
        Metric::ThreeSecondRate => "3-second read rate",
        Metric::ViralRate => "Viral rate",
        Metric::Growth => "Follower growth",
        Metric::ReadsPerFollower => "Reads per follower",
        Metric::CommentsPerLike => "Comments per like",
        Metric::CollectsPerLike => "Collects per like",
        Metric::ActiveFollowers => "Active followers",
        Metric::Cpm => "Cost per thousand impressions",
        Metric::Cpr => "Cost per read",
        Metric::Cpe => "Cost per interaction",
    }
}
