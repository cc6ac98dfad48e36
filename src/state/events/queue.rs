//! What is to be told, until it has been.

use std::time::Duration;

use hongbang_api::events::{Event, MAX_EVENTS};
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::Deed;

use crate::client::Failure;

/// So many wait at most. A server that is away for so long misses what comes after.
pub const MOST: usize = 500;

/// The largest id.
const LAST_ID: u64 = (1 << 53) - 1;

/// The time between batches; doubled with every failure in a row, up to [`MOST_DOUBLINGS`].
const PAUSE: Duration = Duration::from_secs(5);

/// Five seconds become five minutes, and no more.
const MOST_DOUBLINGS: u32 = 6;

/// Events that wait, and those under way.
#[derive(Debug)]
pub struct Queue {
    waiting: Vec<Event>,
    under_way: Vec<Event>,
    /// What counts once a visit and has been counted, sorted.
    told: Vec<(Deed, NoteId)>,
    failures: u32,
}

impl Queue {
    /// Nothing done yet.
    #[must_use]
    pub const fn new() -> Self {
        Self {
            waiting: Vec::new(),
            under_way: Vec::new(),
            told: Vec::new(),
            failures: 0,
        }
    }

    /// Adds something that was done, under `id` or the next that is free; false where it
    /// counts once and was counted, or where too many wait.
    pub fn add(&mut self, id: u64, note: NoteId, deed: Deed) -> bool {
        if self.waiting.len() + self.under_way.len() >= MOST {
            return false;
        }
        if deed != Deed::Share {
            let key = (deed, note);
            match self.told.binary_search(&key) {
                Ok(_) => return false,
                Err(at) => self.told.insert(at, key),
            }
        }
        let mut id = id.clamp(1, LAST_ID);
        while self.all().any(|event| event.id == id) {
            id = id % LAST_ID + 1;
        }
        self.waiting.push(Event { id, note, deed });
        true
    }

    fn all(&self) -> impl Iterator<Item = &Event> {
        self.under_way.iter().chain(&self.waiting)
    }

    /// The next batch, under way from now on; `None` where nothing waits or one is under way.
    pub fn take(&mut self) -> Option<Vec<Event>> {
        if !self.under_way.is_empty() {
            return None;
        }
        self.under_way = self.leave()?;
        Some(self.under_way.clone())
    }

    /// The batch under way has come to its end. Where another try may help it goes back to the
    /// front as it was, so that what arrived all the same counts once.
    pub fn finish(&mut self, answer: Result<(), Failure>) {
        let batch = std::mem::take(&mut self.under_way);
        match answer {
            Ok(()) => self.failures = 0,
            Err(Failure::Unreachable | Failure::Server | Failure::TooOften) => {
                self.failures += 1;
                self.stay(batch);
            }
            // It would be refused for ever.
            Err(_) => {}
        }
    }

    /// What was sent and not yet answered.
    #[must_use]
    pub fn under_way(&self) -> &[Event] {
        &self.under_way
    }

    /// The next batch, forgotten: nobody will wait for an answer.
    pub fn leave(&mut self) -> Option<Vec<Event>> {
        let count = self.waiting.len().min(MAX_EVENTS);
        (count > 0).then(|| self.waiting.drain(..count).collect())
    }

    /// A batch could not be sent; it waits on.
    pub fn stay(&mut self, batch: Vec<Event>) {
        self.waiting.splice(..0, batch);
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.waiting.is_empty()
    }

