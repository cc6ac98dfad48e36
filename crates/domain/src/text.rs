//! The words of a text, for finding it: one analyser for the server's index and for the
//! browser's queries and highlights.
//!
//! Chinese writes no spaces, and a dictionary weighs more than the app: its characters are
//! indexed in pairs (bigrams), which finds every phrase of two characters and more. What is
//! a word is told by [`fold`]ed characters alone, so that both sides agree.

#[cfg(test)]
mod tests;

mod fold;

use std::ops::Range;

use crate::body::{Span, each_span, is_word};
use fold::{Folded, fold_into};

/// Raised whenever [`tokens`] gives other tokens: an index made by another version must be
/// made anew.
pub const ANALYSER_VERSION: u32 = 1;

/// How much of a query is read, in characters. Longer than any title.
pub const QUERY_CHARS: usize = 200;

/// How many distinct terms of a query are searched for. A title of 20 characters has 19.
pub const QUERY_TERMS: usize = 24;

/// How much of a word is indexed, in characters: longer ones are addresses, or noise.
const WORD_CHARS: usize = 40;

/// A text as it is compared: one form for what looks alike, small letters, no diacritics.
///
/// Much of NFKC with lower case, but not all of it: the module's source lists what is covered.
/// Folding what is folded changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = Vec::with_capacity(text.len());
    fold_into(text, 0, &mut folded);
    folded.iter().map(|folded| folded.char).collect()
}

/// The tokens of a document, in order, repeated where they are.
///
/// - Each run of Chinese, Japanese or Korean characters: its pairs, and its last character
///   alone, so that every character starts a token (a query of one is looked up as a prefix).
/// - Each run of other letters and digits: one word, cut after 40 characters.
/// - Each emoji, as letters and digits that every database takes for a word: `u1f372`. What
///   is joined to one gives a token for each part; a flag is one. Codes (`[笑哭R]`) are the
///   emoji that readers see.
///
/// All else separates. No token holds white space, a capital letter or ASCII punctuation.
#[must_use]
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    each_token(text, &mut |token| tokens.push(token.text.to_owned()));
    tokens
}

/// What is searched for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    terms: Vec<Term>,
}

/// One thing that is searched for: a token, or how tokens start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The token, or its start.
    pub text: String,
    /// Whether tokens that only start so are found, too.
    pub prefix: bool,
}

impl Query {
    /// The distinct terms of what somebody typed, in order: as [`tokens`], but of a run of
    /// characters only the pairs. A character that stands alone is a prefix, and so is the
    /// last word (its writer may not be done) from two letters on.
    ///
    /// Reads [`QUERY_CHARS`] characters, and keeps [`QUERY_TERMS`] terms.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let end = text
            .char_indices()
            .nth(QUERY_CHARS)
            .map_or(text.len(), |(at, _)| at);
        let mut terms: Vec<Term> = Vec::new();
        let mut last_word = None;
        each_token(&text[..end], &mut |token| {
            let single = token.kind == Kind::Cjk && token.chars.len() == 1;
            if single && !token.starts_run {
                return;
            }
            let known = terms.iter().position(|term| term.text == token.text);
            let index = known.unwrap_or(terms.len());
            if index == QUERY_TERMS {
                return;
            }
            if known.is_none() {
                terms.push(Term {
                    text: token.text.to_owned(),
                    prefix: single,
                });
            }
            if token.kind == Kind::Word {
                last_word = Some((index, token.chars.len()));
            }
        });
        if let Some((index, 2..)) = last_word
            && let Some(term) = terms.get_mut(index)
        {
            term.prefix = true;
        }
        Self { terms }
    }

    /// The terms, in the order in which they were written.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether there is nothing to search for: no letter, no digit, no emoji.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

/// Where a query's terms occur in a text: byte ranges on the bounds of characters, sorted,
/// apart from each other.
///
/// Where pairs follow on each other their ranges are one: 面霜推荐 is one range of a text that
/// has it. Of a word that was found by its start, the start; of joined emoji, all of them.
#[must_use]
pub fn matches(text: &str, query: &Query) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    each_token(text, &mut |token| {
        for term in &query.terms {
            if let Some(range) = term.find(token) {
                found.push(range);
            }
        }
    });
    found.sort_unstable_by_key(|range| (range.start, range.end));
    found.dedup_by(|next, range| {
        let touches = next.start <= range.end;
        if touches {
            range.end = range.end.max(next.end);
        }
        touches
    });
    found
}

impl Term {
    /// The bytes of the text that the term finds in one of its tokens.
    pub(crate) fn find(&self, token: &Token<'_>) -> Option<Range<usize>> {
        if self.text == token.text {
            return Some(token.bytes.clone());
        }
        // `u1` is how some word may start, but not how emoji do.
        let start = self.prefix && token.kind != Kind::Emoji && token.text.starts_with(&self.text);
        let last = start.then(|| self.text.chars().count().saturating_sub(1))?;
        Some(token.bytes.start..token.chars.get(last)?.end)
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// Written without spaces: Han, kana, bopomofo, hangul.
    Cjk,
    /// Letters and digits of other scripts.
    Word,
    Emoji,
}

/// A token where it stands.
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) kind: Kind,
    /// The bytes of the original; of joined emoji, those of all.
    pub(crate) bytes: Range<usize>,
    /// Whether no token of the same run stands before it.
    pub(crate) starts_run: bool,
    /// The topic that it is part of.
    pub(crate) topic: Option<&'a str>,
    chars: &'a [Folded],
}

