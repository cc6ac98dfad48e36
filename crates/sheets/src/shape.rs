//! What a cell looks like, whatever its column is called: enough to propose, not to read.

use crate::count;
use crate::field::{Field, Shape};

/// The most characters of a number with its marks.
const NUMBER: usize = 32;

/// How a number says its own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It does not.
    None,
    /// `万`, `k`, `亿`.
    Size,
    /// `%`.
    Percent,
}

/// A number as it stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// It, before its mark is applied.
    pub value: f64,
    /// The mark.
    pub mark: Mark,
    /// Digits behind the point, without zeros at the end.
    pub decimals: usize,
}

/// Whose page a link leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Linked {
    /// A creator's.
    Profile,
    /// A note's.
    Note,
    /// Something else's, or it does not tell.
    Else,
}

/// A cell without the space around it and without what only keeps Excel from reading digits as a
/// number: `="950012"`, `'950012`.
#[must_use]
pub fn plain(cell: &str) -> &str {
    let cell = cell.trim();
    let text = cell
        .strip_prefix("=\"")
        .and_then(|text| text.strip_suffix('"'))
        .filter(|text| !text.contains('"'));
    match (text, cell.strip_prefix('\'')) {
        (Some(text), _) => text.trim(),
        (None, Some(number)) if number.starts_with(|char: char| char.is_ascii_digit()) => number,
        _ => cell,
    }
}

/// Whether a cell says anything; `-`, `null` and `暂无` do not.
#[must_use]
pub fn says_something(text: &str) -> bool {
    // What is longer than a number is no word for "unknown" either.
    text.len() > 4 * NUMBER || !matches!(count::parse(text), Ok(None))
}

/// The number of a cell that is nothing else.
#[must_use]
pub fn number(text: &str) -> Option<Number> {
    let text = text.trim();
    if text.is_empty() || text.len() > 4 * NUMBER {
        return None;
    }
    let text: String = text.chars().map(count::narrow).collect();
    let text = text.trim().to_lowercase();
    let text = text
        .trim_start_matches(['¥', '￥', '约'])
        .trim_start_matches("rmb")
        .trim_start();
    let text = text.strip_suffix('+').unwrap_or(text);
    let text = ["元", "人", "起"]
        .iter()
        .find_map(|end| text.strip_suffix(end))
        .unwrap_or(text)
        .trim_end();
    let (text, mark) = match text.chars().next_back()? {
        '%' => (text.strip_suffix('%')?, Mark::Percent),
        last @ ('万' | 'w' | '亿' | '千' | 'k' | 'm') => (text.strip_suffix(last)?, Mark::Size),
        _ => (text, Mark::None),
    };
    let text = text.trim_end();
    let plain = text.strip_prefix('-').unwrap_or(text);
    let digits = |byte: &u8| byte.is_ascii_digit();
    if plain.len() > NUMBER
        || !plain.bytes().any(|byte| digits(&byte))
        || !plain
            .bytes()
            .all(|byte| digits(&byte) || matches!(byte, b'.' | b','))
    {
        return None;
    }
    let fraction = plain.split_once('.').map_or("", |(_, fraction)| fraction);
    let decimals = fraction.trim_end_matches('0').len();
    let value: f64 = text.replace(',', "").parse().ok()?;
    Some(Number {
        value,
        mark,
        decimals,
    })
}

/// Whether it is a day or a moment that says so itself: `2025-12-30`, `2025年12月30日10时`.
#[must_use]
pub fn is_day(text: &str) -> bool {
    let mut parts = text.trim().split(|char: char| !char.is_ascii_digit());
    let mut part = |digits: std::ops::RangeInclusive<usize>, of: std::ops::RangeInclusive<u32>| {
        parts.next().is_some_and(|part| {
            digits.contains(&part.len()) && part.parse().is_ok_and(|number| of.contains(&number))
        })
    };
    let separated = |text: &str| {
        text.chars()
            .nth(4)
            .is_some_and(|char| "-/.年".contains(char))
    };
    separated(text.trim()) && part(4..=4, 1990..=2100) && part(1..=2, 1..=12) && part(1..=2, 1..=31)
}

/// Whether it can be a moment where its column says that it is one: also a number of milliseconds
/// or seconds since 1970, or of days as workbooks count them, or `12-30 10:13`.
fn may_be_time(text: &str) -> bool {
    let text = text.trim();
    let is_number = number(text).is_some_and(|number| {
        let value = number.value;
        (30_000.0..80_000.0).contains(&value)
            || (1.3e9..4.2e9).contains(&value)
            || (1.3e12..4.2e12).contains(&value)
            || (20_100_101.0..21_000_101.0).contains(&value)
    });
    is_day(text)
        || is_number
        || (text.len() <= 40
            && text.bytes().any(|byte| byte.is_ascii_digit())
            && text.chars().any(|char| "-/:月日前天昨分时".contains(char)))
}

