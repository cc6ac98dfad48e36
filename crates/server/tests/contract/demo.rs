//! Demo data with the command.

use std::time::{Duration, Instant};

use crate::cli::{command, run, stderr, stdout};
use crate::crawler_files::contents;

const SMALL: [&str; 7] = ["demo", "--kols", "60", "--notes", "400", "--seed", "7"];

#[tokio::test]
async fn the_same_options_give_the_same_data() {
    let folder = tempfile::tempdir().unwrap();
    let first = folder.path().join("data/first.db");
    let output = run(&first, &SMALL);
    assert!(output.status.success(), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with("60 creators · 400 notes · "),
        "{}",
        stdout(&output)
    );
    assert!(!folder.path().join("data/first.db.partial").exists());
    let second = folder.path().join("second.db");
    run(&second, &SMALL);
    let rows = contents(&first).await;
    assert_eq!(rows.len(), 460);
    assert_eq!(contents(&second).await, rows);
    let other = folder.path().join("other.db");
    run(
        &other,
        &["demo", "--kols", "60", "--notes", "400", "--seed", "8"],
    );
    assert_ne!(contents(&other).await, rows);
    // Filled quickly, but as durable and as quick to read as any other file from then on.
    let indexes = |path| String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
    for index in [
        "notes_by_time",
        "note_topics_by_time",
        "creators_by_followers",
    ] {
        assert!(indexes(&first).contains(index), "{index}");
    }
}

#[tokio::test]
async fn what_was_planted_is_in_the_labels_only() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("demo.db");
    let labels = folder.path().join("planted.csv");
    let mut arguments = SMALL.to_vec();
    arguments.extend([
        "--labels",
        labels.to_str().unwrap(),
        "--as-of",
        "2026-01-31",
    ]);
    assert!(run(&database, &arguments).status.success());
    let labels = std::fs::read_to_string(labels).unwrap();
    assert_eq!(labels.lines().count(), 61);
    assert!(labels.lines().any(|line| !line.ends_with(",clean")));
    let rows = contents(&database).await.join("\n");
    for line in labels
        .lines()
        .skip(1)
        .filter(|line| !line.ends_with(",clean"))
    {
        let behaviour = line.rsplit(',').next().unwrap();
        assert!(!rows.contains(behaviour), "{behaviour} shows");
    }
    assert!(
        rows.contains("data_at: 2026-01-31T15:59:59Z"),
        "the data ends with its day in China"
    );
    // By default the labels are beside the database.
    run(&folder.path().join("other.db"), &SMALL);
    assert!(folder.path().join("other.labels.csv").exists());
}

#[tokio::test]
async fn demo_data_is_not_mixed_with_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("demo.db");
    assert!(run(&database, &SMALL).status.success());
    let before = contents(&database).await;
    let again = run(&database, &SMALL);
    assert_eq!(again.status.code(), Some(2));
    let said = stderr(&again);
    assert!(
        said.contains("already holds 60 creators") && said.lines().count() == 1,
        "{said}"
    );
    assert_eq!(contents(&database).await, before);
}

#[test]
fn none_at_all_and_too_much_are_both_answered() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = run(
        &folder.path().join("none.db"),
        &["demo", "--kols", "0", "--notes", "0"],
    );
    assert!(nothing.status.success(), "{}", stderr(&nothing));
    for wrong in [
        ["--kols", "-1"],
        ["--as-of", "tomorrow"],
        ["--as-of", "1066-10-14"],
    ] {
        let output = run(
            &folder.path().join("wrong.db"),
            &["demo", wrong[0], wrong[1]],
        );
        assert_eq!(output.status.code(), Some(2), "{wrong:?}");
    }
    assert!(!folder.path().join("wrong.db").exists());
}

#[test]
fn a_killed_fill_leaves_nothing_behind_that_counts() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("demo.db");
    let aside = folder.path().join("demo.db.partial");
    let mut child = command()
        .args(["demo", "--kols", "4000", "--notes", "40000", "--db"])
        .arg(&database)
        .spawn()
        .unwrap();
    let start = Instant::now();
    let filled = || std::fs::metadata(&aside).is_ok_and(|file| file.len() > 2_000_000);
    while !filled() && start.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(5));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(filled(), "the kill came too early or too late");
    assert!(!database.exists());
    // The next attempt starts afresh.
    assert!(run(&database, &SMALL).status.success());
    assert!(!aside.exists());
}
