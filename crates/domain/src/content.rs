//! What a creator writes about: the topics of its notes, and the words of their titles.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::{self, Kind};
use crate::window;

/// A note as this module sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Written<'a> {
    /// The title.
    pub title: &'a str,
    /// The topics, without `#`.
    pub topics: &'a [String],
    /// Interactions, where they are known.
    pub interactions: Option<u64>,
}

/// A topic or a word, and the notes that have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Used {
    /// The topic or the word.
    pub text: String,
    /// How many notes.
    pub notes: usize,
    /// Their median interactions, where any are known.
    pub interactions: Option<f64>,
}

/// The topics of some notes, the most used first, then by how many interactions they gather.
#[must_use]
pub fn topics(notes: &[Written<'_>]) -> Vec<Used> {
    let mut used: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, note) in notes.iter().enumerate() {
        let topics: BTreeSet<&str> = note.topics.iter().map(String::as_str).collect();
        for topic in topics {
            used.entry(topic).or_default().push(at);
        }
    }
    sorted(
        used.into_iter()
            .map(|(text, at)| counted(text.to_owned(), &at, notes)),
    )
}

/// The shortest and the longest run of Chinese characters that is taken for a word.
const CHARS: std::ops::RangeInclusive<usize> = 2..=5;

/// Fewer notes than this do not make a word one's own.
const MIN_NOTES: usize = 3;

/// A run within a longer one counts for itself only where it stands in so many more notes.
const MORE: f64 = 1.25;

/// The words that titles repeat, the most repeated first: whole words where words are written
/// apart, and otherwise the longest runs of characters that come back, as there is no
/// dictionary. From three notes on.
#[must_use]
pub fn words(notes: &[Written<'_>], limit: usize) -> Vec<Used> {
    let mut used: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, note) in notes.iter().enumerate() {
        for word in grams(note.title) {
            used.entry(word).or_default().push(at);
        }
    }
    used.retain(|_, at| at.len() >= MIN_NOTES);
    let whole = |text: &str, notes: usize| {
        !used.iter().any(|(longer, at)| {
            longer.len() > text.len()
                && longer.contains(text)
                && (notes as f64) < at.len() as f64 * MORE
        })
    };
    let kept = used.iter().filter(|(text, at)| whole(text, at.len()));
    let mut words = sorted(kept.map(|(text, at)| counted(text.clone(), at, notes)));
    words.truncate(limit);
    words
}

/// The runs of a title that may be words, each once.
fn grams(title: &str) -> BTreeSet<String> {
    let folded: Vec<char> = text::fold(title).chars().collect();
    let mut found = BTreeSet::new();
    for run in folded.chunk_by(|a, b| text::kind(*a) == text::kind(*b)) {
        match run.first().and_then(|first| text::kind(*first)) {
            Some(Kind::Cjk) => {
                for length in CHARS {
                    found.extend(
                        run.windows(length)
                            .map(|chars| chars.iter().collect::<String>()),
                    );
                }
            }
            Some(Kind::Word) if run.len() > 1 && !run.iter().all(char::is_ascii_digit) => {
                found.insert(run.iter().collect());
            }
            _ => {}
        }
    }
    found
}

fn counted(text: String, at: &[usize], notes: &[Written<'_>]) -> Used {
    let interactions = at.iter().filter_map(|at| notes.get(*at)?.interactions);
    Used {
        text,
        notes: at.len(),
        interactions: window::median(interactions.map(|count| count as f64)),
    }
}

fn sorted(used: impl Iterator<Item = Used>) -> Vec<Used> {
    let mut used: Vec<Used> = used.collect();
    used.sort_by(|a, b| {
        let gathered = |used: &Used| used.interactions.unwrap_or(-1.0);
        (b.notes.cmp(&a.notes))
            .then(gathered(b).total_cmp(&gathered(a)))
            .then(a.text.cmp(&b.text))
    });
    used
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note<'a>(title: &'a str, topics: &'a [String], interactions: u64) -> Written<'a> {
        Written {
            title,
            topics,
            interactions: Some(interactions),
        }
    }

    #[test]
    fn topics_are_counted_once_a_note() {
        let (a, b) = (
            ["咖啡".to_owned(), "咖啡".to_owned()],
            ["咖啡".to_owned(), "旅行".to_owned()],
        );
        let notes = [note("", &a, 10), note("", &b, 30), note("", &[], 500)];
        let found = topics(&notes);
        let found: Vec<_> = found
            .iter()
            .map(|used| (&*used.text, used.notes, used.interactions))
            .collect();
        assert_eq!(found, [("咖啡", 2, Some(20.0)), ("旅行", 1, Some(30.0))]);
    }

    #[test]
    fn words_are_the_longest_runs_that_come_back() {
        let notes = [
            "手冲咖啡入门",
            "手冲咖啡三步",
            "周末的手冲咖啡",
            "iPhone 拍手冲咖啡",
            "iPhone 15",
            "IPHONE",
        ]
        .map(|title| note(title, &[], 1));
        let found: Vec<_> = words(&notes, 10)
            .into_iter()
            .map(|used| (used.text, used.notes))
            .collect();
        assert_eq!(
            found,
            [("手冲咖啡".to_owned(), 4), ("iphone".to_owned(), 3)]
        );
    }

    #[test]
    fn a_part_that_stands_alone_more_often_counts_for_itself() {
        let titles = [
            "咖啡入门",
            "咖啡入门",
            "咖啡入门",
            "爱咖啡",
            "喝咖啡",
            "咖啡呀",
        ];
        let notes = titles.map(|title| note(title, &[], 1));
        let found: Vec<_> = words(&notes, 2).into_iter().map(|used| used.text).collect();
        assert_eq!(found, ["咖啡", "咖啡入门"]);
        assert!(words(&[], 5).is_empty());
    }
}
