//! A grid over the Earth, coarse enough that a cell tells nobody's address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Cells from pole to pole.
const ROWS: u32 = 1_800;

/// Cells around the Earth.
const COLUMNS: u32 = 3_600;

/// The largest cell's number.
const MAX: u32 = ROWS * COLUMNS - 1;

/// Cells to a degree.
const PER_DEGREE: f64 = 10.0;

/// A coarse cell: 0.1° of latitude (11 km) by 0.1° of longitude (9 km in Shanghai, 6 km in the
/// far north of China). Cells are numbered by rows from the south pole, each from 180° west.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 6_479_999))]
#[serde(try_from = "u32", into = "u32")]
pub struct Cell(u32);

/// A number that is no cell's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a cell is a whole number from 0 to 6479999")]
pub struct InvalidCell;

impl Cell {
    /// The cell of a point in degrees; `None` unless `latitude` is within ±90 and `longitude`
    /// within ±180. A point on an edge belongs to the cell north or east of it, the north pole
    /// to the last row.
    #[must_use]
    pub fn of(latitude: f64, longitude: f64) -> Option<Self> {
        if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
            return None;
        }
        // Neither is negative nor large: the cast takes the whole part.
        let row = (((latitude + 90.0) * PER_DEGREE) as u32).min(ROWS - 1);
        let column = ((longitude + 180.0) * PER_DEGREE) as u32 % COLUMNS;
        Some(Self(row * COLUMNS + column))
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The middle of the cell: degrees north and east.
    #[must_use]
    pub fn centre(self) -> (f64, f64) {
        let degrees = |cells: u32| (f64::from(cells) + 0.5) / PER_DEGREE;
        (
            degrees(self.0 / COLUMNS) - 90.0,
            degrees(self.0 % COLUMNS) - 180.0,
        )
    }

    /// The cell and those that touch it, by ascending number: nine, or six at a pole. Whatever
    /// is within 0.1° of a point of the cell lies in one of them, across 180° east too.
    #[must_use]
    pub fn neighbourhood(self) -> Vec<Self> {
        let (row, column) = (self.0 / COLUMNS, self.0 % COLUMNS);
        let rows = row.saturating_sub(1)..=(row + 1).min(ROWS - 1);
        let columns = [column + COLUMNS - 1, column, column + 1].map(|column| column % COLUMNS);
        let mut cells: Vec<Self> = rows
            .flat_map(|row| columns.map(|column| Self(row * COLUMNS + column)))
            .collect();
        cells.sort_unstable();
        cells
    }
}

impl TryFrom<u32> for Cell {
    type Error = InvalidCell;

    fn try_from(number: u32) -> Result<Self, InvalidCell> {
        (number <= MAX).then_some(Self(number)).ok_or(InvalidCell)
    }
}

impl From<Cell> for u32 {
    fn from(cell: Cell) -> Self {
        cell.0
    }
}

impl FromStr for Cell {
    type Err = InvalidCell;

    fn from_str(text: &str) -> Result<Self, InvalidCell> {
        text.parse::<u32>().map_err(|_| InvalidCell)?.try_into()
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
