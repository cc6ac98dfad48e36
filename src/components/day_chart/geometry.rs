//! Where the points of the chart go. Pure: no DOM, no words.

use chrono::NaiveDate;

/// The drawing's width, in its own units.
pub const WIDTH: f64 = 680.0;
/// The drawing's height.
pub const HEIGHT: f64 = 250.0;
/// Left edge of the plot; the axis' figures stand before it.
pub const LEFT: f64 = 52.0;
/// The line of zero.
pub const FLOOR: f64 = 222.0;
const CEILING: f64 = 28.0;
/// Right edge, so that the last mark is not cut.
const RIGHT: f64 = 668.0;
const DATES: i64 = 4;

/// The highest day.
#[derive(Debug, Clone, PartialEq)]
pub struct Peak {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// The day.
    pub date: NaiveDate,
    /// Its reads.
    pub reads: u64,
}

/// Everything that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Days with a value.
    pub count: usize,
    /// The line, as SVG path data; broken where days are missing.
    pub line: String,
    /// The area below it.
    pub area: String,
    /// Horizontal lines: height and value.
    pub grid: Vec<(f64, u64)>,
    /// Days below the axis.
    pub dates: Vec<(f64, NaiveDate)>,
    /// Days of publishing that have a value.
    pub marks: Vec<(f64, f64)>,
    /// The highest day.
    pub peak: Peak,
}

impl Chart {
    /// The chart of daily values, oldest first; `None` where fewer than two days are known.
    #[must_use]
    pub fn of(days: &[(NaiveDate, Option<u64>)], published: &[NaiveDate]) -> Option<Self> {
        let known: Vec<(NaiveDate, u64)> = days
            .iter()
            .filter_map(|(date, value)| Some((*date, (*value)?)))
            .collect();
        let (&(first, _), &(last, _)) = (known.first()?, known.last()?);
        let span = (last - first).num_days();
        if span < 1 {
            return None;
        }
        let (top_date, top) = *known.iter().max_by_key(|(_, value)| *value)?;
        let x = |date: NaiveDate| {
            LEFT + (RIGHT - LEFT) * (date - first).num_days() as f64 / span as f64
        };
        let y = |value: u64| FLOOR - (FLOOR - CEILING) * value as f64 / top.max(1) as f64;

        let (mut line, mut area) = (String::new(), String::new());
        for run in known.chunk_by(|a, b| (b.0 - a.0).num_days() == 1) {
            let points: Vec<String> = run
                .iter()
                .map(|&(date, value)| format!("{:.1} {:.1}", x(date), y(value)))
                .collect();
            let path = points.join("L");
            line.push_str(&format!("M{path}"));
            let (start, end) = (run.first()?.0, run.last()?.0);
            area.push_str(&format!(
                "M{:.1} {FLOOR}L{path}L{:.1} {FLOOR}Z",
                x(start),
                x(end)
            ));
        }
        let dates = (0..=DATES.min(span))
            .filter_map(|step| {
                first.checked_add_signed(chrono::TimeDelta::days(span * step / DATES.min(span)))
            })
            .map(|date| (x(date).clamp(LEFT + 8.0, RIGHT - 8.0), date))
            .collect();
        let marks = known
            .iter()
            .filter(|(date, _)| published.contains(date))
            .map(|&(date, value)| (x(date), y(value)))
            .collect();
        Some(Self {
            count: known.len(),
            line,
            area,
            grid: vec![(y(top), top), (y(top / 2), top / 2), (FLOOR, 0)],
            dates,
            marks,
            peak: Peak {
                x: x(top_date),
                y: y(top),
                date: top_date,
                reads: top,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(values: &[Option<u64>]) -> Vec<(NaiveDate, Option<u64>)> {
        let first = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        values
            .iter()
            .zip(first.iter_days())
            .map(|(value, date)| (date, *value))
            .collect()
    }

    #[test]
    fn a_missing_day_breaks_the_line_and_is_not_zero() {
        let whole = Chart::of(&days(&[Some(5), Some(4), Some(3), Some(9)]), &[]).unwrap();
        let gap = Chart::of(&days(&[Some(5), None, Some(3), Some(9)]), &[]).unwrap();
        assert_eq!(whole.line.matches('M').count(), 1);
        assert_eq!(gap.line.matches('M').count(), 2);
        assert_eq!(gap.count, 3);
    }

    #[test]
    fn the_peak_touches_the_ceiling_and_all_zeros_lie_on_the_floor() {
        let chart = Chart::of(&days(&[Some(1), Some(10), Some(2)]), &[]).unwrap();
        assert_eq!((chart.peak.y, chart.peak.reads), (CEILING, 10));
        let flat = Chart::of(&days(&[Some(0), Some(0)]), &[]).unwrap();
        assert_eq!(flat.peak.y, FLOOR);
    }

    #[test]
    fn one_day_is_no_chart() {
        assert_eq!(Chart::of(&days(&[Some(1)]), &[]), None);
        assert_eq!(Chart::of(&days(&[None, Some(1), None]), &[]), None);
        assert_eq!(Chart::of(&[], &[]), None);
    }

    #[test]
    fn days_of_publishing_are_marked_where_their_value_is_known() {
        let days = days(&[Some(1), None, Some(2)]);
        let published: Vec<_> = days.iter().map(|day| day.0).collect();
        assert_eq!(Chart::of(&days, &published).unwrap().marks.len(), 2);
    }
}
