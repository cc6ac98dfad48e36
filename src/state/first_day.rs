//! Whether a note's first 24 hours were unfolded at the last note: who analyses notes does not
//! do so once.

use super::storage;

const KEY: &str = "hongbang.first_day";

/// Whether they were.
#[must_use]
pub fn is_open() -> bool {
    storage::get(KEY).is_some()
}

/// Remembers that they are, or are not any more.
pub fn remember(open: bool) {
    if open {
        storage::set(KEY, "open");
    } else {
        storage::remove(KEY);
    }
}
