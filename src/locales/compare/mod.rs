//! What is said where creators are compared.

mod en;
mod zh;

use crate::state::comparison::{Section, What};

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// What is said where creators are compared. A language fills each, or does not compile.
pub struct CompareTexts {
    /// Compare creators
    pub title: &'static str,
    /// Compare so many
    pub title_n: fn(usize) -> String,
    /// The table as a region
    pub table: &'static str,
    /// How many have arrived
    pub loading: fn(usize, usize) -> String,
    /// Print
    pub print: &'static str,
    /// Back to the directory, with these picked
    pub change: &'static str,
    /// Nobody is compared
    pub nobody: &'static str,
    /// What to do
    pub nobody_hint: &'static str,
    /// To the directory
    pub to_directory: &'static str,
    /// Compare those that are picked
    pub compare_picked: fn(usize) -> String,
    /// One alone has no best
    pub alone: &'static str,
    /// What is no id
    pub bad: fn(&str) -> String,
    /// Some were named more than once
    pub doubled: fn(usize) -> String,
    /// More than fit
    pub surplus: fn(usize, usize) -> String,
    /// Takes a creator out
    pub take_out: fn(&str) -> String,
    /// A creator that is not here
    pub gone: &'static str,
    /// The marks
    pub legend: &'static str,
    /// The best of a row
    pub best: &'static str,
    /// Far from the others
    pub outlier: &'static str,
    /// What the mark of the best means
    pub best_legend: &'static str,
    /// What the mark of an outlier means
    pub outlier_legend: &'static str,
    /// The fee
    pub fee_legend: fn(&str) -> String,
    /// How the rows are made
    pub made: &'static str,
    /// Who they are
    pub who: &'static str,
    /// Eligibility
    pub eligibility: &'static str,
    /// Categories
    pub categories: &'static str,
    /// MCN
    pub agency: &'static str,
    /// None
    pub no_agency: &'static str,
    /// Data date
    pub data: &'static str,
    /// The strongest ages
    pub top_ages: &'static str,
    /// The strongest city tiers
    pub top_tiers: &'static str,
    /// The strongest interests
    pub top_interests: &'static str,
    /// Ages
    pub ages: [&'static str; 5],
    /// City tiers
    pub city_tiers: [&'static str; 4],
    /// The rows
    pub what: fn(What) -> &'static str,
    /// How a row is made, in a sentence
    pub formula: fn(What) -> &'static str,
    /// The sections
    pub section: fn(Section) -> &'static str,
    /// So many times
    pub times: fn(&str) -> String,
    /// Audience overlap
    pub overlap: &'static str,
    /// The model in words
    pub overlap_model: &'static str,
    /// The column of pairs
    pub overlap_pair: &'static str,
    /// The column of the likely value
    pub overlap_likely: &'static str,
    /// The column of the range
    pub overlap_range: &'static str,
    /// The column of content
    pub overlap_content: &'static str,
    /// Pairs without an estimate
    pub overlap_without: fn(usize) -> String,
    /// Why there is none
    pub overlap_unknown: &'static str,
    /// Why there is none
    pub overlap_kept: &'static str,
}
