//! Builds the app as it is shipped: trunk, wasm-opt, esbuild, brotli, and its budget.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use crate::error::{Context, Error, Result};
use crate::project::Project;
use crate::size::{FirstScreen, GOAL_KB};
use crate::term::say;
use crate::tools::{Optimiser, Tools};
use crate::{compress, fingerprint, lock, minify, process, split, workers};

/// Says from what `dist` was built. Trunk empties `dist`, so it never outlives its build.
const STAMP: &str = ".built-from";

/// Compiles the shipped module in the engine of Node.js, which is that of Chromium.
const COMPILES: &str = "\
    const bytes = require('node:fs').readFileSync(process.argv[1]);\
    WebAssembly.compile(bytes).catch((error) => { console.error(String(error)); process.exit(1); });";

/// Builds the app unless `dist` already is what would come out.
pub fn build(project: &Project, tools: &Tools) -> Result<FirstScreen> {
    // Two at once would write the same files.
    let _alone = lock::wait(
        &project.target().join("app.lock"),
        "another build of the app",
    )?;
    let dist = project.dist();
    let stamp = dist.join(STAMP);
    let sources = fingerprint::of_app(project.root(), &tools.identity()?)?;
    let screen = if fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        let screen = FirstScreen::of(&dist)?;
        say(format!(
            "  nothing has changed: {:.1} kB of brotli for the first screen",
            screen.kb()
        ));
        screen
    } else {
        workers::build_all(project, tools)?;
        trunk(project, tools)?;
        split::put_parts(project, tools)?;
        compiles(project, tools)?;
        minify::scripts(&dist, tools)?;
        compress::precompress(&dist)?;
        let screen = FirstScreen::of(&dist)?;
        say(screen.table().trim_end());
        // Last, so that an aborted build is not taken for a finished one.
        fs::write(&stamp, &sources).context(|| format!("cannot write {}", stamp.display()))?;
        screen
    };
    report(project, &screen)?;
    match tools.lacking().as_slice() {
        [] => screen.hold_limit()?,
        lacking => say(format!(
            "  the size is not held to its limit, without {}",
            lacking.join(" and ")
        )),
    }
    if screen.kb() > GOAL_KB {
        say(format!(
            "  the first screen is above its aim of {GOAL_KB:.0} kB"
        ));
    }
    Ok(screen)
}

fn trunk(project: &Project, tools: &Tools) -> Result<()> {
    // Here and not by trunk, which would do it in silence.
    process::run(
        process::cargo().arg("fetch").current_dir(project.root()),
        "fetching the libraries",
    )?;
    let before = split::stand_before_bindgen(project, tools)?;
    let mut command = tools.command_behind("trunk", Some(before))?;
    command
        .args(["build", "--release", "--offline"])
        .current_dir(project.root())
        // Trunk's own lines are a log; cargo's progress is what one wants to see.
        .env("RUST_LOG", "error")
        .env("RUST_BACKTRACE", "0")
        // Added to those of .cargo/config.toml.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            [short_paths(), split::FLAGS.join(" ")].join(" "),
        )
        // Trunk reads `NO_COLOR=1` as a malformed flag.
        .env_remove("NO_COLOR");
    process::run(&mut command, "the build of the app")
}

/// Flags that let panics name `leptos-0.8.23/src/lib.rs` and not where this user's cargo keeps it:
/// the same module on every machine, and nobody's home folder in it.
pub fn short_paths() -> String {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry").join("src")).ok());
    let folders = registries
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path());
    let mut flags: Vec<String> = folders
        .map(|folder| {
            format!(
                "--remap-path-prefix={}{}=",
                folder.display(),
                std::path::MAIN_SEPARATOR
            )
        })
        // The variable is split at spaces.
        .filter(|flag| !flag.contains(char::is_whitespace))
        .collect();
    flags.sort();
    flags.join(" ")
}

/// wasm-opt can write modules that engines refuse, and exits with success.
fn compiles(project: &Project, tools: &Tools) -> Result<()> {
    if tools.optimiser() == Optimiser::Absent {
        return Ok(());
    }
    for file in compress::files(&project.dist())? {
        if file.extension().is_some_and(|end| end == "wasm") {
            process::output(Command::new("node").args(["-e", COMPILES]).arg(&file)).map_err(
                |error| {
                    Error::Failed(format!(
                        "{} does not compile in V8: {error}",
                        project.relative(&file)
                    ))
                },
            )?;
        }
    }
    Ok(())
}

fn report(project: &Project, screen: &FirstScreen) -> Result<()> {
    let dir = project.reports();
    fs::create_dir_all(&dir).context(|| format!("cannot make {}", dir.display()))?;
    let file = dir.join("size.json");
    fs::write(&file, format!("{:#}\n", screen.json()))
        .context(|| format!("cannot write {}", file.display()))
}
