//! The texts about a note, whole: its actions, its comments, its first 24 hours.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about a note, whole: its actions, its comments, its first 24 hours. A language fills each, or does
/// not compile.
pub struct NoteTexts {
    /// Share
    pub share: &'static str,
}
