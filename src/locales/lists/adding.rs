//! What is said where creators are put on a list from elsewhere.

/// Every text about that. A language fills each, or does not compile.
pub struct AddingTexts {
    /// Add to a list
    pub add: &'static str,
    /// Add so many to a list
    pub add_n: fn(usize) -> String,
    /// Add someone to a list
    pub add_one: fn(&str) -> String,
    /// Into which list?
    pub which: &'static str,
    /// On it already
    pub on_it: &'static str,
    /// So many of them are on it already
    pub some_on_it: fn(usize, usize) -> String,
    /// Adds to a list
    pub add_to: fn(&str) -> String,
    /// Added
    pub added: fn(&str, usize) -> String,
    /// Open the list
    pub open: &'static str,
    /// Open a list
    pub open_list: fn(&str) -> String,
    /// There is no list yet
    pub no_lists: &'static str,
    /// A new one, with them on it
    pub into_new: &'static str,
    /// Make it and add
    pub make_and_add: &'static str,
    /// Done
    pub done: &'static str,
    /// The list is full
    pub list_full: fn(usize) -> String,
    /// It could not be kept
    pub not_added: &'static str,
}
