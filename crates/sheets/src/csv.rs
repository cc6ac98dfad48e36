//! Writing CSV that Excel opens as it is meant: Chinese stays Chinese, and nothing in a cell runs.
//!
//! A program that opens a CSV takes a cell that begins with `=` and its like for a formula, whoever
//! wrote it. Such texts get an apostrophe before them, which is how spreadsheets say "text". Ours is
//! taken off again when a sheet is read: [`neutralised`] and [`original`] are each other's inverse,
//! because texts that begin with an apostrophe before such a character get one more.

use std::borrow::Cow;

use crate::number;
use crate::table::{Cell, Table};

/// A mark without which Excel takes the file for one of the system's old encoding.
const MARK: &str = "\u{feff}";

/// What begins a formula, or what spreadsheets skip before they look for one. The last four are the
/// wide forms, which some make narrow.
const BEGINNINGS: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// A table as CSV: UTF-8 with a mark, commas, lines that end with CR LF, quotes where RFC 4180 asks
/// for them. Numbers are without a mark for thousands, shares in per cent (`5.2%`), days as ISO 8601
/// has them; what is unknown is empty.
#[must_use]
pub fn write(table: &Table) -> Vec<u8> {
    let mut text = String::from(MARK);
    let headers = table.columns.iter().map(|column| &column.header);
    line(&mut text, headers.map(|header| neutralised(header)));
    for row in &table.rows {
        line(&mut text, row.iter().map(shown));
    }
    text.into_bytes()
}

/// A text that no spreadsheet takes for a formula.
#[must_use]
pub fn neutralised(text: &str) -> Cow<'_, str> {
    if begins(text.trim_start_matches('\'')) {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// The text of a cell as its writer meant it: of apostrophes before what begins a formula, the
/// first only says that it is text.
#[must_use]
pub fn original(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if begins(text.trim_start_matches('\'')) => text,
        _ => cell,
    }
}

/// Adds a cell, with quotes where it needs them.
pub fn push(text: &mut String, cell: &str) {
    // Each for itself: for one character there is a fast search.
    if ![',', '"', '\r', '\n'].iter().any(|of| cell.contains(*of)) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    for (place, part) in cell.split('"').enumerate() {
        if place > 0 {
            text.push_str("\"\"");
        }
        text.push_str(part);
    }
    text.push('"');
}

fn begins(text: &str) -> bool {
    text.starts_with(BEGINNINGS)
}

fn line<'c>(text: &mut String, cells: impl Iterator<Item = Cow<'c, str>>) {
    let start = text.len();
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(',');
        }
        push(text, &cell);
    }
    // A line with nothing in it would be no row.
    if text.len() == start {
        text.push_str("\"\"");
    }
    text.push_str("\r\n");
}

