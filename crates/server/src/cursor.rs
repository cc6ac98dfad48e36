//! Cursors: where a list goes on, as text that callers keep and do not read.
//!
//! A cursor is a version byte, four bytes that tie it to its list (path and filters), and the
//! position's values, in base64url. The tie makes a cursor of another list, or of the same list
//! under other filters, an error instead of a page from the middle of nowhere. It is not a
//! signature: a position reveals nothing that the list does not, so forging one gains nothing.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;

use crate::store::{CommentPosition, KolPosition, MarkPosition, NotePosition};

/// The first byte: raised when the meaning of the bytes after it changes.
const VERSION: u8 = 2;

/// Version, tie to the list, two 64-bit values.
const LENGTH: usize = 1 + 4 + 8 + 8;

/// Text that is no cursor of the list at hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the cursor is not one that this list gave out")]
pub struct InvalidCursor;

/// A position that a cursor can carry.
pub trait Position: Sized {
    /// The position as two numbers.
    fn to_words(&self) -> [i64; 2];
    /// The position that two numbers stand for, if any.
    fn from_words(words: [i64; 2]) -> Option<Self>;
}

/// Writes a position as the cursor of `list`, which names path and filters.
#[must_use]
pub fn encode(list: &str, position: &impl Position) -> String {
    let mut bytes = Vec::with_capacity(LENGTH);
    bytes.push(VERSION);
    bytes.extend(tie(list));
    for word in position.to_words() {
        bytes.extend(word.to_be_bytes());
    }
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a cursor of `list`.
///
/// # Errors
/// [`InvalidCursor`] for any text that [`encode`] did not make for this list.
pub fn decode<P: Position>(list: &str, cursor: &str) -> Result<P, InvalidCursor> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| InvalidCursor)?;
    let bytes: [u8; LENGTH] = bytes.try_into().map_err(|_| InvalidCursor)?;
    let (head, words) = bytes.split_at(5);
    if head.split_first() != Some((&VERSION, tie(list).as_slice())) {
        return Err(InvalidCursor);
    }
    let (first, second) = words.split_at(8);
    let word = |bytes: &[u8]| {
        bytes
            .try_into()
            .map(i64::from_be_bytes)
            .map_err(|_| InvalidCursor)
    };
    P::from_words([word(first)?, word(second)?]).ok_or(InvalidCursor)
}

/// FNV-1a, folded to 32 bits.
fn tie(list: &str) -> [u8; 4] {
    let hash = list.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| {
        (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    });
    let [a, b, c, d, e, f, g, h] = hash.to_be_bytes();
    [a ^ e, b ^ f, c ^ g, d ^ h]
}

/// A value that is not known: as the bits of a float, it is no number.
const UNKNOWN: i64 = i64::MAX;

fn word(value: u64) -> i64 {
    i64::try_from(value).unwrap_or(i64::MAX)
}

fn opt_word(value: Option<u64>) -> i64 {
    value.map_or(-1, word)
}

/// −1 is unknown; other negative numbers are nothing.
fn opt_count(word: i64) -> Option<Option<u64>> {
    match word {
        -1 => Some(None),
        _ => u64::try_from(word).ok().map(Some),
    }
}

impl Position for NotePosition {
    fn to_words(&self) -> [i64; 2] {
        [self.published_at.timestamp_millis(), word(self.id.get())]
    }

    fn from_words([time, id]: [i64; 2]) -> Option<Self> {
        Some(Self {
            published_at: DateTime::from_timestamp_millis(time)?,
            id: NoteId::try_from(u64::try_from(id).ok()?).ok()?,
        })
    }
}

impl Position for MarkPosition {
    fn to_words(&self) -> [i64; 2] {
        [self.at.timestamp_millis(), word(self.note.get())]
    }

    fn from_words(words: [i64; 2]) -> Option<Self> {
        let NotePosition { published_at, id } = Position::from_words(words)?;
        Some(Self {
            at: published_at,
            note: id,
        })
    }
}

impl Position for KolPosition {
    fn to_words(&self) -> [i64; 2] {
        let value = self
            .value
            .map_or(UNKNOWN, |value| i64::from_be_bytes(value.to_be_bytes()));
        [value, word(self.id.get())]
    }

    fn from_words([value, id]: [i64; 2]) -> Option<Self> {
        let value = match value {
            UNKNOWN => None,
            bits => Some(f64::from_be_bytes(bits.to_be_bytes())),
        };
        if value.is_some_and(|value| !value.is_finite()) {
            return None;
        }
        Some(Self {
            value,
            id: KolId::try_from(u64::try_from(id).ok()?).ok()?,
        })
    }
}

impl Position for CommentPosition {
    fn to_words(&self) -> [i64; 2] {
        [opt_word(self.likes), word(self.id)]
    }

    fn from_words([likes, id]: [i64; 2]) -> Option<Self> {
        Some(Self {
            likes: opt_count(likes)?,
            id: u64::try_from(id).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(millis: i64, id: u64) -> NotePosition {
        NotePosition {
            published_at: DateTime::from_timestamp_millis(millis).unwrap(),
            id: NoteId::try_from(id).unwrap(),
        }
    }

    #[test]
    fn another_lists_cursor_is_refused() {
        let cursor = encode("notes", &at(1_741_739_525_000, 7));
        assert_eq!(decode("notes", &cursor), Ok(at(1_741_739_525_000, 7)));
        assert_eq!(
            decode::<NotePosition>("notes?topic=a", &cursor),
            Err(InvalidCursor)
        );
        assert_eq!(decode::<KolPosition>("kols", &cursor), Err(InvalidCursor));
    }

    #[test]
    fn another_versions_cursor_is_refused() {
        let mut bytes = URL_SAFE_NO_PAD.decode(encode("notes", &at(0, 7))).unwrap();
        bytes[0] = VERSION - 1;
        let cursor = URL_SAFE_NO_PAD.encode(bytes);
        assert_eq!(decode::<NotePosition>("notes", &cursor), Err(InvalidCursor));
    }

    proptest! {
        #[test]
        fn a_cursor_gives_back_its_position(
            likes in proptest::option::of(0..=i64::MAX.unsigned_abs()),
            id in 0..=i64::MAX.unsigned_abs(),
        ) {
            let position = CommentPosition { likes, id };
            prop_assert_eq!(decode("c", &encode("c", &position)), Ok(position));
        }

        #[test]
        fn a_value_comes_back_as_it_was(
            value in proptest::option::of(proptest::num::f64::NORMAL | proptest::num::f64::ZERO),
            id in 1..=1_000_000_u64,
        ) {
            let position = KolPosition { value, id: KolId::try_from(id).unwrap() };
            prop_assert_eq!(decode("c", &encode("c", &position)), Ok(position));
        }

        #[test]
        fn any_text_is_a_cursor_or_an_error(text in ".{0,64}", list in ".{0,8}") {
            let _ = decode::<NotePosition>(&list, &text);
            let _ = decode::<KolPosition>(&list, &text);
            let _ = decode::<CommentPosition>(&list, &text);
        }

        #[test]
        fn any_bytes_are_a_cursor_or_an_error(
            bytes in proptest::array::uniform16(any::<u8>()),
        ) {
            let mut whole = vec![VERSION];
            whole.extend(tie("notes"));
            whole.extend(bytes);
            let text = URL_SAFE_NO_PAD.encode(whole);
            let _ = decode::<NotePosition>("notes", &text);
            let _ = decode::<KolPosition>("notes", &text);
        }
    }
}
