//! English.

use super::SheetsTexts;

/// The texts.
pub const TEXTS: SheetsTexts = SheetsTexts {
    only: "Only my spreadsheets",
    mark: "Sheet",
    from_them: "From your spreadsheets, and only in this browser",
    from_both: "What is unknown or not shared here is from your spreadsheets",
    nobody_else: "The other creators could not be loaded: only those of your spreadsheets are shown.",
    of_a_sheet: "A creator of a spreadsheet",
    elsewhere: "From a spreadsheet on another device",
    elsewhere_hint: "What a spreadsheet says stays in the browser that read it. Import the same spreadsheet here to see this creator.",
    not_in_sheets: "Not in your spreadsheets now",
    not_in_sheets_hint: "The spreadsheet that it came from was deleted, or is not used any more. What was last known is kept here.",
};
