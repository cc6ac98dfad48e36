//! A table as a workbook: typed cells, a header that stays in sight and filters, and a second sheet
//! that says what the first is.

use hongbang_sheets::protocol::CannotRead;
use hongbang_sheets::table::{Cell, Table};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, IgnoreError, Workbook, Worksheet, XlsxError,
};

/// The most that a cell may hold, in units of UTF-16. What is longer is cut: Excel would not open
/// the file.
const MOST_TEXT: usize = 32_767;

/// The most rows and columns of a sheet, the header included.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// How cells look.
struct Looks {
    header: Format,
    number: Format,
    decimal: Format,
    yuan: Format,
    share: Format,
    day: Format,
    // A text that would be a formula if somebody typed it stays one when it is edited.
    quoted: Format,
    wrapped: Format,
}

impl Looks {
    fn new() -> Self {
        let of = |code: &str| Format::new().set_num_format(code);
        Self {
            header: Format::new().set_bold(),
            number: of("#,##0"),
            decimal: of("0.00"),
            yuan: of("\"\u{a5}\"#,##0"),
            share: of("0.0%"),
            day: of("yyyy-mm-dd"),
            quoted: Format::new().set_quote_prefix(),
            wrapped: Format::new().set_text_wrap(),
        }
    }
}

/// Writes a table as a workbook: numbers as `#,##0`, decimals as `0.00`, yuan as `¥#,##0`, shares as
/// `0.0%`, days as `yyyy-mm-dd`, all with their whole value. Texts are texts: no cell has a formula
/// or a link. The second sheet is there where the table says anything about itself.
///
/// The same table is the same file: there is no clock in it.
///
/// # Errors
/// `TooManyRows` and `TooManyColumns`: more than a sheet of Excel has.
pub fn write(table: &Table) -> Result<Vec<u8>, CannotRead> {
    if table.rows.len() >= MOST_ROWS {
        return Err(CannotRead::TooManyRows);
    }
    if table.columns.len() > MOST_COLUMNS {
        let columns = u32::try_from(table.columns.len()).unwrap_or(u32::MAX);
        return Err(CannotRead::TooManyColumns { columns });
    }
    written(table).map_err(|error| CannotRead::Broken {
        message: error.to_string(),
    })
}

fn written(table: &Table) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let epoch = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&epoch));
    let looks = Looks::new();
    let first = name(&table.title, "Sheet1", None);
    let sheet = workbook.add_worksheet();
    sheet.set_name(&first)?;
    rows(sheet, table, &looks)?;
    let about = about(table);
    if !about.is_empty() {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name(&table.about_title, "Sheet2", Some(&first)))?;
        lines(sheet, &about, &looks)?;
    }
    workbook.save_to_buffer()
}

/// What the second sheet says: what the table says of itself, then what its columns mean.
fn about(table: &Table) -> Vec<(&str, &str)> {
    let lines = table.about.iter();
    let lines = lines.map(|(what, is)| (what.as_str(), is.as_str()));
    let mut lines: Vec<_> = lines.collect();
    let meanings = table.columns.iter().filter(|of| !of.meaning.is_empty());
    let meanings = meanings.map(|of| (of.header.as_str(), of.meaning.as_str()));
    let mut meanings = meanings.peekable();
    if !lines.is_empty() && meanings.peek().is_some() {
        lines.push(("", ""));
    }
    lines.extend(meanings);
    lines
}

/// A name that Excel takes for a sheet, and that is not `taken`.
fn name(wanted: &str, otherwise: &str, taken: Option<&str>) -> String {
    let allowed = |char: &char| !"[]:*?/\\".contains(*char) && !char.is_control();
    let clean: String = wanted.chars().filter(allowed).collect();
    let mut short = String::new();
    for char in clean.trim().trim_matches('\'').chars() {
        let units: usize = short.chars().map(char::len_utf16).sum();
        // The last one is for telling two apart.
        if units + char.len_utf16() > 30 {
            break;
        }
        short.push(char);
    }
    let short = short.trim_matches([' ', '\'']);
    // A name that Excel keeps for itself.
    if short.is_empty() || short.eq_ignore_ascii_case("history") {
        return otherwise.to_owned();
    }
    if taken.is_some_and(|taken| taken.to_lowercase() == short.to_lowercase()) {
        return format!("{short}2");
    }
    short.to_owned()
}

