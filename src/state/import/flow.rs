//! Reading a spreadsheet as a machine: one step at a time, and every failure with a way on. Pure.
//!
//! Whatever the worker is asked has a ticket. An answer whose ticket is not the present one comes
//! too late, and changes nothing.

mod end;
#[cfg(test)]
pub mod fixture;
mod stage;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::mapping::{Mapping, Target};
use hongbang_sheets::protocol::{CannotRead, MAX_BYTES, Seen};

pub use stage::{Compared, Fault, Read, Resume, Sheet, Stage, Way};

use crate::state::clerk::{Done, Opened, Trouble};

/// Where reading a spreadsheet is.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Flow {
    ticket: u32,
    /// The file's name; empty of the clipboard.
    pub name: String,
    /// The collection whose place it is to take.
    pub again: Option<CollectionId>,
    /// The step.
    pub stage: Stage,
    /// The open sheet, from its opening on.
    pub sheet: Option<Sheet>,
}

impl Sheet {
    fn of(opened: Opened, key: u32) -> Self {
        Self {
            mapping: opened.proposal.mapping(),
            opened: Arc::new(opened),
            preview: None,
            key,
            turning: false,
            trouble: None,
        }
    }
}

impl Flow {
    fn next(&mut self) -> u32 {
        self.ticket = self.ticket.wrapping_add(1);
        self.ticket
    }

    /// Something is given, of `size` bytes where it is a file. The ticket of opening it; `None`
    /// where it is too large to be.
    pub fn begin(
        &mut self,
        name: String,
        size: Option<f64>,
        again: Option<CollectionId>,
    ) -> Option<u32> {
        let ticket = self.next();
        (self.name, self.again, self.sheet) = (name, again, None);
        if size.is_some_and(|size| size > MAX_BYTES as f64) {
            self.fail(Trouble::Refused(CannotRead::TooLarge), Way::Other);
            return None;
        }
        self.stage = Stage::Opening;
        Some(ticket)
    }

    fn fail(&mut self, trouble: Trouble, way: Way) {
        let trouble = Fault::Clerk(trouble);
        self.stage = Stage::Failed { trouble, way };
    }

    /// It is open, or not; whether that was waited for and the mapping is at hand.
    pub fn opened(&mut self, ticket: u32, opened: Result<Opened, Trouble>) -> bool {
        if ticket != self.ticket || self.stage != Stage::Opening {
            return false;
        }
        match opened {
            Ok(opened) => {
                self.sheet = Some(Sheet::of(opened, ticket));
                self.stage = Stage::Mapping;
                true
            }
            Err(trouble) => {
                let way = match trouble {
                    Trouble::Refused(_) => Way::Other,
                    Trouble::Failed(_) => Way::Again,
                };
                self.fail(trouble, way);
                false
            }
        }
    }

    /// The sheet is to be understood anew; the ticket.
    pub fn turn(&mut self) -> Option<u32> {
        if self.stage != Stage::Mapping {
            return None;
        }
        let ticket = self.next();
        let sheet = self.sheet.as_mut()?;
        (sheet.turning, sheet.trouble) = (true, None);
        Some(ticket)
    }

    /// It is understood anew, or what was before stays; whether the mapping is another.
    pub fn turned(&mut self, ticket: u32, opened: Result<Opened, Trouble>) -> bool {
        if ticket != self.ticket || self.stage != Stage::Mapping {
            return false;
        }
        match (opened, self.sheet.as_mut()) {
            (Ok(opened), _) => {
                self.sheet = Some(Sheet::of(opened, ticket));
                true
            }
            (Err(trouble), Some(sheet)) => {
                (sheet.turning, sheet.trouble) = (false, Some(trouble));
                false
            }
            (Err(_), None) => false,
        }
    }

    /// A column is to become something else. What is personal stays left out.
    pub fn set(&mut self, column: usize, target: Target) {
        let mapped = self.sheet.as_mut().and_then(|sheet| {
            let columns = &mut sheet.mapping.columns;
            columns.get_mut(column)
        });
        if let Some(mapped) = mapped.filter(|mapped| !is_personal(mapped.target)) {
            mapped.target = target;
        }
    }

    /// Takes a whole mapping; whether it is of this header. What is personal stays left out.
    pub fn use_mapping(&mut self, mapping: &Mapping) -> bool {
        let Some(sheet) = &self.sheet else {
            return false;
        };
        let same = sheet.mapping.fingerprint == mapping.fingerprint
            && sheet.mapping.rows == mapping.rows
            && sheet.mapping.columns.len() == mapping.columns.len();
        if same {
            for (at, mapped) in mapping.columns.iter().enumerate() {
                self.set(at, mapped.target);
            }
        }
        same
    }

    /// The mapping by which the first rows are to be read, where they are not yet.
    #[must_use]
    pub fn previews(&self) -> Option<(u32, Mapping)> {
        let sheet = self.sheet.as_ref()?;
        let there = sheet.preview.as_ref();
        let wanted = self.stage == Stage::Mapping
            && !sheet.turning
            && there.is_none_or(|(mapping, _)| *mapping != sheet.mapping);
        wanted.then(|| (self.ticket, sheet.mapping.clone()))
    }

    /// The first rows are read; whether that was waited for.
    pub fn previewed(
        &mut self,
        ticket: u32,
        mapping: &Mapping,
        rows: Result<Vec<Vec<Seen>>, Trouble>,
    ) -> bool {
        let Some(sheet) = self.sheet.as_mut().filter(|_| ticket == self.ticket) else {
            return false;
        };
        match rows {
            Ok(rows) => {
                sheet.preview = Some((mapping.clone(), Arc::new(rows)));
                true
            }
            Err(trouble) => {
                self.fail(trouble, Way::Again);
                false
            }
        }
    }

    /// All of it is to be read: the ticket, and by which mapping.
    pub fn read_all(&mut self) -> Option<(u32, Mapping)> {
        let sheet = self.sheet.as_ref().filter(|sheet| !sheet.turning)?;
        if self.stage != Stage::Mapping {
            return None;
        }
        let mapping = sheet.mapping.clone();
        self.stage = Stage::Reading {
            rows: 0,
            share: 0.0,
        };
        Some((self.next(), mapping))
    }

    /// So much is read.
    pub fn progress(&mut self, ticket: u32, rows: u32, share: f64) {
        if ticket == self.ticket && matches!(self.stage, Stage::Reading { .. }) {
            self.stage = Stage::Reading { rows, share };
        }
    }

    /// It is read, or not.
    pub fn read(&mut self, ticket: u32, read: Result<Done, Trouble>, joined: bool) {
        if ticket != self.ticket || !matches!(self.stage, Stage::Reading { .. }) {
            return;
        }
        match read {
            Ok(done) => {
                self.stage = Stage::Read(Arc::new(Read {
                    done,
                    joined,
                    difference: Compared::Pending,
                    not_kept: None,
                }));
            }
            Err(trouble @ Trouble::Refused(_)) => self.fail(trouble, Way::Mapping),
            Err(trouble @ Trouble::Failed(_)) => self.fail(trouble, Way::Again),
        }
    }
}

fn is_personal(target: Target) -> bool {
    matches!(target, Target::Personal { .. })
}
