//! The pinned tools that build the app: found, or installed outside the clone.
//!
//! They live in a folder of the user's, by name and version, so that every clone finds them
//! and an old version never passes for a new one.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error, Result};
use crate::process::{cargo, on_path, output, path_with, run};
use crate::project::Project;
use crate::term::say;
use crate::{lock, node};

const TARGET: &str = "wasm32-unknown-unknown";

/// A tool that cargo installs.
struct Pinned {
    package: &'static str,
    version: &'static str,
    /// The programs that the package brings; the first one knows its version.
    programs: &'static [&'static str],
    /// The features that it is built with, beside none.
    features: &'static [&'static str],
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
    features: &[],
    locked: true,
    minutes: 6,
};

const WASM_BINDGEN: Pinned = Pinned {
    package: "wasm-bindgen-cli",
    // The same as the library's in the root Cargo.toml, to the digit.
    version: "0.2.130",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    features: &[],
    // Its lockfile names a version that has been withdrawn.
    locked: false,
    minutes: 4,
};

const WASM_SPLIT: Pinned = Pinned {
    package: "wasm_split_cli_support",
    version: "0.2.4",
    programs: &["wasm-split-cli"],
    features: &["build-binary"],
    locked: true,
    minutes: 1,
};

const PINNED: [&Pinned; 3] = [&TRUNK, &WASM_BINDGEN, &WASM_SPLIT];

/// What building the app needs, in place.
#[derive(Debug, Clone)]
pub struct Tools {
    dirs: Vec<PathBuf>,
    optimiser: Optimiser,
    minifier: Minifier,
}

/// Whether the shipped module goes through wasm-opt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Optimiser {
    /// It does.
    Present,
    /// Node.js is missing: the app works and is larger.
    Absent,
}

/// Whether the shipped scripts go through esbuild.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Minifier {
    /// They do.
    Present,
    /// Node.js is missing, or npm could not bring it: they are shipped as they are.
    Absent,
}

impl Tools {
    /// Finds everything, and installs what is missing.
    pub fn prepare(project: &Project) -> Result<Self> {
        c_compiler()?;
        wasm_target()?;
        let home = home()?;
        let mut dirs = Vec::new();
        let _alone = if PINNED.iter().all(|pinned| pinned.is_there(&home)) {
            None
        } else {
            Some(alone(&home)?)
        };
        for pinned in PINNED {
            dirs.extend(pinned.dir(&home, project)?);
        }
        // A gigabyte that has served.
        let _ = fs::remove_dir_all(building(project));
        let optimiser = match node::BINARYEN.dir(&home)? {
            Some(dir) => {
                dirs.push(dir);
                Optimiser::Present
            }
            None => {
                dirs.push(node::stand_in(project)?);
                Optimiser::Absent
            }
        };
        let minifier = match node::ESBUILD.dir(&home)? {
            Some(dir) => {
                dirs.push(dir);
                Minifier::Present
            }
            None => Minifier::Absent,
        };
        Ok(Self {
            dirs,
            optimiser,
            minifier,
        })
    }

    /// Made up.
    #[cfg(test)]
    pub fn of(dirs: Vec<PathBuf>, optimiser: Optimiser, minifier: Minifier) -> Self {
        Self {
            dirs,
            optimiser,
            minifier,
        }
    }

    /// A program that finds these tools before all others.
    pub fn command(&self, program: &str) -> Result<Command> {
        self.command_behind(program, None)
    }

    /// The same, with a folder to look into even before these.
    pub fn command_behind(&self, program: &str, first: Option<PathBuf>) -> Result<Command> {
        let dirs: Vec<PathBuf> = first.into_iter().chain(self.dirs.clone()).collect();
        let mut command = Command::new(self.find(program));
        command.env("PATH", path_with(&dirs)?);
        Ok(command)
    }

