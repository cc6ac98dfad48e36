//! A comment being written: kept until it has arrived, and never sent twice as two.

use hongbang_api::notes::NewComment;
use hongbang_domain::reader::{COMMENT_CHARS, InvalidComment, comment, comment_length};

use crate::client::Failure;

/// From so many characters on, one is told how many there are.
const NEAR_THE_END: usize = 400;

/// Why a comment did not go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It says nothing, or too much.
    Invalid(InvalidComment),
    /// The server did not take it, as far as one knows.
    Failed(Failure),
}

/// How it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Being written.
    Ready,
    /// On its way.
    Sending,
    /// The last one has arrived.
    Sent,
    /// It is still here.
    Failed(Fault),
}

/// A comment being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    text: String,
    phase: Phase,
    /// What was sent and may have arrived, and under which id.
    tried: Option<NewComment>,
}

impl Draft {
    /// A draft from an earlier view of the note, as [`Draft::to_stored`] gave it, or a new one.
    #[must_use]
    pub fn of(stored: Option<&str>) -> Self {
        let (id, text) = stored
            .and_then(|stored| stored.split_once('\n'))
            .unwrap_or_default();
        let tried = id.parse().ok().zip(comment(text).ok());
        Self {
            text: text.to_owned(),
            phase: Phase::Ready,
            tried: tried.map(|(id, text)| NewComment { id, text }),
        }
    }

    /// What to keep of it; `None` where nothing is written.
    #[must_use]
    pub fn to_stored(&self) -> Option<String> {
        let tried = self.tried.as_ref();
        let tried = tried.filter(|tried| comment(&self.text).as_ref() == Ok(&tried.text));
        let id = tried.map(|tried| tried.id.to_string()).unwrap_or_default();
        (!self.text.is_empty()).then(|| [&id, "\n", &self.text].concat())
    }

    /// What is written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How it stands.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.phase
    }

    /// Somebody writes.
    pub fn edit(&mut self, text: String) {
        self.text = text;
        self.phase = Phase::Ready;
    }

    /// How many characters there are, where one should know; more than [`COMMENT_CHARS`] are
    /// too many.
    #[must_use]
    pub fn count(&self) -> Option<usize> {
        // Every character has a byte or more: a short text is not counted.
        let long = self.text.len() >= NEAR_THE_END;
        long.then(|| comment_length(&self.text))
            .filter(|&count| count >= NEAR_THE_END)
    }

    /// How many characters are too many.
    #[must_use]
    pub fn excess(&self) -> usize {
        self.count().unwrap_or(0).saturating_sub(COMMENT_CHARS)
    }

    /// Somebody sends it: what goes, if anything does. The same text that may have arrived
    /// goes under the same id; any other under `fresh`.
    pub fn start(&mut self, fresh: u64) -> Option<NewComment> {
        if self.phase == Phase::Sending {
            return None;
        }
        match comment(&self.text) {
            Err(invalid) => {
                self.phase = Phase::Failed(Fault::Invalid(invalid));
                None
            }
            Ok(text) => {
                let tried = self.tried.take().filter(|tried| tried.text == text);
                let new = tried.unwrap_or(NewComment { id: fresh, text });
                self.tried = Some(new.clone());
                self.phase = Phase::Sending;
                Some(new)
            }
        }
    }

    /// What became of it. What has not arrived stays as it was written.
    pub fn finish(&mut self, answer: Result<(), Failure>) {
        if self.phase != Phase::Sending {
            return;
        }
        match answer {
            Ok(()) => {
                self.text.clear();
                self.tried = None;
                self.phase = Phase::Sent;
            }
            Err(failure) => self.phase = Phase::Failed(Fault::Failed(failure)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> Draft {
        let mut draft = Draft::of(None);
        draft.edit(text.to_owned());
        draft
    }

    #[test]
    fn what_has_arrived_is_gone_from_the_box() {
        let mut draft = written("  good \n");
        let new = draft.start(7).unwrap();
        assert_eq!((new.id, new.text.as_str()), (7, "good"));
        assert_eq!(draft.start(8), None, "one at a time");
        draft.finish(Ok(()));
        assert_eq!((draft.text(), draft.phase()), ("", Phase::Sent));
        assert_eq!(draft.to_stored(), None);
    }

    #[test]
    fn the_same_text_goes_again_under_the_same_id() {
        let mut draft = written("good");
        draft.start(7);
        draft.finish(Err(Failure::Unreachable));
        assert_eq!(draft.text(), "good");
        let fault = Fault::Failed(Failure::Unreachable);
        assert_eq!(draft.phase(), Phase::Failed(fault));
        draft.edit("goods".to_owned());
        draft.edit("good ".to_owned());
        assert_eq!(draft.start(8).unwrap().id, 7);
    }

    #[test]
    fn another_text_is_another_comment() {
        let mut draft = written("good");
        draft.start(7);
        draft.finish(Err(Failure::Unreachable));
        draft.edit("better".to_owned());
        assert_eq!(draft.start(8).unwrap().id, 8);
        draft.finish(Ok(()));
        draft.edit("better".to_owned());
        assert_eq!(draft.start(9).unwrap().id, 9, "said twice on purpose");
    }

    #[test]
    fn what_is_no_comment_stays_and_says_why() {
        for (text, invalid) in [
            ("", InvalidComment::Empty),
            (" \n ", InvalidComment::Empty),
            (&"x".repeat(10_000), InvalidComment::TooLong),
        ] {
            let mut draft = written(text);
            assert_eq!(draft.start(7), None);
            assert_eq!(draft.phase(), Phase::Failed(Fault::Invalid(invalid)));
            assert_eq!(draft.text(), text);
            draft.edit("x".to_owned());
            assert_eq!(draft.phase(), Phase::Ready, "one is at it");
        }
    }

    #[test]
    fn one_is_told_the_count_near_the_end_and_what_is_too_much() {
        for (length, count, excess) in [
            (0, None, 0),
            (399, None, 0),
            (400, Some(400), 0),
            (500, Some(500), 0),
            (501, Some(501), 1),
            (10_000, Some(10_000), 9_500),
        ] {
            for letter in ["x", "好"] {
                let draft = written(&letter.repeat(length));
                assert_eq!((draft.count(), draft.excess()), (count, excess), "{length}");
            }
        }
        assert_eq!(written(&" ".repeat(600)).count(), None, "nothing is kept");
    }

    #[test]
    fn a_draft_outlives_its_view() {
        let mut draft = written("one\ntwo");
        assert_eq!(Draft::of(draft.to_stored().as_deref()), draft);
        draft.start(7);
        draft.finish(Err(Failure::Server));
        let mut again = Draft::of(draft.to_stored().as_deref());
        assert_eq!((again.text(), again.phase()), ("one\ntwo", Phase::Ready));
        assert_eq!(again.start(8).unwrap().id, 7, "it may have arrived");
        draft.edit("three".to_owned());
        let mut other = Draft::of(draft.to_stored().as_deref());
        assert_eq!(other.start(8).unwrap().id, 8);
    }

    #[test]
    fn what_is_stored_by_others_is_no_draft() {
        for odd in ["", "text", "x"] {
            assert_eq!(Draft::of(Some(odd)), Draft::of(None), "{odd}");
        }
        assert_eq!(Draft::of(Some("x\ngood")).text(), "good");
    }
}
