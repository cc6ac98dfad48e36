//! The columns of a sheet that is being mapped: which of them need a look, and in which order they
//! are shown. Pure.

use std::collections::BTreeMap;

use hongbang_sheets::field::{Field, Rows};
use hongbang_sheets::mapping::{Mapping, Target};
use hongbang_sheets::protocol::Seen;

use super::flow::Sheet;
pub use super::group::Group;

/// A proposal that is less sure than this needs a look.
const SURE: f32 = 0.75;

/// How a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It is about a person, and is dropped.
    Personal,
    /// It needs a look.
    Check(Check),
    /// It is read or kept, and nothing speaks against that.
    Fine,
    /// It is left out.
    Ignored,
}

/// Why a column needs a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// Another column is read as the same field.
    Conflict,
    /// Some of its cells must be of another unit.
    Mixed,
    /// The proposal is not sure.
    Unsure,
    /// A cell of the first rows is doubted.
    Doubted,
}

/// Which columns are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Show {
    /// All of them.
    #[default]
    All,
    /// Those that need a look.
    Check,
    /// Those that are left out, for whatever reason.
    Ignored,
}

impl Show {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::All, Self::Check, Self::Ignored];

    /// Whether it shows columns of a standing.
    #[must_use]
    pub const fn holds(self, standing: Standing) -> bool {
        match self {
            Self::All => true,
            Self::Check => matches!(standing, Standing::Check(_)),
            Self::Ignored => matches!(standing, Standing::Ignored | Standing::Personal),
        }
    }
}

/// The fields that more than one column is read as, with these columns.
#[must_use]
pub fn conflicts(mapping: &Mapping) -> BTreeMap<Field, Vec<usize>> {
    let mut by: BTreeMap<Field, Vec<usize>> = BTreeMap::new();
    for (at, mapped) in mapping.columns.iter().enumerate() {
        if let Target::Read { field, .. } = mapped.target {
            by.entry(field).or_default().push(at);
        }
    }
    by.retain(|_, columns| columns.len() > 1);
    by
}

/// How every column stands, in the order of the sheet.
#[must_use]
pub fn standings(sheet: &Sheet) -> Vec<Standing> {
    let conflicts = conflicts(&sheet.mapping);
    let columns = sheet.mapping.columns.iter().enumerate();
    columns
        .map(|(at, mapped)| match mapped.target {
            Target::Personal { .. } => Standing::Personal,
            Target::Ignore => Standing::Ignored,
            Target::Keep => Standing::Fine,
            Target::Read { field, .. } if conflicts.contains_key(&field) => {
                Standing::Check(Check::Conflict)
            }
            Target::Read { .. } => read(sheet, at, mapped.target),
        })
        .collect()
}

fn read(sheet: &Sheet, at: usize, target: Target) -> Standing {
    let proposed = sheet.opened.proposal.columns.get(at);
    // What the user chose is sure.
    let proposed = proposed.filter(|proposed| proposed.target == target);
    if proposed.is_some_and(|proposed| proposed.mixed) {
        return Standing::Check(Check::Mixed);
    }
    if proposed.is_some_and(|proposed| proposed.confidence < SURE) {
        return Standing::Check(Check::Unsure);
    }
    let doubted = sheet.preview.as_ref().is_some_and(|(_, rows)| {
        let mut cells = rows.iter().filter_map(|row| row.get(at));
        cells.any(|seen| matches!(seen, Seen::Doubted { .. }))
    });
    if doubted {
        Standing::Check(Check::Doubted)
    } else {
        Standing::Fine
    }
}

/// The order in which columns are shown: those about persons first, so that nobody overlooks that
/// they go.
#[must_use]
pub fn order(sheet: &Sheet) -> Vec<usize> {
    let personal = |at: &usize| {
        let mapped = sheet.mapping.columns.get(*at);
        mapped.is_some_and(|mapped| matches!(mapped.target, Target::Personal { .. }))
    };
    let (first, rest): (Vec<usize>, Vec<usize>) =
        (0..sheet.mapping.columns.len()).partition(personal);
    first.into_iter().chain(rest).collect()
}

/// What becomes of the columns, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Read as a field.
    pub read: usize,
    /// Kept as text.
    pub kept: usize,
    /// Left out.
    pub ignored: usize,
    /// Dropped because they are about a person.
    pub personal: usize,
    /// Those that need a look.
    pub check: usize,
}

/// What becomes of the columns.
#[must_use]
pub fn counts(sheet: &Sheet) -> Counts {
    let mut counts = Counts::default();
    for mapped in &sheet.mapping.columns {
        match mapped.target {
            Target::Read { .. } => counts.read += 1,
            Target::Keep => counts.kept += 1,
            Target::Ignore => counts.ignored += 1,
            Target::Personal { .. } => counts.personal += 1,
        }
    }
    let standings = standings(sheet);
    let check = |standing: &&Standing| matches!(standing, Standing::Check(_));
    counts.check = standings.iter().filter(check).count();
    counts
}

/// Without what no row could be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// Nothing tells who a row is about.
    Nobody,
    /// Nothing tells when a note was published.
    NoDay,
}

/// What a mapping lacks to be read; `None` where it can be.
#[must_use]
pub fn lack(mapping: &Mapping) -> Option<Lack> {
    let has = |fields: &[Field]| {
        mapping.columns.iter().any(|mapped| match mapped.target {
            Target::Read { field, .. } => fields.contains(&field),
            _ => false,
        })
    };
    match mapping.rows {
        Rows::Creators if !has(&WHO) => Some(Lack::Nobody),
        Rows::Notes if !has(&[Field::PublishedAt]) => Some(Lack::NoDay),
        _ => None,
    }
}

const WHO: [Field; 5] = [
    Field::HongbangId,
    Field::Nickname,
    Field::RedId,
    Field::UserId,
    Field::ProfileUrl,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::import::flow::fixture::{numbers, sheet, taken};

    #[test]
    fn what_needs_a_look_is_told_from_what_is_sure() {
        let mut sheet = sheet(&[
            ("Name", taken(Field::Nickname), 1.0),
            ("Fans", numbers(Field::Followers), 0.6),
            ("Reads", numbers(Field::Reads), 0.9),
            ("Reads 2", numbers(Field::Reads), 0.9),
            ("Misc", Target::Ignore, 0.0),
        ]);
        assert_eq!(
            standings(&sheet),
            [
                Standing::Fine,
                Standing::Check(Check::Unsure),
                Standing::Check(Check::Conflict),
                Standing::Check(Check::Conflict),
                Standing::Ignored,
            ]
        );
        assert_eq!(conflicts(&sheet.mapping)[&Field::Reads], [2, 3]);
        sheet.mapping.columns[3].target = Target::Keep;
        sheet.mapping.columns[1].target = numbers(Field::Interactions);
        let all = standings(&sheet);
        assert!(
            all[..4].iter().all(|standing| *standing == Standing::Fine),
            "what the user chose is sure: {all:?}"
        );
        let counts = counts(&sheet);
        assert_eq!((counts.read, counts.kept, counts.ignored), (3, 1, 1));
    }

    #[test]
    fn without_a_name_nothing_can_be_read() {
        let mut sheet = sheet(&[("Fans", numbers(Field::Followers), 1.0)]);
        assert_eq!(lack(&sheet.mapping), Some(Lack::Nobody));
        sheet.mapping.rows = Rows::Notes;
        assert_eq!(lack(&sheet.mapping), Some(Lack::NoDay));
        sheet.mapping.columns[0].target = taken(Field::PublishedAt);
        assert_eq!(lack(&sheet.mapping), None);
    }
}
