//! English.

use hongbang_domain::score::Preset;

use super::{AddingTexts, ListsTexts};

fn creators(n: &str) -> String {
    if n == "1" {
        "1 creator".to_owned()
    } else {
        format!("{n} creators")
    }
}

/// The texts.
pub const TEXTS: ListsTexts = ListsTexts {
    hint: "Every change is kept in this browser first, then synced to your account.",
    import: "Import a spreadsheet",
    new: "New list",
    search: "Find a list",
    sort: "Order by",
    by_change: "Latest change",
    by_title: "Title",
    by_size: "Most creators",
    count: |n| {
        if n == 1 {
            "1 list".to_owned()
        } else {
            format!("{n} lists")
        }
    },
    count_of: |n, all| format!("{n} of {all} lists"),
    none_found: "No list has these words.",
    empty: "No lists yet",
    empty_hint: "A list is a campaign on its way: whom you look for, who comes into question, and how far you are with each.",
    steps: [
        (
            "Say what you look for",
            "Audience, keywords, budget and dates make the brief.",
        ),
        (
            "Weigh and filter",
            "All creators are ranked in your browser as you move a slider.",
        ),
        (
            "Choose and compare",
            "Cost, forecast and mix add up as you pick; share the result as a link.",
        ),
    ],
    to_kols: "Browse the directory first",
    creators,
    nobody: "Nobody on it yet",
    cost_of: |cost, budget| match budget {
        Some(budget) => format!("{cost} of {budget}"),
        None => cost.to_owned(),
    },
    over: |yuan| format!("{yuan} over the budget"),
    unpriced: |n| format!("{n} without a price"),
    no_cost: "No prices known",
    not_here: "Open it once, and its figures show here.",
    in_state: |state, n| format!("{state} {n}"),
    synced: "Synced",
    syncing: "Syncing…",
    offline: "Offline · kept here",
    only_here: "Only in this browser",
    in_memory: "Not kept: this tab only",
    on_server: "On the server",
    offline_note: "You are offline. These are the lists of this browser; what you change is kept and synced later.",
    failed_note: "The server's lists could not be loaded. These are the lists of this browser.",
    choose: |title| format!("Choose {title} to compare"),
    choose_other: "Choose one more to compare",
    two_at_most: "Two lists fit beside each other: take one out first.",
    chosen: "Chosen lists",
    compare: "Compare",
    clear: "Clear",
    duplicate: "Duplicate",
    rename: "Rename",
    delete: "Delete",
    deed_of: |deed, title| format!("{deed} {title}"),
    copy_of: |title| format!("{title} (copy)"),
    duplicated: |title| {
        format!("“{title}” is there: everyone is to review again, notes came along.")
    },
    not_duplicated: "The list could not be duplicated. Open it once, then try again.",
    deleted: |title| format!("“{title}” is deleted"),
    deleted_hint: "Its links end with it.",
    undo: "Undo",
    back: |title| format!("“{title}” is back"),
    rename_title: "Rename the list",
    save: "Save",
    cancel: "Cancel",
    title: "Title",
    title_hint: |most| format!("At most {most} characters"),
    title_empty: "Give it a title.",
    title_long: |most| format!("That is too long: {most} characters at most."),
    untitled: "Untitled list",
    new_title: "New list",
    purpose: "What is it for?",
    preset: |preset| match preset {
        Preset::Awareness => ("Awareness", "Being seen: reach first"),
        Preset::Conversion => (
            "Conversion",
            "Being bought: engagement, audience and cost first",
        ),
        Preset::Seeding => (
            "Seeding",
            "Trying things out: genuine engagement, relevance and cost first",
        ),
        Preset::Launch => (
            "Launch",
            "A start at once: reach, engagement and creators on the rise",
        ),
    },
    keywords: "Keywords (optional)",
    keywords_hint: |most| {
        format!("What notes should speak of, with commas between; at most {most}")
    },
    keywords_wrong: |most, chars| {
        format!("At most {most} keywords of at most {chars} characters each.")
    },
    make: "Create list",
    full: |most| format!("An account has at most {most} lists. Delete one first."),

    two: "Compare two lists",
    all_lists: "All lists",
    first: "First list",
    second: "Second list",
    choose_list: "Choose a list…",
    exchange: "Exchange",
    two_needed: "Choose two lists",
    two_needed_hint: "They stand beside each other here: what they cost and may bring, who is on both, and who on one only.",
    same_list: "That is one and the same list: choose another one.",
    missing_list: "This list is not here. It may be deleted, or belong to another account.",
    print: "Print",
    totals: "In figures",
    figure: "Figure",
    creators_head: "Creators",
    and_passed: |n| format!("and {n} passed"),
    cost: "Cost, fee included",
    budget: "Budget",
    left: "Left",
    interactions: "Expected interactions",
    reads: "Expected reads",
    range_hint: "Middle, and the range in which eight of ten outcomes lie, one note each. Creators are taken as independent.",
    range: |low, middle, high| format!("{middle} ({low}–{high})"),
    mix: "By tier",
    states: "By state",
    flags: "With a flag",
    flagged: creators,
    no_flags: "Nothing stands out",
    oldest: "Oldest data",
    unknown: "Unknown",
    only_in: |title| format!("Only in {title}"),
    in_both: "In both",
    none_there: "Nobody.",
    differing: |n| match n {
        0 => "alike in state, price and note".to_owned(),
        n => format!("{n} differ"),
    },
    same: "The same in both",
    state: "State",
    price: "Price",
    note: "Note",
    reason: "Reason",
    none: "none",
    by_quote: "as quoted",
    copy: "Copy",
    shift: "Move",
    copy_to: |name, title| format!("Copy {name} to {title}"),
    shift_to: |name, title| format!("Move {name} to {title}"),
    copied: |name, title| format!("{name} is now on “{title}” as well"),
    shifted: |name, title| format!("{name} moved to “{title}”"),
    refused: "That did not work: the other list is full, or not loaded.",
    show_all: |n| format!("Show all {n}"),

    adding: AddingTexts {
        add: "Add to list",
        add_n: |n| format!("Add to list ({n})"),
        add_one: |name| format!("Add {name} to a list"),
        which: "To which list?",
        on_it: "On it already",
        some_on_it: |there, all| format!("{there} of {all} on it already"),
        add_to: |title| format!("Add to {title}"),
        added: |title, n| match n {
            0 => format!("Already on “{title}”"),
            1 => format!("Added to “{title}”"),
            n => format!("{n} added to “{title}”"),
        },
        open: "Open",
        open_list: |title| format!("Open {title}"),
        no_lists: "You have no list yet. Make the first one:",
        into_new: "New list",
        make_and_add: "Create and add",
        done: "Done",
        list_full: |most| format!("A list has at most {most} creators."),
        not_added: "That could not be kept. Try again.",
    },
};
