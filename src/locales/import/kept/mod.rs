//! What is said about a collection, and about a creator of one's own.

mod en;
mod zh;

use crate::state::collections::index::Sort;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about what is kept. A language fills each, or does not compile.
pub struct KeptTexts {
    /// There is no such collection here
    pub missing: &'static str,
    /// Where it may be
    pub missing_hint: &'static str,
    /// To all spreadsheets
    pub to_all: &'static str,
    /// Its name, for a screen reader
    pub name: &'static str,
    /// It has another name now
    pub renamed: &'static str,
    /// From which file
    pub from_file: fn(&str) -> String,
    /// Read another version
    pub again: &'static str,
    /// What that does
    pub again_hint: &'static str,
    /// To the shortlists
    pub rank: &'static str,
    /// It is left out of them
    pub not_ranked: &'static str,
    /// Creators
    pub creators: &'static str,
    /// The report
    pub report: &'static str,
    /// Notes
    pub notes: &'static str,
    /// Whose notes
    pub notes_of: fn(&str) -> String,
    /// By nobody that the sheet names
    pub notes_of_nobody: &'static str,

    /// Find by name
    pub search: &'static str,
    /// So many
    pub count: fn(&str) -> String,
    /// So many of all
    pub count_of: fn(&str, &str) -> String,
    /// Nobody has that in the name
    pub nobody: &'static str,
    /// A column of the table
    pub head: fn(Sort) -> &'static str,
    /// Order by a column, for a screen reader
    pub sort_by: fn(&str) -> String,
    /// Tier
    pub tier: &'static str,

    /// There is no such creator here
    pub no_creator: &'static str,
    /// Where it may be
    pub no_creator_hint: &'static str,
    /// What a sheet says, for a heading
    pub by_sheet: fn(&str) -> String,
    /// In so many sheets
    pub in_sheets: fn(usize) -> String,
    /// The same creator on the server
    pub on_server: &'static str,
    /// The profile on the platform
    pub profile: &'static str,
    /// Its line in the file
    pub at_line: fn(u64) -> String,
    /// What is known of the account
    pub facts: &'static str,
    /// The last 30 days
    pub figures: &'static str,
    /// No figure is known
    pub no_figures: &'static str,
    /// What is kept as text
    pub kept: &'static str,
    /// What was doubted
    pub doubts: &'static str,
    /// Which field is unknown
    pub unknown: &'static str,
    /// The share of interactions per read
    pub er_by_reads: &'static str,

    /// 30 days to a day
    pub window: fn(&str) -> String,
    /// So many notes in it
    pub in_window: fn(&str) -> String,
    /// So many notes know it
    pub resting_on: fn(usize) -> String,
    /// Median reads
    pub reads: &'static str,
    /// Median interactions
    pub interactions: &'static str,
    /// Median impressions
    pub impressions: &'static str,
    /// Viral rate
    pub viral: &'static str,
    /// Only the latest are listed
    pub latest: fn(&str, &str) -> String,
    /// A note without a title
    pub untitled: &'static str,
    /// A paid one
    pub sponsored: &'static str,
}
