//! What kind of file somebody chose, and how its characters are written.
//!
//! Spreadsheets in China come in UTF-8 with a mark (Excel, since some years), without one (programs),
//! in GBK or GB18030 (Excel before, and back offices), and in UTF-16 with tabs (Excel's "Unicode
//! text"). Nothing in a file says which.

use std::borrow::Cow;

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};

/// What can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text with delimiters.
    Text,
    /// A workbook of today's Excel.
    Workbook,
}

/// Why a file is no sheet, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoSheet {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// A picture.
    #[error("it is a picture")]
    Picture,
    /// A PDF.
    #[error("it is a PDF")]
    Pdf,
    /// A workbook of Excel before 2007.
    #[error("it is in Excel's format of before 2007")]
    OldWorkbook,
    /// A web page, which some back offices call `.xls`.
    #[error("it is a web page")]
    Html,
    /// Bytes that are no text in any of the encodings in use.
    #[error("it is no text")]
    Binary,
}

/// How the first bytes of files begin that are no text.
const BEGINNINGS: &[(&[u8], Result<Kind, NoSheet>)] = &[
    (b"PK\x03\x04", Ok(Kind::Workbook)),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Err(NoSheet::OldWorkbook),
    ),
    (b"%PDF-", Err(NoSheet::Pdf)),
    (b"\x89PNG\r\n\x1a\n", Err(NoSheet::Picture)),
    (b"\xff\xd8\xff", Err(NoSheet::Picture)),
    (b"GIF8", Err(NoSheet::Picture)),
    (b"RIFF", Err(NoSheet::Binary)),
    (b"\x1f\x8b", Err(NoSheet::Binary)),
    (b"Rar!", Err(NoSheet::Binary)),
    (b"7z\xbc\xaf", Err(NoSheet::Binary)),
];

/// How web pages begin, behind space and in lower case.
const PAGES: &[&[u8]] = &[b"<html", b"<!doctype html", b"<table", b"<meta"];

/// How much of a file tells what it is.
pub const HEAD: usize = 64 * 1024;

/// What kind of file `head`, its first [`HEAD`] bytes, is of.
///
/// # Errors
/// [`NoSheet`], where it is none that can be read.
pub fn kind(head: &[u8]) -> Result<Kind, NoSheet> {
    let known = BEGINNINGS
        .iter()
        .find(|(beginning, _)| head.starts_with(beginning));
    if let Some((_, kind)) = known {
        return *kind;
    }
    let text = head.strip_prefix(UTF8_MARK).unwrap_or(head);
    let text = text.trim_ascii_start();
    if text.is_empty() {
        return Err(NoSheet::Empty);
    }
    let begins = |page: &&[u8]| {
        let beginning = text.get(..page.len());
        beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(page))
    };
    if PAGES.iter().any(begins) {
        return Err(NoSheet::Html);
    }
    match encoding(head) {
        Encoding::Utf8 | Encoding::Gb18030 if is_binary(head) => Err(NoSheet::Binary),
        _ => Ok(Kind::Text),
    }
}

/// Text has no NUL, but for half of the bytes of UTF-16. A stray one in a cell is its row's matter.
fn is_binary(head: &[u8]) -> bool {
    let first = head.split(|byte| *byte == b'\n').next();
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    first.is_some_and(|line| line.contains(&0)) || zeros * 100 > head.len()
}

/// How characters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// GB18030, and with it GBK and GB 2312.
    Gb18030,
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// How the characters of a text are written, from its first bytes: by its mark; else UTF-16 where
/// every other byte of many is zero; else UTF-8 where it is that, but for the last few bytes, which
/// may be the half of a character; else as most of its lines are.
#[must_use]
pub fn encoding(head: &[u8]) -> Encoding {
    if head.starts_with(UTF8_MARK) {
        return Encoding::Utf8;
    }
    if head.starts_with(b"\xff\xfe") {
        return Encoding::Utf16Le;
    }
    if head.starts_with(b"\xfe\xff") {
        return Encoding::Utf16Be;
    }
    // Of UTF-16 without a mark, Latin letters, digits and delimiters are known by their zeros.
    let zeros = |from: usize| {
        let bytes = head.iter().skip(from).step_by(2);
        (
            bytes.clone().filter(|byte| **byte == 0).count(),
            bytes.len(),
        )
    };
    let ((high, of), (low, _)) = (zeros(0), zeros(1));
    if low * 5 > of && high * 20 < of {
        return Encoding::Utf16Le;
    }
    if high * 5 > of && low * 20 < of {
        return Encoding::Utf16Be;
    }
    match std::str::from_utf8(head) {
        Ok(_) => Encoding::Utf8,
        Err(error) if error.error_len().is_none() => Encoding::Utf8,
        Err(_) => lines(head).encoding,
    }
}

