//! The figures of ranges, computed from the columns when they are asked for.

use super::table::{Table, UNKNOWN, UNKNOWN_8, UNKNOWN_GROWTH};
use crate::note::NoteKind;
use crate::price::{self, Fee};
use crate::roster::Range;

/// What figures depend on beside the columns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct By<'a> {
    pub kind: NoteKind,
    pub fee: Fee,
    /// How far each audience is the target; NaN where unknown, empty where there is none.
    pub fit: &'a [f32],
}

impl Table {
    /// The quote of a row.
    pub fn quote(&self, row: usize, kind: NoteKind) -> Option<u32> {
        let quotes = match kind {
            NoteKind::Picture => &self.picture_quote,
            NoteKind::Video => &self.video_quote,
        };
        known(quotes, row)
    }

    /// A figure; `None` where it is unknown.
    pub fn figure(&self, range: Range, row: usize, by: By) -> Option<f64> {
        let count = |column: &[u32]| known(column, row).map(f64::from);
        let rate = |column: &[u32]| Some(count(column)? / 10_000.0);
        let cost = || price::cost(self.quote(row, by.kind)?, by.fee);
        match range {
            Range::Followers => count(&self.followers),
            Range::Quote => self.quote(row, by.kind).map(f64::from),
            Range::Cpe => price::cpe(cost()?, count(&self.interactions)?),
            Range::Cpm => price::cpm(cost()?, count(&self.impressions)?),
            Range::ErByReads => rate(&self.er_by_reads),
            Range::ErByFollowers => rate(&self.er_by_followers),
            Range::Growth => {
                let growth = self.growth.get(row).copied()?;
                (growth != UNKNOWN_GROWTH).then(|| f64::from(growth) / 10_000.0)
            }
            Range::Reads => count(&self.reads),
            Range::Interactions => count(&self.interactions),
            Range::Authenticity => share(&self.authenticity, row),
            Range::AudienceFit => {
                let fit = by.fit.get(row).copied()?;
                (!fit.is_nan()).then(|| f64::from(fit))
            }
            Range::Response => share(&self.response, row).map(|share| share / 100.0),
        }
    }

    /// A figure as it is compared: to the seven digits of an `f32`; NaN where it is unknown.
    pub fn value(&self, range: Range, row: usize, by: By) -> f32 {
        self.figure(range, row, by)
            .map_or(f32::NAN, |figure| figure as f32)
    }
}

pub(super) fn known(column: &[u32], row: usize) -> Option<u32> {
    column.get(row).copied().filter(|value| *value != UNKNOWN)
}

pub(super) fn share(column: &[u8], row: usize) -> Option<f64> {
    let share = column.get(row).copied()?;
    (share != UNKNOWN_8).then(|| f64::from(share))
}
