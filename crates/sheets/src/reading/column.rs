//! What is read of each column, settled before the first row.

use crate::field::{Field, Rows, Unit};
use crate::mapping::{Mapping, Target};
use crate::propose::may_hold_personal;

/// A column that is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its place in the sheet.
    pub at: usize,
    pub reads: Reads,
    /// Whether its cells are looked at for what is about a person.
    pub may_be_personal: bool,
}

/// What becomes of its cells.
#[derive(Debug, Clone, Copy)]
pub(super) enum Reads {
    Field(Field, Unit),
    Text,
}

impl Column {
    /// The place as it is kept.
    pub fn place(self) -> u16 {
        u16::try_from(self.at).unwrap_or(u16::MAX)
    }
}

/// The columns that are read of a sheet with so many.
pub(super) fn columns(mapping: &Mapping, width: usize) -> Vec<Column> {
    let columns = mapping.columns.iter().take(width).enumerate();
    let reads = |target: &Target| match target {
        // Fields of notes say nothing of a creator; what is of creators belongs to a note's author.
        Target::Read { field, .. }
            if mapping.rows == Rows::Creators && field.rows() == Some(Rows::Notes) =>
        {
            None
        }
        Target::Read { field, unit } => Some(Reads::Field(*field, *unit)),
        // A note keeps nothing but its own facts.
        Target::Keep => (mapping.rows == Rows::Creators).then_some(Reads::Text),
        Target::Ignore | Target::Personal { .. } => None,
    };
    columns
        .filter_map(|(at, column)| {
            Some(Column {
                at,
                reads: reads(&column.target)?,
                may_be_personal: may_hold_personal(&column.header, column.target),
            })
        })
        .collect()
}

/// Fields that tell whose note a row is.
pub(super) const AUTHOR: &[Field] = &[
    Field::HongbangId,
    Field::Nickname,
    Field::RedId,
    Field::UserId,
    Field::ProfileUrl,
];
