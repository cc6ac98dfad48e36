//! What is said while one says which column is what.

mod en;
mod zh;

use hongbang_sheets::field::{Rows, Shape, Unit};
use hongbang_sheets::mapping::{Personal, Reason, UnitReason};
use hongbang_sheets::protocol::Written;

use crate::state::import::columns::{Check, Group, Lack, Show};

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about columns. A language fills each, or does not compile.
pub struct MappingTexts {
    /// Which column is what?
    pub title: &'static str,
    /// How a text is written
    pub encoding: fn(Written) -> &'static str,
    /// What stands between its cells
    pub delimiter: fn(char) -> &'static str,
    /// It is a workbook
    pub workbook: &'static str,
    /// Where the header is
    pub header_at: fn(u64) -> String,
    /// So many lines above it are left out
    pub banner: fn(usize) -> String,
    /// Change the header's line
    pub header_change: &'static str,
    /// The header's line
    pub header_line: &'static str,
    /// Take that line
    pub header_use: &'static str,
    /// Look for it
    pub header_find: &'static str,
    /// The sheets of the workbook
    pub sheets: &'static str,
    /// What the rows are
    pub rows: &'static str,
    /// Creators, or notes
    pub rows_of: fn(Rows) -> &'static str,
    /// It is being understood anew
    pub turning: &'static str,
    /// Remembered from before
    pub remembered: &'static str,

    /// Which columns are shown
    pub show: &'static str,
    /// All, those to check, those left out: with how many
    pub shown: fn(Show, usize) -> String,
    /// The rest of many
    pub show_rest: fn(usize) -> String,
    /// None of these
    pub none_shown: &'static str,

    /// The header in the file
    pub column: &'static str,
    /// Values as they are in the file
    pub before: &'static str,
    /// What it is read as
    pub is: &'static str,
    /// Values as they are read
    pub after: &'static str,
    /// Why
    pub why: &'static str,
    /// What a column is, for a screen reader
    pub field_of: fn(&str) -> String,
    /// Its unit, for a screen reader
    pub unit_of: fn(&str) -> String,
    /// Keep it as text
    pub keep: &'static str,
    /// What that does
    pub keep_hint: &'static str,
    /// Leave it out
    pub ignore: &'static str,
    /// What fields are about
    pub group: fn(Group) -> &'static str,
    /// A unit
    pub unit: fn(Unit, Shape) -> &'static str,
    /// What a personal column is
    pub personal: fn(Personal) -> &'static str,
    /// It is dropped
    pub dropped: fn(&str) -> String,
    /// So many columns are about persons
    pub personal_note: fn(usize) -> String,
    /// How sure, in words
    pub sure: fn(f32) -> &'static str,
    /// Why it is proposed; what took its place, where another column did
    pub reason: fn(&Reason, &str) -> String,
    /// Why that unit
    pub unit_reason: fn(UnitReason) -> &'static str,
    /// The user chose it
    pub by_you: &'static str,
    /// Why it needs a look
    pub check: fn(Check) -> &'static str,
    /// Columns are read as the same field
    pub conflict: fn(&str, &str) -> String,
    /// Between two headers
    pub and: &'static str,
    /// Without what nothing can be read
    pub lack: fn(Lack) -> &'static str,
    /// There is nothing in it
    pub no_values: &'static str,
    /// A cell that is unknown
    pub unknown: &'static str,
    /// A cell that is left out
    pub left: &'static str,
    /// A yes
    pub yes: &'static str,

    /// Read all rows
    pub read: &'static str,
    /// So many columns are read, kept, left out
    pub counts: fn(usize, usize, usize) -> String,
    /// So many need a look
    pub to_check: fn(usize) -> String,
    /// All of them are clear
    pub all_clear: &'static str,
    /// The mapping as a file
    pub file: &'static str,
    /// Save it
    pub file_save: &'static str,
    /// Use one
    pub file_use: &'static str,
    /// It is used
    pub file_used: &'static str,
    /// It is of another header
    pub file_other: &'static str,
}
