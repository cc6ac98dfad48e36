use super::*;
use proptest::prelude::*;

/// Every step, as short text: `line: a|b` or `line! why`.
fn steps(file: &str, width: usize) -> Vec<String> {
    let mut records = Records::new(file.as_bytes());
    records.expect_width(width);
    let mut steps = Vec::new();
    loop {
        match records.step().unwrap() {
            Step::Record(record) => {
                let cells: Vec<&str> = (0..record.width())
                    .map(|column| record.cell(column).unwrap())
                    .collect();
                steps.push(format!("{}: {}", record.line(), cells.join("|")));
            }
            Step::Broken(line, broken) => steps.push(format!("{line}! {broken}")),
            Step::End => return steps,
        }
    }
}

#[test]
fn cells_may_be_quoted_and_span_lines() {
    assert_eq!(
        steps("a,b\r\n\"x\r\ny\",\"say \"\"hi\"\"\"\r\n\r\n,last", 2),
        ["1: a|b", "2: x\r\ny|say \"hi\"", "5: |last"]
    );
}

#[test]
fn a_row_of_another_width_is_stepped_over() {
    assert_eq!(
        steps("1,2\n1,2,3\n1\n3,4\n", 2),
        [
            "1: 1|2",
            "2! 3 columns where the header has 2",
            "3! 1 columns where the header has 2",
            "4: 3|4"
        ]
    );
}

#[test]
fn rows_behind_a_stray_quote_are_found_again() {
    // The quote of line 2 swallows lines 3 and 4, up to the quote that opens a cell of 4.
    assert_eq!(
        steps("1,2\n3,\"4\n5,6\n7,\"8\"\n9,10\n", 2),
        [
            "1: 1|2",
            "2! a quote where none belongs",
            "3: 5|6",
            "4: 7|8",
            "5: 9|10"
        ]
    );
}

#[test]
fn a_quote_that_is_never_closed_costs_its_own_row_only() {
    assert_eq!(
        steps("1,2\n3,\"4\n5,6\n7,8", 2),
        [
            "1: 1|2",
            "2! a quote that is never closed",
            "3: 5|6",
            "4: 7|8"
        ]
    );
}

#[test]
fn the_lines_of_one_broken_row_are_reported_once() {
    assert_eq!(
        steps("1,2\n\"a\nb\nc\",2,3\n4,5\n", 2),
        ["1: 1|2", "2! 3 columns where the header has 2", "5: 4|5"]
    );
}

#[test]
fn endless_lines_are_given_up() {
    let file = format!("1,2\n\"{}\n3,4\n", "x".repeat(2 * MAX_RECORD_BYTES));
    let steps = steps(&file, 2);
    assert_eq!(steps.first().map(String::as_str), Some("1: 1|2"));
    assert_eq!(steps.last().map(String::as_str), Some("3: 3|4"));
}

proptest! {
    #[test]
    fn any_bytes_come_to_an_end(
        bytes in proptest::collection::vec(any::<u8>(), 0..2_000),
        width in 0_usize..5,
    ) {
        let mut records = Records::new(bytes.as_slice());
        records.expect_width(width);
        let mut steps = 0;
        while records.step().unwrap() != Step::End {
            steps += 1;
            prop_assert!(steps <= bytes.len() + 1);
        }
    }

    #[test]
    fn bytes_that_look_like_csv_come_to_an_end(
        text in "[ab,\"\r\n\u{feff}]{0,300}",
        width in 0_usize..5,
    ) {
        let mut records = Records::new(text.as_bytes());
        records.expect_width(width);
        let mut lines = Vec::new();
        loop {
            match records.step().unwrap() {
                Step::Record(record) => {
                    prop_assert_eq!(record.width(), width);
                    lines.push(record.line());
                }
                Step::Broken(line, _) => lines.push(line),
                Step::End => break,
            }
        }
        // Steps go forward, and no line is reported twice.
        prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", lines);
    }

    #[test]
    fn what_is_written_is_read(
        rows in proptest::collection::vec(
            proptest::collection::vec("[a-z,\"\r\n 万]{0,8}", 3), 1..20),
    ) {
        let file: String = rows
            .iter()
            .map(|row| {
                let cells: Vec<String> = row
                    .iter()
                    .map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")))
                    .collect();
                cells.join(",") + "\r\n"
            })
            .collect();
        let mut records = Records::new(file.as_bytes());
        records.expect_width(3);
        for row in &rows {
            let Step::Record(record) = records.step().unwrap() else {
                return Err(TestCaseError::fail("a record is missing"));
            };
            let cells: Vec<&str> =
                (0..3).map(|column| record.cell(column).unwrap()).collect();
            prop_assert_eq!(&cells, row);
        }
        prop_assert_eq!(records.step().unwrap(), Step::End);
    }
}
