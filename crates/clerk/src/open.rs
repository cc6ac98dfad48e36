//! A sheet that is being read: a reading looks into its sheet, and lives as long as it.

use std::fmt;
use std::rc::Rc;

use chrono::{DateTime, Utc};
use hongbang_sheets::identity::Numbers;
use hongbang_sheets::mapping::Mapping;
use hongbang_sheets::protocol::CannotRead;
use hongbang_sheets::reading::{Done, Progress, Reading};
use hongbang_sheets::sheet::Sheet;
use self_cell::self_cell;

/// What a reading looks into.
struct Source {
    sheet: Rc<Sheet>,
    numbers: Numbers,
}

/// `None` once it is finished.
type Held<'s> = Option<Reading<'s>>;

self_cell!(
    struct Cell {
        owner: Source,
        #[not_covariant]
        dependent: Held,
    }
);

/// A sheet that is being read.
pub struct Open(Cell);

impl fmt::Debug for Open {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Open").finish_non_exhaustive()
    }
}

impl Open {
    /// Begins behind the header.
    ///
    /// # Errors
    /// Those of `Reading::begin`.
    pub fn begin(
        sheet: Rc<Sheet>,
        header_line: u64,
        mapping: &Mapping,
        now: DateTime<Utc>,
        numbers: Numbers,
    ) -> Result<Self, CannotRead> {
        let source = Source { sheet, numbers };
        let cell = Cell::try_new(source, |source| {
            Reading::begin(&source.sheet, header_line, mapping, now, &source.numbers).map(Some)
        })?;
        Ok(Self(cell))
    }

    /// Reads up to `rows` more; `None` where all is read.
    pub fn step(&mut self, rows: usize) -> Option<Progress> {
        self.0
            .with_dependent_mut(|_, reading| reading.as_mut()?.step(rows))
    }

    /// What was read; `None` where it was asked for before.
    pub fn finish(mut self) -> Option<Done> {
        self.0
            .with_dependent_mut(|_, reading| reading.take().map(Reading::finish))
    }
}
