//! `cargo xtask run`: from a fresh clone to a page in the browser.

use std::path::PathBuf;

use crate::args::{Data, Run};
use crate::error::Result;
use crate::project::Project;
use crate::server::{Demo, Profile, Server, want_port};
use crate::term::{Steps, duration, say};
use crate::tools::Tools;
use crate::{app, process};

/// Builds, fills, serves; returns when the server ends.
pub fn run(project: &Project, task: &Run) -> Result<()> {
    want_port(task.port)?;
    let mut steps = Steps::new(4);
    let tools = steps.step("looking for the tools", || Tools::prepare(project))?;
    steps.step("building the app (release)", || app::build(project, &tools))?;
    let server = steps.step("building the server (release)", || {
        Server::build(project, Profile::Release)
    })?;
    let db = database(project, task);
    match &task.data {
        Data::Files { notes, creators } => {
            let what = format!("importing into {}", project.relative(&db));
            steps.step(&what, || server.import(&db, notes, creators))?;
        }
        Data::Demo if !db.exists() => {
            let Demo { kols, notes, .. } = Demo::FULL;
            let what = format!(
                "filling {} with {kols} made-up creators and {notes} notes",
                project.relative(&db)
            );
            steps.step(&what, || server.demo(&db, Demo::FULL))?;
        }
        Data::Demo | Data::Empty => {
            let what = format!("serving {} as it is", project.relative(&db));
            steps.step(&what, || prepare_folder(&db))?;
        }
    }
    say(format!(
        "ready after {}; Ctrl-C ends it",
        duration(steps.elapsed())
    ));
    let mut serve = match task.data {
        Data::Demo => server.serve_demo(&db, &project.dist(), task.port),
        Data::Files { .. } | Data::Empty => server.serve(&db, &project.dist(), task.port),
    };
    process::become_program(&mut serve)
}

/// Demo data and people's own files do not share a database unless told to.
fn database(project: &Project, task: &Run) -> PathBuf {
    let usual = match task.data {
        Data::Files { .. } => "imported.db",
        Data::Demo | Data::Empty => "hongbang.db",
    };
    match &task.db {
        Some(db) => std::path::absolute(db).unwrap_or_else(|_| db.clone()),
        None => project.data().join(usual),
    }
}

fn prepare_folder(db: &std::path::Path) -> Result<()> {
    use crate::error::Context;
    let folder = db.parent().unwrap_or(db);
    std::fs::create_dir_all(folder).context(|| format!("cannot make {}", folder.display()))
}
