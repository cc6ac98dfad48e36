//! The pinned tools that build the app: found, or installed outside the clone.
//!
//! They live in a folder of the user's, by name and version, so that every clone finds them
//! and an old version never passes for a new one.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, process};

use crate::error::{Context, Error, Result};
use crate::process::{cargo, npm, on_path, output, path_with, run};
use crate::project::Project;
use crate::term::say;

const TARGET: &str = "wasm32-unknown-unknown";

/// Oldest Node.js that the browser tests run on.
const NODE_MAJOR: u32 = 20;

/// A tool that cargo installs.
struct Pinned {
    package: &'static str,
    version: &'static str,
    /// The programs that the package brings; the first one knows its version.
    programs: &'static [&'static str],
    /// Whether its own lockfile is used.
    locked: bool,
    /// What installing takes on two cores.
    minutes: u8,
}

const TRUNK: Pinned = Pinned {
    package: "trunk",
    // 0.22 asks for a newer compiler than the workspace does.
    version: "0.21.14",
    programs: &["trunk"],
    locked: true,
    minutes: 6,
};

const WASM_BINDGEN: Pinned = Pinned {
    package: "wasm-bindgen-cli",
    // The same as the library's in the root Cargo.toml, to the digit.
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    // Its lockfile names a version that has been withdrawn.
    locked: false,
    minutes: 4,
};

/// From npm: Debian's binaryen 108 turns this app into one that fails at run time.
const BINARYEN: &str = "132.0.0";

/// What building the app needs, in place.
#[derive(Debug, Clone)]
pub struct Tools {
    dirs: Vec<PathBuf>,
    optimiser: Optimiser,
}

/// Whether the shipped module goes through wasm-opt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Optimiser {
    /// It does.
    Present,
    /// Node.js is missing: the app works and is larger.
    Absent,
}

impl Tools {
    /// Finds everything, and installs what is missing.
    pub fn prepare(project: &Project) -> Result<Self> {
        c_compiler()?;
        wasm_target()?;
        let home = home()?;
        let mut dirs = Vec::new();
        for pinned in [&TRUNK, &WASM_BINDGEN] {
            dirs.extend(pinned.dir(&home, project)?);
        }
        let optimiser = match binaryen(&home)? {
            Some(dir) => {
                dirs.push(dir);
                Optimiser::Present
            }
            None => {
                dirs.push(stand_in(project)?);
                Optimiser::Absent
            }
        };
        Ok(Self { dirs, optimiser })
    }

    /// A program that finds these tools before all others.
    pub fn command(&self, program: &str) -> Result<Command> {
        // Looked up here: the child's PATH does not decide which program is started everywhere.
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        let found = self
            .dirs
            .iter()
            .map(|dir| dir.join(&file))
            .find(|file| file.is_file());
        let mut command = found.map_or_else(|| Command::new(program), Command::new);
        command.env("PATH", path_with(&self.dirs)?);
        Ok(command)
    }

    /// Whether wasm-opt is among them.
    pub const fn optimiser(&self) -> Optimiser {
        self.optimiser
    }

    /// What the build depends on beside the sources.
    pub fn identity(&self) -> Result<String> {
        let rustc = output(Command::new("rustc").arg("-vV"))?;
        Ok(format!(
            "{rustc}\ntrunk {}\nwasm-bindgen {}\nbinaryen {BINARYEN} {:?}",
            TRUNK.version, WASM_BINDGEN.version, self.optimiser
        ))
    }
}

impl Pinned {
    /// The folder of its programs; nothing where `PATH` has them already.
    fn dir(&self, home: &Path, project: &Project) -> Result<Option<PathBuf>> {
        let root = home.join(format!("{}-{}", self.package, self.version));
        let bin = root.join("bin");
        if self.is_in(&bin) {
            return Ok(Some(bin));
        }
        if self.is_on_path() {
            return Ok(None);
        }
        self.install(&root, project)?;
        if self.is_in(&bin) {
            Ok(Some(bin))
        } else {
            Err(Error::Failed(format!(
                "{} was installed, yet its programs are not in {}.",
                self.package,
                bin.display()
            )))
        }
    }

    fn is_in(&self, bin: &Path) -> bool {
        let file = |name: &&str| {
            bin.join(format!("{name}{}", env::consts::EXE_SUFFIX))
                .is_file()
        };
        self.programs.iter().all(file)
    }

