//! Where the cards of a feed go: columns of equal width, each card into the shortest.
//!
//! Heights are known before anything is painted (a cover's ratio and a fixed number of text
//! lines), so nothing is measured afterwards and nothing shifts. Cards stay in the order of
//! the feed in the document, which is what a keyboard and a screen reader follow.

use std::ops::Range;

/// The narrowest column that still reads.
const MIN_COLUMN: f64 = 236.0;
const MAX_COLUMNS: usize = 6;
/// Phones show two columns whatever their width, as the app itself does.
const MIN_COLUMNS: usize = 2;
/// Columns whose ends differ by less are as long, px.
const TIE: f64 = 0.5;

/// The columns that fit a width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Columns {
    /// How many.
    pub count: usize,
    /// Width of each, px.
    pub width: f64,
    /// Space between columns and between cards, px.
    pub gap: f64,
}

impl Columns {
    /// The columns for a container's width in px.
    #[must_use]
    pub fn fit(container: f64) -> Self {
        let gap = if container < 600.0 { 10.0 } else { 16.0 };
        let fitting = ((container + gap) / (MIN_COLUMN + gap)).floor();
        let count = (fitting.max(0.0) as usize).clamp(MIN_COLUMNS, MAX_COLUMNS);
        let width = ((container - gap * (count - 1) as f64) / count as f64).max(0.0);
        Self { count, width, gap }
    }
}

/// A card's place, px from the container's top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slot {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// The card's height.
    pub height: f64,
}

/// A feed's places, card by card. What is placed stays where it is as more come.
#[derive(Debug, Clone, PartialEq)]
pub struct Masonry {
    columns: Columns,
    bottoms: [f64; MAX_COLUMNS],
    slots: Vec<Slot>,
    tallest: f64,
}

impl Masonry {
    /// No cards yet.
    #[must_use]
    pub const fn new(columns: Columns) -> Self {
        Self {
            columns,
            bottoms: [0.0; MAX_COLUMNS],
            slots: Vec::new(),
            tallest: 0.0,
        }
    }

    /// Places the next card.
    pub fn push(&mut self, height: f64) {
        // Ties go to the leftmost column, so that a row starts at the left.
        let (mut column, mut y) = (0, self.bottoms[0]);
        for (index, bottom) in self.bottoms.iter().copied().enumerate() {
            if index < self.columns.count && bottom < y - TIE {
                (column, y) = (index, bottom);
            }
        }
        self.bottoms[column] = y + height + self.columns.gap;
        self.tallest = self.tallest.max(height);
        self.slots.push(Slot {
            x: column as f64 * (self.columns.width + self.columns.gap),
            y,
            height,
        });
    }

    /// The places so far.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// The height of all.
    #[must_use]
    pub fn height(&self) -> f64 {
        let bottom = self.bottoms.iter().copied().fold(0.0, f64::max);
        (bottom - self.columns.gap).max(0.0)
    }

    /// The cards, first to last, among which are all that show anything between `top` and
    /// `bottom`, px. Few others are: a card never starts above one before it, but for a tie.
    #[must_use]
    pub fn between(&self, top: f64, bottom: f64) -> Range<usize> {
        let start = self
            .slots
            .partition_point(|slot| slot.y + TIE < top - self.tallest);
        let end = self.slots.partition_point(|slot| slot.y < bottom + TIE);
        let hidden = |slot: &Slot| slot.y + slot.height < top;
        // From the first that really shows: the tallest of all may be far from here.
        let shown = self.slots.get(start..end).unwrap_or_default();
        let skipped = shown.iter().take_while(|slot| hidden(slot)).count();
        start + skipped..end.max(start + skipped)
    }
}

