//! What stands between the cells of a text.

use crate::records::{Records, Step};

/// What is in use: commas, tabs (the clipboard, Excel's "Unicode text"), semicolons (Excel where
/// commas are decimal points), and bars.
pub const DELIMITERS: &[u8] = b",\t;|";

/// So many records tell.
const RECORDS: usize = 50;

/// The delimiter of a text, from its beginning: the one by which most records have the same width
/// of two cells and more; of several, the one that gives more cells, then the more usual. A comma
/// where none does: the text is one column.
#[must_use]
pub fn delimiter(head: &str) -> u8 {
    let best = DELIMITERS.iter().rev().copied().max_by_key(|of| {
        let widths = widths(head, *of);
        let (width, agree) = usual(&widths);
        if width < 2 {
            return (0, 0);
        }
        // In twentieths: a record more or less with a stray delimiter does not decide.
        (agree * 20 / widths.len().max(1), width)
    });
    best.unwrap_or(b',')
}

/// How many cells the first records have.
fn widths(head: &str, delimiter: u8) -> Vec<usize> {
    let mut records = Records::delimited(head.as_bytes(), delimiter);
    let mut widths = Vec::new();
    while widths.len() < RECORDS {
        match records.step() {
            Ok(Step::Record(record)) => widths.push(record.width()),
            Ok(Step::Broken(..)) => {}
            Ok(Step::End) | Err(_) => break,
        }
    }
    // The last may be cut, where the head is a part of the text.
    if widths.len() > 2 && widths.len() < RECORDS {
        widths.pop();
    }
    widths
}

/// The width that most have, and how many do. A banner above the header has another.
fn usual(widths: &[usize]) -> (usize, usize) {
    let counted = widths.iter().map(|width| {
        (
            *width,
            widths.iter().filter(|other| *other == width).count(),
        )
    });
    counted
        .max_by_key(|(width, count)| (*count, *width))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_is_what_gives_all_rows_the_same_width() {
        for (text, expected) in [
            ("a,b,c\n1,2,3\n4,5,6\n", b','),
            ("a\tb\tc\n1\t2,5\t3\n4\t5\t6\n", b'\t'),
            ("a;b\n1,5;2,5\n3,5;4\n", b';'),
            ("a|b\n1|2\n", b'|'),
            // Commas in the texts of a table with tabs, and the other way round.
            (
                "名称\t简介\nA\t美食,探店,上海\nB\t护肤,母婴,北京\nC\t无\n",
                b'\t',
            ),
            ("名称,标签\nA,\"x;y;z\"\nB,\"x;y;z\"\n", b','),
            // A banner above.
            ("导出时间 2026-01-01\n昵称,粉丝,报价\nA,1,2\nB,2,3\n", b','),
            // One column, no text at all.
            ("昵称\nA\nB\n", b','),
            ("", b','),
            // A stray delimiter in one row of many.
            ("a,b\n1,2\n3,4\n5,6,7\n8,9\n1,2\n3,4\n5,6\n7,8\n9,1\n", b','),
        ] {
            assert_eq!(
                char::from(delimiter(text)),
                char::from(expected),
                "{text:?}"
            );
        }
    }
}
