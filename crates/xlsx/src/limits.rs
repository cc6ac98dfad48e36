//! What an archive may unpack to, told before anything of it is kept.

use std::io::{self, Cursor, Read};

use hongbang_sheets::protocol::{CannotRead, MAX_UNPACKED};
use zip::ZipArchive;

/// What is below this is no bomb, however well it is packed, bytes.
const HARMLESS: u64 = 50 * 1024 * 1024;

/// No sheet of anything packs to less than one part in so many: one with the same row again and again
/// reaches a hundredth.
const MOST_RATIO: u64 = 200;

/// The most parts. Workbooks have tens.
const MOST_PARTS: usize = 10_000;

/// Whether an archive keeps the limits: first by what its directory says, then by unpacking it once
/// and keeping nothing, for a directory may lie.
///
/// # Errors
/// `Bomb` where it does not, `BrokenWorkbook` where it is no archive, or one with a password.
pub fn check(bytes: &[u8]) -> Result<(), CannotRead> {
    let packed = bytes.len() as u64;
    let allowed = MAX_UNPACKED.min(packed.saturating_mul(MOST_RATIO).max(HARMLESS));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(CannotRead::BrokenWorkbook);
    }
    let mut said = 0_u64;
    for part in 0..archive.len() {
        let part = archive.by_index_raw(part).map_err(broken)?;
        if part.encrypted() {
            return Err(CannotRead::BrokenWorkbook);
        }
        said = said.saturating_add(part.size());
        if said > allowed {
            return Err(CannotRead::Bomb);
        }
    }
    let mut left = allowed;
    for part in 0..archive.len() {
        let part = archive.by_index(part).map_err(broken)?;
        // One more byte than is left tells that there is more.
        let mut part = part.take(left.saturating_add(1));
        let unpacked = io::copy(&mut part, &mut io::sink());
        let unpacked = unpacked.map_err(|_| CannotRead::BrokenWorkbook)?;
        left = left.checked_sub(unpacked).ok_or(CannotRead::Bomb)?;
    }
    Ok(())
}

fn broken(_: zip::result::ZipError) -> CannotRead {
    CannotRead::BrokenWorkbook
}
