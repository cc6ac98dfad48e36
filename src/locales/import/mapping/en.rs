//! English.

use hongbang_sheets::field::{Rows, Shape, Unit};
use hongbang_sheets::mapping::{Personal, Reason, UnitReason};
use hongbang_sheets::protocol::Written;

use super::MappingTexts;
use crate::state::import::columns::{Check, Group, Lack, Show};

/// The texts.
pub const TEXTS: MappingTexts = MappingTexts {
    title: "Which column is what?",
    encoding: |written| match written {
        Written::Utf8 => "UTF-8",
        Written::Utf16 => "UTF-16",
        Written::Gb18030 => "GBK",
    },
    delimiter: |delimiter| match delimiter {
        ',' => "apart by commas",
        '\t' => "apart by tabs",
        ';' => "apart by semicolons",
        '|' => "apart by bars",
        _ => "one column",
    },
    workbook: "Workbook",
    header_at: |line| format!("header on line {line}"),
    banner: |lines| match lines {
        1 => "1 line above it left out".to_owned(),
        n => format!("{n} lines above it left out"),
    },
    header_change: "Change",
    header_line: "The header is on line",
    header_use: "Use this line",
    header_find: "Find it again",
    sheets: "Sheets of the workbook",
    rows: "A row is",
    rows_of: |rows| match rows {
        Rows::Creators => "a creator",
        Rows::Notes => "a note",
    },
    turning: "Looking again…",
    remembered: "as you chose before",

    show: "Columns",
    shown: |show, n| match show {
        Show::All => format!("All {n}"),
        Show::Check => format!("To check {n}"),
        Show::Ignored => format!("Left out {n}"),
    },
    show_rest: |n| format!("Show {n} more columns"),
    none_shown: "No such column.",

    column: "Column",
    before: "In the file",
    is: "Is",
    after: "Read as",
    why: "Why",
    field_of: |header| format!("What “{header}” is"),
    unit_of: |header| format!("The unit of “{header}”"),
    keep: "Keep as text",
    keep_hint: "shown with the creator under its own header",
    ignore: "Leave out",
    group: |group| match group {
        Group::Who => "Who it is",
        Group::Account => "The account",
        Group::Quotes => "Quotes",
        Group::Figures => "The last 30 days",
        Group::Audience => "The audience",
        Group::Note => "The note",
        Group::Counts => "What the note got",
    },
    unit: |unit, shape| match (unit, shape) {
        (Unit::One, Shape::Share) => "of 1 (0.052)",
        (Unit::One, Shape::Money) => "yuan",
        (Unit::One, _) => "as it is",
        (Unit::Thousand, Shape::Money) => "thousand yuan",
        (Unit::Thousand, _) => "thousand (k)",
        (Unit::TenThousand, Shape::Money) => "万 yuan",
        (Unit::TenThousand, _) => "万 (10,000)",
        (Unit::Percent, _) => "% (5.2)",
    },
    personal: |what| match what {
        Personal::IdentityCard => "identity cards",
        Personal::BankCard => "bank cards",
        Personal::Phone => "phone numbers",
        Personal::WeChat => "messenger names",
        Personal::Email => "e-mail addresses",
        Personal::Address => "postal addresses",
        Personal::RealName => "real names",
    },
    dropped: |what| format!("{what}: dropped before anything is kept"),
    personal_note: |n| {
        match n {
        1 => "One column is about persons. It is dropped here, before anything is kept: not shown, not stored, not exported.".to_owned(),
        n => format!("{n} columns are about persons. They are dropped here, before anything is kept: not shown, not stored, not exported."),
    }
    },
    sure: |confidence| {
        if confidence >= 0.9 {
            "sure"
        } else if confidence >= 0.75 {
            "likely"
        } else {
            "a guess"
        }
    },
    reason: |reason, by| match reason {
        Reason::Header => "the header says so".to_owned(),
        Reason::PartOfHeader { alias } => format!("“{alias}” is in the header"),
        Reason::Values => "the values look like it".to_owned(),
        Reason::Cost => "a cost is not a quote".to_owned(),
        Reason::Taken { .. } => format!("“{by}” is that already"),
        Reason::Remembered => "as you chose before".to_owned(),
        Reason::Unknown => "nothing tells what it is".to_owned(),
        Reason::Empty => "nothing is in it".to_owned(),
    },
    unit_reason: |reason| match reason {
        UnitReason::Usual => "the usual unit",
        UnitReason::Header => "the unit is in the header",
        UnitReason::Values => "the values are of that size",
        UnitReason::Cells => "cells say their unit",
    },
    by_you: "your choice",
    check: |check| match check {
        Check::Conflict => "Another column is read as the same.",
        Check::Mixed => "Cells are of two sizes: some must be of another unit.",
        Check::Unsure => "This is a guess.",
        Check::Doubted => "Some of the first values are doubted.",
    },
    conflict: |field, headers| {
        format!(
            "{headers} are read as {field}, and only one can be. Keep the others as text, or leave them out."
        )
    },
    and: " and ",
    lack: |lack| match lack {
        Lack::Nobody => {
            "Nothing tells who a row is about. Say which column has the name, the Xiaohongshu number or the profile link."
        }
        Lack::NoDay => "Nothing tells when a note was published. Say which column has the date.",
    },
    no_values: "no values",
    unknown: "unknown",
    left: "left out",
    yes: "✓",

    read: "Read all rows",
    counts: |read, kept, ignored| {
        let kept = match kept {
            0 => String::new(),
            n => format!(" · {n} kept as text"),
        };
        let ignored = match ignored {
            0 => String::new(),
            n => format!(" · {n} left out"),
        };
        format!("{read} read{kept}{ignored}")
    },
    to_check: |n| match n {
        1 => "1 column needs a look".to_owned(),
        n => format!("{n} columns need a look"),
    },
    all_clear: "nothing to check",
    file: "These columns as a file",
    file_save: "Save",
    file_use: "Use a file",
    file_used: "The columns are as the file has them",
    file_other: "That file is about another header.",
};
