//! Sheets to take away: which columns they have, and what stands in each. Pure: no DOM.
//!
//! Facts about creators stand under the headers that an import knows (`sheets::field`), so that a
//! sheet which was written here is read again without loss; what is worked out here stands beside
//! them, and an import keeps it as text.

mod about;
mod collection;
mod compared;
mod line;
#[cfg(test)]
mod tests;

use hongbang_domain::roster::Range;
use hongbang_domain::score::Feature;
use hongbang_domain::shortlist::totals::TotalsBy;
use hongbang_sheets::field::Field;
use hongbang_sheets::table::{Cell, Column, Table};

use crate::locales::{L10n, Lang};

pub use about::{Made, about};
pub use collection::collection;
pub use compared::{Compared, compared};
pub use line::Line;

/// The longest name of a file, in characters, without its ending.
const NAME_CHARS: usize = 60;

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// A fact that sheets carry.
    Fact(Field),
    /// A figure of the roster that is no such fact.
    Figure(Range),
    /// What a feature adds to the score.
    Part(Feature),
    /// What is worked out or written here.
    Here(Here),
}

/// What is worked out or written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// The place in the ranking, or on the list.
    Place,
    /// The tier.
    Tier,
    /// The score.
    Score,
    /// The share of the weight that is known.
    Confidence,
    /// Share of cooperation notes in 90 days.
    Cooperation,
    /// How far one is with a creator.
    State,
    /// Why.
    Reason,
    /// What one thinks of it.
    Remark,
    /// The team's own words for it.
    Words,
    /// What a note costs as agreed.
    Price,
    /// What a note costs with the fee.
    Cost,
    /// What should make one look twice.
    Look,
}

/// The facts of a creator of the roster, the most telling first.
const FACTS: &[Head] = &[
    Head::Fact(Field::Nickname),
    Head::Fact(Field::RedId),
    Head::Here(Here::Tier),
    Head::Fact(Field::Followers),
    Head::Fact(Field::Categories),
    Head::Fact(Field::Place),
    Head::Fact(Field::Mcn),
    Head::Fact(Field::PictureQuote),
    Head::Fact(Field::VideoQuote),
    Head::Fact(Field::Notes),
    Head::Fact(Field::Reads),
    Head::Fact(Field::Interactions),
    Head::Figure(Range::Cpe),
    Head::Figure(Range::Cpm),
    Head::Figure(Range::ErByReads),
    Head::Figure(Range::ErByFollowers),
    Head::Figure(Range::Growth),
    Head::Figure(Range::Authenticity),
    Head::Figure(Range::AudienceFit),
    Head::Here(Here::Cooperation),
    Head::Fact(Field::Response),
];

/// What closes a row: since when it is so, and by what it is found again.
const FOUND_BY: &[Head] = &[
    Head::Fact(Field::DataAt),
    Head::Fact(Field::ProfileUrl),
    Head::Fact(Field::HongbangId),
];

/// The columns of creators as they are ranked.
#[must_use]
pub fn of_ranking() -> Vec<Head> {
    let parts = Feature::ALL.iter().map(|feature| Head::Part(*feature));
    let mut heads = vec![Head::Here(Here::Place)];
    heads.extend(FACTS);
    heads.extend([Head::Here(Here::Score), Head::Here(Here::Confidence)]);
    heads.extend(parts);
    heads.push(Head::Here(Here::State));
    heads.extend(FOUND_BY);
    heads
}

/// The columns of a list.
#[must_use]
pub fn of_list() -> Vec<Head> {
    let mut heads = vec![Head::Here(Here::Place)];
    let (name, facts) = FACTS.split_at(2);
    heads.extend(name);
    heads.extend(
        [
            Here::State,
            Here::Reason,
            Here::Remark,
            Here::Words,
            Here::Price,
            Here::Cost,
            Here::Look,
        ]
        .map(Head::Here),
    );
    heads.extend(facts);
    heads.extend([Head::Here(Here::Score), Head::Here(Here::Confidence)]);
    heads.extend(FOUND_BY);
    heads
}

