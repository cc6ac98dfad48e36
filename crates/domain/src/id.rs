//! Identifiers: 53 bits, so that JavaScript and JSON carry them without loss.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The largest id, 2^53 − 1: the largest integer that a JSON number carries everywhere.
pub const MAX_ID: u64 = (1 << 53) - 1;

/// How many of an id's low bits tell the notes of one bucket apart.
///
/// The 13 leading bits are the *bucket*. A note takes its author's bucket, so that an
/// author and all that belongs to it land on one shard, and an id alone names the shard.
const LOCAL_BITS: u32 = 40;

/// A creator's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct KolId(u64);

/// A note's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct NoteId(u64);

/// An account's id. Made by the server, by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct AccountId(u64);

/// A shortlist's id, its owner's own. Made by the browser, by chance: a list is there before any
/// server knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct ShortlistId(u64);

/// The id of what was read of a sheet, in one browser. Made by it, by chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u64", into = "u64")]
pub struct CollectionId(u64);

/// An id that is 0, above [`MAX_ID`], or not a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("an id is a whole number from 1 to 9007199254740991")]
pub struct InvalidId;

/// The namespace of the platform's own ids: of whatever reads them, the same creator has the same id.
pub const PLATFORM: &str = "xiaohongshu";

impl KolId {
    /// The id of the creator that `source` knows as `source_id`: always the same one, so
    /// that importing twice finds the same row without a look-up.
    #[must_use]
    pub fn derive(source: &str, source_id: &str) -> Self {
        Self(nonzero(hash(&[source, "kol", source_id]) & MAX_ID))
    }
}

impl NoteId {
    /// The id of the note that `source` knows as `source_id`, in its author's bucket.
    #[must_use]
    pub fn derive(author: KolId, source: &str, source_id: &str) -> Self {
        let local = (1 << LOCAL_BITS) - 1;
        let bucket = author.0 & !local;
        Self(bucket | nonzero(hash(&[source, "note", source_id]) & local))
    }
}

impl AccountId {
    /// The id that chance gives: 53 of its bits.
    #[must_use]
    pub fn of_chance(bits: u64) -> Self {
        Self(nonzero(bits & MAX_ID))
    }
}

impl ShortlistId {
    /// The id that chance gives: 53 of its bits.
    #[must_use]
    pub fn of_chance(bits: u64) -> Self {
        Self(nonzero(bits & MAX_ID))
    }
}

impl CollectionId {
    /// The id that chance gives: 53 of its bits.
    #[must_use]
    pub fn of_chance(bits: u64) -> Self {
        Self(nonzero(bits & MAX_ID))
    }
}

fn nonzero(value: u64) -> u64 {
    value.max(1)
}

/// FNV-1a over the parts, then a mixer (that of splitmix64): FNV alone leaves the leading
/// bits of short keys close together, and those choose the bucket.
fn hash(parts: &[&str]) -> u64 {
    let mut state: u64 = 0xcbf2_9ce4_8422_2325;
    for part in parts {
        // The terminator keeps ("ab", "c") and ("a", "bc") apart.
        for byte in part.bytes().chain([0xff]) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

macro_rules! id {
    ($name:ident) => {
        impl $name {
            /// The number itself.
            #[must_use]
            pub const fn get(self) -> u64 {
                self.0
            }
        }

        impl TryFrom<u64> for $name {
            type Error = InvalidId;

            fn try_from(value: u64) -> Result<Self, InvalidId> {
                if (1..=MAX_ID).contains(&value) {
                    Ok(Self(value))
                } else {
                    Err(InvalidId)
                }
            }
        }

        impl From<$name> for u64 {
            fn from(id: $name) -> u64 {
                id.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                text.parse::<u64>().map_err(|_| InvalidId)?.try_into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
                use utoipa::openapi::schema::{KnownFormat, SchemaFormat, Type};
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(Type::Integer)
                    .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)))
                    .minimum(Some(1))
                    .maximum(Some(MAX_ID))
                    .into()
            }
        }

        #[cfg(feature = "openapi")]
        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(KolId);
id!(NoteId);
id!(AccountId);
id!(ShortlistId);
id!(CollectionId);
