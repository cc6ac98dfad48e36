//! Importing a crawler's files with the command.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::cli::{run, stderr, stdout};
use crate::crawler_files::{contents, creator_row, creators_csv, note_row, notes_csv};

const EARLY: i64 = 1_741_740_000_000;
const LATE: i64 = 1_741_750_000_000;

fn file(folder: &TempDir, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn import(database: &Path, arguments: &[(&str, &Path)]) -> std::process::Output {
    let mut all = vec!["import"];
    for (name, path) in arguments {
        all.extend([name, path.to_str().unwrap()]);
    }
    run(database, &all)
}

#[tokio::test]
async fn files_are_imported_once_however_often() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("data/import.db");
    let notes = file(
        &folder,
        "notes.csv",
        notes_csv(&[
            note_row("n1", "u1", "5", EARLY),
            note_row("n2", "u1", "1.2万", LATE),
            note_row("n3", "u2", "-", EARLY),
        ]),
    );
    let creators = file(
        &folder,
        "creators.csv",
        creators_csv(&[creator_row("u1", "1653", EARLY)]),
    );
    let both = [
        ("--notes", notes.as_path()),
        ("--creators", creators.as_path()),
    ];

    let output = import(&database, &both);
    assert!(output.status.success(), "{}", stderr(&output));
    assert_eq!(
        stdout(&output),
        "creators: 1 read · 1 added · 0 updated · 0 unchanged · 0 skipped\n\
         notes: 3 read · 3 added · 0 updated · 0 unchanged · 0 skipped\n\
         1 author is known by name only: no file of creators has it\n"
    );
    let first = contents(&database).await;
    assert_eq!(first.len(), 2 + 3);
    // The creator's data is as new as its newest note's; its stated place is kept as a city.
    assert!(
        first[0].contains("u1 本人") && first[0].contains("city: Some"),
        "{}",
        first[0]
    );
    assert!(first[0].contains("2025-03-12T03:26:40Z"), "{}", first[0]);
    assert!(!first[0].contains("海淀"));
    assert!(first[1].contains("昵称 u2") && first[1].contains("followers: None"));
    assert!(first.iter().any(|row| row.contains("likes: Some(12000)")));
    assert!(first.iter().any(|row| row.contains("likes: None")));
    assert!(
        first
            .iter()
            .any(|row| row.contains("第一行\\r\\n第二行 #探店[话"))
    );

    let output = import(&database, &both);
    assert_eq!(
        stdout(&output),
        "creators: 1 read · 0 added · 0 updated · 1 unchanged · 0 skipped\n\
         notes: 3 read · 0 added · 0 updated · 3 unchanged · 0 skipped\n"
    );
    assert_eq!(contents(&database).await, first);
}

#[tokio::test]
async fn the_newer_row_wins_and_unknown_never_does() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("import.db");
    let step = |name: &str, rows: &[String]| {
        let notes = file(&folder, name, notes_csv(rows));
        stdout(&import(&database, &[("--notes", &notes)]))
    };
    // Twice in one file: the later reading wins, whatever the order of lines.
    let said = step(
        "1.csv",
        &[
            note_row("n1", "u1", "7", LATE),
            note_row("n1", "u1", "5", EARLY),
        ],
    );
    assert!(
        said.contains("2 read · 1 added · 0 updated · 1 unchanged"),
        "{said}"
    );
    let said = step("2.csv", &[note_row("n1", "u1", "6", EARLY)]);
    assert!(said.contains("0 updated · 1 unchanged"), "{said}");
    let said = step("3.csv", &[note_row("n1", "u1", "暂无", LATE + 1)]);
    assert!(said.contains("1 updated"), "{said}");
    assert!(
        contents(&database)
            .await
            .iter()
            .any(|row| row.contains("likes: Some(7)"))
    );
    let said = step("4.csv", &[note_row("n1", "u1", "8", LATE + 2)]);
    assert!(said.contains("1 updated"), "{said}");
    assert!(
        contents(&database)
            .await
            .iter()
            .any(|row| row.contains("likes: Some(8)"))
    );
}

#[tokio::test]
async fn a_profile_completes_an_author_known_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("import.db");
    let notes = file(
        &folder,
        "notes.csv",
        notes_csv(&[note_row("n1", "u1", "5", LATE)]),
    );
    import(&database, &[("--notes", &notes)]);
    let creators = file(
        &folder,
        "creators.csv",
        creators_csv(&[creator_row("u1", "99", EARLY)]),
    );
    let said = stdout(&import(&database, &[("--creators", &creators)]));
    assert!(said.contains("0 added · 1 updated"), "{said}");
    let kol = contents(&database).await.remove(0);
    assert!(
        kol.contains("followers: Some(99)") && kol.contains("u1 本人"),
        "{kol}"
    );
    assert!(kol.contains("2025-03-12T03:26:40Z"), "{kol}");
    // The note's byline does not take the name back.
    let newer = file(
        &folder,
        "newer.csv",
        notes_csv(&[note_row("n2", "u1", "5", LATE + 9)]),
    );
    import(&database, &[("--notes", &newer)]);
    assert!(contents(&database).await[0].contains("u1 本人"));
}

