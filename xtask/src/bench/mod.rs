//! `cargo xtask bench`: figures to hold on to, in one table and one file.
//!
//! A bench is a function that returns rows; a new one is a line in [`BENCHES`].

mod data;
mod feed;
mod row;
mod start;

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use row::Row;

use crate::app;
use crate::args::Selection;
use crate::error::{Context, Result};
use crate::project::Project;
use crate::server::{Profile, Server};
use crate::term::{Steps, say};
use crate::tools::Tools;

/// What the benches share.
struct Shared<'a> {
    project: &'a Project,
    tools: Tools,
    server: Server,
    /// A folder of its own, empty at the start.
    folder: PathBuf,
}

/// A bench: its name, what it measures, and how.
struct Bench {
    name: &'static str,
    what: &'static str,
    measure: fn(&Shared<'_>) -> Result<Vec<Row>>,
}

const BENCHES: &[Bench] = &[
    Bench {
        name: "size",
        what: "what the first screen transfers",
        measure: start::first_screen,
    },
    Bench {
        name: "start",
        what: "a second start",
        measure: start::second_start,
    },
    Bench {
        name: "demo",
        what: "making the demo data",
        measure: data::demo,
    },
    Bench {
        name: "import",
        what: "importing notes",
        measure: data::import,
    },
    Bench {
        name: "feed",
        what: "scrolling through 10,000 notes, beside masonic in React (half an hour)",
        measure: feed::feed,
    },
    Bench {
        name: "rank",
        what: "ranking 500 search candidates in the browser",
        measure: feed::rank,
    },
    Bench {
        name: "profile",
        what: "opening a creator's page, and switching its window",
        measure: feed::profile,
    },
    Bench {
        name: "lighthouse",
        what: "Lighthouse on the feed",
        measure: feed::lighthouse,
    },
];

/// Measures what is asked for, prints the table and writes the report.
pub fn bench(project: &Project, selection: &Selection) -> Result<()> {
    if *selection == Selection::List {
        BENCHES
            .iter()
            .for_each(|bench| say(format!("{:<10} {}", bench.name, bench.what)));
        return Ok(());
    }
    let benches = selection.of(BENCHES, "bench", |bench| bench.name)?;
    let mut steps = Steps::new(benches.len() + 2);
    let tools = steps.step("building the app (release)", || {
        let tools = Tools::prepare(project)?;
        app::build(project, &tools).map(|_| tools)
    })?;
    let server = steps.step("building the server (release)", || {
        Server::build(project, Profile::Release)
    })?;
    let folder = project.reports().join("scratch");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).context(|| format!("cannot make {}", folder.display()))?;
    let shared = Shared {
        project,
        tools,
        server,
        folder,
    };
    let mut rows = Vec::new();
    for bench in benches {
        rows.extend(steps.step(bench.what, || (bench.measure)(&shared))?);
    }
    let _ = fs::remove_dir_all(&shared.folder);
    say(format!("\n{}", row::table(&rows).trim_end()));
    let file = project.reports().join("report.json");
    let report = json!({"rows": rows.iter().map(Row::json).collect::<Vec<Value>>()});
    fs::write(&file, format!("{report:#}\n"))
        .context(|| format!("cannot write {}", file.display()))?;
    say(format!("written to {}", project.relative(&file)));
    Ok(())
}
