//! English.

use hongbang_domain::shortlist::State;

use super::SharedTexts;

/// The texts.
pub const TEXTS: SharedTexts = SharedTexts {
    share: "Share",
    title: "Share this list",
    hint: "Whoever has a link sees the list as it is now, without signing in: title, brief, creators with their public figures, and how far you are with each. Never a way to reach anybody, nor those you passed on.",
    close: "Close",
    make: "Make a link",
    works_for: "It works for",
    days: |n| format!("{n} days"),
    shows_too: "It also shows",
    with_notes: "Notes, reasons and tags",
    with_notes_hint: "What you and your team think of each creator",
    with_prices: "Budget and agreed prices",
    with_prices_hint: "The brief's budget and the prices that you entered",
    made: "Your link",
    made_once: "It is shown this once: copy it now. The server keeps only its fingerprint.",
    links: "Links that work",
    no_links: "No link works at present.",
    link_times: |made, until| format!("Made {made} · works until {until}"),
    link_shows: |notes, prices| match (notes, prices) {
        (false, false) => "Public figures only",
        (true, false) => "With notes",
        (false, true) => "With budget and prices",
        (true, true) => "With notes, budget and prices",
    },
    end: "End",
    end_of: |until| format!("End the link that works until {until}"),
    ended: "The link has ended. Nobody can open it any more.",
    full: |most| format!("{most} links work already, which is the most. End one first."),
    only_here: "This list is not on the server yet",
    only_here_hint: "A link shows what the server has. As soon as the list is synced, it can be shared.",
    behind: "Your latest changes are not on the server yet: links show them as soon as they are.",
    offline: "Links are made by the server. Try again once you are online.",

    kind: "Shortlist",
    by: |name| format!("by {name}"),
    as_of: |date| format!("As of {date}"),
    until: |date| format!("This link works until {date}"),
    public_only: "Figures are those that anyone may see, medians of the last 30 days. No contacts are shared.",
    data_between: |first, last| {
        if first == last {
            format!("Data until {first}")
        } else {
            format!("Data until {first} to {last}, by creator")
        }
    },
    print: "Print",
    brief: "What is looked for",
    target: "Target",
    women: |share| format!("{share} women"),
    aged: |ages| format!("aged {ages}"),
    living: |tiers| format!("city tier: {tiers}"),
    liking: |interests| format!("interested in {interests}"),
    and: ", ",
    keywords: "Keywords",
    budget: "Budget",
    dates: "Dates",
    between: |first, last| match (first, last) {
        (Some(first), Some(last)) if first == last => first.to_owned(),
        (Some(first), Some(last)) => format!("{first} – {last}"),
        (Some(first), None) => format!("from {first}"),
        (None, Some(last)) => format!("until {last}"),
        (None, None) => String::new(),
    },
    creators: "Creators",
    own_of: |n| {
        if n == 1 {
            "1 is from the owner's own spreadsheet".to_owned()
        } else {
            format!("{n} are from the owner's own spreadsheets")
        }
    },
    gone: |n| {
        if n == 1 {
            "1 is no longer here".to_owned()
        } else {
            format!("{n} are no longer here")
        }
    },
    followers: "Followers in all",
    interactions: "Interactions, one note each",
    interactions_hint: "The creators' medians of the last 30 days, added up",
    prices: "Agreed prices",
    known_of: |known, all| format!("known for {known} of {all}"),
    tiers: "By tier",
    empty: "Nobody is on this list yet",
    empty_hint: "Creators that were passed on are not shown.",
    state: |state| match state {
        State::ToReview => "To review",
        State::Shortlisted => "Shortlisted",
        State::Contacted => "Contacted",
        State::Passed => "Passed",
    },
    state_label: "State",
    pinned: "Pinned",
    own: "A creator of the owner's own spreadsheet",
    own_hint: "Its name and figures stay in the owner's browser.",
    vanished: "No longer here",
    vanished_hint: "This creator was removed. Its figures went with it.",
    note: "Note",
    reason: "Reason",
    tags: "Tags",
    price: "Agreed price",
    reads: "Median reads",
    not_valid: "This link is not valid",
    not_valid_hint: "It may be incomplete, or not work any more. Ask whoever sent it for a new one.",
    made_with: "Made with Hongbang",
};
