//! Where the points of the chart go, in whole pixels. Pure: no DOM, no words.

use chrono::{NaiveDate, TimeDelta};

use super::axis::{Axis, Floor};

/// The drawing's height, px.
pub const HEIGHT: f64 = 250.0;
/// Left edge of the plot; the axis' figures stand before it.
pub const LEFT: f64 = 52.0;
/// The line of the lowest value.
pub const FLOOR: f64 = 222.0;
/// Where the highest line is; above it stands what happened.
pub const CEILING: f64 = 32.0;
/// Room at the right, so that the last mark is not cut.
const MARGIN: f64 = 12.0;
/// Room that the words of one date take below the axis, px.
const DATE_ROOM: f64 = 72.0;
/// How much of its day's room a bar takes.
const BAR: f64 = 0.64;

/// How a series is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A line with an area down to zero: of what a day added.
    Amount,
    /// A line by itself, from near its lowest value on: of what there is.
    Level,
    /// Bars up and down from zero.
    Change,
}

/// A day of the chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top, where the value is known.
    pub y: Option<f64>,
    /// The day.
    pub date: NaiveDate,
    /// Its value.
    pub value: Option<i64>,
    /// How many notes were published on it.
    pub notes: usize,
}

/// Everything that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The drawing's width, px.
    pub width: f64,
    /// Every day, known or not, oldest first.
    pub points: Vec<Point>,
    /// Days with a value.
    pub count: usize,
    /// The line, as SVG path data; broken where days are missing. Empty for bars.
    pub line: String,
    /// The area below it, or the bars.
    pub area: String,
    /// Horizontal lines: height and value.
    pub grid: Vec<(f64, i64)>,
    /// The same lines, as SVG path data.
    pub grid_lines: String,
    /// Days below the axis.
    pub dates: Vec<(f64, NaiveDate)>,
    /// Circles on the days of publishing that have a value, as SVG path data.
    pub marks: String,
    /// The day that is named: its place among the points.
    pub named: usize,
}

impl Chart {
    /// The chart of daily values, a place for every day, `width` px wide; `None` where fewer
    /// than two days are known, or where it is too narrow to draw.
    #[must_use]
    pub fn of(
        width: f64,
        days: &[(NaiveDate, Option<i64>)],
        published: &[NaiveDate],
        form: Form,
    ) -> Option<Self> {
        let known = || days.iter().filter_map(|(_, value)| *value);
        let count = known().count();
        let span = i64::try_from(days.len()).ok()? - 1;
        let right = width - MARGIN;
        if count < 2 || span < 1 || right < LEFT + DATE_ROOM {
            return None;
        }
        let floor = match form {
            Form::Amount | Form::Change => Floor::Zero,
            Form::Level => Floor::Near,
        };
        let axis = Axis::of(known().min()?, known().max()?, floor);
        let step = (right - LEFT) / span as f64;
        let y = |value: i64| (FLOOR - (FLOOR - CEILING) * axis.part(value)).round();
        let points: Vec<Point> = days
            .iter()
            .enumerate()
            .map(|(at, &(date, value))| Point {
                x: (LEFT + step * at as f64).round(),
                y: value.map(y),
                date,
                value,
                notes: published.iter().filter(|day| **day == date).count(),
            })
            .collect();
        let (line, area) = match form {
            Form::Amount => (lines(&points), areas(&points, y(0))),
            Form::Level => (lines(&points), String::new()),
            Form::Change => (String::new(), bars(&points, y(0), step)),
        };
        let grid: Vec<_> = axis.ticks().map(|value| (y(value), value)).collect();
        let grid_lines = grid
            .iter()
            .map(|(y, _)| format!("M{LEFT} {y}H{right}"))
            .collect();
        let marks = points
            .iter()
            .filter(|point| point.notes > 0)
            .filter_map(|point| Some(circle(point.x, point.y?)))
            .collect();
        Some(Self {
            width,
            count,
            line,
            area,
            grid,
            grid_lines,
            dates: dates(&points, right, span),
            marks,
            named: named(&points, form)?,
            points,
        })
    }

