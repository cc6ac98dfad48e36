//! The store's schema and statements stay portable and distributable.

use std::path::Path;

/// Every file below a folder, with its text.
fn sources(folder: &Path, extension: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path, extension));
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push((
                path.display().to_string(),
                std::fs::read_to_string(&path).unwrap(),
            ));
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A migration's statements, without comments, on one line each.
fn statements(migration: &str) -> Vec<String> {
    let text: Vec<&str> = migration
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default())
        .collect();
    text.join(" ")
        .split(';')
        .map(|statement| statement.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|statement| !statement.is_empty())
        .collect()
}

/// The first of the columns in the parentheses that follow `after`.
fn first_column<'a>(statement: &'a str, after: &str) -> &'a str {
    let (_, rest) = statement
        .split_once(after)
        .unwrap_or_else(|| panic!("{statement}"));
    let (columns, _) = rest.trim_start_matches([' ', '(']).split_once(')').unwrap();
    columns.split(',').next().unwrap().trim()
}

#[test]
fn every_key_leads_with_the_column_that_names_the_shard() {
    for (path, migration) in sources(&root().join("migrations"), "sql") {
        for statement in statements(&migration) {
            if let Some(table) = statement.strip_prefix("CREATE TABLE ") {
                let expected = match table.split(' ').next().unwrap() {
                    "creators" => "id",
                    "accounts" => "account_id",
                    // Found by what a request brings, before its account is known.
                    "login_accounts" => "login_key",
                    "session_accounts" => "token_hash",
                    // A reference table: a copy on every shard.
                    "store_facts" => "name",
                    "shortlist_shares" => "token_hash",
                    "shortlists" => "owner_id",
                    name if name.starts_with("creator_") => "creator_id",
                    _ => "author_id",
                };
                assert_eq!(
                    first_column(&statement, "PRIMARY KEY"),
                    expected,
                    "{path}: {table}"
                );
                // Foreign keys stay on the shard: they lead with the same column.
                for key in statement.split("FOREIGN KEY").skip(1) {
                    let key = format!("FOREIGN KEY{key}");
                    assert_eq!(first_column(&key, "FOREIGN KEY"), expected, "{path}: {key}");
                }
            }
            assert!(!statement.contains("UNIQUE"), "{path}: {statement}");
        }
    }
}

/// The files that are about SQLite itself: filling a new file, and finding notes by their words.
/// No two engines do the latter alike, so each brings an index of its own, behind the same few
/// functions.
const OF_SQLITE: &[&str] = &["/bulk.rs", "/fulltext.rs", "/0004_fulltext.sql"];

#[test]
fn nothing_is_asked_that_only_one_engine_answers() {
    let mut files = sources(&root().join("migrations"), "sql");
    files.extend(sources(&root().join("src/store"), "rs"));
    let all = files.len();
    files.retain(|(path, _)| !OF_SQLITE.iter().any(|own| path.ends_with(own)));
    assert_eq!(files.len(), all - OF_SQLITE.len());
    for (path, text) in files {
        for word in [
            "AUTOINCREMENT",
            "SERIAL",
            "SEQUENCE",
            "TRIGGER",
            "WITHOUT ROWID",
            "RECURSIVE",
            "LISTEN ",
            "FOR UPDATE",
            "INSERT OR ",
            "REPLACE INTO",
            "IFNULL(",
            "json_each",
            "json_extract",
            "strftime",
            "datetime(",
            " OFFSET ",
            " rowid",
            "GLOB ",
            "sqlite_master",
            "VIRTUAL TABLE",
            "fts5",
            "bm25(",
            " MATCH ",
        ] {
            assert!(!text.contains(word), "{path} says {word}");
        }
    }
}
