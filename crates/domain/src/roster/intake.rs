//! Taking parts: what belongs together, and when all of it is here.

use std::collections::BTreeSet;

use crate::roster::{Columns, FORMAT, Part, PartError};

/// How far loading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loading {
    /// Parts that are here.
    pub have: u32,
    /// Of so many; 0 before the first.
    pub of: u32,
}

/// What was taken so far.
#[derive(Debug, Default)]
pub(super) struct Intake {
    // The first part's data, number of parts and of creators.
    first: Option<(String, u32, u32)>,
    here: BTreeSet<u32>,
}

impl Intake {
    pub fn loading(&self) -> Loading {
        Loading {
            have: self.here.len() as u32,
            of: self.first.as_ref().map_or(0, |(_, parts, _)| *parts),
        }
    }

    pub fn is_whole(&self) -> bool {
        let loading = self.loading();
        loading.of > 0 && loading.have == loading.of
    }

    /// Notes that a part is here, unless it cannot be taken: then nothing changes.
    pub fn admit(&mut self, part: &Part) -> Result<(), PartError> {
        is_read(part)?;
        if let Some((data, parts, creators)) = &self.first {
            let other = part.data != *data || part.parts != *parts || part.creators != *creators;
            if other {
                return Err(PartError::OtherData);
            }
        }
        if part.part >= part.parts || self.here.contains(&part.part) {
            return Err(PartError::Unexpected(part.part));
        }
        self.first
            .get_or_insert_with(|| (part.data.clone(), part.parts, part.creators));
        self.here.insert(part.part);
        Ok(())
    }
}

/// Whether a part can be read: of this format, and with columns as long as the ids.
pub(super) fn is_read(part: &Part) -> Result<(), PartError> {
    if part.format != FORMAT {
        return Err(PartError::Format(part.format));
    }
    even(&part.columns)
}

fn even(columns: &Columns) -> Result<(), PartError> {
    macro_rules! lengths {
        ($($column:ident)*) => {
            [$((stringify!($column), columns.$column.len())),*]
        };
    }
    let lengths = lengths!(name followers category categories city mcn language picture_quote
        video_quote notes impressions reads interactions er_by_reads er_by_followers growth spread
        cooperation authenticity response female ages city_tiers interests trend day withheld);
    let odd = lengths
        .iter()
        .find(|(_, length)| *length != columns.id.len());
    odd.map_or(Ok(()), |(column, _)| Err(PartError::Length(column)))
}
