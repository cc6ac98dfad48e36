//! The first rows as a mapping reads them. (A stand-in: reading brings its own.)

use chrono::{DateTime, Utc};

use crate::mapping::{Mapping, Proposal, Target};
use crate::protocol::Seen;
use crate::sheet::Sheet;

/// The rows of a proposal's sample as a mapping reads them.
#[must_use]
pub fn preview(
    _sheet: &Sheet,
    proposal: &Proposal,
    mapping: &Mapping,
    _now: DateTime<Utc>,
) -> Vec<Vec<Seen>> {
    let rows = proposal.sample.iter().map(|row| {
        let cells = row.cells.iter().zip(&mapping.columns);
        let seen = cells.map(|(cell, column)| match column.target {
            Target::Read { .. } | Target::Keep => Seen::Text { text: cell.clone() },
            Target::Ignore | Target::Personal { .. } => Seen::Left,
        });
        seen.collect()
    });
    rows.collect()
}
