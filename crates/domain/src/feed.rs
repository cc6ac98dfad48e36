//! The order of Explore, and why each note has its place.
//!
//! A batch of candidates is scored by signals whose weights anyone can see and change, and
//! arranged so that no author and no category fills the screen, and small authors have their
//! turn. How far a note moved, and for what, goes with it.

mod arrange;
#[cfg(test)]
mod properties;
mod signals;
#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::engagement::Counts;
use crate::kol::KolId;
use crate::note::NoteId;
pub use signals::{Signal, What};

/// A note that Explore may show.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The note.
    pub id: NoteId,
    /// Who wrote it.
    pub author: KolId,
    /// The category, where it is known.
    pub category: Option<Category>,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// What readers did.
    pub counts: Counts,
    /// The author's followers, where they are known.
    pub followers: Option<u64>,
}

/// How Explore weighs and mixes. The platform has published none of it: every number is a
/// default that users can change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    /// How deeply readers engage: .30. Blogs put quality first, at a third; this and the next
    /// three are our own split of what they tell.
    pub quality: f64,
    /// How fast interactions come: .25. The first day decides (the product's brief).
    pub velocity: f64,
    /// How new the note is: .25.
    pub freshness: f64,
    /// How small the author is: .20. More than half of the platform's real traffic goes to
    /// creators below 1,000 followers (trade press).
    pub small_author: f64,
    /// Hours in which freshness halves: 12, inferred from how Explore is used.
    pub half_life_hours: f64,
    /// How many places two notes of one author are apart, at least, where there are others:
    /// 3, so that no two meet on a screen of two columns (our own choice). Whatever this says,
    /// they are no neighbours.
    pub author_gap: usize,
    /// In so many places in a row …: 4, about a phone's screen (our own choice).
    pub category_window: usize,
    /// … at most so many notes are of one category, where there are others: 2.
    pub category_most: usize,
    /// At least one place in so many goes to an author below [`SMALL_AUTHOR`] followers, or of
    /// unknown following, where there is one: 5 (our own choice). 0 gives no turns.
    pub chance_every: usize,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            quality: 0.30,
            velocity: 0.25,
            freshness: 0.25,
            small_author: 0.20,
            half_life_hours: 12.0,
            author_gap: 3,
            category_window: 4,
            category_most: 2,
            chance_every: 5,
        }
    }
}

/// Authors below so many followers have their turn: the nano and long-tail creators, and all
/// who are not yet any (the product's brief).
pub const SMALL_AUTHOR: u64 = 20_000;

/// A candidate in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed {
    /// The candidate's place in the list that was given.
    pub index: usize,
    /// The note.
    pub id: NoteId,
    /// The sum of the signals' points, 0–1. Compares within one batch only.
    pub score: f64,
    /// What the score is made of, in the order of [`What::ALL`].
    pub signals: [Signal; 4],
    /// The place that the score alone would give, from 1.
    pub by_score: usize,
    /// Why it is not there, if it is not.
    pub reason: Placement,
}

/// Why a note has its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Placement {
    /// Its score, as far as others did not move.
    ByScore,
    /// Up: it was the small authors' turn.
    SmallAuthor,
    /// Down, because a note of its author was near; or up, so that its author's notes do not
    /// meet further down.
    Author,
    /// Down, because enough of its category were near.
    Category,
}

/// A batch of Explore: every candidate, in its place.
///
/// `before` is the tail of what is shown already, the last one last: rules hold across batches.
/// Small authors' turns count from the batch's start.
///
/// Scores are worked out first ([`What`] has the formulas), then places are filled from the
/// top. One walk keeps all the rules, instead of one walk each: what one spreads, the next
/// would push together again. Where rules cannot all be kept, categories give way first, then
/// the gap between an author's notes, then the small authors' turn.
///
/// No two neighbours are of one author wherever an order of the candidates allows it, `before`
/// included. The same candidates get the same places, in whatever order they come.
#[must_use]
pub fn explore(
    before: &[(KolId, Option<Category>)],
    candidates: &[Candidate],
    now: DateTime<Utc>,
    weights: &Weights,
) -> Vec<Placed> {
    let placed = signals::score(candidates, now, weights);
    let placed = by_score(placed);
    arrange::arrange(before, candidates, placed, weights)
}

/// The highest score first, ties by id.
fn by_score(mut placed: Vec<Placed>) -> Vec<Placed> {
    placed.sort_unstable_by(|a, b| {
        b.score
            .total_cmp(&a.score)
            .then(a.id.cmp(&b.id))
            .then(a.index.cmp(&b.index))
    });
    for (place, placed) in (1..).zip(&mut placed) {
        placed.by_score = place;
    }
    placed
}
