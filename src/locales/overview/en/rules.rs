//! The rules and the metrics, in words to their creator.

use hongbang_domain::authenticity::Rule;
use hongbang_domain::peers::Metric;

/// What a rule saw, and what one can do.
pub fn rule(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::Engagement => (
            "Engagement is far from that of your peers",
            "Ask something of readers in each note, and answer comments on the first day. A campaign that drew odd traffic can be explained to a brand.",
        ),
        Rule::Reach => (
            "Few reads for so many followers",
            "Old followers may have moved on: post on what those who still read you come for, and keep a steady rhythm.",
        ),
        Rule::CommentRatio => (
            "Comments per like are unlike those of your peers",
            "Giveaways and closed comments both do this. Ask real questions, and leave comments open.",
        ),
        Rule::CollectRatio => (
            "Collects per like are unlike those of your peers",
            "Tutorials and lists are collected more: that is fine, and worth a word to a brand.",
        ),
        Rule::ReadSpikes => (
            "Some notes were read far more than usual, while hardly anyone engaged",
            "Paid traffic does this. Say where you bought reach, and look at whom it brought.",
        ),
        Rule::OneHit => (
            "One note holds most of the month's interactions",
            "A hit is good news. Brands look at the medians: follow it up while it runs.",
        ),
        Rule::TooEven => (
            "Notes gather almost the same every time",
            "Natural figures go up and down. Try other topics and hours.",
        ),
        Rule::FollowerJumps => (
            "Followers jumped on a day with no note that explains it",
            "Being named elsewhere does this. Keep a link to it, to show to a brand.",
        ),
        Rule::FollowersPerLike => (
            "Many new followers for the likes you received",
            "Follow-back circles and prize draws bring followers who do not read. Leave them.",
        ),
        Rule::FollowerLoss => (
            "Many followers left in a day",
            "The platform clears out accounts now and then; a change of topic can do it too. It costs no points.",
        ),
        Rule::LikeSurges => (
            "Likes surged in the first two hours and stopped",
            "Groups that like for each other look like this. Let notes run on their own.",
        ),
        Rule::CopiedComments => (
            "Many comments are near copies, or say nothing",
            "Prize draws that ask for one sentence do this. Ask for an answer of one's own, and remove spam.",
        ),
        Rule::SamePeople => (
            "The same people comment on note after note",
            "A loyal circle is worth something; a group that comments for each other is not. Reach beyond it.",
        ),
        Rule::CommentBursts => (
            "Most comments of a note came within a minute",
            "A live call to comment explains it. Otherwise look at who they are.",
        ),
        Rule::ActiveFollowers => (
            "Few of your followers are active",
            "Followers age. Fresh topics bring new ones; old ones do not come back by themselves.",
        ),
        Rule::PaidPerformance => (
            "Cooperation notes gather far less than your own",
            "Choose products that you would write about anyway, and write them in your own way.",
        ),
        Rule::CooperationShare => (
            "Much of what you publish is paid for",
            "More notes of your own between cooperations. It costs no points.",
        ),
        Rule::LowEngagement => (
            "Little engagement for an account of your size",
            "Small accounts live by talking with readers: answer, ask, and post on what they asked for.",
        ),
        Rule::Plausibility => (
            "Follows, notes and likes are unusual beside your followers",
            "Following fewer accounts, and old notes left visible, tell more about you.",
        ),
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
