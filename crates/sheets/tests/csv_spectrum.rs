//! The files of csv-spectrum, and what each has to be read as.
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use hongbang_sheets::records::{Record, Records, Step};
use hongbang_sheets::stream::Stream;

type Row = BTreeMap<String, String>;

fn cells(record: &Record) -> Vec<String> {
    let cells = (0..record.width()).filter_map(|at| record.cell(at));
    cells.map(str::to_owned).collect()
}

/// Every record by the names of its header.
fn rows(path: &Path) -> Vec<Row> {
    let stream = Stream::open(fs::File::open(path).unwrap()).unwrap();
    let delimiter = stream.delimiter();
    let mut records = Records::delimited(stream, delimiter);
    let mut all = Vec::new();
    loop {
        match records.step().unwrap() {
            Step::Record(record) => all.push(cells(&record)),
            Step::Broken(line, broken) => panic!("{}, line {line}: {broken}", path.display()),
            Step::End => break,
        }
    }
    let header = all.remove(0);
    let row = |cells: Vec<String>| header.iter().cloned().zip(cells).collect();
    all.into_iter().map(row).collect()
}

#[test]
fn every_file_is_read_as_its_twin_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/csv_spectrum");
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "csv") {
            files += 1;
            let twin = String::from_utf8_lossy(&fs::read(path.with_extension("json")).unwrap())
                .into_owned();
            let expected: Vec<Row> = serde_json::from_str(&twin).unwrap();
            assert_eq!(rows(&path), expected, "{}", path.display());
        }
    }
    assert_eq!(files, 12);
}
