//! Why a note is where it is, in words.

mod en;
mod zh;

use hongbang_domain::feed::{Placement, What};
use hongbang_domain::search::Places;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about ranks. A language fills each, or does not compile.
pub struct WhyTexts {
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
