//! English.

use super::NoteTexts;

/// The texts.
pub const TEXTS: NoteTexts = NoteTexts { share: "Share" };
