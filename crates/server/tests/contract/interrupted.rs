//! A killed import: what is there is whole, and importing again makes it all.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::time::{Duration, Instant};

use hongbang_server::store::Store;
use hongbang_server::store::sqlite::SqliteStore;

use crate::cli::{command, run};
use crate::crawler_files::{contents, creator_row, creators_csv, note_row, notes_csv};

#[tokio::test]
async fn an_import_that_is_killed_can_be_repeated() {
    let folder = tempfile::tempdir().unwrap();
    let creators: Vec<String> = (0..50)
        .map(|user| creator_row(&format!("u{user}"), "1000", 1_741_740_000_000))
        .collect();
    let notes: Vec<String> = (0..8_000)
        .map(|note| {
            let user = format!("u{}", note % 60);
            note_row(
                &format!("n{note}"),
                &user,
                &note.to_string(),
                1_741_740_000_000 + note,
            )
        })
        .collect();
    let creators_path = folder.path().join("creators.csv");
    let notes_path = folder.path().join("notes.csv");
    std::fs::write(&creators_path, creators_csv(&creators)).unwrap();
    std::fs::write(&notes_path, notes_csv(&notes)).unwrap();
    let arguments = [
        "import",
        "--creators",
        creators_path.to_str().unwrap(),
        "--notes",
        notes_path.to_str().unwrap(),
    ];
    let clean = folder.path().join("clean.db");
    assert!(run(&clean, &arguments).status.success());
    let expected = contents(&clean).await;
    assert_eq!(expected.len(), 60 + 8_000);
    let whole: BTreeSet<&String> = expected.iter().collect();

    let killed = folder.path().join("killed.db");
    let mut cut_short = false;
    for _ in 0..3 {
        let mut child = command()
            .args(arguments)
            .arg("--db")
            .arg(&killed)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let start = Instant::now();
        // Some notes are in, more are to come.
        while stored_notes(&killed).await == 0 && start.elapsed() < Duration::from_secs(30) {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let stored = stored_notes(&killed).await;
        cut_short |= (1..8_000).contains(&stored);
        // Every note that is there is whole.
        let mut problems = String::new();
        for row in contents(&killed).await {
            // A creator's data date may still be that of the notes stored so far.
            if !whole.contains(&row) && !row.contains("value: Kol {") {
                writeln!(problems, "{row}").unwrap();
            }
        }
        assert_eq!(problems, "");
        if cut_short {
            break;
        }
        std::fs::remove_file(&killed).unwrap();
    }
    assert!(cut_short, "no kill came in time");

    assert!(run(&killed, &arguments).status.success());
    assert_eq!(contents(&killed).await, expected);
}

/// How many notes a database has, while another process may be writing it.
async fn stored_notes(database: &std::path::Path) -> u64 {
    if !database.exists() {
        return 0;
    }
    let Ok(store) = SqliteStore::open(database).await else {
        return 0;
    };
    let held = store.holdings().await;
    store.close().await;
    held.map_or(0, |held| held.notes)
}
