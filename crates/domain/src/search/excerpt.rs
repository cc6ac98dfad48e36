//! The passage of a note that shows what was found.

use std::ops::Range;

use crate::body::{Span, each_span, modifies};
use crate::text::{Query, each_token};

/// One in so many characters of a passage may stand before the first thing found.
const LEAD: usize = 3;

/// The passage of at most `chars` characters that shows best what was found, as it was
/// written (with marks and codes), but for white space at its ends.
///
/// The text's start, unless a later passage has more of the query's terms. That one starts
/// with the clause in which it has the first of them, where that is near, or else with a word.
/// Words, emoji, codes and names are not cut, unless they alone are longer than the passage;
/// a topic at the end may lose the editor's mark, which [`crate::body::spans`] expects.
#[must_use]
pub fn excerpt(body: &str, query: &Query, chars: usize) -> String {
    let body = body.trim();
    let start = match densest(body, query, chars) {
        Some(found) => {
            let shown = body[found.clone()].chars().count();
            lead(
                body,
                found.start,
                (chars / LEAD).min(chars.saturating_sub(shown)),
            )
        }
        None => 0,
    };
    let end = cut(body, start, nth_char(body, start, chars));
    body[start..end].trim().to_owned()
}

/// What the passage with the most terms has of them first, the first of several passages;
/// `None` where the text's start has as many.
fn densest(body: &str, query: &Query, chars: usize) -> Option<Range<usize>> {
    // What was found, each with the bit of its term.
    let mut found: Vec<(Range<usize>, u32)> = Vec::new();
    each_token(body, &mut |token| {
        for (bit, term) in query.terms().iter().enumerate() {
            found.extend(term.find(token).map(|bytes| (bytes, 1 << (bit % 32))));
        }
    });
    let terms = |found: &[(Range<usize>, u32)], to: usize| {
        let inside = found.iter().take_while(|(bytes, _)| bytes.start < to);
        inside
            .filter(|(bytes, _)| bytes.end <= to)
            .fold(0_u32, |terms, (_, term)| terms | term)
            .count_ones()
    };
    let all = terms(&found, body.len());
    let mut most = terms(&found, nth_char(body, 0, chars));
    let mut best = None;
    for (index, (bytes, _)) in found.iter().enumerate() {
        if most == all {
            break;
        }
        // What leads to it takes its place, too.
        let to = nth_char(body, bytes.start, chars - chars / LEAD);
        let here = terms(&found[index..], to.max(bytes.end));
        if here > most {
            most = here;
            best = Some(bytes.clone());
        }
    }
    best
}

/// Where to start so as to have at most `room` characters before `at`.
fn lead(body: &str, at: usize, room: usize) -> usize {
    let mut start = at;
    // The earliest place that cuts nothing.
    let mut whole = at;
    let mut before = body[..at].char_indices().rev();
    for _ in 0..room {
        let Some((earlier, c)) = before.next() else {
            break;
        };
        if ends_clause(c, &body[start..]) {
            whole = start;
            break;
        }
        start = earlier;
        if !splits(body, start) {
            whole = start;
        }
    }
    let mut start = whole;
    each_markup(body, &mut |_, bytes| {
        if bytes.contains(&start) {
            start = if bytes.end <= at {
                bytes.end
            } else {
                bytes.start
            };
        }
    });
    start
}

/// The last place, at most `end`, where a passage from `start` on may end.
fn cut(body: &str, start: usize, end: usize) -> usize {
    let mut whole = end;
    while whole > start && splits(body, whole) {
        whole = body[..whole]
            .char_indices()
            .next_back()
            .map_or(0, |(at, _)| at);
    }
    let mut cut = if whole > start { whole } else { end };
    each_markup(body, &mut |span, bytes| {
        if bytes.start > start && bytes.start < end && end < bytes.end {
            let named = match span {
                Span::Topic(name) => bytes.start + 1 + name.len(),
                _ => bytes.end,
            };
            cut = if named <= end { named } else { bytes.start };
        }
    });
    cut
}

/// Visits what is not text as it was written: topics, mentions, codes.
fn each_markup(body: &str, visit: &mut dyn FnMut(Span<'_>, Range<usize>)) {
    each_span(body, &mut |span, bytes| {
        if !matches!(span, Span::Text(words) if words.len() == bytes.len()) {
            visit(span, bytes);
        }
    });
}

fn ends_clause(c: char, after: &str) -> bool {
    match c {
        '\n' | '。' | '！' | '？' | '；' | '，' | '…' | '～' | '!' | '?' | ';' => true,
        '.' | ',' => after.starts_with(char::is_whitespace),
        _ => false,
    }
}

/// Whether a Latin word or an emoji would be cut at byte `at`.
fn splits(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    let Some((before, after)) = before.zip(text[at..].chars().next()) else {
        return false;
    };
    let regional = |c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    modifies(after)
        || before == '\u{200d}'
        || (before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric())
        || (regional(before) && regional(after))
}

/// The byte of the nth character from byte `from` on; the end where there are fewer.
fn nth_char(text: &str, from: usize, n: usize) -> usize {
    let nth = text[from..].char_indices().nth(n);
    nth.map_or(text.len(), |(at, _)| from + at)
}
