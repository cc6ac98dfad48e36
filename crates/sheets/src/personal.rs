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
    // Their first byte. Commas and the like have it, too.
    if text.as_bytes().contains(&0xef) && text.chars().any(is_wide) {
        text.chars().map(narrow).collect()
    } else {
        Cow::Borrowed(text)
    }
}

/// What is personal in a text, and where. All cells of all rows come through here: what cannot be
/// there is ruled out by one look at the bytes.
fn find(text: &str) -> Option<(Personal, Range<usize>)> {
    let (mut digits, mut letters, mut has_sign) = (0_usize, 0_usize, false);
    for byte in text.bytes() {
        digits += usize::from(byte.is_ascii_digit());
        letters += usize::from(byte.is_ascii_alphabetic());
        has_sign |= byte == b'@';
    }
    let find = |may_be: bool, find: fn(&str) -> Option<Range<usize>>, what: Personal| {
        let at = if may_be { find(text) } else { None };
        at.map(|at| (what, at))
    };
    let number = if digits >= 10 {
        digits::find(text)
    } else {
        None
    };
    number
        .or_else(|| find(has_sign, words::email, Personal::Email))
        .or_else(|| find(digits + letters >= 3, words::messenger, Personal::WeChat))
        .or_else(|| find(digits > 0, words::street, Personal::Address))
}

#[cfg(test)]
mod tests;
