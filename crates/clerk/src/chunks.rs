//! What was read, on its way out: each chunk once, in order, and then forgotten.

use std::vec::IntoIter;

use hongbang_sheets::protocol::CHUNK;

/// Rows that are given away in chunks.
#[derive(Debug)]
pub struct Chunks<T> {
    rows: IntoIter<T>,
    all: usize,
    next: u32,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<T> Chunks<T> {
    /// Of all rows.
    pub fn new(rows: Vec<T>) -> Self {
        Self {
            all: rows.len(),
            rows: rows.into_iter(),
            next: 0,
        }
    }

    /// How many rows there were.
    pub fn all(&self) -> u32 {
        u32::try_from(self.all).unwrap_or(u32::MAX)
    }

    /// How many chunks there were.
    pub fn count(&self) -> u32 {
        u32::try_from(self.all.div_ceil(CHUNK)).unwrap_or(u32::MAX)
    }

    /// A chunk; `None` where it is not the next one.
    pub fn take(&mut self, chunk: u32) -> Option<Vec<T>> {
        if chunk != self.next || chunk >= self.count() {
            return None;
        }
        self.next += 1;
        Some(self.rows.by_ref().take(CHUNK).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chunk_is_given_once_and_in_order() {
        let mut chunks = Chunks::new((0..CHUNK * 2 + 1).collect());
        assert_eq!((chunks.all(), chunks.count()), (4_001, 3));
        assert_eq!(chunks.take(1), None);
        assert_eq!(chunks.take(0).map(|rows| rows.len()), Some(CHUNK));
        assert_eq!(chunks.take(0), None);
        assert_eq!(chunks.take(1).map(|rows| rows[0]), Some(CHUNK));
        assert_eq!(chunks.take(2), Some(vec![CHUNK * 2]));
        assert_eq!(chunks.take(3), None);
        assert_eq!(Chunks::<u8>::default().take(0), None);
    }
}
