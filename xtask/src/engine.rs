//! Builds the roster's engine, a wasm module of its own that the app starts in a worker: for speed,
//! with the processor's wide registers. Trunk copies it into the app.

use std::fs;
use std::path::Path;

use crate::error::{Context, Result};
use crate::process::{cargo, run};
use crate::project::Project;
use crate::term::say;
use crate::tools::{Optimiser, Tools};
use crate::{app, compress, fingerprint, lock};

/// The package, its profile and where its scripts are, as Cargo.toml and crates/ know them.
const PACKAGE: &str = "hongbang-engine";
// Not `engine`: cargo would keep what it builds for this machine in the folder that trunk copies.
const PROFILE: &str = "worker";
const SOURCES: &str = "crates/engine";

/// What stands there ready for the browser.
const SCRIPTS: &[&str] = &["worker.js"];

/// What is made of the rest.
const FILES: &[&str] = &["engine.js", "engine_bg.wasm"];

/// Instructions that every browser has known since 2023.
const FLAGS: &str = "-Ctarget-feature=+simd128";

/// What wasm-opt may use and how it is to work. Named, since it guesses wrongly.
const OPTIMISE: &[&str] = &[
    "-O3",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-sign-ext",
    "--enable-simd",
];

/// Builds the engine unless it already is what would come out.
pub fn build(project: &Project, tools: &Tools) -> Result<()> {
    let _alone = lock::wait(
        &project.target().join("engine.lock"),
        "another build of the engine",
    )?;
    let folder = project.engine();
    // Beside the folder, which is copied as it is.
    let stamp = folder.with_extension("built-from");
    let sources = fingerprint::of_engine(project.root(), &tools.identity()?)?;
    let whole = FILES
        .iter()
        .chain(SCRIPTS)
        .all(|file| folder.join(file).is_file());
    if whole && fs::read_to_string(&stamp).is_ok_and(|built| built == sources) {
        return Ok(());
    }
    say("  the roster's engine, for its worker");
    let mut compile = cargo();
    compile
        .args(["build", "--package", PACKAGE, "--profile", PROFILE])
        .args(["--target", "wasm32-unknown-unknown"])
        .current_dir(project.root())
        // Added to those of .cargo/config.toml.
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
            [&app::short_paths(), FLAGS].join(" "),
        );
    run(&mut compile, "the build of the engine")?;
    let module = project
        .target()
        .join("wasm32-unknown-unknown")
        .join(PROFILE)
        .join("hongbang_engine.wasm");
    fs::create_dir_all(&folder).context(|| format!("cannot make {}", folder.display()))?;
    // All that is in it is served: nothing of an older engine stays. The folder itself does, since
    // trunk watches it.
    for file in compress::files(&folder)? {
        fs::remove_file(&file).context(|| format!("cannot remove {}", file.display()))?;
    }
    bind(tools, &module, &folder)?;
    optimise(tools, &folder.join("engine_bg.wasm"))?;
    for script in SCRIPTS {
        let source = project.root().join(SOURCES).join(script);
        fs::copy(&source, folder.join(script))
            .context(|| format!("cannot copy {}", source.display()))?;
    }
    // Last, so that an aborted build is not taken for a finished one.
    fs::write(&stamp, &sources).context(|| format!("cannot write {}", stamp.display()))
}

/// The real wasm-bindgen: the one that the app's build finds before it takes apps apart.
fn bind(tools: &Tools, module: &Path, folder: &Path) -> Result<()> {
    let mut command = tools.command("wasm-bindgen")?;
    command
        .args(["--target", "web", "--no-typescript"])
        .args(["--out-name", "engine", "--out-dir"])
        .arg(folder)
        .arg(module);
    run(&mut command, "wasm-bindgen")
}

fn optimise(tools: &Tools, module: &Path) -> Result<()> {
    if tools.optimiser() == Optimiser::Absent {
        return Ok(());
    }
    let small = module.with_extension("small.wasm");
    let mut command = tools.command("wasm-opt")?;
    command.args(OPTIMISE).arg(module).arg("-o").arg(&small);
    run(&mut command, "wasm-opt")?;
    fs::rename(&small, module).context(|| format!("cannot write {}", module.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_copies_what_is_built_here() {
        let page = include_str!("../../index.html");
        assert!(page.contains(r#"rel="copy-dir" href="target/engine" data-target-path="engine""#));
        assert_ne!(
            Project::here().engine(),
            Project::here().target().join(PROFILE)
        );
        let manifest = include_str!("../../Cargo.toml");
        assert!(manifest.contains(&format!("[profile.{PROFILE}]")));
        let script = include_str!("../../crates/engine/worker.js");
        assert!(script.contains("\"./engine.js\""));
    }
}
