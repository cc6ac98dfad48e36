//! The roster: all creators that a viewer may see, as one columnar table that answers while a
//! slider is dragged.
//!
//! [`Part`] is how it arrives, [`Query`] what is asked, [`Answer`] what comes back; `Ask` and
//! `Told` carry them to a worker and back.

mod answer;
mod language;
mod measure;
mod part;
mod protocol;
mod query;

pub use answer::{Answer, BINS, Facets, Histogram, Ranked, RosterRow};
pub use measure::{SPREAD_NOTES, TREND_NOTES, spread, trend};
pub use part::{Columns, FORMAT, Language, Part, PartError};
pub use protocol::{Ask, Fault, Settings, Told};
pub use query::{Bounds, Filter, Match, Query, RANGES, Range, TierChoice};
