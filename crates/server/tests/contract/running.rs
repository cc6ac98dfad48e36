//! The server as a process of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use crate::cli::command;

/// A server that is stopped when the test ends, however it ends.
pub struct Running {
    child: Child,
    pub address: String,
    pub rest: BufReader<std::process::ChildStdout>,
}

impl Running {
    pub fn start(folder: &tempfile::TempDir) -> Self {
        Self::start_logging(folder, "info")
    }

    pub fn start_logging(folder: &tempfile::TempDir, log: &str) -> Self {
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

    pub fn get(&self, path: &str) -> String {
        self.send("GET", path, "", "")
    }

    /// An answer, head and body. `headers` are whole lines.
    pub fn send(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        self.try_send(method, path, headers, body).unwrap()
    }

    /// An answer, where the server lives to give it.
    pub fn try_send(&self, method: &str, path: &str, headers: &str, body: &str) -> Option<String> {
        let mut stream = TcpStream::connect(&self.address).ok()?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\
             content-length: {}\r\n{headers}\r\n{body}",
            body.len()
        )
        .ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        Some(answer)
    }

    pub fn signal(&self, name: &str) {
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
    pub fn ended(&mut self) -> Option<i32> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("the server did not end");
    }

    pub fn log(&mut self) -> String {
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