    /// How long to wait before the next batch.
    #[must_use]
    pub fn pause(&self) -> Duration {
        PAUSE * (1 << self.failures.min(MOST_DOUBLINGS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(id: u64) -> NoteId {
        NoteId::try_from(id).unwrap()
    }

    /// A queue in which so many notes were read, under the ids 1, 2, …
    fn reads(count: u64) -> Queue {
        let mut queue = Queue::new();
        for id in 1..=count {
            assert!(queue.add(id, note(id), Deed::Read));
        }
        queue
    }

    fn ids(events: &[Event]) -> Vec<u64> {
        events.iter().map(|event| event.id).collect()
    }

    #[test]
    fn an_impression_and_a_read_count_once_a_visit_and_every_share_counts() {
        let mut queue = Queue::new();
        for (deed, again) in [
            (Deed::Impression, false),
            (Deed::Read, false),
            (Deed::Share, true),
        ] {
            assert!(queue.add(1, note(7), deed), "{deed:?}");
            assert_eq!(queue.add(2, note(7), deed), again, "{deed:?}");
            assert!(queue.add(3, note(8), deed), "another note: {deed:?}");
        }
        let batch = queue.take().unwrap();
        queue.finish(Ok(()));
        assert_eq!(batch.len(), 7);
        assert!(!queue.add(4, note(7), Deed::Read), "told is told");
    }

    #[test]
    fn ids_are_never_used_twice() {
        let mut queue = Queue::new();
        for _ in 0..3 {
            queue.add(5, note(1), Deed::Share);
        }
        queue.take();
        queue.add(6, note(1), Deed::Share);
        queue.add(u64::MAX, note(1), Deed::Share);
        queue.add(LAST_ID, note(1), Deed::Share);
        queue.add(0, note(1), Deed::Share);
        let mut all: Vec<u64> = queue.all().map(|event| event.id).collect();
        assert!(all.iter().all(|id| (1..=LAST_ID).contains(id)), "{all:?}");
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 7);
    }

    #[test]
    fn a_batch_is_no_larger_than_the_server_takes_and_one_is_under_way_at_a_time() {
        let mut queue = reads(150);
        let first = queue.take().unwrap();
        assert_eq!(ids(&first), (1..=100).collect::<Vec<_>>());
        assert_eq!(queue.take(), None, "one is under way");
        queue.finish(Ok(()));
        assert_eq!(ids(&queue.take().unwrap()), (101..=150).collect::<Vec<_>>());
        queue.finish(Ok(()));
        assert_eq!(queue.take(), None);
        assert!(queue.is_empty());
    }

    #[test]
    fn a_failed_batch_goes_back_to_the_front_as_it_was() {
        let mut queue = reads(120);
        let first = queue.take().unwrap();
        queue.finish(Err(Failure::Unreachable));
        assert_eq!(queue.take().unwrap(), first, "the same ids");
        queue.finish(Ok(()));
        assert_eq!(queue.take().unwrap().len(), 20, "nothing lost");
    }

    #[test]
    fn what_is_refused_is_not_tried_for_ever() {
        for failure in [
            Failure::Refused,
            Failure::NotFound,
            Failure::SignedOut,
            Failure::Unreadable,
        ] {
            let mut queue = reads(1);
            queue.take();
            queue.finish(Err(failure));
            assert_eq!(queue.take(), None, "{failure:?}");
        }
    }

    #[test]
    fn no_more_wait_than_there_is_room_for() {
        let mut queue = reads(MOST as u64);
        assert!(!queue.add(1_000, note(1_000), Deed::Read));
        let batch = queue.take().unwrap().len();
        assert!(!queue.add(1_000, note(1_000), Deed::Read), "it may go back");
        queue.finish(Ok(()));
        assert!(queue.add(1_000, note(1_000), Deed::Read), "not counted yet");
        assert_eq!(queue.waiting.len(), MOST - batch + 1);
    }

    #[test]
    fn failures_in_a_row_make_the_pause_longer_up_to_a_point() {
        let mut queue = reads(1);
        assert_eq!(queue.pause().as_secs(), 5);
        for pause in [10, 20, 40, 80, 160, 320, 320] {
            queue.take();
            queue.finish(Err(Failure::Server));
            assert_eq!(queue.pause().as_secs(), pause);
        }
        queue.take();
        queue.finish(Ok(()));
        assert_eq!(queue.pause().as_secs(), 5);
    }

    #[test]
    fn who_leaves_takes_all_that_waits_and_leaves_what_is_under_way() {
        let mut queue = reads(250);
        queue.take();
        assert_eq!(queue.under_way().len(), 100);
        let batch = queue.leave().unwrap();
        assert_eq!(batch.len(), 100);
        queue.stay(batch);
        assert_eq!(ids(&queue.leave().unwrap())[0], 101, "in its order");
        assert_eq!(queue.leave().unwrap().len(), 50);
        assert_eq!(queue.leave(), None);
        queue.finish(Ok(()));
        assert_eq!(queue.take(), None);
    }
}
