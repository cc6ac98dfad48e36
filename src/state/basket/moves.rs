//! Where an item goes, by hand and by key. Pinned items stay before all others.

use hongbang_domain::kol::KolId;

/// An item in the order of the list, and whether it is pinned.
pub type Placed = (KolId, bool);

/// Which way an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// One up.
    Up,
    /// One down.
    Down,
    /// Before all others of its kind.
    Top,
    /// Behind them.
    End,
}

/// Where an item goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// Before whom; at the end of the list with nobody.
    pub before: Option<KolId>,
    /// Its place among those that are shown, from 1.
    pub place: usize,
}

/// Where an item goes that is put at place `to` (from 0) of those that are shown, as counted
/// with the item taken out. `all` is the whole list, `shown` a part of it, both in order. `None`
/// where it would stay where it is.
#[must_use]
pub fn put(all: &[Placed], shown: &[KolId], id: KolId, to: usize) -> Option<Moved> {
    let pinned = |id: KolId| {
        all.iter()
            .find(|(other, _)| *other == id)
            .map(|(_, pinned)| *pinned)
    };
    let own = pinned(id)?;
    let from = shown.iter().position(|other| *other == id)?;
    let others: Vec<KolId> = shown.iter().copied().filter(|other| *other != id).collect();
    let tops = others
        .iter()
        .filter(|other| pinned(**other) == Some(true))
        .count();
    let (first, last) = if own { (0, tops) } else { (tops, others.len()) };
    let to = to.clamp(first, last);
    if to == from {
        return None;
    }
    // Behind the last that is shown of its kind, not behind those that are not shown.
    let before = match others.get(to) {
        Some(next) if to < last || own => Some(*next),
        _ => {
            let previous = to.checked_sub(1).and_then(|at| others.get(at));
            let rest = all.iter().map(|(id, _)| *id).filter(|other| *other != id);
            let mut rest = rest.skip_while(|other| Some(other) != previous);
            rest.next();
            rest.next()
        }
    };
    Some(Moved {
        before,
        place: to + 1,
    })
}

/// Where an item goes one way; `None` at the end of the way.
#[must_use]
pub fn step(all: &[Placed], shown: &[KolId], id: KolId, way: Way) -> Option<Moved> {
    let from = shown.iter().position(|other| *other == id)?;
    let to = match way {
        Way::Up => from.checked_sub(1)?,
        Way::Down => from + 1,
        Way::Top => 0,
        Way::End => shown.len(),
    };
    put(all, shown, id, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kol(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    /// 1 and 2 are pinned.
    fn all() -> Vec<Placed> {
        (1..=6).map(|id| (kol(id), id <= 2)).collect()
    }

    fn stepped(shown: &[u64], id: u64, way: Way) -> Option<(Option<u64>, usize)> {
        let shown: Vec<_> = shown.iter().copied().map(kol).collect();
        let moved = step(&all(), &shown, kol(id), way)?;
        Some((moved.before.map(KolId::get), moved.place))
    }

    #[test]
    fn a_step_passes_one_neighbour() {
        let whole = [1, 2, 3, 4, 5, 6];
        assert_eq!(stepped(&whole, 4, Way::Up), Some((Some(3), 3)));
        assert_eq!(stepped(&whole, 4, Way::Down), Some((Some(6), 5)));
        assert_eq!(stepped(&whole, 5, Way::Down), Some((None, 6)));
        assert_eq!(stepped(&whole, 6, Way::Down), None);
        assert_eq!(stepped(&whole, 6, Way::Top), Some((Some(3), 3)));
        assert_eq!(stepped(&whole, 3, Way::End), Some((None, 6)));
    }

    #[test]
    fn pinned_ones_stay_before_all_others() {
        let whole = [1, 2, 3, 4, 5, 6];
        assert_eq!(stepped(&whole, 3, Way::Up), None);
        assert_eq!(stepped(&whole, 2, Way::Down), None);
        assert_eq!(stepped(&whole, 1, Way::End), Some((Some(3), 2)));
        assert_eq!(stepped(&whole, 2, Way::Top), Some((Some(1), 1)));
    }

    #[test]
    fn among_a_part_of_the_list_one_moves_beside_those_that_are_shown() {
        assert_eq!(stepped(&[3, 5], 3, Way::Down), Some((Some(6), 2)));
        assert_eq!(stepped(&[3, 5], 5, Way::Up), Some((Some(3), 1)));
        assert_eq!(stepped(&[3], 3, Way::Down), None);
        assert_eq!(stepped(&[3, 5], 4, Way::Up), None, "it is not shown");
    }
}
