//! The texts about who a creator's followers are, and whom a brand wants to reach.

mod en;
mod zh;

use hongbang_domain::audience::Aspect;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about audiences. A language fills each, or does not compile.
pub struct PortraitTexts {
    /// Audience
    pub title: &'static str,
    /// Nobody knows it
    pub unknown: &'static str,
    /// It is kept
    pub not_shared: &'static str,
    /// Gender
    pub gender: &'static str,
    /// Women, men
    pub genders: [&'static str; 2],
    /// Age
    pub age: &'static str,
    /// The bands
    pub ages: [&'static str; 5],
    /// City tier
    pub city_tier: &'static str,
    /// The tiers
    pub city_tiers: [&'static str; 4],
    /// Top cities
    pub cities: &'static str,
    /// Interests
    pub interests: &'static str,
    /// The listed parts make up so much
    pub listed: fn(&str) -> String,
    /// Not known
    pub part_unknown: &'static str,
    /// Wanted, for a screen reader
    pub wanted: &'static str,
    /// Reading and engaging followers are not in the data
    pub no_more: &'static str,

    /// The brand's target
    pub target: &'static str,
    /// What it is for, and where it is kept
    pub target_hint: &'static str,
    /// Nobody in particular
    pub no_target: &'static str,
    /// Set it
    pub set_target: &'static str,
    /// Change it
    pub change_target: &'static str,
    /// Share of women, per cent
    pub women_share: &'static str,
    /// The men's share is what is left
    pub men_left: fn(&str) -> String,
    /// Beyond what can be: taken as the nearest
    pub share_beyond: &'static str,
    /// Add an interest
    pub add_interest: &'static str,
    /// Take an interest away
    pub remove: fn(&str) -> String,
    /// Start over
    pub clear: &'static str,
    /// The match
    pub fit: &'static str,
    /// The aspects wanted are not known
    pub fit_unknown: &'static str,
    /// An aspect's name
    pub aspect: fn(Aspect) -> &'static str,
    /// Women there and wanted
    pub women_beside: fn(&str, &str) -> String,
    /// What matches, and what does not
    pub matching: fn(&str, &str) -> String,
    /// A part and its share
    pub part: fn(&str, &str) -> String,
    /// Between parts
    pub and: &'static str,
    /// None of what is wanted
    pub none: &'static str,
    /// The measure in words
    pub measure: &'static str,
}
