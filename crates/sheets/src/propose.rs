//! What each column is proposed to be: its header's claims, weighed by what stands below it.

use crate::alias::{self, Claim, Said};
use crate::field::{Field, Rows, Shape, Unit};
use crate::header::{self, Header};
use crate::mapping::{
    Mapping, Personal, Proposal, Proposed, Reason, SAMPLE, SAMPLE_SHOWN, SampleRow, Target,
    UnitReason,
};
use crate::personal;
use crate::protocol::CannotRead;
use crate::records::Record;
use crate::shape::{self, Linked};
use crate::sheet::too_many;
use crate::unit;

mod assign;
mod kind;

/// The longest cell that is shown, characters.
const SHOWN: usize = 120;

/// The most lines above a header that are shown.
const BANNER: usize = 10;

/// A column of the sample.
pub(crate) struct Column<'r> {
    /// Its name, without a number of ours; empty where it has none.
    pub name: &'r str,
    /// Its cells that say something.
    pub cells: Vec<&'r str>,
    /// What its header says.
    pub said: Said,
    /// What personal thing it is, and how sure that is.
    pub personal: Option<(Personal, Reason, f32)>,
}

impl Column<'_> {
    /// The share of cells that can be of a field; 1 where there is none.
    pub fn fits(&self, field: Field) -> f32 {
        let fits = self.cells.iter().filter(|cell| shape::may_be(field, cell));
        match self.cells.len() {
            0 => 1.0,
            all => fits.count() as f32 / all as f32,
        }
    }

    /// The share of cells for which something holds; 0 where there is none.
    pub fn share(&self, holds: impl Fn(&str) -> bool) -> f32 {
        let held = self.cells.iter().filter(|cell| holds(cell)).count();
        held as f32 / self.cells.len().max(1) as f32
    }
}

/// The proposal of the records around a header.
///
/// # Errors
/// [`CannotRead::TooManyColumns`].
pub(crate) fn proposal(
    records: &[Record],
    header: &Header,
    rows: Option<Rows>,
    remembered: &[Mapping],
) -> Result<Proposal, CannotRead> {
    let below = records.get(header.last + 1..).unwrap_or_default();
    let sample = below.get(..SAMPLE).unwrap_or(below);
    let width = width(header, sample);
    too_many(width)?;
    let shown = header.shown(width);
    let mut columns: Vec<Column<'_>> = (0..width)
        .map(|at| column(header.names.get(at).map_or("", String::as_str), at, sample))
        .collect();
    let fingerprint = header.fingerprint();
    let remembered = remembered.iter().find(|mapping| {
        mapping.fingerprint == fingerprint && rows.is_none_or(|rows| rows == mapping.rows)
    });
    let rows = rows
        .or(remembered.map(|mapping| mapping.rows))
        .unwrap_or_else(|| kind::rows(&columns));
    for column in &mut columns {
        kind::weigh(column, rows);
    }
    let mut proposed = assign::assign(&columns, &shown, sample.len());
    assign::by_values(&columns, rows, &mut proposed);
    for (column, proposed) in columns.iter().zip(&mut proposed) {
        measure(column, proposed);
    }
    if let Some(remembered) = remembered {
        remember(remembered, &columns, &mut proposed);
    }
    let line = |at: usize| records.get(at).map_or(1, Record::line);
    Ok(Proposal {
        rows,
        header_line: line(header.last),
        banner: banner(records.get(..header.first).unwrap_or_default()),
        fingerprint,
        sample: sample
            .iter()
            .take(SAMPLE_SHOWN)
            .map(|row| shown_row(row, &proposed))
            .collect(),
        columns: proposed,
        any_rows: !sample.is_empty(),
    })
}

/// How many columns there are: those that have a name; those without one that the header's line has
/// and that say something; and more, where most rows have more.
fn width(header: &Header, sample: &[Record]) -> usize {
    let named = header.names.iter().rposition(|name| !name.is_empty());
    let named = named.map_or(0, |last| last + 1);
    let ends = sample.iter().map(|row| {
        let last = (0..row.width())
            .rev()
            .find(|at| row.cell(*at).is_some_and(|cell| !cell.trim().is_empty()));
        last.map_or(0, |last| last + 1)
    });
    let mut ends: Vec<usize> = ends.collect();
    ends.sort_unstable();
    let usual = ends.get(ends.len() / 2).copied().unwrap_or(0);
    let declared = ends
        .iter()
        .copied()
        .filter(|end| *end <= header.names.len())
        .max();
    named.max(usual).max(declared.unwrap_or(0))
}

