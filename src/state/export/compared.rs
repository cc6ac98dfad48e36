//! A comparison: a creator a row, a figure a column, so that it can be sorted and read again.

use hongbang_domain::window::{Kinds, Selection, dates};
use hongbang_sheets::field::Field;
use hongbang_sheets::table::{Cell, Table};

use super::{Head, column, header, number, sheet, words};
use crate::locales::L10n;
use crate::state::comparison::{Terms, Unit, What, rows};
use crate::state::record::Record;

/// What is compared.
pub struct Compared<'a> {
    /// The creators.
    pub records: Vec<&'a Record>,
    /// What it goes by.
    pub terms: &'a Terms,
}

/// The sheet of a comparison.
#[must_use]
pub fn compared(l: L10n, title: &str, compared: &Compared<'_>) -> Table {
    let Compared { records, terms } = compared;
    let fact = |field: Field, cell: fn(L10n, &Record) -> Cell| {
        let cells: Vec<Cell> = records.iter().map(|record| cell(l, record)).collect();
        let head = Head::Fact(field);
        (column(head.words(l), head.meaning(l), &cells), cells)
    };
    let who = [
        fact(Field::Nickname, |_, record| {
            words(Some(&record.profile.kol.nickname))
        }),
        fact(Field::RedId, |_, record| {
            words(record.profile.kol.red_id.as_deref())
        }),
        fact(Field::Categories, |l, record| {
            let categories = record.profile.kol.categories.iter();
            let names: Vec<_> = categories.map(|category| l.category(*category)).collect();
            words(Some(&names.join(" / ")))
        }),
        fact(Field::Place, |l, record| {
            let kol = &record.profile.kol;
            words(l.place(kol.city, kol.region.as_deref()).as_deref())
        }),
        fact(Field::Mcn, |_, record| {
            let profile = &record.profile;
            let agency = profile.represented_by.as_deref();
            words(agency.or(profile.kol.mcn.as_deref()))
        }),
    ];
    let some: Vec<Option<&Record>> = records.iter().map(|record| Some(*record)).collect();
    let figures = rows(&some, terms)
        .into_iter()
        .flat_map(|(_, rows)| rows)
        .map(|row| {
            let cells = row.cells.iter().map(|cell| {
                let value = cell.as_ref().and_then(|cell| cell.value);
                number(value, shape(row.unit))
            });
            let cells: Vec<Cell> = cells.collect();
            let words = fact_of(row.what, terms.chosen)
                .map_or_else(|| (l.compare().what)(row.what), |field| header(l, field));
            let meaning = (l.compare().formula)(row.what).to_owned();
            (column(words.to_owned(), meaning, &cells), cells)
        });
    let found_by = [
        fact(Field::DataAt, |_, record| {
            Cell::Day(*dates(record.profile.kol.data_at, 1).end())
        }),
        fact(Field::HongbangId, |_, record| {
            Cell::Text(record.profile.kol.id.to_string())
        }),
    ];
    let columns = who.into_iter().chain(figures).chain(found_by);
    let (columns, rows) = sheet(columns.collect(), records.len());
    Table {
        title: title.to_owned(),
        columns,
        rows,
        ..Table::default()
    }
}

const fn shape(unit: Unit) -> fn(f64) -> Cell {
    match unit {
        Unit::Count | Unit::Signed => Cell::Number,
        Unit::Share => Cell::Share,
        Unit::Yuan => Cell::Yuan,
        Unit::Cents | Unit::Times => Cell::Decimal,
    }
}

/// The fact that a row is, so that an import knows it. Medians of another choice than all notes of
/// 30 days are no such facts; which choice it is stands on the second page.
fn fact_of(what: What, chosen: Selection) -> Option<Field> {
    let usual = chosen == Selection::default();
    Some(match what {
        What::Followers => Field::Followers,
        What::LikesAndCollects => Field::LikesAndCollects,
        What::Active => Field::ActiveFollowers,
        What::Response => Field::Response,
        What::Quote(Kinds::Video) => Field::VideoQuote,
        What::Quote(_) => Field::PictureQuote,
        What::Women => Field::Female,
        What::Notes if usual => Field::Notes,
        What::Impressions if usual => Field::Impressions,
        What::Reads if usual => Field::Reads,
        What::Interactions if usual => Field::Interactions,
        _ => return None,
    })
}
