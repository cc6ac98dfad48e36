//! Node.js, and the tools that npm brings: wasm-opt and esbuild.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, process};

use crate::error::{Context, Error, Result};
use crate::process::{npm, output, run, write_script};
use crate::project::Project;
use crate::term::say;

/// Oldest Node.js that the browser tests run on.
const NODE_MAJOR: u32 = 20;

/// A tool that npm installs. The app is built without it too, and is larger then.
pub struct Tool {
    package: &'static str,
    pub version: &'static str,
    /// The program that the package brings.
    pub program: &'static str,
    /// What the app is without it.
    without: &'static str,
}

/// Debian's binaryen 108 turns this app into one that fails at run time.
pub const BINARYEN: Tool = Tool {
    package: "binaryen",
    version: "132.0.0",
    program: "wasm-opt",
    without: "so the app is some 7 % larger",
};

/// Makes scripts smaller. Trunk's own minifier fails on wasm-bindgen's.
pub const ESBUILD: Tool = Tool {
    package: "esbuild",
    version: "0.28.2",
    program: "esbuild",
    without: "so the app is some 1 % larger",
};

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

impl Tool {
    /// The folder of its program, if there is one or npm can bring it.
    pub fn dir(&self, home: &Path) -> Result<Option<PathBuf>> {
        let root = home.join(format!("{}-{}", self.package, self.version));
        let bin = bin_of(&root);
        if let Err(lacking) = check() {
            self.say_left_out(&lacking.to_string());
            return Ok(None);
        }
        if bin.is_dir() {
            return Ok(Some(bin));
        }
        say(format!(
            "  installing {} {} into {}",
            self.package,
            self.version,
            root.display()
        ));
        // Beside its place, then renamed: half an installation is never found.
        let half = home.join(format!(
            "{}-{}.{}",
            self.package,
            self.version,
            process::id()
        ));
        fs::create_dir_all(&half).context(|| format!("cannot make {}", half.display()))?;
        let installed = self.install(&half);
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
        self.say_left_out(&reason);
        Ok(None)
    }

    fn install(&self, folder: &Path) -> Result<()> {
        output(npm().arg("install").arg("--prefix").arg(folder).args([
            "--no-save",
            "--no-package-lock",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            // Where a package keeps its part for this system.
            "--include=optional",
            &format!("{}@{}", self.package, self.version),
        ]))?;
        self.starts(&bin_of(folder))
    }

    /// npm passes over in silence that a package's part for this system cannot be had.
    fn starts(&self, bin: &Path) -> Result<()> {
        match output(Command::new(bin.join(self.program)).arg("--version")) {
            Ok(_) => Ok(()),
            Err(_) => Err(Error::Failed(format!(
                "{} {} does not start on this system.",
                self.package, self.version
            ))),
        }
    }

    fn say_left_out(&self, reason: &str) {
        say(format!(
            "  {} is left out, {}: {}",
            self.program,
            self.without,
            reason.lines().next().unwrap_or_default()
        ));
    }
}

/// Where npm puts programs.
fn bin_of(root: &Path) -> PathBuf {
    root.join("node_modules").join(".bin")
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
    fn a_tool_that_does_not_start_is_not_taken() {
        let bin = tempfile::tempdir().unwrap();
        assert!(ESBUILD.starts(bin.path()).is_err(), "there is none");
        let program = bin.path().join("esbuild");
        write_script(&program, "#!/bin/sh\nexit 1\n").unwrap();
        assert!(ESBUILD.starts(bin.path()).is_err(), "it fails");
        write_script(&program, "#!/bin/sh\n[ \"$1\" = --version ]\n").unwrap();
        ESBUILD.starts(bin.path()).unwrap();
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
