//! What the terminal shows: numbered steps, sentences, tables.

use std::io::Write;
use std::time::{Duration, Instant};

/// Writes one line. A closed terminal is nobody's failure, so errors are ignored.
pub fn say(line: impl AsRef<str>) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", line.as_ref());
    let _ = out.flush();
}

/// A numbered row of steps, each with the time it took.
#[derive(Debug)]
pub struct Steps {
    total: usize,
    current: usize,
    started: Instant,
}

impl Steps {
    /// As many steps as will be announced.
    pub fn new(total: usize) -> Self {
        Self {
            total,
            current: 0,
            started: Instant::now(),
        }
    }

    /// Announces a step, does it, and says how long it took.
    pub fn step<T>(&mut self, what: &str, work: impl FnOnce() -> T) -> T {
        self.current += 1;
        say(format!(
            "▸ step {} of {} · {what} …",
            self.current, self.total
        ));
        let started = Instant::now();
        let outcome = work();
        say(format!("  {}", duration(started.elapsed())));
        outcome
    }

    /// How long it has been since the first step.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}

/// `0.4 s`, `12 s`, `3 m 05 s`.
pub fn duration(time: Duration) -> String {
    let seconds = time.as_secs_f64();
    if seconds < 9.95 {
        format!("{seconds:.1} s")
    } else if seconds < 59.5 {
        format!("{seconds:.0} s")
    } else {
        let whole = seconds.round() as u64;
        format!("{} m {:02} s", whole / 60, whole % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_is_told_in_the_unit_that_fits() {
        for (ms, told) in [
            (0, "0.0 s"),
            (440, "0.4 s"),
            (9_949, "9.9 s"),
            (9_950, "10 s"),
            (59_499, "59 s"),
            (59_500, "1 m 00 s"),
            (185_000, "3 m 05 s"),
        ] {
            assert_eq!(duration(Duration::from_millis(ms)), told, "{ms} ms");
        }
    }
}
