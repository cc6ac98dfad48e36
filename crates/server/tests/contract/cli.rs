//! The command itself: exit codes, and where its words go.

use std::path::Path;
use std::process::{Command, Output};

/// The command, away from the caller's environment.
pub fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hongbang-server"));
    command
        .env_remove("HONGBANG_DATABASE_URL")
        .env_remove("HONGBANG_ADDR")
        .env("HONGBANG_LOG", "warn");
    command
}

/// Runs a subcommand on a database.
pub fn run(database: &Path, arguments: &[&str]) -> Output {
    command()
        .args(arguments)
        .arg("--db")
        .arg(database)
        .output()
        .unwrap()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn the_contract_is_printed() {
    let output = command().arg("openapi").output().unwrap();
    assert!(output.status.success());
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(
        document["openapi"]
            .as_str()
            .is_some_and(|version| version.starts_with("3.1"))
    );
    assert!(document["paths"]["/api/notes"]["get"].is_object());
}

#[test]
fn the_version_is_printed() {
    let output = command().arg("version").output().unwrap();
    assert_eq!(
        stdout(&output),
        format!("hongbang-server {}\n", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn what_is_not_supported_is_said_in_a_sentence() {
    for (arguments, expected) in [
        (
            vec!["serve", "--database-url", "postgres://localhost/hongbang"],
            "Postgres is not supported yet",
        ),
        (
            vec!["serve", "--database-url", "data.db"],
            "is no database URL",
        ),
        (vec!["serve", "--addr", "nowhere"], "--addr"),
        (vec!["import"], "--notes"),
        (vec!["frobnicate"], "frobnicate"),
    ] {
        let output = command().args(&arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = stderr(&output);
        assert!(said.contains(expected), "{arguments:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

#[test]
fn a_database_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("picture.db");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n".repeat(1_000)).unwrap();
    let creators = folder.path().join("creators.csv");
    std::fs::write(&creators, crate::fixture::creators_csv(&[])).unwrap();
    let output = run(&path, &["import", "--creators", creators.to_str().unwrap()]);
    assert!(matches!(output.status.code(), Some(1 | 2)), "{output:?}");
    let said = stderr(&output);
    assert!(
        said.contains("picture.db") && said.lines().count() == 1,
        "{said}"
    );
}
