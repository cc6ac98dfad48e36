//! The words of a generated text cover.

use super::{Span, is_word, spans};

/// What fits on a cover, in half-width columns: 14 Chinese characters or 28 Latin letters.
const MAX_COLUMNS: usize = 28;

/// A part of a title narrower than this is a label (`达拉斯美食｜`, `【探店】`), if a wider part
/// stands beside it. In columns.
const LABEL_COLUMNS: usize = 12;

/// A first clause narrower than this (`踩雷！`) says too little for a whole cover: it takes the
/// next one along. In columns.
const SHORT_COLUMNS: usize = 8;

/// The words for a cover made of text: what the title says first, past the label that many
/// titles start with; else what the body says first.
///
/// At most 14 wide characters, a Latin letter counting half. Cut where a character, an emoji
/// or, in English, a word ends. The platform's emoji codes are dropped. Empty only if title
/// and body hold nothing but white space.
#[must_use]
pub fn hook(title: &str, body: &str) -> String {
    let said = |text, topics| {
        let words = words(text, topics);
        Some(cut(clause(part(&words)?)).to_owned())
    };
    // Where there are only signs and emoji, they are better than an empty cover.
    let shown = |text| Some(cut(shown(text).trim()).to_owned()).filter(|text| !text.is_empty());
    said(title, Topics::Keep)
        .or_else(|| said(body, Topics::Drop))
        .or_else(|| said(body, Topics::Keep))
        .or_else(|| shown(title))
        .or_else(|| shown(body))
        .unwrap_or_default()
}

#[derive(Clone, Copy, PartialEq)]
enum Topics {
    Keep,
    Drop,
}

/// A text without emoji codes, and with the names of its topics or without them.
fn words(text: &str, topics: Topics) -> String {
    let mut words = String::with_capacity(text.len());
    for span in spans(text) {
        match span {
            Span::Text(text) => words.push_str(text),
            Span::Mention(name) => words.extend(["@", name]),
            // Topics stand for themselves, not for a part of a sentence.
            Span::Topic(name) if topics == Topics::Keep => words.extend([name, "\n"]),
            Span::Topic(_) => words.push('\n'),
            Span::Emoji(_) => {}
        }
    }
    words
}

/// A text with its codes as emoji.
fn shown(text: &str) -> String {
    spans(text)
        .into_iter()
        .map(|span| match span {
            Span::Text(text) | Span::Topic(text) | Span::Mention(text) => text,
            Span::Emoji(emoji) => emoji,
        })
        .collect()
}

/// The first part that is no label, parts being what bars, brackets, colons, dashes and line
/// ends keep apart; where all are narrow, the widest. `None` where no part has a word.
fn part(words: &str) -> Option<&str> {
    let mut widest: Option<&str> = None;
    let mut start = 0;
    for (at, c) in separators(words, ends_part).chain([(words.len(), '\n')]) {
        let part = words[start..at].trim();
        start = (at + c.len_utf8()).min(words.len());
        if has_word(part) {
            if columns(part) >= LABEL_COLUMNS {
                return Some(part);
            }
            if widest.is_none_or(|widest| columns(part) > columns(widest)) {
                widest = Some(part);
            }
        }
    }
    widest
}

/// The first clause; the next ones with it, as long as it is short.
fn clause(part: &str) -> &str {
    let enough = |clause: &str| has_word(clause) && columns(clause) >= SHORT_COLUMNS;
    let end = separators(part, ends_clause).find(|&(at, _)| enough(part[..at].trim()));
    match end {
        // A question stays one.
        Some((at, c @ ('?' | '？' | '!' | '！'))) => &part[..at + c.len_utf8()],
        Some((at, _)) => part[..at].trim(),
        None => part,
    }
}

fn has_word(text: &str) -> bool {
    text.chars().any(is_word)
}

fn ends_part(c: char) -> bool {
    matches!(
        c,
        '|' | '｜' | '丨' | '【' | '】' | ':' | '：' | '–' | '—' | '―' | '\n' | '\r'
    )
}

fn ends_clause(c: char) -> bool {
    matches!(
        c,
        ',' | '，' | '.' | '。' | '!' | '！' | '?' | '？' | ';' | '；' | '~' | '～' | '…'
    ) || matches!(c, '⁉' | '‼')
}

