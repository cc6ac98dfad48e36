//! Amounts: counts, medians, prices and shares, in whatever unit they are written.

use super::number::{Decimal, float, is_range, is_unknown, mark, narrow, percent, trim};
use crate::field::{Field, Unit};
use crate::report::Why;

/// More followers than the platform has users.
const MOST_FOLLOWERS: f64 = 300e6;

/// More than anything on the platform was ever counted.
const MOST: f64 = 20e9;

/// Ten times what the best known ask for a note, yuan.
const MOST_YUAN: f64 = 10e6;

/// A number as it stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Amount {
    number: Number,
    /// The zeros that the cell's own mark stands for (`万`, `k`), where it has one.
    marked: Option<u32>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Number {
    Exact(Decimal),
    /// As Excel shortens it: `1.2E+04`.
    Short(f64),
}

impl Amount {
    /// Reads a text without what stands around the number.
    fn parse(text: &str) -> Result<Self, Why> {
        if let Some(number) = Decimal::parse(text) {
            return Ok(Self {
                number: Number::Exact(number),
                marked: None,
            });
        }
        let (number, marked) = match mark(text) {
            Some((number, zeros)) => (number, Some(zeros)),
            None => (text, None),
        };
        if is_range(number) && float(number).is_none() {
            return Err(Why::Unreadable);
        }
        let value = float(number).ok_or(Why::Unreadable)?;
        if value < 0.0 {
            return Err(Why::Negative);
        }
        let exact = Decimal::parse(number).or_else(|| Decimal::parse(&number.replace(',', "")));
        Ok(Self {
            number: exact.map_or(Number::Short(value), Number::Exact),
            marked,
        })
    }

    fn zeros(self, unit: Unit) -> u32 {
        self.marked.unwrap_or(match unit {
            Unit::One | Unit::Percent => 0,
            Unit::Thousand => 3,
            Unit::TenThousand => 4,
        })
    }

    fn value(self, unit: Unit) -> f64 {
        let zeros = self.zeros(unit);
        match self.number {
            // Exact as far as whole numbers go: 1.1 times 10,000 is none.
            Number::Exact(number) => match number.scaled(zeros) {
                (whole, false) => whole as f64,
                (_, true) => number.value() * 10_f64.powi(i32::try_from(zeros).unwrap_or_default()),
            },
            Number::Short(number) => number * 10_f64.powi(i32::try_from(zeros).unwrap_or_default()),
        }
    }

    /// A value that is too large is so because of the column's unit, where the cell has none.
    fn too_large(self, unit: Unit) -> Why {
        match (unit, self.marked) {
            (Unit::Thousand | Unit::TenThousand, None) => Why::OtherUnit,
            _ => Why::TooLarge,
        }
    }
}

/// What stands around counts and says nothing: `约1.2万`, `10万+`, `1.2万左右`, `3篇`.
fn bare_count(text: &str) -> &str {
    const BEFORE: &[char] = &['约', '≈', '~', '>', '≥', '＞'];
    const BEHIND: &[&str] = &["左右", "以上", "粉丝", "粉", "篇", "个", "次", "人", "+"];
    let mut text = text.trim_start_matches(BEFORE).trim_start();
    while let Some(rest) = BEHIND.iter().find_map(|behind| text.strip_suffix(behind)) {
        text = rest.trim_end();
    }
    text
}

fn amount_of_count(text: &str) -> Result<Option<Amount>, Why> {
    if let Some(number) = Decimal::parse(text) {
        return Ok(Some(Amount {
            number: Number::Exact(number),
            marked: None,
        }));
    }
    if is_unknown(text) {
        return Ok(None);
    }
    let text = narrow(text);
    match bare_count(trim(&text)) {
        "" => Err(Why::Unreadable),
        text => Amount::parse(text).map(Some),
    }
}

/// A whole number, as [`crate::count`] reads it and as Excel shortens it; without a mark of its
/// own in the column's unit.
pub(super) fn count(field: Field, unit: Unit, text: &str) -> Result<Option<u64>, Why> {
    let Some(amount) = amount_of_count(text)? else {
        return Ok(None);
    };
    let most = match field {
        Field::Followers | Field::Following | Field::Follows => MOST_FOLLOWERS,
        Field::Notes | Field::CooperationNotes => 100_000.0,
        _ => MOST,
    };
    let zeros = amount.zeros(unit);
    let whole = match amount.number {
        Number::Exact(number) => match number.scaled(zeros) {
            // 1.2 followers are 1.2万, and the column says otherwise.
            (_, true) if zeros == 0 => return Err(Why::OtherUnit),
            (whole, _) => whole,
        },
        Number::Short(_) => amount.value(unit).round() as u64,
    };
    if whole as f64 > most {
        return Err(amount.too_large(unit));
    }
    Ok(Some(whole))
}

/// A median, which may lie between two whole numbers.
pub(super) fn median(unit: Unit, text: &str) -> Result<Option<f64>, Why> {
    let Some(amount) = amount_of_count(text)? else {
        return Ok(None);
    };
    let value = amount.value(unit);
    if value > MOST {
        return Err(amount.too_large(unit));
    }
    Ok(Some(value))
}

