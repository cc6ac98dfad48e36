//! The command itself: exit codes, and where its words go.

use std::path::Path;
use std::process::{Command, Output};

use hongbang_server::store::Store;
use hongbang_server::store::sqlite::SqliteStore;

use crate::fixture::records;

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
        (
            vec!["serve", "--public-url", "hongbang.example"],
            "like https://hongbang.example",
        ),
        (vec!["serve", "--client-ip", "Luck"], "Luck"),
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
    std::fs::write(&creators, crate::crawler_files::creators_csv(&[])).unwrap();
    let output = run(&path, &["import", "--creators", creators.to_str().unwrap()]);
    assert!(matches!(output.status.code(), Some(1 | 2)), "{output:?}");
    let said = stderr(&output);
    assert!(
        said.contains("picture.db") && said.lines().count() == 1,
        "{said}"
    );
}

/// A line of an answer that starts so, without the start.
fn after<'a>(text: &'a str, start: &str) -> &'a str {
    let line = text.lines().find_map(|line| line.strip_prefix(start));
    line.unwrap_or_else(|| panic!("no {start} in {text}"))
}

#[tokio::test]
async fn accounts_are_made_verified_and_deleted_by_who_runs_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("test.db");
    let missing = run(&database, &["account", "list"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(stderr(&missing).contains("does not exist"), "{missing:?}");
    assert!(!database.exists(), "asking makes no database");
    let store = SqliteStore::open(&database).await.unwrap();
    store.insert(&records()).await.unwrap();

    let made = stdout(&run(
        &database,
        &["account", "create", "山野集", "--role", "brand"],
    ));
    let login = made.lines().next().unwrap().to_owned();
    let password = after(&made, "password: ").to_owned();
    assert!(
        login.starts_with("山野集.") && password.len() == 16,
        "{made}"
    );
    let list = || stdout(&run(&database, &["account", "list", "--role", "brand"]));
    assert!(
        list().contains(&format!("{login}\tbrand\tno\t")),
        "{}",
        list()
    );
    assert!(!list().contains(&password));
    assert!(
        run(&database, &["account", "verify", &login])
            .status
            .success()
    );
    assert!(!list().contains("\tno\t"), "{}", list());
    assert!(
        run(&database, &["account", "unverify", &login])
            .status
            .success()
    );
    assert!(list().contains("\tno\t"), "{}", list());

    let reset = stdout(&run(&database, &["account", "reset-password", &login]));
    assert_ne!(after(&reset, "password: "), password);
    let made = stdout(&run(
        &database,
        &["account", "create", "Ada", "--role", "kol"],
    ));
    let kol_login = made.lines().next().unwrap().to_owned();
    let id = records()[0].kol.id.to_string();
    let link = |login: &str, id: &str| run(&database, &["account", "link", login, "--kol", id]);
    assert!(link(&kol_login, &id).status.success());
    assert!(
        stdout(&run(&database, &["account", "list"]))
            .contains(&format!("{kol_login}\tkol\t\t{id}"))
    );
    for (wrong, expected) in [
        (link(&login, &id), "not a creator's account"),
        (link(&kol_login, "1"), "no creator 1"),
        (link("nobody.00000", &id), "no account 'nobody.00000'"),
        (
            run(&database, &["account", "verify", &kol_login]),
            "nothing to verify",
        ),
        (
            run(&database, &["account", "create", " ", "--role", "kol"]),
            "at least one character",
        ),
        (
            run(&database, &["account", "create", "a", "--role", "king"]),
            "reader, kol, brand",
        ),
        (run(&database, &["creator", "remove", "1"]), "no creator 1"),
        (
            run(&database, &["creator", "readmit", &id]),
            "is not removed",
        ),
    ] {
        assert_eq!(wrong.status.code(), Some(2), "{wrong:?}");
        assert!(stderr(&wrong).contains(expected), "{expected}: {wrong:?}");
    }
    assert!(
        run(&database, &["account", "delete", &login])
            .status
            .success()
    );
    assert_eq!(list().lines().count(), 1);
    assert!(run(&database, &["creator", "remove", &id]).status.success());
    assert!(
        run(&database, &["creator", "readmit", &id])
            .status
            .success()
    );
}