/// Where signs of a kind keep words apart. Inside Latin words and numbers they do not: `12:30`,
/// `1,000`, `P!NK`.
fn separators(text: &str, kind: fn(char) -> bool) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(move |&(at, c)| {
        let inside_word = || {
            let before = text[..at].chars().next_back();
            let after = text[at + c.len_utf8()..].chars().next();
            [before, after]
                .iter()
                .all(|c| c.is_some_and(|c| c.is_ascii_alphanumeric()))
        };
        kind(c) && !(c.is_ascii_punctuation() && c != '|' && inside_word())
    })
}

/// As much of a text as fits on a cover.
fn cut(text: &str) -> &str {
    let mut room = MAX_COLUMNS;
    let mut end = 0;
    while end < text.len() {
        let cluster = cluster(&text[end..]);
        let Some(left) = room.checked_sub(cluster_columns(cluster)) else {
            break;
        };
        room = left;
        end += cluster.len();
    }
    let (fits, rest) = text.split_at(end);
    if rest.is_empty() {
        return text;
    }
    let whole_words = if rest.starts_with(in_word) {
        fits.trim_end_matches(in_word)
    } else {
        fits
    };
    let trimmed = whole_words.trim_end_matches(hangs);
    // One word wider than the cover is cut inside, all the same.
    if trimmed.is_empty() { fits } else { trimmed }
}

/// Part of a word that is not cut inside: a Latin letter, a digit, an apostrophe.
fn in_word(c: char) -> bool {
    (is_word(c) && columns_of(c) == 1) || matches!(c, '\'' | '’')
}

/// What a cut must not leave at the end: it announces what no longer comes.
fn hangs(c: char) -> bool {
    c.is_whitespace()
        || ends_clause(c)
        || ends_part(c)
        || matches!(
            c,
            '、' | '（' | '(' | '「' | '『' | '《' | '“' | '‘' | '[' | '［'
        )
        || matches!(
            c,
            '@' | '#' | '&' | '+' | '-' | '/' | '·' | '•' | '$' | '¥' | '￥'
        )
}

/// What is read as one character at the start of a text that is not empty: a base and what
/// modifies it, emoji joined to one, a flag. Enough of Unicode's rules for notes.
fn cluster(text: &str) -> &str {
    let mut chars = text.char_indices().peekable();
    let first = chars.next().map(|(_, c)| c);
    if first.is_some_and(is_regional) {
        chars.next_if(|&(_, c)| is_regional(c));
    }
    while let Some((_, c)) = chars.next_if(|&(_, c)| modifies(c)) {
        if c == ZERO_WIDTH_JOINER {
            // It joins emoji; between letters it does not make one wide character.
            chars.next_if(|&(_, c)| columns_of(c) == 2 && !is_word(c));
        }
    }
    chars.peek().map_or(text, |&(end, _)| &text[..end])
}

const ZERO_WIDTH_JOINER: char = '\u{200d}';

fn is_regional(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

/// Combining marks, variation selectors, skin tones, tags of flags, joiners.
pub(crate) fn modifies(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{200c}' | ZERO_WIDTH_JOINER | '\u{20d0}'..='\u{20ff}'
        | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{e0020}'..='\u{e007f}')
}

/// The columns of a text: 2 for a wide character or an emoji, 1 for others.
fn columns(text: &str) -> usize {
    let mut rest = text;
    let mut columns = 0;
    while !rest.is_empty() {
        let cluster = cluster(rest);
        columns += cluster_columns(cluster);
        rest = &rest[cluster.len()..];
    }
    columns
}

fn cluster_columns(cluster: &str) -> usize {
    // `1️⃣` starts with a narrow digit, and is wide.
    let as_emoji = cluster.contains(['\u{fe0f}', '\u{20e3}']);
    if as_emoji {
        2
    } else {
        cluster.chars().next().map_or(0, columns_of)
    }
}

fn columns_of(c: char) -> usize {
    match c {
        '\u{0}'..='\u{1f}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => 0,
        '\u{20}'..='\u{10ff}' | '\u{1e00}'..='\u{1fff}' | '\u{ff61}'..='\u{ffdc}' => 1,
        _ => 2,
    }
}
