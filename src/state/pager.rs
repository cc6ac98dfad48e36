//! A list that grows a page at a time, as a machine with four states.

use hongbang_api::Page;

use crate::client::Failure;

/// Where a list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// More can be asked for.
    Ready,
    /// A page is on its way.
    Loading,
    /// The last request failed; what is there stays, and a retry is up to the user.
    Failed(Failure),
    /// The last page is here.
    Done,
}

/// The items so far, and what comes next.
#[derive(Debug, Clone, PartialEq)]
pub struct Pager<T> {
    items: Vec<T>,
    cursor: Option<String>,
    phase: Phase,
}

impl<T> Default for Pager<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            cursor: None,
            phase: Phase::Ready,
        }
    }
}

impl<T> Pager<T> {
    /// The items so far.
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// Where the list stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The list is whole and has nothing in it.
    pub fn is_empty(&self) -> bool {
        self.phase == Phase::Done && self.items.is_empty()
    }

    /// Goes over to loading and gives the cursor to ask with; `None` where no request is
    /// due, because one is under way, the list is whole, or the user has not asked again
    /// after a failure.
    pub fn start(&mut self) -> Option<Option<String>> {
        (self.phase == Phase::Ready).then(|| {
            self.phase = Phase::Loading;
            self.cursor.clone()
        })
    }

    /// The user asks again after a failure.
    pub fn retry(&mut self) {
        if matches!(self.phase, Phase::Failed(_)) {
            self.phase = Phase::Ready;
        }
    }

    /// The request under way came to an end.
    pub fn finish(&mut self, answer: Result<Page<T>, Failure>) {
        if self.phase != Phase::Loading {
            return;
        }
        match answer {
            Ok(page) => {
                self.items.extend(page.items);
                self.phase = if page.next.is_some() {
                    Phase::Ready
                } else {
                    Phase::Done
                };
                self.cursor = page.next;
            }
            Err(failure) => self.phase = Phase::Failed(failure),
        }
    }

    /// The request under way was dropped with the view that made it.
    pub fn abandon(&mut self) {
        if self.phase == Phase::Loading {
            self.phase = Phase::Ready;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(items: &[u32], next: Option<&str>) -> Result<Page<u32>, Failure> {
        Ok(Page {
            items: items.to_vec(),
            next: next.map(str::to_owned),
        })
    }

    #[test]
    fn pages_follow_one_another_until_the_last() {
        let mut pager = Pager::default();
        assert_eq!(pager.start(), Some(None));
        pager.finish(page(&[1, 2], Some("a")));
        assert_eq!(pager.start(), Some(Some("a".to_owned())));
        pager.finish(page(&[3], None));
        assert_eq!(pager.items(), [1, 2, 3]);
        assert_eq!(pager.phase(), Phase::Done);
        assert_eq!(pager.start(), None);
        assert!(!pager.is_empty());
    }

    #[test]
    fn two_requests_are_never_under_way_at_once() {
        let mut pager = Pager::<u32>::default();
        assert!(pager.start().is_some());
        assert_eq!(pager.start(), None);
    }

    #[test]
    fn after_a_failure_the_items_stay_and_only_the_user_asks_again() {
        let mut pager = Pager::default();
        pager.start();
        pager.finish(page(&[1], Some("a")));
        pager.start();
        pager.finish(Err(Failure::Unreachable));
        assert_eq!(pager.items(), [1]);
        assert_eq!(pager.phase(), Phase::Failed(Failure::Unreachable));
        assert_eq!(pager.start(), None);
        pager.retry();
        assert_eq!(
            pager.start(),
            Some(Some("a".to_owned())),
            "the same page is asked for"
        );
    }

    #[test]
    fn a_page_that_arrives_after_its_view_is_gone_is_dropped_and_asked_for_again() {
        let mut pager = Pager::default();
        pager.start();
        pager.abandon();
        pager.finish(page(&[1], None));
        assert!(pager.items().is_empty());
        assert_eq!(pager.start(), Some(None));
    }

    #[test]
    fn an_empty_last_page_makes_an_empty_list() {
        let mut pager = Pager::<u32>::default();
        assert!(!pager.is_empty(), "not before it is known");
        pager.start();
        pager.finish(page(&[], None));
        assert!(pager.is_empty());
    }
}
