//! Sheets as they come, dirt included.

mod creators;
mod doubts;
mod notes;
mod properties;

use super::*;
use crate::field::{Field, Unit};
use crate::mapping::Mapped;
use crate::report::{Refused, Why};

/// Now, in all tests.
pub(super) fn now() -> DateTime<Utc> {
    "2026-01-10T04:00:00Z".parse().unwrap()
}

pub(super) fn read_as(field: Field) -> Target {
    let unit = Unit::of(field.shape()).first().copied();
    Target::Read {
        field,
        unit: unit.unwrap_or_default(),
    }
}

pub(super) fn mapping(rows: Rows, targets: &[Target]) -> Mapping {
    let columns = targets.iter().zip(0..).map(|(target, at)| Mapped {
        header: format!("column {at}"),
        target: *target,
    });
    Mapping {
        fingerprint: String::new(),
        rows,
        columns: columns.collect(),
    }
}

/// Everything of a text whose header is its first line.
pub(super) fn read(text: &str, rows: Rows, targets: &[Target], numbers: &Numbers) -> Done {
    let sheet = Sheet::of_csv(text.to_owned()).unwrap();
    let mapping = mapping(rows, targets);
    let reading = Reading::begin(&sheet, 1, &mapping, now(), numbers).unwrap();
    let done = reading.finish();
    let Report {
        rows,
        taken,
        merged,
        refused,
        ..
    } = done.report;
    assert_eq!(rows, taken + merged + refused, "{:?}", done.report);
    done
}

/// Creators of columns that are read in their usual units.
pub(super) fn creators(text: &str, fields: &[Field]) -> Done {
    let targets: Vec<Target> = fields.iter().copied().map(read_as).collect();
    read(text, Rows::Creators, &targets, &Numbers::default())
}

pub(super) fn whys(report: &Report) -> Vec<(u64, Field, Why, bool)> {
    let doubts = report.doubted.iter();
    doubts
        .map(|doubt| (doubt.line, doubt.field, doubt.why.clone(), doubt.taken))
        .collect()
}

pub(super) fn refusals(report: &Report) -> Vec<(u64, Refused)> {
    let refusals = report.refusals.iter();
    refusals
        .map(|refusal| (refusal.line, refusal.why))
        .collect()
}
