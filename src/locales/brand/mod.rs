//! What is said about a brand's own settings.

mod en;
mod zh;

use hongbang_domain::tier::Preset;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct BrandTexts {
    /// For brands
    pub title: &'static str,
    /// How this browser draws tiers and works out costs. Kept in this browser only; nobody else is told.
    pub hint: &'static str,
    /// Tiers by followers
    pub scheme: &'static str,
    /// Bounds of my own
    pub own: &'static str,
    /// Source
    pub source: &'static str,
    /// From so many followers on; leave a tier empty to do without it. 8万 or 80k will do.
    pub own_hint: &'static str,
    /// Platform fee
    pub fee: &'static str,
    /// Added to a quote wherever costs are worked out: 10% unless you say otherwise (trade press).
    pub fee_hint: &'static str,
    /// Enter a percentage from 0 to 100.
    pub fee_trouble: &'static str,
    /// Give at least one tier a bound.
    pub empty: &'static str,
    /// That is not a whole number of followers.
    pub not_a_number: &'static str,
    /// A tier starts at 1 follower or more.
    pub zero: &'static str,
    /// This tier must start below the next higher one.
    pub not_falling: &'static str,
    /// Not kept yet: the bounds in force are the earlier ones.
    pub not_kept: &'static str,
    /// Kept in this browser
    pub kept: &'static str,
    /// Back to the defaults
    pub reset: &'static str,
    /// The defaults are back.
    pub is_reset: &'static str,
    /// A scheme's name, and its source
    pub preset: fn(Preset) -> (&'static str, &'static str),
    /// A tier and the followers that it starts at
    pub from: fn(&str, &str) -> String,
}
