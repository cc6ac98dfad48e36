//! Counts as people and platforms write them: `1.1万`, `10万+`, `18k`, `1,234`, `暂无`.

/// The largest count: the largest whole number that JSON carries everywhere (2^53 − 1).
pub const MAX_COUNT: u64 = (1 << 53) - 1;

/// The most digits looked at; longer numbers are out of range or no numbers.
const MAX_DIGITS: usize = 20;

/// How cells say that a count is unknown, in lower case. Unknown is not 0.
const UNKNOWN: &[&str] = &[
    "",
    "-",
    "--",
    "—",
    "——",
    "/",
    "null",
    "none",
    "nan",
    "n/a",
    "暂无",
    "暂无数据",
    "未知",
    "无",
];

/// Text that is no count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CountError {
    /// Not a number in any of the ways in use.
    #[error("not a number")]
    NotANumber,
    /// Below zero.
    #[error("below zero")]
    Negative,
    /// A fraction of one: `12.5` without a unit.
    #[error("not a whole number")]
    NotWhole,
    /// Above [`MAX_COUNT`].
    #[error("too large")]
    TooLarge,
}

/// Reads a count; `None` where the cell says that it is unknown.
///
/// Units: `万` and `w` are 10⁴, `亿` 10⁸, `千` and `k` 10³, `m` 10⁶; a number with a unit is
/// rounded to the nearest whole one. A trailing `+` (`10万+`, "at least") is read as the
/// number before it. Thousands may be grouped by commas. Full-width characters count as their
/// ASCII twins.
///
/// # Errors
/// [`CountError`], for anything else.
pub fn parse(text: &str) -> Result<Option<u64>, CountError> {
    let text: String = text
        .chars()
        .map(narrow)
        .collect::<String>()
        .trim()
        .to_lowercase();
    if UNKNOWN.contains(&text.as_str()) {
        return Ok(None);
    }
    let text = text.strip_suffix('+').unwrap_or(&text).trim_end();
    let (text, zeros) = unit(text);
    let text = match text.trim_end().strip_prefix('-') {
        // "-5" is a number below zero, "-abc" is none at all.
        Some(rest) => {
            return Err(digits(rest).map_or(CountError::NotANumber, |_| CountError::Negative));
        }
        None => text.trim_end(),
    };
    let (whole, fraction) = digits(text).ok_or(CountError::NotANumber)?;
    if zeros == 0 && fraction.bytes().any(|digit| digit != b'0') {
        return Err(CountError::NotWhole);
    }
    scale(&whole, fraction, zeros).map(Some)
}

/// The ASCII twin of a full-width character.
pub(crate) fn narrow(character: char) -> char {
    match character {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character)
        }
        other => other,
    }
}

/// The number before a unit, and how many zeros the unit stands for.
fn unit(text: &str) -> (&str, usize) {
    for (unit, zeros) in [
        ("亿", 8),
        ("万", 4),
        ("w", 4),
        ("千", 3),
        ("k", 3),
        ("m", 6),
    ] {
        if let Some(number) = text.strip_suffix(unit) {
            return (number, zeros);
        }
    }
    (text, 0)
}

/// Digits before and after the point, with commas taken out where they group thousands.
fn digits(text: &str) -> Option<(String, &str)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(fraction) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty()
        || ((1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3));
    let whole: String = std::iter::once(first).chain(rest).collect();
    (grouped && all_digits(&whole)).then_some((whole, fraction))
}

/// The number with its point moved right by `zeros`, rounded to the nearest, half up.
fn scale(whole: &str, fraction: &str, zeros: usize) -> Result<u64, CountError> {
    let mut kept: String = whole.trim_start_matches('0').to_owned();
    if kept.len() > MAX_DIGITS {
        return Err(CountError::TooLarge);
    }
    kept.extend(fraction.chars().chain(std::iter::repeat('0')).take(zeros));
    let round_up = fraction
        .as_bytes()
        .get(zeros)
        .is_some_and(|digit| *digit >= b'5');
    let value = if kept.is_empty() {
        0
    } else {
        kept.parse::<u128>().map_err(|_| CountError::TooLarge)?
    };
    u64::try_from(value + u128::from(round_up))
        .ok()
        .filter(|count| *count <= MAX_COUNT)
        .ok_or(CountError::TooLarge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_are_read_as_people_write_them() {
        for (text, expected) in [
            ("0", 0),
            ("47", 47),
            ("1,234", 1_234),
            ("1,234,567", 1_234_567),
            ("1.1万", 11_000),
            ("1.1W", 11_000),
            ("10万+", 100_000),
            ("10w+", 100_000),
            ("18k", 18_000),
            ("1.5K", 1_500),
            ("2亿", 200_000_000),
            ("2.53亿", 253_000_000),
            ("3千", 3_000),
            ("1.2m", 1_200_000),
            ("１２３４", 1_234),
            ("１．１万", 11_000),
            (" 12 ", 12),
            ("12.0", 12),
            ("1.23456万", 12_346),
            (".5万", 5_000),
            ("0.00004万", 0),
            ("0.00005万", 1),
            ("9007199254740991", MAX_COUNT),
            ("007", 7),
        ] {
            assert_eq!(parse(text), Ok(Some(expected)), "{text}");
        }
    }

    #[test]
    fn unknown_is_not_zero() {
        for text in [
            "", " ", "-", "--", "null", "NULL", "None", "暂无", "N/A", "　", "—",
        ] {
            assert_eq!(parse(text), Ok(None), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_count_is_an_error() {
        for (text, error) in [
            ("abc", CountError::NotANumber),
            ("1.2.3", CountError::NotANumber),
            ("12,34", CountError::NotANumber),
            ("1,2345", CountError::NotANumber),
            (",123", CountError::NotANumber),
            ("万", CountError::NotANumber),
            ("+", CountError::NotANumber),
            (".", CountError::NotANumber),
            ("1e5", CountError::NotANumber),
            ("0x10", CountError::NotANumber),
            ("-x", CountError::NotANumber),
            ("-5", CountError::Negative),
            ("-1.5万", CountError::Negative),
            ("12.5", CountError::NotWhole),
            ("9007199254740992", CountError::TooLarge),
            ("99999999999999999999999999999999", CountError::TooLarge),
            ("99999999亿", CountError::TooLarge),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_count_or_an_error(text in "\\PC*") {
            if let Ok(Some(count)) = parse(&text) {
                prop_assert!(count <= MAX_COUNT);
            }
        }

        #[test]
        fn plain_numbers_are_themselves(count in 0..=MAX_COUNT) {
            prop_assert_eq!(parse(&count.to_string()), Ok(Some(count)));
        }

        #[test]
        fn units_multiply(tenths in 0_u64..10_000_000) {
            let text = format!("{}.{}万", tenths / 10, tenths % 10);
            prop_assert_eq!(parse(&text), Ok(Some(tenths * 1_000)));
        }
    }
}
