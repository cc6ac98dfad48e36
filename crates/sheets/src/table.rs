//! A sheet to be written: columns, typed cells, and what is told about them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A sheet. All texts are in the language of whoever asked for it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Table {
    /// What the first sheet is called.
    pub title: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each as long as `columns`.
    pub rows: Vec<Vec<Cell>>,
    /// What the second sheet is called, which is about the first: the brief, the weights, and what
    /// each column means. A CSV has none.
    pub about_title: String,
    /// Its lines: what, and what it is.
    pub about: Vec<(String, String)>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// The header. Where it is `Field::zh` or `Field::en`, the sheet is read again without loss.
    pub header: String,
    /// What it means: a line of the second sheet.
    pub meaning: String,
    /// How wide, in characters of the usual digit.
    pub width: f64,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(tag = "cell", content = "value", rename_all = "snake_case")]
pub enum Cell {
    /// Nothing: unknown.
    #[default]
    Empty,
    /// Words. Never run as a formula.
    Text(String),
    /// A number, shown with its thousands apart.
    Number(f64),
    /// A number with decimals: a score, a cost per thing.
    Decimal(f64),
    /// Yuan.
    Yuan(f64),
    /// A share, 0–1, shown in per cent.
    Share(f64),
    /// A day.
    Day(NaiveDate),
}
