//! In which language a creator writes, by the titles of its notes.

#[cfg(test)]
mod tests;

use crate::roster::Language;
use crate::text::{Kind, kind};

/// The share of notes, one in so many, from which a second language makes a creator's mixed.
const MIXED_FROM: usize = 5;

impl Language {
    /// The language of one title; `None` where it has no letter of either.
    ///
    /// A Chinese character counts as much as a Latin word: `vlog 日常` is Chinese, and
    /// `My first haul 开箱` is not. Of as many it is Chinese.
    #[must_use]
    pub fn of_title(title: &str) -> Option<Self> {
        let (mut han, mut words, mut in_word) = (0_usize, 0_usize, false);
        for char in title.chars() {
            let latin = is_latin(char);
            words += usize::from(latin && !in_word);
            in_word = latin;
            han += usize::from(is_han(char));
        }
        match (han, words) {
            (0, 0) => None,
            _ if words > han => Some(Self::Latin),
            _ => Some(Self::Zh),
        }
    }

    /// The language of a creator's titles: mixed where more than a fifth of those with any are
    /// in each. `None` where none has.
    #[must_use]
    pub fn of_titles<'a>(titles: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let (mut zh, mut latin) = (0_usize, 0_usize);
        for language in titles.into_iter().filter_map(Self::of_title) {
            match language {
                Self::Latin => latin += 1,
                Self::Zh | Self::Mixed => zh += 1,
            }
        }
        let all = zh + latin;
        let enough = |count: usize| count * MIXED_FROM > all;
        match (enough(zh), enough(latin)) {
            (true, true) => Some(Self::Mixed),
            (true, false) => Some(Self::Zh),
            (false, true) => Some(Self::Latin),
            (false, false) => None,
        }
    }
}

/// Whether a character is Chinese: of those written without spaces, neither kana nor hangul.
fn is_han(char: char) -> bool {
    let other = matches!(char, '\u{3041}'..='\u{318f}' | '\u{31f0}'..='\u{31ff}'
        | '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}'
        | '\u{1b000}'..='\u{1b16f}');
    !other && kind(char) == Some(Kind::Cjk)
}

/// Whether a character is a Latin letter, full width and accents included.
const fn is_latin(char: char) -> bool {
    matches!(char, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}'
        | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}'
        | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}')
}
