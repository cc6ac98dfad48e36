//! The project's own commands: `cargo xtask run | dev | build | workers | test | bench`.
//!
//! Knows how the parts are built and started, and nothing of what they do.

mod app;
mod apt;
mod args;
mod bench;
mod browser;
mod check;
mod compress;
mod dev;
mod error;
mod fingerprint;
mod fuzz;
mod html;
mod http;
mod lock;
mod minify;
mod node;
mod process;
mod project;
mod python;
mod run;
mod server;
mod size;
mod split;
mod term;
mod tools;
mod workers;

use std::process::ExitCode;

use args::Task;
use error::Result;
use project::Project;
use term::{Steps, say};

fn main() -> ExitCode {
    match args::read().and_then(|task| perform(&task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Empty where a summary has said it all.
            let sentence = error.to_string();
            if !sentence.is_empty() {
                eprintln!("error: {sentence}");
            }
            ExitCode::from(error.exit_code())
        }
    }
}

fn perform(task: &Task) -> Result<()> {
    let project = Project::here();
    match task {
        Task::Help => say(args::HELP),
        Task::Run(task) => run::run(&project, task)?,
        Task::Build => {
            let mut steps = Steps::new(2);
            let tools = steps.step("looking for the tools", || tools::Tools::prepare(&project))?;
            steps.step("building the app (release)", || {
                app::build(&project, &tools)
            })?;
        }
        Task::Workers => {
            let mut steps = Steps::new(2);
            let tools = steps.step("looking for the tools", || tools::Tools::prepare(&project))?;
            steps.step("building the workers (release)", || {
                workers::build_all(&project, &tools)
            })?;
        }
        Task::Dev { port } => dev::dev(&project, *port)?,
        Task::Test(selection) => check::test(&project, selection)?,
        Task::Bench(selection) => bench::bench(&project, selection)?,
    }
    Ok(())
}
