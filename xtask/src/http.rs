//! Requests to a server on this machine: too few and too plain for a client of their own.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

/// How long an answer may be on its way.
const PATIENCE: Duration = Duration::from_secs(10);

/// No answer that is asked for here is larger.
const LARGEST: u64 = 64 * 1024;

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: String,
}

/// Reads a path, with a cookie as `name=value`.
pub fn get(port: u16, path: &str, cookie: Option<&str>) -> io::Result<Answer> {
    let cookie = cookie.map_or_else(String::new, |cookie| format!("Cookie: {cookie}\r\n"));
    ask(port, &format!("GET {path}"), &cookie, "")
}

/// Writes JSON to a path, as the server's own pages do.
pub fn post(port: u16, path: &str, json: &str) -> io::Result<Answer> {
    let headers = format!(
        "Origin: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n",
        origin(port),
        json.len()
    );
    ask(port, &format!("POST {path}"), &headers, json)
}

/// What browsers call the server on this port.
pub fn origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

fn ask(port: u16, what: &str, headers: &str, body: &str) -> io::Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(PATIENCE))?;
    // 1.0: the answer comes in one piece, and the connection ends with it.
    stream.write_all(
        format!("{what} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n{body}").as_bytes(),
    )?;
    let mut answer = Vec::new();
    stream.take(LARGEST).read_to_end(&mut answer)?;
    Answer::parse(&String::from_utf8_lossy(&answer))
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidData, "the answer is not HTTP"))
}

impl Answer {
    fn parse(answer: &str) -> Option<Self> {
        let (head, body) = answer.split_once("\r\n\r\n")?;
        let (first, head) = head.split_once("\r\n").unwrap_or((head, ""));
        let status = first.strip_prefix("HTTP/")?.split(' ').nth(1)?;
        Some(Self {
            status: status.parse().ok()?,
            head: head.to_owned(),
            body: body.to_owned(),
        })
    }

    /// The first cookie that it sets, as `name=value`.
    pub fn cookie(&self) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            let sets = name.eq_ignore_ascii_case("set-cookie");
            sets.then(|| value.split(';').next().unwrap_or(value).trim())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_its_status_its_cookie_and_its_body() {
        let answer = Answer::parse(
            "HTTP/1.0 200 OK\r\ncontent-type: application/json\r\n\
             Set-Cookie: hongbang=a-b_c; HttpOnly; Path=/\r\n\r\n{\"me\":null}",
        )
        .unwrap();
        assert_eq!(answer.status, 200);
        assert_eq!(answer.cookie(), Some("hongbang=a-b_c"));
        assert_eq!(answer.body, "{\"me\":null}");
        let bare = Answer::parse("HTTP/1.1 404 Not Found\r\n\r\n").unwrap();
        assert_eq!((bare.status, bare.cookie()), (404, None));
        for broken in ["", "HTTP/1.1 200 OK\r\n", "SSH-2.0 x\r\n\r\n"] {
            assert!(Answer::parse(broken).is_none(), "{broken:?}");
        }
    }
}
