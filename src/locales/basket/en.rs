//! English.

use hongbang_domain::shortlist::State;
use hongbang_domain::shortlist::totals::Pyramid;

use super::BasketTexts;
use crate::state::basket::brief::BriefTrouble;
use crate::state::basket::moves::Way;
use crate::state::basket::tags::WordTrouble;

/// So many of something.
fn count(n: usize, one: &str, many: &str) -> String {
    match n {
        1 => format!("1 {one}"),
        n => format!("{n} {many}"),
    }
}

/// The texts.
pub static TEXTS: BasketTexts = BasketTexts {
    title: "The list",
    creators: |n| match n {
        "1" => "1 creator".to_owned(),
        n => format!("{n} creators"),
    },
    of_budget: |budget| format!("/ {budget}, fee included"),
    with_fee: "fee included",
    set_budget: "Set a budget",
    left: |yuan| format!("{yuan} left"),
    over: |yuan| format!("{yuan} over"),
    unpriced: |n| match n {
        1 => "1 has no price and is not in the sum".to_owned(),
        n => format!("{n} have no price and are not in the sum"),
    },
    mix: "Cost by tier",
    mix_part: |tier, n, cost| format!("{tier}: {}, {cost}", count(n, "creator", "creators")),
    pyramid: "Mix",
    pyramid_name: |pyramid| match pyramid {
        Pyramid::Budget => "By budget, 10 : 30 : 60",
        Pyramid::Launch => "By head-count, launch, 10 : 60 : 30",
        Pyramid::Daily => "By head-count, daily, 0 : 70 : 30",
    },
    pyramid_source: |pyramid| match pyramid {
        Pyramid::Budget => {
            "Shares of the cost. A rule of thumb of practitioners, not the platform's."
        }
        Pyramid::Launch | Pyramid::Daily => {
            "Shares of the creators. A data vendor's rule of thumb."
        }
    },
    steps: ["Top", "Mid", "Below"],
    step: |share, target| format!("{share}, target {target}"),
    no_mix: "Nothing to share out yet.",
    reads: "Reads",
    interactions: "Interactions",
    p10_p90: "P10–P90",
    range: |from, to| format!("{from} – {to}"),
    unknown: "not known",
    expected_hint: "One note by each who is not passed, from medians of 30 days; creators taken as independent.",
    expected_of: |known, all| format!("of {known} of {all}"),
    all: "All",
    show: "Which are shown",
    state: |state| match state {
        State::ToReview => "To review",
        State::Shortlisted => "Shortlisted",
        State::Contacted => "Contacted",
        State::Passed => "Passed",
    },
    looks: |n| match n {
        1 => "1 needs a look".to_owned(),
        n => format!("{n} need a look"),
    },
    not_sharing: |n| match n {
        1 => "1 does not share everything".to_owned(),
        n => format!("{n} do not share everything"),
    },
    oldest: |days| match days {
        0 => "Data of today".to_owned(),
        1 => "Oldest data 1 day old".to_owned(),
        n => format!("Oldest data {n} days old"),
    },
    none_shown: "Nobody here.",
    show_all: "Show all",
    empty: "Nobody is on the list yet",
    empty_hint: "Add creators with the + at the end of their row, or with the space bar. What they cost and may bring is added up here.",

    waiting: |days| match days {
        0 => "since today".to_owned(),
        1 => "waiting 1 day".to_owned(),
        n => format!("waiting {n} days"),
    },
    quoted: |text| format!("“{text}”"),
    and: " · ",
    vanished: "Not there any more",
    vanished_hint: "This creator left, or can no longer be seen. What was last known is kept here.",
    not_shared: "Some figures are not shared with you",
    looks_odd: |score| format!("Needs a look: authenticity {score}"),
    looks_odd_short: |score| format!("authenticity {score}"),
    many_deals_short: |percent| format!("{percent} % cooperation"),
    few_notes: "Too few notes to judge",
    many_deals: |percent| format!("Needs a look: {percent} % cooperation notes"),
    no_price: "no price",
    stale: |days| format!("data {days} days old"),
    stale_since: |day| format!("Stale since {day}"),
    pinned: "Pinned",
    own_price: "your price",
    drag: |name| format!("Drag {name} to another place"),

    states: "State",
    reason: "Why passed",
    reason_hint: "Such as: does a competitor’s campaign",
    note: "Note",
    note_hint: "For the team. Kept when you leave the field.",
    tags: "Tags",
    add_tag: "Add a tag",
    remove_tag: |tag| format!("Take “{tag}” off"),
    word_trouble: |trouble| match trouble {
        WordTrouble::Empty => "There is no letter or number in it.",
        WordTrouble::TooLong => "At most 40 characters each.",
        WordTrouble::TooMany => "At most 20.",
        WordTrouble::Twice => "It is there already.",
    },
    price: "Price of a note, before the fee",
    price_with_fee: |yuan| format!("{yuan} with the fee"),
    as_quoted: |yuan| format!("As quoted: {yuan}"),
    as_no_quote: "As quoted: unknown",
    price_trouble: "That is no whole number of yuan.",
    price_zero: "0 is no price: leave it empty where it is unknown.",
    pin: "Pin",
    unpin: "Unpin",
    remove: "Remove",
    profile: "Full page",
    move_to: "Move",
    way: |way| match way {
        Way::Up => "Move up",
        Way::Down => "Move down",
        Way::Top => "Move to the top",
        Way::End => "Move to the end",
    },
    moved: |name, place, of| format!("{name} is now {place} of {of}"),
    not_moved: |name| format!("{name} cannot go further"),
    history: |n| count(n, "event", "events"),
    added: "Added",
    became: |state| state.to_owned(),
    noted: |text| format!("Note: “{text}”"),
    note_gone: "Note taken away",

    removed: |name| format!("Removed {name}"),
    removed_many: |n| format!("Removed {}", count(n, "creator", "creators")),
    undo: "Undo",
    undone: "Taken back",
    refused: "The list does not take that: it is too long, or too much.",
    select: "Select",
    done: "Done",
    select_one: |name| format!("Select {name}"),
    selected: |n| format!("{n} selected"),
    select_all: "All",
    set_state: "Set state…",
    tag_them: "Tag",
    changed: |n| format!("Changed {}", count(n, "creator", "creators")),
    print: "Print",

    brief: "Brief",
    no_brief: "No brief yet: whom to reach, keywords, budget, dates.",
    edit_brief: "Edit the brief",
    brief_hint: "Target and keywords count in the score; the budget stands beside the sum.",
    keywords: "Keywords",
    keywords_hint: "At most 20; Enter or a comma adds one.",
    add: "Add",
    remove_keyword: |word| format!("Take “{word}” out"),
    budget: "Budget",
    budget_hint: "Yuan in all, fee included",
    start: "Notes from",
    end: "to",
    words: "In your own words",
    save: "Save",
    cancel: "Cancel",
    target: "Whom to reach",
    brief_trouble: |trouble| match trouble {
        BriefTrouble::Budget => "That is no whole number of yuan.",
        BriefTrouble::NoBudget => "A budget of 0 buys nothing: leave it empty for none.",
        BriefTrouble::Date => "There is no such day.",
        BriefTrouble::EndsFirst => "It ends before it starts.",
        BriefTrouble::TooLong => "At most 2,000 characters.",
    },
    days: |start, end| match (start, end) {
        (Some(start), Some(end)) => format!("{start} – {end}"),
        (Some(start), None) => format!("from {start}"),
        (None, Some(end)) => format!("until {end}"),
        (None, None) => String::new(),
    },
    women: |share| format!("{share} women"),

    columns: [
        "Creator",
        "State",
        "Followers",
        "Reads",
        "Interactions",
        "Cost",
    ],
    printed: |day| format!("Printed {day}"),
};
