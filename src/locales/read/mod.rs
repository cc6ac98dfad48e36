//! The texts about reading: feeds, cards, what a reader does with them.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

use crate::state::meant::Meant;

/// Every text about reading. A language fills each, or does not compile.
pub struct ReadTexts {
    /// Said before why something could not be done, with its space or colon
    pub not_done: &'static str,
    /// Sign in to … what was meant
    pub sign_in_to: fn(Meant) -> &'static str,
    /// What happens after signing in
    pub sign_in_hint: &'static str,
}