fn column<'r>(name: &'r str, at: usize, sample: &'r [Record]) -> Column<'r> {
    let cells: Vec<&str> = sample
        .iter()
        .filter_map(|row| row.cell(at))
        .map(shape::plain)
        .filter(|cell| shape::says_something(cell))
        .collect();
    let said = alias::of(name);
    let personal = kind::personal(name, &said, &cells);
    Column {
        name,
        cells,
        said,
        personal,
    }
}

/// Finds the unit of a column that is read as a number.
fn measure(column: &Column<'_>, proposed: &mut Proposed) {
    let Target::Read { field, unit } = &mut proposed.target else {
        return;
    };
    if let Some(found) = unit::of(*field, column.said.unit, column.cells.iter().copied()) {
        *unit = found.unit;
        proposed.unit_reason = Some(found.reason);
        proposed.mixed = found.is_mixed;
    }
}

/// Puts in what was used before. What is personal stays so.
fn remember(mapping: &Mapping, columns: &[Column<'_>], proposed: &mut [Proposed]) {
    let pairs = proposed.iter_mut().zip(columns).zip(&mapping.columns);
    for ((proposed, column), mapped) in pairs {
        if matches!(proposed.target, Target::Personal { .. }) {
            continue;
        }
        let was = (proposed.target, proposed.unit_reason);
        proposed.target = mapped.target;
        proposed.confidence = 1.0;
        proposed.reason = Reason::Remembered;
        (proposed.unit_reason, proposed.mixed) = (None, false);
        if let Target::Read { field, unit } = mapped.target {
            let found = unit::of(field, column.said.unit, column.cells.iter().copied());
            proposed.mixed = found.is_some_and(|found| found.is_mixed);
            proposed.unit_reason = if was.0 == mapped.target {
                was.1
            } else {
                found.map(|found| {
                    if found.unit == unit {
                        found.reason
                    } else {
                        UnitReason::Usual
                    }
                })
            };
        }
    }
}

/// What stands above the header, a line each, without what is personal.
fn banner(records: &[Record]) -> Vec<String> {
    let lines = records.iter().map(|record| {
        let cells: Vec<String> = header::cells(record)
            .filter(|cell| personal::of_value(cell).is_none())
            .map(header::clean)
            .filter(|cell| !cell.is_empty())
            .collect();
        shortened(&cells.join(" "))
    });
    lines.filter(|line| !line.is_empty()).take(BANNER).collect()
}

/// A row as it is shown.
fn shown_row(row: &Record, columns: &[Proposed]) -> SampleRow {
    let cells = columns.iter().enumerate().map(|(at, column)| {
        let cell = row.cell(at).unwrap_or_default();
        let is_personal = matches!(column.target, Target::Personal { .. })
            || (may_hold_personal(&column.header, column.target)
                && personal::of_value(cell).is_some());
        if is_personal {
            String::new()
        } else {
            shortened(cell.trim())
        }
    });
    SampleRow {
        line: row.line(),
        cells: cells.collect(),
    }
}

/// Whether cells of a column may hold something personal among their words, and are to be looked at
/// one by one (`personal::of_value`). Ids, links and numbers hold none: what looks like the number
/// of a phone there is none.
#[must_use]
pub fn may_hold_personal(header: &str, target: Target) -> bool {
    match target {
        Target::Read { field, .. } => may_hold(field),
        Target::Keep | Target::Ignore => !kind::is_of_ids(header),
        Target::Personal { .. } => true,
    }
}

const fn may_hold(field: Field) -> bool {
    match field {
        Field::HongbangId | Field::RedId | Field::UserId | Field::NoteId => false,
        other => matches!(
            other.shape(),
            Shape::Text | Shape::Words | Shape::Choice | Shape::Shares
        ),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => {
            let mut short = text.get(..end).unwrap_or_default().to_owned();
            short.push('…');
            short
        }
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
