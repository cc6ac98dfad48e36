//! What is about a person. (A stand-in: recognition brings its own.)

use crate::mapping::Personal;

/// What a cell holds that is never kept.
#[must_use]
pub fn of_value(text: &str) -> Option<Personal> {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits == 11 && text.len() == 11 && text.starts_with('1') {
        return Some(Personal::Phone);
    }
    (text.contains('@') && text.contains(".com")).then_some(Personal::Email)
}
