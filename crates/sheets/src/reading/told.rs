//! The report while it grows: everything is counted, the first are told.

use crate::cell;
use crate::field::Field;
use crate::personal;
use crate::report::{Doubt, Merge, Refusal, Refused, Report, TOLD, Why};

/// The most characters of a cell that is shown.
const SHOWN: usize = 40;

/// The beginning of a cell, on one line. Nothing of one that is about a person.
pub(super) fn short(text: &str) -> String {
    let text = cell::trim(text);
    if personal::of_value(text).is_some() {
        return String::new();
    }
    let line = |char: char| if char.is_control() { ' ' } else { char };
    let mut chars = text.chars().map(line);
    let mut shown: String = chars.by_ref().take(SHOWN).collect();
    if chars.next().is_some() {
        shown.push('…');
    }
    shown
}

/// A doubt about a cell.
pub(super) struct About<'r> {
    pub line: u64,
    pub column: u16,
    pub field: Field,
    pub cell: &'r str,
    pub taken: bool,
}

impl Report {
    pub(super) fn doubt(&mut self, about: &About<'_>, name: &str, why: Why) {
        self.doubts += 1;
        if self.doubted.len() < TOLD {
            self.doubted.push(Doubt {
                line: about.line,
                column: about.column,
                field: about.field,
                cell: short(about.cell),
                name: short(name),
                why,
                taken: about.taken,
            });
        }
    }

    pub(super) fn refuse(&mut self, line: u64, name: &str, why: Refused) {
        self.refused += 1;
        if self.refusals.len() < TOLD {
            self.refusals.push(Refusal {
                line,
                name: short(name),
                why,
            });
        }
    }

    pub(super) fn merge(&mut self, merge: Merge) {
        self.merged += 1;
        if self.merges.len() < TOLD {
            let name = short(&merge.name);
            self.merges.push(Merge { name, ..merge });
        }
    }

    /// Whether the next merge is told.
    pub(super) fn tells_merges(&self) -> bool {
        self.merges.len() < TOLD
    }
}