#[tokio::test]
async fn broken_lines_are_skipped_and_reported() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("import.db");
    let notes = file(
        &folder,
        "notes.csv",
        notes_csv(&[
            note_row("n1", "u1", "5", EARLY),
            "n2,normal,\"a quote that is never closed,,,\r\n".to_owned(),
            note_row("n3", "u1", "lots", EARLY),
            note_row("n4", "u1", "5", EARLY),
        ]),
    );
    let report = folder.path().join("skipped.csv");
    let output = import(&database, &[("--notes", &notes), ("--report", &report)]);
    assert!(output.status.success());
    assert_eq!(
        stdout(&output),
        "notes: 4 read · 2 added · 0 updated · 0 unchanged · 2 skipped\n\
         1 author is known by name only: no file of creators has it\n\
         skipped:\n  \
         notes.csv, line 4: a quote where none belongs\n  \
         notes.csv, line 5: liked_count is 'lots': not a number\n"
    );
    assert_eq!(
        std::fs::read_to_string(&report).unwrap(),
        "file,line,reason\r\n\
         notes.csv,4,a quote where none belongs\r\n\
         notes.csv,5,liked_count is 'lots': not a number\r\n"
    );
}

#[test]
fn many_skipped_lines_are_summed_up() {
    let folder = tempfile::tempdir().unwrap();
    let rows: Vec<String> = (0..30)
        .map(|number| note_row(&format!("n{number}"), "u1", "?", EARLY))
        .collect();
    let notes = file(&folder, "notes.csv", notes_csv(&rows));
    let output = import(&folder.path().join("import.db"), &[("--notes", &notes)]);
    let said = stdout(&output);
    assert!(
        said.contains("30 read · 0 added · 0 updated · 0 unchanged · 30 skipped"),
        "{said}"
    );
    assert_eq!(said.matches("not a number").count(), 20);
    assert!(
        said.ends_with("  and 10 more; --report FILE lists all\n"),
        "{said}"
    );
}

#[tokio::test]
async fn a_file_of_no_use_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("import.db");
    let notes = file(
        &folder,
        "notes.csv",
        notes_csv(&[note_row("n1", "u1", "5", EARLY)]),
    );
    import(&database, &[("--notes", &notes)]);
    let before = contents(&database).await;
    let more = file(
        &folder,
        "more.csv",
        creators_csv(&[creator_row("u9", "5", EARLY)]),
    );
    let no_column = notes_csv(&[]).replace("liked_count", "likes");
    for (name, content, expected) in [
        ("empty.csv", Vec::new(), "it is empty"),
        (
            "picture.csv",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0".to_vec(),
            "it is a picture",
        ),
        (
            "sheet.csv",
            b"PK\x03\x04\x14\0\x06\0\x08\0".to_vec(),
            "it is a workbook; save it as CSV",
        ),
        (
            "column.csv",
            no_column.into_bytes(),
            "its header lacks the column liked_count",
        ),
        (
            "creators.csv",
            creators_csv(&[]).into_bytes(),
            "its header lacks the columns note_id",
        ),
    ] {
        let bad = file(&folder, name, content);
        // The good file beside it is not imported either.
        let output = import(&database, &[("--notes", &bad), ("--creators", &more)]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let said = stderr(&output);
        assert!(
            said.contains(expected) && said.contains(name),
            "{name}: {said}"
        );
        assert_eq!(said.lines().count(), 1, "{name}: {said}");
        assert_eq!(contents(&database).await, before, "{name}");
    }
    let missing = folder.path().join("missing.csv");
    let output = import(&database, &[("--notes", &missing)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("missing.csv cannot be imported"));
}

/// What Excel calls Unicode text: UTF-16 with tabs.
#[tokio::test]
async fn a_file_is_imported_however_its_characters_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let text = creators_csv(&[
        creator_row("u1", "1.2万", EARLY),
        creator_row("u2", "7", LATE),
    ]);
    let wide = std::iter::once(0xfeff).chain(text.encode_utf16());
    let wide: Vec<u8> = wide.flat_map(u16::to_le_bytes).collect();
    let mut stored = Vec::new();
    for (name, content) in [("plain", text.into_bytes()), ("wide", wide)] {
        let database = folder.path().join(name).with_extension("db");
        let creators = file(&folder, name, content);
        let output = import(&database, &[("--creators", &creators)]);
        assert!(output.status.success(), "{name}: {}", stderr(&output));
        assert!(
            stdout(&output).contains("creators: 2 read · 2 added"),
            "{name}"
        );
        stored.push(contents(&database).await);
    }
    assert_eq!(stored[0], stored[1]);
}

#[test]
fn a_file_of_no_use_makes_no_database() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("new/import.db");
    let bad = file(&folder, "bad.csv", "a,b\n1,2\n");
    assert_eq!(
        import(&database, &[("--notes", &bad)]).status.code(),
        Some(2)
    );
    assert!(!database.exists() && !database.parent().unwrap().exists());
}
