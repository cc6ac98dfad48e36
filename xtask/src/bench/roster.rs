//! What a question to the roster costs, beside what it costs others, and what it is on its page:
//! `tests/bench/roster.mjs` and `roster_page.mjs` measure, and the README there says how; here the
//! figures get their goals.

use super::Shared;
use super::feed::{Figure, measured, rows, served};
use super::row::{Goal, Row};
use crate::error::Result;
use crate::server::Demo;
use crate::workers::{self, ENGINE};

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

const PAGE: &[Figure] = &[
    ("roster.transfer.8k.kb", "kB", Goal::AtMost(700.0)),
    ("roster.page_ready.8k.ms", "ms", Goal::AtMost(150.0)),
    ("roster.slider_work.100k.ms", "ms", Goal::AtMost(16.0)),
    ("roster.slider_to_paint.100k.ms", "ms", Goal::AtMost(16.0)),
];

/// As many creators as a brand chooses among.
const DEMO: Demo = Demo {
    kols: 8_000,
    notes: 80_000,
    seed: 7,
    as_of: "2026-06-30",
};

/// Asking 8,000, 100,000 and a million creators, and the page that does.
pub fn roster(shared: &Shared<'_>) -> Result<Vec<Row>> {
    workers::build(shared.project, &shared.tools, &ENGINE)?;
    let page = served(shared, "roster-page", ("roster.db", DEMO))?;
    let report = measured(
        shared,
        "roster",
        ("ENGINE", shared.project.worker(ENGINE.name)),
    )?;
    let mut all = rows(PAGE, &page, "")?;
    all.extend(rows(FIGURES, &report, "typed arrays by hand")?);
    Ok(all)
}
