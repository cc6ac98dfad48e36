//! What the pages of shortlists work out of lists: plain functions, tested natively. The lists
//! themselves are kept elsewhere.

pub mod asked;
pub mod item;
pub mod keywords;
pub mod pair;
pub mod shared;
pub mod target;
