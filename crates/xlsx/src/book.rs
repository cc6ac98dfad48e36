//! A workbook: which sheets there are, and each as CSV.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use hongbang_sheets::number::{percent, plain, rounded};
use hongbang_sheets::protocol::CannotRead;

use crate::grid::{Grid, Merged};
use crate::limits;

/// A workbook that is open.
pub struct Workbook {
    book: Xlsx<Cursor<Vec<u8>>>,
    names: Vec<String>,
}

impl std::fmt::Debug for Workbook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Workbook")
            .field("names", &self.names)
            .finish_non_exhaustive()
    }
}

impl Workbook {
    /// Opens a workbook. Sheets that are hidden come last; those that only a program can show, and
    /// charts, are left out.
    ///
    /// # Errors
    /// `Bomb` where it would unpack to too much, `BrokenWorkbook` where it is none, or not whole.
    pub fn open(bytes: Vec<u8>) -> Result<Self, CannotRead> {
        limits::check(&bytes)?;
        let book = calmly(|| Xlsx::new(Cursor::new(bytes)).map_err(broken))?;
        let sheets = book.sheets_metadata().iter();
        let shown = sheets.filter(|sheet| {
            sheet.typ == SheetType::WorkSheet && sheet.visible != SheetVisible::VeryHidden
        });
        let mut shown: Vec<_> = shown.collect();
        shown.sort_by_key(|sheet| sheet.visible == SheetVisible::Hidden);
        let names: Vec<String> = shown.iter().map(|sheet| sheet.name.clone()).collect();
        if names.is_empty() {
            return Err(CannotRead::BrokenWorkbook);
        }
        Ok(Self { book, names })
    }

    /// The names of its sheets.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// A sheet as CSV with commas: a line for every row up to the last with anything in it, blank
    /// where the row is, so that the number of a line is that of its row. Breaks of lines within a
    /// cell are carriage returns for that reason.
    ///
    /// Days are `2025-12-30`, moments `2025-12-30 10:13:09`, what is formatted as per cent is
    /// `5.2%`; other numbers are what they are, whatever they look like in Excel. A formula is its
    /// last result, an error is empty. A cell that is merged with those below it fills their rows;
    /// one that is merged with those beside it stays the first of them.
    ///
    /// # Errors
    /// `Empty` where nothing is in it, `TooManyRows` and `TooManyColumns`, `Bomb` where it would be
    /// too large, `BrokenWorkbook` where it is not whole, or there is no such sheet.
    pub fn csv(&mut self, sheet: usize) -> Result<String, CannotRead> {
        calmly(|| self.read(sheet))
    }

    fn read(&mut self, sheet: usize) -> Result<String, CannotRead> {
        let name = self.names.get(sheet).ok_or(CannotRead::BrokenWorkbook)?;
        let mut grid = Grid::default();
        for merged in self.book.merge_cells_by_sheet_name(name).map_err(broken)? {
            grid.merge(Merged {
                column: merged.start.1,
                first: merged.start.0,
                last: merged.end.0,
            });
        }
        // Cell by cell: a sheet whose last cell is far away would be a range beyond all memory.
        let mut cells = self.book.worksheet_cells_reader(name).map_err(broken)?;
        let percents: Vec<bool> = cells.styles().iter().map(is_percent).collect();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(broken)? {
            let (row, column) = cell.get_position();
            let in_percent = percents.get(style).copied().unwrap_or_default();
            match cell.get_value() {
                DataRef::String(text) => grid.add(row, column, text)?,
                DataRef::SharedString(text) => grid.add(row, column, text)?,
                value => grid.add(row, column, &shown(value, in_percent))?,
            }
        }
        grid.csv()
    }
}

/// The reader panics on some numbers that no program writes. Where panics end everything, as in a
/// browser, its worker says the same.
fn calmly<T>(read: impl FnOnce() -> Result<T, CannotRead>) -> Result<T, CannotRead> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(CannotRead::BrokenWorkbook))
}

fn broken(_: XlsxError) -> CannotRead {
    CannotRead::BrokenWorkbook
}

/// What a value that is no text is shown as.
fn shown(value: &DataRef<'_>, in_percent: bool) -> String {
    match value {
        DataRef::Int(value) => value.to_string(),
        DataRef::Float(value) if in_percent => percent(rounded(*value)),
        DataRef::Float(value) => number(*value),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => time(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.replacen('T', " ", 1),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Above and below, numbers keep their exponent: they are nobody's, and would be long.
fn number(value: f64) -> String {
    let value = rounded(value);
    if value != 0.0 && !(1e-12..1e21).contains(&value.abs()) {
        return format!("{value:e}");
    }
    plain(value)
}

/// A day, a moment, or a time of day: `2025-12-30`, `2025-12-30 10:13:09`, `10:13:09`.
fn time(moment: &ExcelDateTime) -> String {
    const DAY: f64 = 86_400.0;
    let days = moment.as_f64();
    // The calendar ends on the last day of 9999.
    if !(0.0..2_958_466.0).contains(&days) {
        return number(days);
    }
    let seconds = (days * DAY).round();
    if moment.is_duration() || days < 1.0 {
        let seconds = seconds as u64;
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        return format!("{hours:02}:{minutes:02}:{:02}", seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        return date;
    }
    format!("{date} {hour:02}:{minute:02}:{second:02}")
}

/// Whether a style shows numbers in per cent: by the first section of its code, which is the one of
/// what is above zero, without what it puts beside the number.
fn is_percent(style: &Style) -> bool {
    let code = style
        .number_format
        .as_ref()
        .map(|of| of.format_code.as_str());
    let mut quoted = false;
    let mut escaped = false;
    for char in code.unwrap_or_default().chars() {
        match char {
            _ if escaped => escaped = false,
            '\\' | '!' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => return false,
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}
