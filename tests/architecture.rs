//! What the parts must not know of each other. ARCHITECTURE.md gives the reasons.
//!
//! The rules are absences: each test names a word and the only place where it may stand.
// A test that panics has failed, which is what it is for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
// Reads the sources from disk, which a browser cannot.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// Which crate may know which other crates of the workspace.
const ARROWS: &[(&str, &[&str])] = &[
    (
        "hongbang",
        &["hongbang-api", "hongbang-domain", "hongbang-sheets"],
    ),
    ("hongbang-api", &["hongbang-domain"]),
    (
        "hongbang-clerk",
        &["hongbang-domain", "hongbang-sheets", "hongbang-xlsx"],
    ),
    ("hongbang-domain", &[]),
    ("hongbang-engine", &["hongbang-domain"]),
    (
        "hongbang-server",
        &[
            "hongbang-api",
            "hongbang-domain",
            "hongbang-sheets",
            "hongbang-xlsx",
        ],
    ),
    ("hongbang-sheets", &["hongbang-domain"]),
    ("hongbang-xlsx", &["hongbang-sheets"]),
    ("xtask", &[]),
];

/// Where modules of workers are called from JavaScript, and what they call there.
const DOORS: &[(&str, &[&str])] = &[
    ("crates/clerk/src/lib.rs", &["fn now() -> f64;"]),
    ("crates/engine/src/lib.rs", &["fn now() -> f64;"]),
    ("crates/xlsx/src/lib.rs", &[]),
];

/// All that the rules may be built on: values, no I/O, no clock, no chance.
const DOMAIN_CRATES: &[&str] = &["chrono", "serde", "thiserror", "utoipa"];

/// A file is one concept, in so many lines without its unit tests; longer ones are tables of facts.
const LENGTHS: &[(&str, &str, usize)] = &[
    ("src", "rs", 250),
    ("crates", "rs", 400),
    ("xtask", "rs", 400),
    ("style", "css", 300),
];
const TABLES: &[&str] = &[
    "crates/domain/src/place/cities.rs",
    "src/locales/strings.rs",
];

/// The workspace's packages, as cargo sees them.
fn packages() -> BTreeMap<String, Value> {
    let output = Command::new(env!("CARGO"))
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo starts");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    let packages = metadata["packages"].as_array().expect("a list of packages");
    packages
        .iter()
        .map(|package| (text(&package["name"]), package.clone()))
        .collect()
}

/// The crates that a package is built on, without those of its tests and its build script.
fn dependencies(package: &Value) -> Vec<&Value> {
    let all = package["dependencies"]
        .as_array()
        .expect("a list of dependencies");
    all.iter()
        .filter(|dependency| dependency["kind"].is_null())
        .collect()
}

fn text(value: &Value) -> String {
    value.as_str().expect("a string").to_owned()
}

#[test]
fn arrows_point_down() {
    let packages = packages();
    let names: Vec<_> = packages.keys().map(String::as_str).collect();
    let known: Vec<_> = ARROWS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, known, "a new crate needs its place among the arrows");
    for (name, allowed) in ARROWS {
        for dependency in packages[*name]["dependencies"].as_array().unwrap() {
            let other = text(&dependency["name"]);
            let ours = packages.contains_key(&other) && &other != name;
            assert!(
                !ours || allowed.contains(&other.as_str()),
                "{name} must not know {other}"
            );
        }
    }
}

#[test]
fn the_domain_is_pure() {
    let packages = packages();
    for dependency in dependencies(&packages["hongbang-domain"]) {
        let name = text(&dependency["name"]);
        assert!(
            DOMAIN_CRATES.contains(&name.as_str()),
            "the domain must not know {name}"
        );
        if name == "chrono" {
            assert_eq!(
                dependency["uses_default_features"], false,
                "chrono's defaults bring a clock"
            );
            let features = dependency["features"].to_string();
            assert!(
                !features.contains("clock") && !features.contains("now"),
                "chrono with {features}"
            );
        }
    }
    let impure = [
        "std::env",
        "std::fs",
        "std::net",
        "std::process",
        "std::thread",
        "Instant",
        "SystemTime",
        "Utc::now",
        "Local::now",
        "rand::",
        "RandomState",
    ];
    absent(
        &impure,
        &["crates/api/src", "crates/domain/src", "crates/sheets/src"],
        &[],
    );
    // Sheets read bytes that are in memory, which is no I/O.
    absent(&["std::io"], &["crates/api/src", "crates/domain/src"], &[]);
}

#[test]
fn only_the_app_knows_the_browser() {
    let everywhere = &["crates", "xtask/src"];
    absent(&["leptos", "web_sys", "js_sys", "gloo"], everywhere, &[]);
    // What lives in a worker has no page: it is called from JavaScript, in one file each.
    let doors: Vec<&str> = DOORS.iter().map(|(file, _)| *file).collect();
    absent(&["wasm_bindgen"], everywhere, &doors);
}

