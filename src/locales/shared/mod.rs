//! What is said where a shortlist is shared, and on the page that its link shows.

mod en;
mod zh;

use hongbang_domain::shortlist::State;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about shared shortlists. A language fills each, or does not compile.
pub struct SharedTexts {
    /// Share
    pub share: &'static str,
    /// Share this list
    pub title: &'static str,
    /// What a link shows, and what it never shows
    pub hint: &'static str,
    /// Close
    pub close: &'static str,
    /// Make a link
    pub make: &'static str,
    /// The link works for
    pub works_for: &'static str,
    /// So many days
    pub days: fn(u16) -> String,
    /// The link shows as well
    pub shows_too: &'static str,
    /// Notes, reasons and tags
    pub with_notes: &'static str,
    /// What is in them
    pub with_notes_hint: &'static str,
    /// Budget and agreed prices
    pub with_prices: &'static str,
    /// What is in them
    pub with_prices_hint: &'static str,
    /// The link that was just made
    pub made: &'static str,
    /// It is shown this once
    pub made_once: &'static str,
    /// Links that work
    pub links: &'static str,
    /// There are none
    pub no_links: &'static str,
    /// When it was made and until when it works
    pub link_times: fn(&str, &str) -> String,
    /// What a link shows beside what all do: notes, prices
    pub link_shows: fn(bool, bool) -> &'static str,
    /// End the link
    pub end: &'static str,
    /// End the link that works until then
    pub end_of: fn(&str) -> String,
    /// A link was ended
    pub ended: &'static str,
    /// There are as many as there may be
    pub full: fn(usize) -> String,
    /// The server does not have the list yet
    pub only_here: &'static str,
    /// What to do about it
    pub only_here_hint: &'static str,
    /// Some changes are not on the server yet
    pub behind: &'static str,
    /// The server can’t be reached: links are made there
    pub offline: &'static str,

    /// Shortlist
    pub kind: &'static str,
    /// Whose list it is
    pub by: fn(&str) -> String,
    /// When it was changed last
    pub as_of: fn(&str) -> String,
    /// Until when the link works
    pub until: fn(&str) -> String,
    /// Where the figures come from, and that there are no contacts
    pub public_only: &'static str,
    /// Over which days figures are: the oldest and the newest
    pub data_between: fn(&str, &str) -> String,
    /// Print
    pub print: &'static str,
    /// What the brand looks for
    pub brief: &'static str,
    /// Target audience
    pub target: &'static str,
    /// So many women
    pub women: fn(&str) -> String,
    /// Aged so
    pub aged: fn(&str) -> String,
    /// In cities of these tiers
    pub living: fn(&str) -> String,
    /// Interested in
    pub liking: fn(&str) -> String,
    /// Between the parts of an enumeration
    pub and: &'static str,
    /// Keywords
    pub keywords: &'static str,
    /// Budget
    pub budget: &'static str,
    /// Dates
    pub dates: &'static str,
    /// From one day to another, either of which may be open
    pub between: fn(Option<&str>, Option<&str>) -> String,
    /// Creators
    pub creators: &'static str,
    /// How many of them are gone
    pub gone: fn(usize) -> String,
    /// How many of them are in sheets of the list's owner's
    pub own_of: fn(usize) -> String,
    /// Followers in all
    pub followers: &'static str,
    /// Interactions in all, a note each
    pub interactions: &'static str,
    /// That these are medians added up
    pub interactions_hint: &'static str,
    /// Agreed prices in all
    pub prices: &'static str,
    /// So many of so many are known
    pub known_of: fn(usize, usize) -> String,
    /// By tier
    pub tiers: &'static str,
    /// Nobody is on the list
    pub empty: &'static str,
    /// And that passed ones are not shown
    pub empty_hint: &'static str,
    /// A state
    pub state: fn(State) -> &'static str,
    /// The state, for a screen reader
    pub state_label: &'static str,
    /// Kept on top
    pub pinned: &'static str,
    /// Is in a sheet of the list's owner's
    pub own: &'static str,
    /// What that means
    pub own_hint: &'static str,
    /// Is not here any more
    pub vanished: &'static str,
    /// What that means
    pub vanished_hint: &'static str,
    /// Note
    pub note: &'static str,
    /// Reason
    pub reason: &'static str,
    /// Tags
    pub tags: &'static str,
    /// Agreed price, before the fee
    pub price: &'static str,
    /// Reads, medians
    pub reads: &'static str,
    /// The link is none, or none any more
    pub not_valid: &'static str,
    /// What to do about it
    pub not_valid_hint: &'static str,
    /// Made with the product
    pub made_with: &'static str,
}
