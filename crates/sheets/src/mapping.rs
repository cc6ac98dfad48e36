//! Which column is what: proposed by the reader, corrected by the user, remembered by the header.

use serde::{Deserialize, Serialize};

use crate::field::{Field, Rows, Unit};

/// What becomes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Target {
    /// It is read as a field.
    Read {
        /// Which.
        field: Field,
        /// How its numbers are written.
        #[serde(default)]
        unit: Unit,
    },
    /// It is kept as text under its own header: shown with the creator, and written again.
    Keep,
    /// It is left out.
    Ignore,
    /// It is left out because it is about a person: it cannot be kept.
    Personal {
        /// What it is.
        what: Personal,
    },
}

/// What is never kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Personal {
    /// The number of an identity card.
    IdentityCard,
    /// The number of a bank card.
    BankCard,
    /// A phone number.
    Phone,
    /// A name on WeChat, or in another messenger.
    WeChat,
    /// An e-mail address.
    Email,
    /// A street and a house: where parcels go.
    Address,
    /// Somebody's name as it is in the passport.
    RealName,
}

/// Why a column is proposed to be what it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "because", rename_all = "snake_case")]
pub enum Reason {
    /// Its header is one that the field has.
    Header,
    /// Its header holds one that the field has.
    PartOfHeader {
        /// Which.
        alias: String,
    },
    /// Its values look like that, whatever the header says.
    Values,
    /// Its header speaks of a cost, which is not a quote.
    Cost,
    /// Another column is that field already, and says more.
    Taken {
        /// The place of that column, from 0.
        by: usize,
    },
    /// A mapping of the same header was used before.
    Remembered,
    /// Nothing tells what it is.
    Unknown,
    /// Nothing is in it.
    Empty,
}

/// Why a unit is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitReason {
    /// It is the usual one.
    Usual,
    /// The header says it: `粉丝(W)`, `图文报价（万）`, `占比(%)`.
    Header,
    /// The values are of its size: followers with fractions, shares above one.
    Values,
    /// Most cells say it themselves: `1.2万`, `5.2%`.
    Cells,
}

/// A column, and what it is proposed to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposed {
    /// Its header as it is read: on one line, without what stands around it. Never empty: what has
    /// none is called by its place.
    pub header: String,
    /// What is proposed.
    pub target: Target,
    /// How sure that is, 0–1.
    pub confidence: f32,
    /// Why.
    pub reason: Reason,
    /// Why that unit; `None` where the field has none.
    pub unit_reason: Option<UnitReason>,
    /// Whether cells without a mark are of two sizes: some of them must be of another unit.
    pub mixed: bool,
    /// Cells of the sample that say something.
    pub filled: u32,
}

/// A sheet as it is understood before it is read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// What its rows are.
    pub rows: Rows,
    /// The line of the file with the header, from 1.
    pub header_line: u64,
    /// What stands above the header, a line each.
    pub banner: Vec<String>,
    /// What names the header: the same for the same columns in the same order.
    pub fingerprint: String,
    /// The columns.
    pub columns: Vec<Proposed>,
    /// The first rows as they are, at most [`SAMPLE_SHOWN`]. What is personal is not among them.
    pub sample: Vec<SampleRow>,
    /// Whether there is any row below the header.
    pub any_rows: bool,
}

/// How many rows are shown before and after.
pub const SAMPLE_SHOWN: usize = 5;

/// How many rows a proposal is made of.
pub const SAMPLE: usize = 200;

/// The most columns of a sheet.
pub const MAX_COLUMNS: usize = 1_000;

/// A row as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleRow {
    /// The line of the file, from 1.
    pub line: u64,
    /// Its cells, shortened; empty where the column is personal.
    pub cells: Vec<String>,
}

/// Which column is what, as the user has it. It can be kept, sent to a colleague and used again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// What names the header.
    pub fingerprint: String,
    /// What rows are.
    pub rows: Rows,
    /// The columns, in the order of the sheet.
    pub columns: Vec<Mapped>,
}

/// A column of a mapping.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapped {
    /// The header, so that a mapping can be read by people.
    pub header: String,
    /// What becomes of it.
    pub target: Target,
}

impl Proposal {
    /// The mapping that is proposed.
    #[must_use]
    pub fn mapping(&self) -> Mapping {
        let columns = self.columns.iter().map(|column| Mapped {
            header: column.header.clone(),
            target: column.target,
        });
        Mapping {
            fingerprint: self.fingerprint.clone(),
            rows: self.rows,
            columns: columns.collect(),
        }
    }
}
