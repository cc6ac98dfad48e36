//! English.

use hongbang_sheets::report::{Refused, Why};

use super::ReportTexts;

/// The texts.
pub const TEXTS: ReportTexts = ReportTexts {
    reading: "Reading",
    rows_so_far: |rows| format!("{rows} rows so far"),
    stop: "Stop",
    title: "What was read",

    rows: "Rows",
    taken: "Taken",
    doubtful: "With doubts",
    merged: "Put together",
    refused: "Not taken",
    on_server: "Also here",
    not_joined: "The server could not be asked, so nobody was recognised by number. Read the file again later to join them.",

    doubts: |n| format!("Doubts {n}"),
    merges: |n| format!("Put together {n}"),
    refusals: |n| format!("Not taken {n}"),
    personal: |n| format!("About persons {n}"),
    nothing: "Nothing here.",
    first_of: |shown, all| format!("The first {shown} of {all}."),
    line: "Line",
    at_line: |line| format!("line {line}"),
    who: "Creator",
    column: "Column",
    cell: "In the file",
    why: "Doubt",
    became: "Value",
    was_taken: "taken",
    was_left: "unknown",
    doubt: |why, l| match why {
        Why::Unreadable => "It cannot be read as what the column is.".to_owned(),
        Why::ImpossibleShare => "A share lies between 0 and 100 %.".to_owned(),
        Why::PriceZero => "A price of 0 is unknown, not free.".to_owned(),
        Why::Negative => "There is no such count below zero.".to_owned(),
        Why::TooLarge => "Larger than anything there is.".to_owned(),
        Why::Tenfold { against, other } => format!(
            "Some ten times off, beside {} of {}: perhaps a digit too many or too few.",
            l.field(*against),
            l.figure(*other)
        ),
        Why::OtherUnit => "In another unit than the rest of the column.".to_owned(),
        Why::ImpossibleDay => "This day is in the future, or before the platform began.".to_owned(),
        Why::Formula => "A formula, which was not run: its text was taken.".to_owned(),
        Why::Sum { sum } => format!("The shares sum to {}.", l.percent(*sum)),
        Why::Contradicts { against } => {
            format!("{} says that it is somebody else.", l.field(*against))
        }
        Why::UnknownName => "No city or category of that name.".to_owned(),
        Why::TooLong => "Longer than there is room for: it was cut.".to_owned(),
    },
    refusal: |why| match why {
        Refused::Width { found, expected } => {
            format!("It has {found} cells, the header has {expected}.")
        }
        Refused::Quote => {
            "A quotation mark is never closed, or stands where none belongs.".to_owned()
        }
        Refused::Encoding => "Its characters cannot be read.".to_owned(),
        Refused::Nobody => "Nothing in it tells who it is about.".to_owned(),
        Refused::NoRow => "It repeats the header, or sums other rows up.".to_owned(),
        Refused::NoDay => "It does not say when the note was published.".to_owned(),
    },
    merge: |line, into, by| format!("line {line} went into line {into}: the same {by}"),
    differ: |field, earlier, later| format!("{field}: {earlier} → {later}, the later row counts"),
    alike: "both say the same",
    dropped: |header, what| format!("“{header}” ({what}) was dropped"),
    emptied: |n| match n {
        "1" => "1 cell in another column held such a thing and was emptied.".to_owned(),
        n => format!("{n} cells in other columns held such things and were emptied."),
    },
    other_encoding: |n| match n {
        "1" => "1 line was written in another encoding than the rest, and was read so.".to_owned(),
        n => format!("{n} lines were written in another encoding than the rest, and were read so."),
    },
    no_name: "no name",

    keep_title: "Keep it in this browser",
    name: "Name of the collection",
    name_empty: "Give it a name.",
    whose: "Whose notes are these?",
    whose_hint: "The sheet names nobody. Leave it empty if it does not matter.",
    keep: "Keep",
    keeping: "Keeping…",
    nothing_taken: "No row could be taken, so there is nothing to keep.",
    kept: |name| format!("“{name}” is kept in this browser"),

    difference: "What is different",
    comparing: "Comparing with what is kept…",
    no_comparison: "What is kept cannot be compared with this. You can take the new one over all the same.",
    same: "Nothing is different: every creator says what it said before.",
    changes: |added, gone, changed, same| {
        format!("{added} new · {gone} gone · {changed} changed · {same} as before")
    },
    added: "New",
    gone: "Not in it any more",
    changed: "Changed",
    more: |n| format!("and {n} more"),
    was: "was",
    now: "is now",
    take_over: "Take over",
    take_over_hint: |name| format!("“{name}” gets what was read now; its name and its use stay."),
};
