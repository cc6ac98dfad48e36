//! A shortlist: creators that a brand considers, with what it thinks of each, and the brief that
//! it looks for.
//!
//! A [`Document`] is edited in the browser, kept there, and put together with what others made of
//! it meanwhile (`Document::merge`). Nothing that somebody wrote is ever lost by that: a field that both
//! changed takes the later value, and the other stays in the item's [`Event`]s.

mod document;
mod edit;

pub use crate::id::ShortlistId;
pub use document::{
    Brief, Document, Event, Happening, Item, Known, Stamped, Standing, State, View,
};
pub use edit::Edit;

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
