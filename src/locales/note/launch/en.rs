//! English.

use hongbang_domain::launch::{
    Confidence, MIN_PEERS, MIN_READS, Met, Reason, Stage, Standing, Test,
};

use super::LaunchTexts;
use crate::locales::L10n;

/// The texts.
pub static TEXTS: LaunchTexts = LaunchTexts {
    title: "First 24 hours",
    hint: "How it started, beside notes like it",
    not_known: "Nobody has recorded this note's first 24 hours.",
    not_shared: "The author does not share this note's first 24 hours with you.",
    metric: "What the curve counts",
    this_note: "This note",
    median: "Median",
    legend: "Line: this note. Dashed: the median of its peers. Band: their middle half (25th to 75th percentile). All are running totals.",
    legend_alone: "Line: this note's running total.",
    peers: |n| format!("Peers: {n} notes by other authors of the same tier in the same category"),
    few_peers: |n| {
        let notes = if n == 1 { "note" } else { "notes" };
        format!(
            "Only {n} other {notes} of the same tier in the same category: fewer than {MIN_PEERS}, so there is no comparison."
        )
    },
    hours: |n| format!("{n} h"),
    summary: |metric, note, median| match median {
        Some(median) => {
            format!("{metric} in the first 24 hours: {note}; the peers' median is {median}")
        }
        None => format!("{metric} in the first 24 hours: {note}"),
    },
    hour_column: "Hour",
    p25: "25th percentile",
    p75: "75th percentile",
    table_hint: "Running totals at the end of each hour",
    above_since: |hour| format!("Above its peers from hour {hour}"),
    below_since: |hour| format!("Below its peers from hour {hour}"),
    standing: |standing| match standing {
        Standing::Above => "More reads than most notes like it",
        Standing::Within => "About as many reads as notes like it",
        Standing::Below => "Fewer reads than most notes like it",
        Standing::Unknown => "Too little data to compare",
    },
    confidence: |confidence| match confidence {
        Confidence::Low => "low confidence",
        Confidence::Medium => "medium confidence",
        Confidence::High => "high confidence",
    },
    look: "Needs a look",
    reason,
    stage: |stage| match stage {
        Stage::Initial => "first pool",
        Stage::Second => "second pool",
        Stage::Search => "search pool",
        Stage::Talked => "talked-about pool",
        Stage::Reviewed => "reviewed pool",
    },
    stages: "How far it came",
    reached: |stage, bounds, impressions| {
        format!("{impressions} impressions in 24 hours: the {stage} ({bounds} impressions).")
    },
    next: |stage, bounds| {
        format!("The next one, the {stage} ({bounds} impressions), is said to ask for:")
    },
    next_unnamed: |stage, bounds| {
        format!(
            "The next one is the {stage} ({bounds} impressions); nobody names what it asks for."
        )
    },
    last: "Nobody names a pool beyond it.",
    test: |test| match test {
        Test::ReadRate => "Read rate (reads ÷ impressions)",
        Test::Completion => "Completion rate",
        Test::ErByImpressions => "Interactions ÷ impressions",
        Test::CommentRate => "Comments ÷ reads",
        Test::Review => "A review by the platform",
    },
    asked: |value, needed| match value {
        Some(value) => format!("{value}, asked for: {needed}"),
        None => format!("unknown, asked for: {needed}"),
    },
    review: "nobody outside knows",
    met: |met| match met {
        Met::Yes => "met",
        Met::No => "not met",
        Met::Unknown => "unknown",
    },
    folklore: "Pools and thresholds are practitioners' estimates. The platform has published none, and others deny that there are fixed pools.",
};

fn reason(l: L10n, reason: Reason) -> (&'static str, String) {
    match reason {
        Reason::LikesSurgedAndStopped {
            first_two_hours,
            after,
        } => (
            "Likes surged and stopped: needs a look",
            format!(
                "{} of the first day's likes came in its first two hours, and only {} of all likes after that day. Natural growth spreads out; a campaign or a trend can look like this as well.",
                l.percent(first_two_hours),
                l.percent(after)
            ),
        ),
        Reason::FirstTwoHours { share } => (
            "Most likes came in the first two hours",
            format!(
                "{} of the first day's. They went on later, or it is too early to tell.",
                l.percent(share)
            ),
        ),
        Reason::AboveBand { by } => (
            "More reads than its peers' upper quartile",
            match by {
                Some(by) => format!("{} times the quartile after 24 hours.", tenths(by)),
                None => "The quartile is 0.".to_owned(),
            },
        ),
        Reason::BelowBand { by } => (
            "Fewer reads than its peers' lower quartile",
            format!("{} of the quartile after 24 hours.", l.percent(by)),
        ),
        Reason::ReadRate { value, needed } => (
            if value < needed {
                "Read rate below what practitioners ask for"
            } else {
                "Read rate as high as practitioners ask for"
            },
            format!(
                "{} of its impressions were opened; the rule of thumb is {}.",
                l.percent(value),
                l.percent(needed)
            ),
        ),
        Reason::Sparse { reads } => (
            "Few reads",
            format!(
                "Only {reads} in 24 hours. Below {MIN_READS}, one reader more or less moves every rate."
            ),
        ),
        Reason::FewPeers { n } => (
            "Few notes to compare with",
            format!("Only {n}; a comparison needs {MIN_PEERS}."),
        ),
        Reason::ReadsUnknown => (
            "Reads unknown",
            "Nobody has recorded them by the hour.".to_owned(),
        ),
    }
}

fn tenths(value: f64) -> String {
    ((value * 10.0).round() / 10.0).to_string()
}