    /// Where a program is: among these tools, or on `PATH`. Looked up here, since the child's
    /// PATH does not decide which program is started everywhere.
    pub fn find(&self, program: &str) -> PathBuf {
        let file = format!("{program}{}", env::consts::EXE_SUFFIX);
        let mut files = self.dirs.iter().map(|dir| dir.join(&file));
        files
            .find(|file| file.is_file())
            .or_else(|| on_path(program))
            .unwrap_or_else(|| PathBuf::from(program))
    }

    /// Whether wasm-opt is among them.
    pub const fn optimiser(&self) -> Optimiser {
        self.optimiser
    }

    /// Whether esbuild is among them.
    pub const fn minifier(&self) -> Minifier {
        self.minifier
    }

    /// The programs without which the app is larger than it is meant to be.
    pub fn lacking(&self) -> Vec<&'static str> {
        let optimiser = (self.optimiser == Optimiser::Absent).then_some(node::BINARYEN.program);
        let minifier = (self.minifier == Minifier::Absent).then_some(node::ESBUILD.program);
        optimiser.into_iter().chain(minifier).collect()
    }

    /// What the build depends on beside the sources.
    pub fn identity(&self) -> Result<String> {
        let rustc = output(Command::new("rustc").arg("-vV"))?;
        Ok(format!(
            "{rustc}\ntrunk {}\nwasm-bindgen {}\nwasm-split {}\nbinaryen {} {:?}\nesbuild {} {:?}",
            TRUNK.version,
            WASM_BINDGEN.version,
            WASM_SPLIT.version,
            node::BINARYEN.version,
            self.optimiser,
            node::ESBUILD.version,
            self.minifier
        ))
    }
}

impl Pinned {
    /// The folder of its programs; nothing where `PATH` has them already.
    fn dir(&self, home: &Path, project: &Project) -> Result<Option<PathBuf>> {
        let root = self.root(home);
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

    fn root(&self, home: &Path) -> PathBuf {
        home.join(format!("{}-{}", self.package, self.version))
    }

    fn is_there(&self, home: &Path) -> bool {
        self.is_in(&self.root(home).join("bin")) || self.is_on_path()
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
            .args(["--features", &self.features.join(",")])
            .args(self.locked.then_some("--locked"))
            .arg(self.package)
            // Outside the workspace, whose settings are not the tool's.
            .current_dir(root)
            // Kept, so that an aborted installation goes on where it stopped.
            .env("CARGO_TARGET_DIR", building(project))
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

/// Where tools are compiled.
fn building(project: &Project) -> PathBuf {
    project.target().join("tools")
}

/// Two clones may lack the same; one installs, and the other finds it afterwards.
pub fn alone(home: &Path) -> Result<File> {
    lock::wait(
        &home.join("install.lock"),
        "another installation of the tools",
    )
}

/// `$HONGBANG_TOOLS`, else a folder of the user's cache.
pub fn home() -> Result<PathBuf> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lacking_is_named_and_makes_another_build() {
        let whole = Tools::of(Vec::new(), Optimiser::Present, Minifier::Present);
        let no_minifier = Tools::of(Vec::new(), Optimiser::Present, Minifier::Absent);
        let none = Tools::of(Vec::new(), Optimiser::Absent, Minifier::Absent);
        assert!(whole.lacking().is_empty());
        assert_eq!(no_minifier.lacking(), ["esbuild"]);
        assert_eq!(none.lacking(), ["wasm-opt", "esbuild"]);
        let identity = |tools: &Tools| tools.identity().unwrap();
        assert!(identity(&whole).contains(&format!("esbuild {}", node::ESBUILD.version)));
        assert_ne!(identity(&whole), identity(&no_minifier));
        assert_ne!(identity(&no_minifier), identity(&none));
    }

    #[test]
    fn the_cli_is_pinned_to_the_library() {
        let manifest = include_str!("../../Cargo.toml");
        assert!(
            manifest.contains(&format!("wasm-bindgen = \"={}\"", WASM_BINDGEN.version)),
            "Cargo.toml and xtask must name the same wasm-bindgen"
        );
    }
}
