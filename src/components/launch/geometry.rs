//! Where the points of the chart go, in whole pixels. Pure: no DOM, no words.

use hongbang_domain::launch::{Band, HOURS};

/// The drawing's height, px.
pub const HEIGHT: f64 = 236.0;
/// Left edge of the plot; the axis' figures stand before it.
pub const LEFT: f64 = 48.0;
/// The line of zero.
pub const FLOOR: f64 = 210.0;
/// Where the highest value is; above it stands what happened.
const CEILING: f64 = 28.0;
/// Room at the right for the lines' names, px.
const ENDS: f64 = 72.0;
/// Between two names of two lines each, px.
const GAP: f64 = 32.0;
/// A plot narrower than this says nothing, px.
const NARROWEST: f64 = 80.0;
/// Hours that are named on the axis.
const NAMED: [usize; 5] = [0, 6, 12, 18, 24];

/// The end of a line, where its name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct End {
    /// From the top: the middle of the name, so that names do not overlap.
    pub y: f64,
    /// The value after 24 hours.
    pub value: f64,
}

/// Where the note left the band.
#[derive(Debug, Clone, PartialEq)]
pub struct Left {
    /// From the left.
    pub x: f64,
    /// The hour, 1–24.
    pub hour: usize,
    /// The line from the note's curve to the axis, as SVG path data.
    pub drop: String,
    /// A circle on the note's curve, as SVG path data.
    pub mark: String,
}

/// Everything that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// The drawing's width, px.
    pub width: f64,
    /// Right edge of the plot; the lines' names stand behind it.
    pub right: f64,
    /// The note's line, as SVG path data.
    pub line: String,
    /// The band's area, as SVG path data; empty without one.
    pub area: String,
    /// The peers' median, as SVG path data; empty without one.
    pub median: String,
    /// Horizontal lines: height and value.
    pub grid: [(f64, f64); 3],
    /// The same lines, as SVG path data.
    pub grid_lines: String,
    /// Hours below the axis.
    pub hours: [(f64, usize); 5],
    /// Where the note's line ends.
    pub note_end: End,
    /// Where the median ends.
    pub median_end: Option<End>,
    /// Where the note left the band for good.
    pub left: Option<Left>,
}

impl Chart {
    /// The chart of running totals, `width` px wide; `left` is the hour (0–23) in which the
    /// note left the band. `None` where it is too narrow to draw.
    #[must_use]
    pub fn of(
        width: f64,
        note: &[u64; HOURS],
        band: Option<&Band>,
        left: Option<usize>,
    ) -> Option<Self> {
        let right = width - ENDS;
        if right < LEFT + NARROWEST {
            return None;
        }
        let note = note.map(|value| value as f64);
        let last = |curve: &[f64; HOURS]| curve.last().copied().unwrap_or(0.0);
        // Running totals are highest at their end.
        let top = band.map_or(0.0, |band| last(&band.p75)).max(last(&note));
        let x = |hour: usize| (LEFT + (right - LEFT) * hour as f64 / HOURS as f64).round();
        let y = |value: f64| (FLOOR - (FLOOR - CEILING) * value / top.max(1.0)).round();
        // Every curve starts with nothing.
        let points = |curve: &[f64; HOURS]| {
            let start = (x(0), y(0.0));
            let rest = curve
                .iter()
                .enumerate()
                .map(|(hour, &value)| (x(hour + 1), y(value)));
            std::iter::once(start).chain(rest).collect::<Vec<_>>()
        };
        let area = band.map(|band| {
            let mut around = points(&band.p75);
            around.extend(points(&band.p25).into_iter().rev());
            [&path(&around), "Z"].concat()
        });
        let (note_end, median_end) = match band {
            None => (y(last(&note)), None),
            Some(band) => {
                let (note, median) = apart(y(last(&note)), y(last(&band.median)));
                (note, Some(median))
            }
        };
        let end = |y, curve: &[f64; HOURS]| End {
            y,
            value: last(curve),
        };
        let grid = [top, (top / 2.0).round(), 0.0].map(|value| (y(value), value));
        Some(Self {
            width,
            right,
            line: path(&points(&note)),
            area: area.unwrap_or_default(),
            median: band.map_or_else(String::new, |band| path(&points(&band.median))),
            grid,
            grid_lines: grid
                .iter()
                .map(|(y, _)| format!("M{LEFT} {y}H{right}"))
                .collect(),
            hours: NAMED.map(|hour| (x(hour), hour)),
            note_end: end(note_end, &note),
            median_end: median_end.zip(band).map(|(y, band)| end(y, &band.median)),
            left: left.and_then(|hour| {
                let (x, y) = (x(hour + 1), y(*note.get(hour)?));
                Some(Left {
                    x,
                    hour: hour + 1,
                    drop: format!("M{x} {CEILING}V{FLOOR}"),
                    mark: format!("M{x} {y}m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0"),
                })
            }),
        })
    }
}

fn path(points: &[(f64, f64)]) -> String {
    let points: Vec<_> = points.iter().map(|(x, y)| format!("{x} {y}")).collect();
    ["M", &points.join("L")].concat()
}

