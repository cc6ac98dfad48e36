//! `cargo xtask bench`: figures to hold on to, in one table and one file.
//!
//! A bench is a function that returns rows; a new one is a line in [`BENCHES`].

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use serde_json::{Value, json};

use crate::app;
use crate::error::{Context, Result};
use crate::project::Project;
use crate::server::{Demo, Profile, Server, free_port};
use crate::size::GOAL_KB;
use crate::term::{Steps, say};
use crate::tools::Tools;

/// A figure, what it should be, and what others reach.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    name: &'static str,
    value: f64,
    unit: &'static str,
    goal: Goal,
    peer: Option<Peer>,
}

/// Which way is better, and how far to go.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Goal {
    AtMost(f64),
    AtLeast(f64),
}

/// What the same costs elsewhere.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Peer {
    value: f64,
    who: &'static str,
}

/// What the benches share.
struct Bench<'a> {
    project: &'a Project,
    tools: Tools,
    server: Server,
    /// A folder of its own, empty at the start.
    folder: PathBuf,
}

/// A bench: what it measures, and how.
type Measure = fn(&Bench<'_>) -> Result<Vec<Row>>;
const BENCHES: &[(&str, Measure)] = &[
    ("what the first screen transfers", first_screen),
    ("a second start", second_start),
    ("making the demo data", demo),
    ("importing notes", import),
];

/// Measures everything, prints the table and writes the report.
pub fn bench(project: &Project) -> Result<()> {
    let mut steps = Steps::new(BENCHES.len() + 2);
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
    let context = Bench {
        project,
        tools,
        server,
        folder,
    };
    let mut rows = Vec::new();
    for (what, measure) in BENCHES {
        rows.extend(steps.step(what, || measure(&context))?);
    }
    let _ = fs::remove_dir_all(&context.folder);
    say(format!("\n{}", table(&rows).trim_end()));
    let file = project.reports().join("report.json");
    let report = json!({"rows": rows.iter().map(Row::json).collect::<Vec<Value>>()});
    fs::write(&file, format!("{report:#}\n"))
        .context(|| format!("cannot write {}", file.display()))?;
    say(format!("written to {}", project.relative(&file)));
    Ok(())
}

impl Row {
    fn json(&self) -> Value {
        let (goal, better) = match self.goal {
            Goal::AtMost(goal) => (goal, "lower"),
            Goal::AtLeast(goal) => (goal, "higher"),
        };
        json!({
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "goal": goal,
            "better": better,
            "peer": self.peer.map(|peer| json!({"value": peer.value, "who": peer.who})),
        })
    }

    fn is_met(&self) -> bool {
        match self.goal {
            Goal::AtMost(goal) => self.value <= goal,
            Goal::AtLeast(goal) => self.value >= goal,
        }
    }
}

fn table(rows: &[Row]) -> String {
    let mut table = format!(
        "  {:<28} {:>10} {:<7} {:>10}    peer\n",
        "", "value", "", "goal"
    );
    for row in rows {
        let goal = match row.goal {
            Goal::AtMost(goal) => format!("≤ {goal}"),
            Goal::AtLeast(goal) => format!("≥ {goal}"),
        };
        let mark = if row.is_met() { "✓" } else { "✗" };
        let peer = row
            .peer
            .map(|peer| format!("{} ({})", peer.value, peer.who))
            .unwrap_or_default();
        let _ = writeln!(
            table,
            "  {:<28} {:>10.1} {:<7} {goal:>10} {mark}  {peer}",
            row.name, row.value, row.unit
        );
    }
    table
}

fn first_screen(bench: &Bench<'_>) -> Result<Vec<Row>> {
    let screen = app::build(bench.project, &bench.tools)?;
    Ok(vec![Row {
        name: "app.first_screen.brotli_kb",
        value: screen.kb(),
        unit: "kB",
        goal: Goal::AtMost(GOAL_KB),
        // react, router, masonic, TanStack Query, i18next, recharts, crossfilter2.
        peer: Some(Peer {
            value: 212.0,
            who: "React stack of this scope",
        }),
    }])
}

/// All that `run` does when nothing has changed, until the server is ready.
fn second_start(bench: &Bench<'_>) -> Result<Vec<Row>> {
    let db = bench.folder.join("start.db");
    bench.server.demo(&db, Demo::FOR_TESTS)?;
    let started = Instant::now();
    let tools = Tools::prepare(bench.project)?;
    app::build(bench.project, &tools)?;
    let server = Server::build(bench.project, Profile::Release)?;
    let port = free_port()?;
    let mut serve = server.serve_demo(&db, &bench.project.dist(), port);
    let running = server.start(&mut serve, port)?;
    let value = started.elapsed().as_secs_f64();
    drop(running);
    Ok(vec![Row {
        name: "run.second_start.s",
        value,
        unit: "s",
        goal: Goal::AtMost(5.0),
        peer: None,
    }])
}

fn demo(bench: &Bench<'_>) -> Result<Vec<Row>> {
    let started = Instant::now();
    bench
        .server
        .demo(&bench.folder.join("demo.db"), Demo::FULL)?;
    Ok(vec![Row {
        name: "demo.8k_80k.s",
        value: started.elapsed().as_secs_f64(),
        unit: "s",
        goal: Goal::AtMost(30.0),
        peer: None,
    }])
}

/// Rows of the file that the import bench reads.
const IMPORTED: u32 = 20_000;
const AUTHORS: u32 = 200;

fn import(bench: &Bench<'_>) -> Result<Vec<Row>> {
    let (notes, creators) = (
        bench.folder.join("notes.csv"),
        bench.folder.join("creators.csv"),
    );
    let (notes_text, creators_text) = crawled();
    for (file, text) in [(&notes, notes_text), (&creators, creators_text)] {
        fs::write(file, text).context(|| format!("cannot write {}", file.display()))?;
    }
    let started = Instant::now();
    bench
        .server
        .import(&bench.folder.join("import.db"), &notes, &creators)?;
    Ok(vec![Row {
        name: "import.rows_per_s",
        value: f64::from(IMPORTED + AUTHORS) / started.elapsed().as_secs_f64(),
        unit: "rows/s",
        goal: Goal::AtLeast(5_000.0),
        peer: None,
    }])
}

/// Notes and creators as a crawler writes them: a byte-order mark, line breaks inside cells.
fn crawled() -> (String, String) {
    let mut notes = String::from(
        "\u{feff}note_id,type,title,desc,video_url,time,last_update_time,user_id,nickname,avatar,liked_count,\
         collected_count,comment_count,share_count,ip_location,image_list,tag_list,last_modify_ts,note_url,\
         source_keyword,xsec_token\r\n",
    );
    for n in 0..IMPORTED {
        let author = n % AUTHORS;
        let kind = if n % 3 == 0 { "video" } else { "normal" };
        let at = 1_750_000_000_000_u64 + u64::from(n) * 60_000;
        let _ = write!(
            notes,
            "{n:024x},{kind},周末去哪儿第{n}期,\"两天一夜\r\n吃喝都在里面 #周末[话题]# #探店[话题]#\",,{at},{at},{author:024x},\
             博主{author},,1.{}万,{},{},{},上海,,\"周末,探店\",{at},,周末,\r\n",
            n % 10,
            n % 900,
            n % 70,
            n % 30,
        );
    }
    let mut creators = String::from(
        "\u{feff}user_id,nickname,gender,avatar,desc,ip_location,follows,fans,interaction,tag_list,last_modify_ts\r\n",
    );
    for n in 0..AUTHORS {
        let _ = write!(
            creators,
            "{n:024x},博主{n},女,,分享生活,上海,{},{},{},,1750000000000\r\n",
            n * 3,
            n * 997,
            n * 4_001
        );
    }
    (notes, creators)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: Row = Row {
        name: "app.first_screen.brotli_kb",
        value: 187.26,
        unit: "kB",
        goal: Goal::AtMost(200.0),
        peer: Some(Peer {
            value: 212.0,
            who: "React",
        }),
    };

    #[test]
    fn a_row_tells_its_figure_its_goal_and_its_peer() {
        let table = table(&[ROW]);
        assert!(
            table.contains("187.3 kB           ≤ 200 ✓  212 (React)"),
            "{table}"
        );
        assert_eq!(
            ROW.json(),
            json!({"name": "app.first_screen.brotli_kb", "value": 187.26, "unit": "kB", "goal": 200.0,
                   "better": "lower", "peer": {"value": 212.0, "who": "React"}})
        );
    }

    #[test]
    fn a_goal_has_a_direction() {
        assert!(ROW.is_met());
        let goal = Goal::AtLeast(200.0);
        assert!(!Row { goal, ..ROW }.is_met());
    }
}
