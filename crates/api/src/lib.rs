//! The JSON contract between the server and whoever calls it.
//!
//! Types and paths only: nothing here does I/O, and nothing knows who is on either side.
//! JSON is `snake_case`; times are RFC 3339 in UTC; money is in whole yuan; ids fit in
//! 53 bits; cursors are opaque.

pub mod account;
pub mod error;
pub mod events;
pub mod kols;
pub mod mcn;
pub mod meta;
pub mod notes;
pub mod page;
pub mod paths;
pub mod roster;
pub mod search;
pub mod shortlists;

pub use error::{ErrorBody, ErrorCode, ErrorDetail};
pub use page::Page;
