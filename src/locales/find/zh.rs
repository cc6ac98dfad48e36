//! 简体中文。

use super::FindTexts;

/// The texts.
pub const TEXTS: FindTexts = FindTexts { search: "搜索" };
