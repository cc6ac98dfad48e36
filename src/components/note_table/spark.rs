//! A curve as small as a word. Pure.

use hongbang_domain::launch::HOURS;

/// Its width, px.
pub const WIDTH: f64 = 64.0;
/// Its height, px.
pub const HEIGHT: f64 = 20.0;
/// So that the line's own width is not cut.
const MARGIN: f64 = 2.0;

/// Running totals from nothing to their end, as SVG path data.
#[must_use]
pub fn spark(curve: &[u64; HOURS]) -> String {
    let top = curve.last().copied().unwrap_or(0).max(1) as f64;
    let x = |hour: usize| MARGIN + (WIDTH - 2.0 * MARGIN) * hour as f64 / HOURS as f64;
    let y = |value: u64| {
        let part = (value as f64 / top).min(1.0);
        HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * part
    };
    let start = format!("M{:.1} {:.1}", x(0), y(0));
    let rest = curve
        .iter()
        .enumerate()
        .map(|(hour, &value)| format!("L{:.1} {:.1}", x(hour + 1), y(value)));
    std::iter::once(start).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_goes_from_the_lower_left_to_the_upper_right() {
        let even: [u64; HOURS] = std::array::from_fn(|hour| (hour as u64 + 1) * 10);
        let path = spark(&even);
        assert!(path.starts_with("M2.0 18.0L"), "{path}");
        assert!(path.ends_with("L62.0 2.0"), "{path}");
        assert_eq!(path.matches('L').count(), HOURS);
    }

    #[test]
    fn nothing_lies_on_the_floor() {
        assert!(spark(&[0; HOURS]).ends_with("L62.0 18.0"));
    }
}
