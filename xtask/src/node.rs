//! Node.js, and wasm-opt, which npm brings.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

use crate::error::{Context, Error, Result};
use crate::process::{npm, output, run, write_script};
use crate::project::Project;
use crate::term::say;

/// Oldest Node.js that the browser tests run on.
const NODE_MAJOR: u32 = 20;

/// Its wasm-opt. Debian's binaryen 108 turns this app into one that fails at run time.
pub const BINARYEN: &str = "132.0.0";

/// Whether a Node.js that is new enough is there, with npm.
pub fn check() -> Result<()> {
    let wanted = format!("Node.js {NODE_MAJOR} or newer");
    let told = output(Command::new("node").arg("--version")).map_err(|_| {
        Error::Environment(format!("{wanted} is missing; https://nodejs.org has it."))
    })?;
    if major(&told).is_none_or(|major| major < NODE_MAJOR) {
        return Err(Error::Environment(format!(
            "{wanted} is needed; this one is {told}."
        )));
    }
    match output(npm().arg("--version")) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::Environment(
            "npm, which belongs to Node.js, is missing.".to_owned(),
        )),
    }
}

/// `v20.11.1` → 20.
fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

/// Installs what the lockfile in `folder` names, unless it is what was last installed from.
pub fn install(folder: &Path) -> Result<()> {
    let file = folder.join("package-lock.json");
    let lock = fs::read_to_string(&file).context(|| format!("cannot read {}", file.display()))?;
    let stamp = folder.join("node_modules").join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut command = npm();
    command
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .current_dir(folder)
        // Chromium is the system's.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run(&mut command, &format!("`npm ci` in {}", folder.display()))?;
    fs::write(&stamp, lock).context(|| format!("cannot write {}", stamp.display()))
}

/// The folder of wasm-opt, if there is one or npm can bring it.
pub fn wasm_opt(home: &Path) -> Result<Option<PathBuf>> {
    let root = home.join(format!("binaryen-{BINARYEN}"));
    let bin = root.join("node_modules").join(".bin");
    if let Err(lacking) = check() {
        say(format!(
            "  wasm-opt is left out, so the app is some 7 % larger: {lacking}"
        ));
        return Ok(None);
    }
    if bin.is_dir() {
        return Ok(Some(bin));
    }
    say(format!(
        "  installing wasm-opt (binaryen {BINARYEN}) into {}",
        root.display()
    ));
    // Beside its place, then renamed: half an installation is never found.
    let half = home.join(format!("binaryen-{BINARYEN}.{}", process::id()));
    fs::create_dir_all(&half).context(|| format!("cannot make {}", half.display()))?;
    let installed = output(npm().arg("install").arg("--prefix").arg(&half).args([
        "--no-save",
        "--no-package-lock",
        "--no-audit",
        "--no-fund",
        "--ignore-scripts",
        &format!("binaryen@{BINARYEN}"),
    ]));
    // Another run may have been first; what counts is what is there now.
    if installed.is_ok() && fs::rename(&half, &root).is_ok() || bin.is_dir() {
        let _ = fs::remove_dir_all(&half);
        return Ok(Some(bin));
    }
    let _ = fs::remove_dir_all(&half);
    let reason = installed.err().map_or_else(
        || format!("{} cannot be written", root.display()),
        |error| error.to_string(),
    );
    say(format!(
        "  wasm-opt is left out, so the app is some 7 % larger: {}",
        reason.lines().next().unwrap_or_default()
    ));
    Ok(None)
}

/// A program of wasm-opt's name that changes nothing: trunk insists on one.
pub fn stand_in(project: &Project) -> Result<PathBuf> {
    const SCRIPT: &str = r#"#!/bin/sh
# Stands in for wasm-opt where Node.js is missing: passes the module through.
for word; do
  case "$word" in
    --version) echo "wasm-opt version 0"; exit 0 ;;
    --output=*) output=${word#--output=} ;;
    -*) ;;
    *) input=$word ;;
  esac
done
exec cp "$input" "$output"
"#;
    let dir = project.target().join("no-wasm-opt");
    let file = dir.join("wasm-opt");
    fs::create_dir_all(&dir).context(|| format!("cannot make {}", dir.display()))?;
    write_script(&file, SCRIPT)?;
    Ok(dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_of_node() {
        assert_eq!(major("v20.11.1\n"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("20.11.1"), None);
        assert_eq!(major(""), None);
    }

    #[cfg(unix)]
    #[test]
    fn the_stand_in_passes_the_module_through() {
        let dir = tempfile::tempdir().unwrap();
        let (module, output) = (dir.path().join("in.wasm"), dir.path().join("out.wasm"));
        fs::write(&module, b"\0asm").unwrap();
        let script = stand_in(&Project::here()).unwrap().join("wasm-opt");
        let told = Command::new(&script).arg("--version").output().unwrap();
        assert_eq!(told.stdout, b"wasm-opt version 0\n");
        // As trunk calls it.
        let status = Command::new(&script)
            .arg(format!("--output={}", output.display()))
            .arg("-Oz")
            .arg(&module)
            .args(["--enable-reference-types", "--enable-simd"])
            .status()
            .unwrap();
        assert!(status.success());
        assert_eq!(fs::read(&output).unwrap(), b"\0asm");
    }
}
