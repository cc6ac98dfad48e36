//! The running server: its one line, its address, its end.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use crate::cli::{command, stderr};

/// A server that is stopped when the test ends, however it ends.
struct Running {
    child: Child,
    address: String,
    rest: BufReader<std::process::ChildStdout>,
}

impl Running {
    fn start(folder: &tempfile::TempDir) -> Self {
        Self::start_logging(folder, "info")
    }

    fn start_logging(folder: &tempfile::TempDir, log: &str) -> Self {
        let mut child = command()
            .args(["serve", "--addr", "127.0.0.1:0", "--db"])
            .arg(folder.path().join("served.db"))
            .arg("--dist")
            .arg(folder.path())
            .env("HONGBANG_LOG", log)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut rest = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        rest.read_line(&mut line).unwrap();
        let address = line
            .trim()
            .strip_prefix("Hongbang is at http://")
            .expect(&line)
            .to_owned();
        Self {
            child,
            address,
            rest,
        }
    }

    fn get(&self, path: &str) -> String {
        self.send("GET", path, "", "")
    }

    /// An answer, head and body. `headers` are whole lines.
    fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
             content-length: {}\r\n{headers}\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(
            Command::new("kill")
                .args([name, &id])
                .status()
                .unwrap()
                .success()
        );
    }

    /// Waits for the end; gives the exit code.
    fn ended(&mut self) -> Option<i32> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the server did not end");
    }

    fn log(&mut self) -> String {
        let mut log = String::new();
        let mut stderr: ChildStderr = self.child.stderr.take().unwrap();
        stderr.read_to_string(&mut log).unwrap();
        log
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

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