    /// The day nearest to a place from the left.
    #[must_use]
    pub fn nearest(&self, x: f64) -> usize {
        let away = |point: &Point| (point.x - x).abs();
        let nearest = self
            .points
            .iter()
            .enumerate()
            .min_by(|(_, a), (_, b)| away(a).total_cmp(&away(b)));
        nearest.map_or(0, |(at, _)| at)
    }
}

/// A circle, as SVG path data.
#[must_use]
pub fn circle(x: f64, y: f64) -> String {
    format!("M{x} {y}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0")
}

/// The runs of known days.
fn runs(points: &[Point]) -> impl Iterator<Item = &[Point]> {
    points
        .chunk_by(|a, b| a.y.is_some() == b.y.is_some())
        .filter(|run| run.first().is_some_and(|point| point.y.is_some()))
}

fn path(run: &[Point]) -> String {
    let points = run.iter().filter_map(|point| Some((point.x, point.y?)));
    let points: Vec<_> = points.map(|(x, y)| format!("{x} {y}")).collect();
    points.join("L")
}

fn lines(points: &[Point]) -> String {
    runs(points)
        .map(|run| match run {
            // A day between two gaps: a line of no length, which its round ends make a dot.
            [_] => format!("M{}h0", path(run)),
            _ => format!("M{}", path(run)),
        })
        .collect()
}

fn areas(points: &[Point], zero: f64) -> String {
    runs(points)
        .filter_map(|run| {
            let (first, last) = (run.first()?.x, run.last()?.x);
            Some(format!("M{first} {zero}L{}L{last} {zero}Z", path(run)))
        })
        .collect()
}

fn bars(points: &[Point], zero: f64, step: f64) -> String {
    let wide = (step * BAR).max(1.0).round();
    points
        .iter()
        .filter_map(|point| {
            let (x, y) = (point.x - (wide / 2.0).floor(), point.y?);
            Some(format!("M{x} {zero}h{wide}V{y}h-{wide}Z"))
        })
        .collect()
}

/// Whole days apart, the last one named: uneven steps would look like missing days.
fn dates(points: &[Point], right: f64, span: i64) -> Vec<(f64, NaiveDate)> {
    let Some(last) = points.last() else {
        return Vec::new();
    };
    let room = ((right - LEFT) / DATE_ROOM).max(1.0) as i64;
    let stride = (span + room - 1) / room;
    let named = |point: &&Point| {
        let before: TimeDelta = last.date - point.date;
        before.num_days() % stride == 0
    };
    points
        .iter()
        .filter(named)
        .map(|point| (point.x.min(right - 8.0), point.date))
        .collect()
}

