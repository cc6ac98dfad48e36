//! The cells of a sheet as lines of CSV.

use hongbang_sheets::csv;
use hongbang_sheets::mapping::MAX_COLUMNS;
use hongbang_sheets::protocol::{CannotRead, MAX_BYTES, MAX_ROWS};

/// Rows above the first that counts: a banner, and the header.
const ABOVE: u32 = 100;

/// So many rows a sheet of Excel has, blank ones included.
const MOST_ROWS: u32 = 1_048_576;

/// The most merged columns that are looked at.
const MOST_MERGED: usize = 1_000_000;

/// What is in a sheet: its cells' texts one behind the other.
#[derive(Debug, Default)]
pub struct Grid {
    text: String,
    cells: Vec<Cell>,
    merged: Vec<Merged>,
    rows: u32,
    width: u32,
}

#[derive(Debug, Clone, Copy)]
struct Cell {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
}

/// Cells of a column that are merged into the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merged {
    /// The column.
    pub column: u32,
    /// The first row.
    pub first: u32,
    /// The last row.
    pub last: u32,
}

/// A text that goes on into the rows below.
#[derive(Debug, Clone, Copy)]
struct Down<'t> {
    text: &'t str,
    last: u32,
}

impl Grid {
    /// Adds a cell that says something. All together may say as much as a file of text may.
    ///
    /// # Errors
    /// Where it is one too many.
    pub fn add(&mut self, row: u32, column: u32, text: &str) -> Result<(), CannotRead> {
        if text.is_empty() {
            return Ok(());
        }
        if row >= MOST_ROWS {
            return Err(CannotRead::BrokenWorkbook);
        }
        if self.cells.last().is_none_or(|cell| cell.row != row) {
            // Not sooner: how many there are is said.
            self.hold_width()?;
            self.rows += 1;
        }
        if self.rows > MAX_ROWS.saturating_add(ABOVE) {
            return Err(CannotRead::TooManyRows);
        }
        self.width = self.width.max(column + 1);
        let start = self.text.len();
        self.text.push_str(text);
        let offset = |at: usize| u32::try_from(at).map_err(|_| CannotRead::Bomb);
        if self.text.len() as u64 > MAX_BYTES {
            return Err(CannotRead::Bomb);
        }
        self.cells.push(Cell {
            row,
            column,
            start: offset(start)?,
            end: offset(self.text.len())?,
        });
        Ok(())
    }

    /// Adds cells that are merged.
    pub fn merge(&mut self, merged: Merged) {
        if self.merged.len() < MOST_MERGED {
            self.merged.push(merged);
        }
    }

    fn hold_width(&self) -> Result<(), CannotRead> {
        if self.width as usize > MAX_COLUMNS {
            return Err(CannotRead::TooManyColumns {
                columns: self.width,
            });
        }
        Ok(())
    }

    /// All of it as CSV.
    ///
    /// # Errors
    /// Where nothing is in it, or too much.
    pub fn csv(mut self) -> Result<String, CannotRead> {
        self.hold_width()?;
        if self.cells.is_empty() {
            return Err(CannotRead::Empty);
        }
        // They come in order, unless a program wrote them that had none.
        if !self.cells.is_sorted_by_key(|cell| (cell.row, cell.column)) {
            self.cells.sort_by_key(|cell| (cell.row, cell.column));
        }
        self.merged.sort_by_key(|merged| merged.first);
        let width = self.width as usize;
        let mut lines = String::with_capacity(self.text.len() + self.cells.len());
        let mut down: Vec<Option<Down<'_>>> = vec![None; width];
        let mut merged = self.merged.iter().peekable();
        let (mut next, mut shown) = (0, vec![""; width]);
        for cells in self.cells.chunk_by(|one, other| one.row == other.row) {
            let Some(row) = cells.first().map(|cell| cell.row) else {
                continue;
            };
            for _ in next..row {
                lines.push('\n');
            }
            next = row + 1;
            shown.fill("");
            for cell in cells {
                let text = self.text.get(cell.start as usize..cell.end as usize);
                if let (Some(place), Some(text)) = (shown.get_mut(cell.column as usize), text) {
                    *place = text;
                }
            }
            for (place, down) in shown.iter_mut().zip(&mut down) {
                match down {
                    Some(from) if row <= from.last && place.is_empty() => *place = from.text,
                    Some(from) if row > from.last => *down = None,
                    _ => {}
                }
            }
            while let Some(merged) = merged.next_if(|merged| merged.first <= row) {
                let column = merged.column as usize;
                let text = shown.get(column).filter(|_| merged.first == row);
                if let (Some(down), Some(text)) = (down.get_mut(column), text) {
                    *down = Some(Down {
                        text,
                        last: merged.last,
                    });
                }
            }
            line(&mut lines, &shown);
            if lines.len() as u64 > MAX_BYTES {
                return Err(CannotRead::Bomb);
            }
        }
        Ok(lines)
    }
}

