//! Which rows of the ranked list are in the page, and how many are asked for. Pure.

/// The height of a row, px; `style/ranked.css` has the same.
pub const ROW: f64 = 52.0;

/// The height of the columns' names, which stay on top, px; as in the style sheet, too.
pub const HEADS: f64 = 36.0;

/// Rows in the page above and below what is seen.
const SPARE: usize = 6;

/// Rows are moved by so many at once: the fewer moves, the less is painted.
const STRIDE: usize = 4;

/// So many more are ranked when the end of those that are is near.
const STEP: u32 = 200;

/// As many as a list can hold; further down nobody looks, and a filter finds them sooner.
pub const MOST: u32 = 5_000;

/// The part of the list that is in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first row, from 0.
    pub first: usize,
    /// How many.
    pub count: usize,
}

impl Window {
    /// The rows around what is seen: `scrolled` px down, `height` px high.
    #[must_use]
    pub fn around(scrolled: f64, height: f64) -> Self {
        let seen = (scrolled.max(0.0) / ROW).floor() as usize;
        let first = seen.saturating_sub(SPARE) / STRIDE * STRIDE;
        let count = (height.max(0.0) / ROW).ceil() as usize + 2 * SPARE + STRIDE;
        Self { first, count }
    }

    /// The rows that are seen: the first, and the one behind the last.
    #[must_use]
    pub fn seen(scrolled: f64, height: f64) -> (usize, usize) {
        let at = |y: f64| y.max(0.0) / ROW;
        let end = at(scrolled + height.max(0.0)).ceil() as usize;
        (at(scrolled).floor() as usize, end)
    }

    /// How many to rank, when so many are: more as the end comes near.
    #[must_use]
    pub fn top(self, ranked: u32) -> u32 {
        let end = (self.first + self.count) as u32;
        let wanted = (end + STEP / 2).div_ceil(STEP) * STEP;
        wanted.max(ranked).clamp(STEP, MOST)
    }
}

/// How far to scroll so that a row is seen whole, px; `None` where it is.
#[must_use]
pub fn scroll_to(row: usize, scrolled: f64, height: f64) -> Option<f64> {
    let top = row as f64 * ROW;
    if top < scrolled {
        Some(top)
    } else if top + ROW > scrolled + height {
        Some(top + ROW - height)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_is_in_the_page() {
        for scrolled in [0.0, 1.0, 51.9, 52.0, 500.0, 12_345.6] {
            for height in [0.0, 300.0, 844.0] {
                let window = Window::around(scrolled, height);
                let start = window.first as f64 * ROW;
                let end = start + window.count as f64 * ROW;
                assert!(start <= scrolled && end >= scrolled + height);
                assert_eq!(window.first % STRIDE, 0);
                let (first, behind) = Window::seen(scrolled, height);
                assert!(first as f64 * ROW <= scrolled && behind as f64 * ROW >= scrolled + height);
                assert!(window.first <= first && behind <= window.first + window.count);
            }
        }
        assert_eq!(Window::around(-80.0, 520.0).first, 0, "a list that bounces");
        assert_eq!(Window::seen(-80.0, 520.0), (0, 9));
        assert_eq!(Window::seen(52.0, 520.0), (1, 11));
        let count = |scrolled| Window::around(scrolled, 844.0).count;
        assert_eq!(count(0.0), count(9_999.0), "the pool does not grow");
    }

    #[test]
    fn more_are_ranked_before_the_end_is_seen() {
        let at = |row: f64| Window::around(row * ROW, 844.0);
        assert_eq!(at(0.0).top(0), 200);
        assert_eq!(at(60.0).top(200), 200);
        assert_eq!(at(90.0).top(200), 400);
        assert_eq!(at(0.0).top(400), 400, "and not fewer on the way back");
        assert_eq!(at(1e9).top(400), MOST);
    }

    #[test]
    fn a_row_is_brought_into_sight_by_the_least() {
        assert_eq!(scroll_to(0, 0.0, 520.0), None);
        assert_eq!(scroll_to(9, 0.0, 520.0), None);
        assert_eq!(scroll_to(10, 0.0, 520.0), Some(52.0));
        assert_eq!(scroll_to(3, 520.0, 520.0), Some(156.0));
    }
}
