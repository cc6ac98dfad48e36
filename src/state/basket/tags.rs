//! A team's own words: tags of items, keywords of a brief.

use std::collections::{BTreeMap, BTreeSet};

use hongbang_domain::shortlist::{Item, MAX_KEYWORDS, MAX_TAGS, TAG_CHARS};

/// What is wrong with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordTrouble {
    /// There is no letter or number in it.
    Empty,
    /// Longer than [`TAG_CHARS`] characters.
    TooLong,
    /// There are as many as there may be.
    TooMany,
    /// It is there already.
    Twice,
}

/// The words of a text, which may hold several with commas between them.
fn words(text: &str) -> impl Iterator<Item = String> {
    const BETWEEN: &[char] = &[',', ';', '\n', '\u{ff0c}', '\u{3001}', '\u{ff1b}'];
    let words = text.split(BETWEEN).map(|word| {
        let word = word.trim().trim_start_matches(['#', '\u{ff03}']);
        word.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    words.filter(|word| !word.is_empty())
}

/// Reads one word, or several with commas between them, to be put beside those of `have`.
///
/// # Errors
///
/// [`WordTrouble`], with nothing read, where one of them cannot be.
pub fn read<'a>(
    text: &str,
    have: impl IntoIterator<Item = &'a String>,
    most: usize,
) -> Result<Vec<String>, WordTrouble> {
    let have: BTreeSet<String> = have.into_iter().map(|word| word.to_lowercase()).collect();
    let mut read: Vec<String> = Vec::new();
    for word in words(text) {
        if !word.chars().any(char::is_alphanumeric) {
            return Err(WordTrouble::Empty);
        }
        if word.chars().count() > TAG_CHARS {
            return Err(WordTrouble::TooLong);
        }
        let same = |other: &String| other.to_lowercase() == word.to_lowercase();
        if have.contains(&word.to_lowercase()) || read.iter().any(same) {
            return Err(WordTrouble::Twice);
        }
        read.push(word);
    }
    if read.is_empty() {
        return Err(WordTrouble::Empty);
    }
    if have.len() + read.len() > most {
        return Err(WordTrouble::TooMany);
    }
    Ok(read)
}

/// Reads tags to put on an item.
///
/// # Errors
///
/// [`WordTrouble`], where one of them cannot be.
pub fn read_tags(text: &str, have: &BTreeSet<String>) -> Result<Vec<String>, WordTrouble> {
    read(text, have, MAX_TAGS)
}

/// Reads keywords to put into a brief.
///
/// # Errors
///
/// [`WordTrouble`], where one of them cannot be.
pub fn read_keywords(text: &str, have: &[String]) -> Result<Vec<String>, WordTrouble> {
    read(text, have, MAX_KEYWORDS)
}

/// The tags in use, the most used first, then by name.
#[must_use]
pub fn in_use(items: &[Item]) -> Vec<String> {
    let mut uses = BTreeMap::<&str, usize>::new();
    for tag in items.iter().flat_map(|item| &item.tags) {
        *uses.entry(tag).or_default() += 1;
    }
    let mut uses: Vec<_> = uses.into_iter().collect();
    uses.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    uses.into_iter().map(|(tag, _)| tag.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keywords(text: &str, have: &[&str]) -> Result<Vec<String>, WordTrouble> {
        let have: Vec<String> = have.iter().map(|word| (*word).to_owned()).collect();
        read_keywords(text, &have)
    }

    #[test]
    fn several_are_read_at_once() {
        let read = keywords(" #sun  screen, SPF50\u{ff0c}\u{9632}\u{6652}\u{3001} ", &[]);
        assert_eq!(read.unwrap(), ["sun screen", "SPF50", "\u{9632}\u{6652}"]);
    }

    #[test]
    fn what_says_nothing_is_refused() {
        for text in ["", "  ", "#", ",,", "!?", "\u{3002}\u{3002}", "sun, --"] {
            assert_eq!(keywords(text, &[]), Err(WordTrouble::Empty), "{text}");
        }
        assert_eq!(keywords("Sun", &["sun"]), Err(WordTrouble::Twice));
        assert_eq!(keywords("sun, SUN", &[]), Err(WordTrouble::Twice));
        assert!(keywords(&"x".repeat(40), &[]).is_ok());
        assert_eq!(keywords(&"x".repeat(41), &[]), Err(WordTrouble::TooLong));
    }

    #[test]
    fn there_are_so_many_and_no_more() {
        let many: Vec<String> = (0..19).map(|n| format!("word {n}")).collect();
        assert!(read_keywords("one", &many).is_ok());
        assert_eq!(read_keywords("one, two", &many), Err(WordTrouble::TooMany));
    }
}
