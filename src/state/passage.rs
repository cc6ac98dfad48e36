//! The passage of a note that a search found, as a card shows it: short, and marked.

use hongbang_domain::search::{Query, highlight};

use super::item::Piece;

/// A card's line holds some 17 Chinese characters, 13 on a phone: what was found has to stand
/// after no more of them than these.
pub const LEAD_CHARS: usize = 8;

/// What ends a clause, in both widths; typed as it is read.
const ENDS: [char; 8] = [
    '\u{3002}', '\u{ff01}', '\u{ff1f}', '\u{ff0c}', '\u{ff1b}', '!', '?', ';',
];

/// Joins emoji to one; with what varies one and its colours of skin.
const JOINER: char = '\u{200d}';
const JOINED: [char; 7] = [
    JOINER,
    '\u{fe0f}',
    '\u{1f3fb}',
    '\u{1f3fc}',
    '\u{1f3fd}',
    '\u{1f3fe}',
    '\u{1f3ff}',
];

/// A passage from just before what was found in it. Shortens what the server chose: a passage
/// of 80 characters, of which a card shows a fifth.
#[must_use]
pub fn line(passage: &str, query: &Query) -> Vec<Piece> {
    let passage = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut line = pieces(&passage, query);
    if line.len() > 1
        && let Some(before) = line.first_mut().filter(|piece| !piece.marked)
    {
        let start = lead(&before.text);
        if start > 0 {
            before.text.replace_range(..start, "…");
        }
    }
    line
}

/// The byte of a text from which on it is short enough to stand before what was found: where
/// its last clause starts, or a word of it.
fn lead(text: &str) -> usize {
    let mut start = text.len();
    for (at, c) in text.char_indices().rev().take(LEAD_CHARS) {
        if ENDS.contains(&c) && start < text.len() {
            break;
        }
        start = at;
    }
    // Neither a word nor what is joined to an emoji stands for itself.
    let inside = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at..].chars().next();
        before.zip(after).is_some_and(|(before, after)| {
            (before.is_ascii_alphanumeric() && after.is_ascii_alphanumeric())
                || before == JOINER
                || JOINED.contains(&after)
                || after == ' '
        })
    };
    while inside(start) {
        start += text[start..].chars().next().map_or(1, char::len_utf8);
    }
    start
}

/// A text in pieces: what was looked for, and what is between.
#[must_use]
pub fn pieces(text: &str, query: &Query) -> Vec<Piece> {
    highlight(text, query)
        .into_iter()
        .map(|(text, marked)| Piece {
            text: text.to_owned(),
            marked,
        })
        .collect()
}

/// Pieces as text, with what is marked in angle brackets.
#[cfg(test)]
pub fn written(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece.marked {
        true => format!("<{}>", piece.text),
        false => piece.text.clone(),
    };
    pieces.iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_starts_with_a_clause_or_a_word() {
        let lines = [
            ("面霜很好用", "<面霜>很好用"),
            ("这支面霜", "这支<面霜>"),
            ("一二三四五六七八九面霜", "…二三四五六七八九<面霜>"),
            ("前面很长很长的话。这支面霜", "…这支<面霜>"),
            ("前面很长很长的话！ #面霜", "…#<面霜>"),
            ("wonderful cream 面霜", "…cream <面霜>"),
            ("看一看👩‍👩‍👧一二三四五六面霜", "…一二三四五六<面霜>"),
            ("没有什么", "没有什么"),
        ];
        for (passage, expected) in lines {
            let line = line(passage, &Query::parse("面霜"));
            assert_eq!(written(&line), expected, "{passage}");
        }
    }
}
