//! What is said about the creators of a shortlist, and its brief.

mod en;
mod zh;

use hongbang_domain::shortlist::State;
use hongbang_domain::shortlist::totals::Pyramid;

use crate::state::basket::brief::BriefTrouble;
use crate::state::basket::moves::Way;
use crate::state::basket::tags::WordTrouble;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct BasketTexts {
    /// The list
    pub title: &'static str,
    /// How many creators
    pub creators: fn(&str) -> String,
    /// Of a budget, fee included
    pub of_budget: fn(&str) -> String,
    /// Fee included
    pub with_fee: &'static str,
    /// Set a budget
    pub set_budget: &'static str,
    /// So much is left
    pub left: fn(&str) -> String,
    /// So much too much
    pub over: fn(&str) -> String,
    /// So many have no price, and are not in the sum
    pub unpriced: fn(usize) -> String,
    /// Cost by tier
    pub mix: &'static str,
    /// A tier, its creators, its cost
    pub mix_part: fn(&str, usize, &str) -> String,
    /// The mix beside a pyramid
    pub pyramid: &'static str,
    /// A pyramid's name: what it shares out, and how
    pub pyramid_name: fn(Pyramid) -> &'static str,
    /// Whose it is
    pub pyramid_source: fn(Pyramid) -> &'static str,
    /// The pyramid's steps
    pub steps: [&'static str; 3],
    /// A step's share and target
    pub step: fn(&str, &str) -> String,
    /// Nothing to share out
    pub no_mix: &'static str,
    /// Reads
    pub reads: &'static str,
    /// Interactions
    pub interactions: &'static str,
    /// Tenth to ninetieth percentile
    pub p10_p90: &'static str,
    /// From, to
    pub range: fn(&str, &str) -> String,
    /// Not known
    pub unknown: &'static str,
    /// What the ranges are of
    pub expected_hint: &'static str,
    /// Of how many it is known
    pub expected_of: fn(usize, usize) -> String,
    /// All
    pub all: &'static str,
    /// Which items are shown
    pub show: &'static str,
    /// A state
    pub state: fn(State) -> &'static str,
    /// So many need a look
    pub looks: fn(usize) -> String,
    /// So many do not share everything
    pub not_sharing: fn(usize) -> String,
    /// How old the oldest data is
    pub oldest: fn(i32) -> String,
    /// Nobody in this state
    pub none_shown: &'static str,
    /// Show all
    pub show_all: &'static str,
    /// The list is empty
    pub empty: &'static str,
    /// How to fill it
    pub empty_hint: &'static str,

    /// Days of waiting for an answer
    pub waiting: fn(u32) -> String,
    /// A note in quotation marks
    pub quoted: fn(&str) -> String,
    /// Between parts
    pub and: &'static str,
    /// Not there any more
    pub vanished: &'static str,
    /// The same, at length
    pub vanished_hint: &'static str,
    /// Some is not shared
    pub not_shared: &'static str,
    /// The authenticity score
    pub looks_odd: fn(u8) -> String,
    /// The same where there is little room: a mark says that it needs a look
    pub looks_odd_short: fn(u8) -> String,
    /// Share of cooperation notes, where there is little room
    pub many_deals_short: fn(u8) -> String,
    /// Too few notes
    pub few_notes: &'static str,
    /// Share of cooperation notes
    pub many_deals: fn(u8) -> String,
    /// No price
    pub no_price: &'static str,
    /// Data so old
    pub stale: fn(i32) -> String,
    /// Data up to a day
    pub stale_since: fn(&str) -> String,
    /// Pinned
    pub pinned: &'static str,
    /// A price of one's own
    pub own_price: &'static str,
    /// Drag
    pub drag: fn(&str) -> String,

    /// State
    pub states: &'static str,
    /// Why passed
    pub reason: &'static str,
    /// For instance
    pub reason_hint: &'static str,
    /// Note
    pub note: &'static str,
    /// What for
    pub note_hint: &'static str,
    /// Tags
    pub tags: &'static str,
    /// Add a tag
    pub add_tag: &'static str,
    /// Take a tag off
    pub remove_tag: fn(&str) -> String,
    /// What is wrong with a word
    pub word_trouble: fn(WordTrouble) -> &'static str,
    /// Price of a note, before the fee
    pub price: &'static str,
    /// With the fee
    pub price_with_fee: fn(&str) -> String,
    /// Back to the quote
    pub as_quoted: fn(&str) -> String,
    /// No quote
    pub as_no_quote: &'static str,
    /// Not a price
    pub price_trouble: &'static str,
    /// 0 is no price
    pub price_zero: &'static str,
    /// Pin
    pub pin: &'static str,
    /// Unpin
    pub unpin: &'static str,
    /// Remove
    pub remove: &'static str,
    /// The creator's page
    pub profile: &'static str,
    /// Move
    pub move_to: &'static str,
    /// Which way
    pub way: fn(Way) -> &'static str,
    /// Where it is now
    pub moved: fn(&str, usize, usize) -> String,
    /// It cannot go further
    pub not_moved: fn(&str) -> String,
    /// What happened
    pub history: fn(usize) -> String,
    /// It was added
    pub added: &'static str,
    /// It got a state
    pub became: fn(&str) -> String,
    /// It got a note
    pub noted: fn(&str) -> String,
    /// The note was taken away
    pub note_gone: &'static str,

    /// Removed
    pub removed: fn(&str) -> String,
    /// Several removed
    pub removed_many: fn(usize) -> String,
    /// Undo
    pub undo: &'static str,
    /// Taken back
    pub undone: &'static str,
    /// Not taken
    pub refused: &'static str,
    /// Select
    pub select: &'static str,
    /// Done selecting
    pub done: &'static str,
    /// Select one
    pub select_one: fn(&str) -> String,
    /// So many are selected
    pub selected: fn(usize) -> String,
    /// Select all
    pub select_all: &'static str,
    /// Set their state
    pub set_state: &'static str,
    /// Add a tag to them
    pub tag_them: &'static str,
    /// So many were changed
    pub changed: fn(usize) -> String,
    /// Print
    pub print: &'static str,

    /// The brief
    pub brief: &'static str,
    /// No brief yet
    pub no_brief: &'static str,
    /// Edit the brief
    pub edit_brief: &'static str,
    /// What it is good for
    pub brief_hint: &'static str,
    /// Keywords
    pub keywords: &'static str,
    /// How many
    pub keywords_hint: &'static str,
    /// Add
    pub add: &'static str,
    /// Take a keyword out
    pub remove_keyword: fn(&str) -> String,
    /// Budget
    pub budget: &'static str,
    /// In yuan, with the fee
    pub budget_hint: &'static str,
    /// The first day
    pub start: &'static str,
    /// The last
    pub end: &'static str,
    /// In your own words
    pub words: &'static str,
    /// Save
    pub save: &'static str,
    /// Cancel
    pub cancel: &'static str,
    /// Whom
    pub target: &'static str,
    /// What is wrong with a brief
    pub brief_trouble: fn(BriefTrouble) -> &'static str,
    /// From one day to another
    pub days: fn(Option<&str>, Option<&str>) -> String,
    /// The share of women
    pub women: fn(&str) -> String,

    /// Printed: columns
    pub columns: [&'static str; 6],
    /// Printed: on a day
    pub printed: fn(&str) -> String,
}
