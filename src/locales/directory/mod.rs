//! What is said in the directory of creators.

mod en;
mod zh;

use hongbang_api::kols::KolSort;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// What is said in the directory of creators. A language fills each, or does not compile.
pub struct DirectoryTexts {
    /// What is in the list
    pub hint: &'static str,
    /// The way to one's own spreadsheets
    pub import: &'static str,
    /// What to do about it
    pub nobody_hint: &'static str,
    /// Search creators
    pub search: &'static str,
    /// Name, bio, tag or 小红书号
    pub search_placeholder: &'static str,
    /// Clear the search
    pub clear_words: &'static str,
    /// Filters
    pub filters: &'static str,
    /// Filters, so many of which are set
    pub filters_set: fn(usize) -> String,
    /// City
    pub city: &'static str,
    /// Any city
    pub any_city: &'static str,
    /// Quote, yuan
    pub quote: &'static str,
    /// Lowest quote, yuan
    pub min_quote: &'static str,
    /// Highest quote, yuan
    pub max_quote: &'static str,
    /// Stands in the empty field of the lowest
    pub from: &'static str,
    /// Stands in the empty field of the highest
    pub to: &'static str,
    /// Order
    pub sort: &'static str,
    /// The orders
    pub sorts: fn(KolSort) -> &'static str,
    /// The most first
    pub most_first: &'static str,
    /// The least first
    pub least_first: &'static str,
    /// How creators are shown
    pub layout: &'static str,
    /// Cards
    pub cards: &'static str,
    /// Table
    pub table: &'static str,
    /// The filters that are set
    pub asked: &'static str,
    /// Takes a filter back
    pub remove: fn(&str) -> String,
    /// Takes all filters back
    pub clear_all: &'static str,
    /// A range of quotes
    pub quotes_between: fn(Option<&str>, Option<&str>) -> String,
    /// Words that are looked for
    pub quoted_words: fn(&str) -> String,
    /// How many are shown, and whether that is all
    pub shown: fn(usize, bool) -> String,
    /// Growth of a creator, short
    pub growth: &'static str,
    /// Interactions per read, short
    pub er: &'static str,
    /// Interactions per follower, short
    pub er_followers: &'static str,
    /// What the medians rest on
    pub medians_of: fn(usize) -> String,
    /// Notes of 30 days
    pub notes_30: &'static str,
    /// The column of names
    pub creator: &'static str,
    /// What a dot in a table means
    pub not_shared_key: &'static str,
    /// Picks a creator to compare
    pub pick: fn(&str) -> String,
    /// Picks it
    pub pick_short: &'static str,
    /// It is picked
    pub picked_short: &'static str,
    /// Quick look
    pub look: &'static str,
    /// The key of the quick look
    pub look_key: &'static str,
    /// Quick look at a creator
    pub look_at: fn(&str) -> String,
    /// Open the profile
    pub open_profile: &'static str,
    /// Close
    pub close: &'static str,
    /// The latest notes
    pub latest: &'static str,
    /// Reads of 30 days
    pub reads_30: &'static str,
    /// There are none
    pub no_reads: &'static str,
    /// A sparkline in words: days, the first, the last, the highest
    pub spark: fn(usize, &str, &str, &str) -> String,
    /// The highest day
    pub at_most: fn(&str) -> String,
    /// Interactions of a note
    pub interactions_of: fn(&str) -> String,
    /// There are none
    pub no_notes: &'static str,
    /// A creator that is gone
    pub removed: &'static str,
    /// Those that are picked
    pub picks: &'static str,
    /// Takes one out
    pub unpick: fn(&str) -> String,
    /// Compares them
    pub compare_n: fn(usize) -> String,
    /// How many of how many
    pub of_most: fn(usize, usize) -> String,
    /// Takes all out
    pub clear: &'static str,
    /// One was picked
    pub added: fn(&str, usize) -> String,
    /// One was taken out
    pub taken_out: fn(&str, usize) -> String,
    /// All were taken out
    pub cleared: &'static str,
    /// Why no more can be picked
    pub full: fn(usize) -> String,
    /// The table as a region
    pub region: &'static str,
}
