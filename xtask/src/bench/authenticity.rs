//! How well authenticity finds what is planted in demo data. The server's `evaluate` prints the
//! whole table; here the figures get their goals.

use std::fs;

use serde_json::Value;

use super::Shared;
use super::row::{Goal, Row};
use crate::error::{Context, Error, Result};
use crate::server::Demo;

/// As many creators as the platform verifies, the same on every day.
const DEMO: Demo = Demo {
    seed: 7,
    as_of: "2026-06-30",
    ..Demo::FULL
};

/// A figure of the evaluation: the row's name, where it is, its unit and its goal.
type Figure = (&'static str, &'static str, &'static str, Goal);

const FIGURES: &[Figure] = &[
    ("authenticity.demo.auc", "/auc", "", Goal::AtLeast(0.95)),
    (
        "authenticity.demo.false_alarms_pct",
        "/false_alarms",
        "%",
        Goal::AtMost(2.0),
    ),
    (
        "authenticity.demo.recall_pct",
        "/recall",
        "%",
        Goal::AtLeast(90.0),
    ),
    (
        "authenticity.demo.precision_pct",
        "/precision",
        "%",
        Goal::AtLeast(85.0),
    ),
];

/// The kinds of planted behaviour, with the name of the row of each.
const KINDS: &[(&str, &str)] = &[
    ("bought_followers", "authenticity.demo.auc.bought_followers"),
    ("bought_likes", "authenticity.demo.auc.bought_likes"),
    ("bought_reads", "authenticity.demo.auc.bought_reads"),
    ("even_metrics", "authenticity.demo.auc.even_metrics"),
    (
        "inactive_audience",
        "authenticity.demo.auc.inactive_audience",
    ),
    ("pod", "authenticity.demo.auc.pod"),
];

/// Fills a database, and evaluates it.
pub fn planted(shared: &Shared<'_>) -> Result<Vec<Row>> {
    let db = shared.folder.join("authenticity.db");
    let json = shared.folder.join("authenticity.json");
    shared.server.demo(&db, DEMO)?;
    shared.server.evaluate(&db, &json)?;
    let text = fs::read_to_string(&json).context(|| format!("cannot read {}", json.display()))?;
    let report: Value = serde_json::from_str(&text)
        .map_err(|error| Error::Failed(format!("{} is no JSON: {error}.", json.display())))?;
    rows(&report)
}

fn rows(report: &Value) -> Result<Vec<Row>> {
    let missing = |name: &str| Error::Failed(format!("The evaluation says nothing of {name}."));
    let row = |name, value: Option<f64>, unit, goal| {
        let value = value.ok_or_else(|| missing(name))?;
        Ok(Row {
            name,
            value: if unit == "%" { value * 100.0 } else { value },
            unit,
            goal,
            peer: None,
        })
    };
    let figures = FIGURES.iter().map(|&(name, place, unit, goal)| {
        row(
            name,
            report.pointer(place).and_then(Value::as_f64),
            unit,
            goal,
        )
    });
    let kinds = KINDS.iter().map(|&(kind, name)| {
        let all = report["kinds"].as_array();
        let found = all.and_then(|all| all.iter().find(|row| row["kind"] == kind));
        let auc = found.and_then(|row| row["auc"].as_f64());
        row(name, auc, "", Goal::AtLeast(0.95))
    });
    figures.chain(kinds).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_figure_has_its_row() {
        let kinds: Vec<Value> = KINDS
            .iter()
            .map(|(kind, _)| json!({"kind": kind, "n": 9, "auc": 0.98, "recall": 1.0}))
            .collect();
        let report = json!({
            "auc": 0.97, "false_alarms": 0.015, "recall": 0.9, "precision": null, "kinds": kinds,
        });
        let error = rows(&report).unwrap_err().to_string();
        assert!(error.contains("precision"), "{error}");
        let mut whole = report;
        whole["precision"] = json!(0.875);
        let rows = rows(&whole).unwrap();
        assert_eq!(rows.len(), FIGURES.len() + KINDS.len());
        assert_eq!((rows[1].value, rows[1].unit), (1.5, "%"));
        assert_eq!((rows[3].value, rows[9].value), (87.5, 0.98));
    }
}
