use hongbang_domain::roster::Part;
use hongbang_sheets::protocol::CHUNK;
use hongbang_sheets::table::{Cell, Column, Table};
use serde_json::{Value, json};

use super::*;

const OPEN: &str = r#"{"ask":"open"}"#;

fn given(bytes: &[u8]) -> Desk {
    let mut desk = Desk::default();
    assert!(desk.begin(bytes.len() as f64).is_none());
    for piece in bytes.chunks(1_000) {
        desk.give(piece);
    }
    desk
}

/// A sheet of so many creators.
fn sheet(rows: usize) -> String {
    let rows = (0..rows).map(|row| format!("达人{row},{},1.2万\r\n", 95_000 + row));
    format!("昵称,小红书号,粉丝数\r\n{}", rows.collect::<String>())
}

fn opened(desk: &mut Desk) -> Proposal {
    match desk.open(OPEN) {
        Told::Opened { proposal, .. } => proposal,
        other => panic!("{other:?}"),
    }
}

fn why(told: Told) -> CannotRead {
    match told {
        Told::Refused { why } => why,
        other => panic!("{other:?}"),
    }
}

fn read(desk: &mut Desk, mapping: &Mapping, numbers: &str) -> Told {
    let ask = json!({"ask": "read", "mapping": mapping, "now": 1_767_225_600_000_f64});
    if let Some(told) = desk.read(&ask.to_string(), numbers.as_bytes()) {
        return told;
    }
    loop {
        match desk.step(700) {
            Told::Progress { .. } => {}
            told => return told,
        }
    }
}

fn chunk(desk: &mut Desk, of: &str, chunk: usize) -> Told {
    desk.ask(
        &json!({"ask": "chunk", "of": of, "chunk": chunk}).to_string(),
        0.0,
    )
}

#[test]
fn a_file_is_opened_read_and_given_away_in_chunks() {
    let mut desk = given(sheet(CHUNK + 3).as_bytes());
    assert_eq!(desk.look(), "text");
    let mapping = opened(&mut desk).mapping();
    let numbers = json!({"ids": [7], "red_ids": ["95001"]}).to_string();
    let Told::Read {
        report,
        chunks,
        note_chunks,
    } = read(&mut desk, &mapping, &numbers)
    else {
        panic!("it was not read");
    };
    assert_eq!((report.taken, chunks, note_chunks), (2_003, 2, 0));
    let mut ids = Vec::new();
    for (at, size) in [(0, CHUNK), (1, 3)] {
        assert_eq!(chunk(&mut desk, "creators", at), Told::Chunk);
        let creators = desk.beside().creators.take().unwrap();
        let creators: Vec<Creator> = serde_json::from_slice(&creators).unwrap();
        let part: Part = serde_json::from_slice(&desk.beside().part.take().unwrap()).unwrap();
        assert_eq!((creators.len(), part.columns.id.len()), (size, size));
        assert_eq!(
            (part.part, part.parts, part.creators),
            (at as u32, 2, 2_003)
        );
        ids.extend(part.columns.id);
        assert!(
            creators
                .iter()
                .all(|creator| creator.kol.followers == Some(12_000))
        );
        for creator in creators.iter().filter(|creator| creator.on_server) {
            assert_eq!(creator.kol.id.get(), 7);
        }
    }
    assert!(ids.is_sorted(), "parts follow each other");
    assert_eq!(ids.iter().filter(|id| id.get() == 7).count(), 1);
    // What was given is gone, and what was read can be read again in another way.
    assert!(matches!(
        why(chunk(&mut desk, "creators", 1)),
        CannotRead::Broken { .. }
    ));
    assert!(matches!(
        why(chunk(&mut desk, "notes", 0)),
        CannotRead::Broken { .. }
    ));
    assert!(matches!(read(&mut desk, &mapping, ""), Told::Read { .. }));
    assert_eq!(chunk(&mut desk, "creators", 0), Told::Chunk);
}

