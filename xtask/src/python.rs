//! Python, and Schemathesis, which pip brings.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::{Context, Error, Result};
use crate::process::{on_path, output, run};
use crate::term::say;
use crate::{apt, tools};

/// Oldest Python that the pinned Schemathesis runs on.
const OLDEST: (u32, u32) = (3, 10);

/// What Debian and Ubuntu call it, with what makes environments.
const PACKAGES: &[&str] = &["python3", "python3-venv"];

/// Where a Python may be.
const NAMES: &[&str] = &[
    "python3",
    "python",
    "python3.14",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
];

/// Schemathesis and all that it needs, to the digit.
const PINS: &str = include_str!("../schemathesis.txt");

/// The version of Schemathesis among them.
const SCHEMATHESIS: &str = "4.30.1";

/// The program, which is installed if it is not there.
pub fn schemathesis() -> Result<PathBuf> {
    let home = tools::home()?;
    let root = home.join(format!("schemathesis-{SCHEMATHESIS}"));
    let program = programs(&root).join("schemathesis");
    if is_there(&root, &program) {
        return Ok(program);
    }
    let _alone = tools::alone(&home)?;
    if is_there(&root, &program) {
        return Ok(program);
    }
    install(&root)?;
    if is_there(&root, &program) {
        Ok(program)
    } else {
        Err(Error::Failed(format!(
            "Schemathesis was installed, yet {} does not run.",
            program.display()
        )))
    }
}

/// An environment is not moved into place when it is whole, as its programs know where they are;
/// it is whole when it says what it was installed from.
fn install(root: &Path) -> Result<()> {
    let python = python()?;
    say(format!(
        "  installing Schemathesis {SCHEMATHESIS} into {}; once, about half a minute",
        root.display()
    ));
    run(
        Command::new(python)
            .args(["-m", "venv", "--clear"])
            .arg(root),
        "making an environment for Schemathesis",
    )?;
    let pins = root.join("pins.txt");
    fs::write(&pins, PINS).context(|| format!("cannot write {}", pins.display()))?;
    run(
        Command::new(programs(root).join("python"))
            .args(["-m", "pip", "install", "--quiet", "--no-input"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(&pins),
        "installing Schemathesis",
    )?;
    let stamp = stamp(root);
    fs::write(&stamp, PINS).context(|| format!("cannot write {}", stamp.display()))
}

/// Whether it is what is pinned, and its Python is still the one that it was installed for.
fn is_there(root: &Path, program: &Path) -> bool {
    fs::read_to_string(stamp(root)).is_ok_and(|installed| installed == PINS)
        && output(Command::new(program).arg("--version")).is_ok()
}

fn stamp(root: &Path) -> PathBuf {
    root.join(".installed-from")
}

fn programs(root: &Path) -> PathBuf {
    root.join(if cfg!(windows) { "Scripts" } else { "bin" })
}

/// A Python that is new enough and makes environments; installed if this user may.
fn python() -> Result<PathBuf> {
    if let Some(python) = find() {
        return Ok(python);
    }
    let (major, minor) = OLDEST;
    let lacking = || {
        Error::Environment(format!(
            "Python {major}.{minor} or newer with its modules venv and ensurepip is missing; on Debian or Ubuntu `apt-get install {}` brings it, elsewhere https://www.python.org has it.",
            PACKAGES.join(" ")
        ))
    };
    apt::install(PACKAGES, lacking)?;
    find().ok_or_else(lacking)
}

fn find() -> Option<PathBuf> {
    NAMES
        .iter()
        .filter_map(|name| on_path(name))
        .find(|python| {
            let told = output(Command::new(python).args([
                "-c",
                // Debian packages both apart from Python.
                "import ensurepip, venv, sys; print(*sys.version_info[:2])",
            ]));
            told.is_ok_and(|told| version(&told).is_some_and(|version| version >= OLDEST))
        })
}

/// `3 11` → (3, 11).
fn version(told: &str) -> Option<(u32, u32)> {
    let (major, minor) = told.trim().split_once(' ')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(version("3 11\n"), Some((3, 11)));
        assert!(version("3 9").unwrap() < OLDEST && version("3 14").unwrap() > OLDEST);
        assert_eq!(version("3.11"), None);
        assert_eq!(version(""), None);
    }

    #[test]
    fn everything_is_pinned() {
        assert!(
            PINS.lines()
                .any(|line| line == format!("schemathesis=={SCHEMATHESIS}"))
        );
        for line in PINS.lines().filter(|line| !line.starts_with('#')) {
            let (name, version) = line.split_once("==").unwrap_or((line, ""));
            let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
            assert!(!name.is_empty() && name.chars().all(plain), "{line}");
            let (version, only_where) = version.split_once(" ; ").unwrap_or((version, ""));
            assert!(
                version.starts_with(|c: char| c.is_ascii_digit()) && version.chars().all(plain),
                "{line}"
            );
            assert!(
                only_where.is_empty()
                    || only_where.starts_with("python_version")
                    || only_where.starts_with("sys_platform"),
                "{line}"
            );
        }
    }
}
