//! Whether the app's sources are those that it was last built from.
//!
//! By content and not by time: a checkout touches files without changing them.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};

use crate::error::{Context, Result};
use crate::workers::Worker;

/// What the app is made of. Tests beside the sources are not part of it.
const SOURCES: &[&str] = &[
    "src",
    "crates/api",
    "crates/clerk",
    "crates/domain",
    "crates/engine",
    "crates/sheets",
    "crates/xlsx",
    "style",
    "public",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// What every worker is made of beside its own sources, all of which are a part of the app.
pub const EVERYWHERE: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo/config.toml",
];

/// Folders below the sources that the app does not contain.
const APART: &[&str] = &["tests", "benches", "examples"];

/// A digest of the sources and of `tools`, the identity of what compiles them.
pub fn of_app(root: &Path, tools: &str) -> Result<String> {
    of(SOURCES, root, tools)
}

/// The same for a worker alone.
pub fn of_worker(root: &Path, worker: &Worker, tools: &str) -> Result<String> {
    of(worker.sources.iter().chain(EVERYWHERE), root, tools)
}

fn of<'s>(
    sources: impl IntoIterator<Item = &'s &'static str>,
    root: &Path,
    tools: &str,
) -> Result<String> {
    let mut files = Vec::new();
    for source in sources {
        collect(&root.join(source), &mut files)?;
    }
    files.sort();
    // Not cryptographic: it guards against forgetting, not against anyone.
    let mut hasher = DefaultHasher::new();
    let mut add = |bytes: &[u8]| {
        hasher.write_usize(bytes.len());
        hasher.write(bytes);
    };
    add(tools.as_bytes());
    for file in &files {
        let name = file.strip_prefix(root).unwrap_or(file);
        add(name.to_string_lossy().as_bytes());
        add(&fs::read(file).context(|| format!("cannot read {}", file.display()))?);
    }
    Ok(format!("{:016x} {} files", hasher.finish(), files.len()))
}

/// A digest of bytes, for the name of the file that holds them.
pub fn of_bytes(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    format!("{:016x}", hasher.finish())
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_path_buf());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).context(|| format!("cannot list {}", path.display()))? {
            let entry = entry
                .context(|| format!("cannot list {}", path.display()))?
                .path();
            let name = entry.file_name().unwrap_or_default().to_string_lossy();
            if !name.starts_with('.') && !APART.contains(&name.as_ref()) {
                collect(&entry, files)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workers::{ENGINE, WORKERS};

    fn project() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("src/pages")).unwrap();
        fs::create_dir_all(dir.path().join("crates/domain/tests")).unwrap();
        fs::create_dir_all(dir.path().join("crates/server/src")).unwrap();
        fs::write(dir.path().join("src/pages/a.rs"), "a").unwrap();
        fs::write(dir.path().join("index.html"), "<html>").unwrap();
        dir
    }

    #[test]
    fn it_changes_with_what_the_app_contains_and_with_nothing_else() {
        let dir = project();
        let of = |tools: &str| of_app(dir.path(), tools).unwrap();
        let first = of("rustc 1");

        fs::write(dir.path().join("crates/server/src/main.rs"), "server").unwrap();
        fs::write(dir.path().join("crates/domain/tests/t.rs"), "test").unwrap();
        fs::write(dir.path().join("src/pages/a.rs"), "a").unwrap();
        assert_eq!(
            of("rustc 1"),
            first,
            "the server, a test and a touched file"
        );

        assert_ne!(of("rustc 2"), first, "another compiler");
        fs::write(dir.path().join("src/pages/a.rs"), "b").unwrap();
        let edited = of("rustc 1");
        assert_ne!(edited, first, "an edit");
        fs::rename(
            dir.path().join("src/pages/a.rs"),
            dir.path().join("src/pages/b.rs"),
        )
        .unwrap();
        assert_ne!(of("rustc 1"), edited, "a renamed file");
    }

    #[test]
    fn a_worker_changes_with_its_own_sources_and_the_app_with_them() {
        let dir = project();
        let engine = || of_worker(dir.path(), &ENGINE, "rustc 1").unwrap();
        let (first, app) = (engine(), of_app(dir.path(), "rustc 1").unwrap());
        fs::write(dir.path().join("src/pages/a.rs"), "b").unwrap();
        assert_eq!(engine(), first, "a page");
        fs::write(dir.path().join("src/pages/a.rs"), "a").unwrap();
        fs::create_dir_all(dir.path().join("crates/engine")).unwrap();
        fs::write(dir.path().join("crates/engine/worker.js"), "worker").unwrap();
        assert_ne!(engine(), first, "the worker's script");
        assert_ne!(of_app(dir.path(), "rustc 1").unwrap(), app);
        for worker in WORKERS {
            let mut sources = worker.sources.iter().chain(EVERYWHERE);
            assert!(sources.all(|source| SOURCES.contains(source)));
        }
    }
}
