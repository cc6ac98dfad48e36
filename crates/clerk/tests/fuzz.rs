//! Whatever somebody brings: an answer, and no panic, from opening to writing it again.
//!
//! `SHEETS_FUZZ_MINUTES=10 cargo test --release -p hongbang-clerk --test fuzz -- --nocapture` runs for
//! so long; without it, for some hundred cases.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::env;
use std::time::{Duration, Instant};

use hongbang_clerk::desk::Desk;
use hongbang_domain::roster::{Part, Roster};
use hongbang_sheets::creator::Creator;
use hongbang_sheets::field::{Field, Shape, Unit};
use hongbang_sheets::mapping::{Mapping, Target};
use hongbang_sheets::protocol::Told;
use hongbang_sheets::table::{Cell, Column, Table};
use hongbang_xlsx::{Workbook, write};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use serde_json::json;

/// What cells, headers and ends of lines are made of.
const PIECES: &[&str] = &[
    "昵称",
    "小红书号",
    "粉丝数",
    "粉丝(W)",
    "图文报价（万）",
    "女性粉丝占比",
    "笔记标题",
    "发布时间",
    "身份证",
    "主页链接",
    "粉丝兴趣标签",
    "1.2万",
    "10万+",
    "18k",
    "1,234",
    "5.2%",
    "0.052",
    "-",
    "--",
    "null",
    "暂无",
    "1e309",
    "NaN",
    "-1",
    "999999999999999999999999",
    "2025年12月30日10时13分09秒",
    "2025/1/1",
    "46021",
    "1767000000000",
    "https://www.xiaohongshu.com/user/profile/5f0000000000000000000001",
    "'=1",
    "=HYPERLINK(1)",
    "1 广东 11.30%",
    "女",
    "母婴,美食",
    ",",
    ",",
    ",",
    "\t",
    ";",
    "|",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    " ",
    "\u{feff}",
    "\u{3000}",
    "\0",
    "\u{fffd}",
    "小红薯",
    "a",
    "95012345",
];

/// A sheet somebody could have.
const SHEET: &str = "导出时间 2026-01-01\n昵称,小红书号,粉丝数,图文报价,女性粉丝占比,数据更新至,备注\n\
    A,95001,1.2万,500,80%,2025-12-30,\"x,\ny\"\nB,95002,300,0,0.5,2025/12/30,=1+1\n\
    A,95001,13000,550,81%,2025年12月31日,\nC,,-,,,,\n";

#[derive(Debug, Clone)]
enum File {
    Bytes(Vec<u8>),
    Pieces(String),
    Text(Vec<(Index, u8)>, Option<Index>),
    Book(Vec<(Index, u8)>, Option<Index>),
    Cells(Vec<Vec<Cell>>),
}

fn damage() -> impl Strategy<Value = (Vec<(Index, u8)>, Option<Index>)> {
    (
        prop::collection::vec((any::<Index>(), any::<u8>()), 0..6),
        prop::option::weighted(0.2, any::<Index>()),
    )
}

fn file() -> impl Strategy<Value = File> {
    let piece = || select(PIECES);
    let cell = prop_oneof![
        Just(Cell::Empty),
        piece().prop_map(|text| Cell::Text(text.to_owned())),
        any::<f64>().prop_map(Cell::Number),
        (0.0..3.0).prop_map(Cell::Share),
    ];
    prop_oneof![
        prop::collection::vec(any::<u8>(), 0..300).prop_map(File::Bytes),
        prop::collection::vec(piece(), 0..80).prop_map(|pieces| File::Pieces(pieces.concat())),
        damage().prop_map(|(changes, cut)| File::Text(changes, cut)),
        damage().prop_map(|(changes, cut)| File::Book(changes, cut)),
        prop::collection::vec(prop::collection::vec(cell, 5), 0..12).prop_map(File::Cells),
    ]
}

/// How every column is read instead of as proposed; what is beyond the fields is left out.
fn targets() -> impl Strategy<Value = Vec<Option<(usize, usize)>>> {
    prop::collection::vec(prop::option::weighted(0.3, (0..60_usize, 0..3_usize)), 8)
}

fn damaged(mut bytes: Vec<u8>, changes: &[(Index, u8)], cut: Option<Index>) -> Vec<u8> {
    for (at, byte) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *byte;
    }
    if let Some(cut) = cut {
        bytes.truncate(cut.index(bytes.len()));
    }
    bytes
}

fn book(rows: Vec<Vec<Cell>>) -> Vec<u8> {
    let headers = ["昵称", "小红书号", "粉丝数", "女性粉丝占比", "备注"];
    let columns = headers.map(|header| Column {
        header: header.to_owned(),
        meaning: String::new(),
        width: 9.0,
    });
    let table = Table {
        columns: columns.into(),
        rows,
        ..Table::default()
    };
    write(&table).unwrap()
}

