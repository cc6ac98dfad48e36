//! What there is at each step.

use std::sync::Arc;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::field::Rows;
use hongbang_sheets::mapping::Mapping;
use hongbang_sheets::protocol::Seen;

use crate::state::clerk::{Done, Opened, Trouble};
use crate::state::collections::Why;
use hongbang_sheets::difference::Difference;

/// A step.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Stage {
    /// Nothing is given.
    #[default]
    Idle,
    /// It is being opened.
    Opening,
    /// The user says which column is what.
    Mapping,
    /// It is being read.
    Reading {
        /// Rows so far.
        rows: u32,
        /// The share of the file, 0–1.
        share: f64,
    },
    /// It is read, and not kept yet.
    Read(Arc<Read>),
    /// It is being kept.
    Keeping(Arc<Read>),
    /// It is a collection.
    Kept(CollectionId),
    /// It did not work.
    Failed {
        /// Why.
        trouble: Fault,
        /// What can be done.
        way: Way,
    },
}

/// What was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    /// As the worker tells it.
    pub done: Done,
    /// Whether the server's creators were known.
    pub joined: bool,
    /// What is different from the collection whose place it takes, once that is worked out.
    pub difference: Compared,
    /// Why it could not be kept at the last attempt.
    pub not_kept: Option<Fault>,
}

/// Whether it is known what is different.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Compared {
    /// Not yet.
    #[default]
    Pending,
    /// It is.
    Here(Arc<Difference>),
    /// It cannot be told.
    Failed,
}

/// What went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// With the file, or the worker.
    Clerk(Trouble),
    /// With this browser's database.
    Kept(Why),
}

/// The way on from a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Another file.
    Other,
    /// Once more.
    Again,
    /// Back to the mapping.
    Mapping,
}

/// A sheet that is open, and its mapping.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// As the worker tells it.
    pub opened: Arc<Opened>,
    /// Which column is what, as the user has it.
    pub mapping: Mapping,
    /// The first rows as they are read, and by which mapping.
    pub preview: Option<(Mapping, Arc<Vec<Vec<Seen>>>)>,
    /// Which proposal this is, so that a view knows when there is another.
    pub key: u32,
    /// Another sheet, or another header, is on its way.
    pub turning: bool,
    /// Why that did not work.
    pub trouble: Option<Trouble>,
}

/// Where to go on after the worker was stopped.
#[derive(Debug, Clone, PartialEq)]
pub struct Resume {
    /// The workbook's sheet.
    pub sheet: usize,
    /// The header's line.
    pub header_line: u64,
    /// What rows are.
    pub rows: Rows,
    /// The mapping.
    pub mapping: Mapping,
}
