//! Sheets to take away: which columns they have, and what stands in each. Pure: no DOM.
//!
//! Facts about creators stand under the headers that an import knows (`sheets::field`), so that a
//! sheet which was written here is read again without loss; what is worked out here stands beside
//! them, and an import keeps it as text.

mod about;
mod collection;
mod column;
mod compared;
mod head;
mod line;
mod pair;
#[cfg(test)]
mod tests;

use hongbang_domain::shortlist::totals::TotalsBy;
use hongbang_sheets::table::{Cell, Column, Table};

use crate::locales::L10n;
use column::column;

pub use about::{Made, about};
pub use collection::collection;
pub use compared::{Compared, compared};
pub use head::{Head, Here, header, of_list, of_ranking};
pub use line::Line;
pub use pair::{Listed, pair};

/// The longest name of a file, in characters, without its ending.
const NAME_CHARS: usize = 60;

/// The sheet of such columns. A column that says nothing of anyone is left out.
fn sheet(columns: Vec<(Column, Vec<Cell>)>, rows: usize) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let says = |(_, cells): &(Column, Vec<Cell>)| cells.iter().any(|cell| *cell != Cell::Empty);
    let (columns, cells): (Vec<_>, Vec<_>) = columns.into_iter().filter(says).unzip();
    let mut lines = vec![Vec::with_capacity(columns.len()); rows];
    for cells in cells {
        for (line, cell) in lines.iter_mut().zip(cells) {
            line.push(cell);
        }
    }
    (columns, lines)
}

/// A number that there is, to six decimals, which is where the noise of arithmetic begins; or
/// nothing.
fn number(value: Option<f64>, cell: fn(f64) -> Cell) -> Cell {
    let value = value.map(|value| (value * 1e6).round() / 1e6);
    value
        .filter(|value| value.is_finite())
        .map_or(Cell::Empty, cell)
}

/// Words, or nothing.
fn words(text: Option<&str>) -> Cell {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()))
}

/// What creators on lines say under such heads.
#[must_use]
pub fn table(l: L10n, title: &str, heads: &[Head], lines: &[Line<'_>], by: &TotalsBy<'_>) -> Table {
    let columns = heads.iter().map(|head| {
        let cells: Vec<Cell> = lines.iter().map(|line| line.cell(*head, l, by)).collect();
        let head = column(head.words(l), head.meaning(l), &cells);
        (head, cells)
    });
    let (columns, rows) = sheet(columns.collect(), lines.len());
    Table {
        title: title.to_owned(),
        columns,
        rows,
        ..Table::default()
    }
}

/// What a file of that title and day is called, without its ending: no character that a system
/// forbids.
#[must_use]
pub fn file_name(title: &str, day: &str) -> String {
    let allowed = |char: char| !char.is_control() && !r#"\/:*?"<>|"#.contains(char);
    let title: String = title.chars().filter(|char| allowed(*char)).collect();
    let title: String = title
        .trim_matches(['.', ' '])
        .chars()
        .take(NAME_CHARS)
        .collect();
    [title.trim(), day]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod named {
    use super::*;

    #[test]
    fn a_file_has_a_name_that_every_system_takes() {
        assert_eq!(
            file_name("\u{6625}\u{5b63} / \u{62a4}\u{80a4}: A?", "2026-05-27"),
            "\u{6625}\u{5b63}  \u{62a4}\u{80a4} A 2026-05-27"
        );
        assert_eq!(file_name("..", "2026-05-27"), "2026-05-27");
        assert!(file_name(&"\u{957f}".repeat(500), "d").chars().count() < 70);
    }
}
