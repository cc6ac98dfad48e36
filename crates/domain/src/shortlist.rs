//! A shortlist: creators that a brand considers, with what it thinks of each, and the brief that
//! it looks for.
//!
//! A [`Document`] is edited in the browser, kept there, and put together with what others made of
//! it meanwhile ([`Document::merge`]). Nothing that somebody wrote is ever lost by that: a field that both
//! changed takes the later value, and the other stays in the item's [`Event`]s.

mod apply;
mod check;
mod document;
mod edit;
mod events;
mod expected;
mod flags;
mod known;
mod merge;
mod order;
mod ties;
pub mod totals;

pub use crate::id::ShortlistId;
use apply::later;
pub use check::{Fault, Invalid, MAX_BUDGET, MERGED, NAME_CHARS, Refused};
pub use document::{
    BRIEF_PARTS, Brief, Document, Event, Happening, Item, Known, Stamped, Standing, State, View,
};
pub use edit::Edit;
pub use events::MAX_EVENTS;
pub use expected::{DEFAULT_SPREAD, Expected, Spanned};
pub use flags::{
    Flag, LOOKS_ODD, MANY_DEALS, MANY_DEALS_SMALL, SMALL_ACCOUNT, STALE_DAYS, flags, price, quote,
};

/// The most creators of a list.
pub const MAX_ITEMS: usize = 5_000;
/// The longest title, in characters.
pub const TITLE_CHARS: usize = 120;
/// The longest note or reason, in characters.
pub const NOTE_CHARS: usize = 2_000;
/// The most tags of an item.
pub const MAX_TAGS: usize = 20;
/// The longest tag, or keyword, in characters.
pub const TAG_CHARS: usize = 40;
/// The most keywords of a brief.
pub const MAX_KEYWORDS: usize = 20;