/// Opens what was brought; the proposal, where it is a sheet.
fn opened(desk: &mut Desk, file: File) -> Told {
    let bytes = match file {
        File::Bytes(bytes) => bytes,
        File::Pieces(text) => text.into_bytes(),
        File::Text(changes, cut) => damaged(SHEET.into(), &changes, cut),
        File::Book(changes, cut) => {
            let rows = (0..4).map(|row| vec![Cell::Text(format!("达人{row}")); 5]);
            damaged(book(rows.collect()), &changes, cut)
        }
        File::Cells(rows) => book(rows),
    };
    assert!(desk.begin(bytes.len() as f64).is_none());
    desk.give(&bytes);
    let ask = r#"{"ask":"open"}"#;
    if desk.look() != "workbook" {
        return desk.open(ask);
    }
    let csv = Workbook::open(bytes).and_then(|mut book| book.csv(0));
    match csv {
        Ok(csv) => desk.sheet(r#"["a"]"#, 0, csv.into_bytes(), ask),
        Err(why) => Told::Refused { why },
    }
}

fn changed(mut mapping: Mapping, targets: &[Option<(usize, usize)>]) -> Mapping {
    for (column, target) in mapping.columns.iter_mut().zip(targets) {
        let Some((field, unit)) = *target else {
            continue;
        };
        column.target = Field::ALL.get(field).map_or(Target::Ignore, |field| {
            let units = Unit::of(field.shape());
            let unit = units.get(unit % units.len().max(1)).copied();
            Target::Read {
                field: *field,
                unit: unit.unwrap_or_default(),
            }
        });
    }
    mapping
}

/// The whole way. Gives how many creators came of it.
fn brought(file: File, targets: &[Option<(usize, usize)>]) -> usize {
    let mut desk = Desk::default();
    let Told::Opened { proposal, .. } = opened(&mut desk, file) else {
        return 0;
    };
    let line =
        json!({"ask": "propose", "header_line": proposal.header_line, "rows": proposal.rows});
    assert!(matches!(
        desk.ask(&line.to_string(), 0.0),
        Told::Opened { .. }
    ));
    let mapping = changed(proposal.mapping(), targets);
    let preview = json!({"ask": "preview", "mapping": mapping}).to_string();
    match desk.ask(&preview, 1.8e12) {
        Told::Preview { rows } => assert_eq!(rows.len(), proposal.sample.len()),
        other => panic!("{other:?}"),
    }
    let ask = json!({"ask": "read", "mapping": mapping, "now": 1.8e12}).to_string();
    let numbers = br#"{"ids":[7],"red_ids":["95001"]}"#;
    if desk.read(&ask, numbers).is_some() {
        return 0;
    }
    let (report, chunks) = loop {
        match desk.step(3) {
            Told::Progress { share, .. } => assert!((0.0..=1.0).contains(&share), "{share}"),
            Told::Read { report, chunks, .. } => break (report, chunks),
            other => panic!("{other:?}"),
        }
    };
    assert!(report.taken <= report.rows.max(report.taken));
    let mut all: Vec<Creator> = Vec::new();
    let mut roster = Roster::default();
    for chunk in 0..chunks {
        let ask = json!({"ask": "chunk", "of": "creators", "chunk": chunk}).to_string();
        assert_eq!(desk.ask(&ask, 0.0), Told::Chunk);
        let part: Part = serde_json::from_slice(&desk.beside().part.take().unwrap()).unwrap();
        roster.push(part).unwrap();
        let creators = desk.beside().creators.take().unwrap();
        all.extend(serde_json::from_slice::<Vec<Creator>>(&creators).unwrap());
    }
    written(&mut desk, &all);
    all.len()
}

/// Writes what was read, and opens it again.
fn written(desk: &mut Desk, creators: &[Creator]) {
    let header = |field: Field| Column {
        header: field.zh().to_owned(),
        meaning: String::new(),
        width: 9.0,
    };
    assert_eq!(Field::Followers.shape(), Shape::Count);
    let rows = creators.iter().map(|creator| {
        let followers = creator.kol.followers.map(|followers| followers as f64);
        vec![
            Cell::Text(creator.kol.nickname.clone()),
            followers.map_or(Cell::Empty, Cell::Number),
        ]
    });
    let table = Table {
        columns: vec![header(Field::Nickname), header(Field::Followers)],
        rows: rows.collect(),
        ..Table::default()
    };
    assert!(write(&table).is_ok());
    let ask = json!({"ask": "write", "table": table, "format": "csv"}).to_string();
    assert_eq!(desk.ask(&ask, 0.0), Told::File);
    let file = desk.beside().file.take().unwrap();
    assert!(desk.begin(file.len() as f64).is_none());
    desk.give(&file);
    assert_eq!(desk.look(), "text");
}

#[test]
fn whatever_is_brought_has_an_answer() {
    let minutes = env::var("SHEETS_FUZZ_MINUTES").ok();
    let minutes: Option<f64> = minutes.map(|minutes| minutes.parse().unwrap());
    let until = minutes.map(|minutes| Instant::now() + Duration::from_secs_f64(minutes * 60.0));
    let cases = if until.is_some() { 2_000 } else { 300 };
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(cases)
    });
    let strategy = (file(), targets());
    let mut creators = 0_usize;
    let mut rounds = 0;
    loop {
        let done = runner.run(&strategy, |(file, targets)| {
            brought(file, &targets);
            Ok(())
        });
        if let Err(failure) = done {
            panic!("{failure}");
        }
        rounds += 1;
        // Something has to come of some of them, or nothing is tested.
        for _ in 0..50 {
            let (file, targets) = strategy.new_tree(&mut runner).unwrap().current();
            creators += brought(file, &targets);
        }
        if until.is_none_or(|until| Instant::now() > until) {
            break;
        }
    }
    assert!(creators > 0);
    println!("{rounds} rounds; {creators} creators in the last cases of each");
}
