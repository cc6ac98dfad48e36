//! Rows as the parts that are sent: written once, compressed once.

use std::io::{self, Write};
use std::sync::Arc;

use axum::body::Bytes;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::Compression;
use flate2::write::GzEncoder;
use hongbang_domain::roster::{Columns, Entry, FORMAT, Part};
use sha2::{Digest, Sha256};

/// The most creators of a part.
pub const PART: usize = 2_000;

/// How many bytes of a hash tell rosters apart.
const VERSION_BYTES: usize = 12;

/// Of eleven; the last two take three times as long for a twentieth less.
const BROTLI_QUALITY: u32 = 9;

/// Brotli's window, 2^22 bytes: holds a part.
const BROTLI_WINDOW: u32 = 22;

/// A roster as it is sent.
#[derive(Debug)]
pub struct Packed {
    rows: Vec<Arc<Entry>>,
    parts: Vec<PackedPart>,
}

/// A part as it is sent, in three forms.
#[derive(Debug)]
pub struct PackedPart {
    /// The entity tag of the plain form.
    pub tag: String,
    /// JSON.
    pub plain: Bytes,
    /// The same in Brotli.
    pub brotli: Bytes,
    /// The same in gzip.
    pub gzip: Bytes,
}

impl Packed {
    /// Writes rows, by id ascending. Of none there is one empty part.
    pub(super) fn of(rows: Vec<Arc<Entry>>) -> io::Result<Self> {
        let chunks = rows.chunks(PART);
        let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let (parts, creators) = (count(chunks.len().max(1)), count(rows.len()));
        let mut made: Vec<Part> = chunks
            .map(|rows| {
                let (mut columns, mut mcns) = (Columns::default(), Vec::new());
                for row in rows {
                    row.push(&mut columns, &mut mcns);
                }
                Part {
                    columns,
                    mcns,
                    ..Part::default()
                }
            })
            .collect();
        if made.is_empty() {
            made.push(Part::default());
        }
        // Of the same content the same version, whenever it is made.
        let mut hash = Sha256::new();
        for (part, place) in made.iter_mut().zip(0..) {
            part.format = FORMAT;
            part.part = place;
            part.parts = parts;
            part.creators = creators;
            hash.update(serde_json::to_vec(part)?);
        }
        let hash = hash.finalize();
        let version: Vec<u8> = hash.iter().copied().take(VERSION_BYTES).collect();
        let version = URL_SAFE_NO_PAD.encode(version);
        let pack = |mut part: Part| {
            part.data.clone_from(&version);
            let plain = serde_json::to_vec(&part)?;
            io::Result::Ok(PackedPart {
                tag: format!("\"{version}-{}\"", part.part),
                brotli: brotli(&plain)?.into(),
                gzip: gzip(&plain)?.into(),
                plain: plain.into(),
            })
        };
        let parts = made.into_iter().map(pack).collect::<io::Result<_>>()?;
        Ok(Self { rows, parts })
    }

    /// Whether it was made of such rows.
    pub(super) fn is_of(&self, rows: &[Arc<Entry>]) -> bool {
        self.rows == rows
    }

    /// A part, from 0.
    #[must_use]
    pub fn part(&self, part: u32) -> Option<&PackedPart> {
        self.parts.get(usize::try_from(part).ok()?)
    }

    /// All parts.
    #[must_use]
    pub fn parts(&self) -> &[PackedPart] {
        &self.parts
    }
}

fn brotli(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let mut writer =
        brotli::CompressorWriter::new(&mut packed, 4_096, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(plain)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(plain)?;
    writer.finish()
}
