//! What is said about one's own spreadsheets: the way in, and what is kept.

mod en;
pub mod kept;
pub mod mapping;
pub mod report;
mod zh;

use hongbang_sheets::field::Field;
use hongbang_sheets::protocol::CannotRead;

use crate::locales::{L10n, Lang};
use crate::state::collections::Why;

pub use en::TEXTS as EN;
pub use kept::KeptTexts;
pub use mapping::MappingTexts;
pub use report::ReportTexts;
pub use zh::TEXTS as ZH;

impl L10n {
    /// A field's name: the header that it has in a sheet that is written.
    #[must_use]
    pub fn field(self, field: Field) -> &'static str {
        match self.lang {
            Lang::Zh => field.zh(),
            Lang::En => field.en(),
        }
    }
}

/// Every text about spreadsheets. A language fills each, or does not compile.
pub struct ImportTexts {
    /// My spreadsheets
    pub title: &'static str,
    /// Read here, never uploaded
    pub promise: &'static str,
    /// Which files can be read
    pub formats: &'static str,
    /// So many megabytes and rows at most
    pub limits: fn(u64, &str) -> String,
    /// Drop a file here
    pub drop: &'static str,
    /// Let go
    pub drop_now: &'static str,
    /// Choose a file
    pub choose: &'static str,
    /// Paste cells
    pub paste: &'static str,
    /// Or with the keyboard, anywhere on the page
    pub paste_hint: &'static str,
    /// The field that they are pasted into
    pub paste_label: &'static str,
    /// Read what was pasted
    pub paste_read: &'static str,
    /// Nothing was pasted
    pub paste_empty: &'static str,
    /// One file at a time
    pub one_at_a_time: &'static str,
    /// Try a sample
    pub sample: &'static str,
    /// The sample's file name
    pub sample_name: &'static str,
    /// The sample, as CSV
    pub sample_text: &'static str,
    /// What was pasted has no file name
    pub pasted: &'static str,

    /// It is being opened
    pub opening: &'static str,
    /// Cancel
    pub cancel: &'static str,
    /// Why a file cannot be read: what, and what helps
    pub cannot: fn(&CannotRead) -> (String, &'static str),
    /// Why nothing is kept: what, and what helps
    pub not_kept: fn(Why) -> (&'static str, &'static str),
    /// Choose another file
    pub other_file: &'static str,
    /// Back to the columns
    pub to_columns: &'static str,

    /// Kept in this browser
    pub shelf: &'static str,
    /// Under whose account, and what to do on a shared computer
    pub shelf_account: &'static str,
    /// The same for guests
    pub shelf_guest: &'static str,
    /// Nothing is kept yet
    pub empty: &'static str,
    /// What becomes of a sheet
    pub empty_hint: &'static str,
    /// A sheet that is understood
    pub example: &'static str,
    /// Its header, and two rows
    pub example_rows: [[&'static str; 5]; 3],
    /// So many creators
    pub creators: fn(&str) -> String,
    /// So many notes
    pub notes: fn(&str) -> String,
    /// So many rows with doubts
    pub doubtful: fn(&str) -> String,
    /// Nothing was doubted
    pub no_doubts: &'static str,
    /// So many rows were not taken
    pub refused: fn(&str) -> String,
    /// So many are on the server, too
    pub on_server: fn(&str) -> String,
    /// Bytes
    pub size: fn(f64) -> String,
    /// When it was read
    pub read_at: fn(&str) -> String,
    /// Part of the roster
    pub in_use: &'static str,
    /// The same of one, for a screen reader
    pub in_use_of: fn(&str) -> String,
    /// Its creators are ranked from now on
    pub used: fn(&str) -> String,
    /// They are not any more
    pub unused: fn(&str) -> String,
    /// Open
    pub open: &'static str,
    /// Delete
    pub delete: &'static str,
    /// A deed on one, for a screen reader
    pub deed_of: fn(&str, &str) -> String,
    /// It is deleted
    pub deleted: fn(&str) -> String,
    /// It can be taken back for some seconds
    pub deleted_hint: &'static str,
    /// Undo
    pub undo: &'static str,
    /// It is back
    pub back: fn(&str) -> String,

    /// Remembered mappings
    pub mappings: &'static str,
    /// So many headers are remembered, and what that is for
    pub mappings_hint: fn(usize) -> String,
    /// Save them as a file
    pub mappings_save: &'static str,
    /// Take them from a file
    pub mappings_load: &'static str,
    /// So many were taken over
    pub mappings_loaded: fn(usize) -> String,
    /// That is no file of mappings
    pub mappings_wrong: &'static str,

    /// What is said while columns are mapped
    pub mapping: MappingTexts,
    /// What is said about what was read
    pub report: ReportTexts,
    /// What is said about a collection and its creators
    pub kept: KeptTexts,
}
