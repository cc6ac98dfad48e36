//! Numbers as a sheet shows them: without an exponent, and without what binary fractions add.

/// The largest whole number below which every whole number is exact.
const EXACT: f64 = 9_007_199_254_740_991.0;

/// A number in decimal: `0.052`, `12000`. Empty where it is no number.
#[must_use]
pub fn plain(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    // Zero has a sign, too.
    format!("{}", if value == 0.0 { 0.0 } else { value })
}

/// A share in per cent, exact: 0.052 is `5.2%`. Empty where it is no number.
#[must_use]
pub fn percent(share: f64) -> String {
    let text = plain(share);
    if text.is_empty() {
        return text;
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text.as_str()),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (moved, rest) = fraction.split_at(fraction.len().min(2));
    let whole = format!("{whole}{moved:0<2}");
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}%")
}

/// To the fifteen digits that spreadsheets keep: 0.1 + 0.2 is 0.3. Whole numbers stay as they are.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    if value.fract() == 0.0 && value.abs() <= EXACT {
        return value;
    }
    format!("{value:.14e}").parse().unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_have_neither_exponents_nor_noise() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.0, "0"),
            (12_000.0, "12000"),
            (1e21, "1000000000000000000000"),
            (0.000_000_1, "0.0000001"),
            (f64::NAN, ""),
        ] {
            assert_eq!(plain(value), expected);
        }
        assert_eq!(plain(rounded(0.1 + 0.2)), "0.3");
        assert_eq!(plain(rounded(EXACT)), "9007199254740991");
        for (share, expected) in [
            (0.052, "5.2%"),
            (0.0, "0%"),
            (0.5, "50%"),
            (1.0, "100%"),
            (12.0, "1200%"),
            (0.28, "28%"),
            (-0.001, "-0.1%"),
            (0.000_01, "0.001%"),
            (f64::INFINITY, ""),
        ] {
            assert_eq!(percent(share), expected);
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_the_number(value in -1e12_f64..1e12) {
            prop_assert_eq!(plain(value).parse::<f64>().unwrap(), value);
            let shown = percent(value);
            let back = shown.strip_suffix('%').unwrap().parse::<f64>().unwrap() / 100.0;
            prop_assert!((back - value).abs() <= value.abs() * 1e-15, "{shown}");
        }
    }
}
