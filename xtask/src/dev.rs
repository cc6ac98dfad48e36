//! `cargo xtask dev`: the app rebuilt at every change, before the real server.

use std::thread;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::fingerprint;
use crate::process::{Background, end_together};
use crate::project::Project;
use crate::server::{Demo, Profile, Server, want_port};
use crate::term::{Steps, say};
use crate::tools::Tools;
use crate::workers::{self, WORKERS};

/// The port of the API, as Trunk.toml knows it.
const API_PORT: u16 = 8788;

/// Runs both until one of them ends, or Ctrl-C ends both.
pub fn dev(project: &Project, port: u16) -> Result<()> {
    want_port(port)?;
    want_port(API_PORT).map_err(|_| {
        Error::Environment(format!(
            "Port {API_PORT}, which the API takes here, is in use."
        ))
    })?;
    end_together()?;
    let mut steps = Steps::new(5);
    let tools = steps.step("looking for the tools", || Tools::prepare(project))?;
    steps.step("building the workers", || {
        workers::build_all(project, &tools)
    })?;
    let server = steps.step("building the server", || {
        Server::build(project, Profile::Dev)
    })?;
    let db = project.data().join("dev.db");
    steps.step("filling data/dev.db, once", || {
        if db.exists() {
            Ok(())
        } else {
            server.demo(&db, Demo::FOR_DEV)
        }
    })?;
    let mut api = steps.step("starting the server", || {
        let mut serve = server.serve_demo(&db, &project.dist(), API_PORT);
        // Browsers see trunk's address, not the one that it passes requests on to.
        serve.args(["--public-url", &format!("http://127.0.0.1:{port}")]);
        server.start(&mut serve, API_PORT)
    })?;
    let mut command = tools.command("trunk")?;
    command
        .args(["serve", "--offline", "--port", &port.to_string()])
        // Not `dist`: that is the release build, and `run` would have to make it again.
        .arg("--dist")
        .arg(project.target().join("dev-dist"))
        .current_dir(project.root())
        .env_remove("NO_COLOR");
    let mut trunk = Background::spawn(&mut command)?;
    say(format!(
        "the app will be at http://127.0.0.1:{port} once it is built; Ctrl-C ends it"
    ));
    let sources = || {
        let sources = WORKERS.iter();
        sources
            .map(|worker| fingerprint::of_worker(project.root(), worker, ""))
            .collect::<Result<Vec<_>>>()
    };
    let mut built = sources()?;
    loop {
        if !api.is_running() {
            return Err(Error::Failed(
                "The server has ended; its own words are above.".to_owned(),
            ));
        }
        if !trunk.is_running() {
            return Err(Error::Failed(
                "trunk has ended; its own words are above.".to_owned(),
            ));
        }
        // Trunk copies the workers, and does not know how they are made.
        let now = sources()?;
        if now != built {
            built = now;
            if let Err(error) = workers::build_all(project, &tools) {
                say(format!("error: {error}"));
            }
        }
        thread::sleep(Duration::from_millis(500));
    }
}
