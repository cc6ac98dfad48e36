//! A table as a workbook: typed cells, a header that stays in sight and filters, and a second sheet
//! that says what the first is.
//!
//! Texts are texts: no cell has a formula. There is no clock in it: the same table is the same file.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io;

use chrono::NaiveDate;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use hongbang_sheets::protocol::CannotRead;
use hongbang_sheets::table::{Cell, Table};
use rawzip::{CompressionMethod, ZipArchiveWriter};

use crate::xml::push_escaped;

mod parts;

/// The most rows and columns of a sheet, the header included.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;

/// The most that a cell may hold, in units of UTF-16. What is longer is cut: Excel would not open
/// the file.
const MOST_TEXT: usize = 32_767;

/// The widest column, in characters.
const MOST_WIDTH: f64 = 255.0;

/// How a cell looks: places in `cellXfs` of `parts::STYLES`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain = 0,
    Header = 1,
    Number = 2,
    Decimal = 3,
    Yuan = 4,
    Share = 5,
    Day = 6,
    /// A text that would be a formula if somebody typed it, which it stays when edited.
    Quoted = 7,
    /// Of several lines.
    Wrapped = 8,
}

/// The texts of all cells, each once.
#[derive(Debug, Default)]
struct Strings<'t> {
    places: HashMap<&'t str, usize>,
    all: Vec<&'t str>,
    uses: usize,
}

impl<'t> Strings<'t> {
    fn place(&mut self, text: &'t str) -> usize {
        self.uses += 1;
        let next = self.all.len();
        *self.places.entry(text).or_insert_with(|| {
            self.all.push(text);
            next
        })
    }
}

/// Writes a table as a workbook: numbers as `#,##0`, decimals as `0.00`, yuan as `¥#,##0`, shares as
/// `0.0%`, days as `yyyy-mm-dd`, all with their whole value. The second sheet is there where the
/// table says anything about itself.
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
    packed(table).map_err(|error| CannotRead::Broken {
        message: error.to_string(),
    })
}

/// An archive that is written part by part.
struct Package<'w> {
    zip: ZipArchiveWriter<&'w mut Vec<u8>>,
}

impl Package<'_> {
    /// Adds a part that `content` writes piece by piece.
    fn add(
        &mut self,
        path: &str,
        content: impl FnOnce(&mut dyn io::Write) -> io::Result<()>,
    ) -> io::Result<()> {
        let file = self.zip.new_file(path);
        let file = file.compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = file.start().map_err(io::Error::other)?;
        let encoder = DeflateEncoder::new(&mut entry, Compression::new(6));
        let mut writer = config.wrap(encoder);
        content(&mut writer)?;
        let (encoder, descriptor) = writer.finish().map_err(io::Error::other)?;
        encoder.finish()?;
        entry.finish(descriptor).map_err(io::Error::other)?;
        Ok(())
    }

    fn text(&mut self, path: &str, text: &str) -> io::Result<()> {
        self.add(path, |part| part.write_all(text.as_bytes()))
    }
}

fn packed(table: &Table) -> io::Result<Vec<u8>> {
    let about = about(table);
    let mut names = vec![name(&table.title, "Sheet1", None)];
    if !about.is_empty() {
        names.push(name(&table.about_title, "Sheet2", names.first()));
    }
    let mut file = Vec::new();
    let mut package = Package {
        zip: ZipArchiveWriter::new(&mut file),
    };
    let mut strings = Strings::default();
    package.text("[Content_Types].xml", &parts::content_types(names.len()))?;
    package.text("_rels/.rels", parts::RELATIONS)?;
    package.text("xl/workbook.xml", &parts::workbook(&names, &range(table)))?;
    package.text("xl/_rels/workbook.xml.rels", &parts::relations(names.len()))?;
    package.text("xl/styles.xml", parts::STYLES)?;
    package.add("xl/worksheets/sheet1.xml", |part| {
        rows(part, table, &mut strings)
    })?;
    if !about.is_empty() {
        package.add("xl/worksheets/sheet2.xml", |part| {
            lines(part, &about, &mut strings)
        })?;
    }
    package.add("xl/sharedStrings.xml", |part| shared(part, &strings))?;
    package.zip.finish().map_err(io::Error::other)?;
    Ok(file)
}

/// What the second sheet says: what the table says of itself, then what its columns mean.
fn about(table: &Table) -> Vec<(&str, &str)> {
    let lines = table
        .about
        .iter()
        .map(|(what, is)| (what.as_str(), is.as_str()));
    let mut lines: Vec<_> = lines.collect();
    let meanings = table
        .columns
        .iter()
        .filter(|column| !column.meaning.is_empty());
    let mut meanings = meanings
        .map(|column| (column.header.as_str(), column.meaning.as_str()))
        .peekable();
    if !lines.is_empty() && meanings.peek().is_some() {
        lines.push(("", ""));
    }
    lines.extend(meanings);
    lines
}

/// A name that Excel takes for a sheet, and that is not `taken`.
fn name(wanted: &str, otherwise: &str, taken: Option<&String>) -> String {
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
    let same = |taken: &&String| taken.to_lowercase() == short.to_lowercase();
    if taken.filter(same).is_some() {
        return format!("{short}2");
    }
    short.to_owned()
}

/// All cells of the first sheet, such as `A1:C9`.
fn range(table: &Table) -> String {
    let last = table.columns.len().saturating_sub(1);
    format!("A1:{}{}", column(last), table.rows.len() + 1)
}

/// A column's letters, from 0.
fn column(mut place: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(
            b'A' + u8::try_from(place % 26).unwrap_or_default(),
        ));
        match (place / 26).checked_sub(1) {
            Some(before) => place = before,
            None => return letters.iter().rev().collect(),
        }
    }
}

