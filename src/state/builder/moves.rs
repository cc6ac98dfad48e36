//! Who rose and who fell since the weights were as before. Pure.

use std::collections::HashMap;

use hongbang_domain::kol::KolId;
use hongbang_domain::roster::Ranked;

/// The order before the last change of weights.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Before(HashMap<KolId, usize>);

/// How a creator's place has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// Up by so many places.
    Up(usize),
    /// Down by so many.
    Down(usize),
    /// It was behind all that were listed.
    New,
}

impl Before {
    /// Keeps an order.
    #[must_use]
    pub fn new(ranked: &[Ranked]) -> Self {
        let places = ranked.iter().enumerate();
        Self(places.map(|(place, ranked)| (ranked.id, place)).collect())
    }

    /// How the creator that now has `place` has moved; `None` where it has not.
    #[must_use]
    pub fn moved(&self, id: KolId, place: usize) -> Option<Moved> {
        let Some(&before) = self.0.get(&id) else {
            // Behind the last that was listed nobody was: more are listed now.
            return (place < self.0.len()).then_some(Moved::New);
        };
        match before.cmp(&place) {
            std::cmp::Ordering::Greater => Some(Moved::Up(before - place)),
            std::cmp::Ordering::Less => Some(Moved::Down(place - before)),
            std::cmp::Ordering::Equal => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(id: u64) -> Ranked {
        Ranked {
            id: KolId::try_from(id).unwrap(),
            score: None,
        }
    }

    #[test]
    fn places_are_told_from_those_before() {
        let before = Before::new(&[ranked(1), ranked(2), ranked(3)]);
        let moved = |id, place| before.moved(ranked(id).id, place);
        assert_eq!(moved(3, 0), Some(Moved::Up(2)));
        assert_eq!(moved(1, 1), Some(Moved::Down(1)));
        assert_eq!(moved(2, 1), None);
        assert_eq!(moved(9, 2), Some(Moved::New));
        assert_eq!(moved(9, 3), None, "nobody knows where it was");
    }
}
