//! English.

use hongbang_domain::tier::Preset;

use super::{ProfileTexts, figures};
use crate::state::day_series::Series;
use crate::state::standing::Place;

/// The texts.
pub static TEXTS: ProfileTexts = ProfileTexts {
    scheme: |preset| match preset {
        Preset::Brief2019 => "the 2019 brand-partner scheme",
        Preset::Xinhong => "Xinhong's scheme",
        Preset::Agency => "the agencies' scheme",
        Preset::HypeAuditor => "HypeAuditor's scheme",
    },
    own_scheme: "your own scheme",
    tier_by: |scheme| format!("Tier by {scheme}"),
    parts: "On this page",
    part_figures: "Figures",
    days: "Day by day",
    part_notes: "Notes",
    topics: "Topics and words",
    removed: "This creator has been removed",
    removed_hint: "It was deleted while you were here, and is not shown any more.",

    name: figures::name_en,
    formula: figures::formula_en,
    folklore: figures::folklore_en,
    folklore_title: "What practitioners say",
    folklore_hint: "The platform has published no standard: take it as talk.",
    only_pictures: "picture notes only",
    only_videos: "videos only",
    no_notes: "no notes",
    no_quote: "no quote",
    of_account: "the account today",
    place: |place, cost| match (place, cost) {
        (Place::Middle, _) => "mid-field".to_owned(),
        (Place::Top(share), false) => format!("top {share}%"),
        (Place::Bottom(share), false) => format!("bottom {share}%"),
        (Place::Top(share), true) => format!("cheapest {share}%"),
        (Place::Bottom(share), true) => format!("dearest {share}%"),
    },
    peers_of: |who, n| format!("Peers: {who}, {n} creators"),
    both: |tier, category| format!("{tier} × {category}"),
    tier_alone: |tier| format!("{tier}, any category"),
    category_alone: |category| format!("{category}, any tier"),
    everyone: "everyone here",
    fell_back: "Too few share its tier and category, so a wider circle stands in.",
    peers_waiting: "Asking for peers…",
    peers_absent: "No peers to compare with at present",
    peers_few: "Too few peers know this figure to compare.",
    peers_never: "Peers are not compared by this figure.",
    peers: "Among peers",
    percentile: |share, n, cost| {
        if cost {
            format!("Dearer than {share}% of the {n} peers that know it")
        } else {
            format!("Higher than {share}% of the {n} peers that know it")
        }
    },
    without_fee: "Compared without the fee.",
    per_follower: "Compared as followers gained per follower at the start.",
    peers_scheme: "Peers' tiers are always those of the 2019 brand-partner scheme.",
    strip: |own, p25, median, p75| {
        format!(
            "This creator {own}; of the peers a quarter is below {p25}, half below {median}, three quarters below {p75}"
        )
    },
    quartiles: ["P25", "Median", "P75"],
    window: "Window",
    from_to: |from, to| format!("{from} to {to}"),
    rests_on: "Rests on",
    data: "Data",
    all_deals: "daily and sponsored notes",
    all_kinds: "pictures and videos",
    traffic: "Traffic: the source does not tell natural from paid, so all that was counted is in it.",
    close: "Close",

    price: "Quotes and costs",
    quotes_not_shared: "The creator does not share its quotes with you. The fair price is worked out from what is public.",
    fee: "Platform fee",
    fee_wrong: "From 0 to 100, please.",
    with_fee: "with the fee",
    beside_fair: |share, fair| {
        let percent = (share.abs() * 100.0).round();
        if percent < 5.0 {
            format!("about the fair price of {fair}")
        } else if share > 0.0 {
            format!("{percent}% above the fair price of {fair}")
        } else {
            format!("{percent}% below the fair price of {fair}")
        }
    },
    fair_parts: |followers, their, interactions, others| {
        format!(
            "{followers} followers × 0.1 = {their}; {interactions} mean interactions × 0.5 = {others}"
        )
    },
    fair_viral: |rate| format!("Viral rate {rate}, at least 20%: × 1.2"),
    fair_left_out: "How many deals there were before the window, and which videos are complex, is not known: these two factors are left out.",

    series_label: "What is drawn",
    series: |series| match series {
        Series::Reads => "Reads",
        Series::Interactions => "Interactions",
        Series::Impressions => "Impressions",
        Series::Followers => "Followers",
        Series::Growth => "Growth",
    },
    legend: |series| match series {
        Series::Reads | Series::Interactions | Series::Impressions => {
            "Dots are publishing days; gaps have no data. Point, or use the arrow keys, to read a day."
        }
        Series::Followers => {
            "The axis does not start at zero. Dots are publishing days; gaps have no data."
        }
        Series::Growth => {
            "Followers gained by the day; below the line of zero, lost. Dots are publishing days."
        }
    },
    chart_label: |series, n| {
        format!("{series}: {n} days with data; arrow keys read them day by day")
    },
    at_day: |day, value| format!("{day} · {value}"),
    no_data: "no data",
    notes_on_day: |n| {
        if n == 1 {
            "1 note published".to_owned()
        } else {
            format!("{n} notes published")
        }
    },

    first_day: "First 24 hours",
    first_day_of: |title, reads| format!("First 24 hours of “{title}”: {reads} reads"),
    first_day_by: |title, count| format!("First 24 hours of “{title}”: {count} interactions"),
    launches_not_shared: "The creator does not share the first 24 hours of notes with you.",
    show_all: |n| format!("Show all {n} notes"),
    topics_head: "Topics",
    words_head: "Words in titles",
    topics_hint: |n| {
        let notes = if n == 1 { "note" } else { "notes" };
        format!("{n} {notes} of the last 90 days: how many, and their median interactions")
    },
    used: |n, interactions| {
        let notes = if n == 1 { "note" } else { "notes" };
        match interactions {
            Some(interactions) => format!("{n} {notes}, {interactions} median interactions"),
            None => format!("{n} {notes}"),
        }
    },
    no_topics: "These notes have no topics.",
    no_words: "No word comes back in the titles.",

    alike: "Creators like this one",
    alike_hint: "By content, audience and size together; what is unknown does not count.",
    no_alike: "Nobody here is like this creator.",
    alike_failed: "Creators like this one could not be asked for.",
    alike_score: |score| format!("{score} alike"),
    alike_parts: ["content", "audience", "size"],
    alike_shared: |words| format!("Both: {words}"),
};
