//! The numbers of an answer, which come beside it, put back where they belong. Pure.

use hongbang_domain::kol::KolId;
use hongbang_domain::place::CityId;
use hongbang_domain::roster::{Answer, RANGES, Ranked};

/// What a worker has told that it does not tell again.
#[derive(Debug, Default)]
pub struct Numbers {
    /// The edges of histograms, as they were last told.
    edges: Vec<Vec<f64>>,
}

impl Numbers {
    /// Makes an answer whole by the row of numbers that came with it: how many are ranked, the id
    /// and the score of each (-1 for none), how many cities there are, the id and the count of
    /// each, the columns of every histogram; then of every creator in full the figures, the
    /// features (NaN where they are unknown) and the parts, how long its trend is, and the trend.
    /// `None` where it does not belong to it.
    pub fn put_back(&mut self, answer: &mut Answer, row: &[f64]) -> Option<()> {
        let mut row = row.iter().copied();
        for _ in 0..count(row.next()?)? {
            let id = KolId::try_from(row.next()? as u64).ok()?;
            let score = row.next()?;
            let score = (score >= 0.0).then_some(score as f32);
            answer.ranked.push(Ranked { id, score });
        }
        for _ in 0..count(row.next()?)? {
            let city = CityId(count(row.next()?)?);
            answer.facets.cities.push((city, count(row.next()?)?));
        }
        self.edges.resize(answer.histograms.len(), Vec::new());
        for (histogram, told) in answer.histograms.iter_mut().zip(&mut self.edges) {
            if histogram.edges.is_empty() {
                histogram.edges.clone_from(told);
            } else {
                told.clone_from(&histogram.edges);
            }
            for _ in 1..histogram.edges.len() {
                histogram.bins.push(count(row.next()?)?);
            }
        }
        for creator in &mut answer.rows {
            for _ in 0..RANGES {
                creator.figures.push(known(row.next()?));
            }
            for feature in &mut creator.features {
                *feature = known(row.next()?).map(|feature| feature as f32);
            }
            for part in &mut creator.parts {
                *part = row.next()? as f32;
            }
            for _ in 0..count(row.next()?)? {
                creator.trend.push(count(row.next()?)? as u8);
            }
        }
        row.next().is_none().then_some(())
    }
}

/// NaN is unknown.
fn known(number: f64) -> Option<f64> {
    (!number.is_nan()).then_some(number)
}

/// A whole number.
fn count(number: f64) -> Option<u32> {
    let whole = number as u32;
    (f64::from(whole) == number).then_some(whole)
}

#[cfg(test)]
mod tests {
    use hongbang_domain::roster::{Facets, Histogram, Range};

    use super::*;

    fn answer(edges: &[&[f64]]) -> Answer {
        let histograms = edges.iter().map(|edges| Histogram {
            range: Range::Quote,
            extent: None,
            edges: edges.to_vec(),
            bins: Vec::new(),
            unknown: 0,
        });
        Answer {
            creators: 9,
            passing: 9,
            facets: Facets::default(),
            histograms: histograms.collect(),
            ranked: Vec::new(),
            rows: Vec::new(),
        }
    }

    #[test]
    fn an_answer_is_whole_by_its_numbers_and_by_the_edges_of_the_one_before() {
        let mut numbers = Numbers::default();
        let mut first = answer(&[&[0.0, 1.0, 2.0], &[5.0, 6.0]]);
        let most = 9_007_199_254_740_991.0;
        let row = [2.0, most, 50.5, 7.0, -1.0, 1.0, 20.0, 6.0, 1.0, 2.0, 3.0];
        assert_eq!(numbers.put_back(&mut first, &row), Some(()));
        let ranked: Vec<(u64, Option<f32>)> = first
            .ranked
            .iter()
            .map(|ranked| (ranked.id.get(), ranked.score))
            .collect();
        assert_eq!(ranked, [(9_007_199_254_740_991, Some(50.5)), (7, None)]);
        assert_eq!(first.facets.cities, [(CityId(20), 6)]);
        assert_eq!(first.histograms[0].bins, [1, 2]);
        assert_eq!(first.histograms[1].bins, [3]);

        let mut next = answer(&[&[], &[8.0, 9.0]]);
        let row = [0.0, 0.0, 4.0, 5.0, 6.0];
        assert_eq!(numbers.put_back(&mut next, &row), Some(()));
        assert_eq!(next.histograms[0].edges, [0.0, 1.0, 2.0]);
        assert_eq!(next.histograms[0].bins, [4, 5]);
        assert_eq!(next.histograms[1].edges, [8.0, 9.0]);
    }

    #[test]
    fn creators_get_their_figures_back() {
        let mut answer = answer(&[]);
        let mut bare = crate::state::builder::fixture::row(1);
        bare.figures.clear();
        bare.trend.clear();
        answer.rows = vec![bare.clone(), bare];
        let mut row = vec![0.0, 0.0];
        for first in [1.5, f64::NAN] {
            row.extend(std::iter::once(first).chain(std::iter::repeat_n(2.0, RANGES - 1)));
            row.extend([f64::NAN, 0.25, 0.5, 0.0, 0.0, 0.0, 0.0, 1.0]);
            row.extend([0.0, 30.0, 40.5, 0.0, 0.0, 0.0, 0.0, 9.0]);
            row.extend([2.0, 9.0, 0.0]);
        }
        assert_eq!(
            Numbers::default().put_back(&mut answer.clone(), &row),
            Some(())
        );
        assert_eq!(
            Numbers::default().put_back(&mut answer.clone(), &row[1..]),
            None
        );
        assert_eq!(
            Numbers::default().put_back(&mut answer.clone(), &row[..row.len() - 1]),
            None
        );
        Numbers::default().put_back(&mut answer, &row);
        let [first, second] = &answer.rows[..] else {
            panic!("two rows");
        };
        assert_eq!((first.figures[0], second.figures[0]), (Some(1.5), None));
        assert_eq!(first.features[..3], [None, Some(0.25), Some(0.5)]);
        assert_eq!(first.parts[1..3], [30.0, 40.5]);
        assert_eq!(first.trend, [9, 0]);
    }

    #[test]
    fn numbers_of_another_answer_are_refused() {
        let told: &[f64] = &[0.0, 1.0];
        for row in [
            &[][..],
            &[0.0],
            &[0.0, 0.0],
            &[0.0, 0.0, 1.0, 2.0],
            &[0.0, 0.0, 0.5],
            &[0.0, 0.0, -1.0],
            &[0.0, 0.0, f64::NAN],
            &[f64::INFINITY, 0.0, 1.0],
            &[4_294_967_295.0, 1.0, 1.0],
            &[1.0, 0.0, 50.0, 0.0, 1.0],
        ] {
            let found = Numbers::default().put_back(&mut answer(&[told]), row);
            assert_eq!(found, None, "{row:?}");
        }
    }
}
