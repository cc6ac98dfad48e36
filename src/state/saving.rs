//! A choice that is saved as it is made: shown at once, one request under way, one waiting,
//! and the latest choice wins. What the server has confirmed is never edited.

use crate::client::Failure;

/// How saving stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing was chosen yet.
    Untouched,
    /// A request is under way.
    Saving,
    /// What is shown is what the server has.
    Saved,
    /// The last choice was not saved; what is shown is what the server has, as far as it said.
    Failed(Failure),
}

/// A value that the server keeps, and what one wants it to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saving<T> {
    confirmed: T,
    running: Option<T>,
    queued: Option<T>,
    outcome: Outcome,
}

impl<T: Copy + PartialEq> Saving<T> {
    /// A value as the server has it.
    #[must_use]
    pub const fn new(confirmed: T) -> Self {
        Self {
            confirmed,
            running: None,
            queued: None,
            outcome: Outcome::Untouched,
        }
    }

    /// The latest choice, saved or not.
    #[must_use]
    pub fn shown(&self) -> T {
        self.queued.or(self.running).unwrap_or(self.confirmed)
    }

    /// How saving stands.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The server has said what it has, unasked. Once a choice was made here, that stands: what
    /// arrives may have been asked for before it.
    pub fn learn(&mut self, confirmed: T) {
        if self.outcome == Outcome::Untouched {
            self.confirmed = confirmed;
        }
    }

    /// Makes a choice; what to send now, if anything.
    pub fn choose(&mut self, choice: T) -> Option<T> {
        if choice == self.shown() {
            return None;
        }
        if self.running.is_some() {
            self.queued = Some(choice);
            return None;
        }
        self.send(choice)
    }

    /// The request under way has ended; what to send next, if anything.
    pub fn finish(&mut self, answer: Result<(), Failure>) -> Option<T> {
        let sent = self.running.take()?;
        if answer.is_ok() {
            self.confirmed = sent;
        }
        // A later choice is the whole choice, so it makes up for one that failed.
        if let Some(next) = self.queued.take()
            && (answer.is_err() || next != self.confirmed)
        {
            return self.send(next);
        }
        self.outcome = match answer {
            Ok(()) => Outcome::Saved,
            Err(failure) => Outcome::Failed(failure),
        };
        None
    }

    fn send(&mut self, choice: T) -> Option<T> {
        self.running = Some(choice);
        self.outcome = Outcome::Saving;
        self.running
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GONE: Failure = Failure::Unreachable;

    #[test]
    fn a_choice_is_shown_at_once_and_confirmed_by_the_answer() {
        let mut saving = Saving::new(0);
        assert_eq!(saving.outcome(), Outcome::Untouched);
        assert_eq!(saving.choose(1), Some(1));
        assert_eq!((saving.shown(), saving.outcome()), (1, Outcome::Saving));
        assert_eq!(saving.finish(Ok(())), None);
        assert_eq!((saving.shown(), saving.outcome()), (1, Outcome::Saved));
    }

    #[test]
    fn one_request_at_a_time_and_the_latest_choice_wins() {
        let mut saving = Saving::new(0);
        assert_eq!(saving.choose(1), Some(1));
        assert_eq!(saving.choose(2), None);
        assert_eq!(saving.choose(3), None);
        assert_eq!(saving.shown(), 3);
        assert_eq!(saving.finish(Ok(())), Some(3), "2 was never wanted");
        assert_eq!(saving.outcome(), Outcome::Saving);
        assert_eq!(saving.finish(Ok(())), None);
        assert_eq!((saving.shown(), saving.outcome()), (3, Outcome::Saved));
    }

    #[test]
    fn a_failure_goes_back_to_what_the_server_has_and_says_so() {
        let mut saving = Saving::new(0);
        saving.choose(1);
        assert_eq!(saving.finish(Err(GONE)), None);
        assert_eq!(
            (saving.shown(), saving.outcome()),
            (0, Outcome::Failed(GONE))
        );
        assert_eq!(saving.choose(1), Some(1), "and can be tried again");
    }

    #[test]
    fn a_later_choice_makes_up_for_one_that_failed() {
        let mut saving = Saving::new(0);
        saving.choose(1);
        saving.choose(2);
        assert_eq!(saving.finish(Err(GONE)), Some(2));
        assert_eq!(saving.finish(Err(GONE)), None);
        assert_eq!(saving.shown(), 0);
    }

    #[test]
    fn going_back_while_a_request_is_under_way_is_sent_after_it() {
        let mut saving = Saving::new(0);
        saving.choose(1);
        assert_eq!(saving.choose(0), None);
        assert_eq!(saving.finish(Ok(())), Some(0));
        assert_eq!(saving.finish(Ok(())), None);
        assert_eq!((saving.shown(), saving.outcome()), (0, Outcome::Saved));

        saving.choose(1);
        saving.choose(0);
        saving.choose(1);
        assert_eq!(saving.finish(Ok(())), None, "it is saved already");
        assert_eq!((saving.shown(), saving.outcome()), (1, Outcome::Saved));
    }

    #[test]
    fn a_failure_is_followed_by_the_queued_choice_even_if_it_is_the_old_one() {
        // Whether a request that got no answer was carried out, nobody knows.
        let mut saving = Saving::new(0);
        saving.choose(1);
        saving.choose(0);
        assert_eq!(saving.finish(Err(GONE)), Some(0));
    }

    #[test]
    fn what_was_asked_for_before_a_choice_does_not_undo_it() {
        let mut saving = Saving::new(0);
        saving.learn(3);
        assert_eq!(saving.shown(), 3);
        saving.choose(1);
        saving.learn(3);
        assert_eq!(saving.shown(), 1);
        saving.finish(Ok(()));
        saving.learn(3);
        assert_eq!(saving.shown(), 1);
    }

    #[test]
    fn choosing_what_is_chosen_sends_nothing() {
        let mut saving = Saving::new(0);
        assert_eq!(saving.choose(0), None);
        assert_eq!(saving.finish(Ok(())), None, "no request was under way");
        assert_eq!(saving.outcome(), Outcome::Untouched);
    }
}
