//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

/// The port of `run` when none is asked for.
pub const DEFAULT_PORT: u16 = 8787;

/// The repository's folders.
#[derive(Debug, Clone)]
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The repository that this program was started in.
    pub fn here() -> Self {
        // Cargo sets the variable at run time, so that a moved clone still finds itself.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .map_or(manifest.clone(), Path::to_path_buf);
        Self { root }
    }

    /// The folder of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The app as it is served.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A worker's files, where index.html says they are, whatever cargo's own folder is called.
    pub fn worker(&self, name: &str) -> PathBuf {
        self.workers().join(name)
    }

    /// Where the folders of all workers are.
    pub fn workers(&self) -> PathBuf {
        self.root.join("target")
    }

    /// The databases; ignored by git.
    pub fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    /// Cargo's output.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.root.join("target"), |dir| self.root.join(dir))
    }

    /// Measurements, for people and for tests.
    pub fn reports(&self) -> PathBuf {
        self.target().join("bench")
    }

    /// The tests in a browser against the real server.
    pub fn e2e(&self) -> PathBuf {
        self.root.join("tests").join("e2e")
    }

    /// The benches that need a browser.
    pub fn browser_benches(&self) -> PathBuf {
        self.root.join("tests").join("bench")
    }

    /// `path` as one would type it here.
    pub fn relative(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}
