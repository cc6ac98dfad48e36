//! Numbers as cells have them: digits, marks, and what stands around them.

use std::borrow::Cow;

/// How cells say that something is unknown, in lower case. Unknown is not 0.
const UNKNOWN: &[&str] = &[
    "-",
    "--",
    "---",
    "—",
    "——",
    "–",
    "－",
    "/",
    "\\",
    "?",
    "？",
    "null",
    "none",
    "nan",
    "na",
    "n/a",
    "#n/a",
    "nil",
    "undefined",
    "unknown",
    "#value!",
    "#ref!",
    "#div/0!",
    "#name?",
    "暂无",
    "暂无数据",
    "未知",
    "无",
    "无数据",
    "待定",
    "待补充",
    "未填写",
    "未公开",
    "不详",
    "保密",
];

/// The longest of [`UNKNOWN`], bytes.
const LONGEST: usize = 12;

/// Whether a cell without space around it says that it does not know.
pub(crate) fn is_unknown(text: &str) -> bool {
    text.is_empty()
        || (text.len() <= LONGEST
            && !text.as_bytes().first().is_some_and(u8::is_ascii_digit)
            && UNKNOWN
                .iter()
                .any(|unknown| unknown.eq_ignore_ascii_case(text)))
}

/// A text without the space around it, of any kind, and without marks that nobody sees.
pub(crate) fn trim(text: &str) -> &str {
    let ascii = text.trim_ascii();
    let bytes = ascii.as_bytes();
    // Space that is not ASCII begins with one of few bytes, and Chinese characters with none of
    // these.
    let is_space = |byte: Option<&u8>| matches!(byte, Some(0xc2 | 0xe1 | 0xe2 | 0xe3 | 0xef));
    let last = bytes.iter().rev().find(|byte| **byte & 0xc0 != 0x80);
    if !is_space(bytes.first()) && !is_space(last) {
        return ascii;
    }
    ascii.trim_matches(|char: char| {
        char.is_whitespace() || matches!(char, '\u{feff}' | '\u{200b}' | '\u{2060}')
    })
}

/// A text with the ASCII twins of its full-width characters.
pub(super) fn narrow(text: &str) -> Cow<'_, str> {
    let wide = |char: char| matches!(char, '\u{ff01}'..='\u{ff5e}' | '\u{3000}');
    if text.is_ascii() || !text.contains(wide) {
        return Cow::Borrowed(text);
    }
    let twin = |char: char| match char {
        '\u{3000}' => ' ',
        _ if wide(char) => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        _ => char,
    };
    Cow::Owned(text.chars().map(twin).collect())
}

/// A decimal number: digits, and how many of them stand behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: u64,
    behind: u32,
}

/// The most digits that are read without rounding, and still leave room for a unit's zeros.
const DIGITS: usize = 15;

impl Decimal {
    /// Reads plain digits with at most one point. `None` of anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.is_empty() || bytes.len() > DIGITS + 1 {
            return None;
        }
        let (mut digits, mut behind, mut has_point, mut count) = (0_u64, 0, false, 0);
        for byte in bytes {
            match byte {
                b'0'..=b'9' => {
                    digits = digits * 10 + u64::from(byte - b'0');
                    behind += u32::from(has_point);
                    count += 1;
                }
                b'.' if !has_point => has_point = true,
                _ => return None,
            }
        }
        (1..=DIGITS)
            .contains(&count)
            .then_some(Self { digits, behind })
    }

    /// It, with the point moved right by `zeros`, to the nearest whole number, half up; and whether
    /// something was rounded away.
    pub fn scaled(self, zeros: u32) -> (u64, bool) {
        if zeros >= self.behind {
            let zeros = zeros - self.behind;
            return (
                self.digits.saturating_mul(10_u64.saturating_pow(zeros)),
                false,
            );
        }
        let divisor = 10_u64.saturating_pow(self.behind - zeros);
        let (whole, rest) = (self.digits / divisor, self.digits % divisor);
        (whole + u64::from(rest >= divisor / 2), rest != 0)
    }

    /// A hundredth of it.
    pub fn percent(self) -> f64 {
        let behind = self.behind + 2;
        Self { behind, ..self }.value()
    }

    /// It.
    pub fn value(self) -> f64 {
        // Both are exact, so the quotient is the nearest there is.
        self.digits as f64 / 10_f64.powi(i32::try_from(self.behind).unwrap_or_default())
    }
}

/// A number of per cent, as a share. Divided once, 64.38 is 0.6438.
pub(super) fn percent(text: &str) -> Option<f64> {
    match Decimal::parse(text) {
        Some(decimal) => Some(decimal.percent()),
        None => Some(float(text)? / 100.0),
    }
}

/// Any number: with commas between thousands, a sign, or as Excel shortens long ones (`1.2E+04`).
pub(super) fn float(text: &str) -> Option<f64> {
    if let Some(decimal) = Decimal::parse(text) {
        return Some(decimal.value());
    }
    let known =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'-' | b'+' | b'e' | b'E');
    if !text.bytes().all(known) || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let plain = ungrouped(text)?;
    plain.parse::<f64>().ok().filter(|value| value.is_finite())
}

/// A number without the commas that group its thousands; `None` where they stand elsewhere.
fn ungrouped(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains(',') {
        return Some(Cow::Borrowed(text));
    }
    let whole = text.split(['.', 'e', 'E']).next().unwrap_or_default();
    let mut groups = whole.trim_start_matches(['-', '+']).split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let behind = text.get(whole.len()..).unwrap_or_default();
    (grouped && !behind.contains(',')).then(|| Cow::Owned(text.replace(',', "")))
}

/// A mark at the end of a number, and how many zeros it stands for.
pub(super) fn mark(text: &str) -> Option<(&str, u32)> {
    const MARKS: &[(&str, u32)] = &[
        ("万", 4),
        ("w", 4),
        ("W", 4),
        ("k", 3),
        ("K", 3),
        ("千", 3),
        ("亿", 8),
        ("m", 6),
        ("M", 6),
    ];
    let last = text.as_bytes().last()?;
    if last.is_ascii_digit() {
        return None;
    }
    MARKS.iter().find_map(|(mark, zeros)| {
        let number = text.strip_suffix(mark)?;
        Some((number.trim_end(), *zeros))
    })
}

/// Whether a number stands before and behind something that says "from – to".
pub(super) fn is_range(text: &str) -> bool {
    let marks = ['-', '~', '～', '–', '—', '至', '到'];
    let mut parts = text.splitn(2, marks);
    let has_digit = |part: Option<&str>| {
        part.is_some_and(|part| part.bytes().any(|byte| byte.is_ascii_digit()))
    };
    has_digit(parts.next()) && has_digit(parts.next())
}
