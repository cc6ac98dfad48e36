//! Between a slider's notches, a figure, and what one types. Pure.

use hongbang_domain::roster::{BINS, Range};
use hongbang_sheets::count;

/// Notches of a column of the histogram.
const PER_BIN: u32 = 10;

/// Notches of a slider: it stands on `0..=NOTCHES`.
pub const NOTCHES: u32 = BINS as u32 * PER_BIN;

/// What a figure is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// People, reads, interactions: whole.
    Count,
    /// Yuan, whole.
    Yuan,
    /// Yuan, with a fraction where they are few.
    Price,
    /// A share, written in per cent.
    Share,
    /// Points of a hundred.
    Points,
}

/// Which bounds a range has: a ceiling of what is paid, a floor of what is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ends {
    /// Two.
    Both,
    /// At least.
    Floor,
    /// At most.
    Ceiling,
}

/// What a range is counted in.
#[must_use]
pub const fn unit(range: Range) -> Unit {
    match range {
        Range::Followers | Range::Reads | Range::Interactions => Unit::Count,
        Range::Quote => Unit::Yuan,
        Range::Cpe | Range::Cpm => Unit::Price,
        Range::ErByReads
        | Range::ErByFollowers
        | Range::Growth
        | Range::AudienceFit
        | Range::Response => Unit::Share,
        Range::Authenticity => Unit::Points,
    }
}

/// The bounds that a range has.
#[must_use]
pub const fn ends(range: Range) -> Ends {
    match range {
        Range::Cpe | Range::Cpm => Ends::Ceiling,
        Range::Authenticity | Range::Response | Range::AudienceFit => Ends::Floor,
        _ => Ends::Both,
    }
}

/// The figure at a notch: even steps inside of each column, so that a slider is even where the
/// columns are, and goes by orders of magnitude where they do. `None` where there is no column.
#[must_use]
pub fn value(edges: &[f64], notch: u32) -> Option<f64> {
    let bin = (notch / PER_BIN) as usize;
    let from = *edges.get(bin)?;
    let part = f64::from(notch % PER_BIN) / f64::from(PER_BIN);
    let to = edges.get(bin + 1).copied().unwrap_or(from);
    Some(from + (to - from) * part)
}

/// The notch nearest to a figure; the first and the last stand for all beyond.
#[must_use]
pub fn notch(edges: &[f64], value: f64) -> u32 {
    let last = edges.len().saturating_sub(1);
    let bin = edges.partition_point(|edge| *edge <= value);
    let Some(bin) = bin.checked_sub(1) else {
        return 0;
    };
    if bin >= last {
        return last as u32 * PER_BIN;
    }
    let (Some(from), Some(to)) = (edges.get(bin), edges.get(bin + 1)) else {
        return 0;
    };
    let part = if to > from {
        (value - from) / (to - from)
    } else {
        0.0
    };
    let part = (part * f64::from(PER_BIN)).round() as u32;
    bin as u32 * PER_BIN + part.min(PER_BIN)
}

/// A figure as one would choose it: to two digits, or as fine as its unit is.
#[must_use]
pub fn tidy(unit: Unit, value: f64) -> f64 {
    let finest: f64 = match unit {
        Unit::Count | Unit::Yuan | Unit::Points => 1.0,
        Unit::Price => 0.1,
        Unit::Share => 0.001,
    };
    let size = value.abs();
    let step = if size > 0.0 {
        10f64.powf(size.log10().floor() - 1.0)
    } else {
        finest
    };
    let step = if unit == Unit::Points {
        1.0
    } else {
        step.max(finest)
    };
    // Dividing by a whole number leaves 0.3 as 0.3; multiplying by 0.1 does not.
    if step < 1.0 {
        let parts = (1.0 / step).round();
        (value * parts).round() / parts
    } else {
        (value / step).round() * step
    }
}

/// A figure as it stands in a field; counts are grouped by whoever shows them.
#[must_use]
pub fn written(unit: Unit, value: f64) -> String {
    let value = match unit {
        Unit::Share => value * 100.0,
        _ => value,
    };
    ((value * 100.0).round() / 100.0).to_string()
}

