//! 简体中文。

use super::NoteTexts;

/// The texts.
pub const TEXTS: NoteTexts = NoteTexts { share: "分享" };
