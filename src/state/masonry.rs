//! Where the cards of a feed go: columns of equal width, each card into the shortest.
//!
//! Heights are known before anything is painted (a cover's ratio and a fixed number of text
//! lines), so nothing is measured afterwards and nothing shifts. Cards stay in the order of
//! the feed in the document, which is what a keyboard and a screen reader follow.

/// The narrowest column that still reads.
const MIN_COLUMN: f64 = 236.0;
const MAX_COLUMNS: usize = 6;
/// Phones show two columns whatever their width, as the app itself does.
const MIN_COLUMNS: usize = 2;

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

/// Lays out cards of the given heights; returns their places and the whole height.
#[must_use]
pub fn layout(columns: Columns, heights: impl IntoIterator<Item = f64>) -> (Vec<Slot>, f64) {
    let mut bottoms = [0.0_f64; MAX_COLUMNS];
    let slots = heights
        .into_iter()
        .map(|height| {
            // Ties go to the leftmost column, so that a row starts at the left.
            let (mut column, mut y) = (0, bottoms[0]);
            for (index, bottom) in bottoms[..columns.count].iter().copied().enumerate() {
                if bottom < y - 0.5 {
                    (column, y) = (index, bottom);
                }
            }
            bottoms[column] = y + height + columns.gap;
            Slot {
                x: column as f64 * (columns.width + columns.gap),
                y,
                height,
            }
        })
        .collect();
    let whole = bottoms.iter().copied().fold(0.0, f64::max) - columns.gap;
    (slots, whole.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn cards_never_overlap_and_the_next_goes_to_the_shortest_column() {
        let columns = Columns::fit(1376.0);
        let heights: Vec<f64> = (0..200).map(|i| 200.0 + f64::from(i * 37 % 180)).collect();
        let (slots, whole) = layout(columns, heights.clone());
        for (i, a) in slots.iter().enumerate() {
            assert_eq!(a.height, heights[i]);
            assert!(a.y + a.height <= whole + 0.01);
            for b in &slots[..i] {
                let beside = (a.x - b.x).abs() > 1.0;
                assert!(beside || a.y >= b.y + b.height || b.y >= a.y + a.height);
            }
        }
    }

    #[test]
    fn appending_moves_nothing() {
        let columns = Columns::fit(800.0);
        let heights: Vec<f64> = (0..60).map(|i| 180.0 + f64::from(i * 53 % 140)).collect();
        let (before, _) = layout(columns, heights[..30].iter().copied());
        let (after, _) = layout(columns, heights.iter().copied());
        assert_eq!(before, after[..30]);
    }

    #[test]
    fn nothing_has_no_height() {
        assert_eq!(layout(Columns::fit(800.0), []), (Vec::new(), 0.0));
    }
}
