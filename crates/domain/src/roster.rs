//! The roster: all creators that a viewer may see, as one columnar table that answers while a
//! slider is dragged.
//!
//! [`Part`] is how it arrives, [`Query`] what is asked, [`Answer`] what comes back; `Ask` and
//! `Told` carry them to a worker and back. [`Roster`] is what the worker holds.

mod answer;
mod codes;
mod engine;
mod figures;
mod fit;
mod intake;
mod part;
mod percentiles;
mod plain;
mod prepared;
mod protocol;
mod query;
mod table;
#[cfg(test)]
mod tests;

pub use answer::{Answer, BINS, Facets, Histogram, Ranked, RosterRow};
pub use engine::Roster;
pub use intake::Loading;
pub use part::{Columns, FORMAT, Language, Part, PartError};
pub use protocol::{Ask, Fault, Settings, Told};
pub use query::{Bounds, Filter, Match, Query, RANGES, Range, TierChoice};
