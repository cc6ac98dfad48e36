//! Whatever the bytes are: an answer, within limits.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Cursor, Write};

use hongbang_sheets::protocol::CannotRead;
use hongbang_sheets::table::{Cell, Column, Table};
use hongbang_xlsx::{Workbook, write};
use proptest::prelude::*;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A workbook of some rows.
fn workbook() -> Vec<u8> {
    let column = |header: &str| Column {
        header: header.to_owned(),
        meaning: "m".to_owned(),
        width: 9.0,
    };
    let rows = (0..20).map(|row| {
        vec![
            Cell::Text(format!("名{row}")),
            Cell::Number(f64::from(row)),
            Cell::Share(0.01),
        ]
    });
    write(&Table {
        title: "t".to_owned(),
        columns: ["a", "b", "c"].map(column).into(),
        rows: rows.collect(),
        about_title: "u".to_owned(),
        about: Vec::new(),
    })
    .unwrap()
}

/// Where the sheet of [`packed`] is.
const SHEET: &str = "xl/worksheets/s.xml";

/// Everything that can be asked of what may be a workbook.
fn asked(bytes: Vec<u8>) -> Result<Vec<String>, CannotRead> {
    let mut workbook = Workbook::open(bytes)?;
    let sheets = workbook.names().len();
    (0..sheets).map(|sheet| workbook.csv(sheet)).collect()
}

const ROOT: &str = r#"<Relationships><Relationship Id="r0" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

/// A workbook of a sheet and shared texts as they are, packed by hand. `lie` is the size that the
/// directory says of the sheet.
fn packed(sheet: &[u8], strings: &str, lie: Option<u32>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        (SHEET, sheet),
    ] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    let mut file = zip.finish().unwrap().into_inner();
    if let Some(size) = lie {
        // Before the name stand the headers: that of the part, and that of the directory.
        for (header, field) in [(30, 22), (46, 24)] {
            let marks: &[u8] = if header == 30 {
                b"PK\x03\x04"
            } else {
                b"PK\x01\x02"
            };
            let at = (0..file.len() - SHEET.len())
                .find(|at| {
                    file[*at..].starts_with(SHEET.as_bytes())
                        && at
                            .checked_sub(header)
                            .is_some_and(|at| file[at..].starts_with(marks))
                })
                .unwrap();
            let field = at - header + field;
            file[field..field + 4].copy_from_slice(&size.to_le_bytes());
        }
    }
    file
}

