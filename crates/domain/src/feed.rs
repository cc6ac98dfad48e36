//! TEMP
use crate::{
    category::Category,
    engagement::Counts,
    id::{KolId, NoteId},
};
use chrono::{DateTime, Utc};
/// TEMP
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// T
    pub id: NoteId,
    /// T
    pub author: KolId,
    /// T
    pub category: Option<Category>,
    /// T
    pub published_at: DateTime<Utc>,
    /// T
    pub counts: Counts,
    /// T
    pub followers: Option<u64>,
}
/// T
#[derive(Default)]
pub struct Weights;
/// T
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// T
    pub index: usize,
}
/// T
#[must_use]
pub fn explore(
    _: &[(KolId, Option<Category>)],
    c: &[Candidate],
    _: DateTime<Utc>,
    _: &Weights,
) -> Vec<Placed> {
    (0..c.len()).map(|index| Placed { index }).collect()
}
