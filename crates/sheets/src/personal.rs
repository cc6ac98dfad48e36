//! What is about a person and is never kept: phone numbers, identity and bank cards, mail and
//! messengers, streets, real names. By what a header says, and by what a value is.

use std::borrow::Cow;
use std::ops::Range;

use crate::count::narrow;
use crate::mapping::Personal;

mod digits;
mod words;

/// What a column is by its header; `None` where it is nothing personal.
#[must_use]
pub fn of_header(header: &str) -> Option<Personal> {
    words::of_header(header)
}

/// What a value is or holds, also somewhere in a longer text; `None` where it holds nothing
/// personal. Whoever calls this for a column of platform ids will find phone numbers among them.
#[must_use]
pub fn of_value(text: &str) -> Option<Personal> {
    find(&narrowed(text)).map(|(what, _)| what)
}

/// What a value is: it holds that and hardly anything else.
#[must_use]
pub fn is(text: &str) -> Option<Personal> {
    let text = narrowed(text.trim());
    let (what, at) = find(&text)?;
    (at.len() * 2 >= text.len()).then_some(what)
}

/// With the ASCII twins of full-width letters and digits; only where there are such is a copy made.
fn narrowed(text: &str) -> Cow<'_, str> {
    let is_wide = |char| matches!(char, '\u{ff10}'..='\u{ff19}' | '\u{ff20}'..='\u{ff5a}');
    // Their first two bytes; few texts have them, and commas are among those.
    let may_be = text
        .as_bytes()
        .windows(2)
        .any(|two| matches!(two, [0xef, 0xbc | 0xbd]));
    if may_be && text.chars().any(is_wide) {
        text.chars().map(narrow).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// What is personal in a text, and where.
fn find(text: &str) -> Option<(Personal, Range<usize>)> {
    digits::find(text)
        .or_else(|| words::email(text).map(|at| (Personal::Email, at)))
        .or_else(|| words::messenger(text).map(|at| (Personal::WeChat, at)))
        .or_else(|| words::street(text).map(|at| (Personal::Address, at)))
}

#[cfg(test)]
mod tests;