/// The link that a cell is.
#[must_use]
pub fn link(text: &str) -> Option<Linked> {
    let text = text.trim();
    let is_link = text.contains("://")
        || text.contains("xiaohongshu.com/")
        || text.contains("xhslink.com/")
        || text.starts_with("www.");
    let of = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    is_link.then(|| {
        if of(&["/user/profile/", "blogger-detail/"]) {
            Linked::Profile
        } else if of(&["/explore/", "/discovery/item/", "/search_result/"]) {
            Linked::Note
        } else {
            Linked::Else
        }
    })
}

/// Whether it is an id of the platform: 24 hexadecimal digits.
#[must_use]
pub fn is_platform_id(text: &str) -> bool {
    let text = text.trim();
    text.len() == 24 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether it names things with their shares.
#[must_use]
pub fn is_shares(text: &str) -> bool {
    text.matches(['%', '％']).count() >= 2 && text.chars().any(char::is_alphabetic)
}

/// Whether it can be a value of `field`.
#[must_use]
pub fn may_be(field: Field, text: &str) -> bool {
    let text = text.trim();
    let lower = || text.to_lowercase();
    match (field, field.shape()) {
        (Field::Gender, _) => matches!(
            lower().as_str(),
            "男" | "女"
                | "男性"
                | "女性"
                | "f"
                | "m"
                | "male"
                | "female"
                | "woman"
                | "man"
                | "0"
                | "1"
                | "2"
                | "不限"
                | "保密"
                | "unknown"
                | "other"
        ),
        (Field::NoteKind, _) => {
            let kinds = ["图", "视频", "video", "normal", "image", "picture", "photo"];
            text.len() <= 24 && kinds.iter().any(|kind| lower().contains(kind))
        }
        (Field::Sponsored, _) => text.chars().count() <= 12,
        (Field::HongbangId, _) => {
            text.len() <= 16 && text.bytes().all(|byte| byte.is_ascii_digit())
        }
        (Field::UserId | Field::NoteId, _) => {
            text.len() >= 16 && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
        (Field::RedId, _) => {
            let of_id = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
            text.len() <= 64 && !is_platform_id(text) && text.bytes().all(of_id)
        }
        (_, Shape::Count | Shape::Money | Shape::Share) => number(text).is_some(),
        (_, Shape::Time) => may_be_time(text),
        (_, Shape::Link) => link(text).is_some() || is_platform_id(text),
        (_, Shape::Shares) => text.bytes().any(|byte| byte.is_ascii_digit()),
        (_, Shape::Seconds) => text.len() <= 40 && text.bytes().any(|byte| byte.is_ascii_digit()),
        // A formula may be a link with a name.
        (_, Shape::Text | Shape::Words) if text.starts_with('=') => true,
        (Field::Nickname | Field::Title | Field::Bio, _) => link(text).is_none(),
        (_, Shape::Words | Shape::Text | Shape::Choice) => {
            !text.starts_with('{') && number(text).is_none() && link(text).is_none()
        }
    }
}

/// Whether few things other than a field's values look like these.
#[must_use]
pub fn is_telling(field: Field) -> bool {
    matches!(
        field,
        Field::Gender | Field::NoteKind | Field::UserId | Field::NoteId
    ) || matches!(field.shape(), Shape::Time | Shape::Link | Shape::Shares)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_seen_with_their_marks() {
        for (text, value, mark, decimals) in [
            ("1.2万", 1.2, Mark::Size, 1),
            ("10万+", 10.0, Mark::Size, 0),
            ("１，２３４", 1_234.0, Mark::None, 0),
            ("¥5,200", 5_200.0, Mark::None, 0),
            ("5200元", 5_200.0, Mark::None, 0),
            ("0.052", 0.052, Mark::None, 3),
            ("5.20%", 5.2, Mark::Percent, 1),
            ("-3", -3.0, Mark::None, 0),
        ] {
            let seen = number(text).unwrap();
            assert_eq!(
                (seen.value, seen.mark, seen.decimals),
                (value, mark, decimals),
                "{text}"
            );
        }
        for text in [
            "",
            "-",
            "18-24",
            "2025-11-30",
            "abc",
            "1.2.3",
            "小红薯1",
            "<18",
            "万",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn digits_that_are_kept_as_text_are_plain() {
        for (cell, text) in [
            ("=\"950012\"", "950012"),
            ("'950012", "950012"),
            ("950012\t", "950012"),
            ("'n' roll", "'n' roll"),
            (
                "=HYPERLINK(\"http://x\",\"A\")",
                "=HYPERLINK(\"http://x\",\"A\")",
            ),
        ] {
            assert_eq!(plain(cell), text);
        }
    }

    #[test]
    fn days_and_links_are_told_from_other_words() {
        for text in [
            "2025年12月30日10时13分09秒",
            "2025/1/3",
            "2025-12-30T10:13:09Z",
            "2025.1.30",
        ] {
            assert!(is_day(text), "{text}");
        }
        for text in ["1234-5", "18-24", "2025年", "20251230", "2025-13-01"] {
            assert!(!is_day(text), "{text}");
        }
        let profile = "https://www.xiaohongshu.com/user/profile/5f1e2d3c4b5a69788796a5b4?x=1";
        assert_eq!(link(profile), Some(Linked::Profile));
        assert_eq!(link("http://xhslink.com/a/bc"), Some(Linked::Else));
        assert_eq!(link("www"), None);
    }
}
