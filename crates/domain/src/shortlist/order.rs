//! The order of a list's creators, and where there is room between two.

use std::cmp::Ordering;

use crate::kol::KolId;
use crate::shortlist::{Document, Item};

/// How far apart places are at the end of a list, and after they were dealt out anew.
const GAP: f64 = 1.0;

fn by_place(one: &Item, other: &Item) -> Ordering {
    let places = one.place.value.total_cmp(&other.place.value);
    places.then_with(|| one.id.cmp(&other.id))
}

impl Document {
    /// The creators in the list's order: pinned ones first, then by place, then by id.
    #[must_use]
    pub fn in_order(&self) -> Vec<&Item> {
        let mut items: Vec<&Item> = self.items.iter().collect();
        items.sort_by(|one, other| {
            let pinned = other.pinned.value.cmp(&one.pinned.value);
            pinned.then_with(|| by_place(one, other))
        });
        items
    }

    /// A creator of the list.
    #[must_use]
    pub fn item(&self, id: KolId) -> Option<&Item> {
        let at = self.items.binary_search_by_key(&id, |item| item.id);
        self.items.get(at.ok()?)
    }

    pub(super) fn item_mut(&mut self, id: KolId) -> Option<&mut Item> {
        let at = self.items.binary_search_by_key(&id, |item| item.id);
        self.items.get_mut(at.ok()?)
    }

    /// The creator after `id` among those that are pinned, or not, as it is.
    pub(super) fn after(&self, id: KolId) -> Option<KolId> {
        let peers = self.peers(id);
        let at = peers.iter().position(|item| item.id == id)?;
        peers.get(at + 1).map(|item| item.id)
    }

    /// A place before another creator, or at the end, among those that are pinned, or not, as it
    /// is; before one of the other kind is before all, or after all, of its own. Where two have
    /// the same place, or no number is left between, places are dealt out anew.
    pub(super) fn make_room(&mut self, id: KolId, before: Option<KolId>) -> Option<f64> {
        self.room(id, before).or_else(|| {
            self.deal();
            self.room(id, before)
        })
    }

    /// The place behind every creator.
    pub(super) fn end(&mut self) -> f64 {
        let last = |document: &Self| {
            let places = document.items.iter().map(|item| item.place.value);
            places.max_by(f64::total_cmp)
        };
        let behind = |place: f64| (place.is_finite() && place + GAP > place).then_some(place + GAP);
        match last(self).map(behind) {
            None => GAP,
            Some(Some(place)) => place,
            Some(None) => {
                self.deal();
                last(self).map_or(GAP, |place| place + GAP)
            }
        }
    }

    /// Those that are pinned, or not, as `id` is, in order.
    fn peers(&self, id: KolId) -> Vec<&Item> {
        let pinned = self.item(id).map(|item| item.pinned.value);
        let peers = self.items.iter();
        let mut peers: Vec<&Item> = peers
            .filter(|item| Some(item.pinned.value) == pinned)
            .collect();
        peers.sort_by(|one, other| by_place(one, other));
        peers
    }

    /// A place between `before` and who is in front of it; `None` where there is none.
    fn room(&self, id: KolId, before: Option<KolId>) -> Option<f64> {
        let moved = self.item(id)?;
        let mut peers = self.peers(id);
        peers.retain(|item| item.id != id);
        let at = match before.and_then(|before| self.item(before)) {
            None => peers.len(),
            Some(before) => {
                let found = peers.iter().position(|item| item.id == before.id);
                found.unwrap_or(if moved.pinned.value { peers.len() } else { 0 })
            }
        };
        let place = |at: usize| peers.get(at).map(|item| item.place.value);
        let front = at.checked_sub(1).and_then(place);
        let place = match (front, place(at)) {
            (None, None) => GAP,
            (Some(front), None) => front + GAP,
            (None, Some(next)) => next - GAP,
            // Halves first: the sum of two large places is not finite.
            (Some(front), Some(next)) => front / 2.0 + next / 2.0,
        };
        let after_front = front.is_none_or(|front| front < place);
        let before_next = peers.get(at).is_none_or(|next| place < next.place.value);
        (place.is_finite() && after_front && before_next).then_some(place)
    }

    /// Deals places out anew, in the present order. Their times stay: nobody chose anything.
    fn deal(&mut self) {
        let mut order: Vec<(f64, KolId)> = self
            .items
            .iter()
            .map(|item| (item.place.value, item.id))
            .collect();
        order.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        let mut place = 0.0;
        for (_, id) in order {
            place += GAP;
            if let Some(item) = self.item_mut(id) {
                item.place.value = place;
            }
        }
    }
}
