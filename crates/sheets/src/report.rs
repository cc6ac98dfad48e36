//! What became of a sheet's rows.

use serde::{Deserialize, Serialize};

use crate::field::Field;
use crate::mapping::Personal;

/// How many doubts, refusals and merges are told one by one; all are counted.
pub const TOLD: usize = 1_000;

/// What became of a sheet's rows: `rows = taken + merged + refused`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Report {
    /// Rows that are not blank, below the header.
    pub rows: u32,
    /// Creators, or notes, that were made of them.
    pub taken: u32,
    /// Those of the taken with a doubt at least.
    pub doubtful: u32,
    /// Rows that were put into the creator of an earlier row.
    pub merged: u32,
    /// Rows that were not taken.
    pub refused: u32,
    /// Of the taken, those that the server has as well.
    pub joined: u32,
    /// Cells that were doubted.
    pub doubts: u32,
    /// The first doubts, by line.
    pub doubted: Vec<Doubt>,
    /// The first refusals.
    pub refusals: Vec<Refusal>,
    /// The first merges.
    pub merges: Vec<Merge>,
    /// Columns that were dropped because they are about a person: header and what they are.
    pub personal: Vec<(String, Personal)>,
    /// Cells elsewhere that held such a thing and were emptied.
    pub personal_cells: u32,
    /// Lines that were written in another encoding than the rest, and were read so.
    pub other_encoding: u32,
}

/// A cell that was doubted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column, from 0.
    pub column: u16,
    /// What it is read as.
    pub field: Field,
    /// What stands there, shortened.
    pub cell: String,
    /// Whose row, for showing.
    pub name: String,
    /// Why.
    pub why: Why,
    /// Whether the value was taken nevertheless; else it is unknown.
    pub taken: bool,
}

/// Why a cell is doubted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Why {
    /// It cannot be read as what the column is.
    Unreadable,
    /// A share above 100 %, or below 0.
    ImpossibleShare,
    /// A price of 0: unknown, not free.
    PriceZero,
    /// Below zero.
    Negative,
    /// Larger than anything there is.
    TooLarge,
    /// Some ten times as much, or as little, as another column makes likely: more reads than
    /// a creator of so many followers has, a quote far from the others'.
    Tenfold {
        /// Which other.
        against: Field,
        /// What that says.
        other: f64,
    },
    /// In another unit than the rest of its column.
    OtherUnit,
    /// A day in the future, or before the platform was there (2013).
    ImpossibleDay,
    /// A formula, which was not run: its text was taken.
    Formula,
    /// The shares of an audience's ages sum to more than 100 %.
    Sum {
        /// To how much, 1 is 100 %.
        sum: f64,
    },
    /// The profile's link and the number beside it are of different creators.
    Contradicts {
        /// The other field.
        against: Field,
    },
    /// No city or category of that name.
    UnknownName,
    /// Longer than anything there is of it; cut.
    TooLong,
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// The line of the file, from 1.
    pub line: u64,
    /// The row's name, where it has one.
    pub name: String,
    /// Why.
    pub why: Refused,
}

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Refused {
    /// It has more cells than the header, or fewer.
    Width {
        /// Cells found.
        found: u32,
        /// Cells in the header.
        expected: u32,
    },
    /// A quote that is never closed, or where none belongs.
    Quote,
    /// Characters that cannot be read.
    Encoding,
    /// Nothing tells who it is: no name, number, id or link.
    Nobody,
    /// It repeats the header, or sums others up.
    NoRow,
    /// A note without a day.
    NoDay,
}

/// A row that went into an earlier one, because both are of one creator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Merge {
    /// The line of the later row.
    pub line: u64,
    /// The line of the earlier one.
    pub into: u64,
    /// The name.
    pub name: String,
    /// By what they are one.
    pub by: Field,
    /// What both say, differently: field, what the earlier row says, what the later one.
    /// The later row's counts.
    pub differ: Vec<(Field, String, String)>,
}
