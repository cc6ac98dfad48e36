//! Creators side by side: which is best in a row, and which stands apart from the rest.

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The more the better.
    More,
    /// The less the better: what something costs.
    Less,
    /// Neither: a description.
    Neither,
}

/// A row's marks, by position.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marks {
    /// The best, where two or more are known and they differ. Several where they are as good.
    pub best: Vec<usize>,
    /// Those far from the others.
    pub outliers: Vec<usize>,
}

/// Further than this many robust deviations from the median is apart: the usual cut-off
/// (Iglewicz and Hoaglin).
const FAR: f64 = 3.5;

/// Fewer known values than this have no outlier.
const ENOUGH: usize = 4;

/// Marks a row of values; unknown ones take no part.
#[must_use]
pub fn marks(values: &[Option<f64>], better: Better) -> Marks {
    let known: Vec<(usize, f64)> = values
        .iter()
        .enumerate()
        .filter_map(|(at, value)| Some((at, value.filter(|value| value.is_finite())?)))
        .collect();
    let numbers = || known.iter().map(|(_, value)| *value);
    let (least, most) = (
        numbers().fold(f64::INFINITY, f64::min),
        numbers().fold(f64::NEG_INFINITY, f64::max),
    );
    let best = match better {
        Better::More => Some(most),
        Better::Less => Some(least),
        Better::Neither => None,
    };
    let best = best.filter(|_| known.len() > 1 && least < most);
    let at = |chosen: &dyn Fn(f64) -> bool| -> Vec<usize> {
        let chosen = known.iter().filter(|(_, value)| chosen(*value));
        chosen.map(|(at, _)| *at).collect()
    };
    Marks {
        best: best.map_or_else(Vec::new, |best| at(&|value| value == best)),
        outliers: apart(&numbers().collect::<Vec<_>>())
            .map_or_else(Vec::new, |apart| at(&|value| apart(value))),
    }
}

/// Which values are apart from the rest, by the modified z-score.
fn apart(values: &[f64]) -> Option<impl Fn(f64) -> bool + use<>> {
    if values.len() < ENOUGH {
        return None;
    }
    let median = crate::window::median(values.iter().copied())?;
    let spread = crate::window::median(values.iter().map(|value| (value - median).abs()))?;
    (spread > 0.0).then_some(move |value: f64| 0.6745 * (value - median).abs() / spread > FAR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_is_marked_and_the_one_apart() {
        type Row = (
            &'static [Option<f64>],
            Better,
            &'static [usize],
            &'static [usize],
        );
        let table: [Row; 8] = [
            (&[Some(1.0), Some(3.0), None], Better::More, &[1], &[]),
            (&[Some(1.0), Some(3.0), None], Better::Less, &[0], &[]),
            (&[Some(1.0), Some(3.0)], Better::Neither, &[], &[]),
            (
                &[Some(3.0), Some(1.0), Some(3.0)],
                Better::More,
                &[0, 2],
                &[],
            ),
            (&[Some(3.0), Some(3.0)], Better::More, &[], &[]),
            (&[Some(3.0), None], Better::More, &[], &[]),
            (
                &[Some(10.0), Some(11.0), Some(12.0), Some(10.5), Some(90.0)],
                Better::Less,
                &[0],
                &[4],
            ),
            (
                &[Some(f64::NAN), Some(1.0), Some(2.0)],
                Better::More,
                &[2],
                &[],
            ),
        ];
        for (values, better, best, outliers) in table {
            let found = marks(values, better);
            assert_eq!(
                (&*found.best, &*found.outliers),
                (best, outliers),
                "{values:?} {better:?}"
            );
        }
    }
}
