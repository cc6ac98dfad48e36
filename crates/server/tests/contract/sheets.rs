//! Importing somebody's own sheet of creators with the command: the same reading as in the browser.

use std::path::{Path, PathBuf};
use std::process::Output;

use hongbang_sheets::table::{Cell, Column, Table};
use tempfile::TempDir;

use crate::cli::{run, stderr, stdout};
use crate::crawler_files::contents;

const SHEET: &str = "达人名单 2026-01-01,,,,,\n\
    昵称,小红书号,粉丝(W),图文报价,联系电话,地区\n\
    海边的气球,95001,12.5,\"3,200元\",13800000000,上海市\n\
    小岛日记,95002,0.8,0,13800000001,浙江 杭州\n\
    海边的气球,95001,12.6,,13800000000,上海\n\
    只有名字,,1.1,500,13800000002,北京\n\
    合计,,14.4,,,\n";

fn file(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn import(database: &Path, sheet: &Path, more: &[&str]) -> Output {
    let mut all = vec!["import", "--sheet", sheet.to_str().unwrap()];
    all.extend(more);
    run(database, &all)
}

#[tokio::test]
async fn a_sheet_is_read_by_its_headers_and_says_what_it_doubts() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("sheets.db");
    let sheet = file(&folder, "名单.csv", SHEET);

    let output = import(&database, &sheet, &[]);
    assert!(output.status.success(), "{}", stderr(&output));
    let told = stdout(&output);
    assert!(
        told.starts_with("sheet: 5 read · 2 added · 0 updated · 0 unchanged · 2 skipped\n"),
        "{told}"
    );
    for said in [
        "粉丝(W) as Followers",
        "图文报价 as Picture quote",
        "left out, because it is about a person: 联系电话",
        "1 rows were of a creator that was there already",
        "“0”: a price of 0 is unknown, not free; left unknown",
        "line 6: a name alone does not tell who it is",
        "line 7: the header again, or a sum",
    ] {
        assert!(told.contains(said), "{said}\n{told}");
    }
    let stored = contents(&database).await;
    assert_eq!(stored.len(), 2);
    let text = stored.join("\n");
    assert!(
        text.contains("followers: Some(126000)"),
        "the later row counts"
    );
    assert!(
        text.contains("picture_quote: Some(3200)"),
        "and forgets nothing"
    );
    assert!(text.contains("source: Sheet"));
    assert!(!text.contains("13800000000"), "no telephone number is kept");

    // The same file again changes nothing.
    let again = stdout(&import(&database, &sheet, &[]));
    assert!(
        again.contains("0 added · 0 updated · 2 unchanged"),
        "{again}"
    );
}

#[tokio::test]
async fn a_workbook_is_read_as_well() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("sheets.db");
    let text = |text: &str| Cell::Text(text.to_owned());
    let column = |header: &str| Column {
        header: header.to_owned(),
        meaning: String::new(),
        width: 12.0,
    };
    let table = Table {
        title: "达人".to_owned(),
        columns: ["昵称", "小红书号", "粉丝数", "女性粉丝占比"]
            .map(column)
            .into(),
        rows: vec![vec![
            text("晴朗"),
            text("95003"),
            Cell::Number(8_000.0),
            Cell::Share(0.81),
        ]],
        ..Table::default()
    };
    let sheet = file(&folder, "list.xlsx", hongbang_xlsx::write(&table).unwrap());
    let output = import(&database, &sheet, &[]);
    assert!(output.status.success(), "{}", stderr(&output));
    let stored = contents(&database).await.join("\n");
    assert!(stored.contains("followers: Some(8000)"), "{stored}");
    assert!(stored.contains("female: Some(0.81)"), "{stored}");
}

#[tokio::test]
async fn what_is_no_sheet_is_said_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("sheets.db");
    for (name, bytes, said) in [
        (
            "picture.csv",
            b"\x89PNG\r\n\x1a\n".as_slice(),
            "it is a picture",
        ),
        ("empty.csv", b"", "it is empty"),
        (
            "head.csv",
            "昵称,小红书号,粉丝数\n".as_bytes(),
            "it has a header and no rows",
        ),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "before 2007",
        ),
        ("broken.xlsx", b"PK\x03\x04broken", "the workbook is broken"),
    ] {
        let path = file(&folder, name, bytes);
        let output = import(&database, &path, &[]);
        assert_eq!(output.status.code(), Some(2), "{name}: {}", stderr(&output));
        assert!(
            stderr(&output).contains(said),
            "{name}: {}",
            stderr(&output)
        );
    }
    let mapping = file(&folder, "mapping.json", "{}");
    let sheet = file(&folder, "sheet.csv", SHEET);
    let output = import(&database, &sheet, &["--mapping", mapping.to_str().unwrap()]);
    assert!(
        stderr(&output).contains("is no mapping"),
        "{}",
        stderr(&output)
    );
}
