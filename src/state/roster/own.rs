//! One's own creators on their way to a worker: they go before the server's, which wait for them.

use std::collections::BTreeSet;

/// Where that stands, with what of the server's has to wait.
#[derive(Debug, Clone)]
pub struct Own<T> {
    sent: bool,
    waiting: Vec<T>,
    /// Parts that the worker has neither taken nor refused yet, by the numbers of the messages.
    under_way: BTreeSet<u32>,
    taken: usize,
}

impl<T> Default for Own<T> {
    fn default() -> Self {
        Self {
            sent: false,
            waiting: Vec::new(),
            under_way: BTreeSet::new(),
            taken: 0,
        }
    }
}

impl<T> Own<T> {
    /// Something of the server's is here; it is given back once its turn has come.
    pub fn before(&mut self, theirs: T) -> Option<T> {
        if self.sent {
            return Some(theirs);
        }
        self.waiting.push(theirs);
        None
    }

    /// Whether they are with the worker.
    #[must_use]
    pub const fn are_sent(&self) -> bool {
        self.sent
    }

    /// They are with the worker, as messages of these numbers. What had to wait for them.
    pub fn sent(&mut self, messages: impl IntoIterator<Item = u32>) -> Vec<T> {
        self.sent = true;
        self.under_way.extend(messages);
        std::mem::take(&mut self.waiting)
    }

    /// The worker has answered a message; whether that was a part of these. One that it refuses is
    /// left out, and nothing else suffers.
    pub fn heard(&mut self, message: u32, taken: bool) -> bool {
        let own = self.under_way.remove(&message);
        self.taken += usize::from(own && taken);
        own
    }

    /// Whether there are any, as far as that is known.
    #[must_use]
    pub fn any(&self) -> bool {
        self.taken > 0 || !self.under_way.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_parts_wait_for_ones_own() {
        let mut own = Own::default();
        assert_eq!(own.before("first"), None);
        assert!(!own.are_sent() && !own.any());
        assert_eq!(own.sent([3, 4]), ["first"]);
        assert!(own.are_sent() && own.any());
        assert_eq!(own.before("second"), Some("second"));
    }

    #[test]
    fn a_part_that_is_refused_is_left_out() {
        let mut own = Own::<()>::default();
        own.sent([3, 4]);
        assert!(own.heard(3, false) && own.any());
        assert!(!own.heard(5, true), "somebody else's message");
        assert!(own.heard(4, false));
        assert!(!own.any(), "none is left");
        assert!(!own.heard(4, true), "it was answered");
    }

    #[test]
    fn without_any_nothing_waits_for_long() {
        let mut own = Own::default();
        own.before(1);
        assert_eq!(own.sent([]), [1]);
        assert!(!own.any());
    }
}
