//! English.

use hongbang_sheets::protocol::CannotRead;

use super::{ImportTexts, kept, mapping, report};
use crate::state::collections::Why;

fn several(n: &str, one: &str, many: &str) -> String {
    if n == "1" {
        format!("1 {one}")
    } else {
        format!("{n} {many}")
    }
}

/// The texts.
pub const TEXTS: ImportTexts = ImportTexts {
    title: "My spreadsheets",
    promise: "Read in this browser, never uploaded.",
    formats: "CSV, TSV, TXT or XLSX: exports of Pugongying, Qiangua or Xinhong, from your MCN, or made by hand. UTF-8, GBK and UTF-16 are recognised.",
    limits: |megabytes, rows| format!("Up to {megabytes} MB and {rows} rows a file."),
    drop: "Drop a spreadsheet here",
    drop_now: "Let go to read it",
    choose: "Choose a file",
    paste: "Paste cells",
    paste_hint: "or press Ctrl+V anywhere on this page",
    paste_label: "Cells, copied from a spreadsheet",
    paste_read: "Read these cells",
    paste_empty: "Copy some cells with their header first, then paste them here.",
    one_at_a_time: "One file at a time: the first one is read.",
    sample: "Try a sample sheet",
    sample_name: "sample.csv",
    sample_text: "Sample: summer campaign candidates (invented),,,,,,,,\r\nName,小红书号,粉丝(W),Category,图文报价,视频报价,Median reads,Phone,Remark\r\nHazel Notes,950100001,3.2,护肤,2400,3600,5200,13800000001,replies fast\r\nMori Outdoors,950100002,12.6万,运动健身,8800,12000,21000,13800000002,\r\nTea & Linen,950100003,0.85,家居家装,0,900,1300,13800000003,price on request\r\nNorth Kitchen,950100004,4.1,美食,32000,4200,6100,13800000004,quote looks off\r\nHazel Notes,950100001,3.3,护肤,2400,3800,5300,13800000001,newer row\r\nSunday Cat,950100005,--,宠物,700,null,2200,13800000005,\r\n",
    pasted: "Pasted cells",

    opening: "Opening…",
    cancel: "Cancel",
    cannot: |why| {
        let (what, hint) = match why {
            CannotRead::Empty => ("There is nothing in this file", "Choose another file."),
            CannotRead::Picture => (
                "This is a picture",
                "A picture of a table cannot be read. Export the table as CSV or XLSX.",
            ),
            CannotRead::Pdf => (
                "This is a PDF",
                "Export the table as CSV or XLSX where it was made.",
            ),
            CannotRead::OldWorkbook => (
                "This workbook is in the format of before 2007",
                "Open it in Excel or WPS and save it as .xlsx.",
            ),
            CannotRead::Html => (
                "This is a web page, not a table",
                "Some tools call web pages .xls. Open it in Excel or WPS and save it as .xlsx.",
            ),
            CannotRead::Binary => (
                "This is no text and no workbook",
                "CSV, TSV, TXT and XLSX can be read.",
            ),
            CannotRead::TooLarge => (
                "This file is too large",
                "Nothing of it was read. Split it, or leave out columns that you do not need.",
            ),
            CannotRead::Bomb => (
                "This workbook unpacks to far more than it is",
                "It was not opened: such files are made to do harm, or are broken.",
            ),
            CannotRead::BrokenWorkbook => (
                "This workbook cannot be opened",
                "It is broken, or locked with a password. Save it without one and try again.",
            ),
            CannotRead::TooManyColumns { columns } => {
                return (
                    format!("This sheet has {columns} columns"),
                    "At most 1,000 can be read. Leave out those that you do not need.",
                );
            }
            CannotRead::TooManyRows => (
                "This sheet has too many rows",
                "At most 200,000 can be read. Split it into several files.",
            ),
            CannotRead::NoRows => (
                "This sheet has a header, and no rows",
                "Choose another file, or another sheet.",
            ),
            CannotRead::NoHeader => (
                "No header was found",
                "The first row above the values has to name the columns.",
            ),
            CannotRead::Broken { .. } => (
                "Reading stopped unexpectedly",
                "That is our mistake, not your file’s. Nothing was kept; try again, or another file.",
            ),
        };
        (what.to_owned(), hint)
    },
    not_kept: |why| match why {
        Why::Full => (
            "This browser has no room left",
            "Nothing was lost: delete a collection, or free some space, then try again.",
        ),
        Why::Blocked => (
            "This browser keeps nothing",
            "It may be a private window, or storage is switched off for this site.",
        ),
    },
    other_file: "Choose another file",
    to_columns: "Back to the columns",

    shelf: "Kept in this browser",
    shelf_account: "Kept under your account in this browser alone, also when you sign out. On a shared computer, delete what you no longer need.",
    shelf_guest: "You are not signed in: these are kept in this browser for guests, and do not move to an account.",
    empty: "No collection yet",
    empty_hint: "A sheet becomes a collection: its creators get a tier, a score and a place on your shortlists beside the server’s, without leaving this browser.",
    example: "A sheet like this is understood as it is:",
    example_rows: [
        [
            "小红书昵称",
            "小红书号",
            "粉丝(W)",
            "图文报价",
            "阅读中位数",
        ],
        ["Hazel Notes", "950100001", "3.2", "2,400", "5200"],
        ["Mori Outdoors", "950100002", "12.6", "8,800", "2.1万"],
    ],
    creators: |n| several(n, "creator", "creators"),
    notes: |n| several(n, "note", "notes"),
    doubtful: |n| format!("{n} with doubts"),
    no_doubts: "nothing in doubt",
    refused: |n| several(n, "row not taken", "rows not taken"),
    on_server: |n| format!("{n} also here"),
    size: |bytes| {
        if bytes < 1_000_000.0 {
            format!("{:.0} kB", (bytes / 1_000.0).max(1.0))
        } else {
            format!("{:.1} MB", bytes / 1_000_000.0)
        }
    },
    read_at: |ago| format!("read {ago}"),
    in_use: "In use",
    in_use_of: |name| format!("Rank the creators of {name} on shortlists"),
    used: |name| format!("The creators of “{name}” are part of your shortlists now"),
    unused: |name| format!("The creators of “{name}” are left out of your shortlists"),
    open: "Open",
    delete: "Delete",
    deed_of: |deed, name| format!("{deed} {name}"),
    deleted: |name| format!("“{name}” is deleted"),
    deleted_hint: "It is gone for good in a few seconds.",
    undo: "Undo",
    back: |name| format!("“{name}” is back"),

    mappings: "Remembered columns",
    mappings_hint: |n| match n {
        0 => "What you say of a header is remembered, and proposed when it comes again.".to_owned(),
        1 => "One header is remembered: its columns are proposed as you chose them.".to_owned(),
        n => format!("{n} headers are remembered: their columns are proposed as you chose them."),
    },
    mappings_save: "Save as a file",
    mappings_load: "Take from a file",
    mappings_loaded: |n| match n {
        1 => "One header taken over".to_owned(),
        n => format!("{n} headers taken over"),
    },
    mappings_wrong: "That is no file of remembered columns.",

    mapping: mapping::EN,
    report: report::EN,
    kept: kept::EN,
};
