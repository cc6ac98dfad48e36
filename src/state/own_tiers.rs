//! Bounds of tiers and a fee as one types them, and what is wrong with them.

use hongbang_domain::price::Fee;
use hongbang_domain::tier::{InvalidScheme, Scheme, Tier};
use hongbang_sheets::count;

/// What is wrong with what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// No tier has a bound.
    Empty,
    /// No whole number of followers.
    NotANumber(Tier),
    /// 0 followers: everyone has those.
    Zero(Tier),
    /// Not below the bound of the next higher tier.
    NotFalling(Tier),
}

impl Trouble {
    /// Which tier's field is to blame; none where all are empty.
    #[must_use]
    pub const fn tier(self) -> Option<Tier> {
        match self {
            Self::Empty => None,
            Self::NotANumber(tier) | Self::Zero(tier) | Self::NotFalling(tier) => Some(tier),
        }
    }
}

/// Reads bounds, such as `8万` or `80,000`; a tier whose field is empty is not named.
///
/// # Errors
///
/// The first [`Trouble`], where they make no scheme.
pub fn read<'a>(
    fields: impl IntoIterator<Item = (Tier, &'a str)>,
) -> Result<Vec<(Tier, u64)>, Trouble> {
    let mut bounds = Vec::new();
    for (tier, text) in fields {
        match count::parse(text) {
            Ok(Some(bound)) => bounds.push((tier, bound)),
            Ok(None) => {}
            Err(_) => return Err(Trouble::NotANumber(tier)),
        }
    }
    match Scheme::custom(&bounds) {
        Ok(_) => Ok(bounds),
        Err(InvalidScheme::Empty) => Err(Trouble::Empty),
        Err(InvalidScheme::Zero(tier)) => Err(Trouble::Zero(tier)),
        Err(InvalidScheme::Repeated(tier) | InvalidScheme::NotFalling(tier)) => {
            Err(Trouble::NotFalling(tier))
        }
    }
}

/// Reads a fee in percent, 0–100, such as `10`, `7.5` or `10%`; `None` where it is none.
#[must_use]
pub fn read_fee(text: &str) -> Option<Fee> {
    let text = text.trim();
    let text = text
        .strip_suffix('%')
        .or_else(|| text.strip_suffix('\u{ff05}'))
        .unwrap_or(text);
    let percent: f64 = text.trim().parse().ok()?;
    Fee::new(percent / 100.0)
}

/// A fee in percent, as one would type it.
#[must_use]
pub fn write_fee(fee: Fee) -> String {
    // Hundredths of a percent are enough, and hide what binary fractions make of 0.07.
    ((fee.get() * 10_000.0).round() / 100.0).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(fields: [&str; 5]) -> Result<Vec<(Tier, u64)>, Trouble> {
        read(Tier::ALL.iter().rev().copied().zip(fields))
    }

    #[test]
    fn bounds_are_read_as_people_write_them() {
        assert_eq!(
            tried(["", "30\u{4e07}", "80,000", "20k", " 1000 "]),
            Ok(vec![
                (Tier::Top, 300_000),
                (Tier::Mid, 80_000),
                (Tier::Micro, 20_000),
                (Tier::Nano, 1_000)
            ])
        );
    }

    #[test]
    fn what_makes_no_scheme_names_the_field() {
        for (fields, trouble) in [
            (["", "", "", "", ""], Trouble::Empty),
            (["", "many", "8", "", ""], Trouble::NotANumber(Tier::Top)),
            (["", "-5", "8", "", ""], Trouble::NotANumber(Tier::Top)),
            (["", "300", "80", "20", "0"], Trouble::Zero(Tier::Nano)),
            (["", "300", "300", "", ""], Trouble::NotFalling(Tier::Mid)),
            (["", "300", "", "400", ""], Trouble::NotFalling(Tier::Micro)),
        ] {
            assert_eq!(tried(fields), Err(trouble), "{fields:?}");
            assert_eq!(trouble.tier().is_none(), trouble == Trouble::Empty);
        }
    }

    #[test]
    fn a_fee_is_a_percentage() {
        for (text, share) in [
            ("10", Some(0.1)),
            (" 7.5 %", Some(0.075)),
            ("0", Some(0.0)),
            ("100\u{ff05}", Some(1.0)),
            ("101", None),
            ("-1", None),
            ("", None),
            ("ten", None),
            ("NaN", None),
        ] {
            assert_eq!(read_fee(text).map(Fee::get), share, "{text}");
        }
    }

    #[test]
    fn a_fee_is_written_as_it_was_typed() {
        for text in ["10", "7", "7.5", "0", "100", "12.25"] {
            assert_eq!(read_fee(text).map(write_fee).as_deref(), Some(text));
        }
    }
}
