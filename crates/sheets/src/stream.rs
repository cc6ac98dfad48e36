//! A text that is read piece by piece, in UTF-8 whatever its file is written in.

use std::fmt;
use std::io::{self, Chain, Cursor, Read};

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE};
use encoding_rs_io::{DecodeReaderBytes, DecodeReaderBytesBuilder};

use crate::delimiter::delimiter;
use crate::text::{self, Encoding, HEAD, Kind, NoSheet};

/// Why there is no text to read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It is no text.
    #[error(transparent)]
    NoSheet(#[from] NoSheet),
    /// It is a workbook.
    #[error("it is a workbook; save it as CSV")]
    Workbook,
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] io::Error),
}

/// A text in UTF-8. What is broken in a file of UTF-8 stays so, for whoever reads lines to say;
/// what is broken in another encoding is `U+FFFD`. One encoding for all
/// of it: files put together from several are for [`text::decode`], which has them in memory.
pub struct Stream<R> {
    reader: DecodeReaderBytes<Chain<Cursor<Vec<u8>>, R>, Vec<u8>>,
    delimiter: u8,
}

impl<R> fmt::Debug for Stream<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stream")
            .field("delimiter", &char::from(self.delimiter))
            .finish_non_exhaustive()
    }
}

impl<R: Read> Stream<R> {
    /// Reads as much as it takes to know what `input` is.
    ///
    /// # Errors
    /// [`OpenError`], where it is no text or cannot be read.
    pub fn open(mut input: R) -> Result<Self, OpenError> {
        let mut head = Vec::new();
        let most = u64::try_from(HEAD).unwrap_or(u64::MAX);
        input.by_ref().take(most).read_to_end(&mut head)?;
        if text::kind(&head)? == Kind::Workbook {
            return Err(OpenError::Workbook);
        }
        let delimiter = delimiter(&text::decode(&head).text);
        let encoding = match text::encoding(&head) {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE),
            Encoding::Utf16Be => Some(UTF_16BE),
            Encoding::Gb18030 => Some(GB18030),
        };
        let reader = DecodeReaderBytesBuilder::new()
            .encoding(encoding)
            .utf8_passthru(true)
            .build(Cursor::new(head).chain(input));
        Ok(Self { reader, delimiter })
    }

    /// What stands between cells.
    #[must_use]
    pub const fn delimiter(&self) -> u8 {
        self.delimiter
    }
}

impl<R: Read> Read for Stream<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.reader.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::GBK;

    use super::*;
    use crate::records::{Records, Step};

    /// All cells, however the file is written.
    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        let stream = Stream::open(bytes).unwrap();
        let delimiter = stream.delimiter();
        let mut records = Records::delimited(stream, delimiter);
        let mut all = Vec::new();
        while let Step::Record(record) = records.step().unwrap() {
            let cells = (0..record.width()).filter_map(|at| record.cell(at).map(str::to_owned));
            all.push(cells.collect());
        }
        all
    }

    #[test]
    fn the_same_rows_come_of_every_encoding() {
        // Longer than the head, so that what follows is read in the same way.
        let rows = "小红薯\t\"上海,\n徐汇\"\t1.2万\n".repeat(4_000);
        let text = ["昵称\t地址\t粉丝数\n", &rows].concat();
        let expected = cells(text.as_bytes());
        assert_eq!(expected.len(), 4_001);
        assert_eq!(expected[4_000], ["小红薯", "上海,\n徐汇", "1.2万"]);
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        let little: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        for bytes in [
            GBK.encode(&text).0.into_owned(),
            ["\u{feff}", &text].concat().into_bytes(),
            little,
            big,
        ] {
            assert_eq!(cells(&bytes), expected);
        }
    }

    #[test]
    fn what_is_no_text_is_refused_before_anything_is_read_of_it() {
        let refused = |bytes: &[u8]| Stream::open(bytes).unwrap_err().to_string();
        assert_eq!(refused(b""), "it is empty");
        assert_eq!(refused(b"\x89PNG\r\n\x1a\n"), "it is a picture");
        assert_eq!(refused(b"PK\x03\x04"), "it is a workbook; save it as CSV");
    }
}
