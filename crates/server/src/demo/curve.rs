//! How what a note gathers spreads over its life.

/// How many hours a launch has.
pub const LAUNCH_HOURS: usize = 24;

/// How awake readers are by the hour of the day in China.
const AWAKE: [f64; 24] = [
    2.2, 1.2, 0.7, 0.45, 0.35, 0.4, 0.9, 1.9, 2.6, 2.7, 2.9, 3.4, 4.6, 4.0, 3.0, 3.0, 3.1, 3.6,
    4.4, 5.0, 5.6, 6.0, 5.6, 3.8,
];

/// The share of its final sum that a note has gathered by each age.
#[derive(Debug, Clone, Copy)]
pub struct Curve {
    /// Of the first day's share, what is there after so many hours: from 0 to 1.
    hours: [f64; LAUNCH_HOURS + 1],
    /// The first day's share of all.
    first_day: f64,
    /// Over how many hours the rest falls to its e-th part.
    tail_hours: f64,
}

impl Curve {
    /// Natural reading of a note published at this hour of the day: a rise in the first hour,
    /// a slow decline, less by night, and a long tail from search.
    pub fn natural(hour_of_day: f64, first_day: f64, fade_hours: f64, tail_hours: f64) -> Self {
        let start = hour_of_day as usize;
        Self::from_weights(first_day, tail_hours, |hour| {
            let ramp = if hour == 0 { 0.6 } else { 1.0 };
            ramp * (-(hour as f64) / fade_hours).exp() * AWAKE[(start + hour) % 24]
        })
    }

    /// All within the first hours: most of it in the first, and nothing after the day.
    pub fn burst(first_hour: f64) -> Self {
        Self::from_weights(1.0, 1.0, |hour| match hour {
            0 => first_hour,
            1 => (1.0 - first_hour) * 0.85,
            2 => (1.0 - first_hour) * 0.15,
            _ => 0.0,
        })
    }

    /// The same in every hour, by day and night, from this hour on; over within the day.
    pub fn steady(from_hour: usize, hours: usize) -> Self {
        Self::from_weights(1.0, 1.0, |hour| {
            f64::from(u8::from((from_hour..from_hour + hours).contains(&hour)))
        })
    }

    fn from_weights(first_day: f64, tail_hours: f64, weight: impl Fn(usize) -> f64) -> Self {
        let mut hours = [0.0; LAUNCH_HOURS + 1];
        for hour in 0..LAUNCH_HOURS {
            hours[hour + 1] = hours[hour] + weight(hour);
        }
        let total = hours[LAUNCH_HOURS];
        if total > 0.0 {
            hours.iter_mut().for_each(|share| *share /= total);
        }
        Self {
            hours,
            first_day,
            tail_hours,
        }
    }

    /// The share gathered by this age in hours, 0–1; never falls.
    pub fn at(&self, age: f64) -> f64 {
        if age <= 0.0 {
            return 0.0;
        }
        let whole = age as usize;
        if whole >= LAUNCH_HOURS {
            let late = (age - LAUNCH_HOURS as f64) / self.tail_hours;
            return self.first_day + (1.0 - self.first_day) * (1.0 - (-late).exp());
        }
        let (from, to) = (self.hours[whole], self.hours[whole + 1]);
        self.first_day * (from + (to - from) * age.fract())
    }

    /// What one hour of the first day adds, as a share of all.
    pub fn hour(&self, hour: usize) -> f64 {
        self.first_day * (self.hours[hour + 1] - self.hours[hour])
    }

    /// The age at which this share of what there is at `until` was gathered.
    pub fn age_at(&self, share: f64, until: f64) -> f64 {
        let target = share * self.at(until);
        let (mut low, mut high) = (0.0, until);
        // Sixteen halvings of ninety days leave two minutes.
        for _ in 0..16 {
            let middle = (low + high) / 2.0;
            if self.at(middle) < target {
                low = middle;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_curve_rises_from_nothing_to_all(
            hour in 0.0..24.0, first_day in 0.2..0.99, fade in 2.0..20.0, tail in 24.0..600.0,
        ) {
            for curve in [
                Curve::natural(hour, first_day, fade, tail),
                Curve::burst(first_day),
                Curve::steady(3, 18),
            ] {
                let mut last = 0.0;
                for age in 0..3_000 {
                    let share = curve.at(f64::from(age) * 0.7);
                    prop_assert!(share >= last && share <= 1.0 + 1e-9);
                    last = share;
                }
                prop_assert_eq!(curve.at(0.0), 0.0);
                let launch: f64 = (0..LAUNCH_HOURS).map(|h| curve.hour(h)).sum();
                prop_assert!((launch - curve.at(24.0)).abs() < 1e-9);
            }
        }

        #[test]
        fn an_age_is_found_again(share in 0.02..0.98, until in 1.0..2_000.0) {
            let curve = Curve::natural(20.0, 0.5, 7.0, 200.0);
            let age = curve.age_at(share, until);
            prop_assert!((curve.at(age) / curve.at(until) - share).abs() < 0.05);
        }
    }

    #[test]
    fn nights_are_quiet_and_bursts_are_over_in_two_hours() {
        let evening = Curve::natural(21.0, 0.5, 8.0, 200.0);
        assert!(evening.hour(7) < evening.hour(1) / 4.0);
        let burst = Curve::burst(0.8);
        assert!(burst.at(2.0) > 0.95 && burst.at(24.0) > 0.999);
    }
}
