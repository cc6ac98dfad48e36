//! The texts about reading: feeds, cards, what a reader does with them.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

use crate::state::meant::Meant;

/// Every text about reading. A language fills each, or does not compile.
pub struct ReadTexts {
    /// Said before why something could not be done, with its space or colon
    pub not_done: &'static str,
    /// Sign in to … what was meant
    pub sign_in_to: fn(Meant) -> &'static str,
    /// What happens after signing in
    pub sign_in_hint: fn(Meant) -> &'static str,
    /// The feeds, for a screen reader
    pub feeds: &'static str,
    /// Notes of those whom one follows
    pub following: &'static str,
    /// What is nearby
    pub nearby: &'static str,
    /// What one has collected
    pub collected: &'static str,
    /// Nobody followed has published
    pub no_following: &'static str,
    /// What to do about it
    pub no_following_hint: &'static str,
    /// Nothing collected yet
    pub no_collected: &'static str,
    /// What to do about it
    pub no_collected_hint: &'static str,
    /// This is one's own list
    pub yours: &'static str,
    /// Sign in to see it
    pub yours_hint: &'static str,
    /// n new notes
    pub new_notes: fn(usize) -> String,
    /// Search
    pub search: &'static str,
    /// Why is this here?
    pub why: &'static str,
    /// Close
    pub close: &'static str,
    /// How the keyboard walks a feed, for a screen reader
    pub keys_hint: &'static str,
    /// The keys
    pub keys_title: &'static str,
    /// Keys, and what they do
    pub keys: &'static [(&'static [&'static str], &'static str)],
    /// Cancel
    pub cancel: &'static str,
}
