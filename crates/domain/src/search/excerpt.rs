//! The passage of a note that shows what was found.

use std::ops::Range;

use crate::body::{Span, each_span};
use crate::text::{Query, each_token};

/// How much may stand before the first thing found, as a share of the passage.
const LEAD: f64 = 0.3;

/// The passage of at most `chars` characters that shows best what was found, as it was
/// written (with marks and codes), but for white space at its ends.
///
/// The text's start, unless a later passage has more of the query's terms; that one starts
/// with a clause where one starts near, or else with a word. Marks of topics and codes of
/// emoji are not cut, unless they are longer than the passage.
#[must_use]
pub fn excerpt(body: &str, query: &Query, chars: usize) -> String {
    let body = body.trim();
    let found = found(body, query);
    let start = match densest(body, &found, chars) {
        Some(at) => lead(body, at, (chars as f64 * LEAD) as usize),
        None => 0,
    };
    let passage = &body[start..];
    let end = start + nth_char(passage, chars);
    body[start..whole(body, start, end)].trim().to_owned()
}

/// Something found: its bytes, and the bit of its term.
struct Found {
    bytes: Range<usize>,
    term: u32,
}

fn found(body: &str, query: &Query) -> Vec<Found> {
    let mut found = Vec::new();
    each_token(body, &mut |token| {
        for (bit, term) in query.terms().iter().enumerate() {
            if let Some(bytes) = term.find(token) {
                found.push(Found {
                    bytes,
                    term: 1 << (bit % 32),
                });
            }
        }
    });
    found
}

/// Where the passage with the most terms starts to have them; `None` where the text's start
/// has as many.
fn densest(body: &str, found: &[Found], chars: usize) -> Option<usize> {
    let terms = |from: usize, to: usize| {
        let inside = found.iter().filter(|found| found.bytes.start >= from);
        inside
            .take_while(|found| found.bytes.end <= to)
            .fold(0_u32, |terms, found| terms | found.term)
            .count_ones()
    };
    let mut most = terms(0, nth_char(body, chars));
    let mut best = None;
    // What is found is shown with what leads to it, which takes its place.
    let room = chars - (chars as f64 * LEAD) as usize;
    for Found { bytes, .. } in found {
        let to = bytes.start + nth_char(&body[bytes.start..], room);
        let here = terms(bytes.start, to);
        if here > most {
            most = here;
            best = Some(bytes.start);
        }
    }
    best
}

/// Where to start so as to have at most `room` characters before `at`: with the clause that
/// `at` stands in, or else with a word.
fn lead(body: &str, at: usize, room: usize) -> usize {
    let mut start = at;
    let mut word = at;
    for (before, c) in body[..at].char_indices().rev().take(room) {
        if ends_clause(c) {
            return start;
        }
        // Inside a Latin word no passage starts.
        let next = body[start..].chars().next();
        if !(c.is_ascii_alphanumeric() && next.is_some_and(|c| c.is_ascii_alphanumeric())) {
            word = start;
        }
        start = before;
    }
    if start == 0 { 0 } else { word }
}

fn ends_clause(c: char) -> bool {
    matches!(
        c,
        '\n' | '。' | '！' | '？' | '；' | '，' | '…' | '!' | '?' | ';' | '～'
    )
}

/// `end`, or the start of the mark or code that it would cut.
fn whole(body: &str, start: usize, end: usize) -> usize {
    let mut cut = end;
    each_span(body, &mut |span, bytes| {
        let text = matches!(span, Span::Text(words) if words.len() == bytes.len());
        if !text && bytes.start > start && bytes.start < end && bytes.end > end {
            cut = bytes.start;
        }
    });
    cut
}

/// The byte of the nth character; the end where there are fewer.
fn nth_char(text: &str, n: usize) -> usize {
    text.char_indices().nth(n).map_or(text.len(), |(at, _)| at)
}
