//! Questions that follow each other faster than they are answered: one under way, one waiting,
//! and the latest wins.

/// What was asked.
#[derive(Debug, Clone)]
pub struct Latest<T> {
    under_way: Option<T>,
    waiting: Option<T>,
    last: Option<T>,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self {
            under_way: None,
            waiting: None,
            last: None,
        }
    }
}

impl<T: Clone> Latest<T> {
    /// Asks; what to send now, if anything.
    pub fn ask(&mut self, question: T) -> Option<T> {
        self.last = Some(question.clone());
        if self.under_way.is_some() {
            self.waiting = Some(question);
            return None;
        }
        self.send(question)
    }

    /// Asks the last question once more, because what it is asked of has changed.
    pub fn ask_again(&mut self) -> Option<T> {
        let last = self.last.clone()?;
        self.ask(last)
    }

    /// The question under way is answered, or never will be; what to send next, if anything.
    pub fn answered(&mut self) -> Option<T> {
        self.under_way = None;
        let next = self.waiting.take()?;
        self.send(next)
    }

    /// The question that is being answered.
    #[must_use]
    pub fn under_way(&self) -> Option<&T> {
        self.under_way.as_ref()
    }

    /// Whoever was asked is gone: nothing is under way.
    pub fn forget(&mut self) {
        self.under_way = None;
        self.waiting = None;
    }

    fn send(&mut self, question: T) -> Option<T> {
        self.under_way = Some(question.clone());
        Some(question)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_under_way_and_the_latest_of_the_others_follows() {
        let mut latest = Latest::default();
        assert_eq!(latest.ask(1), Some(1));
        assert_eq!(latest.ask(2), None);
        assert_eq!(latest.ask(3), None);
        assert_eq!(latest.under_way(), Some(&1));
        assert_eq!(latest.answered(), Some(3), "2 is not wanted any more");
        assert_eq!(latest.answered(), None);
        assert_eq!(latest.under_way(), None);
    }

    #[test]
    fn the_last_can_be_asked_again() {
        let mut latest = Latest::default();
        assert_eq!(latest.ask_again(), None);
        latest.ask(1);
        assert_eq!(latest.ask_again(), None, "after the one under way");
        assert_eq!(latest.answered(), Some(1));
    }

    #[test]
    fn another_worker_is_asked_the_last_question() {
        let mut latest = Latest::default();
        latest.ask(1);
        latest.ask(2);
        latest.forget();
        assert_eq!(latest.under_way(), None);
        assert_eq!(latest.ask_again(), Some(2));
    }
}
