//! `cargo xtask test`: everything that has to hold, one step after the other.
//!
//! A failed step does not stop the others, so that one run tells all that is wrong.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::args::Selection;
use crate::browser::Browser;
use crate::error::{Context, Error, Result};
use crate::process::{cargo, on_path, output, run};
use crate::project::Project;
use crate::server::{Demo, Profile, Server, free_port};
use crate::term::{duration, say};
use crate::tools::Tools;
use crate::{app, fuzz, node};

const WASM: &str = "wasm32-unknown-unknown";

/// The crates that run in the browser.
const IN_BROWSER: &[&str] = &[
    "hongbang",
    "hongbang-api",
    "hongbang-clerk",
    "hongbang-domain",
    "hongbang-engine",
    "hongbang-sheets",
    "hongbang-xlsx",
];

/// So many browsers at once, each with a server of its own: as many as there are cores in CI.
const WORKERS: usize = 2;

/// A step: its name, what it is, and how it is done.
struct Step {
    name: &'static str,
    what: &'static str,
    work: fn(&Project) -> Result<()>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "rustfmt",
        work: format,
    },
    Step {
        name: "lint",
        what: "clippy, natively",
        work: lint,
    },
    Step {
        name: "lint-web",
        what: "clippy, for the browser",
        work: lint_web,
    },
    Step {
        name: "native",
        what: "native tests",
        work: native,
    },
    Step {
        name: "fuzz",
        what: "Schemathesis against the real server",
        work: fuzz,
    },
    Step {
        name: "app",
        what: "the app in release, and its size",
        work: release_app,
    },
    Step {
        name: "web",
        what: "wasm tests in headless Chromium",
        work: web,
    },
    Step {
        name: "harness",
        what: "what the browser benches calculate, in Node.js",
        work: harness,
    },
    Step {
        name: "e2e",
        what: "Playwright against the real server and the release app",
        work: e2e,
    },
];

/// Does the steps, sums up, and fails if any of them did.
pub fn test(project: &Project, selection: &Selection) -> Result<()> {
    if *selection == Selection::List {
        STEPS
            .iter()
            .for_each(|step| say(format!("{:<10} {}", step.name, step.what)));
        return Ok(());
    }
    let steps = selection.of(STEPS, "step", |step| step.name)?;
    let started = Instant::now();
    let mut outcomes = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        say(format!(
            "\n▸ step {} of {} · {} · {} …",
            at + 1,
            steps.len(),
            step.name,
            step.what
        ));
        let began = Instant::now();
        let outcome = (step.work)(project);
        if let Err(error) = &outcome {
            say(format!("error: {error}"));
        }
        outcomes.push((*step, outcome, began.elapsed()));
    }
    say(format!("\n{}", summary(&outcomes, started.elapsed())));
    let failed = outcomes
        .iter()
        .filter(|(_, outcome, _)| outcome.is_err())
        .count();
    match failed {
        0 => Ok(()),
        _ => Err(Error::Failed(String::new())),
    }
}

/// A line a step, then the totals; the last line is for people and programs alike.
fn summary(outcomes: &[(&Step, Result<()>, Duration)], total: Duration) -> String {
    let mut table = String::new();
    for (step, outcome, time) in outcomes {
        let (mark, word) = if outcome.is_ok() {
            ("✓", "passed")
        } else {
            ("✗", "failed")
        };
        table.push_str(&format!(
            "  {mark} {:<10} {word}  {:>9}  {}\n",
            step.name,
            duration(*time),
            step.what
        ));
    }
    let passed = outcomes
        .iter()
        .filter(|(_, outcome, _)| outcome.is_ok())
        .count();
    let failed = outcomes.len() - passed;
    table.push_str(&format!(
        "  in all {}\n{passed} passed, {failed} failed",
        duration(total)
    ));
    table
}

/// rustfmt and clippy may be missing from a minimal toolchain.
fn component(name: &str) -> Result<()> {
    if output(cargo().args([name, "--version"])).is_ok() {
        return Ok(());
    }
    let package = if name == "fmt" { "rustfmt" } else { name };
    let Some(rustup) = on_path("rustup") else {
        return Err(Error::Environment(format!(
            "This Rust comes without {package}."
        )));
    };
    run(
        Command::new(rustup).args(["component", "add", package]),
        &format!("`rustup component add {package}`"),
    )
}

fn in_browser(command: &mut Command) -> &mut Command {
    for package in IN_BROWSER {
        command.args(["--package", package]);
    }
    command.args(["--target", WASM])
}

