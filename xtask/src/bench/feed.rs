//! What is measured in a browser: scrolling the feed, beside masonic in React, ranking, a creator's
//! page, and Lighthouse.
//!
//! `tests/bench` measures, and its README says how; here the figures get their goals.

use std::ffi::OsStr;
use std::fs;
use std::process::Command;

use serde_json::Value;

use super::Shared;
use super::row::{Goal, Peer, Row};
use crate::browser::Browser;
use crate::error::{Context, Error, Result};
use crate::node;
use crate::process::run;
use crate::server::{Demo, free_port};

/// The feed that is scrolled through, and some more that is appended at its end.
const DEMO: Demo = Demo {
    kols: 1_000,
    notes: 12_000,
    seed: 7,
    as_of: "2026-06-30",
};

/// A figure of `tests/bench`: its name, its unit and its goal.
pub(super) type Figure = (&'static str, &'static str, Goal);

const FEED: &[Figure] = &[
    ("feed.10k.dom", "elements", Goal::AtMost(1_500.0)),
    ("feed.10k.longest_task_ms", "ms", Goal::AtMost(50.0)),
    ("feed.10k.longest_task_cpu_ms", "ms", Goal::AtMost(50.0)),
    ("feed.10k.slow_frames_pct", "%", Goal::AtMost(1.0)),
    ("feed.10k.heavy_frames_pct", "%", Goal::AtMost(1.0)),
    ("feed.10k.layout_shift", "", Goal::AtMost(0.02)),
    ("feed.append_ms", "ms", Goal::AtMost(8.0)),
];

const RANK: &[Figure] = &[("search.rank_500_ms", "ms", Goal::AtMost(2.0))];

const PROFILE: &[Figure] = &[
    ("profile.head_ms", "ms", Goal::AtMost(100.0)),
    ("profile.page_ms", "ms", Goal::AtMost(100.0)),
    ("profile.statistics_200_ms", "ms", Goal::AtMost(1.0)),
    ("profile.switch_ms", "ms", Goal::AtMost(16.0)),
];

const LIGHTHOUSE: &[Figure] = &[
    (
        "lighthouse.explore.performance",
        "points",
        Goal::AtLeast(95.0),
    ),
    (
        "lighthouse.explore.accessibility",
        "points",
        Goal::AtLeast(100.0),
    ),
    (
        "lighthouse.explore.best_practices",
        "points",
        Goal::AtLeast(100.0),
    ),
    ("lighthouse.explore.seo", "points", Goal::AtLeast(100.0)),
];

/// Scrolling through the feed, and appending to it; masonic's figures are from the same run.
pub fn feed(shared: &Shared<'_>) -> Result<Vec<Row>> {
    measure(shared, "feed", FEED)
}

/// Ranking what a search brought.
pub fn rank(shared: &Shared<'_>) -> Result<Vec<Row>> {
    measure(shared, "rank", RANK)
}

/// Opening a creator's page, and switching its window.
pub fn profile(shared: &Shared<'_>) -> Result<Vec<Row>> {
    measure(shared, "profile", PROFILE)
}

/// Lighthouse's scores of the feed.
pub fn lighthouse(shared: &Shared<'_>) -> Result<Vec<Row>> {
    measure(shared, "lighthouse", LIGHTHOUSE)
}

fn measure(shared: &Shared<'_>, name: &str, figures: &[Figure]) -> Result<Vec<Row>> {
    let report = served(shared, name, ("feed.db", DEMO))?;
    rows(figures, &report, "masonic in React")
}

/// What `tests/bench` measured of `name` on the app, served with made-up data of a file of its own.
pub(super) fn served(shared: &Shared<'_>, name: &str, data: (&str, Demo)) -> Result<Value> {
    let db = shared.folder.join(data.0);
    if !db.is_file() {
        shared.server.demo(&db, data.1)?;
    }
    let port = free_port()?;
    let mut serve = shared.server.serve_demo(&db, &shared.project.dist(), port);
    let _running = shared.server.start(&mut serve, port)?;
    let server = ("BASE_URL", format!("http://127.0.0.1:{port}"));
    measured(shared, name, server)
}

/// What `tests/bench` measured of `name`, told where to find what it measures.
pub(super) fn measured(
    shared: &Shared<'_>,
    name: &str,
    place: (&str, impl AsRef<OsStr>),
) -> Result<Value> {
    node::check()?;
    let browser = Browser::prepare()?;
    let folder = shared.project.browser_benches();
    node::install(&folder)?;
    let file = shared.project.reports().join(format!("{name}.json"));
    let mut command = Command::new("node");
    command
        .args(["run.mjs", name])
        .current_dir(&folder)
        .env(place.0, place.1)
        .env("CHROMIUM", &browser.chromium)
        .env("REPORT", &file);
    run(&mut command, &format!("tests/bench/run.mjs {name}"))?;
    let text = fs::read_to_string(&file).context(|| format!("cannot read {}", file.display()))?;
    serde_json::from_str(&text).context(|| format!("cannot understand {}", file.display()))
}

/// Each figure with what was measured of it; one that is missing is a failure.
pub(super) fn rows(figures: &[Figure], report: &Value, who: &'static str) -> Result<Vec<Row>> {
    let measured = report["rows"].as_array().map_or(&[][..], Vec::as_slice);
    figures
        .iter()
        .map(|&(name, unit, goal)| {
            let row = measured.iter().find(|row| row["name"] == name);
            let value = row
                .and_then(|row| row["value"].as_f64())
                .ok_or_else(|| Error::Failed(format!("tests/bench did not measure {name}.")))?;
            let peer = row.and_then(|row| row["peer"].as_f64());
            Ok(Row {
                name,
                value,
                unit,
                goal,
                peer: peer.map(|value| Peer { value, who }),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn figures_are_found_by_name_and_none_may_be_missing() {
        let report = json!({"rows": [
            {"name": "feed.append_ms", "value": 7.5, "peer": 8.4},
            {"name": "feed.10k.dom", "value": 1375, "peer": null},
        ]});
        let figures = [FEED[0], FEED[6]];
        let rows = rows(&figures, &report, "masonic").unwrap();
        assert_eq!(rows[0].name, "feed.10k.dom");
        assert_eq!((rows[0].value, rows[0].peer), (1375.0, None));
        assert_eq!(rows[1].peer.map(|peer| peer.value), Some(8.4));
        let error = super::rows(FEED, &report, "masonic").unwrap_err();
        assert!(
            error.to_string().contains("feed.10k.longest_task_ms"),
            "{error}"
        );
    }
}