/// What one typed, such as `4%`, `8\u{4e07}`, `¥1,200` or nothing.
///
/// # Errors
///
/// Where it is no number.
pub fn read(unit: Unit, text: &str) -> Result<Option<f64>, NotANumber> {
    let text: String = text
        .chars()
        .filter(|c| !matches!(c, '¥' | '\u{ffe5}' | '%' | '\u{ff05}' | ',' | '\u{ff0c}'))
        .filter(|c| !c.is_whitespace())
        .collect();
    if text.is_empty() {
        return Ok(None);
    }
    let number = match text.parse::<f64>() {
        Ok(number) => number,
        // People write large numbers in units of their own.
        Err(_) => match count::parse(&text) {
            Ok(Some(count)) => count as f64,
            Ok(None) | Err(_) => return Err(NotANumber),
        },
    };
    if !number.is_finite() {
        return Err(NotANumber);
    }
    Ok(Some(match unit {
        Unit::Share => number / 100.0,
        _ => number,
    }))
}

/// What one typed is no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(magnitudes: bool) -> Vec<f64> {
        (0..=BINS)
            .map(|bin| {
                let part = bin as f64 / BINS as f64;
                if magnitudes {
                    100.0 * 10_000f64.powf(part)
                } else {
                    part
                }
            })
            .collect()
    }

    #[test]
    fn every_notch_has_a_figure_and_back() {
        for edges in [edges(false), edges(true)] {
            let mut before = f64::NEG_INFINITY;
            for at in 0..=NOTCHES {
                let figure = value(&edges, at).unwrap();
                assert!(figure > before, "{at}");
                assert_eq!(notch(&edges, figure), at);
                before = figure;
            }
            assert_eq!(value(&edges, 0), edges.first().copied());
            assert_eq!(value(&edges, NOTCHES), edges.last().copied());
            assert_eq!(notch(&edges, -1.0), 0);
            assert_eq!(notch(&edges, 1e12), NOTCHES);
        }
    }

    #[test]
    fn without_columns_there_is_no_figure() {
        assert_eq!(value(&[], 3), None);
        assert_eq!(notch(&[], 3.0), 0);
        assert_eq!(notch(&[2.0, 2.0], 2.0), 10, "one figure that all share");
    }

    #[test]
    fn figures_are_tidy() {
        for (unit, value, tidied) in [
            (Unit::Yuan, 1_234.0, 1_200.0),
            (Unit::Yuan, 7.3, 7.0),
            (Unit::Count, 86_543.0, 87_000.0),
            (Unit::Price, 5.12, 5.1),
            (Unit::Price, 51.2, 51.0),
            (Unit::Share, 0.0437, 0.044),
            (Unit::Share, -0.0437, -0.044),
            (Unit::Share, 0.437, 0.44),
            (Unit::Points, 71.6, 72.0),
            (Unit::Points, 4.4, 4.0),
            (Unit::Count, 0.0, 0.0),
        ] {
            assert_eq!(tidy(unit, value), tidied, "{unit:?} {value}");
        }
    }

    #[test]
    fn what_is_written_can_be_read() {
        for (unit, value, text) in [
            (Unit::Share, 0.044, "4.4"),
            (Unit::Yuan, 1_200.0, "1200"),
            (Unit::Price, 5.1, "5.1"),
        ] {
            assert_eq!(written(unit, value), text);
            assert_eq!(read(unit, text), Ok(Some(value)));
        }
    }

    #[test]
    fn people_write_numbers_in_many_ways() {
        for (unit, text, value) in [
            (Unit::Share, " 4 % ", Ok(Some(0.04))),
            (Unit::Share, "-2.5\u{ff05}", Ok(Some(-0.025))),
            (Unit::Yuan, "¥1,200", Ok(Some(1_200.0))),
            (Unit::Count, "8\u{4e07}", Ok(Some(80_000.0))),
            (Unit::Count, "1.2w", Ok(Some(12_000.0))),
            (Unit::Count, "", Ok(None)),
            (Unit::Count, "  ", Ok(None)),
            (Unit::Count, "many", Err(NotANumber)),
            (Unit::Count, "NaN", Err(NotANumber)),
            (Unit::Price, "inf", Err(NotANumber)),
        ] {
            assert_eq!(read(unit, text), value, "{text}");
        }
    }
}
