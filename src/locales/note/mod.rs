//! The texts about a note, whole: its pictures, its place, its actions, its comments. Those
//! about its first 24 hours stand apart, since nothing else needs them.

mod en;
pub mod launch;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text about a note, whole. A language fills each, or does not compile.
pub struct NoteTexts {
    /// What one can do with it, for a screen reader
    pub actions: &'static str,
    /// Like
    pub like: &'static str,
    /// Collect
    pub collect: &'static str,
    /// Comment
    pub comment: &'static str,
    /// Share
    pub share: &'static str,
    /// Follow
    pub follow: &'static str,
    /// Following
    pub following: &'static str,
    /// The link is in the clipboard
    pub link_copied: &'static str,
    /// Nothing could copy the link: here it is
    pub link_by_hand: fn(&str) -> String,
    /// Its pictures, for a screen reader
    pub pictures: &'static str,
    /// Picture n of m
    pub picture_of: fn(usize, usize) -> String,
    /// Previous picture
    pub previous: &'static str,
    /// Next picture
    pub next: &'static str,
    /// Notes about a product
    pub notes_about: &'static str,
    /// Write a comment
    pub write: &'static str,
    /// What stands in the empty box
    pub write_hint: &'static str,
    /// Under which name one writes
    pub write_as: fn(&str) -> String,
    /// One has to sign in to send it, and it stays
    pub write_signed_out: &'static str,
    /// Send
    pub send: &'static str,
    /// It is being sent
    pub sending: &'static str,
    /// It has been published
    pub sent: &'static str,
    /// Nothing is written
    pub comment_empty: &'static str,
    /// So many characters too many, of at most so many
    pub comment_excess: fn(usize, usize) -> String,
    /// It was not sent: why, and what to do about it
    pub not_sent: fn(&str, &str) -> String,
    /// Delete
    pub delete: &'static str,
    /// Delete this comment?
    pub delete_title: &'static str,
    /// What deleting means
    pub delete_text: &'static str,
    /// Written by oneself
    pub yours: &'static str,
}