fn line(lines: &mut String, cells: &[&str]) {
    let start = lines.len();
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            lines.push(',');
        }
        // What would be taken off a text is put before it.
        if csv::original(cell).len() != cell.len() {
            csv::push(lines, &format!("'{}", returned(cell)));
        } else if cell.contains('\n') {
            csv::push(lines, &returned(cell));
        } else {
            csv::push(lines, cell);
        }
    }
    if lines.len() == start {
        lines.push_str("\"\"");
    }
    lines.push('\n');
}

/// A text whose lines end without a line feed.
fn returned(text: &str) -> String {
    text.replace("\r\n", "\r").replace('\n', "\r")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn csv(cells: &[(u32, u32, &str)], merged: &[(u32, u32, u32)]) -> String {
        let mut grid = Grid::default();
        for &(row, column, text) in cells {
            grid.add(row, column, text).unwrap();
        }
        for &(column, first, last) in merged {
            grid.merge(Merged {
                column,
                first,
                last,
            });
        }
        grid.csv().unwrap()
    }

    #[test]
    fn a_line_is_a_row_whatever_is_in_it() {
        let cells = [
            (1, 0, "a\nb"),
            (1, 2, "x,\"y\""),
            (4, 1, "'=1"),
            (4, 0, "c"),
        ];
        assert_eq!(
            csv(&cells, &[]),
            "\n\"a\rb\",,\"x,\"\"y\"\"\"\n\n\nc,''=1,\n"
        );
    }

    #[test]
    fn what_is_merged_downwards_fills_its_rows() {
        let cells = [
            (0, 0, "MCN"),
            (0, 1, "name"),
            (1, 0, "A"),
            (1, 1, "one"),
            (2, 1, "two"),
            (4, 1, "three"),
            (5, 1, "four"),
        ];
        assert_eq!(
            csv(&cells, &[(0, 1, 4)]),
            "MCN,name\nA,one\nA,two\n\nA,three\n,four\n"
        );
        // A merge whose first cell says nothing, one outside, one that begins in a blank row.
        assert_eq!(csv(&[(0, 0, "a"), (1, 0, "b")], &[(9, 0, 1)]), "a\nb\n");
        assert_eq!(csv(&[(0, 0, "a"), (2, 1, "b")], &[(0, 1, 2)]), "a,\n\n,b\n");
    }

    #[test]
    fn there_is_a_most_of_everything() {
        let mut wide = Grid::default();
        for column in 0..10_000 {
            wide.add(0, column, "x").unwrap();
        }
        assert_eq!(
            wide.csv().unwrap_err(),
            CannotRead::TooManyColumns { columns: 10_000 }
        );
        let mut long = Grid::default();
        let added = (0..MAX_ROWS + 200).try_for_each(|row| long.add(row, 0, "x"));
        assert_eq!(added.unwrap_err(), CannotRead::TooManyRows);
        assert_eq!(Grid::default().csv().unwrap_err(), CannotRead::Empty);
    }
}
