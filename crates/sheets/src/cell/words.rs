//! Words, and texts of a line or more.

use super::number::{is_unknown, trim};

/// What stands between the words of a cell.
pub(super) const BETWEEN: &[char] = &[
    '、', '，', ',', ';', '；', '/', '|', '／', '｜', '\n', '\r', '\t', '#', '>',
];

/// The words of a cell, each once, without what says that it is unknown.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN)
        .map(trim)
        .filter(|word| !is_unknown(word))
}

/// How texts say that there is none. Shorter than that of numbers: a creator may be called `无`.
const NONE: &[&str] = &[
    "",
    "-",
    "--",
    "—",
    "——",
    "/",
    "null",
    "n/a",
    "#n/a",
    "undefined",
];

pub(super) fn is_none(text: &str) -> bool {
    text.len() <= 9 && NONE.iter().any(|none| none.eq_ignore_ascii_case(text))
}

/// A character that turns a text around, or that nobody sees.
fn is_hidden(char: char) -> bool {
    matches!(char, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\0')
}

/// A text with at most `most` characters, and whether it was cut. On one line where `is_line`.
pub(super) fn clean(text: &str, most: usize, is_line: bool) -> (String, bool) {
    let keeps = |char: char| !is_hidden(char) && (!char.is_control() || (!is_line && char == '\n'));
    if text.len() <= most && text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return (text.to_owned(), false);
    }
    let is_clean = |char: char| keeps(char) && !is_hidden(char);
    let is_short = text.len() <= most || text.chars().count() <= most;
    if is_short && text.chars().all(is_clean) {
        return (text.to_owned(), false);
    }
    let mut cleaned = String::with_capacity(text.len().min(most * 4));
    let (mut length, mut is_cut) = (0, false);
    for char in text
        .chars()
        .filter(|char| !is_hidden(*char) && *char != '\r')
    {
        if length == most {
            is_cut = true;
            break;
        }
        cleaned.push(if keeps(char) { char } else { ' ' });
        length += 1;
    }
    (cleaned, is_cut)
}

/// A text without anything but letters, digits and the marks that public numbers have.
pub(super) fn red_id(text: &str) -> Option<&str> {
    let text = ["小红书号", "小红书ID", "ID"]
        .iter()
        .find_map(|before| text.strip_prefix(before))
        .map_or(text, |rest| rest.trim_start_matches([':', '：', ' ']));
    // What Excel makes of a number.
    let text = text.strip_suffix(".0").unwrap_or(text);
    let is_mark = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let shortened = text.contains('.') && super::number::float(text).is_some();
    let is_number = (1..=40).contains(&text.len()) && text.bytes().all(is_mark);
    (is_number && !shortened && !text.bytes().all(|byte| !byte.is_ascii_alphanumeric()))
        .then_some(text)
}