/// How cells say that a price is a matter to be talked about.
const TO_BE_TALKED_ABOUT: &[&str] = &[
    "面议", "私聊", "详询", "详谈", "议价", "咨询", "不接", "置换", "免费", "另议",
];

/// A price in whole yuan: `¥1,200`, `5k`, `1.2万元`. A range (`3000-5000`) is no price: neither its
/// ends nor its middle was asked for.
pub(super) fn yuan(unit: Unit, text: &str) -> Result<Option<u32>, Why> {
    if is_unknown(text) {
        return Ok(None);
    }
    let amount = match Decimal::parse(text) {
        Some(number) => Amount {
            number: Number::Exact(number),
            marked: None,
        },
        None => {
            if TO_BE_TALKED_ABOUT.iter().any(|word| text.contains(word)) {
                return Ok(None);
            }
            let text = narrow(text);
            let (text, in_yuan) = bare_price(trim(&text));
            let mut amount = Amount::parse(text)?;
            if in_yuan && amount.marked.is_none() {
                amount.marked = Some(0);
            }
            amount
        }
    };
    let value = amount.value(unit).round();
    if value > MOST_YUAN {
        return Err(amount.too_large(unit));
    }
    if value < 1.0 {
        return Err(Why::PriceZero);
    }
    Ok(Some(value as u32))
}

/// A price without its currency, and whether it said that it is in yuan.
fn bare_price(text: &str) -> (&str, bool) {
    const BEFORE: &[&str] = &["¥", "￥", "RMB", "rmb", "CNY", "cny", "人民币"];
    const BEHIND: &[&str] = &[
        "/篇",
        "/条",
        "起",
        "元",
        "块",
        "RMB",
        "rmb",
        "CNY",
        "cny",
        "人民币",
        "+",
    ];
    const YUAN: &[&str] = &["元", "块"];
    let mut text = text;
    let mut in_yuan = false;
    while let Some(rest) = BEFORE.iter().find_map(|before| text.strip_prefix(before)) {
        text = rest.trim_start_matches([':', ' ']);
    }
    while let Some((rest, mark)) = BEHIND
        .iter()
        .find_map(|mark| Some((text.strip_suffix(mark)?, mark)))
    {
        text = rest.trim_end();
        in_yuan |= YUAN.contains(mark);
    }
    (text, in_yuan)
}

/// A share, 0–1.
pub(super) fn share(unit: Unit, text: &str) -> Result<Option<f64>, Why> {
    // Most cells are a plain number of per cent.
    if let (Unit::Percent, Some(decimal)) = (unit, Decimal::parse(text)) {
        let share = decimal.percent();
        return if share <= 1.0 {
            Ok(Some(share))
        } else {
            Err(Why::ImpossibleShare)
        };
    }
    if is_unknown(text) {
        return Ok(None);
    }
    let text = narrow(text);
    let text = trim(&text).trim_start_matches(['约', '≈', '~']);
    let (number, marked) = match text.strip_suffix('%') {
        Some(number) => (number.trim_end(), true),
        None => (text, false),
    };
    let share = if marked || unit == Unit::Percent {
        percent(number)
    } else {
        float(number)
    };
    let share = share.ok_or(Why::Unreadable)?;
    match share {
        0.0..=1.0 => Ok(Some(share)),
        // 45.2 is no share, and may be one in per cent.
        0.0..=100.0 if !marked && unit != Unit::Percent => Err(Why::OtherUnit),
        _ => Err(Why::ImpossibleShare),
    }
}

/// A span in seconds: `12.5`, `12.5s`, `1分20秒`, `1:20`, `00:01:20`. Not above a day.
pub(super) fn seconds(text: &str) -> Result<Option<f64>, Why> {
    if is_unknown(text) {
        return Ok(None);
    }
    let text = narrow(text);
    let text = trim(&text);
    let mut sum = 0.0;
    if text.contains(':') {
        for part in text.split(':') {
            let part = float(part.trim()).ok_or(Why::Unreadable)?;
            sum = sum * 60.0 + part;
        }
    } else {
        let mut number = String::new();
        let mut rest = text.chars().peekable();
        while let Some(char) = rest.next() {
            let unit = match char {
                '0'..='9' | '.' => {
                    number.push(char);
                    continue;
                }
                ' ' => continue,
                '时' | 'h' => 3_600.0,
                '分' | 'm' => 60.0,
                '秒' | 's' | 'S' => 1.0,
                _ => return Err(Why::Unreadable),
            };
            while rest
                .next_if(|next| matches!(next, '小' | '钟' | 'i' | 'n'))
                .is_some()
            {}
            sum += unit * float(&number).ok_or(Why::Unreadable)?;
            number.clear();
        }
        if !number.is_empty() {
            sum += float(&number).ok_or(Why::Unreadable)?;
        }
    }
    match sum {
        0.0..=86_400.0 => Ok(Some(sum)),
        sum if sum < 0.0 => Err(Why::Negative),
        _ => Err(Why::TooLarge),
    }
}
