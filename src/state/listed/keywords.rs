//! Keywords as people type them.

use hongbang_domain::shortlist::{MAX_KEYWORDS, TAG_CHARS};

/// Between two keywords: commas of either script, and what lists are pasted with.
const BETWEEN: [char; 8] = [
    ',', ';', '\n', '\t', '\u{ff0c}', '\u{3001}', '\u{ff1b}', '|',
];

/// The keywords of a line, each once, without `#`; `None` where there are more of them, or
/// longer ones, than there may be.
#[must_use]
pub fn keywords(typed: &str) -> Option<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for word in typed.split(BETWEEN) {
        let word = word.trim().trim_start_matches('#').trim();
        if word.is_empty() || found.iter().any(|other| other == word) {
            continue;
        }
        if word.chars().count() > TAG_CHARS || found.len() >= MAX_KEYWORDS {
            return None;
        }
        found.push(word.to_owned());
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_in_both_scripts() {
        let found = keywords(" #sun cream\u{ff0c}SPF 50\u{3001}a;a ,, b|c\n").unwrap();
        assert_eq!(found, ["sun cream", "SPF 50", "a", "b", "c"]);
        assert_eq!(keywords("  ,").unwrap(), [] as [String; 0]);
    }

    #[test]
    fn too_many_or_too_long_ones_are_none() {
        let many = |n: usize| (0..n).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
        assert_eq!(
            keywords(&many(MAX_KEYWORDS)).map(|k| k.len()),
            Some(MAX_KEYWORDS)
        );
        assert_eq!(keywords(&many(MAX_KEYWORDS + 1)), None);
        assert_eq!(keywords(&"x".repeat(TAG_CHARS + 1)), None);
        assert_eq!(keywords(&"x".repeat(10_000)), None);
    }
}
