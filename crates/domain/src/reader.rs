//! What readers do: marks, events, comments. Counted, it becomes a note's engagement.

use serde::{Deserialize, Serialize};

/// Something that a reader sets on a note, and may take away again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// 点赞
    Like,
    /// 收藏
    Collect,
}

impl Mark {
    /// Every mark.
    pub const ALL: &'static [Self] = &[Self::Like, Self::Collect];

    /// The stable name in storage.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::Collect => "collect",
        }
    }
}

/// Something that happens and cannot be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A card was seen in a list (曝光).
    Impression,
    /// A note was opened (阅读).
    Read,
    /// A note's link was passed on (分享).
    Share,
}

impl Deed {
    /// Every deed.
    pub const ALL: &'static [Self] = &[Self::Impression, Self::Read, Self::Share];

    /// The stable name in JSON and storage.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Impression => "impression",
            Self::Read => "read",
            Self::Share => "share",
        }
    }
}

/// What one reader has done with a note and its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mine {
    /// Likes the note.
    pub liked: bool,
    /// Has collected it.
    pub collected: bool,
    /// Follows its author.
    pub following: bool,
}

/// The most characters of a comment. The platform's own limit is not published; 500 is ours.
pub const COMMENT_CHARS: usize = 500;

/// Why a comment is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidComment {
    /// Nothing that could be read.
    #[error("a comment has at least one character")]
    Empty,
    /// Too long.
    #[error("a comment has at most 500 characters")]
    TooLong,
}

/// A comment as it is kept: without white space around it, without control characters other
/// than line breaks, with at most one empty line between two others. Emoji and any script stay.
///
/// # Errors
/// [`InvalidComment`] where nothing is left, or too much.
pub fn comment(text: &str) -> Result<String, InvalidComment> {
    let kept = kept(text);
    // What is invisible on its own is no text: joiners, marks of direction, fillers.
    let visible = |c: char| !c.is_whitespace() && !is_invisible(c);
    if !kept.chars().any(visible) {
        return Err(InvalidComment::Empty);
    }
    if kept.chars().count() > COMMENT_CHARS {
        return Err(InvalidComment::TooLong);
    }
    Ok(kept)
}

/// How many characters a comment has, as it would be kept; at most [`COMMENT_CHARS`] will do.
#[must_use]
pub fn comment_length(text: &str) -> usize {
    kept(text).chars().count()
}

fn kept(text: &str) -> String {
    let mut kept = String::new();
    let mut breaks = 0;
    for c in text.chars() {
        match c {
            '\n' => {
                breaks += 1;
                if breaks > 2 {
                    continue;
                }
            }
            '\t' => breaks = 0,
            _ if c.is_control() => continue,
            _ => breaks = 0,
        }
        kept.push(c);
    }
    // Now that nothing unseen stands before white space any more.
    kept.trim().to_owned()
}

const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_comment_is_kept_as_it_reads() {
        for (text, kept) in [
            ("好看", Ok("好看")),
            ("  好看 \n", Ok("好看")),
            ("一\r\n二", Ok("一\n二")),
            ("\u{7} 好看 \u{7}", Ok("好看")),
            ("一\n\n\n\n二", Ok("一\n\n二")),
            ("<b>bold</b>", Ok("<b>bold</b>")),
            ("مرحبا", Ok("مرحبا")),
            ("👍🏽", Ok("👍🏽")),
            ("", Err(InvalidComment::Empty)),
            (" \n\t ", Err(InvalidComment::Empty)),
            ("\u{200b}\u{202e}", Err(InvalidComment::Empty)),
            ("\u{7}", Err(InvalidComment::Empty)),
        ] {
            assert_eq!(comment(text), kept.map(str::to_owned), "{text:?}");
        }
    }

    #[test]
    fn a_comment_ends_somewhere() {
        assert!(comment(&"好".repeat(COMMENT_CHARS)).is_ok());
        assert_eq!(
            comment(&"好".repeat(COMMENT_CHARS + 1)),
            Err(InvalidComment::TooLong)
        );
        let padded = format!("\n{}\n\n\n\n{}\r\n ", "好".repeat(9_000), "好".repeat(998));
        assert_eq!(comment_length(&padded), 10_000, "as it would be kept");
        assert_eq!(comment_length(" \u{7} "), 0);
    }

    #[test]
    fn names_are_those_of_json() {
        for deed in Deed::ALL {
            let json = serde_json::to_string(deed).unwrap();
            assert_eq!(json, format!("\"{}\"", deed.slug()));
        }
    }

    proptest! {
        #[test]
        fn what_is_kept_is_kept_as_it_is(text in "\\PC{0,40}|[\n\t\u{7} a好]{0,40}") {
            if let Ok(kept) = comment(&text) {
                prop_assert_eq!(comment(&kept), Ok(kept.clone()));
            }
        }
    }
}
