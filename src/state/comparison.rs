//! Creators side by side: every figure a row, every creator a column. Pure: no words, no DOM.

mod column;
#[cfg(test)]
pub(super) mod fixture;
mod layout;
mod overlaps;
#[cfg(test)]
mod tests;

use hongbang_domain::audience::{self, Aspect, Target};
use hongbang_domain::compare::{Marks, marks};
use hongbang_domain::price::Fee;
use hongbang_domain::window::{Kinds, Selection};

use super::record::{Missing, Record};
use column::Column;
use layout::{nature, sections};
pub use overlaps::{Pair, overlaps};

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Followers.
    Followers,
    /// Likes and collects over the life of the account.
    LikesAndCollects,
    /// Followers gained per follower.
    Growth,
    /// Followers gained.
    Gained,
    /// Share of followers that are active.
    Active,
    /// The notes of the selection.
    Notes,
    /// Median reads.
    Reads,
    /// Median impressions.
    Impressions,
    /// Median interactions.
    Interactions,
    /// Median likes.
    Likes,
    /// Median collects.
    Collects,
    /// Median comments.
    Comments,
    /// Median shares.
    Shares,
    /// Median interactions per read.
    ErByReads,
    /// Median interactions per follower.
    ErByFollowers,
    /// Median reads per impression.
    ReadRate,
    /// Median share of plays that reached the end.
    Completion,
    /// Median share of reads longer than three seconds.
    ThreeSeconds,
    /// Share of notes that went viral.
    ViralRate,
    /// Interactions of paid notes per those of the creator's own.
    Ppp,
    /// Share of paid notes.
    CooperationShare,
    /// Share of invitations answered within 48 hours.
    Response,
    /// The quote of a kind of notes.
    Quote(Kinds),
    /// Yuan per thousand impressions of a kind of notes.
    Cpm(Kinds),
    /// Yuan per read of a kind of notes.
    Cpr(Kinds),
    /// Yuan per interaction of a kind of notes.
    Cpe(Kinds),
    /// The fair price of an ordinary note.
    Fair,
    /// The quote of a kind of notes per fair price.
    QuoteToFair(Kinds),
    /// Share of women.
    Women,
    /// How far the audience is whom the brand wants.
    Fit,
    /// The same by one aspect.
    FitBy(Aspect),
}

/// How a row's values are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A number of things.
    Count,
    /// A change in a number of things.
    Signed,
    /// A share, 0–1.
    Share,
    /// Whole yuan.
    Yuan,
    /// Yuan with their cents.
    Cents,
    /// One thing per another.
    Times,
}

/// A value of one creator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cell {
    /// The value; `None` where there is none.
    pub value: Option<f64>,
    /// The notes that it rests on, where it rests on notes.
    pub n: Option<usize>,
    /// Why there is none, where there is none.
    pub missing: Missing,
}

/// A row: a value of every creator that has arrived.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What it is about.
    pub what: What,
    /// How its values are written.
    pub unit: Unit,
    /// The values, by column; `None` where the creator has not arrived.
    pub cells: Vec<Option<Cell>>,
    /// The columns that are marked.
    pub marks: Marks,
}

/// Rows that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Size and growth.
    Size,
    /// Medians.
    Medians,
    /// Rates.
    Rates,
    /// Prices.
    Price,
    /// The audience.
    Audience,
    /// How far the audience is whom the brand wants.
    Fit,
}

/// What a comparison goes by.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    /// The notes that count.
    pub chosen: Selection,
    /// The platform's fee.
    pub fee: Fee,
    /// Whom the brand wants to reach.
    pub target: Target,
}

/// The rows of a comparison, section by section. A creator that has not arrived has an empty
/// column.
#[must_use]
pub fn rows(records: &[Option<&Record>], terms: &Terms) -> Vec<(Section, Vec<Row>)> {
    let columns: Vec<Option<Column<'_>>> = records
        .iter()
        .map(|record| record.map(|record| Column::of(record, terms)))
        .collect();
    let row = |what: What| {
        let cells: Vec<Option<Cell>> = columns
            .iter()
            .map(|column| column.as_ref().map(|column| column.cell(what, terms)))
            .collect();
        let (unit, better) = nature(what);
        let values: Vec<Option<f64>> = cells
            .iter()
            .map(|cell| cell.and_then(|cell| cell.value))
            .collect();
        Row {
            what,
            unit,
            marks: marks(&values, better),
            cells,
        }
    };
    sections(terms)
        .into_iter()
        .map(|(section, rows)| (section, rows.into_iter().map(row).collect()))
        .collect()
}

/// The largest shares of a distribution, largest first, ties in their order: positions and
/// shares. Nothing where it is no distribution.
#[must_use]
pub fn top<const N: usize>(shares: [f64; N], most: usize) -> Vec<(usize, f64)> {
    let Some(shares) = audience::normalised(shares) else {
        return Vec::new();
    };
    let mut top: Vec<(usize, f64)> = shares.into_iter().enumerate().collect();
    top.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    top.retain(|(_, share)| *share > 0.0);
    top.truncate(most);
    top
}