fn rows<'t>(
    part: &mut dyn io::Write,
    table: &'t Table,
    strings: &mut Strings<'t>,
) -> io::Result<()> {
    let mut xml = String::from(parts::SHEET);
    // Frozen, so that the header stays in sight.
    xml.push_str(parts::FROZEN);
    let widths = table.columns.iter().map(|column| column.width);
    columns(&mut xml, widths);
    xml.push_str("<sheetData><row r=\"1\">");
    let letters: Vec<String> = (0..table.columns.len()).map(column).collect();
    for (head, letters) in table.columns.iter().zip(&letters) {
        text_cell(&mut xml, (letters, 1), Style::Header, &head.header, strings);
    }
    xml.push_str("</row>");
    for (row, number) in table.rows.iter().zip(2..) {
        // Writing into a string cannot fail.
        let _ = write!(xml, "<row r=\"{number}\">");
        for (cell, letters) in row.iter().zip(&letters) {
            push(&mut xml, (letters, number), cell, strings);
        }
        xml.push_str("</row>");
        if xml.len() > 64 * 1024 {
            part.write_all(xml.as_bytes())?;
            xml.clear();
        }
    }
    let range = range(table);
    xml.push_str("</sheetData>");
    if !table.columns.is_empty() {
        // Numbers of creators are texts, and Excel would mark each.
        let _ = write!(
            xml,
            "<autoFilter ref=\"{range}\"/><ignoredErrors><ignoredError sqref=\"{range}\" \
             numberStoredAsText=\"1\"/></ignoredErrors>"
        );
    }
    xml.push_str("</worksheet>");
    part.write_all(xml.as_bytes())
}

fn lines<'t>(
    part: &mut dyn io::Write,
    about: &[(&'t str, &'t str)],
    strings: &mut Strings<'t>,
) -> io::Result<()> {
    let mut xml = String::from(parts::SHEET);
    columns(&mut xml, [28.0, 90.0].into_iter());
    xml.push_str("<sheetData>");
    for ((what, is), number) in about.iter().zip(1..) {
        let _ = write!(xml, "<row r=\"{number}\">");
        text_cell(&mut xml, ("A", number), Style::Header, what, strings);
        text_cell(&mut xml, ("B", number), Style::Wrapped, is, strings);
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    part.write_all(xml.as_bytes())
}

fn columns(xml: &mut String, widths: impl Iterator<Item = f64>) {
    let mut widths = widths.zip(1..).peekable();
    if widths.peek().is_none() {
        return;
    }
    xml.push_str("<cols>");
    for (width, place) in widths {
        let width = if width.is_finite() {
            width.clamp(2.0, MOST_WIDTH)
        } else {
            9.0
        };
        let _ = write!(
            xml,
            "<col min=\"{place}\" max=\"{place}\" width=\"{width}\" customWidth=\"1\"/>"
        );
    }
    xml.push_str("</cols>");
}

fn push<'t>(xml: &mut String, at: (&str, usize), cell: &'t Cell, strings: &mut Strings<'t>) {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            let formula = text.starts_with(['=', '+', '-', '@']);
            let style = if formula { Style::Quoted } else { Style::Plain };
            text_cell(xml, at, style, text, strings);
        }
        Cell::Number(value) => number_cell(xml, at, Style::Number, *value),
        Cell::Decimal(value) => number_cell(xml, at, Style::Decimal, *value),
        Cell::Yuan(value) => number_cell(xml, at, Style::Yuan, *value),
        Cell::Share(value) => number_cell(xml, at, Style::Share, *value),
        Cell::Day(day) => number_cell(xml, at, Style::Day, serial(*day).unwrap_or(f64::NAN)),
    }
}

/// Days since the calendar's beginning. Before March 1900 it is not that of anybody else.
fn serial(day: NaiveDate) -> Option<f64> {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = day.signed_duration_since(first).num_days();
    (61..=2_958_465).contains(&days).then_some(days as f64)
}

fn number_cell(xml: &mut String, (letters, row): (&str, usize), style: Style, value: f64) {
    if value.is_finite() {
        let style = style as u8;
        let _ = write!(
            xml,
            "<c r=\"{letters}{row}\" s=\"{style}\"><v>{value:?}</v></c>"
        );
    }
}

fn text_cell<'t>(
    xml: &mut String,
    (letters, row): (&str, usize),
    style: Style,
    text: &'t str,
    strings: &mut Strings<'t>,
) {
    if !text.is_empty() {
        let (style, place) = (style as u8, strings.place(text));
        let _ = write!(
            xml,
            "<c r=\"{letters}{row}\" s=\"{style}\" t=\"s\"><v>{place}</v></c>"
        );
    }
}

fn shared(part: &mut dyn io::Write, strings: &Strings<'_>) -> io::Result<()> {
    let mut xml = format!(
        "{}<sst xmlns=\"{}\" count=\"{}\" uniqueCount=\"{}\">",
        parts::XML,
        parts::MAIN,
        strings.uses,
        strings.all.len()
    );
    for text in &strings.all {
        xml.push_str("<si><t xml:space=\"preserve\">");
        push_escaped(&mut xml, &held(text));
        xml.push_str("</t></si>");
        if xml.len() > 64 * 1024 {
            part.write_all(xml.as_bytes())?;
            xml.clear();
        }
    }
    xml.push_str("</sst>");
    part.write_all(xml.as_bytes())
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
        assert_eq!(name("List", "", Some(&"LIST".to_owned())), "List2");
    }

    #[test]
    fn columns_have_letters() {
        for (place, letters) in [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (16_383, "XFD"),
        ] {
            assert_eq!(column(place), letters);
        }
    }
}
