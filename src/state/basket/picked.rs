//! Several items at once.

use std::collections::BTreeSet;

use hongbang_domain::kol::KolId;

/// Which items are picked, and from which one a range starts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picked {
    ids: BTreeSet<KolId>,
    from: Option<KolId>,
}

impl Picked {
    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Whether this one is.
    #[must_use]
    pub fn has(&self, id: KolId) -> bool {
        self.ids.contains(&id)
    }

    /// They, by id.
    #[must_use]
    pub fn ids(&self) -> Vec<KolId> {
        self.ids.iter().copied().collect()
    }

    /// Picks one, or lets it go.
    pub fn toggle(&mut self, id: KolId) {
        if !self.ids.remove(&id) {
            self.ids.insert(id);
        }
        self.from = Some(id);
    }

    /// Picks all from the one that was picked last to this one, in the order that is shown.
    pub fn through(&mut self, shown: &[KolId], id: KolId) {
        let place = |id: KolId| shown.iter().position(|other| *other == id);
        let ends = self.from.and_then(place).zip(place(id));
        let Some((from, to)) = ends else {
            self.toggle(id);
            return;
        };
        let between = shown.get(from.min(to)..=from.max(to)).unwrap_or_default();
        self.ids.extend(between.iter().copied());
        self.from = Some(id);
    }

    /// Picks all that are shown; none, where all are picked.
    pub fn all(&mut self, shown: &[KolId]) {
        if shown.iter().all(|id| self.has(*id)) {
            *self = Self::default();
        } else {
            self.ids.extend(shown.iter().copied());
        }
    }

    /// Lets go of those that are not there any more.
    pub fn keep(&mut self, there: impl Fn(KolId) -> bool) {
        self.ids.retain(|id| there(*id));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kols(ids: &[u64]) -> Vec<KolId> {
        ids.iter().map(|id| KolId::try_from(*id).unwrap()).collect()
    }

    #[test]
    fn a_range_is_in_the_order_that_is_shown() {
        let shown = kols(&[5, 3, 9, 1]);
        let mut picked = Picked::default();
        picked.through(&shown, shown[1]);
        assert_eq!(picked.ids(), kols(&[3]), "there was no first one");
        picked.through(&shown, shown[3]);
        assert_eq!(picked.ids(), kols(&[1, 3, 9]));
        picked.through(&shown, shown[0]);
        assert_eq!(picked.len(), 4, "back from the last one");
        picked.toggle(shown[2]);
        assert_eq!(picked.ids(), kols(&[1, 3, 5]));
    }

    #[test]
    fn all_again_is_none() {
        let shown = kols(&[5, 3]);
        let mut picked = Picked::default();
        picked.toggle(shown[0]);
        picked.all(&shown);
        assert_eq!(picked.len(), 2);
        picked.all(&shown);
        assert!(picked.is_empty());
        picked.all(&shown);
        picked.keep(|id| id == shown[1]);
        assert_eq!(picked.ids(), kols(&[3]));
    }
}
