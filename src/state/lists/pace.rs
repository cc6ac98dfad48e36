//! When to send what is new to the server: a second after the last change, one pass at a time,
//! and after a failure later and later.

use crate::client::Failure;

/// How long a change waits for the next one, in milliseconds.
pub const DEBOUNCE: u32 = 1_000;
/// How long the first failure is waited out; each one after it twice as long.
const FIRST_RETRY: u32 = 2_000;
/// The longest wait.
const LAST_RETRY: u32 = 60_000;

/// What a pass came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The server could not be reached, or is in trouble. It is tried again.
    Offline,
    /// Nobody is signed in, or the server does not take it: trying again will not help.
    NotTaken(Failure),
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unreachable | Failure::Server | Failure::TooOften => Self::Offline,
            // Merged and sent again five times, and still: somebody is very busy.
            Failure::Changed => Self::Offline,
            other => Self::NotTaken(other),
        }
    }
}

/// Whether the server has everything, and what was in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    /// Whether there is something that it does not have.
    pub waiting: bool,
    /// Why it could not be sent, and since when that is so.
    pub trouble: Option<(Trouble, i64)>,
}

/// Whether a pass is under way, and how it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pace {
    running: bool,
    again: bool,
    failures: u32,
}

impl Pace {
    /// Something changed; in how many milliseconds to start a pass, if one is to be planned.
    pub fn changed(&mut self) -> Option<u32> {
        if self.running {
            self.again = true;
            return None;
        }
        // While it is offline, the next try is planned already, and sooner would be no better.
        (self.failures == 0).then_some(DEBOUNCE)
    }

    /// Whether a pass may start now; it is under way then.
    pub fn start(&mut self) -> bool {
        if self.running {
            self.again = true;
            return false;
        }
        self.running = true;
        self.again = false;
        true
    }

    /// A pass came to an end; in how many milliseconds to start the next, if one is due.
    pub fn finish(&mut self, trouble: Option<Trouble>) -> Option<u32> {
        self.running = false;
        let again = std::mem::take(&mut self.again);
        match trouble {
            Some(Trouble::Offline) => {
                let doubled = FIRST_RETRY.checked_shl(self.failures.min(16));
                self.failures = self.failures.saturating_add(1);
                Some(doubled.unwrap_or(LAST_RETRY).min(LAST_RETRY))
            }
            _ => {
                self.failures = 0;
                again.then_some(DEBOUNCE)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_pass_at_a_time_and_what_changed_meanwhile_is_sent_next() {
        let mut pace = Pace::default();
        assert_eq!(pace.changed(), Some(DEBOUNCE));
        assert!(pace.start());
        assert!(!pace.start());
        assert_eq!(pace.changed(), None);
        assert_eq!(pace.finish(None), Some(DEBOUNCE));
        assert!(pace.start());
        assert_eq!(pace.finish(None), None);
    }

    #[test]
    fn failures_are_waited_out_longer_and_longer() {
        let mut pace = Pace::default();
        let mut waits = Vec::new();
        for _ in 0..8 {
            assert!(pace.start());
            waits.extend(pace.finish(Some(Trouble::Offline)));
        }
        assert_eq!(
            waits,
            [2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]
        );
        assert_eq!(pace.changed(), None, "the next try is planned");
        assert!(pace.start(), "the network is back");
        assert_eq!(pace.finish(None), None);
        assert_eq!(pace.changed(), Some(DEBOUNCE));
    }

    #[test]
    fn what_is_not_taken_is_not_tried_again_by_itself() {
        let mut pace = Pace::default();
        assert!(pace.start());
        let trouble = Trouble::from(Failure::SignedOut);
        assert_eq!(trouble, Trouble::NotTaken(Failure::SignedOut));
        assert_eq!(pace.finish(Some(trouble)), None);
        assert_eq!(pace.changed(), Some(DEBOUNCE), "but with the next change");
        assert_eq!(Trouble::from(Failure::Unreachable), Trouble::Offline);
    }
}
