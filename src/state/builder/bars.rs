//! The drawing of a histogram: the columns inside the bounds, and those outside. Pure.

use hongbang_domain::roster::{BINS, Bounds};

/// The drawing's size, in its own units.
pub const WIDTH: f64 = BINS as f64 * 10.0;
/// See [`WIDTH`].
pub const HEIGHT: f64 = 32.0;
/// Between two columns.
const GAP: f64 = 1.0;

/// Two paths: the columns that pass, at least in part, and those that do not.
#[must_use]
pub fn paths(edges: &[f64], bins: &[u32], bounds: Bounds) -> [String; 2] {
    let most = bins.iter().copied().max().unwrap_or(0).max(1);
    let mut paths = [String::new(), String::new()];
    for ((bin, count), edge) in bins.iter().enumerate().zip(edges.windows(2)) {
        let &[from, to] = edge else { continue };
        let passes = bounds.min().is_none_or(|min| to > min || from >= min)
            && bounds.max().is_none_or(|max| from <= max);
        let height = if *count == 0 {
            1.0
        } else {
            // Few among many are still seen.
            (HEIGHT * f64::from(*count) / f64::from(most)).max(2.0)
        };
        let x = bin as f64 * 10.0 + GAP / 2.0;
        let column = format!("M{x} {HEIGHT}v-{height:.1}h{}V{HEIGHT}Z", 10.0 - GAP);
        if let Some(path) = paths.get_mut(usize::from(!passes)) {
            path.push_str(&column);
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(min: Option<f64>, max: Option<f64>) -> Bounds {
        Bounds {
            min,
            max,
            unknown: false,
        }
    }

    fn columns(bounds: Bounds) -> [usize; 2] {
        let edges = [0.0, 1.0, 2.0, 3.0, 4.0];
        paths(&edges, &[5, 0, 10, 1], bounds).map(|path| path.matches('M').count())
    }

    #[test]
    fn columns_are_told_apart_by_the_bounds() {
        assert_eq!(columns(bounds(None, None)), [4, 0]);
        assert_eq!(columns(bounds(Some(1.0), None)), [3, 1]);
        assert_eq!(
            columns(bounds(Some(1.5), Some(2.5))),
            [2, 2],
            "in part is in"
        );
        assert_eq!(columns(bounds(Some(3.0), Some(1.0))), [0, 4]);
        assert_eq!(columns(bounds(Some(f64::NAN), None)), [4, 0]);
    }

    #[test]
    fn the_highest_fills_the_drawing_and_nobody_leaves_a_line() {
        let [inside, _] = paths(&[0.0, 1.0, 2.0], &[10, 0], bounds(None, None));
        assert_eq!(inside, "M0.5 32v-32.0h9V32ZM10.5 32v-1.0h9V32Z");
        assert_eq!(paths(&[], &[], bounds(None, None)), ["", ""]);
    }
}
