//! English.

use hongbang_domain::audience::Aspect;
use hongbang_domain::window::Kinds;

use super::CompareTexts;
use crate::state::comparison::{Section, What};

/// The texts.
pub const TEXTS: CompareTexts = CompareTexts {
    title: "Compare",
    title_n: |n| format!("Compare {n} creators"),
    table: "Creators side by side",
    loading: |here, all| format!("{here} of {all} creators are here"),
    print: "Print",
    change: "Add or change",
    nobody: "Nobody to compare yet",
    nobody_hint: "Select two or more creators in the directory.",
    to_directory: "To the directory",
    compare_picked: |n| format!("Compare the {n} selected"),
    alone: "One creator alone has nothing to be compared with: add another.",
    bad: |what| format!("Not an id: {what}"),
    doubled: |n| {
        if n == 1 {
            "One creator was named more than once, and is shown once.".to_owned()
        } else {
            format!("{n} creators were named more than once, and are shown once.")
        }
    },
    surplus: |most, n| format!("{most} is the most that fit: {n} more were left out."),
    take_out: |name| format!("Take out {name}"),
    gone: "Not here: the id is wrong, or the creator was removed.",
    legend: "Marks",
    best: "best",
    outlier: "far from the others",
    best_legend: "best of the row, where there is a better",
    outlier_legend: "far from the others: more than 3.5 robust deviations from the median, from 4 values on",
    fee_legend: |fee| format!("Costs include the platform's fee of {fee}."),
    made: "How each row is made",
    who: "Who",
    eligibility: "Partner",
    categories: "Categories",
    agency: "MCN",
    no_agency: "none",
    data: "Data until",
    top_ages: "Top ages",
    top_tiers: "Top city tiers",
    top_interests: "Top interests",
    ages: ["under 18", "18–24", "25–34", "35–44", "over 44"],
    city_tiers: ["1st tier", "new 1st", "2nd tier", "3rd & below"],
    what,
    formula,
    section,
    times: |n| format!("{n}×"),
    overlap: "Audience overlap, estimated",
    overlap_model: "How many followers of the smaller creator may follow the larger one as well. Nobody outside the platform knows: this is an estimate. Low: people of the same gender, age and city tier follow either by chance. High: all follow the other whom its audience has room for. Likely: in between, nearer to the top the more alike their categories, tags and topics are.",
    overlap_pair: "Pair",
    overlap_likely: "Likely",
    overlap_range: "Range",
    overlap_content: "Alike content",
    overlap_without: |n| {
        if n == 1 {
            "1 pair without an estimate".to_owned()
        } else {
            format!("{n} pairs without an estimate")
        }
    },
    overlap_unknown: "followers or audience unknown",
    overlap_kept: "audience not shared",
};

const fn what(what: What) -> &'static str {
    match what {
        What::Followers => "Followers",
        What::LikesAndCollects => "Likes & collects",
        What::Growth => "Growth",
        What::Gained => "Followers gained",
        What::Active => "Active followers, 28 days",
        What::Notes => "Notes",
        What::Reads => "Reads",
        What::Impressions => "Impressions",
        What::Interactions => "Interactions",
        What::Likes => "Likes",
        What::Collects => "Collects",
        What::Comments => "Comments",
        What::Shares => "Shares",
        What::ErByReads => "ER by reads",
        What::ErByFollowers => "ER by followers",
        What::ReadRate => "Read rate",
        What::Completion => "Completion, videos",
        What::ThreeSeconds => "3-second reads, pictures",
        What::ViralRate => "Viral rate",
        What::Ppp => "Sponsored ÷ daily interactions",
        What::CooperationShare => "Share of sponsored notes",
        What::Response => "Answers within 48 h",
        What::Quote(Kinds::Video) => "Quote, video",
        What::Quote(_) => "Quote, picture",
        What::Cpm(Kinds::Video) => "CPM, video",
        What::Cpm(_) => "CPM, picture",
        What::Cpr(Kinds::Video) => "CPR, video",
        What::Cpr(_) => "CPR, picture",
        What::Cpe(Kinds::Video) => "CPE, video",
        What::Cpe(_) => "CPE, picture",
        What::Fair => "Fair price",
        What::QuoteToFair(Kinds::Video) => "Video quote ÷ fair price",
        What::QuoteToFair(_) => "Picture quote ÷ fair price",
        What::Women => "Women",
        What::Fit => "Audience as wanted",
        What::FitBy(Aspect::Gender) => "by gender",
        What::FitBy(Aspect::Age) => "by age",
        What::FitBy(Aspect::CityTier) => "by city tier",
        What::FitBy(Aspect::Interest) => "by interest",
    }
}

const fn formula(what: What) -> &'static str {
    match what {
        What::Followers | What::LikesAndCollects => "As the platform shows it",
        What::Growth => "Followers gained ÷ followers on the window's first known day",
        What::Gained => "The window's last known day less its first",
        What::Active => "Followers active in the last 28 days ÷ followers",
        What::Notes => "Notes of the selection",
        What::Reads
        | What::Impressions
        | What::Likes
        | What::Collects
        | What::Comments
        | What::Shares => "Median over the notes of the selection",
        What::Interactions => "Likes + collects + comments, median over the notes",
        What::ErByReads => "Interactions ÷ reads, median over the notes",
        What::ErByFollowers => "Interactions ÷ followers, median over the notes",
        What::ReadRate => "Reads ÷ impressions, median over the notes",
        What::Completion => "Plays to the end ÷ plays, median over videos",
        What::ThreeSeconds => "Reads longer than 3 seconds ÷ reads, median over picture notes",
        What::ViralRate => "Share of notes with at least 1,000 interactions",
        What::Ppp => {
            "Median interactions of sponsored notes ÷ of daily ones; below 0.5 the audience turns away"
        }
        What::CooperationShare => "Sponsored notes ÷ notes of which it is known",
        What::Response => "Share of invitations answered within 48 hours",
        What::Quote(_) => "Before the platform's fee",
        What::Cpm(_) => "(Quote + fee) ÷ median impressions of that kind × 1,000",
        What::Cpr(_) => "(Quote + fee) ÷ median reads of that kind",
        What::Cpe(_) => "(Quote + fee) ÷ median interactions of that kind",
        What::Fair => {
            "Followers × 0.1 + mean interactions × 0.5, × 1.2 from a viral rate of 20 %: a rule of thumb"
        }
        What::QuoteToFair(_) => "Above 1: dearer than the rule of thumb",
        What::Women => "Share of women among the followers",
        What::Fit => "Mean of the aspects below that are known",
        What::FitBy(_) => "Share of the audience that is as the target wants it",
    }
}

const fn section(section: Section) -> &'static str {
    match section {
        Section::Size => "Size and growth",
        Section::Medians => "Medians",
        Section::Rates => "Rates",
        Section::Price => "Price",
        Section::Audience => "Audience",
        Section::Fit => "Fit with the target",
    }
}
