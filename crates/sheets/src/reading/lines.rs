//! Rows that are none, and lines that are broken.

use crate::cell::{self, is_unknown};
use crate::field::Field;
use crate::records::{Record, Step};
use crate::sheet::Sheet;

use super::column::{Column, Reads};

/// How rows begin that sum others up.
const SUMS: &[&str] = &[
    "合计",
    "总计",
    "总和",
    "总数",
    "小计",
    "汇总",
    "共计",
    "平均",
    "平均值",
    "均值",
    "total",
    "sum",
    "subtotal",
    "grand total",
    "average",
];

/// Whether every cell of a record is blank.
pub(super) fn is_blank(record: &Record) -> bool {
    let mut cells = (0..record.width()).filter_map(|at| record.cell(at));
    cells.all(|cell| cell::trim(cell).is_empty())
}

/// Whether a record says again what the header says.
pub(super) fn repeats(record: &Record, header: &Record) -> bool {
    let (mut same, mut others) = (0, 0);
    for at in 0..record.width() {
        let cell = record.cell(at).map(cell::trim).unwrap_or_default();
        match header.cell(at) {
            _ if cell.is_empty() => {}
            Some(name) if cell::trim(name) == cell => same += 1,
            _ => others += 1,
        }
        // Most rows are told by their first cells.
        if others > 2 && same == 0 {
            return false;
        }
    }
    // A creator may be called `昵称`; whoever is called like two columns at once is a header.
    same > 1 && same > others
}

/// Whether a record sums others up: its first cell says so, or its name, and no number or id says
/// that somebody is called so.
pub(super) fn sums_up(record: &Record, columns: &[Column]) -> bool {
    let first = (0..record.width())
        .filter_map(|at| record.cell(at))
        .map(cell::trim)
        .find(|cell| !cell.is_empty());
    let is_sum = |cell: &str| {
        let cell = cell.trim_end_matches([':', '：', ' ']);
        cell.len() <= 12 && SUMS.iter().any(|sum| sum.eq_ignore_ascii_case(cell))
    };
    let cell = |wanted: &dyn Fn(Field) -> bool| {
        columns.iter().find_map(|column| match column.reads {
            Reads::Field(field, _) if wanted(field) => {
                let cell = record.cell(column.at).map(cell::trim)?;
                (!is_unknown(cell)).then_some(cell)
            }
            _ => None,
        })
    };
    let name = || cell(&|field| field == Field::Nickname);
    let has_id = || {
        let ids = [
            Field::RedId,
            Field::UserId,
            Field::ProfileUrl,
            Field::HongbangId,
        ];
        cell(&|field| ids.contains(&field)).is_some_and(|id| !is_sum(id))
    };
    (first.is_some_and(is_sum) || name().is_some_and(is_sum)) && !has_id()
}

/// Whether a record has a line that could not be read whole.
pub(super) fn is_broken(record: &Record, broken_lines: &[u64]) -> bool {
    if broken_lines.is_empty() {
        return false;
    }
    let cells = (0..record.width()).filter_map(|at| record.cell(at));
    let breaks = cells.map(|cell| cell.bytes().filter(|byte| *byte == b'\n').count());
    let last = record.line() + breaks.sum::<usize>() as u64;
    let at = broken_lines.partition_point(|line| *line < record.line());
    broken_lines.get(at).is_some_and(|line| *line <= last)
}

/// How many rows are looked at for their widths.
const LOOKED_AT: usize = 200;

/// So many rows one after the other that end at the same column are no accident.
const RUN: usize = 8;

/// The fewest cells that a row has. As many as the header, but for what Excel leaves out: it writes
/// sixteen rows at a time, and no cells behind the last that any of these has. And but for columns
/// at the end that the header does not name.
pub(super) fn least_width(sheet: &Sheet, header: &Record) -> usize {
    let width = header.width();
    let named = |at: &usize| {
        header
            .cell(*at)
            .is_some_and(|name| !cell::trim(name).is_empty())
    };
    let mut least = (0..width).rev().find(named).map_or(width, |last| last + 1);
    let mut records = sheet.records();
    let mut run = (0, 0);
    let mut looked_at = 0;
    while looked_at < LOOKED_AT {
        match records.step() {
            Ok(Step::Record(record)) if record.line() > header.line() => {
                looked_at += 1;
                run = match run {
                    (of, length) if of == record.width() => (of, length + 1),
                    _ => (record.width(), 1),
                };
                if run.1 >= RUN && run.0 > width / 2 {
                    least = least.min(run.0);
                }
            }
            Ok(Step::End) | Err(_) => break,
            Ok(_) => {}
        }
    }
    least
}

/// Whether a text has more than `most` records: lines that do not end within quotes.
pub(super) fn has_more_than(text: &str, most: usize) -> bool {
    if text.bytes().filter(|byte| *byte == b'\n').count() <= most {
        return false;
    }
    // Every other piece is within quotes.
    let outside = text.split('"').step_by(2);
    let records = outside.map(|piece| piece.bytes().filter(|byte| *byte == b'\n').count());
    records.sum::<usize>() > most
}
