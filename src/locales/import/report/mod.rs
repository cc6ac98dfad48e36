//! What is said about what was read: progress, doubts, and what is different from before.

mod en;
mod zh;

use hongbang_sheets::report::{Refused, Why};

use crate::locales::L10n;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about what was read. A language fills each, or does not compile.
pub struct ReportTexts {
    /// It is being read
    pub reading: &'static str,
    /// So many rows so far
    pub rows_so_far: fn(&str) -> String,
    /// Stop reading
    pub stop: &'static str,
    /// It is read
    pub title: &'static str,

    /// Rows
    pub rows: &'static str,
    /// Taken
    pub taken: &'static str,
    /// Taken with doubts
    pub doubtful: &'static str,
    /// Put together
    pub merged: &'static str,
    /// Not taken
    pub refused: &'static str,
    /// Also on the server
    pub on_server: &'static str,
    /// The server could not be asked
    pub not_joined: &'static str,

    /// Parts of the report, with how many
    pub doubts: fn(usize) -> String,
    /// Rows that were put together
    pub merges: fn(usize) -> String,
    /// Rows that were not taken
    pub refusals: fn(usize) -> String,
    /// What is about persons
    pub personal: fn(usize) -> String,
    /// Nothing to say
    pub nothing: &'static str,
    /// Only the first are told
    pub first_of: fn(&str, &str) -> String,
    /// The line of the file
    pub line: &'static str,
    /// A line of the file
    pub at_line: fn(u64) -> String,
    /// The creator
    pub who: &'static str,
    /// The column
    pub column: &'static str,
    /// What stands in the cell
    pub cell: &'static str,
    /// Why it is doubted
    pub why: &'static str,
    /// What became of it
    pub became: &'static str,
    /// The value was taken
    pub was_taken: &'static str,
    /// It is unknown
    pub was_left: &'static str,
    /// A doubt in a sentence
    pub doubt: fn(&Why, L10n) -> String,
    /// Why a row was not taken, in a sentence
    pub refusal: fn(&Refused) -> String,
    /// Two rows are of one creator, by what
    pub merge: fn(u64, u64, &str) -> String,
    /// What they said differently: field, earlier, later
    pub differ: fn(&str, &str, &str) -> String,
    /// They said the same
    pub alike: &'static str,
    /// Columns about persons were dropped
    pub dropped: fn(&str, &str) -> String,
    /// So many cells elsewhere were emptied
    pub emptied: fn(&str) -> String,
    /// So many lines were in another encoding
    pub other_encoding: fn(&str) -> String,
    /// Nobody
    pub no_name: &'static str,

    /// Keep it as a collection
    pub keep_title: &'static str,
    /// Its name
    pub name: &'static str,
    /// A name is needed
    pub name_empty: &'static str,
    /// Whose notes these are
    pub whose: &'static str,
    /// Why that is asked
    pub whose_hint: &'static str,
    /// Keep
    pub keep: &'static str,
    /// It is being kept
    pub keeping: &'static str,
    /// There is nothing to keep
    pub nothing_taken: &'static str,
    /// It is kept
    pub kept: fn(&str) -> String,

    /// What is different
    pub difference: &'static str,
    /// It is being worked out
    pub comparing: &'static str,
    /// It cannot be told
    pub no_comparison: &'static str,
    /// Nothing is different
    pub same: &'static str,
    /// So many are new, gone, changed, the same
    pub changes: fn(&str, &str, &str, &str) -> String,
    /// New
    pub added: &'static str,
    /// Gone
    pub gone: &'static str,
    /// Changed
    pub changed: &'static str,
    /// And so many more
    pub more: fn(&str) -> String,
    /// What was, for a screen reader
    pub was: &'static str,
    /// What is, for a screen reader
    pub now: &'static str,
    /// Take the new one over
    pub take_over: &'static str,
    /// What that does
    pub take_over_hint: fn(&str) -> String,
}
