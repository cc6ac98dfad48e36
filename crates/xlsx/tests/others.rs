//! Workbooks of others are read, and others read what is written here.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use chrono::NaiveDate;
use hongbang_sheets::csv::original;
use hongbang_sheets::number::{percent, plain};
use hongbang_sheets::protocol::CannotRead;
use hongbang_sheets::records::{Records, Step};
use hongbang_sheets::table::{Cell, Column, Table};
use hongbang_xlsx::{Workbook, write};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Url};

fn csv(bytes: Vec<u8>, sheet: usize) -> String {
    Workbook::open(bytes).unwrap().csv(sheet).unwrap()
}

/// Every cell, by line, as whoever reads it sees it.
fn cells(csv: &str) -> Vec<(u64, Vec<String>)> {
    let mut records = Records::new(csv.as_bytes());
    let mut all = Vec::new();
    loop {
        match records.step().unwrap() {
            Step::Record(record) => {
                let cells = (0..record.width()).filter_map(|at| record.cell(at).map(original));
                all.push((record.line(), cells.map(str::to_owned).collect()));
            }
            Step::Broken(line, broken) => panic!("line {line}: {broken}"),
            Step::End => return all,
        }
    }
}

fn others() -> rust_xlsxwriter::Workbook {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet().set_name("达人").unwrap();
    let banner = Format::new().set_bold();
    sheet
        .merge_range(0, 0, 0, 3, "导出时间 2026-01-01", &banner)
        .unwrap();
    for (column, header) in ["机构", "昵称", "更新", "占比"].iter().enumerate() {
        sheet
            .write(2, u16::try_from(column).unwrap(), *header)
            .unwrap();
    }
    sheet.merge_range(3, 0, 4, 0, "无忧", &banner).unwrap();
    let (day, moment) = (
        Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\""),
        Format::new().set_num_format("yyyy/m/d h:mm"),
    );
    let share = Format::new().set_num_format("0.00%");
    let at = ExcelDateTime::from_ymd(2025, 12, 30).unwrap();
    sheet.write_with_format(3, 2, &at, &day).unwrap();
    sheet
        .write_with_format(4, 2, at.and_hms(10, 13, 9).unwrap(), &moment)
        .unwrap();
    sheet.write_with_format(3, 3, 0.052, &share).unwrap();
    sheet
        .write_with_format(4, 3, 0.1 + 0.2, &Format::new().set_num_format("0.0%"))
        .unwrap();
    let bold = Format::new().set_bold();
    let rich = [(&bold, "小"), (&Format::new(), "红薯 & \"<co>\"")];
    sheet.write_rich_string(3, 1, &rich).unwrap();
    sheet.write(4, 1, "一行\n两行").unwrap();
    sheet
        .write(6, 0, Formula::new("=1+1").set_result("2"))
        .unwrap();
    sheet
        .write(6, 1, Formula::new("=NA()").set_result("#N/A"))
        .unwrap();
    sheet.write(6, 2, true).unwrap();
    sheet
        .write(6, 3, Url::new("https://www.xiaohongshu.com/user/profile/1"))
        .unwrap();
    workbook
        .add_worksheet()
        .set_name("藏")
        .unwrap()
        .set_hidden(true);
    workbook.add_worksheet().set_name("笔记").unwrap();
    workbook
}

#[test]
fn what_is_shown_is_what_is_read() {
    let bytes = others().save_to_buffer().unwrap();
    let mut workbook = Workbook::open(bytes).unwrap();
    assert_eq!(
        workbook.names(),
        ["达人", "笔记", "藏"],
        "hidden ones come last"
    );
    assert_eq!(
        workbook.csv(0).unwrap(),
        "导出时间 2026-01-01,,,\n\
         \n\
         机构,昵称,更新,占比\n\
         无忧,\"小红薯 & \"\"<co>\"\"\",2025-12-30,5.2%\n\
         无忧,\"一行\r两行\",2025-12-30 10:13:09,30%\n\
         \n\
         2,,TRUE,https://www.xiaohongshu.com/user/profile/1\n"
    );
    assert_eq!(workbook.csv(1), Err(CannotRead::Empty));
    assert_eq!(workbook.csv(7), Err(CannotRead::BrokenWorkbook));
}

fn table(rows: Vec<Vec<Cell>>) -> Table {
    let column = |header: &str, meaning: &str| Column {
        header: header.to_owned(),
        meaning: meaning.to_owned(),
        width: 18.0,
    };
    Table {
        title: "红榜/名单".to_owned(),
        columns: vec![
            column("昵称", "显示的名字"),
            column("粉丝数", "关注者"),
            column("占比", ""),
        ],
        rows,
        about_title: "说明".to_owned(),
        about: vec![("需求".to_owned(), "=SUM(A1) 不是公式".to_owned())],
    }
}

