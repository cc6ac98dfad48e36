//! One at a time, across processes.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

use crate::error::{Context, Result};
use crate::term::say;

/// Waits until nobody else holds the lock at `path`, and holds it as long as the value lives.
/// `other` says whom one may have to wait for.
pub fn wait(path: &Path, other: &str) -> Result<File> {
    let lock = || -> io::Result<File> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = File::create(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                say(format!("  waiting for {other}"));
                file.lock()?;
            }
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(file)
    };
    lock().context(|| format!("cannot lock {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_free_again_when_its_holder_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("below").join("x.lock");
        let held = wait(&path, "nobody").unwrap();
        let other = File::open(&path).unwrap();
        assert!(matches!(other.try_lock(), Err(TryLockError::WouldBlock)));
        drop(held);
        wait(&path, "nobody").unwrap();
    }
}