fn shown(cell: &Cell) -> Cow<'_, str> {
    match cell {
        Cell::Empty => Cow::Borrowed(""),
        // By a NUL, files are taken for no text at all.
        Cell::Text(text) if text.contains('\0') => {
            Cow::Owned(neutralised(&text.replace('\0', "")).into_owned())
        }
        Cell::Text(text) => neutralised(text),
        Cell::Number(value) | Cell::Decimal(value) | Cell::Yuan(value) => {
            Cow::Owned(number::plain(*value))
        }
        Cell::Share(share) => Cow::Owned(number::percent(*share)),
        Cell::Day(day) => Cow::Owned(day.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::records::{Record, Records, Step};
    use crate::table::Column;
    use crate::text;

    fn table(headers: &[&str], rows: Vec<Vec<Cell>>) -> Table {
        let columns = headers.iter().map(|header| Column {
            header: (*header).to_owned(),
            meaning: String::new(),
            width: 9.0,
        });
        Table {
            columns: columns.collect(),
            rows,
            ..Table::default()
        }
    }

    /// Every cell of what was written, as whoever reads it sees it.
    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let text = text::decode(bytes);
        let mut records = Records::new(text.text.as_bytes());
        let cells = |record: Record| {
            let cells = (0..record.width()).filter_map(|at| record.cell(at).map(original));
            cells.map(str::to_owned).collect()
        };
        let mut all = Vec::new();
        loop {
            match records.step().unwrap() {
                Step::Record(record) => all.push(cells(record)),
                Step::Broken(line, broken) => panic!("line {line}: {broken}"),
                Step::End => return all,
            }
        }
    }

    #[test]
    fn excel_opens_it_as_it_is_meant() {
        let day = NaiveDate::from_ymd_opt(2025, 12, 30).unwrap();
        let rows = vec![
            vec![
                Cell::Text("小红薯, \"上海\"".to_owned()),
                Cell::Number(1_234_567.0),
                Cell::Share(0.052),
            ],
            vec![
                Cell::Text("=HYPERLINK(\"http://x\")".to_owned()),
                Cell::Empty,
                Cell::Day(day),
            ],
        ];
        let text = String::from_utf8(write(&table(&["昵称", "粉丝数", "占比"], rows))).unwrap();
        assert_eq!(
            text,
            "\u{feff}昵称,粉丝数,占比\r\n\"小红薯, \"\"上海\"\"\",1234567,5.2%\r\n\
             \"'=HYPERLINK(\"\"http://x\"\")\",,2025-12-30\r\n"
        );
    }

    #[test]
    fn what_would_run_does_not_and_is_itself_again_when_read() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+86 138", "'+86 138"),
            ("-3", "'-3"),
            ("@name", "'@name"),
            ("\t=1", "'\t=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("'=1", "''=1"),
            ("''@", "'''@"),
            // These stay as they are.
            ("'90s", "'90s"),
            ("a=b", "a=b"),
            ("'", "'"),
            ("", ""),
        ] {
            assert_eq!(neutralised(text), written);
            assert_eq!(original(written), text);
        }
        // Numbers are no text: a loss stays a number.
        let written = write(&table(&["a"], vec![vec![Cell::Decimal(-1.5)]]));
        assert!(written.ends_with(b"\r\n-1.5\r\n"));
    }

    fn cell() -> impl Strategy<Value = Cell> {
        prop_oneof![
            Just(Cell::Empty),
            any::<String>().prop_map(Cell::Text),
            "[='+@\\-,\"\r\n\t \u{ff1d}a]{0,6}".prop_map(Cell::Text),
            (-1e15..1e15).prop_map(Cell::Number),
            (-1e6..1e6).prop_map(Cell::Decimal),
            (0.0..1e9).prop_map(Cell::Yuan),
            (-2.0..2.0).prop_map(Cell::Share),
            (0..40_000_u64).prop_map(|day| {
                let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
                Cell::Day(first + chrono::Days::new(day))
            }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again_cell_by_cell(
            rows in (1_usize..5).prop_flat_map(|width| {
                prop::collection::vec(prop::collection::vec(cell(), width), 0..8)
            }),
        ) {
            let width = rows.first().map_or(1, Vec::len);
            let table = table(&["a", "b", "c", "d"][..width], rows);
            let read = read(&write(&table));
            prop_assert_eq!(read.len(), table.rows.len() + 1);
            for (row, cells) in table.rows.iter().zip(&read[1..]) {
                prop_assert_eq!(row.len(), cells.len());
                for (cell, text) in row.iter().zip(cells) {
                    match cell {
                        Cell::Text(written) => prop_assert_eq!(&written.replace('\0', ""), text),
                        other => prop_assert_eq!(shown(other), text.as_str()),
                    }
                }
            }
        }

        #[test]
        fn an_apostrophe_is_taken_off_exactly_where_one_was_put(text in "['=+a]{0,5}") {
            let written = neutralised(&text);
            prop_assert_eq!(original(&written), text.as_str());
        }
    }
}
