//! Personal numbers: of phones, identity cards and bank cards.

use std::ops::Range;

use crate::mapping::Personal;

/// What stands before a number of the platform, which may look like a phone's.
const PLATFORM_NUMBER: &[&str] = &[
    "书号", "薯号", "red id", "redid", "red_id", "user_id", "uid",
];

/// The first personal number of a text.
pub(super) fn find(text: &str) -> Option<(Personal, Range<usize>)> {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(start) = bytes
        .iter()
        .skip(from)
        .position(u8::is_ascii_digit)
        .map(|at| from + at)
    {
        let (end, digits) = run(bytes, start);
        if digits.len() >= 10 && is_alone(bytes, start, end) {
            let end_of_card = end + usize::from(ends_in_x(bytes, end));
            let before = text.get(..start).unwrap_or_default();
            if let Some(what) = what(&digits, end_of_card > end, before) {
                return Some((what, start..end_of_card));
            }
        }
        from = end.max(start + 1);
    }
    None
}

/// The digits from `start`, and where they end. Single spaces and hyphens within are stepped over,
/// where groups of three digits and more are apart by them.
fn run(bytes: &[u8], start: usize) -> (usize, Vec<u8>) {
    let mut digits = Vec::with_capacity(20);
    let (mut at, mut group) = (start, 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii_digit() {
            digits.push(byte - b'0');
            group += 1;
            at += 1;
            continue;
        }
        let next = bytes.get(at + 1..at + 4);
        let goes_on = matches!(byte, b' ' | b'-')
            && group >= 2
            && next.is_some_and(|next| next.iter().all(u8::is_ascii_digit));
        if !goes_on || digits.len() > 24 {
            break;
        }
        group = 0;
        at += 1;
    }
    (at, digits)
}

/// Whether a number is no part of something longer: of an id, an address in the web, a fraction.
fn is_alone(bytes: &[u8], start: usize, end: usize) -> bool {
    let before = start.checked_sub(1).and_then(|at| bytes.get(at));
    let joins = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'/' | b'=' | b'%');
    let after = bytes.get(end);
    let fraction = after == Some(&b'.') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    let word_after = after.is_some_and(|byte| joins(byte) && *byte != b'/');
    !before.is_some_and(|byte| joins(byte) || *byte == b'.')
        && !fraction
        && (!word_after || ends_in_x(bytes, end))
}

/// Whether the letter that stands for ten follows, and nothing more.
fn ends_in_x(bytes: &[u8], end: usize) -> bool {
    matches!(bytes.get(end), Some(b'x' | b'X'))
        && !bytes.get(end + 1).is_some_and(u8::is_ascii_alphanumeric)
}

fn what(digits: &[u8], with_x: bool, before: &str) -> Option<Personal> {
    if with_x {
        return (digits.len() == 17 && is_identity(digits, 10)).then_some(Personal::IdentityCard);
    }
    match digits.split_last() {
        Some((last, rest)) if digits.len() == 18 && is_identity(rest, *last) => {
            return Some(Personal::IdentityCard);
        }
        _ => {}
    }
    if (16..=19).contains(&digits.len()) && is_card(digits) {
        return Some(Personal::BankCard);
    }
    let national = [&[8, 6][..], &[0, 0, 8, 6], &[0, 8, 6]]
        .iter()
        .find_map(|code| digits.strip_prefix(*code).filter(|rest| rest.len() == 11))
        .unwrap_or(digits);
    let is_phone = is_mobile(national) || is_landline(digits, before);
    (is_phone && !is_platform_number(before)).then_some(Personal::Phone)
}

fn is_mobile(digits: &[u8]) -> bool {
    digits.len() == 11 && digits.starts_with(&[1]) && digits.get(1) >= Some(&3)
}

/// A line of a house: an area code, and a label, without which it may be anything.
fn is_landline(digits: &[u8], before: &str) -> bool {
    let label = ["电话", "tel", "Tel", "TEL", "座机"];
    (10..=12).contains(&digits.len())
        && digits.starts_with(&[0])
        && before
            .get(before.len().saturating_sub(16)..)
            .or(Some(before))
            .is_some_and(|before| label.iter().any(|label| before.contains(label)))
}

fn is_platform_number(before: &str) -> bool {
    let tail: String = before.chars().rev().take(12).collect();
    let tail: String = tail.chars().rev().collect::<String>().to_lowercase();
    PLATFORM_NUMBER.iter().any(|label| tail.contains(label))
}

/// GB 11643: seventeen digits with the day of birth in them, and a check digit modulo 11.
fn is_identity(digits: &[u8], check: u8) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [u8; 11] = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2];
    let number = |range: Range<usize>| {
        digits
            .get(range)
            .unwrap_or_default()
            .iter()
            .fold(0_u32, |number, digit| number * 10 + u32::from(*digit))
    };
    let sum: u32 = WEIGHTS
        .iter()
        .zip(digits)
        .map(|(weight, digit)| weight * u32::from(*digit))
        .sum();
    digits.len() == WEIGHTS.len()
        && digits.first().is_some_and(|first| (1..=9).contains(first))
        && (1900..=2100).contains(&number(6..10))
        && (1..=12).contains(&number(10..12))
        && (1..=31).contains(&number(12..14))
        && usize::try_from(sum % 11).is_ok_and(|rest| CHECKS.get(rest) == Some(&check))
}

/// ISO 7812: a check digit by Luhn. Cards begin with 3 to 6 here; ids of other places with 1.
fn is_card(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .zip([1, 2].iter().cycle())
        .map(|(digit, times)| u32::from(*digit) * times)
        .map(|product| if product > 9 { product - 9 } else { product })
        .sum();
    digits.first().is_some_and(|first| (3..=6).contains(first)) && sum.is_multiple_of(10)
}