/// A text, and what had to be done to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<'b> {
    /// The text, without a mark.
    pub text: Cow<'b, str>,
    /// How most of it is written.
    pub encoding: Encoding,
    /// Lines, from 1, that are written in another way and were read so: files that were put
    /// together from several.
    pub other_lines: Vec<u64>,
    /// Lines, from 1, that could not be read whole. What is not a character is `U+FFFD`.
    pub broken_lines: Vec<u64>,
}

/// Reads a text.
#[must_use]
pub fn decode(bytes: &[u8]) -> Text<'_> {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let found = encoding(head);
    let wide = match found {
        Encoding::Utf16Le => Some(UTF_16LE),
        Encoding::Utf16Be => Some(UTF_16BE),
        Encoding::Utf8 | Encoding::Gb18030 => None,
    };
    if let Some(wide) = wide {
        let (text, _, _) = wide.decode(bytes);
        let broken_lines = broken(&text);
        return Text {
            text,
            encoding: found,
            other_lines: Vec::new(),
            broken_lines,
        };
    }
    let bytes = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Text {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            other_lines: Vec::new(),
            broken_lines: Vec::new(),
        },
        Err(_) => lines(bytes),
    }
}

/// What a line alone says of how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Nothing: it is ASCII.
    Ascii,
    /// UTF-8, which Chinese text of another encoding is not by chance.
    Utf8,
    /// UTF-8 of characters of two bytes alone, which may be Chinese ones of GB18030.
    Either,
    /// GB18030.
    Gb18030,
    /// Neither.
    Broken,
}

fn line(bytes: &[u8]) -> Line {
    let is_gb18030 = || !GB18030.decode_without_bom_handling(bytes).1;
    match std::str::from_utf8(bytes) {
        Ok(_) if bytes.is_ascii() => Line::Ascii,
        Ok(text) if text.chars().any(|char| char >= '\u{800}') || !is_gb18030() => Line::Utf8,
        Ok(_) => Line::Either,
        Err(_) if is_gb18030() => Line::Gb18030,
        Err(_) => Line::Broken,
    }
}

/// Line by line: each as it is itself, and as most are where it says nothing. A line never ends
/// within a character: no second byte of GB18030 is an end of line.
fn lines(bytes: &[u8]) -> Text<'_> {
    let split = || bytes.split_inclusive(|byte| *byte == b'\n');
    let said: Vec<Line> = split().map(line).collect();
    let count = |of: Line| said.iter().filter(|line| **line == of).count();
    let encoding = if count(Line::Gb18030) > count(Line::Utf8) {
        Encoding::Gb18030
    } else {
        Encoding::Utf8
    };
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let (mut other_lines, mut broken_lines) = (Vec::new(), Vec::new());
    for ((line, said), number) in split().zip(&said).zip(1..) {
        let own = match said {
            Line::Ascii | Line::Either | Line::Broken => encoding,
            Line::Utf8 => Encoding::Utf8,
            Line::Gb18030 => Encoding::Gb18030,
        };
        if *said == Line::Broken {
            broken_lines.push(number);
        } else if own != encoding {
            other_lines.push(number);
        }
        text.push_str(&match own {
            Encoding::Gb18030 => GB18030.decode_without_bom_handling(line).0,
            _ => String::from_utf8_lossy(line),
        });
    }
    Text {
        text: Cow::Owned(text),
        encoding,
        other_lines,
        broken_lines,
    }
}

fn broken(text: &str) -> Vec<u64> {
    let lines = text.split_inclusive('\n').zip(1..);
    lines
        .filter(|(line, _)| line.contains(char::REPLACEMENT_CHARACTER))
        .map(|(_, number)| number)
        .collect()
}

#[cfg(test)]
mod tests;
