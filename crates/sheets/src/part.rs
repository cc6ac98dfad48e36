//! Creators of a sheet as a part of the roster. (A stand-in: reading brings its own.)

use hongbang_domain::roster::{Columns, Entry, FORMAT, Figures, Part};

use crate::creator::Creator;

/// The part of the roster that some creators are.
#[must_use]
pub fn part(creators: &[Creator], part: u32, parts: u32, all: u32) -> Part {
    let (mut columns, mut mcns) = (Columns::default(), Vec::new());
    for creator in creators {
        Entry::of(creator.kol.clone(), Figures::default()).push(&mut columns, &mut mcns);
    }
    Part {
        format: FORMAT,
        data: "sheet".to_owned(),
        part,
        parts,
        creators: all,
        mcns,
        columns,
    }
}
