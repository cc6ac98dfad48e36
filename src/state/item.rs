//! A note in a feed, and why it is there.

use hongbang_api::notes::NoteCard;
use hongbang_domain::feed::Placed;
use hongbang_domain::search::Parts;
use leptos::prelude::*;

/// A note in a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// The note.
    pub card: NoteCard,
    /// Why it is where it is; `None` where the list is in the order of time.
    pub why: Option<Why>,
    /// A line below the title.
    pub line: Vec<Piece>,
    /// The title with what was looked for marked; empty: the title as it is.
    pub title: Vec<Piece>,
}

/// The note of which somebody asks why it is where it is.
#[derive(Clone, Copy)]
pub struct AskedWhy(pub RwSignal<Option<Item>>);

/// The cards of a feed, by position.
#[derive(Clone, Copy)]
pub struct Cards {
    /// How many there are. Grows; what was there stays.
    pub count: Signal<usize>,
    /// Another number: all of it is another list.
    pub edition: Signal<u32>,
    /// The card at a position; not reactive.
    pub at: Callback<usize, Option<Item>>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its text.
    pub text: String,
    /// Whether it is what was looked for.
    pub marked: bool,
}

/// The parts of a note's rank.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    /// In the feed of discoveries.
    Explore(Placed),
    /// Among what a search found.
    Search(Parts),
}

impl Item {
    /// A note of a list in the order of time.
    #[must_use]
    pub const fn plain(card: NoteCard) -> Self {
        Self {
            card,
            why: None,
            line: Vec::new(),
            title: Vec::new(),
        }
    }
}