/// Visits the tokens of a text, in order.
pub(crate) fn each_token(text: &str, visit: &mut dyn FnMut(&Token<'_>)) {
    let mut folded = Vec::new();
    each_span(text, &mut |span, bytes| {
        folded.clear();
        let (words, topic) = match span {
            Span::Text(words) | Span::Mention(words) => (words, None),
            Span::Topic(words) => (words, Some(words)),
            Span::Emoji(emoji) => (emoji, None),
        };
        if matches!(span, Span::Emoji(_)) {
            fold_into(words, 0, &mut folded);
            // What is found is the code.
            for folded in &mut folded {
                (folded.start, folded.end) = (bytes.start, bytes.end);
            }
        } else {
            // Names stand behind their sign, which is one byte.
            let named = usize::from(words.len() < bytes.len());
            fold_into(words, bytes.start + named, &mut folded);
        }
        each_run(&folded, topic, visit);
    });
}

fn each_run(mut rest: &[Folded], topic: Option<&str>, visit: &mut dyn FnMut(&Token<'_>)) {
    let mut text = String::new();
    while let Some(first) = rest.first() {
        let kind = kind(first.char);
        let length = rest
            .iter()
            .take_while(|folded| self::kind(folded.char) == kind)
            .count();
        let (run, after) = rest.split_at(length);
        rest = after;
        let Some(kind) = kind else { continue };
        let mut at = 0;
        while let Some((take, step)) = token_at(kind, run, at) {
            let chars = &run[at..at + take];
            text.clear();
            for folded in chars {
                match kind {
                    Kind::Emoji => push_code(&mut text, folded.char),
                    Kind::Cjk | Kind::Word => text.push(folded.char),
                }
            }
            visit(&Token {
                text: &text,
                kind,
                bytes: bytes_of(run, at, at + take),
                starts_run: at == 0,
                topic,
                chars,
            });
            at += step;
        }
    }
}

/// How many characters the token at `at` takes, and after how many the next one starts.
fn token_at(kind: Kind, run: &[Folded], at: usize) -> Option<(usize, usize)> {
    let rest = run.get(at..).filter(|rest| !rest.is_empty())?;
    Some(match kind {
        Kind::Cjk => (rest.len().min(2), 1),
        Kind::Word => (rest.len().min(WORD_CHARS), rest.len()),
        Kind::Emoji => {
            let flag = rest.iter().take(2).filter(|c| is_regional(c.char)).count() == 2;
            let take = if flag { 2 } else { 1 };
            (take, take)
        }
    })
}

/// The bytes from the first character to before the last one, and of all that is joined to
/// them: half of a joined emoji is another emoji.
fn bytes_of(run: &[Folded], mut first: usize, mut last: usize) -> Range<usize> {
    let joined = |at: usize| run.get(at).is_some_and(|folded| folded.joined);
    while first > 0 && joined(first - 1) {
        first -= 1;
    }
    while last > 0 && last < run.len() && joined(last - 1) {
        last += 1;
    }
    let start = run.get(first).map_or(0, |folded| folded.start);
    let end = last.checked_sub(1).and_then(|last| run.get(last));
    start..end.map_or(start, |folded| folded.end)
}

/// `u` and the character's number in hexadecimal digits.
fn push_code(text: &mut String, c: char) {
    text.push('u');
    let code = u32::from(c);
    let digits = (32 - code.leading_zeros()).div_ceil(4);
    for digit in (0..digits).rev() {
        text.extend(char::from_digit((code >> (4 * digit)) & 0xf, 16));
    }
}

/// What a folded character is part of; `None` for what separates.
pub(crate) fn kind(c: char) -> Option<Kind> {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric().then_some(Kind::Word),
        // 々 〆 〇, kana, bopomofo; Han, hangul.
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' => {
            Some(Kind::Cjk)
        }
        '\u{30fb}' | '\u{30a0}' => None,
        '\u{30a1}'..='\u{31bf}' | '\u{31f0}'..='\u{31ff}' | '\u{2e80}'..='\u{2fdf}' => {
            Some(Kind::Cjk)
        }
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => {
            Some(Kind::Cjk)
        }
        '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{ac00}'..='\u{d7ff}' => {
            Some(Kind::Cjk)
        }
        '\u{1b000}'..='\u{1b16f}' | '\u{20000}'..='\u{3ffff}' => Some(Kind::Cjk),
        // Clocks and media keys, weather to dingbats, stars; tiles, cards, emoji.
        '\u{2300}'..='\u{2307}' | '\u{230c}'..='\u{2328}' | '\u{232b}'..='\u{23ff}' => {
            Some(Kind::Emoji)
        }
        '\u{2600}'..='\u{2767}' | '\u{2794}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' => {
            Some(Kind::Emoji)
        }
        '\u{1f000}'..='\u{1faff}' => Some(Kind::Emoji),
        _ => (is_word(c) && !c.is_whitespace()).then_some(Kind::Word),
    }
}

/// Half of a flag.
fn is_regional(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}
