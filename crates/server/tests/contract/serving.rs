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
        let mut child = command()
            .args(["serve", "--addr", "127.0.0.1:0", "--db"])
            .arg(folder.path().join("served.db"))
            .arg("--dist")
            .arg(folder.path())
            .env("HONGBANG_LOG", "info")
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
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
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
