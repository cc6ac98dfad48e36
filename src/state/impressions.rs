//! Which cards were seen: at least half of it, for at least a second.

use std::time::Duration;

use hongbang_domain::reader::Deed;
use leptos::html;
use leptos::prelude::*;

use super::events;
use super::item::Cards;
use super::masonry::Slot;
use super::viewport::visible;

/// How long a card is there before it counts as seen.
const LOOK: Duration = Duration::from_secs(1);

/// Counts the cards that are seen as long as the calling view is shown.
pub fn count(
    container: NodeRef<html::Div>,
    cards: Cards,
    rows: Signal<Vec<usize>>,
    slots: Callback<usize, Option<Slot>>,
) {
    let before = StoredValue::new(Vec::<usize>::new());
    let look = move || {
        let Some(container) = container.get_untracked() else {
            return;
        };
        let covered = document().query_selector("dialog[open]").ok().flatten();
        if document().hidden() || covered.is_some() {
            before.update_value(Vec::clear);
            return;
        }
        let (top, bottom) = visible(&container);
        let half = |index: &usize| {
            slots
                .run(*index)
                .is_some_and(|slot| is_seen(slot, top, bottom))
        };
        let now: Vec<usize> =
            rows.with_untracked(|rows| rows.iter().copied().filter(half).collect());
        before.with_value(|before| {
            for index in now.iter().filter(|index| before.contains(index)) {
                if let Some(note) = cards.at.run(*index).map(|item| item.card.id) {
                    events::did(note, Deed::Impression);
                }
            }
        });
        before.set_value(now);
    };
    if let Ok(timer) = set_interval_with_handle(look, LOOK) {
        on_cleanup(move || timer.clear());
    }
}

/// Whether at least half of a card is between `top` and `bottom`.
fn is_seen(slot: Slot, top: f64, bottom: f64) -> bool {
    let shown = (slot.y + slot.height).min(bottom) - slot.y.max(top);
    shown >= slot.height / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_card_is_seen_and_less_is_not() {
        let slot = Slot {
            x: 0.0,
            y: 100.0,
            height: 200.0,
        };
        for (top, bottom, seen) in [
            (0.0, 900.0, true),
            (200.0, 900.0, true),
            (201.0, 900.0, false),
            (-600.0, 200.0, true),
            (-600.0, 199.0, false),
            (300.0, 900.0, false),
        ] {
            assert_eq!(is_seen(slot, top, bottom), seen, "{top}");
        }
    }
}