fn sheet(cells: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{cells}</sheetData></worksheet>").into_bytes()
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is() {
    let zeros = vec![b' '; 51 * 1024 * 1024];
    let bomb = packed(&zeros, "", None);
    assert!(bomb.len() < 200_000);
    assert_eq!(Workbook::open(bomb).unwrap_err(), CannotRead::Bomb);
    // The directory says that it is small.
    let lie = packed(&zeros, "", Some(1_000));
    assert!(asked(lie).is_err(), "whatever it says");
    // It says that it is larger than anything.
    let huge = packed(b"", "", Some(u32::MAX - 1));
    assert_eq!(Workbook::open(huge).unwrap_err(), CannotRead::Bomb);
}

#[test]
fn a_text_that_is_used_again_and_again_is_no_way_around_the_limits() {
    let text = "x".repeat(30_000);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    let cells: String = (1..=8_000)
        .map(|row| format!("<c r=\"A{row}\" t=\"s\"><v>0</v></c>"))
        .collect();
    assert_eq!(
        asked(packed(&sheet(&cells), &strings, None)).unwrap_err(),
        CannotRead::Bomb
    );
    // One cell that is merged into all others.
    let cells: String = (1..=8_000)
        .map(|row| format!("<c r=\"B{row}\"><v>1</v></c>"))
        .collect();
    let xml = format!(
        "<worksheet><sheetData><c r=\"A1\" t=\"s\"><v>0</v></c>{cells}</sheetData>\
         <mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells></worksheet>"
    );
    assert_eq!(
        asked(packed(xml.as_bytes(), &strings, None)).unwrap_err(),
        CannotRead::Bomb
    );
}

#[test]
fn what_is_too_large_or_broken_is_said() {
    let read = |cells: &str| asked(packed(&sheet(cells), "<sst/>", None));
    let long: String = (1..200_300)
        .map(|row| format!("<c r=\"A{row}\"><v>1</v></c>"))
        .collect();
    assert_eq!(read(&long), Err(CannotRead::TooManyRows));
    let wide: String = (0..10_000).map(|_| "<c><v>1</v></c>").collect();
    assert_eq!(
        read(&wide),
        Err(CannotRead::TooManyColumns { columns: 10_000 })
    );
    // Formats down to the last row are no rows.
    let sparse = "<c r=\"A1\"><v>1</v></c><c r=\"B1048576\" s=\"1\"/>";
    assert_eq!(read(sparse), Ok(vec!["1\n".to_owned()]));
    assert!(read("<c r=\"ZZZ1\"><v>1</v></c>").is_err());
    // A number on which the reader panics.
    let strings = "<sst uniqueCount=\"18446744073709551615\"/>";
    let panics = asked(packed(&sheet(""), strings, None));
    assert_eq!(panics, Err(CannotRead::BrokenWorkbook));
    for broken in [
        "<c r=\"A0\"><v>1</v></c>",
        "<c r=\"A9999999\"><v>1</v></c>",
        "<c t=\"s\"><v>7</v></c>",
        "<c t=\"s\"><v>-1</v></c>",
    ] {
        assert_eq!(read(broken), Err(CannotRead::BrokenWorkbook), "{broken}");
    }
    for odd in [
        "",
        "<c/>",
        "<v>1</v>",
        "<row r=\"4294967295\"/>",
        "<c t=\"e\"><v>#N/A</v></c>",
    ] {
        assert_eq!(read(odd), Err(CannotRead::Empty), "{odd}");
    }
    assert_eq!(
        read(
            "<c r=\"B2\" t=\"inlineStr\"><is><t>b</t></is></c><c r=\"A1\" t=\"str\"><v>a&#65;&amp;</v></c>"
        ),
        Ok(vec!["aA&,\n,b\n".to_owned()]),
        "out of order, and written in other ways"
    );
    assert_eq!(
        asked(b"PK\x03\x04".to_vec()),
        Err(CannotRead::BrokenWorkbook)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_have_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = asked(bytes);
    }

    #[test]
    fn a_workbook_that_was_damaged_has_an_answer(
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..8),
        cut in any::<prop::sample::Index>(),
        whole in prop::bool::weighted(0.8),
    ) {
        let mut bytes = workbook();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if !whole {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = asked(bytes);
    }

    /// Damage inside of what is packed, which an archive's sums would find before anyone reads it.
    #[test]
    fn a_sheet_of_odd_pieces_has_an_answer(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24),
    ) {
        let xml = pieces.concat();
        let _ = asked(packed(xml.as_bytes(), "<sst><si><t>a</t></si><si/></sst>", None));
        let _ = asked(packed(&sheet(&xml), &xml, None));
    }
}

const PIECES: &[&str] = &[
    "<worksheet>",
    "<sheetData>",
    "<row r=\"3\">",
    "<row r=\"x\">",
    "</row>",
    "<c r=\"B2\" t=\"s\">",
    "<c r=\"C9\" s=\"99999999999999999999\">",
    "<c>",
    "</c>",
    "<v>",
    "</v>",
    "0",
    "1e999",
    "-3",
    "<is>",
    "<t>",
    "</t>",
    "</is>",
    "<rPh>",
    "</rPh>",
    "<f>A1</f>",
    "&amp;",
    "&#0;",
    "&#xFFFFFFFF;",
    "<![CDATA[x]]>",
    "<!-- x -->",
    "<mergeCell ref=\"B2:B9\"/>",
    "<mergeCell ref=\"B9:B2\"/>",
    "<mergeCell ref=\":\"/>",
    "</sheetData>",
    "</worksheet>",
    "<?xml version=\"1.0\"?>",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>",
    "&b;",
    "<si>",
    "</si>",
    "_x0000_",
    "\u{0}",
    "<c t=\"d\"><v>2025-12-30T10:13:09</v></c>",
    "<",
    "\"",
];
