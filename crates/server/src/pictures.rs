//! Pictures of notes that whoever runs the server keeps in a folder: `NOTE_ID/0.jpg`,
//! `NOTE_ID/1.jpg` …, as crawlers leave them. Nothing is ever fetched from elsewhere.

use std::path::Path;

use hongbang_domain::note::Picture;

/// The most pictures of a note, as on the platform.
const MOST: usize = 18;

/// No picture of a note is larger, pixels either way.
const LARGEST: usize = 20_000;

/// What browsers show everywhere, by the ends of names.
const KINDS: [&str; 5] = ["jpg", "jpeg", "png", "webp", "avif"];

/// Whether a file's name is that of a picture: a number and a known ending.
#[must_use]
pub fn number(name: &str) -> Option<u32> {
    let (stem, end) = name.rsplit_once('.')?;
    let known = KINDS.contains(&end.to_ascii_lowercase().as_str());
    let digits = stem.len() <= 4 && stem.bytes().all(|byte| byte.is_ascii_digit());
    (known && digits).then(|| stem.parse().ok())?
}

/// Whether a source's id of a note can be the name of a folder, and of nothing above it.
#[must_use]
pub fn is_plain(source_id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !source_id.is_empty() && source_id.len() <= 64 && source_id.bytes().all(plain)
}

/// The pictures of a note, in the order of their numbers. Files that are no pictures, or whose
/// size cannot be read, are left out: a layout needs the size before the picture is there.
#[must_use]
pub fn of(folder: &Path, source_id: &str) -> Vec<Picture> {
    if !is_plain(source_id) {
        return Vec::new();
    }
    let Ok(entries) = folder.join(source_id).read_dir() else {
        return Vec::new();
    };
    let mut found: Vec<(u32, Picture)> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let number = number(&name)?;
            let size = imagesize::size(entry.path()).ok()?;
            let whole = (1..=LARGEST).contains(&size.width) && (1..=LARGEST).contains(&size.height);
            whole.then(|| {
                let picture = Picture {
                    path: format!("{source_id}/{name}"),
                    width: u32::try_from(size.width).unwrap_or(u32::MAX),
                    height: u32::try_from(size.height).unwrap_or(u32::MAX),
                };
                (number, picture)
            })
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.path.cmp(&b.1.path)));
    found.truncate(MOST);
    found.into_iter().map(|(_, picture)| picture).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The start of a PNG of this size, which is all that a layout needs.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
        bytes
    }

    #[test]
    fn pictures_come_in_their_order_and_nothing_else_comes() {
        let folder = tempfile::tempdir().unwrap();
        let note = folder.path().join("abc");
        std::fs::create_dir(&note).unwrap();
        for (name, bytes) in [
            ("10.png", png(3, 4)),
            ("2.png", png(30, 40)),
            ("0.PNG", png(300, 400)),
            ("1.png", b"no picture".to_vec()),
            ("3.png", png(0, 4)),
            ("cover.png", png(3, 4)),
            ("4.svg", b"<svg/>".to_vec()),
        ] {
            std::fs::write(note.join(name), bytes).unwrap();
        }
        let found = of(folder.path(), "abc");
        let found: Vec<_> = found
            .iter()
            .map(|picture| (&*picture.path, picture.width, picture.height))
            .collect();
        assert_eq!(
            found,
            [
                ("abc/0.PNG", 300, 400),
                ("abc/2.png", 30, 40),
                ("abc/10.png", 3, 4)
            ]
        );
    }

    #[test]
    fn an_id_that_would_lead_elsewhere_has_no_pictures() {
        let folder = tempfile::tempdir().unwrap();
        for id in ["", ".", "..", "../abc", "a/b", "a\\b", "ä", &"a".repeat(65)] {
            assert!(!is_plain(id), "{id}");
            assert!(of(folder.path(), id).is_empty(), "{id}");
        }
        assert!(is_plain("9ad5934508a907b45ef24d41"));
        assert!(of(folder.path(), "not-there").is_empty());
    }
}
