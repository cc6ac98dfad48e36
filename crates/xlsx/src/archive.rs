//! The archive that a workbook is: its parts by name, unpacked within limits.

use std::collections::HashMap;
use std::io::{self, BufReader, ErrorKind, Read};

use flate2::bufread::DeflateDecoder;
use hongbang_sheets::protocol::{CannotRead, MAX_UNPACKED};
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveEntryWayfinder, ZipSliceArchive};

/// What is below this is no bomb, however well it is packed, bytes.
const HARMLESS: u64 = 50 * 1024 * 1024;

/// No sheet of anything packs to less than so much of its size: one with the same row again and
/// again reaches a hundredth.
const MOST_RATIO: u64 = 200;

/// The most parts. Workbooks have tens.
const MOST_PARTS: usize = 10_000;

/// How much is unpacked at once, bytes.
const PIECE: usize = 32 * 1024;

/// A part's bytes, unpacked while they are read. What does not unpack to what the directory says is
/// an error: of the kind `FileTooLarge` where it is more.
pub type Unpacked<'a> = BufReader<Box<dyn Read + 'a>>;

/// An archive in memory.
#[derive(Debug)]
pub struct Archive {
    zip: ZipSliceArchive<Vec<u8>>,
    parts: HashMap<String, Part>,
}

#[derive(Debug, Clone, Copy)]
struct Part {
    place: ZipArchiveEntryWayfinder,
    method: CompressionMethod,
    /// As the directory says, bytes.
    size: u64,
}

impl Archive {
    /// Looks at the directory, and unpacks nothing.
    ///
    /// # Errors
    /// `Bomb` where it would unpack to too much, `BrokenWorkbook` where it is no archive.
    pub fn open(bytes: Vec<u8>) -> Result<Self, CannotRead> {
        let packed = bytes.len() as u64;
        let zip = ZipArchive::from_slice(bytes).map_err(broken)?;
        let (mut parts, mut unpacked) = (HashMap::new(), 0_u64);
        let mut entries = zip.entries();
        while let Some(entry) = entries.next_entry().map_err(broken)? {
            let size = entry.uncompressed_size_hint();
            unpacked = unpacked.saturating_add(size);
            if unpacked > MAX_UNPACKED
                || unpacked > HARMLESS && unpacked > packed.saturating_mul(MOST_RATIO)
            {
                return Err(CannotRead::Bomb);
            }
            if parts.len() == MOST_PARTS || entry.flags().is_encrypted() {
                return Err(CannotRead::BrokenWorkbook);
            }
            let name = String::from_utf8_lossy(entry.file_path().as_ref()).into_owned();
            let part = Part {
                place: entry.wayfinder(),
                method: entry.compression_method(),
                size,
            };
            // Of two with one name the first counts, as for Excel.
            parts.entry(plain(&name)).or_insert(part);
        }
        Ok(Self { zip, parts })
    }

    /// A part by its path; `None` where there is none.
    ///
    /// # Errors
    /// `BrokenWorkbook` where its bytes are not there, or packed in a way that no workbook is.
    pub fn part(&self, path: &str) -> Result<Option<Unpacked<'_>>, CannotRead> {
        let Some(part) = self.parts.get(&plain(path)) else {
            return Ok(None);
        };
        let entry = self.zip.get_entry(part.place).map_err(broken)?;
        let unpacked: Box<dyn Read + '_> = match part.method {
            CompressionMethod::STORE => Box::new(entry.data()),
            CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(entry.data())),
            _ => return Err(CannotRead::BrokenWorkbook),
        };
        let bounded = Bounded {
            left: part.size,
            inner: unpacked,
        };
        let whole: Box<dyn Read + '_> = Box::new(entry.verifying_reader(bounded));
        Ok(Some(BufReader::with_capacity(PIECE, whole)))
    }
}

/// What unpacks to no more than it said.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => return Err(ErrorKind::FileTooLarge.into()),
        }
        Ok(read)
    }
}

/// A path as all that name it have it.
fn plain(path: &str) -> String {
    let path = path.replace('\\', "/");
    path.trim_start_matches('/').to_ascii_lowercase()
}

fn broken(_: rawzip::Error) -> CannotRead {
    CannotRead::BrokenWorkbook
}
