//! The last steps, and the ways back.

use std::sync::Arc;

use hongbang_domain::id::CollectionId;

use super::{Compared, Fault, Flow, Read, Resume, Stage, Way};
use hongbang_sheets::difference::Difference;

impl Flow {
    /// Where to go on with the open sheet.
    fn resume(&self) -> Option<Resume> {
        let sheet = self.sheet.as_ref()?;
        Some(Resume {
            sheet: sheet.opened.sheet,
            header_line: sheet.opened.proposal.header_line,
            rows: sheet.mapping.rows,
            mapping: sheet.mapping.clone(),
        })
    }

    /// Stops. Reading goes back to the mapping, for which the file is opened again: the ticket,
    /// and where to go on. All else ends.
    pub fn cancel(&mut self) -> Option<(u32, Resume)> {
        let reading = matches!(self.stage, Stage::Reading { .. });
        let resume = self.resume().filter(|_| reading);
        let ticket = self.next();
        match resume {
            Some(resume) => {
                self.stage = Stage::Opening;
                Some((ticket, resume))
            }
            None => {
                let ticket = self.ticket;
                *self = Self {
                    ticket,
                    ..Self::default()
                };
                None
            }
        }
    }

    /// Once more, after a failure for which that may help: the ticket, and where to go on.
    pub fn retry(&mut self) -> Option<(u32, Option<Resume>)> {
        let again = matches!(
            self.stage,
            Stage::Failed {
                way: Way::Again,
                ..
            }
        );
        if !again {
            return None;
        }
        self.stage = Stage::Opening;
        let resume = self.resume();
        Some((self.next(), resume))
    }

    /// Back to the mapping.
    pub fn back(&mut self) {
        let may = match &self.stage {
            Stage::Read(_) => true,
            Stage::Failed { way, .. } => *way == Way::Mapping,
            _ => false,
        };
        if may && self.sheet.is_some() {
            self.next();
            self.stage = Stage::Mapping;
        }
    }

    /// What was read is to be kept; it, and the ticket.
    pub fn keep(&mut self) -> Option<(u32, Arc<Read>)> {
        let Stage::Read(read) = &self.stage else {
            return None;
        };
        let read = Arc::clone(read);
        self.stage = Stage::Keeping(Arc::clone(&read));
        Some((self.next(), read))
    }

    /// It is kept, or what was read stays as it is and says why.
    pub fn kept(&mut self, ticket: u32, kept: Result<CollectionId, Fault>) {
        let Stage::Keeping(read) = &self.stage else {
            return;
        };
        if ticket != self.ticket {
            return;
        }
        self.stage = match kept {
            Ok(id) => Stage::Kept(id),
            Err(fault) => Stage::Read(Arc::new(Read {
                not_kept: Some(fault),
                ..Read::clone(read)
            })),
        };
    }

    /// What is different is to be worked out: the collection, and the ticket.
    #[must_use]
    pub fn compares(&self) -> Option<(u32, CollectionId)> {
        match &self.stage {
            Stage::Read(read) if read.difference == Compared::Pending => {
                Some((self.ticket, self.again?))
            }
            _ => None,
        }
    }

    /// What is different; `None` where that cannot be told.
    pub fn compared(&mut self, ticket: u32, difference: Option<Difference>) {
        if let Stage::Read(read) = &self.stage
            && ticket == self.ticket
        {
            self.stage = Stage::Read(Arc::new(Read {
                difference: match difference {
                    Some(difference) => Compared::Here(Arc::new(difference)),
                    None => Compared::Failed,
                },
                ..Read::clone(read)
            }));
        }
    }
}
