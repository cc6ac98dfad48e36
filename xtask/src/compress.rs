//! Compresses what is served once, as small as it goes, so that no request has to.

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::error::{Context, Result};

/// What compresses: text and code. Pictures and fonts are compressed already.
const KINDS: &[&str] = &[
    "css",
    "html",
    "ico",
    "js",
    "json",
    "mjs",
    "svg",
    "txt",
    "wasm",
    "webmanifest",
    "xml",
];

/// Puts `file.br` and `file.gz` beside every file of `dir` that they make smaller.
pub fn precompress(dir: &Path) -> Result<()> {
    for file in files(dir)? {
        let kind = file
            .extension()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        if !KINDS.contains(&kind.as_str()) {
            continue;
        }
        let raw = fs::read(&file).context(|| format!("cannot read {}", file.display()))?;
        for (end, small) in [("br", brotli(&raw)?), ("gz", gzip(&raw)?)] {
            if small.len() < raw.len() {
                let beside = PathBuf::from(format!("{}.{end}", file.display()));
                fs::write(&beside, small)
                    .context(|| format!("cannot write {}", beside.display()))?;
            }
        }
    }
    Ok(())
}

/// Every file below `dir`, sorted.
pub fn files(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![dir.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in
            fs::read_dir(&folder).context(|| format!("cannot list {}", folder.display()))?
        {
            let entry = entry
                .context(|| format!("cannot list {}", folder.display()))?
                .path();
            if entry.is_dir() {
                folders.push(entry);
            } else {
                files.push(entry);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Brotli at level 11 with the largest window that browsers accept.
pub fn brotli(raw: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    brotli::CompressorReader::new(raw, 4096, 11, 24)
        .read_to_end(&mut small)
        .context(|| "cannot compress with brotli".to_owned())?;
    Ok(small)
}

fn gzip(raw: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder
        .write_all(raw)
        .and_then(|()| encoder.finish())
        .context(|| "cannot compress with gzip".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_both_forms_and_a_picture_or_a_tiny_file_none() {
        let dir = tempfile::tempdir().unwrap();
        let text = "红榜 ".repeat(500);
        fs::create_dir(dir.path().join("below")).unwrap();
        fs::write(dir.path().join("below/app.js"), &text).unwrap();
        fs::write(dir.path().join("cover.png"), &text).unwrap();
        fs::write(dir.path().join("tiny.css"), "a").unwrap();
        precompress(dir.path()).unwrap();

        let names: Vec<_> = files(dir.path())
            .unwrap()
            .iter()
            .map(|file| {
                file.strip_prefix(dir.path())
                    .unwrap()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        assert_eq!(
            names,
            [
                "below/app.js",
                "below/app.js.br",
                "below/app.js.gz",
                "cover.png",
                "tiny.css"
            ]
        );

        let mut back = String::new();
        let small = fs::read(dir.path().join("below/app.js.br")).unwrap();
        brotli::Decompressor::new(&small[..], 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
        let small = fs::read(dir.path().join("below/app.js.gz")).unwrap();
        back.clear();
        flate2::read::GzDecoder::new(&small[..])
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, text);
    }
}