/// The day with the highest value, of a level the last one, of a change the farthest from none.
fn named(points: &[Point], form: Form) -> Option<usize> {
    let mut known = points
        .iter()
        .enumerate()
        .filter_map(|(at, point)| Some((at, point.value?)));
    let at = match form {
        Form::Amount => known.max_by_key(|(_, value)| *value),
        Form::Level => known.next_back(),
        Form::Change => known.max_by_key(|(_, value)| value.unsigned_abs()),
    };
    at.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(values: &[Option<i64>]) -> Vec<(NaiveDate, Option<i64>)> {
        let first = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        values
            .iter()
            .zip(first.iter_days())
            .map(|(value, date)| (date, *value))
            .collect()
    }

    fn chart(values: &[Option<i64>], form: Form) -> Chart {
        Chart::of(680.0, &days(values), &[], form).unwrap()
    }

    #[test]
    fn a_missing_day_breaks_the_line_and_is_not_zero() {
        let whole = chart(&[Some(5), Some(4), Some(3), Some(9)], Form::Amount);
        let gap = chart(&[Some(5), None, Some(3), Some(9)], Form::Amount);
        assert_eq!(whole.line.matches('M').count(), 1);
        assert_eq!(gap.line.matches('M').count(), 2);
        assert_eq!((gap.count, gap.points.len()), (3, 4));
        assert_eq!(gap.points[1].y, None);
    }

    #[test]
    fn days_without_data_at_the_ends_keep_their_room() {
        let late = chart(&[None, None, Some(3), Some(9)], Form::Amount);
        assert_eq!(late.points[0].x, LEFT);
        assert!(late.points[2].x > 400.0);
        assert_eq!(late.nearest(LEFT), 0, "and can be asked for");
    }

    #[test]
    fn a_day_between_gaps_is_a_dot() {
        let lone = chart(&[Some(5), None, Some(3), None, Some(9)], Form::Amount);
        assert_eq!(lone.line.matches("h0").count(), 3);
    }

    #[test]
    fn the_highest_day_is_named_and_all_zeros_lie_on_the_floor() {
        let peak = chart(&[Some(1), Some(10), Some(2)], Form::Amount);
        assert_eq!(peak.points[peak.named].value, Some(10));
        assert_eq!(peak.points[peak.named].y, Some(CEILING));
        let flat = chart(&[Some(0), Some(0)], Form::Amount);
        assert_eq!(flat.points[0].y, Some(FLOOR));
    }

    #[test]
    fn of_a_level_the_last_day_is_named_and_of_a_change_the_farthest() {
        let values = [Some(90), Some(95), Some(93)];
        assert_eq!(chart(&values, Form::Level).named, 2);
        assert_eq!(chart(&[Some(3), Some(-9), Some(4)], Form::Change).named, 1);
    }

    #[test]
    fn a_loss_hangs_below_the_line_of_zero() {
        let chart = chart(&[Some(10), Some(-10)], Form::Change);
        let (gain, loss) = (chart.points[0].y.unwrap(), chart.points[1].y.unwrap());
        let zero = chart.grid.iter().find(|(_, value)| *value == 0).unwrap().0;
        assert!(gain < zero && zero < loss, "{gain} {zero} {loss}");
        assert_eq!(chart.area.matches('Z').count(), 2);
        assert!(chart.line.is_empty());
    }

    #[test]
    fn a_level_has_no_area_to_mislead() {
        let level = chart(&[Some(84_000), Some(84_200)], Form::Level);
        assert!(level.area.is_empty() && !level.line.is_empty());
        assert!(level.points[0].y != level.points[1].y);
    }

    #[test]
    fn dates_stand_evenly_apart_and_end_with_the_last_day() {
        for count in [2, 7, 30, 90] {
            for width in [200.0, 358.0, 1100.0] {
                let days = days(&vec![Some(1); count]);
                let chart = Chart::of(width, &days, &[], Form::Amount).unwrap();
                let gaps: Vec<i64> = chart
                    .dates
                    .windows(2)
                    .map(|pair| (pair[1].1 - pair[0].1).num_days())
                    .collect();
                assert!(gaps.windows(2).all(|pair| pair[0] == pair[1]), "{gaps:?}");
                assert_eq!(chart.dates.last().unwrap().1, days.last().unwrap().0);
            }
        }
    }

    #[test]
    fn one_day_is_no_chart() {
        let none = |values: &[Option<i64>]| Chart::of(680.0, &days(values), &[], Form::Amount);
        assert_eq!(none(&[Some(1)]), None);
        assert_eq!(none(&[None, Some(1), None]), None);
        assert_eq!(none(&[]), None);
    }

    #[test]
    fn days_of_publishing_are_marked_where_their_value_is_known() {
        let days = days(&[Some(1), None, Some(2)]);
        let mut published: Vec<_> = days.iter().map(|day| day.0).collect();
        published.push(days[2].0);
        let chart = Chart::of(680.0, &days, &published, Form::Amount).unwrap();
        assert_eq!(chart.marks.matches('M').count(), 2);
        let notes: Vec<_> = chart.points.iter().map(|point| point.notes).collect();
        assert_eq!(notes, [1, 1, 2]);
    }

    #[test]
    fn the_nearest_day_is_found_from_anywhere() {
        let chart = chart(&[Some(1), Some(2), Some(3)], Form::Amount);
        assert_eq!(chart.nearest(-100.0), 0);
        assert_eq!(chart.nearest(chart.points[1].x + 3.0), 1);
        assert_eq!(chart.nearest(9_999.0), 2);
    }
}
