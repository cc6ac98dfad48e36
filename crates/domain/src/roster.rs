//! The roster: all creators that a viewer may see, as one columnar table that answers while a
//! slider is dragged.
//!
//! [`Part`] is how it arrives, [`Query`] what is asked, [`Answer`] what comes back; `Ask` and
//! `Told` carry them to a worker and back. [`Roster`] is what the worker holds.

mod answer;
mod ask;
mod bits;
mod codes;
mod engine;
mod entry;
mod facets;
mod figures;
mod fit;
mod intake;
mod language;
mod measure;
mod options;
mod own;
mod part;
mod percentiles;
mod prepared;
mod protocol;
mod query;
mod rank;
mod selection;
mod table;
mod tally;
#[cfg(test)]
mod tests;

pub use answer::{Answer, BINS, Facets, Histogram, Origin, Ranked, RosterRow};
pub use engine::Roster;
pub use entry::{Entry, Figures};
pub use intake::Loading;
pub use measure::{SPREAD_NOTES, TREND_NOTES, spread, trend};
pub use part::{Columns, FORMAT, Language, Part, PartError};
pub use protocol::{Ask, Fault, Settings, Told};
pub use query::{Bounds, Filter, Match, Query, RANGES, Range, TierChoice};
