//! How fast a large sheet is read natively: `crates/sheets/benches/reading.rs` measures.

use super::Shared;
use super::row::{Goal, Row};
use crate::error::{Error, Result};
use crate::process::{cargo, output};

type Figure = (&'static str, &'static str, Goal);

const FIGURES: [Figure; 2] = [
    ("sheets.csv_100k.native_ms", "ms", Goal::AtMost(800.0)),
    // Of the whole process, the text included.
    ("sheets.csv_100k.peak_per_size", "×", Goal::AtMost(6.0)),
];

/// Reading 100,000 rows of 30 columns, and the most memory that it takes.
pub fn native(shared: &Shared<'_>) -> Result<Vec<Row>> {
    let mut command = cargo();
    let bench = ["bench", "-p", "hongbang-sheets", "--bench", "reading"];
    let told = output(command.args(bench).current_dir(shared.project.root()))?;
    let measured = |wanted: &str| {
        let mut lines = told.lines().filter_map(|line| line.split_once(' '));
        let value = lines.find_map(|(name, value)| (name == wanted).then_some(value));
        value.and_then(|value| value.trim().parse().ok())
    };
    FIGURES
        .into_iter()
        .map(|(name, unit, goal)| {
            let value = measured(name)
                .ok_or_else(|| Error::Failed(format!("the bench did not measure {name}.")))?;
            Ok(Row {
                name,
                value,
                unit,
                goal,
                peer: None,
            })
        })
        .collect()
}
