//! What a search found, ranked here: the server only says where the words are.

use chrono::{DateTime, Utc};
use hongbang_api::search::{Found, SearchAnswer};
use hongbang_domain::place::CityId;
use hongbang_domain::search::{
    Candidate, Context, Corpus, Evidence, Query, Ranked, Weights, excerpt, highlight, order, rank,
};

use super::asked::Asked;
use super::item::{Item, Piece, Why};
use super::seen_notes::SeenNotes;
use crate::components::rich_text::plain;

/// A card's line holds some 17 Chinese characters, 13 on a phone: what was found has to be
/// among the first of them.
const LINE_CHARS: usize = 24;

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Results {
    /// As the answer has them, with what was found marked.
    items: Vec<Item>,
    evidence: Vec<Evidence>,
    corpus: Corpus,
    /// When the newest was published. Ages count from here: imported data is as old as it is.
    newest: DateTime<Utc>,
}

impl Results {
    /// What an answer holds, marked with the words that were asked for.
    #[must_use]
    pub fn of(words: &str, answer: SearchAnswer) -> Self {
        let query = Query::parse(words);
        let newest = answer.items.iter().map(|found| found.note.published_at);
        let newest = newest.max().unwrap_or_default();
        let (items, evidence) = answer
            .items
            .into_iter()
            .map(|found| (marked(&found, &query), found.evidence))
            .unzip();
        Self {
            items,
            evidence,
            corpus: answer.corpus,
            newest,
        }
    }

    /// How many notes were found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// When the newest note was published.
    #[must_use]
    pub fn newest(&self) -> DateTime<Utc> {
        self.newest
    }

    /// What is shown, in its order. `index` is that of [`Results::item`].
    #[must_use]
    pub fn ranked(&self, asked: &Asked, city: Option<CityId>, seen: &SeenNotes) -> Vec<Ranked> {
        let filter = asked.filter(city);
        let context = Context {
            now: self.newest,
            city,
        };
        let all = self.items.iter().zip(&self.evidence);
        let (places, candidates): (Vec<usize>, Vec<_>) = all
            .map(|(item, evidence)| candidate(item, evidence, seen))
            .enumerate()
            .filter(|(_, candidate)| filter.holds(candidate, self.newest))
            .unzip();
        let ranked = rank(&candidates, &self.corpus, &context, &Weights::default());
        let mut ranked = order(ranked, &candidates, asked.order);
        for ranked in &mut ranked {
            ranked.index = places.get(ranked.index).copied().unwrap_or_default();
        }
        ranked
    }

    /// A note as it is shown in its place.
    #[must_use]
    pub fn item(&self, ranked: &Ranked) -> Option<Item> {
        let item = self.items.get(ranked.index)?.clone();
        Some(Item {
            why: Some(Why::Search(ranked.parts)),
            ..item
        })
    }
}

fn candidate<'a>(item: &Item, evidence: &'a Evidence, seen: &SeenNotes) -> Candidate<'a> {
    let card = &item.card;
    Candidate {
        id: card.id,
        evidence,
        kind: card.kind,
        published_at: card.published_at,
        counts: card.counts,
        city: card.city,
        seen: seen.contains(card.id),
        followed: card.mine.unwrap_or_default().following,
    }
}

/// A note with what was found marked in its title, and in the passage below.
fn marked(found: &Found, query: &Query) -> Item {
    let card = found.note.clone();
    let passage = plain(&card.excerpt);
    let untitled = card.title.trim().is_empty();
    let (title, line) = if untitled {
        // The passage stands where the title would.
        (pieces(&passage, query), Vec::new())
    } else {
        (pieces(&plain(&card.title), query), line(&passage, query))
    };
    Item {
        title,
        line,
        ..Item::plain(card)
    }
}

/// A passage from just before what was found in it.
fn line(passage: &str, query: &Query) -> Vec<Piece> {
    let passage = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    let close = excerpt(&passage, query, LINE_CHARS);
    let start = passage.find(&close).unwrap_or_default();
    let mut line = pieces(&passage[start..], query);
    if start > 0 {
        line.insert(
            0,
            Piece {
                text: "…".to_owned(),
                marked: false,
            },
        );
    }
    line
}

fn pieces(text: &str, query: &Query) -> Vec<Piece> {
    highlight(text, query)
        .into_iter()
        .map(|(text, marked)| Piece {
            text: text.to_owned(),
            marked,
        })
        .collect()
}

#[cfg(test)]
mod tests;
