//! What is said about a brand's shortlists: all of them, two beside each other, and adding to
//! one from elsewhere.

mod adding;
mod en;
mod zh;

use hongbang_domain::score::Preset;

pub use adding::AddingTexts;
pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about shortlists. A language fills each, or does not compile.
pub struct ListsTexts {
    /// What lists are, in a line
    pub hint: &'static str,
    /// The way to one's own spreadsheets
    pub import: &'static str,
    /// New list
    pub new: &'static str,
    /// Find a list
    pub search: &'static str,
    /// Order by
    pub sort: &'static str,
    /// The latest change first
    pub by_change: &'static str,
    /// By title
    pub by_title: &'static str,
    /// The most creators first
    pub by_size: &'static str,
    /// So many lists
    pub count: fn(usize) -> String,
    /// So many lists of all that there may be
    pub count_of: fn(usize, usize) -> String,
    /// No list has these words
    pub none_found: &'static str,
    /// No lists yet
    pub empty: &'static str,
    /// What a list is for
    pub empty_hint: &'static str,
    /// What one does with a list, in three steps
    pub steps: [(&'static str, &'static str); 3],
    /// Or from the directory
    pub to_kols: &'static str,
    /// So many creators
    pub creators: fn(&str) -> String,
    /// Nobody is on it
    pub nobody: &'static str,
    /// What it costs, of the budget
    pub cost_of: fn(&str, Option<&str>) -> String,
    /// So much over the budget
    pub over: fn(&str) -> String,
    /// So many have no price
    pub unpriced: fn(usize) -> String,
    /// Nobody on it has a price
    pub no_cost: &'static str,
    /// The cost is not known here
    pub not_here: &'static str,
    /// A state bar in words: the state, and how many
    pub in_state: fn(&str, usize) -> String,
    /// Kept on the server as well
    pub synced: &'static str,
    /// On its way
    pub syncing: &'static str,
    /// Kept here, synced later
    pub offline: &'static str,
    /// Only in this browser
    pub only_here: &'static str,
    /// Not even kept in this browser
    pub in_memory: &'static str,
    /// On the server, and not yet here
    pub on_server: &'static str,
    /// The server can’t be reached
    pub offline_note: &'static str,
    /// The server’s lists could not be had
    pub failed_note: &'static str,
    /// Choose a list to compare
    pub choose: fn(&str) -> String,
    /// Choose one more
    pub choose_other: &'static str,
    /// Two are the most
    pub two_at_most: &'static str,
    /// Lists that are chosen
    pub chosen: &'static str,
    /// Compare
    pub compare: &'static str,
    /// Choose none
    pub clear: &'static str,
    /// Duplicate
    pub duplicate: &'static str,
    /// Rename
    pub rename: &'static str,
    /// Delete
    pub delete: &'static str,
    /// What a button does to a list
    pub deed_of: fn(&str, &str) -> String,
    /// The title of a copy
    pub copy_of: fn(&str) -> String,
    /// It was duplicated
    pub duplicated: fn(&str) -> String,
    /// It could not be duplicated
    pub not_duplicated: &'static str,
    /// It was deleted
    pub deleted: fn(&str) -> String,
    /// What goes with it
    pub deleted_hint: &'static str,
    /// Undo
    pub undo: &'static str,
    /// It is back
    pub back: fn(&str) -> String,
    /// Rename a list
    pub rename_title: &'static str,
    /// Save
    pub save: &'static str,
    /// Cancel
    pub cancel: &'static str,
    /// Title
    pub title: &'static str,
    /// How long a title may be
    pub title_hint: fn(usize) -> String,
    /// Give it a title
    pub title_empty: &'static str,
    /// The title is too long
    pub title_long: fn(usize) -> String,
    /// A list without a title
    pub untitled: &'static str,
    /// What a new one is called
    pub new_title: &'static str,
    /// What one looks for
    pub purpose: &'static str,
    /// A purpose’s name and what counts
    pub preset: fn(Preset) -> (&'static str, &'static str),
    /// Keywords
    pub keywords: &'static str,
    /// How to write them, and how many
    pub keywords_hint: fn(usize) -> String,
    /// There are too many, or one is too long
    pub keywords_wrong: fn(usize, usize) -> String,
    /// Make it
    pub make: &'static str,
    /// There are as many lists as there may be
    pub full: fn(usize) -> String,

    /// Two lists
    pub two: &'static str,
    /// All lists
    pub all_lists: &'static str,
    /// The first list
    pub first: &'static str,
    /// The second list
    pub second: &'static str,
    /// Choose a list
    pub choose_list: &'static str,
    /// Exchange both
    pub exchange: &'static str,
    /// There must be two
    pub two_needed: &'static str,
    /// What it shows
    pub two_needed_hint: &'static str,
    /// It is the same list
    pub same_list: &'static str,
    /// A list that is not there
    pub missing_list: &'static str,
    /// Print
    pub print: &'static str,
    /// In figures
    pub totals: &'static str,
    /// What the rows are of
    pub figure: &'static str,
    /// Creators that count
    pub creators_head: &'static str,
    /// And so many that were passed
    pub and_passed: fn(usize) -> String,
    /// Cost, with the fee
    pub cost: &'static str,
    /// Budget
    pub budget: &'static str,
    /// Budget left
    pub left: &'static str,
    /// Expected interactions
    pub interactions: &'static str,
    /// Expected reads
    pub reads: &'static str,
    /// What the range is
    pub range_hint: &'static str,
    /// A range and its middle
    pub range: fn(&str, &str, &str) -> String,
    /// By tier
    pub mix: &'static str,
    /// By state
    pub states: &'static str,
    /// To be looked at
    pub flags: &'static str,
    /// How many creators have one
    pub flagged: fn(&str) -> String,
    /// Nothing stands out
    pub no_flags: &'static str,
    /// The oldest data
    pub oldest: &'static str,
    /// Unknown
    pub unknown: &'static str,
    /// Only in a list
    pub only_in: fn(&str) -> String,
    /// In both
    pub in_both: &'static str,
    /// Nobody
    pub none_there: &'static str,
    /// How many of those in both differ
    pub differing: fn(usize) -> String,
    /// State, price and note are the same
    pub same: &'static str,
    /// State
    pub state: &'static str,
    /// Price
    pub price: &'static str,
    /// Note
    pub note: &'static str,
    /// Reason
    pub reason: &'static str,
    /// None
    pub none: &'static str,
    /// The quote counts
    pub by_quote: &'static str,
    /// Copy to the other
    pub copy: &'static str,
    /// Move to the other
    pub shift: &'static str,
    /// Copy someone to a list
    pub copy_to: fn(&str, &str) -> String,
    /// Move someone to a list
    pub shift_to: fn(&str, &str) -> String,
    /// Someone was copied
    pub copied: fn(&str, &str) -> String,
    /// Someone was moved
    pub shifted: fn(&str, &str) -> String,
    /// It was not done: the list is full
    pub refused: &'static str,
    /// Show the rest
    pub show_all: fn(usize) -> String,

    /// What is said where creators are put on a list
    pub adding: AddingTexts,
}
