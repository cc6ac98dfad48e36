//! What is said to the worker that holds the roster, and what it says back.

use serde::{Deserialize, Serialize};

use super::{Answer, Query, RosterRow};
use crate::audience::Target;
use crate::kol::KolId;
use crate::tier::Tier;

/// What the roster is prepared by.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Settings {
    /// The lower bounds of tiers, the scheme's or one's own.
    pub bounds: Vec<(Tier, u64)>,
    /// The platform's fee, a share of the quote.
    pub fee: f64,
    /// Whom the brief wants to reach. Its shares may sum to anything: they are normalised.
    pub target: Target,
    /// Today, in days since 1970-01-01: how fresh data is counts for reliability.
    pub today: i32,
}

/// A request. Parts come beside these, as bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case")]
pub enum Ask {
    /// Prepares the table by other settings.
    Settings(Settings),
    /// Which creators' notes of 90 days speak of `keyword`, the filter's; with none, names alone
    /// are looked at.
    Keyword {
        /// The keyword.
        keyword: String,
        /// Who.
        creators: Vec<KolId>,
    },
    /// How much creators' notes of 90 days speak of the brief's keywords: the share of their
    /// notes, 0–1. Whoever is not named has 0, where `known`; whom only own sheets know has none.
    Relevance {
        /// Whether there are keywords and an answer.
        known: bool,
        /// Who, and how much.
        shares: Vec<(KolId, f32)>,
    },
    /// Asks.
    Query(Box<Query>),
    /// Some creators in full, scored by `query`'s weights; those that are not there are left out.
    Rows {
        /// Who.
        ids: Vec<KolId>,
        /// By what.
        query: Box<Query>,
    },
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "told", rename_all = "snake_case")]
pub enum Told {
    /// A part was taken.
    Part {
        /// Parts that are here.
        have: u32,
        /// Of so many.
        of: u32,
    },
    /// It is done.
    Done,
    /// The answer to a query, and how long it took, in milliseconds.
    Answer {
        /// The answer.
        answer: Box<Answer>,
        /// How long it took.
        took: f64,
    },
    /// Creators in full.
    Rows {
        /// They.
        rows: Vec<RosterRow>,
    },
    /// It cannot be done.
    Fault(Fault),
}

/// Why something cannot be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Fault {
    /// A part is of another version, or belongs to other data: the roster has to be loaded anew.
    Stale,
    /// A part is broken.
    Broken {
        /// How, for a log.
        message: String,
    },
    /// Not all parts are here.
    NotReady,
}
