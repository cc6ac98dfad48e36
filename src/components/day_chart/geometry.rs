//! Where the points of the chart go, in whole pixels. Pure: no DOM, no words.

use chrono::{NaiveDate, TimeDelta};

/// The drawing's height, px.
pub const HEIGHT: f64 = 250.0;
/// Left edge of the plot; the axis' figures stand before it.
pub const LEFT: f64 = 52.0;
/// The line of zero.
pub const FLOOR: f64 = 222.0;
const CEILING: f64 = 28.0;
/// Room at the right, so that the last mark is not cut.
const MARGIN: f64 = 12.0;
/// Room that the words of one date take below the axis, px.
const DATE_ROOM: f64 = 72.0;

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
    /// The line from it down to the axis, as SVG path data.
    pub drop: String,
}

/// Everything that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The drawing's width, px.
    pub width: f64,
    /// Days with a value.
    pub count: usize,
    /// The line, as SVG path data; broken where days are missing.
    pub line: String,
    /// The area below it.
    pub area: String,
    /// Horizontal lines: height and value.
    pub grid: Vec<(f64, u64)>,
    /// The same lines, as SVG path data.
    pub grid_lines: String,
    /// Days below the axis.
    pub dates: Vec<(f64, NaiveDate)>,
    /// Circles on the days of publishing that have a value, as SVG path data.
    pub marks: String,
    /// The highest day.
    pub peak: Peak,
}

impl Chart {
    /// The chart of daily values, oldest first, `width` px wide; `None` where fewer than two
    /// days are known, or where it is too narrow to draw.
    #[must_use]
    pub fn of(
        width: f64,
        days: &[(NaiveDate, Option<u64>)],
        published: &[NaiveDate],
    ) -> Option<Self> {
        let known: Vec<(NaiveDate, u64)> = days
            .iter()
            .filter_map(|(date, value)| Some((*date, (*value)?)))
            .collect();
        let (&(first, _), &(last, _)) = (known.first()?, known.last()?);
        let span = (last - first).num_days();
        let right = width - MARGIN;
        if span < 1 || right < LEFT + DATE_ROOM {
            return None;
        }
        let (top_date, top) = *known.iter().max_by_key(|(_, value)| *value)?;
        let x = |date: NaiveDate| {
            (LEFT + (right - LEFT) * (date - first).num_days() as f64 / span as f64).round()
        };
        let y = |value: u64| (FLOOR - (FLOOR - CEILING) * value as f64 / top.max(1) as f64).round();

        let (mut line, mut area) = (String::new(), String::new());
        for run in known.chunk_by(|a, b| (b.0 - a.0).num_days() == 1) {
            let points: Vec<String> = run
                .iter()
                .map(|&(date, value)| format!("{} {}", x(date), y(value)))
                .collect();
            let path = points.join("L");
            line.push_str(&format!("M{path}"));
            let (start, end) = (run.first()?.0, run.last()?.0);
            area.push_str(&format!("M{} {FLOOR}L{path}L{} {FLOOR}Z", x(start), x(end)));
        }
        // Whole days apart, the last one named: uneven steps would look like missing days.
        let room = ((right - LEFT) / DATE_ROOM).max(1.0) as i64;
        let stride = (span + room - 1) / room;
        let mut dates: Vec<_> = (0..=span / stride)
            .filter_map(|step| last.checked_sub_signed(TimeDelta::days(step * stride)))
            .map(|date| (x(date).min(right - 8.0), date))
            .collect();
        dates.reverse();
        let marks = known
            .iter()
            .filter(|(date, _)| published.contains(date))
            .map(|&(date, value)| {
                format!("M{} {}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0", x(date), y(value))
            })
            .collect();
        let grid = vec![(y(top), top), (y(top / 2), top / 2), (FLOOR, 0)];
        let grid_lines = grid
            .iter()
            .map(|(y, _)| format!("M{LEFT} {y}H{width}"))
            .collect();
        let peak = Peak {
            x: x(top_date),
            y: y(top),
            date: top_date,
            reads: top,
            drop: format!("M{} {}V{FLOOR}", x(top_date), y(top)),
        };
        Some(Self {
            width,
            count: known.len(),
            line,
            area,
            grid,
            grid_lines,
            dates,
            marks,
            peak,
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
        let whole = Chart::of(680.0, &days(&[Some(5), Some(4), Some(3), Some(9)]), &[]).unwrap();
        let gap = Chart::of(680.0, &days(&[Some(5), None, Some(3), Some(9)]), &[]).unwrap();
        assert_eq!(whole.line.matches('M').count(), 1);
        assert_eq!(gap.line.matches('M').count(), 2);
        assert_eq!(gap.count, 3);
    }

    #[test]
    fn the_peak_touches_the_ceiling_and_all_zeros_lie_on_the_floor() {
        let chart = Chart::of(680.0, &days(&[Some(1), Some(10), Some(2)]), &[]).unwrap();
        assert_eq!((chart.peak.y, chart.peak.reads), (CEILING, 10));
        let flat = Chart::of(680.0, &days(&[Some(0), Some(0)]), &[]).unwrap();
        assert_eq!(flat.peak.y, FLOOR);
    }

    #[test]
    fn dates_stand_evenly_apart_and_end_with_the_last_day() {
        for count in [2, 7, 30, 90] {
            for width in [200.0, 358.0, 1100.0] {
                let days = days(&vec![Some(1); count]);
                let dates = Chart::of(width, &days, &[]).unwrap().dates;
                let gaps: Vec<i64> = dates
                    .windows(2)
                    .map(|pair| (pair[1].1 - pair[0].1).num_days())
                    .collect();
                assert!(gaps.windows(2).all(|pair| pair[0] == pair[1]), "{gaps:?}");
                assert_eq!(dates.last().unwrap().1, days.last().unwrap().0);
            }
        }
    }

    #[test]
    fn one_day_is_no_chart() {
        assert_eq!(Chart::of(680.0, &days(&[Some(1)]), &[]), None);
        assert_eq!(Chart::of(680.0, &days(&[None, Some(1), None]), &[]), None);
        assert_eq!(Chart::of(680.0, &[], &[]), None);
    }

    #[test]
    fn days_of_publishing_are_marked_where_their_value_is_known() {
        let days = days(&[Some(1), None, Some(2)]);
        let published: Vec<_> = days.iter().map(|day| day.0).collect();
        assert_eq!(
            Chart::of(680.0, &days, &published)
                .unwrap()
                .marks
                .matches('M')
                .count(),
            2
        );
    }
}