/// What to build next of the cards that are `wanted`: all that are `seen`, those that are `built`
/// already, and at most `step` others, below before above. Where none is there yet, the first
/// `step` of those that are seen. So a frame pays for a few cards, and the rest is there some
/// frames later.
#[must_use]
pub fn grow(
    built: &Range<usize>,
    seen: &Range<usize>,
    wanted: &Range<usize>,
    step: usize,
) -> Range<usize> {
    if built.is_empty() {
        return seen.start..seen.end.min(seen.start + step);
    }
    let kept = built.start.max(wanted.start)..built.end.min(wanted.end);
    let apart = kept.is_empty() || kept.start > seen.end || kept.end < seen.start;
    let (start, end) = if apart {
        (seen.start, seen.end)
    } else {
        (kept.start.min(seen.start), kept.end.max(seen.end))
    };
    let below = wanted.end.saturating_sub(end).min(step);
    let above = start.saturating_sub(wanted.start).min(step - below);
    start - above..end + below
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_is_built_at_once_and_the_rest_a_few_cards_at_a_time() {
        for (built, seen, wanted, expected) in [
            // At first.
            (0..0, 0..6, 0..11, 0..4),
            (0..4, 0..6, 0..11, 0..10),
            (0..10, 0..6, 0..11, 0..11),
            // Fewer than that.
            (0..0, 7..9, 7..9, 7..9),
            // Nothing is left to do.
            (0..11, 0..6, 0..11, 0..11),
            // A step down: what is no longer wanted goes.
            (0..11, 4..10, 2..17, 2..15),
            (2..17, 4..10, 2..17, 2..17),
            // A step up.
            (20..40, 18..30, 10..40, 14..40),
            (20..36, 18..30, 10..38, 16..38),
            // Far away: nothing in between is built.
            (0..11, 500..506, 490..515, 500..510),
            // An empty feed.
            (0..0, 0..0, 0..0, 0..0),
        ] {
            assert_eq!(
                grow(&built, &seen, &wanted, 4),
                expected,
                "{built:?} {seen:?}"
            );
        }
    }

    #[test]
    fn two_columns_on_a_phone_five_on_a_desk_six_at_most() {
        for (width, count) in [
            (0.0, 2),
            (358.0, 2),
            (600.0, 2),
            (800.0, 3),
            (1376.0, 5),
            (3000.0, 6),
        ] {
            let columns = Columns::fit(width);
            assert_eq!(columns.count, count, "{width}");
            let used = columns.width * count as f64 + columns.gap * (count - 1) as f64;
            assert!(used <= width + 0.01 || width == 0.0, "{width}: {used}");
        }
    }

    fn laid(width: f64, heights: &[f64]) -> Masonry {
        let mut masonry = Masonry::new(Columns::fit(width));
        for height in heights {
            masonry.push(*height);
        }
        masonry
    }

    fn heights(count: u32) -> Vec<f64> {
        (0..count)
            .map(|i| 180.0 + f64::from(i * 53 % 240))
            .collect()
    }

    #[test]
    fn cards_never_overlap_and_the_next_goes_to_the_shortest_column() {
        let heights = heights(200);
        let masonry = laid(1376.0, &heights);
        for (i, a) in masonry.slots().iter().enumerate() {
            assert_eq!(a.height, heights[i]);
            assert!(a.y + a.height <= masonry.height() + 0.01);
            for b in &masonry.slots()[..i] {
                let beside = (a.x - b.x).abs() > 1.0;
                assert!(beside || a.y >= b.y + b.height || b.y >= a.y + a.height);
            }
        }
    }

    #[test]
    fn appending_moves_nothing() {
        let heights = heights(60);
        let before = laid(800.0, &heights[..30]);
        let after = laid(800.0, &heights);
        assert_eq!(before.slots(), &after.slots()[..30]);
    }

    #[test]
    fn what_shows_is_found_wherever_one_looks() {
        for width in [358.0, 800.0, 1376.0] {
            let masonry = laid(width, &heights(500));
            let mut top = -400.0;
            while top < masonry.height() + 400.0 {
                let bottom = top + 700.0;
                let range = masonry.between(top, bottom);
                for (index, slot) in masonry.slots().iter().enumerate() {
                    let shows = slot.y + slot.height > top && slot.y < bottom;
                    assert!(!shows || range.contains(&index), "{width} {top} {index}");
                }
                assert!(range.len() < 40, "{width} {top}: {range:?}");
                top += 97.0;
            }
        }
    }

    #[test]
    fn nothing_has_no_height() {
        let masonry = laid(800.0, &[]);
        assert_eq!(masonry.height(), 0.0);
        assert_eq!(masonry.between(0.0, 900.0), 0..0);
    }
}
