//! What a reader meant to do before signing in, kept for the moment after it.

use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;

use super::storage;

/// Something that only someone who is signed in can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// Like a note.
    Like(NoteId),
    /// Collect a note.
    Collect(NoteId),
    /// Follow a creator; with the note that led to it.
    Follow(KolId, Option<NoteId>),
    /// Write a comment below a note.
    Comment(NoteId),
}

/// Where it is kept: in this tab, and no longer than that.
const KEY: &str = "hongbang.meant";

/// How long it holds, ms. Who signs in later than that has thought of something else.
const HOLDS: f64 = 15.0 * 60_000.0;

impl Meant {
    /// Where one comes back to: what it was about.
    #[must_use]
    pub fn page(self) -> String {
        match self {
            Self::Like(note)
            | Self::Collect(note)
            | Self::Comment(note)
            | Self::Follow(_, Some(note)) => format!("/notes/{note}"),
            Self::Follow(kol, None) => format!("/kols/{kol}"),
        }
    }

    fn to_text(self) -> String {
        let (word, id, note) = match self {
            Self::Like(note) => ("like", note.get(), None),
            Self::Collect(note) => ("collect", note.get(), None),
            Self::Comment(note) => ("comment", note.get(), None),
            Self::Follow(kol, note) => ("follow", kol.get(), note),
        };
        let note = note.map_or(0, NoteId::get);
        format!("{word} {id} {note}")
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let (word, id, note) = (words.next()?, words.next()?, words.next()?);
        Some(match word {
            "like" => Self::Like(id.parse().ok()?),
            "collect" => Self::Collect(id.parse().ok()?),
            "comment" => Self::Comment(id.parse().ok()?),
            "follow" => Self::Follow(id.parse().ok()?, note.parse().ok()),
            _ => return None,
        })
    }
}

/// Keeps it until one has signed in.
pub fn keep(meant: Meant) {
    let now = js_sys::Date::now();
    storage::set_in_tab(KEY, &format!("{now} {}", meant.to_text()));
}

/// What was meant, once.
#[must_use]
pub fn take() -> Option<Meant> {
    let text = storage::take_in_tab(KEY)?;
    let (at, meant) = text.split_once(' ')?;
    let age = js_sys::Date::now() - at.parse::<f64>().ok()?;
    (0.0..HOLDS)
        .contains(&age)
        .then(|| Meant::from_text(meant))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_what_was_meant() {
        let note = NoteId::try_from(7).unwrap();
        let kol = KolId::try_from(9).unwrap();
        for (meant, page) in [
            (Meant::Like(note), "/notes/7"),
            (Meant::Collect(note), "/notes/7"),
            (Meant::Comment(note), "/notes/7"),
            (Meant::Follow(kol, None), "/kols/9"),
            (Meant::Follow(kol, Some(note)), "/notes/7"),
        ] {
            assert_eq!(Meant::from_text(&meant.to_text()), Some(meant));
            assert_eq!(meant.page(), page);
        }
        for odd in ["", "like", "like x 0", "eat 7 0", "like 0 0"] {
            assert_eq!(Meant::from_text(odd), None, "{odd}");
        }
    }
}
