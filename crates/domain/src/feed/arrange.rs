//! Who stands where: notes by score, moved as little as the rules ask.

use super::{Candidate, Placed, Placement, SMALL_AUTHOR, Weights};
use crate::category::Category;
use crate::kol::KolId;

/// How many of the best that are left are looked at for a place. Further down, keeping authors
/// and categories apart is not worth what it costs in score.
const LOOK_AHEAD: usize = 24;

/// What stands in a note's way to a place, the least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Hindrance {
    None,
    /// Enough of its category are near.
    Category,
    /// A note of its author is near.
    Author,
    /// A note of its author is next to it.
    Neighbour,
}

/// The notes, which come by score, in their places. Takes the time of places × [`LOOK_AHEAD`],
/// and of the few places where only a note further down will do.
pub(super) fn arrange(
    before: &[(KolId, Option<Category>)],
    candidates: &[Candidate],
    placed: Vec<Placed>,
    weights: &Weights,
) -> Vec<Placed> {
    let reach = weights.author_gap.max(weights.category_window).max(1);
    let mut shown = before[before.len().saturating_sub(reach)..].to_vec();
    let mut authors = Authors::of(candidates);
    // Places since a small author's.
    let mut without = 0;
    let mut arranged = Vec::with_capacity(placed.len());
    let mut rest: Vec<(Placed, &Candidate)> = placed
        .into_iter()
        .filter_map(|placed| Some((placed, candidates.get(placed.index)?)))
        .collect();
    while !rest.is_empty() {
        let hindrance = |candidate: &Candidate| hindrance(&shown, candidate, weights);
        let last = shown.last().map(|(author, _)| *author);
        let due = authors.due(last);
        let turn = weights.chance_every > 0 && without + 1 >= weights.chance_every;
        let small = || {
            best(
                &rest,
                rest.len(),
                &|candidate| is_small(candidate),
                &hindrance,
            )
        };
        let (at, why) = if let Some(author) = due {
            let own = |candidate: &Candidate| candidate.author == author;
            (best(&rest, rest.len(), &own, &hindrance), Placement::Author)
        } else if let Some(at) = turn.then(small).flatten() {
            (Some(at), Placement::SmallAuthor)
        } else {
            let near = best(&rest, LOOK_AHEAD, &|_| true, &hindrance);
            let any = || best(&rest, rest.len(), &|_| true, &hindrance);
            (near.or_else(any), Placement::ByScore)
        };
        // Where all that is left is the last one's author's.
        let at = at.unwrap_or(0);
        for (skipped, candidate) in &mut rest[..at] {
            if skipped.reason == Placement::ByScore {
                skipped.reason = match hindrance(candidate) {
                    Hindrance::None => Placement::ByScore,
                    Hindrance::Category => Placement::Category,
                    Hindrance::Author | Hindrance::Neighbour => Placement::Author,
                };
            }
        }
        let (mut next, candidate) = rest.remove(at);
        let place = arranged.len() + 1;
        if place < next.by_score {
            next.reason = why;
        } else if place == next.by_score {
            next.reason = Placement::ByScore;
        }
        arranged.push(next);
        shown.push((candidate.author, candidate.category));
        authors.take(candidate.author);
        without = if is_small(candidate) { 0 } else { without + 1 };
    }
    arranged
}

fn is_small(candidate: &Candidate) -> bool {
    candidate
        .followers
        .is_none_or(|followers| followers < SMALL_AUTHOR)
}

/// The first of the next `ahead` notes of a kind that has the least in its way; `None` where
/// there is none but neighbours.
fn best(
    rest: &[(Placed, &Candidate)],
    ahead: usize,
    kind: &dyn Fn(&Candidate) -> bool,
    hindrance: &dyn Fn(&Candidate) -> Hindrance,
) -> Option<usize> {
    let mut best = None;
    let mut least = Hindrance::Neighbour;
    for (at, (_, candidate)) in rest.iter().take(ahead).enumerate() {
        if kind(candidate) {
            let hindrance = hindrance(candidate);
            if hindrance < least {
                least = hindrance;
                best = Some(at);
            }
            if least == Hindrance::None {
                break;
            }
        }
    }
    best
}

fn hindrance(
    shown: &[(KolId, Option<Category>)],
    candidate: &Candidate,
    weights: &Weights,
) -> Hindrance {
    let near = |places: usize| shown.iter().rev().take(places.saturating_sub(1));
    let own = |(author, _): &(KolId, Option<Category>)| *author == candidate.author;
    let alike = |(_, category): &&(KolId, Option<Category>)| *category == candidate.category;
    if shown.last().is_some_and(own) {
        Hindrance::Neighbour
    } else if near(weights.author_gap).any(own) {
        Hindrance::Author
    } else if candidate.category.is_some()
        && near(weights.category_window).filter(alike).count() >= weights.category_most
    {
        Hindrance::Category
    } else {
        Hindrance::None
    }
}

/// How many notes of each author are left.
struct Authors {
    /// Those who had several, by id.
    left: Vec<(KolId, usize)>,
    notes: usize,
}

impl Authors {
    fn of(candidates: &[Candidate]) -> Self {
        let mut ids: Vec<KolId> = candidates
            .iter()
            .map(|candidate| candidate.author)
            .collect();
        ids.sort_unstable();
        let left = ids
            .chunk_by(|a, b| a == b)
            .filter(|notes| notes.len() > 1)
            .filter_map(|notes| Some((*notes.first()?, notes.len())))
            .collect();
        Self {
            left,
            notes: candidates.len(),
        }
    }

    /// The author who must come now, or two of its notes will be neighbours further down:
    /// of n notes that follow on another author's, n / 2 rounded up can stand apart. Nobody
    /// can come after itself.
    fn due(&self, last: Option<KolId>) -> Option<KolId> {
        let apart = self.notes.saturating_sub(1).div_ceil(2);
        let due = self.left.iter().find(|(_, left)| *left > apart);
        due.map(|(author, _)| *author)
            .filter(|&author| Some(author) != last)
    }

    fn take(&mut self, author: KolId) {
        self.notes = self.notes.saturating_sub(1);
        if let Ok(at) = self
            .left
            .binary_search_by_key(&author, |(author, _)| *author)
            && let Some((_, left)) = self.left.get_mut(at)
        {
            *left = left.saturating_sub(1);
        }
    }
}
