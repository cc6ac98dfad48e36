//! English.

use hongbang_domain::feed::{Placement, What};

use super::WhyTexts;

/// The texts.
pub const TEXTS: WhyTexts = WhyTexts {
    parts: "Parts of the score",
    score: |score| format!("It scores {score} of 100, among the notes that came with it."),
    signal_name: |what| match what {
        What::Quality => "Quality",
        What::Velocity => "Early velocity",
        What::Freshness => "Freshness",
        What::SmallAuthor => "Small author",
    },
    signal: |what, value| match (what, value) {
        (_, None) => "Not known, so it does not count; the others count more.".to_owned(),
        (What::Quality, Some(share)) => {
            format!("Collected, discussed and passed on more than {share} of them.")
        }
        (What::Velocity, Some(share)) => {
            format!("Gathers interactions faster than {share} of them.")
        }
        (What::Freshness, Some(share)) => {
            format!("{share} of what a new note gets; half is gone every 12 hours.")
        }
        (What::SmallAuthor, Some(share)) => {
            format!("{share} of the help that an unknown author gets.")
        }
    },
    placement: |reason, by_score| match reason {
        Placement::ByScore => {
            format!("It stands where its score puts it: place {by_score} of its batch.")
        }
        Placement::SmallAuthor => format!(
            "By score it would be at place {by_score}. It moved up: one place in five belongs to small authors."
        ),
        Placement::Author => format!(
            "By score it would be at place {by_score}. It moved down, so that no author follows itself."
        ),
        Placement::Category => format!(
            "By score it would be at place {by_score}. It moved down, so that categories mix."
        ),
    },
    explore_source: "The platform publishes no weights. These are ours, and the same for everyone: nothing about you goes in.",
    relevance: "Relevance",
    relevance_words: |found, terms, places| {
        let named = [
            (places.title, "title"),
            (places.opening, "opening"),
            (places.rest, "text"),
            (places.tags, "topics"),
        ];
        let named: Vec<_> = named
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, name)| *name)
            .collect();
        format!(
            "{found} of {terms} terms, in: {}. The title counts most, then the first 100 characters.",
            named.join(", ")
        )
    },
    engagement: "Engagement",
    engagement_words: |ces| match ces {
        Some(points) => {
            format!("{points} points: likes and collects 1, comments and shares 4 each.")
        }
        None => "Some counts are not known, so the middle of the others stands in.".to_owned(),
    },
    freshness: "Freshness",
    age_words: |days| match days {
        ..1.0 => "Not a day older than the newest result.".to_owned(),
        _ => format!("{days:.0} days older than the newest result; half is gone in 30."),
    },
    same_city: "Same city",
    same_city_words: "The note is about your city.",
    search_source: "Ranked on this device. The factors are multiplied. The platform publishes no weights: these are practitioners' estimates.",
};
