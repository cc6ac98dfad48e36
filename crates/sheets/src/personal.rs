//! What is about a person and is never kept: phone numbers, identity and bank cards, mail and
//! messengers, streets, real names. By what a header says, and by what a value is.

use std::ops::Range;

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
    find(text).map(|(what, _)| what)
}

/// What a value is: it holds that and hardly anything else.
#[must_use]
pub fn is(text: &str) -> Option<Personal> {
    let text = text.trim();
    let (what, at) = find(text)?;
    (at.len() * 2 >= text.len()).then_some(what)
}

/// What is personal in a text, and where.
fn find(text: &str) -> Option<(Personal, Range<usize>)> {
    // Full-width digits and signs are three bytes each; this is rare, and only then is a copy made.
    if text.bytes().any(|byte| byte == 0xef) {
        let narrow: String = text.chars().map(crate::count::narrow).collect();
        let (what, _) = find_narrow(&narrow)?;
        return Some((what, 0..text.len()));
    }
    find_narrow(text)
}

fn find_narrow(text: &str) -> Option<(Personal, Range<usize>)> {
    digits::find(text)
        .or_else(|| words::email(text).map(|at| (Personal::Email, at)))
        .or_else(|| words::messenger(text).map(|at| (Personal::WeChat, at)))
        .or_else(|| words::street(text).map(|at| (Personal::Address, at)))
}

#[cfg(test)]
mod tests;
