//! Which rows of a long list are in the document. A row is of one height, but for the open one,
//! so that nothing else is measured.

/// A row that is in the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Its place in the list.
    pub at: usize,
    /// The room of the rows before it that are not there, px.
    pub gap: f64,
}

/// A list's rows as the document has them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Built {
    /// Those that are there, in order.
    pub rows: Vec<Row>,
    /// The room of those after the last, px.
    pub after: f64,
}

/// What there is to choose from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rows {
    /// How many rows.
    pub count: usize,
    /// The height of one, px.
    pub height: f64,
    /// Which one is open, and how much higher it is, px.
    pub open: Option<(usize, f64)>,
}

impl Rows {
    /// How far from the top of the list a row starts, px.
    #[must_use]
    pub fn top(&self, at: usize) -> f64 {
        let more = self.open.filter(|(open, _)| *open < at);
        at as f64 * self.height + more.map_or(0.0, |(_, more)| more)
    }

    /// The row at so many px from the top of the list; the nearest one beyond its ends.
    #[must_use]
    pub fn at(&self, y: f64) -> usize {
        let last = self.count.saturating_sub(1);
        let below = match self.open {
            Some((open, _)) if y < self.top(open) + self.height => y,
            Some((open, more)) => (y - more).max(self.top(open)),
            None => y,
        };
        let at = (below / self.height).floor().max(0.0);
        // `as` keeps to the ends of what a place can be.
        (at as usize).min(last)
    }

    /// The rows between `from` and `to`, px from the top of the list, and those that are `held`
    /// wherever they are: the one that is open and the one that has the focus.
    #[must_use]
    pub fn between(&self, from: f64, to: f64, held: &[usize]) -> Built {
        if self.count == 0 {
            return Built::default();
        }
        let mut places: Vec<usize> = (self.at(from)..=self.at(to.max(from))).collect();
        places.extend(held.iter().copied().filter(|at| *at < self.count));
        places.sort_unstable();
        places.dedup();
        let mut next = 0;
        let rows = places.iter().map(|&at| {
            let gap = (at - next) as f64 * self.height;
            next = at + 1;
            Row { at, gap }
        });
        let rows = rows.collect();
        let after = (self.count - next) as f64 * self.height;
        Built { rows, after }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(count: usize, open: Option<(usize, f64)>) -> Rows {
        Rows {
            count,
            height: 50.0,
            open,
        }
    }

    fn places(built: &Built) -> Vec<usize> {
        built.rows.iter().map(|row| row.at).collect()
    }

    #[test]
    fn only_what_shows_is_built_and_the_room_stays() {
        let rows = of(5_000, None);
        let built = rows.between(1_000.0, 1_499.0, &[]);
        assert_eq!(places(&built), (20..=29).collect::<Vec<_>>());
        let gaps: f64 = built.rows.iter().map(|row| row.gap).sum();
        assert_eq!(gaps, 1_000.0);
        assert_eq!(gaps + 10.0 * 50.0 + built.after, 5_000.0 * 50.0);
    }

    #[test]
    fn what_is_held_stays_wherever_it_is() {
        let built = of(100, None).between(1_000.0, 1_049.0, &[2, 21, 90, 400]);
        assert_eq!(places(&built), [2, 20, 21, 90]);
        let gaps: Vec<_> = built.rows.iter().map(|row| row.gap).collect();
        assert_eq!(gaps, [100.0, 850.0, 0.0, 3_400.0]);
        assert_eq!(built.after, 450.0);
    }

    #[test]
    fn an_open_row_moves_those_below_it() {
        let rows = of(100, Some((3, 400.0)));
        assert_eq!(rows.top(3), 150.0);
        assert_eq!(rows.top(4), 600.0);
        for (y, at) in [
            (-10.0, 0),
            (149.0, 2),
            (199.0, 3),
            (599.0, 3),
            (600.0, 4),
            (1e9, 99),
        ] {
            assert_eq!(rows.at(y), at, "{y}");
        }
    }

    #[test]
    fn an_empty_list_has_no_rows() {
        assert_eq!(of(0, None).between(0.0, 900.0, &[0]), Built::default());
        assert_eq!(of(0, None).at(10.0), 0);
    }
}
