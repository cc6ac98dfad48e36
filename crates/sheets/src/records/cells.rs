//! A record while it is read, byte by byte.

use super::{Broken, Record};

/// Where in a record its reader stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum State {
    /// Before a cell's first byte.
    #[default]
    Start,
    /// In a cell without quotes.
    Plain,
    /// In a cell with quotes.
    Quoted,
    /// Behind a quote in a cell with quotes: its end, or half of a doubled quote.
    Closing,
}

/// A record being read, line by line.
#[derive(Debug)]
pub(super) struct Cells {
    delimiter: u8,
    state: State,
    text: Vec<u8>,
    ends: Vec<usize>,
    has_stray_quote: bool,
}

impl Cells {
    pub(super) fn new(delimiter: u8, text: Vec<u8>, width: usize) -> Self {
        Self {
            delimiter,
            state: State::default(),
            text,
            ends: Vec::with_capacity(width),
            has_stray_quote: false,
        }
    }

    /// Takes one more line; whether the record is complete.
    pub(super) fn feed(&mut self, line: &[u8]) -> bool {
        // A carriage return belongs to the end of line, except inside quotes.
        let cr_at = line.strip_suffix(b"\r\n").map(<[u8]>::len);
        let mut at = 0;
        while let Some(&byte) = line.get(at) {
            match (self.state, byte) {
                (State::Quoted, b'"') => self.state = State::Closing,
                (State::Closing, b'"') => self.quoted(byte),
                (State::Quoted, _) => {
                    at += self.run(line, at, |byte| byte == b'"');
                    continue;
                }
                (_, b'\r') if cr_at == Some(at) => {}
                (_, b'\n') => {
                    self.ends.push(self.text.len());
                    return true;
                }
                (_, byte) if byte == self.delimiter => {
                    self.ends.push(self.text.len());
                    self.state = State::Start;
                }
                (State::Start, b'"') => self.state = State::Quoted,
                (State::Plain, byte) if byte != b'\r' => {
                    let delimiter = self.delimiter;
                    at += self.run(line, at, |byte| byte == delimiter || byte < b' ');
                    continue;
                }
                (state, _) => {
                    self.has_stray_quote |= state == State::Closing;
                    self.text.push(byte);
                    self.state = State::Plain;
                }
            }
            at += 1;
        }
        false
    }

    /// Takes a byte, and what follows up to where something may end; how many bytes.
    fn run(&mut self, line: &[u8], at: usize, ends: impl Fn(u8) -> bool) -> usize {
        let rest = line.get(at..).unwrap_or_default();
        let more = rest.iter().skip(1).position(|byte| ends(*byte));
        let run = rest.get(..more.map_or(rest.len(), |more| more + 1));
        let run = run.unwrap_or_default();
        self.text.extend_from_slice(run);
        run.len()
    }

    fn quoted(&mut self, byte: u8) {
        self.text.push(byte);
        self.state = State::Quoted;
    }

    pub(super) fn record(self, line: u64) -> Result<Record, Broken> {
        if self.has_stray_quote {
            return Err(Broken::StrayQuote);
        }
        let text = String::from_utf8(self.text).map_err(|_| Broken::NotUtf8)?;
        Ok(Record {
            line,
            text,
            ends: self.ends,
        })
    }
}
