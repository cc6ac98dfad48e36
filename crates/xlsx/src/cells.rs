//! The cells of a sheet, one after the other.

use hongbang_sheets::protocol::CannotRead;
use quick_xml::events::{BytesStart, Event};

use crate::format::Format;
use crate::grid::{Grid, Merged};
use crate::xml::{Xml, add_text, unescaped};

/// The most rows and columns that a sheet of Excel has.
const MOST_ROWS: u32 = 1_048_576;
const MOST_COLUMNS: u32 = 16_384;

/// What formulas give that cannot be worked out, as some programs write it.
const ERRORS: &[&str] = &[
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
];

/// What all sheets of a workbook share.
#[derive(Debug, Default)]
pub struct Shared {
    /// Texts, one behind the other.
    pub strings: String,
    /// Where each ends.
    pub ends: Vec<u32>,
    /// What numbers are shown as, by style.
    pub formats: Vec<Format>,
    /// Whether days count from 1904.
    pub since_1904: bool,
}

impl Shared {
    fn string(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)? as usize;
        let start = match at.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.strings.get(start..end)
    }
}

/// What kind of value a cell holds, as its attribute `t` says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Kind {
    #[default]
    Number,
    Shared,
    Text,
    /// The text that a formula gave.
    Result,
    Bool,
    Error,
    Day,
}

/// A cell while it is read.
#[derive(Debug, Default)]
struct Open {
    kind: Kind,
    style: usize,
}

/// Which texts are a cell's value now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Inside {
    /// None.
    Nothing,
    /// `<v>`.
    Value,
    /// `<is><t>`, in pieces.
    Inline,
}

/// Reads all cells, and what is merged.
///
/// # Errors
/// As `Workbook::csv`.
pub fn read(mut xml: Xml<'_>, shared: &Shared) -> Result<Grid, CannotRead> {
    let mut grid = Grid::default();
    let (mut next_row, mut next_column) = (0, 0);
    let (mut row, mut column) = (0, 0);
    let mut cell: Option<Open> = None;
    let (mut inside, mut spoken) = (Inside::Nothing, false);
    let mut value = String::new();
    while let Some(event) = xml.step()? {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    row = next_row;
                    for_each(element, |name, text| {
                        if name == "r" {
                            row = text.parse::<u32>().ok()?.checked_sub(1)?;
                        }
                        Some(())
                    })?;
                    next_row = row.saturating_add(1);
                    next_column = 0;
                }
                "c" => {
                    let mut open = Open::default();
                    column = next_column;
                    for_each(element, |name, text| {
                        match name {
                            "r" => (row, column) = place(text)?,
                            "s" => open.style = text.parse().unwrap_or_default(),
                            "t" => open.kind = kind(text),
                            _ => {}
                        }
                        Some(())
                    })?;
                    if row >= MOST_ROWS || column >= MOST_COLUMNS {
                        return Err(CannotRead::BrokenWorkbook);
                    }
                    next_column = column + 1;
                    value.clear();
                    cell = Some(open);
                }
                "v" if cell.is_some() => {
                    value.clear();
                    inside = Inside::Value;
                }
                "rPh" => spoken = true,
                "t" if cell.is_some() && !spoken => inside = Inside::Inline,
                "mergeCell" => for_each(element, |name, text| {
                    if name == "ref" {
                        merge(&mut grid, text)?;
                    }
                    Some(())
                })?,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "c" => {
                    if let Some(open) = cell.take() {
                        add(&mut grid, (row, column), &open, &value, shared)?;
                    }
                    inside = Inside::Nothing;
                }
                "rPh" => spoken = false,
                "v" | "t" => inside = Inside::Nothing,
                _ => {}
            },
            event if inside != Inside::Nothing => add_text(&mut value, event),
            _ => {}
        }
    }
    Ok(grid)
}

/// Does something with every attribute; what it cannot use makes the workbook a broken one.
fn for_each(
    element: &BytesStart<'_>,
    mut with: impl FnMut(&str, &str) -> Option<()>,
) -> Result<(), CannotRead> {
    let mut attributes = element.attributes();
    attributes.with_checks(false);
    for attribute in attributes {
        let attribute = attribute.map_err(|_| CannotRead::BrokenWorkbook)?;
        with(attribute.key.as_ref(), &attribute.value).ok_or(CannotRead::BrokenWorkbook)?;
    }
    Ok(())
}

fn kind(text: &str) -> Kind {
    match text {
        "s" => Kind::Shared,
        "str" => Kind::Result,
        "inlineStr" => Kind::Text,
        "b" => Kind::Bool,
        "e" => Kind::Error,
        "d" => Kind::Day,
        _ => Kind::Number,
    }
}

fn add(
    grid: &mut Grid,
    (row, column): (u32, u32),
    open: &Open,
    value: &str,
    shared: &Shared,
) -> Result<(), CannotRead> {
    let mut add = |text: &str| grid.add(row, column, text);
    match open.kind {
        _ if value.is_empty() => Ok(()),
        Kind::Shared => {
            let place = value.trim().parse().ok();
            let text = place.and_then(|place| shared.string(place));
            add(text.ok_or(CannotRead::BrokenWorkbook)?)
        }
        Kind::Result if ERRORS.contains(&value) => Ok(()),
        Kind::Text | Kind::Result => add(&unescaped(value)),
        Kind::Bool => add(if value.trim() == "0" { "FALSE" } else { "TRUE" }),
        Kind::Error => Ok(()),
        Kind::Day => add(&value.trim().replacen('T', " ", 1)),
        Kind::Number => match value.trim().parse() {
            Ok(number) => {
                let format = shared.formats.get(open.style).copied().unwrap_or_default();
                add(&format.shown(number, shared.since_1904))
            }
            // Some programs leave out that it is a text.
            Err(_) => add(&unescaped(value)),
        },
    }
}

/// A place such as `AB12`, from 0.
fn place(text: &str) -> Option<(u32, u32)> {
    let letters = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = text.split_at_checked(letters)?;
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().fold(0, |column, letter| {
        column * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    let row: u32 = digits.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

/// Keeps what is merged with the rows below it. Where several columns are merged, it is a banner.
fn merge(grid: &mut Grid, text: &str) -> Option<()> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((first_row, first_column), (last_row, last_column)) = (place(first)?, place(last)?);
    if first_column == last_column && first_row < last_row {
        grid.merge(Merged {
            column: first_column,
            first: first_row,
            last: last_row,
        });
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read() {
        for (text, found) in [
            ("A1", Some((0, 0))),
            ("XFD1048576", Some((1_048_575, 16_383))),
            ("ab12", Some((11, 27))),
            ("A0", None),
            ("1", None),
            ("AAAA1", None),
            ("A", None),
            ("小1", None),
        ] {
            assert_eq!(place(text), found, "{text}");
        }
    }
}