/// Two heights, moved apart where names at them would overlap; both stay within the plot.
fn apart(a: f64, b: f64) -> (f64, f64) {
    if (a - b).abs() >= GAP {
        return (a, b);
    }
    let upper = ((a + b - GAP) / 2.0).round().clamp(CEILING, FLOOR - GAP);
    let lower = upper + GAP;
    if a <= b {
        (upper, lower)
    } else {
        (lower, upper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So much an hour.
    fn curve(hourly: u64) -> [u64; HOURS] {
        std::array::from_fn(|hour| hourly * (hour as u64 + 1))
    }

    fn band(p25: f64, median: f64, p75: f64) -> Band {
        let curve = |hourly: f64| std::array::from_fn(|hour| hourly * (hour + 1) as f64);
        Band {
            p25: curve(p25),
            median: curve(median),
            p75: curve(p75),
            n: 12,
        }
    }

    /// The points of path data that has no curves in it.
    fn points(path: &str) -> Vec<(f64, f64)> {
        path.trim_start_matches('M')
            .trim_end_matches('Z')
            .split('L')
            .map(|point| {
                let (x, y) = point.split_once(' ').unwrap();
                (x.parse().unwrap(), y.parse().unwrap())
            })
            .collect()
    }

    #[test]
    fn a_curve_starts_with_nothing_and_has_a_point_an_hour() {
        let chart = Chart::of(560.0, &curve(10), None, None).unwrap();
        let line = points(&chart.line);
        assert_eq!(line.len(), HOURS + 1);
        assert_eq!(line[0], (LEFT, FLOOR));
        assert_eq!(line[HOURS], (chart.right, CEILING), "the highest value");
        assert_eq!((chart.area.as_str(), chart.median.as_str()), ("", ""));
        assert_eq!(chart.median_end, None);
        assert_eq!(chart.note_end.value, 240.0);
    }

    #[test]
    fn the_higher_of_note_and_band_touches_the_ceiling() {
        for (note, p75) in [(10, 20.0), (20, 10.0)] {
            let band = band(2.0, 5.0, p75);
            let chart = Chart::of(560.0, &curve(note), Some(&band), None).unwrap();
            let highest = |path: &str| points(path).iter().map(|p| p.1).fold(FLOOR, f64::min);
            let both = highest(&chart.line).min(highest(&chart.area));
            assert_eq!(both, CEILING, "{note} {p75}");
            assert_eq!(chart.grid[0], (CEILING, 24.0 * p75.max(note as f64)));
            assert_eq!(chart.grid[2], (FLOOR, 0.0));
        }
    }

    #[test]
    fn the_band_lies_around_the_median() {
        let band = band(2.0, 5.0, 9.0);
        let chart = Chart::of(560.0, &curve(1), Some(&band), None).unwrap();
        let (area, median) = (points(&chart.area), points(&chart.median));
        assert_eq!(area.len(), 2 * (HOURS + 1));
        for (hour, point) in median.iter().enumerate() {
            let (upper, lower) = (area[hour], area[2 * HOURS + 1 - hour]);
            assert_eq!((upper.0, lower.0), (point.0, point.0));
            assert!(upper.1 <= point.1 && point.1 <= lower.1, "{hour}");
        }
    }

    #[test]
    fn nothing_at_all_lies_on_the_floor() {
        let band = band(0.0, 0.0, 0.0);
        let chart = Chart::of(560.0, &curve(0), Some(&band), None).unwrap();
        assert!(points(&chart.line).iter().all(|point| point.1 == FLOOR));
        let (note, median) = (chart.note_end.y, chart.median_end.unwrap().y);
        assert_eq!((note, median), (FLOOR - GAP, FLOOR), "names side by side");
    }

    #[test]
    fn names_never_overlap_and_keep_their_order() {
        for hourly in 0..40 {
            let band = band(8.0, 10.0, 30.0);
            let chart = Chart::of(358.0, &curve(hourly), Some(&band), None).unwrap();
            let (note, median) = (chart.note_end.y, chart.median_end.unwrap().y);
            assert!((note - median).abs() >= GAP, "{hourly}");
            assert!((CEILING..=FLOOR).contains(&note), "{hourly}");
            assert!((CEILING..=FLOOR).contains(&median), "{hourly}");
            assert_eq!(note <= median, hourly >= 10, "{hourly}");
        }
    }

    #[test]
    fn leaving_the_band_is_marked_on_the_curve_at_the_end_of_that_hour() {
        let chart = Chart::of(560.0, &curve(10), None, Some(5)).unwrap();
        let left = chart.left.unwrap();
        assert_eq!(left.hour, 6);
        let (x, y) = points(&chart.line)[6];
        assert_eq!(left.x, x);
        assert!(left.mark.starts_with(&format!("M{x} {y}m")));
        let chart = Chart::of(560.0, &curve(10), None, Some(24)).unwrap();
        assert_eq!(chart.left, None, "no such hour");
    }

    #[test]
    fn hours_stand_evenly_apart_within_the_plot() {
        for width in [210.0, 358.0, 560.0] {
            let chart = Chart::of(width, &curve(1), None, None).unwrap();
            assert_eq!(chart.hours[0], (LEFT, 0));
            assert_eq!(chart.hours[4], (chart.right.round(), 24));
            let gaps: Vec<f64> = chart.hours.windows(2).map(|w| w[1].0 - w[0].0).collect();
            assert!(
                gaps.iter().all(|gap| (gap - gaps[0]).abs() <= 1.0),
                "{gaps:?}"
            );
        }
        assert_eq!(Chart::of(150.0, &curve(1), None, None), None, "too narrow");
        assert_eq!(Chart::of(0.0, &curve(1), None, None), None, "not yet known");
    }
}
