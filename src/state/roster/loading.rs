//! The roster on its way: which parts to fetch next, and when to begin anew.

use crate::client::Failure;

/// So many parts are fetched at once.
pub const AT_ONCE: u32 = 4;

/// So often loading begins anew by itself, because the data has changed under it. A server whose
/// data changes faster than it can be fetched is left to whoever presses the button.
pub const RELOADS: u32 = 3;

/// How the roster stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterStatus {
    /// On its way.
    Loading {
        /// Parts that the worker has.
        have: u32,
        /// Of so many; 0 while that is not known.
        of: u32,
    },
    /// It answers.
    Ready {
        /// Creators in it.
        creators: u32,
    },
    /// It could not be had; [`super::RosterHandle::reload`] tries again.
    Failed(Failure),
}

/// Where loading stands. Every method returns the parts to fetch now.
#[derive(Debug, Clone, Default)]
pub struct Loading {
    of: Option<u32>,
    have: u32,
    next: u32,
    under_way: u32,
    reloads: u32,
}

impl Loading {
    /// Begins, because somebody wants to.
    pub fn begin(&mut self) -> Vec<u32> {
        *self = Self::default();
        self.first()
    }

    /// Begins anew, because parts of different data do not belong together; `None` where that
    /// was tried often enough.
    pub fn begin_anew(&mut self) -> Option<Vec<u32>> {
        let reloads = self.reloads + 1;
        *self = Self {
            reloads,
            ..Self::default()
        };
        (reloads <= RELOADS).then(|| self.first())
    }

    /// The first part tells how many there are; no other is asked for before.
    fn first(&mut self) -> Vec<u32> {
        self.next = 1;
        self.under_way = 1;
        vec![0]
    }

    /// The bytes of a part are here.
    pub fn arrived(&mut self) -> Vec<u32> {
        self.under_way = self.under_way.saturating_sub(1);
        self.more()
    }

    /// The worker has taken a part.
    pub fn taken(&mut self, have: u32, of: u32) -> Vec<u32> {
        self.have = have;
        self.of = Some(of);
        self.more()
    }

    /// Parts that the worker has, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (u32, u32) {
        (self.have, self.of.unwrap_or(0))
    }

    /// Whether all is there.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.of.is_some_and(|of| self.have >= of)
    }

    /// Whether the worker has taken some part: what is missing then was there before.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.of.is_some()
    }

    fn more(&mut self) -> Vec<u32> {
        let of = self.of.unwrap_or(0);
        let mut parts = Vec::new();
        while self.next < of && self.under_way < AT_ONCE {
            parts.push(self.next);
            self.next += 1;
            self.under_way += 1;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_part_goes_alone_and_then_four_at_once() {
        let mut loading = Loading::default();
        assert_eq!(loading.begin(), [0]);
        assert!(loading.arrived().is_empty(), "how many, nobody knows yet");
        assert_eq!(loading.taken(1, 8), [1, 2, 3, 4]);
        assert_eq!(loading.progress(), (1, 8));
        assert_eq!(loading.arrived(), [5], "one in, one out");
        assert!(loading.taken(2, 8).is_empty());
        assert_eq!(loading.arrived(), [6]);
        assert_eq!(loading.arrived(), [7]);
        assert!(loading.arrived().is_empty());
        assert!(!loading.is_whole());
        loading.taken(8, 8);
        assert!(loading.is_whole());
    }

    #[test]
    fn one_part_is_all() {
        let mut loading = Loading::default();
        loading.begin();
        loading.arrived();
        assert!(loading.taken(1, 1).is_empty());
        assert!(loading.is_whole());
    }

    #[test]
    fn it_begins_anew_a_few_times_and_again_when_asked() {
        let mut loading = Loading::default();
        loading.begin();
        loading.arrived();
        loading.taken(1, 3);
        for _ in 0..RELOADS {
            assert_eq!(loading.begin_anew(), Some(vec![0]));
            assert_eq!(loading.progress(), (0, 0));
        }
        assert_eq!(loading.begin_anew(), None);
        assert_eq!(loading.begin(), [0]);
        assert_eq!(loading.begin_anew(), Some(vec![0]));
    }
}
