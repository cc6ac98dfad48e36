//! A sheet's way into the roster: `tests/bench/sheets.mjs` measures, and the README there says how;
//! here the figures get their goals.

use super::Shared;
use super::feed::{Figure, measured, rows};
use super::row::{Goal, Row};
use crate::error::Result;
use crate::workers;

const FIGURES: &[Figure] = &[
    ("sheets.csv_100k.ms", "ms", Goal::AtMost(2_000.0)),
    ("sheets.csv_100k.open_ms", "ms", Goal::AtMost(500.0)),
    ("sheets.csv_100k.read_ms", "ms", Goal::AtMost(1_000.0)),
    ("sheets.csv_100k.chunks_ms", "ms", Goal::AtMost(500.0)),
    ("sheets.csv_100k.answer_ms", "ms", Goal::AtMost(500.0)),
    ("sheets.csv_100k.memory", "× file", Goal::AtMost(6.0)),
    ("sheets.csv_100k.longest_task_ms", "ms", Goal::AtMost(50.0)),
    ("sheets.xlsx_10k.ms", "ms", Goal::AtMost(3_000.0)),
    ("sheets.xlsx_10k.open_ms", "ms", Goal::AtMost(3_000.0)),
    ("sheets.write_csv_10k.ms", "ms", Goal::AtMost(1_000.0)),
    ("sheets.write_xlsx_10k.ms", "ms", Goal::AtMost(3_000.0)),
];

/// 100,000 rows of CSV and 10,000 of a workbook, each of 30 columns.
pub fn sheets(shared: &Shared<'_>) -> Result<Vec<Row>> {
    workers::build_all(shared.project, &shared.tools)?;
    let report = measured(shared, "sheets", ("WORKERS", shared.project.workers()))?;
    rows(FIGURES, &report, "PapaParse or SheetJS, parsing alone")
}