#[test]
fn the_clipboard_and_a_workbook_go_the_same_way() {
    let mut desk = Desk::default();
    let Told::Opened {
        delimiter, sheets, ..
    } = desk.paste("昵称\t粉丝数\nA\t3\nB\t4\n".to_owned(), OPEN)
    else {
        panic!("it was not opened");
    };
    assert_eq!((delimiter, sheets.len()), (Some('\t'), 0));
    let ask = r#"{"ask":"sheet","sheet":1}"#;
    let Told::Opened {
        delimiter,
        sheets,
        sheet,
        encoding,
        proposal,
    } = desk.sheet(r#"["说明","名单"]"#, 1, "昵称,粉丝数\nA,3\n".into(), ask)
    else {
        panic!("it was not opened");
    };
    assert_eq!(sheets, ["说明", "名单"]);
    assert_eq!((sheet, encoding, delimiter), (1, None, None));
    let preview = json!({"ask": "preview", "mapping": proposal.mapping()});
    let Told::Preview { rows } = desk.ask(&preview.to_string(), 0.0) else {
        panic!("it was not previewed");
    };
    assert_eq!((rows.len(), rows[0].len()), (1, 2));
    let again = desk.ask(r#"{"ask":"propose","header_line":1,"rows":"notes"}"#, 0.0);
    let Told::Opened { proposal, .. } = again else {
        panic!("it was not proposed anew");
    };
    assert_eq!(proposal.rows, Rows::Notes);
}

#[test]
fn what_is_no_sheet_is_refused_at_first_sight() {
    let locked = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
        &[0; 600],
        &LOCKED
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<_>>(),
    ];
    let locked = locked.concat();
    for (bytes, because) in [
        (b"".as_slice(), "empty"),
        (b"\x89PNG\r\n\x1a\n....", "picture"),
        (b"%PDF-1.7", "pdf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "old_workbook"),
        (&locked, "broken_workbook"),
        (b"<html><table>", "html"),
        (b"RIFF....WEBP", "binary"),
    ] {
        let told: Value = serde_json::from_str(&given(bytes).look()).unwrap();
        assert_eq!(told["told"], "refused");
        assert_eq!(told["why"]["because"], because);
    }
    assert_eq!(given(b"PK\x03\x04...").look(), "workbook");
    let mut desk = Desk::default();
    assert_eq!(desk.begin(500e6).map(why), Some(CannotRead::TooLarge));
    assert_eq!(desk.begin(f64::NAN).map(why), Some(CannotRead::TooLarge));
}

#[test]
fn a_table_is_written_and_needs_no_sheet() {
    let table = Table {
        columns: vec![Column {
            header: "昵称".to_owned(),
            meaning: String::new(),
            width: 9.0,
        }],
        rows: vec![vec![Cell::Text("=1".to_owned())]],
        ..Table::default()
    };
    let mut desk = Desk::default();
    let ask = json!({"ask": "write", "table": table, "format": "csv"});
    assert_eq!(desk.ask(&ask.to_string(), 0.0), Told::File);
    let file = String::from_utf8(desk.beside().file.take().unwrap()).unwrap();
    assert_eq!(file, "\u{feff}昵称\r\n'=1\r\n");
}

#[test]
fn what_is_asked_out_of_turn_is_answered() {
    let mut desk = Desk::default();
    for ask in [
        "",
        "{}",
        r#"{"ask":"open"}"#,
        r#"{"ask":"propose","header_line":null,"rows":null}"#,
        r#"{"ask":"chunk","of":"creators","chunk":0}"#,
    ] {
        assert!(
            matches!(why(desk.ask(ask, 0.0)), CannotRead::Broken { .. }),
            "{ask}"
        );
    }
    assert!(matches!(why(desk.step(9)), CannotRead::Broken { .. }));
    assert!(matches!(why(desk.open("?")), CannotRead::Broken { .. }));
    let mut desk = given(sheet(3).as_bytes());
    let mapping = opened(&mut desk).mapping();
    for numbers in [
        r#"{"ids":[1],"red_ids":[]}"#,
        r#"{"ids":[0],"red_ids":["a"]}"#,
        "?",
    ] {
        let told = read(&mut desk, &mapping, numbers);
        assert!(matches!(why(told), CannotRead::Broken { .. }), "{numbers}");
    }
}
