//! `cargo xtask bench`: figures to hold on to, in one table and one file.
//!
//! A bench is a function that returns rows; a new one is a line in [`BENCHES`].

mod authenticity;
mod data;
mod feed;
mod roster;
mod row;
mod sheets;
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
    /// Whether it looks at the app.
    app: bool,
    measure: fn(&Shared<'_>) -> Result<Vec<Row>>,
}

const BENCHES: &[Bench] = &[
    Bench {
        name: "size",
        what: "what the first screen transfers",
        app: true,
        measure: start::first_screen,
    },
    Bench {
        name: "start",
        what: "a second start",
        app: true,
        measure: start::second_start,
    },
    Bench {
        name: "demo",
        what: "making the demo data",
        app: false,
        measure: data::demo,
    },
    Bench {
        name: "import",
        what: "importing notes",
        app: false,
        measure: data::import,
    },
    Bench {
        name: "authenticity",
        what: "finding what is planted in demo data",
        app: false,
        measure: authenticity::planted,
    },
    Bench {
        name: "feed",
        what: "scrolling through 10,000 notes, beside masonic in React (half an hour)",
        app: true,
        measure: feed::feed,
    },
    Bench {
        name: "rank",
        what: "ranking 500 search candidates in the browser",
        app: true,
        measure: feed::rank,
    },
    Bench {
        name: "profile",
        what: "opening a creator's page, and switching its window",
        app: true,
        measure: feed::profile,
    },
    Bench {
        name: "roster",
        what: "a roster on its page, and asking it beside typed arrays and three libraries (ten minutes)",
        app: true,
        measure: roster::roster,
    },
    Bench {
        name: "sheets",
        what: "100,000 rows of CSV and 10,000 of a workbook on their way into the roster",
        app: false,
        measure: sheets::sheets,
    },
    Bench {
        name: "lighthouse",
        what: "Lighthouse on the feed",
        app: true,
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
    let needs_app = benches.iter().any(|bench| bench.app);
    let mut steps = Steps::new(benches.len() + 1 + usize::from(needs_app));
    let tools = Tools::prepare(project)?;
    if needs_app {
        steps.step("building the app (release)", || {
            app::build(project, &tools).map(|_| ())
        })?;
    }
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
