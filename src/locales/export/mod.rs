//! What is said on sheets that are taken away, and where one asks for them.

mod en;
mod facts;
mod zh;

use hongbang_domain::roster::Range;
use hongbang_sheets::field::Field;

use crate::state::export::Here;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct ExportTexts {
    /// Export
    pub export: &'static str,
    /// Export, as a title
    pub title: &'static str,
    /// What happens
    pub hint: &'static str,
    /// What is taken
    pub what: &'static str,
    /// The list, so many
    pub the_list: fn(&str) -> String,
    /// The selected, so many
    pub the_selected: fn(&str) -> String,
    /// The ranking, so many
    pub the_ranking: fn(&str) -> String,
    /// The format
    pub format: &'static str,
    /// A workbook, and what it has
    pub xlsx: &'static str,
    /// What a workbook has
    pub xlsx_hint: &'static str,
    /// CSV
    pub csv: &'static str,
    /// What a CSV has
    pub csv_hint: &'static str,
    /// The language of the headers
    pub headers: &'static str,
    /// Chinese
    pub chinese: &'static str,
    /// English
    pub english: &'static str,
    /// Save the file
    pub save: &'static str,
    /// It is being written
    pub writing: &'static str,
    /// It was saved under that name, with so many rows
    pub saved: fn(&str, &str) -> String,
    /// It could not be written
    pub failed: &'static str,
    /// There is nothing to take
    pub nothing: &'static str,
    /// Cancel
    pub cancel: &'static str,
    /// Close
    pub close: &'static str,
    /// The name of a sheet of creators
    pub creators_sheet: &'static str,
    /// The name of a comparison
    pub comparison: &'static str,
    /// The name of the second page
    pub about: &'static str,
    /// When it was made
    pub made: &'static str,
    /// How many creators
    pub creators: &'static str,
    /// The brief
    pub brief: &'static str,
    /// In its own words
    pub brief_words: &'static str,
    /// The budget
    pub budget: &'static str,
    /// What costs are of
    pub kind: &'static str,
    /// The fee
    pub fee: &'static str,
    /// The weights
    pub weights: &'static str,
    /// What is compared over
    pub over: &'static str,
    /// Empty cells
    pub unknown: &'static str,
    /// What they mean
    pub unknown_means: &'static str,
    /// What is worked out or written here
    pub here: fn(Here) -> &'static str,
    /// What that means
    pub here_means: fn(Here) -> &'static str,
    /// The part of a feature
    pub part: fn(&str) -> String,
    /// What that means
    pub part_means: fn(&str) -> String,
    /// What a fact means
    pub fact_means: fn(Field) -> &'static str,
    /// What a figure means
    pub figure_means: fn(Range) -> &'static str,
    /// A column that was kept as it was
    pub kept_means: &'static str,
    /// Female
    pub female: &'static str,
    /// Male
    pub male: &'static str,
}
