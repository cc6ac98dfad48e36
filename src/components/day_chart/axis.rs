//! An axis with round values on its lines. Pure.

/// Where an axis starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Floor {
    /// At zero, or below it where there are losses.
    Zero,
    /// Near the lowest value: for what is never near zero.
    Near,
}

/// An axis from one round value to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    low: i64,
    high: i64,
    step: i64,
}

/// The most spaces between lines: four lines and the floor read at a glance.
const SPACES: i64 = 4;

impl Axis {
    /// The axis of values from `low` to `high`.
    #[must_use]
    pub fn of(low: i64, high: i64, floor: Floor) -> Self {
        let (low, high) = match floor {
            Floor::Zero => (low.min(0), high.max(0)),
            Floor::Near => (low, high),
        };
        // Half the range of numbers is more than any count: their difference fits.
        let bound = i64::MAX / 4;
        let (low, high) = (low.clamp(-bound, bound), high.clamp(-bound, bound));
        let mut step = 1_i64;
        loop {
            for round in [1, 2, 5] {
                let wide = step.saturating_mul(round);
                let (low, high) = (down(low, wide), up(high, wide));
                if (high - low) / wide <= SPACES {
                    return Self {
                        low,
                        // All the same: a line above, so that there is a height.
                        high: high.max(low.saturating_add(wide)),
                        step: wide,
                    };
                }
            }
            step = step.saturating_mul(10);
        }
    }

    /// How far up a value is, 0–1.
    #[must_use]
    pub fn part(&self, value: i64) -> f64 {
        let span = (self.high - self.low).max(1) as f64;
        ((value.saturating_sub(self.low)) as f64 / span).clamp(0.0, 1.0)
    }

    /// The values of its lines, the lowest first.
    pub fn ticks(self) -> impl Iterator<Item = i64> {
        let spaces = (self.high - self.low) / self.step;
        (0..=spaces).map(move |at| self.low + at * self.step)
    }
}

fn down(value: i64, step: i64) -> i64 {
    value.div_euclid(step) * step
}

fn up(value: i64, step: i64) -> i64 {
    -down(-value, step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(low: i64, high: i64, floor: Floor) -> Vec<i64> {
        Axis::of(low, high, floor).ticks().collect()
    }

    #[test]
    fn lines_stand_at_round_values() {
        assert_eq!(ticks(3, 9, Floor::Zero), [0, 5, 10]);
        assert_eq!(
            ticks(120, 1_611, Floor::Zero),
            [0, 500, 1_000, 1_500, 2_000]
        );
        assert_eq!(
            ticks(84_010, 85_200, Floor::Near),
            [84_000, 84_500, 85_000, 85_500]
        );
        assert_eq!(
            ticks(-310, 1_120, Floor::Zero),
            [-500, 0, 500, 1_000, 1_500]
        );
    }

    #[test]
    fn what_never_changes_has_a_height_still() {
        assert_eq!(ticks(0, 0, Floor::Zero), [0, 1]);
        assert_eq!(ticks(7, 7, Floor::Near), [7, 8]);
        assert_eq!(Axis::of(0, 0, Floor::Zero).part(0), 0.0);
    }

    #[test]
    fn every_value_lies_on_the_axis() {
        for (low, high) in [
            (0, 1),
            (-5, -1),
            (1, i64::MAX),
            (i64::MIN, i64::MAX),
            (999, 1_001),
            (12_345_678, 12_345_699),
        ] {
            for floor in [Floor::Zero, Floor::Near] {
                let axis = Axis::of(low, high, floor);
                let lines = axis.ticks().count();
                assert!((2..=6).contains(&lines), "{low} {high}: {lines}");
                for value in [low, high] {
                    assert!((0.0..=1.0).contains(&axis.part(value)));
                }
                assert!(axis.part(low) <= axis.part(high));
            }
        }
    }
}
