//! The texts about reading: feeds, cards, what a reader does with them.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

use hongbang_domain::feed::{Placement, What};
use hongbang_domain::search::Places;

use crate::state::meant::Meant;

/// Every text about reading. A language fills each, or does not compile.
pub struct ReadTexts {
    /// Said before why something could not be done, with its space or colon
    pub not_done: &'static str,
    /// Sign in to … what was meant
    pub sign_in_to: fn(Meant) -> &'static str,
    /// What happens after signing in
    pub sign_in_hint: &'static str,
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
    /// The parts of a score, for a screen reader
    pub parts: &'static str,
    /// The score, out of 100
    pub score: fn(&str) -> String,
    /// A signal of discovery
    pub signal_name: fn(What) -> &'static str,
    /// What a signal says of the note; its value as a share, where it is known
    pub signal: fn(What, Option<String>) -> String,
    /// Why it stands here, if its score alone would make it the nth
    pub placement: fn(Placement, usize) -> String,
    /// Where the weights of discovery come from
    pub explore_source: &'static str,
    /// Relevance
    pub relevance: &'static str,
    /// Words found, of so many, and where
    pub relevance_words: fn(usize, usize, Places) -> String,
    /// Engagement
    pub engagement: &'static str,
    /// The points it rests on, where they are known
    pub engagement_words: fn(Option<String>) -> String,
    /// Freshness
    pub freshness: &'static str,
    /// The age in days
    pub age_words: fn(f64) -> String,
    /// Same city
    pub same_city: &'static str,
    /// The note is about your city
    pub same_city_words: &'static str,
    /// Where the weights of search come from
    pub search_source: &'static str,
}
