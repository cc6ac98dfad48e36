//! What a question to the roster costs, beside what it costs others: `tests/bench/roster.mjs`
//! measures, and the README there says how; here the figures get their goals.

use super::Shared;
use super::feed::{Figure, measured, rows};
use super::row::{Goal, Row};
use crate::engine;
use crate::error::Result;

const FIGURES: &[Figure] = &[
    (
        "roster.full_query.8k.vs_typed_arrays",
        "×",
        Goal::AtLeast(3.0),
    ),
    (
        "roster.full_query.100k.vs_typed_arrays",
        "×",
        Goal::AtLeast(3.0),
    ),
    (
        "roster.full_query.1m.vs_typed_arrays",
        "×",
        Goal::AtLeast(3.0),
    ),
    (
        "roster.wide_query.8k.vs_typed_arrays",
        "×",
        Goal::AtLeast(3.0),
    ),
    (
        "roster.wide_query.100k.vs_typed_arrays",
        "×",
        Goal::AtLeast(3.0),
    ),
    (
        "roster.wide_query.1m.vs_typed_arrays",
        "×",
        Goal::AtLeast(3.0),
    ),
    (
        "roster.full_query.8k.vs_best_library",
        "×",
        Goal::AtLeast(10.0),
    ),
    (
        "roster.full_query.100k.vs_best_library",
        "×",
        Goal::AtLeast(10.0),
    ),
    (
        "roster.full_query.1m.vs_best_library",
        "×",
        Goal::AtLeast(10.0),
    ),
    ("roster.drag_weight.1m.vs_full", "", Goal::AtMost(0.5)),
    ("roster.drag_range.1m.vs_full", "", Goal::AtMost(0.5)),
    ("roster.drag_weight.1m.ms", "ms", Goal::AtMost(16.7)),
    ("roster.drag_range.1m.ms", "ms", Goal::AtMost(16.7)),
    ("roster.ready.8k.ms", "ms", Goal::AtMost(150.0)),
    ("roster.bytes_per_creator.1m", "bytes", Goal::AtMost(300.0)),
    ("roster.memory_per_creator.1m", "bytes", Goal::AtMost(300.0)),
];

/// Asking 8,000, 100,000 and a million creators.
pub fn roster(shared: &Shared<'_>) -> Result<Vec<Row>> {
    engine::build(shared.project, &shared.tools)?;
    let report = measured(shared, "roster", ("ENGINE", shared.project.engine()))?;
    rows(FIGURES, &report, "typed arrays by hand")
}