/// A worker's script says what goes in and out; what is done with it is the module's.
#[test]
fn workers_ask_the_browser_for_the_time_at_most() {
    for (file, expected) in DOORS {
        let door = code(Path::new(file));
        let imports = door.split("extern \"C\"").nth(1).unwrap_or_default();
        let imports = imports.split('}').next().unwrap_or_default();
        let asked: Vec<_> = imports
            .lines()
            .filter(|line| line.contains("fn "))
            .map(str::trim)
            .collect();
        assert_eq!(asked, *expected, "{file}");
    }
}

#[test]
fn only_the_client_speaks_http() {
    absent(
        &[
            "gloo_net",
            "fetch_with",
            "XmlHttpRequest",
            "WebSocket",
            "EventSource",
        ],
        &["src"],
        &["src/client"],
    );
}

#[test]
fn only_the_store_speaks_sql() {
    absent(
        &["sqlx::"],
        &["src", "crates", "xtask/src"],
        &["crates/server/src/store"],
    );
}

/// The words that people wrote reach the page as text, never as markup.
#[test]
fn nothing_writes_html() {
    let words = [
        "innerHTML",
        "inner_html",
        "outer_html",
        "insert_adjacent_html",
        "document_write",
    ];
    absent(&words, &["src"], &[]);
}

/// What users read is in the locales, in every language, or nowhere.
#[test]
fn texts_stand_in_the_locales() {
    let mut found = Vec::new();
    for file in files("src", "rs") {
        if file.starts_with("src/locales") {
            continue;
        }
        for (number, line) in code(&file).lines().enumerate() {
            if line.contains(is_cjk) {
                found.push(format!(
                    "{}:{}: {}",
                    file.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert!(
        found.is_empty(),
        "texts outside src/locales:\n{}",
        found.join("\n")
    );
}

#[test]
fn a_file_is_one_concept() {
    let mut long = Vec::new();
    for (folder, kind, most) in LENGTHS {
        for file in files(folder, kind) {
            let source = fs::read_to_string(root().join(&file)).unwrap();
            let lines = without_tests(&source).lines().count();
            if lines > *most && !TABLES.iter().any(|table| file == Path::new(table)) {
                long.push(format!(
                    "{} has {lines} lines, more than {most}",
                    file.display()
                ));
            }
        }
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

/// Of `a:has(b) *`, browsers only remember that anything may depend on `:has`: whatever is put into
/// any page then has the styles of everything around it worked out anew.
#[test]
fn what_has_something_is_not_everything() {
    let mut found = Vec::new();
    for file in files("style", "css") {
        let source = fs::read_to_string(root().join(&file)).unwrap();
        for (number, line) in without_comments(&source).lines().enumerate() {
            let behind = line.split(":has(").skip(1);
            if behind
                .flat_map(str::split_whitespace)
                .any(|part| part == "*")
            {
                found.push(format!(
                    "{}:{}: {}",
                    file.display(),
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Fails if one of `words` stands in the code below `folders`, outside `except`.
fn absent(words: &[&str], folders: &[&str], except: &[&str]) {
    let mut found = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder, "rs")) {
        let shown = file.to_string_lossy().replace('\\', "/");
        if except.iter().any(|place| shown.starts_with(place)) {
            continue;
        }
        for (number, line) in code(&file).lines().enumerate() {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!(
                    "{shown}:{}: `{word}` in: {}",
                    number + 1,
                    line.trim()
                ));
            }
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a kind below a folder, by their paths in the repository, sorted.
fn files(folder: &str, kind: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == kind) {
                found.push(path.strip_prefix(root()).unwrap().to_path_buf());
            }
        }
    }
    found.sort();
    found
}

fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}')
}

/// A file without its comments and its unit tests, line for line.
fn code(file: &Path) -> String {
    let source = fs::read_to_string(root().join(file)).unwrap();
    without_comments(without_tests(&source))
}

fn without_tests(source: &str) -> &str {
    source
        .split("#[cfg(test)]\nmod ")
        .next()
        .unwrap_or_default()
}

/// Blanks comments, and leaves strings and line breaks as they are.
fn without_comments(source: &str) -> String {
    let mut code = String::new();
    let mut chars = source.chars().peekable();
    let mut in_string = false;
    while let Some(c) = chars.next() {
        match c {
            '\\' if in_string => {
                code.push(c);
                code.extend(chars.next());
            }
            // A quote as a character, not the start of a string.
            '\'' if !in_string && chars.peek() == Some(&'"') => {
                code.extend([c, chars.next().unwrap_or(c)])
            }
            '"' => {
                in_string = !in_string;
                code.push(c);
            }
            '/' if !in_string && chars.peek() == Some(&'/') => {
                while chars.next_if(|c| *c != '\n').is_some() {}
            }
            '/' if !in_string && chars.peek() == Some(&'*') => {
                let mut last = ' ';
                for c in chars.by_ref() {
                    if c == '\n' {
                        code.push(c);
                    }
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            c => code.push(c),
        }
    }
    code
}

#[test]
fn comments_are_told_from_strings() {
    for (source, code) in [
        ("a // 好\nb", "a \nb"),
        ("a(\"http://好\") // x", "a(\"http://好\") "),
        ("/* 好\n好 */ c", "\n c"),
        (r#"'"' // 好"#, r#"'"' "#),
        (r#""\"//好" // x"#, r#""\"//好" "#),
    ] {
        assert_eq!(without_comments(source), code);
    }
}