fn format(project: &Project) -> Result<()> {
    component("fmt")?;
    run(
        cargo()
            .args(["fmt", "--all", "--check"])
            .current_dir(project.root()),
        "rustfmt",
    )
}

fn lint(project: &Project) -> Result<()> {
    component("clippy")?;
    let mut command = cargo();
    command.args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]);
    run(command.current_dir(project.root()), "clippy")
}

fn lint_web(project: &Project) -> Result<()> {
    component("clippy")?;
    Tools::prepare(project)?;
    let mut command = cargo();
    // No tests but the app's own: what the others' test tools need is not for browsers.
    in_browser(command.args(["clippy"])).args(["--lib", "--bins", "--", "-D", "warnings"]);
    run(command.current_dir(project.root()), "clippy")?;
    let mut command = cargo();
    command.args([
        "clippy",
        "--package",
        "hongbang",
        "--target",
        WASM,
        "--test",
        "web",
        "--",
        "-D",
        "warnings",
    ]);
    run(
        command.current_dir(project.root()),
        "clippy of the browser's tests",
    )
}

fn native(project: &Project) -> Result<()> {
    run(
        cargo()
            .args(["test", "--workspace", "--no-fail-fast"])
            .current_dir(project.root()),
        "the native tests",
    )
}

fn fuzz(project: &Project) -> Result<()> {
    let folder = Temporary::new(project)?;
    fuzz::fuzz(project, &folder.path)
}

fn release_app(project: &Project) -> Result<()> {
    let tools = Tools::prepare(project)?;
    app::build(project, &tools).map(|_| ())
}

fn web(project: &Project) -> Result<()> {
    let browser = Browser::prepare()?;
    let tools = Tools::prepare(project)?;
    let mut command = tools.command("cargo")?;
    command
        .args([
            "test",
            "--package",
            "hongbang",
            "--target",
            WASM,
            "--test",
            "web",
        ])
        .current_dir(project.root())
        .env("CHROMEDRIVER", &browser.driver)
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        )
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            project.root().join("xtask").join("webdriver.json"),
        )
        // A cold browser on a busy machine.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run(&mut command, "the wasm tests")
}

fn harness(project: &Project) -> Result<()> {
    node::check()?;
    run(
        Command::new("node")
            .args(["--test", "feed.test.mjs", "roster.test.mjs"])
            .current_dir(project.browser_benches()),
        "the tests of the browser benches",
    )
}

fn e2e(project: &Project) -> Result<()> {
    node::check()?;
    let browser = Browser::prepare()?;
    release_app(project)?;
    let server = Server::build(project, Profile::Release)?;
    node::install(&project.e2e())?;
    let folder = Temporary::new(project)?;
    let (mut running, mut addresses) = (Vec::new(), Vec::new());
    for worker in 0..WORKERS {
        let db = folder.path.join(format!("e2e-{worker}.db"));
        server.demo(&db, Demo::FOR_TESTS)?;
        let port = free_port()?;
        let mut serve = server.serve_demo(&db, &project.dist(), port);
        running.push(server.start(&mut serve, port)?);
        addresses.push(format!("http://127.0.0.1:{port}"));
    }
    let playwright = project
        .e2e()
        .join("node_modules")
        .join("@playwright")
        .join("test")
        .join("cli.js");
    let mut command = Command::new("node");
    command
        .arg(playwright)
        .arg("test")
        .current_dir(project.e2e())
        .env("SERVERS", addresses.join(" "))
        .env("CHROMIUM", &browser.chromium)
        .env("CI", "1");
    run(&mut command, "Playwright")
}

/// A folder for one run of the tests.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    fn new(project: &Project) -> Result<Self> {
        let path = project
            .target()
            .join(format!("test-{}", std::process::id()));
        fs::create_dir_all(&path).context(|| format!("cannot make {}", path.display()))?;
        Ok(Self { path })
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_counts_the_steps() {
        let outcomes = [
            (&STEPS[0], Ok(()), Duration::from_secs(1)),
            (
                &STEPS[1],
                Err(Error::Failed("x".to_owned())),
                Duration::from_secs(70),
            ),
        ];
        let summary = summary(&outcomes, Duration::from_secs(71));
        assert!(
            summary.contains("✗ lint       failed   1 m 10 s"),
            "{summary}"
        );
        assert!(
            summary.ends_with("in all 1 m 11 s\n1 passed, 1 failed"),
            "{summary}"
        );
    }
}
