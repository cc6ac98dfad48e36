//! Where a query's terms occur in a note, and the passage that shows it.

use serde::{Deserialize, Serialize};

use crate::text::{Query, Token, each_token, matches};

/// How far the opening of a text reaches, in characters: practitioners advise to have the
/// core word in the first 50 to 100 (blogs).
pub const OPENING_CHARS: usize = 100;

/// How often one term occurs in the parts of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hits {
    /// In the title.
    pub title: u16,
    /// In the text's opening: its first paragraph, as far as 100 characters.
    pub opening: u16,
    /// In the rest of the text.
    pub rest: u16,
    /// In the topics, those in the text included.
    pub tags: u16,
}

/// Where the terms of a query occur in a note.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// For each term of the query, in its order.
    pub hits: Vec<Hits>,
    /// How long the note is, in tokens.
    pub length: u32,
}

/// What a note has of a query.
///
/// A topic counts as a tag wherever it is named, and once only: in the text, where it is no
/// sentence, or in the list.
#[must_use]
pub fn evidence(query: &Query, title: &str, body: &str, topics: &[String]) -> Evidence {
    let mut evidence = Evidence {
        hits: vec![Hits::default(); query.terms().len()],
        length: 0,
    };
    each_part(title, body, topics, &mut |part, token| {
        evidence.length = evidence.length.saturating_add(1);
        for (term, hits) in query.terms().iter().zip(&mut evidence.hits) {
            if term.find(token).is_some() {
                let count = match part {
                    Part::Title => &mut hits.title,
                    Part::Opening => &mut hits.opening,
                    Part::Rest => &mut hits.rest,
                    Part::Tags => &mut hits.tags,
                };
                *count = count.saturating_add(1);
            }
        }
    });
    evidence
}

/// What a token counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Title,
    Opening,
    Rest,
    Tags,
}

/// Visits the tokens of a note that count, each with the part that it counts for.
pub(super) fn each_part(
    title: &str,
    body: &str,
    topics: &[String],
    visit: &mut dyn FnMut(Part, &Token<'_>),
) {
    each_token(title, &mut |token| visit(Part::Title, token));
    let opening = opening_end(body);
    each_token(body, &mut |token| match token.topic {
        // The list names it.
        Some(topic) if topics.iter().any(|other| other == topic) => {}
        Some(_) => visit(Part::Tags, token),
        None if token.bytes.start < opening => visit(Part::Opening, token),
        None => visit(Part::Rest, token),
    });
    for topic in topics {
        each_token(topic, &mut |token| visit(Part::Tags, token));
    }
}

/// The byte where the opening ends: with the first line that has something on it, or after
/// [`OPENING_CHARS`] characters.
fn opening_end(body: &str) -> usize {
    let start = body.len() - body.trim_start().len();
    let opening = body[start..].lines().next().unwrap_or_default();
    let end = opening.char_indices().nth(OPENING_CHARS);
    start + end.map_or(opening.len(), |(at, _)| at)
}

/// The pieces of a text, in order, each with whether the query is found there: they make up
/// the whole.
#[must_use]
pub fn highlight<'a>(text: &'a str, query: &Query) -> Vec<(&'a str, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for range in matches(text, query) {
        let (between, found) = (at..range.start, range.clone());
        at = range.end;
        pieces.extend(text.get(between).map(|piece| (piece, false)));
        pieces.extend(text.get(found).map(|piece| (piece, true)));
    }
    pieces.extend(text.get(at..).map(|piece| (piece, false)));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}
