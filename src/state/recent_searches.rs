//! What was searched for last, in this browser. Nobody else is told.

use super::storage;

const KEY: &str = "hongbang.searches";

/// How many are kept: as many as a phone shows above its keyboard, and a few more.
const MOST: usize = 10;

/// The last searches, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RecentSearches(Vec<String>);

impl RecentSearches {
    /// What this browser remembers.
    #[must_use]
    pub fn load() -> Self {
        Self::from_text(&storage::get(KEY).unwrap_or_default())
    }

    /// Remembers what is here now.
    pub fn save(&self) {
        if self.0.is_empty() {
            storage::remove(KEY);
        } else {
            storage::set(KEY, &self.0.join("\n"));
        }
    }

    /// The searches.
    #[must_use]
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// Puts a search before all others.
    pub fn add(&mut self, words: &str) {
        // One line each: a field has no line break, but an address may.
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if words.is_empty() {
            return;
        }
        self.remove(&words);
        self.0.insert(0, words);
        self.0.truncate(MOST);
    }

    /// Forgets one search.
    pub fn remove(&mut self, words: &str) {
        self.0.retain(|other| other != words);
    }

    /// Forgets all of them.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    fn from_text(text: &str) -> Self {
        let mut searches = Self::default();
        for words in text.lines().rev() {
            searches.add(words);
        }
        searches
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(words: &[&str]) -> RecentSearches {
        let mut searches = RecentSearches::default();
        for words in words {
            searches.add(words);
        }
        RecentSearches::from_text(&searches.0.join("\n"))
    }

    #[test]
    fn the_latest_is_first_and_none_is_there_twice() {
        assert_eq!(after(&["a", "b", "a"]).all(), ["a", "b"]);
        assert_eq!(after(&[" a\n b ", "a b"]).all(), ["a b"]);
        assert!(after(&["", " \n"]).all().is_empty());
    }

    #[test]
    fn ten_are_kept() {
        let words: Vec<String> = (0..14).map(|n| n.to_string()).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let searches = after(&words);
        assert_eq!(searches.all().len(), MOST);
        assert_eq!(searches.all().first().map(String::as_str), Some("13"));
        assert_eq!(searches.all().last().map(String::as_str), Some("4"));
    }

    #[test]
    fn they_are_forgotten_one_by_one_or_all_at_once() {
        let mut searches = after(&["a", "b", "c"]);
        searches.remove("b");
        assert_eq!(searches.all(), ["c", "a"]);
        searches.clear();
        assert!(searches.all().is_empty());
    }

    #[test]
    fn whatever_the_storage_holds_is_taken_as_searches() {
        let lines = "x\n".repeat(40);
        assert_eq!(RecentSearches::from_text(&lines).all(), ["x"]);
    }
}