    fn is_on_path(&self) -> bool {
        self.programs.iter().all(|name| on_path(name).is_some())
            && self.programs.first().is_some_and(|name| {
                output(Command::new(name).arg("--version"))
                    .is_ok_and(|told| told.split_whitespace().nth(1) == Some(self.version))
            })
    }

    /// Cargo moves finished programs into place, so an aborted installation leaves none.
    fn install(&self, root: &Path, project: &Project) -> Result<()> {
        say(format!(
            "  installing {} {} into {}; once, about {} minutes on two cores",
            self.package,
            self.version,
            root.display(),
            self.minutes
        ));
        fs::create_dir_all(root).context(|| format!("cannot make {}", root.display()))?;
        let mut command = cargo();
        command
            .args([
                "install",
                "--no-default-features",
                "--version",
                self.version,
                "--root",
            ])
            .arg(root)
            .args(self.locked.then_some("--locked"))
            .arg(self.package)
            // Outside the workspace, whose settings are not the tool's.
            .current_dir(root)
            // Kept, so that an aborted installation goes on where it stopped.
            .env("CARGO_TARGET_DIR", project.target().join("tools"))
            // The tools run for seconds: built quickly rather than to be quick.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
        run(
            &mut command,
            &format!("installing {} {}", self.package, self.version),
        )
    }
}

/// `$HONGBANG_TOOLS`, else a folder of the user's cache.
fn home() -> Result<PathBuf> {
    if let Some(home) = env::var_os("HONGBANG_TOOLS").filter(|home| !home.is_empty()) {
        return std::path::absolute(home).context(|| "HONGBANG_TOOLS is not a path".to_owned());
    }
    let cache = env::var_os("XDG_CACHE_HOME")
        .filter(|cache| !cache.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")));
    cache
        .map(|cache| cache.join("hongbang").join("tools"))
        .ok_or_else(|| {
            Error::Environment(
                "This user has no home folder; set HONGBANG_TOOLS to a folder for the tools."
                    .to_owned(),
            )
        })
}

/// SQLite is compiled from C.
fn c_compiler() -> Result<()> {
    let named = env::var_os("CC").is_some();
    if named
        || cfg!(windows)
        || ["cc", "gcc", "clang"]
            .iter()
            .any(|name| on_path(name).is_some())
    {
        return Ok(());
    }
    Err(Error::Environment(
        "A C compiler is missing; on Debian or Ubuntu `apt-get install gcc` brings one, on macOS `xcode-select --install`.".to_owned(),
    ))
}

fn wasm_target() -> Result<()> {
    if has_wasm_target() {
        return Ok(());
    }
    let Some(rustup) = on_path("rustup") else {
        return Err(Error::Environment(format!(
            "This Rust cannot compile for {TARGET}; with rustup, `rustup target add {TARGET}` brings it."
        )));
    };
    say(format!("  adding Rust's target {TARGET}"));
    run(
        Command::new(rustup).args(["target", "add", TARGET]),
        &format!("`rustup target add {TARGET}`"),
    )?;
    if has_wasm_target() {
        Ok(())
    } else {
        Err(Error::Environment(format!(
            "rustup added {TARGET} to another toolchain than the one in use (`rustc -vV`)."
        )))
    }
}

fn has_wasm_target() -> bool {
    output(Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]))
        .is_ok_and(|dir| Path::new(&dir).is_dir())
}

/// Whether a Node.js that is new enough is there, with npm.
pub fn node() -> Result<()> {
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

/// The folder of wasm-opt, if there is one or npm can bring it.
fn binaryen(home: &Path) -> Result<Option<PathBuf>> {
    let root = home.join(format!("binaryen-{BINARYEN}"));
    let bin = root.join("node_modules").join(".bin");
    if let Err(lacking) = node() {
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
fn stand_in(project: &Project) -> Result<PathBuf> {
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
    if cfg!(not(unix)) {
        return Err(Error::Environment(
            "Building the app needs Node.js here; https://nodejs.org has it.".to_owned(),
        ));
    }
    let dir = project.target().join("no-wasm-opt");
    let file = dir.join("wasm-opt");
    fs::create_dir_all(&dir).context(|| format!("cannot make {}", dir.display()))?;
    fs::write(&file, SCRIPT).context(|| format!("cannot write {}", file.display()))?;
    run(
        Command::new("chmod").arg("755").arg(&file),
        "making the stand-in for wasm-opt runnable",
    )?;
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

    #[test]
    fn the_cli_is_pinned_to_the_library() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(
            manifest.contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)),
            "Cargo.toml and xtask must name the same wasm-bindgen"
        );
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
