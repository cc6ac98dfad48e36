//! A note's text: what in it is a topic, a mention or one of the platform's emoji codes, and
//! the words that a cover made from it says.

#[cfg(test)]
mod tests;

use std::ops::Range;

mod cover;
mod emoji;

pub use cover::hook;
pub(crate) use cover::modifies;

/// A piece of a note's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span<'a> {
    /// Words as they stand.
    Text(&'a str),
    /// A topic (hashtag), without its `#`.
    Topic(&'a str),
    /// The name of somebody mentioned, without its `@`.
    Mention(&'a str),
    /// An emoji that the text wrote as a code such as `[笑哭R]`.
    Emoji(&'static str),
}

/// What ends a topic that the platform's own editor wrote: `#达拉斯[话题]#`.
const TOPIC_MARK: &str = "[话题]#";

/// What ends the editor's other links: to brands, places, polls, duels, moments of a video,
/// products. They lead nowhere here: only their names are left, as text.
const OTHER_MARKS: [&str; 6] = [
    "[品牌]#",
    "[地点]#",
    "[投票]#",
    "[PK]#",
    "[时刻]#",
    "[商品]#",
];

/// The longest emoji code, in characters, without its brackets.
const CODE_CHARS: usize = 8;

/// The longest name that the platform allows, in characters. A longer run of characters
/// after an `@` is a sentence without spaces.
const MENTION_CHARS: usize = 24;

/// The spans of a text, in order. Never fails: what is no markup is text.
///
/// - Topics: `#达拉斯[话题]#`, and `#达拉斯` up to the first character that is no letter, digit
///   or underscore; also `#达拉斯#`, as other platforms write it. Digits alone (`Suite #208`)
///   are a topic only with the editor's mark; `C#` and `page#part` are text.
/// - Mentions: `@name`, up to a space or punctuation. Addresses of mail are text.
/// - Emoji codes that the table knows; others are text.
/// - An editor's mark that was cut off by the text's end is dropped, as crawlers and excerpts
///   leave it.
///
/// Nothing else is lost: the spans' texts, the signs (`#`, `@`), the marks and the codes make
/// up the whole.
#[must_use]
pub fn spans(text: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    each_span(text, &mut |span, _| spans.push(span));
    spans
}

/// Visits every span, with the bytes that it takes, signs and marks included. They follow on
/// each other without a gap.
pub(crate) fn each_span<'a>(text: &'a str, visit: &mut dyn FnMut(Span<'a>, Range<usize>)) {
    // Where the text that is not yet a span starts, and where we look.
    let (mut start, mut at) = (0, 0);
    while let Some(found) = text[at..].find(['#', '@', '[']) {
        at += found;
        // A span that just ended is not a word that a sign could be part of.
        let before = text[start..at].chars().next_back();
        match piece(before, &text[at..]) {
            Some((span, length)) => {
                text_between(text, start..at, visit);
                visit(span, at..at + length);
                at += length;
                start = at;
            }
            // All three signs are one byte.
            None => at += 1,
        }
    }
    text_between(text, start..text.len(), visit);
}

fn text_between<'a>(
    text: &'a str,
    bytes: Range<usize>,
    visit: &mut dyn FnMut(Span<'a>, Range<usize>),
) {
    if !bytes.is_empty() {
        visit(Span::Text(&text[bytes.clone()]), bytes);
    }
}

/// The span at the start of `rest`, which starts with a sign, and how many bytes it takes.
fn piece(before: Option<char>, rest: &str) -> Option<(Span<'_>, usize)> {
    match rest.as_bytes().first()? {
        b'#' => marked(rest).or_else(|| topic(before, rest)),
        b'@' => mention(before, rest),
        _ => {
            let (end, _) = rest
                .char_indices()
                .take(CODE_CHARS + 2)
                .find(|&(_, c)| c == ']')?;
            let emoji = emoji::of(&rest[1..end])?;
            Some((Span::Emoji(emoji), end + 1))
        }
    }
}

/// `#name[话题]#` and its kin.
fn marked(rest: &str) -> Option<(Span<'_>, usize)> {
    let inside = &rest[1..];
    let link = &inside[..inside.find(['#', '\n'])? + 1];
    let named = |mark| link.strip_suffix(mark).filter(|name| is_name(name));
    named(TOPIC_MARK)
        .map(Span::Topic)
        .or_else(|| {
            OTHER_MARKS
                .iter()
                .find_map(|mark| named(mark))
                .map(Span::Text)
        })
        .map(|span| (span, 1 + link.len()))
}

fn is_name(text: &str) -> bool {
    !text.contains(['[', ']'])
        && text
            .chars()
            .any(|c| !c.is_whitespace() && !is_punctuation(c))
}

/// `#name`, as people type it.
fn topic(before: Option<char>, rest: &str) -> Option<(Span<'_>, usize)> {
    if before.is_some_and(|c| c.is_ascii_alphanumeric() || c == '/') {
        return None;
    }
    let name = name_of_topic(&rest[1..])?;
    let after = &rest[1 + name.len()..];
    let cut_off_mark = !after.is_empty() && TOPIC_MARK.starts_with(after);
    let closed = after
        .strip_prefix('#')
        .is_some_and(|next| name_of_topic(next).is_none() && marked(after).is_none());
    let closing = match (cut_off_mark, closed) {
        (true, _) => after.len(),
        (false, true) => 1,
        (false, false) => 0,
    };
    Some((Span::Topic(name), 1 + name.len() + closing))
}

fn name_of_topic(text: &str) -> Option<&str> {
    let end = text
        .find(|c: char| !(is_word(c) || c == '_'))
        .unwrap_or(text.len());
    Some(&text[..end]).filter(|name| name.chars().any(|c| is_word(c) && !is_digit(c)))
}

/// `@name`.
fn mention(before: Option<char>, rest: &str) -> Option<(Span<'_>, usize)> {
    let inside = &rest[1..];
    let length = inside.find(ends_mention).unwrap_or(inside.len());
    // A full stop or a dash may be part of a name, but not its end.
    let name = inside[..length].trim_end_matches(['.', '-', '_']);
    let first = name.chars().next().filter(|&c| is_word(c) || c == '_')?;
    let mail = before.is_some_and(|c| c.is_ascii_alphanumeric()) && first.is_ascii();
    (!mail && name.chars().count() <= MENTION_CHARS)
        .then_some((Span::Mention(name), 1 + name.len()))
}

/// A letter or a digit. Beyond ASCII, whatever is not punctuation, a symbol, an emoji or
/// nothing to see. Unicode's own tables would be exact, and part of the app's download.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        // Latin-1's signs, but for ª, µ and º.
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | 'µ' | 'º'),
        '×' | '÷' => false,
        // Punctuation of Greek, Armenian, Hebrew, Arabic, Hindi and Thai.
        '\u{37e}' | '\u{387}' | '\u{55a}'..='\u{55f}' | '\u{589}' | '\u{58a}' => false,
        '\u{5be}' | '\u{5c0}' | '\u{5c3}' | '\u{5c6}' | '\u{5f3}' | '\u{5f4}' => false,
        '\u{609}'..='\u{60d}' | '\u{61b}'..='\u{61f}' | '\u{66a}'..='\u{66d}' => false,
        '\u{6d4}' | '\u{964}' | '\u{965}' | '\u{e3f}' | '\u{e4f}' | '\u{e5a}' | '\u{e5b}' => false,
        // Punctuation, arrows, mathematics, boxes, dingbats.
        '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{2e7f}' => false,
        // CJK punctuation, but for 々 and 〇.
        '\u{3000}'..='\u{3004}' | '\u{3008}'..='\u{3020}' | '\u{302a}'..='\u{3030}' => false,
        // Private use, variation selectors, vertical and small forms.
        '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}' => false,
        // Full-width signs between and around the digits and letters.
        '\u{ff00}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' => false,
        '\u{ff5b}'..='\u{ff65}' | '\u{ffe0}'..='\u{ffff}' => false,
        // Tiles, cards, emoji; tags.
        '\u{1f000}'..='\u{1faff}' | '\u{e0000}'.. => false,
        _ => true,
    }
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

fn ends_mention(c: char) -> bool {
    match c {
        '.' | '-' | '_' => false,
        _ => c.is_whitespace() || is_punctuation(c),
    }
}

/// Punctuation as Chinese and English notes use it; not all that Unicode has.
fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation()
        || matches!(c,
            '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}' | '\u{ff01}'..='\u{ff0f}' | '\u{ff1a}'..='\u{ff20}'
            | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '丨')
}