fn rows(sheet: &mut Worksheet, table: &Table, looks: &Looks) -> Result<(), XlsxError> {
    for (head, column) in table.columns.iter().zip(0..) {
        sheet.write_string_with_format(0, column, held(&head.header), &looks.header)?;
        sheet.set_column_width(column, width(head.width))?;
    }
    for (cells, row) in table.rows.iter().zip(1..) {
        for (cell, column) in cells.iter().zip(0..) {
            put(sheet, (row, column), cell, looks)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let last = (table.rows.len(), table.columns.len().checked_sub(1));
    if let (Ok(row), Some(Ok(column))) = (u32::try_from(last.0), last.1.map(u16::try_from)) {
        sheet.autofilter(0, 0, row, column)?;
        // Numbers of creators are texts, and Excel would mark each.
        sheet.ignore_error_range(0, 0, row, column, IgnoreError::NumberStoredAsText)?;
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let (value, look) = match cell {
        Cell::Empty => return Ok(()),
        Cell::Text(text) => {
            let text = held(text);
            if text.starts_with(['=', '+', '-', '@']) {
                sheet.write_string_with_format(row, column, text, &looks.quoted)?;
            } else if !text.is_empty() {
                sheet.write_string(row, column, text)?;
            }
            return Ok(());
        }
        Cell::Day(day) => {
            // Outside of Excel's calendar there is no day.
            if let Ok(day) = ExcelDateTime::parse_from_str(&day.to_string()) {
                sheet.write_datetime_with_format(row, column, &day, &looks.day)?;
            }
            return Ok(());
        }
        Cell::Number(value) => (value, &looks.number),
        Cell::Decimal(value) => (value, &looks.decimal),
        Cell::Yuan(value) => (value, &looks.yuan),
        Cell::Share(value) => (value, &looks.share),
    };
    if value.is_finite() {
        sheet.write_number_with_format(row, column, *value, look)?;
    }
    Ok(())
}

fn lines(sheet: &mut Worksheet, about: &[(&str, &str)], looks: &Looks) -> Result<(), XlsxError> {
    sheet.set_column_width(0, 28)?;
    sheet.set_column_width(1, 90)?;
    for ((what, is), row) in about.iter().zip(0..) {
        if !what.is_empty() {
            sheet.write_string_with_format(row, 0, held(what), &looks.header)?;
        }
        if !is.is_empty() {
            sheet.write_string_with_format(row, 1, held(is), &looks.wrapped)?;
        }
    }
    Ok(())
}

fn width(width: f64) -> f64 {
    if width.is_finite() {
        width.clamp(2.0, 255.0)
    } else {
        9.0
    }
}

/// As much of a text as a cell holds, with the breaks of lines that cells have.
fn held(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut units = 0;
    let fits = text.char_indices().find(|(_, char)| {
        units += char.len_utf16();
        units > MOST_TEXT
    });
    match fits {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_such_as_excel_takes() {
        for (wanted, found) in [
            ("红榜名单", "红榜名单"),
            ("a/b:c[d]*?\\", "abcd"),
            ("'quoted'", "quoted"),
            ("", "Sheet1"),
            ("History", "Sheet1"),
            ("  ", "Sheet1"),
        ] {
            assert_eq!(name(wanted, "Sheet1", None), found);
        }
        assert_eq!(name(&"长".repeat(40), "", None).chars().count(), 30);
        assert_eq!(name("List", "", Some("LIST")), "List2");
    }
}
