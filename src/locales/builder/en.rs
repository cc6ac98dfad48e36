//! English.

use hongbang_domain::roster::{Language, Range};
use hongbang_domain::score::{Feature, Preset};

use super::BuilderTexts;

/// The texts.
pub static TEXTS: BuilderTexts = BuilderTexts {
    filters: "Filters",
    reset: |n| format!("Reset {n}"),
    reset_all: "Take all filters back",
    more: "More",
    fewer: "Fewer",
    more_ranges: "More figures",
    more_facets: "Cities, languages, MCN",
    tier_from: |name, from, next| match next {
        Some(next) => format!("{name} {from}–{next}"),
        None => format!("{name} {from}+"),
    },
    all_of_them: "All of these at once",
    cities: "Cities",
    city_search: "Find a city",
    languages: "Language of notes",
    language: |language| match language {
        Language::Zh => "Chinese",
        Language::Latin => "English and the like",
        Language::Mixed => "Both",
    },
    mcn: "MCN",
    mcn_search: "Find an MCN",
    no_mcn: "Independent",
    keyword: "Keyword in names or notes",
    mentions_asked: "Names now; looking through notes…",
    mentioned_by: |count| format!("{count} creators' notes of 90 days mention it"),
    mentions_failed: "Names only: the server can't be reached for notes.",
    without: "Not on these lists",
    no_other_lists: "There is no other list yet.",
    left_out: |n| match n {
        1 => "1 other creator that was left out".to_owned(),
        n => format!("{n} other creators that were left out"),
    },
    kind: "Quotes and costs of",
    costs_of: |kind| format!("quotes and CPE: {}", kind.to_lowercase()),

    range: |range| match range {
        Range::Followers => "Followers",
        Range::Quote => "Quote",
        Range::Cpe => "CPE",
        Range::Cpm => "CPM",
        Range::ErByReads => "ER by reads",
        Range::ErByFollowers => "ER by followers",
        Range::Growth => "Growth, 30 days",
        Range::Reads => "Median reads",
        Range::Interactions => "Median interactions",
        Range::Authenticity => "Authenticity",
        Range::AudienceFit => "Audience match",
        Range::Response => "48 h response",
    },
    at_least: |name| format!("{name}, at least"),
    at_most: |name| format!("{name}, at most"),
    any: "any",
    unknown_too: "Unknown, too",
    nobody_known: "Nobody's is known.",
    crossed: "The least is above the most: nobody passes.",
    not_a_number: "That is no number.",

    weights: "Weights",
    presets: "Preset of weights",
    preset: |preset| match preset {
        Preset::Awareness => "Awareness",
        Preset::Conversion => "Conversion",
        Preset::Seeding => "Seeding",
        Preset::Launch => "Launch",
    },
    own_weights: "Own",
    feature: |feature| match feature {
        Feature::Reach => "Reach",
        Feature::Engagement => "Engagement",
        Feature::Growth => "Growth",
        Feature::Authenticity => "Authenticity",
        Feature::Audience => "Audience",
        Feature::Cost => "Cost",
        Feature::Relevance => "Relevance",
        Feature::Reliability => "Reliability",
    },
    weight_of: |name| format!("Weight of {}", name.to_lowercase()),
    weight_number: |name| format!("Weight of {}, as a number", name.to_lowercase()),
    no_target: "No effect: the brief has no target.",
    no_keywords: "No effect: the brief has no keywords.",
    all_zero: "All weights are zero: nobody has a score, and the order is by followers.",

    title: "Title of the list",
    synced: "Saved",
    syncing: "Saved in this browser, syncing",
    offline: "Offline: saved in this browser",
    only_here: "Saved in this browser only",
    blocked: "Not saved: this browser keeps nothing",
    full: "Not saved: this browser's storage is full",
    passing: |n, of| format!("{n} of {of} creators pass"),
    of_all: |of| format!("/ {of} pass"),
    undo: "Undo",
    undo_key: "Undo (z)",
    redo: "Redo",
    redo_key: "Redo (Shift z)",
    unverified: "Your brand is not verified yet: only public figures are shown",

    ranked: "Ranked creators",
    list: "List",
    panes: ["Filters", "Ranked", "List"],
    panes_label: "What is shown",
    creator: "Creator",
    score: "Score and its parts",
    quote: "Quote",
    cpe: "CPE",
    trend: "Latest notes",
    on_list: "On the list",
    fans: |count| format!("{count} fans"),
    needs_look: "needs a look",
    withheld: "Some figures are not shared",
    up: |by| format!("up by {by}"),
    down: |by| format!("down by {by}"),
    new_here: "new",
    add: |name| format!("Add {name} to the list"),
    remove: |name| format!("Take {name} off the list"),
    added: |name| format!("{name} is on the list"),
    removed: |name| format!("{name} is off the list"),
    passed: |name| format!("{name} passed, and kept on the list as such"),
    list_full: |most| format!("The list is full: {most} creators at most."),
    refused: "The list does not take this.",
    cut: |most| format!("The best {most} are listed. A filter finds the others."),
    loading: |have, of| match of {
        0 => "Fetching the creators…".to_owned(),
        of => format!("Fetching the creators: part {have} of {of}"),
    },
    loading_label: "Creators fetched",
    no_such_list: "There is no such list, or it is not yours.",

    nobody: "Nobody passes",
    nobody_hint: "Without one of these filters there would be:",
    nobody_alone: "Taking back a single filter is not enough.",
    nobody_at_all: "There are no creators here yet.",
    without_filter: |name| format!("Without: {name}"),
    would_pass: |n, at_least| match at_least {
        true => format!("{n} or more"),
        false => n.to_owned(),
    },

    why: |name| format!("Why {name} is where it is"),
    part: "Part",
    among_peers: "Among its tier",
    weight: "Weight",
    adds: "Adds",
    peer_place: |percentile| {
        if percentile >= 0.5 {
            format!("top {}%", (100.0 - percentile * 100.0).round().max(1.0))
        } else {
            format!("bottom {}%", (percentile * 100.0).round().max(1.0))
        }
    },
    told: |name, place, adds, of| {
        let name = name.to_lowercase();
        format!("{name} is in the {place} of its tier and adds {adds} of {of}")
    },
    unknown_so: |names, confidence| {
        format!(
            "not known: {}, so the confidence is {confidence}: the rest of the bar is grey",
            names.to_lowercase()
        )
    },
    then: "; ",
    and: ", ",
    stop: ".",
    no_score: "Nothing that counts is known, so there is no score.",
    unknown_why: |feature| match feature {
        Feature::Reach | Feature::Engagement => "unknown: no reads or interactions",
        Feature::Growth => "unknown: no daily followers",
        Feature::Authenticity => "unknown: fewer than five notes in 90 days",
        Feature::Audience => "unknown: no target, or no audience data",
        Feature::Cost => "unknown: no quote",
        Feature::Relevance => "unknown: the brief has no keywords",
        Feature::Reliability => "unknown",
    },

    keys: "Keys",
    keys_do: [
        "the creator before, the next one",
        "put on the list, take off",
        "pass, or look again",
        "write a note",
        "why this place",
        "keyword",
        "undo",
        "redo",
        "this help",
    ],
    single_keys: "Single keys are on",
    single_keys_hint: "Without them, arrows, Space, Enter and Ctrl Z still work.",
};
