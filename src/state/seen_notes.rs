//! Which notes were opened in this browser. Nobody else is told.

use hongbang_domain::note::NoteId;

use super::storage;

const KEY: &str = "hongbang.seen";

/// How many notes are remembered: some months of reading, and 30 kB of the 5 MB that a site has.
const MOST: usize = 2_000;

/// The notes that were opened last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SeenNotes {
    /// The one opened last is last; none is there twice.
    opened: Vec<NoteId>,
    /// The same, in order of id.
    sorted: Vec<NoteId>,
}

impl SeenNotes {
    /// What this browser remembers.
    #[must_use]
    pub fn load() -> Self {
        Self::from_text(&storage::get(KEY).unwrap_or_default())
    }

    /// Whether a note was opened.
    #[must_use]
    pub fn contains(&self, id: NoteId) -> bool {
        self.sorted.binary_search(&id).is_ok()
    }

    /// Remembers a note, and forgets the oldest where there are too many.
    fn open(&mut self, id: NoteId) {
        self.opened.retain(|other| *other != id);
        self.opened.push(id);
        let surplus = self.opened.len().saturating_sub(MOST);
        self.opened.drain(..surplus);
    }

    /// What is no id is left out: anything may be in a browser's storage.
    fn from_text(text: &str) -> Self {
        let mut opened: Vec<NoteId> = text.split(' ').filter_map(|id| id.parse().ok()).collect();
        let surplus = opened.len().saturating_sub(MOST);
        opened.drain(..surplus);
        let mut sorted = opened.clone();
        sorted.sort_unstable();
        Self { opened, sorted }
    }

    fn to_text(&self) -> String {
        let ids: Vec<String> = self.opened.iter().map(NoteId::to_string).collect();
        ids.join(" ")
    }
}

/// A note was opened. Read anew each time: another tab may have opened some since.
pub fn opened(id: NoteId) {
    let mut seen = SeenNotes::load();
    seen.open(id);
    storage::set(KEY, &seen.to_text());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: usize) -> NoteId {
        NoteId::try_from(number as u64).unwrap()
    }

    fn stored(seen: &SeenNotes) -> SeenNotes {
        SeenNotes::from_text(&seen.to_text())
    }

    #[test]
    fn what_was_opened_is_seen_and_nothing_else() {
        let mut seen = SeenNotes::default();
        seen.open(id(70));
        seen.open(id(7));
        let seen = stored(&seen);
        assert!(seen.contains(id(7)) && seen.contains(id(70)));
        assert!(!seen.contains(id(1)) && !seen.contains(id(77)));
    }

    #[test]
    fn a_note_that_is_opened_again_is_kept_longest() {
        let mut seen = SeenNotes::default();
        for number in 1..=MOST {
            seen.open(id(number));
        }
        seen.open(id(1));
        seen.open(id(MOST + 1));
        let seen = stored(&seen);
        assert_eq!(seen.opened.len(), MOST);
        assert!(seen.contains(id(1)), "opened again");
        assert!(!seen.contains(id(2)), "now the oldest");
        assert!(seen.contains(id(3)) && seen.contains(id(MOST + 1)));
    }

    #[test]
    fn nonsense_in_the_storage_is_nothing() {
        assert_eq!(SeenNotes::from_text(""), SeenNotes::default());
        let seen = SeenNotes::from_text("7 x -3  9007199254740993 8.5 9");
        assert_eq!(seen.to_text(), "7 9");
    }
}