impl Head {
    /// Its header.
    #[must_use]
    pub fn words(self, l: L10n) -> String {
        let words = match self {
            Self::Fact(field) => header(l, field),
            Self::Figure(range) => (l.builder().range)(range),
            Self::Here(here) => (l.export().here)(here),
            Self::Part(feature) => {
                return (l.export().part)((l.builder().feature)(feature));
            }
        };
        words.to_owned()
    }

    /// What it means, in a sentence.
    #[must_use]
    pub fn meaning(self, l: L10n) -> String {
        let words = match self {
            Self::Fact(field) => (l.export().fact_means)(field),
            Self::Figure(range) => (l.export().figure_means)(range),
            Self::Here(here) => (l.export().here_means)(here),
            Self::Part(feature) => {
                return (l.export().part_means)((l.builder().feature)(feature));
            }
        };
        words.to_owned()
    }
}

/// The header of a fact.
#[must_use]
pub const fn header(l: L10n, field: Field) -> &'static str {
    match l.lang {
        Lang::Zh => field.zh(),
        Lang::En => field.en(),
    }
}

/// The sheet of such columns. A column that says nothing of anyone is left out.
fn sheet(columns: Vec<(Column, Vec<Cell>)>, rows: usize) -> (Vec<Column>, Vec<Vec<Cell>>) {
    let says = |(_, cells): &(Column, Vec<Cell>)| cells.iter().any(|cell| *cell != Cell::Empty);
    let (columns, cells): (Vec<_>, Vec<_>) = columns.into_iter().filter(says).unzip();
    let mut lines = vec![Vec::with_capacity(columns.len()); rows];
    for cells in cells {
        for (line, cell) in lines.iter_mut().zip(cells) {
            line.push(cell);
        }
    }
    (columns, lines)
}

/// A column as wide as what stands in it, within reason.
fn column(header: String, meaning: String, cells: &[Cell]) -> Column {
    let longest = cells.iter().map(width).fold(0.0, f64::max);
    let width = longest.max(text_width(&header)).clamp(6.0, 40.0) + 2.0;
    Column {
        header,
        meaning,
        width,
    }
}

fn width(cell: &Cell) -> f64 {
    match cell {
        Cell::Empty => 0.0,
        Cell::Text(text) => text_width(text),
        Cell::Day(_) => 10.0,
        Cell::Share(_) => 6.0,
        Cell::Number(value) | Cell::Decimal(value) | Cell::Yuan(value) => {
            // Digits, and what stands between them.
            value.abs().max(1.0).log10().floor() * 1.4 + 4.0
        }
    }
}

/// Chinese characters are as wide as two digits.
fn text_width(text: &str) -> f64 {
    let wide = |char: char| if char < '\u{1100}' { 1.0 } else { 2.0 };
    text.chars().take(60).map(wide).sum()
}

/// A number that there is, to six decimals, which is where the noise of arithmetic begins; or
/// nothing.
fn number(value: Option<f64>, cell: fn(f64) -> Cell) -> Cell {
    let value = value.map(|value| (value * 1e6).round() / 1e6);
    value
        .filter(|value| value.is_finite())
        .map_or(Cell::Empty, cell)
}

/// Words, or nothing.
fn words(text: Option<&str>) -> Cell {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()))
}

/// What creators on lines say under such heads.
#[must_use]
pub fn table(l: L10n, title: &str, heads: &[Head], lines: &[Line<'_>], by: &TotalsBy<'_>) -> Table {
    let columns = heads.iter().map(|head| {
        let cells: Vec<Cell> = lines.iter().map(|line| line.cell(*head, l, by)).collect();
        let head = column(head.words(l), head.meaning(l), &cells);
        (head, cells)
    });
    let (columns, rows) = sheet(columns.collect(), lines.len());
    Table {
        title: title.to_owned(),
        columns,
        rows,
        ..Table::default()
    }
}

/// What a file of that title and day is called, without its ending: no character that a system
/// forbids.
#[must_use]
pub fn file_name(title: &str, day: &str) -> String {
    let allowed = |char: char| !char.is_control() && !r#"\/:*?"<>|"#.contains(char);
    let title: String = title.chars().filter(|char| allowed(*char)).collect();
    let title: String = title
        .trim_matches(['.', ' '])
        .chars()
        .take(NAME_CHARS)
        .collect();
    [title.trim(), day]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
