//! A note's counts, with what the reader does to them.

use hongbang_domain::engagement::Counts;
use hongbang_domain::note::Note;
use hongbang_domain::reader::Mine;
use leptos::prelude::*;

use super::marks::{Toggle, use_marks};
use super::meant::Meant;

/// A note's counts, with what the reader does to them.
#[derive(Clone, Copy)]
pub struct Engaged {
    /// The reader's like.
    pub like: Toggle,
    /// The reader's collecting it.
    pub collect: Toggle,
    /// The reader's following its author.
    pub follow: Toggle,
    counted: Counts,
    comments: RwSignal<i64>,
    shares: RwSignal<i64>,
}

impl Engaged {
    /// A note as the server has just said it is.
    #[must_use]
    pub fn new(note: &Note, mine: Mine) -> Self {
        let marks = use_marks();
        let toggle = |meant, on| {
            marks.learn(meant, on);
            marks.toggle(meant, on)
        };
        Self {
            like: toggle(Meant::Like(note.id), mine.liked),
            collect: toggle(Meant::Collect(note.id), mine.collected),
            follow: toggle(Meant::Follow(note.author, Some(note.id)), mine.following),
            counted: note.counts,
            comments: RwSignal::new(0),
            shares: RwSignal::new(0),
        }
    }

    /// The counts as they are now; what was unknown stays so; reactive.
    #[must_use]
    pub fn counts(self) -> Counts {
        let more = |count: Option<u64>, by: i64| count.map(|count| count.saturating_add_signed(by));
        Counts {
            likes: self.counted.likes.map(|likes| self.like.counted(likes)),
            collects: self
                .counted
                .collects
                .map(|count| self.collect.counted(count)),
            comments: more(self.counted.comments, self.comments.get()),
            shares: more(self.counted.shares, self.shares.get()),
            ..self.counted
        }
    }

    /// The reader has written so many comments, or deleted them. Nothing happens once the
    /// view is gone.
    pub fn commented(self, by: i64) {
        self.comments.try_update(|count| *count += by);
    }

    /// The reader has passed the note on.
    pub fn shared(self) {
        self.shares.try_update(|count| *count += 1);
    }
}
