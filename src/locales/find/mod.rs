//! The texts about search and what is nearby.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about search and what is nearby. A language fills each, or does
/// not compile.
pub struct FindTexts {
    /// Search
    pub search: &'static str,
}
