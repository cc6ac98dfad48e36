//! Changes to a shortlist.

use crate::kol::KolId;
use crate::shortlist::{Brief, Item, Standing};

/// A change, as somebody makes it and as it can be taken back.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Adds creators, at the end unless they say where; who is there already stays as it is.
    Add(Vec<Item>),
    /// Takes creators off.
    Remove(Vec<KolId>),
    /// Puts a creator before another, or at the end.
    Move {
        /// Who.
        id: KolId,
        /// Before whom.
        before: Option<KolId>,
    },
    /// Puts a creator back at a place, or before another where it would not be before it there:
    /// how an [`Edit::Move`] is taken back.
    Put {
        /// Who.
        id: KolId,
        /// Where it was.
        place: f64,
        /// Before whom; `None` is at the end.
        before: Option<KolId>,
    },
    /// Gives creators a state.
    Stand {
        /// Who.
        ids: Vec<KolId>,
        /// The state, and why.
        standing: Standing,
    },
    /// Says what one thinks of a creator.
    Note {
        /// Who.
        id: KolId,
        /// What.
        text: String,
    },
    /// Puts tags on creators, and takes others off.
    Tag {
        /// Who.
        ids: Vec<KolId>,
        /// Tags to put on.
        add: Vec<String>,
        /// Tags to take off.
        remove: Vec<String>,
    },
    /// Sets what a note of a creator costs, or that the quote counts.
    Price {
        /// Who.
        id: KolId,
        /// Whole yuan before the fee.
        price: Option<u32>,
    },
    /// Keeps creators on top, or no longer.
    Pin {
        /// Who.
        ids: Vec<KolId>,
        /// Whether.
        pinned: bool,
    },
    /// Calls the list something else.
    Title(String),
    /// Changes the brief.
    Brief(Box<Brief>),
    /// Changes those parts of the brief in which `from` and `to` differ, and no others: how a
    /// [`Edit::Brief`] is taken back.
    BriefParts {
        /// As it was when this was made.
        from: Box<Brief>,
        /// As it shall be.
        to: Box<Brief>,
    },
    /// Several at once, in this order.
    All(Vec<Edit>),
}

impl Edit {
    /// Whether it changes nothing, whatever it is applied to: the inverse of what did nothing.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::All(edits) if edits.iter().all(Self::is_nothing))
    }
}
