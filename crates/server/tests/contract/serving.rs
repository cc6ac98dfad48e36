//! The running server: its one line, its address, its end.

use std::io::Read;
use std::net::{TcpListener, TcpStream};

use crate::cli::{command, stderr};
use crate::running::Running;

#[test]
fn a_free_port_is_taken_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::start(&folder);
    assert!(!server.address.ends_with(":0"), "{}", server.address);
    assert!(server.get("/healthz").starts_with("HTTP/1.1 200"));
    assert!(
        server
            .get("/api/notes")
            .ends_with("{\"items\":[],\"next\":null}")
    );
}

#[test]
fn a_port_in_use_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = command()
        .args(["serve", "--addr", &address, "--db"])
        .arg(folder.path().join("served.db"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(said.starts_with(&format!("{address} is in use:")), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(output.stdout.is_empty());
}

#[test]
fn signals_end_it_gracefully() {
    for signal in ["-TERM", "-INT"] {
        let folder = tempfile::tempdir().unwrap();
        let mut server = Running::start(&folder);
        server.get("/api/meta");
        // An idle connection does not hold it up.
        let idle = TcpStream::connect(&server.address).unwrap();
        server.signal(signal);
        assert_eq!(server.ended(), Some(0), "{signal}");
        drop(idle);
        // The log of writes has been folded into the file.
        assert!(!folder.path().join("served.db-wal").exists(), "{signal}");
        // One line was all that standard output got.
        let mut rest = String::new();
        server.rest.read_to_string(&mut rest).unwrap();
        assert_eq!(rest, "");
    }
}

#[test]
fn one_line_a_request_without_what_was_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Running::start(&folder);
    server.get("/api/notes?topic=private-matter");
    server.get("/api/kols/7712345678901");
    server.signal("-TERM");
    server.ended();
    let log = server.log();
    let lines: Vec<&str> = log
        .lines()
        .filter(|line| line.contains("request"))
        .collect();
    assert_eq!(lines.len(), 2, "{log}");
    assert!(lines[0].contains("path=\"/api/notes\" status=200"), "{log}");
    assert!(
        lines[1].contains("path=\"/api/kols/{id}\" status=404"),
        "{log}"
    );
    assert!(
        !log.contains("private-matter") && !log.contains("7712345678901"),
        "{log}"
    );
}

/// However much is logged, it is nothing that opens an account or names a person.
#[test]
fn no_log_holds_passwords_cookies_or_names() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Running::start_logging(&folder, "trace");
    let json = "origin: http://x\r\ncontent-type: application/json\r\n";
    let body = r#"{"name":"Xiaolin","password":"correct horse battery","role":"reader"}"#;
    let made = server.send("POST", "/api/accounts", json, body);
    assert!(made.starts_with("HTTP/1.1 201"), "{made}");
    let cookie = made
        .lines()
        .find_map(|line| line.strip_prefix("set-cookie: "));
    let cookie = cookie.unwrap().split(';').next().unwrap().to_owned();
    let signed_in = format!("{json}cookie: {cookie}\r\n");
    let change = r#"{"current":"correct horse battery","new":"another one altogether"}"#;
    let changed = server.send("PUT", "/api/me/password", &signed_in, change);
    assert!(changed.starts_with("HTTP/1.1 204"), "{changed}");
    let wrong = r#"{"login":"Xiaolin.00000","password":"a wrong guess"}"#;
    let refused = server.send("POST", "/api/session", json, wrong);
    assert!(refused.starts_with("HTTP/1.1 401"), "{refused}");
    let broken = r#"{"login":"Xiaolin","password":"a wrong guess","x":1}"#;
    assert!(
        server
            .send("POST", "/api/session", json, broken)
            .starts_with("HTTP/1.1 400")
    );
    let stale = "origin: http://x\r\ncookie: hongbang=AAAAAAAAAAAAAAAAAAAAAA\r\n";
    assert!(
        server
            .send("GET", "/api/me", stale, "")
            .starts_with("HTTP/1.1 401")
    );
    server.signal("-TERM");
    server.ended();
    let log = server.log();
    assert!(log.lines().count() > 20, "tracing is on: {log}");
    let secret = cookie.split_once('=').unwrap().1;
    for word in [
        "correct horse",
        "another one",
        "wrong guess",
        "$argon2id",
        secret,
        "AAAAAAAAAAAAAAAA",
        "Xiaolin",
    ] {
        let line = log.lines().find(|line| line.contains(word));
        assert_eq!(line, None, "{word}");
    }
}
