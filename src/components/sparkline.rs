//! A line no larger than a word or two: how a value went, day by day.

use chrono::NaiveDate;
use leptos::prelude::*;

/// The drawing's size, in its own units: it is as wide as its place.
const WIDTH: f64 = 240.0;
const HEIGHT: f64 = 48.0;
/// Room for the line's own thickness and for the last day's dot.
const MARGIN: f64 = 4.0;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The line, as SVG path data; broken where days are missing.
    pub path: String,
    /// The last day that is known, from the left and from the top.
    pub end: (f64, f64),
    /// Days with a value.
    pub count: usize,
    /// The first, the last and the highest value.
    pub first: u64,
    /// See `first`.
    pub last: u64,
    /// See `first`.
    pub most: u64,
}

/// The line of daily values, oldest first. From zero, so that a small change looks small. `None`
/// where fewer than two days are known.
#[must_use]
pub fn line(days: &[(NaiveDate, Option<u64>)]) -> Option<Line> {
    let known: Vec<(NaiveDate, u64)> = days
        .iter()
        .filter_map(|(date, value)| Some((*date, (*value)?)))
        .collect();
    let (&(start, first), &(end, last)) = (known.first()?, known.last()?);
    let span = (end - start).num_days();
    if span < 1 {
        return None;
    }
    let most = known.iter().map(|(_, value)| *value).max()?;
    let at = |&(date, value): &(NaiveDate, u64)| {
        let x = MARGIN + (WIDTH - 2.0 * MARGIN) * (date - start).num_days() as f64 / span as f64;
        let y = HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * value as f64 / most.max(1) as f64;
        (x.round(), y.round())
    };
    let mut path = String::new();
    for run in known.chunk_by(|a, b| (b.0 - a.0).num_days() == 1) {
        let points: Vec<String> = run
            .iter()
            .map(|day| {
                let (x, y) = at(day);
                format!("{x} {y}")
            })
            .collect();
        path.push_str(&format!("M{}", points.join("L")));
    }
    Some(Line {
        path,
        end: at(&(end, last)),
        count: known.len(),
        first,
        last,
        most,
    })
}

/// The drawing of a line.
pub fn sparkline(line: &Line, label: String) -> AnyView {
    let (x, y) = line.end;
    view! {
        <svg class="sparkline" viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="none" role="img" aria-label=label>
            <path class="sparkline-floor" d=format!("M0 {}H{WIDTH}", HEIGHT - MARGIN) />
            <path class="sparkline-line" d=line.path.clone() />
            // A point as a line of no length: it stays round, however wide the drawing is.
            <path class="sparkline-end" d=format!("M{x} {y}h0") />
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(values: &[Option<u64>]) -> Vec<(NaiveDate, Option<u64>)> {
        let first = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        let days = first.iter_days();
        values
            .iter()
            .zip(days)
            .map(|(value, date)| (date, *value))
            .collect()
    }

    #[test]
    fn it_goes_from_the_first_day_to_the_last() {
        let drawn = line(&days(&[Some(0), Some(10), Some(5)])).unwrap();
        assert_eq!(drawn.path, "M4 44L120 4L236 24");
        assert_eq!(drawn.end, (236.0, 24.0));
        assert_eq!(
            (drawn.count, drawn.first, drawn.last, drawn.most),
            (3, 0, 5, 10)
        );
    }

    #[test]
    fn a_missing_day_breaks_it_and_is_not_zero() {
        let drawn = line(&days(&[Some(1), Some(2), None, Some(4), Some(4)])).unwrap();
        assert_eq!(drawn.path.matches('M').count(), 2);
        assert_eq!(drawn.count, 4);
    }

    #[test]
    fn zeros_lie_on_the_floor_and_one_day_is_no_line() {
        let drawn = line(&days(&[Some(0), Some(0)])).unwrap();
        assert_eq!(drawn.path, "M4 44L236 44");
        assert_eq!(line(&days(&[None, Some(3), None])), None);
        assert_eq!(line(&[]), None);
    }
}
