//! What is said where creators of one's own spreadsheets stand among others.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about creators of one's own sheets. A language fills each, or does not compile.
pub struct SheetsTexts {
    /// Only creators of them
    pub only: &'static str,
    /// The mark of a creator that is in them
    pub mark: &'static str,
    /// Is in them alone
    pub from_them: &'static str,
    /// Is in them as well
    pub from_both: &'static str,
    /// There are no others, for they could not be had
    pub nobody_else: &'static str,
    /// What a creator is called whose name is in a sheet on another device
    pub of_a_sheet: &'static str,
    /// That it is
    pub elsewhere: &'static str,
    /// The same, at length
    pub elsewhere_hint: &'static str,
    /// Was in them
    pub not_in_sheets: &'static str,
    /// The same, at length
    pub not_in_sheets_hint: &'static str,
}
