//! English.

use super::FindTexts;

/// The texts.
pub const TEXTS: FindTexts = FindTexts { search: "Search" };