#[test]
fn others_read_what_is_written() {
    let day = NaiveDate::from_ymd_opt(2025, 12, 30).unwrap();
    let rows = vec![
        vec![
            Cell::Text("=HYPERLINK(\"x\")".to_owned()),
            Cell::Number(12_000.0),
            Cell::Share(0.052),
        ],
        vec![
            Cell::Text(" a\u{7}b\n_x0041_ ".to_owned()),
            Cell::Yuan(5_200.0),
            Cell::Day(day),
        ],
        vec![Cell::Empty, Cell::Decimal(-0.5), Cell::Number(f64::NAN)],
    ];
    let bytes = write(&table(rows)).unwrap();
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    assert_eq!(workbook.sheet_names(), ["红榜名单", "说明"]);
    let range = workbook.worksheet_range("红榜名单").unwrap();
    let text = |text: &str| Data::String(text.to_owned());
    let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
    assert_eq!(rows[0], [text("昵称"), text("粉丝数"), text("占比")]);
    assert_eq!(
        rows[1],
        [
            text("=HYPERLINK(\"x\")"),
            Data::Float(12_000.0),
            Data::Float(0.052)
        ]
    );
    assert_eq!(
        rows[2][..2],
        [text(" a\u{7}b\n_x0041_ "), Data::Float(5_200.0)]
    );
    let Data::DateTime(read) = &rows[2][2] else {
        panic!("{:?} is no day", rows[2][2]);
    };
    assert_eq!(read.to_ymd_hms_milli(), (2025, 12, 30, 0, 0, 0, 0));
    assert_eq!(rows[3], [Data::Empty, Data::Float(-0.5), Data::Empty]);
    assert!(workbook.worksheet_formula("红榜名单").unwrap().is_empty());
    let mut formats = Vec::new();
    let mut reader = workbook.worksheet_cells_reader("红榜名单").unwrap();
    while let Some((_, style)) = reader.next_cell_with_style_id().unwrap() {
        let format = reader.styles()[style].number_format.as_ref();
        formats.push(
            format
                .map(|format| format.format_code.clone())
                .unwrap_or_default(),
        );
    }
    for code in ["#,##0", "0.0%", "\"¥\"#,##0", "0.00"] {
        assert!(
            formats.iter().any(|format| format == code),
            "{formats:?} without {code}"
        );
    }
    let about = cells(&csv(bytes, 1));
    let about: Vec<_> = about
        .iter()
        .map(|(line, cells)| (*line, cells.join("|")))
        .collect();
    assert_eq!(
        about,
        [
            (1, "需求|=SUM(A1) 不是公式".to_owned()),
            (3, "昵称|显示的名字".to_owned()),
            (4, "粉丝数|关注者".to_owned()),
        ]
    );
}

#[test]
fn the_same_table_is_the_same_file() {
    let table = table(vec![vec![Cell::Text("a".to_owned())]]);
    assert_eq!(write(&table).unwrap(), write(&table).unwrap());
    assert!(write(&Table::default()).is_ok());
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Empty),
        any::<String>().prop_map(Cell::Text),
        "['=+@,\"\r\n\t _x0-9<&a小]{0,8}".prop_map(Cell::Text),
        (-1_000_000_000_i64..1_000_000_000).prop_map(|value| Cell::Number(value as f64)),
        (-1_000_000_i32..1_000_000).prop_map(|value| Cell::Decimal(f64::from(value) / 100.0)),
        (0_u32..100_000_000).prop_map(|value| Cell::Yuan(f64::from(value))),
        (0_u32..20_000).prop_map(|value| Cell::Share(f64::from(value) / 10_000.0)),
        (0..40_000_u64).prop_map(|day| {
            let first = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
            Cell::Day(first + chrono::Days::new(day))
        }),
    ]
}

/// What a cell says when it is read again.
fn said(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => text.replace("\r\n", "\r").replace('\n', "\r"),
        Cell::Number(value) | Cell::Decimal(value) | Cell::Yuan(value) => plain(*value),
        Cell::Share(share) => percent(*share),
        Cell::Day(day) => day.to_string(),
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        rows in prop::collection::vec(prop::collection::vec(cell(), 3), 0..12),
    ) {
        let table = table(rows);
        let read = cells(&csv(write(&table).unwrap(), 0));
        let mut lines = read.into_iter();
        prop_assert_eq!(lines.next().map(|(line, _)| line), Some(1));
        let filled = (2..).zip(&table.rows);
        let expected: Vec<_> = filled
            .map(|(line, row)| (line, row.iter().map(said).collect::<Vec<_>>()))
            .filter(|(_, row)| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        prop_assert_eq!(lines.collect::<Vec<_>>(), expected);
    }

    /// Both readers say the same of a workbook of a third.
    #[test]
    fn others_read_the_same(
        numbers in prop::collection::vec((0_u32..20, 0_u16..8, -1e9_f64..1e9), 1..40),
        texts in prop::collection::vec((20_u32..30, 0_u16..8, "[a-z小<&\"_]{1,6}"), 0..20),
    ) {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        for (row, column, number) in &numbers {
            sheet.write(*row, *column, *number).unwrap();
        }
        for (row, column, text) in &texts {
            sheet.write(*row, *column, text).unwrap();
        }
        let bytes = workbook.save_to_buffer().unwrap();
        let ours = cells(&csv(bytes.clone(), 0));
        let mut theirs: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let range = theirs.worksheet_range("Sheet1").unwrap();
        for (line, row) in ours {
            for (column, cell) in row.iter().enumerate() {
                let place = (u32::try_from(line).unwrap() - 1, u32::try_from(column).unwrap());
                match range.get_value(place) {
                    None | Some(Data::Empty) => prop_assert_eq!(cell, ""),
                    Some(Data::Float(value)) => {
                        let read: f64 = cell.parse().unwrap();
                        prop_assert!((read - value).abs() <= value.abs() * 1e-14);
                    }
                    Some(other) => prop_assert_eq!(cell, &other.to_string()),
                }
            }
        }
    }
}
