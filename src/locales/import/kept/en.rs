//! English.

use super::KeptTexts;
use crate::state::collections::index::Sort;

/// The texts.
pub const TEXTS: KeptTexts = KeptTexts {
    missing: "This collection is not here",
    missing_hint: "It may be deleted, in another browser, or kept under another account: collections never leave the browser that read them.",
    to_all: "All spreadsheets",
    name: "Name of the collection",
    renamed: "The new name is kept",
    from_file: |file| format!("from {file}"),
    again: "Read a newer file",
    again_hint: "You see what is different before anything changes.",
    rank: "Rank them on a shortlist",
    not_ranked: "Not in use: its creators are left out of shortlists.",
    creators: "Creators",
    report: "What was read",
    notes: "Notes",
    notes_of: |name| format!("Notes of {name}"),
    notes_of_nobody: "Notes of one account",

    search: "Find a creator",
    count: |n| format!("{n} creators"),
    count_of: |n, all| format!("{n} of {all} creators"),
    nobody: "Nobody has that in the name.",
    head: |sort| match sort {
        Sort::Name => "Creator",
        Sort::Followers => "Followers",
        Sort::PictureQuote => "Picture quote",
        Sort::VideoQuote => "Video quote",
        Sort::Reads => "Median reads",
        Sort::Interactions => "Median interactions",
    },
    sort_by: |column| format!("Order by {column}"),
    tier: "Tier",

    no_creator: "No spreadsheet here speaks of this creator",
    no_creator_hint: "The collection may be deleted, in another browser, or kept under another account.",
    by_sheet: |name| format!("What “{name}” says"),
    in_sheets: |n| match n {
        1 => "from one of your spreadsheets".to_owned(),
        n => format!("from {n} of your spreadsheets"),
    },
    on_server: "See what is known here",
    profile: "Profile on Xiaohongshu",
    at_line: |line| format!("line {line} of the file"),
    facts: "The account",
    figures: "The last 30 days",
    no_figures: "The sheet has no figures of the last 30 days.",
    kept: "Other columns",
    doubts: "Doubts in this row",
    unknown: "—",
    er_by_reads: "Interactions per read",

    window: |day| format!("30 days to {day}"),
    in_window: |n| match n {
        "1" => "1 note".to_owned(),
        n => format!("{n} notes"),
    },
    resting_on: |n| format!("n = {n}"),
    reads: "Median reads",
    interactions: "Median interactions",
    impressions: "Median impressions",
    viral: "Viral rate",
    latest: |shown, all| format!("The latest {shown} of {all} notes."),
    untitled: "Untitled",
    sponsored: "Paid",
};
