//! Two lists beside each other: a creator a row, what each list says a column.

use hongbang_domain::shortlist::{Document, Item, Known};
use hongbang_sheets::field::Field;
use hongbang_sheets::table::{Cell, Table};

use super::{Head, Here, column, number, sheet, words};
use crate::locales::L10n;
use crate::state::listed::pair::Pair;

/// A list, and what it is called.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// What it is called.
    pub title: &'a str,
    /// The list.
    pub document: &'a Document,
}

/// A creator on one of two lists, or on both.
type Row<'a> = (Option<&'a Item>, Option<&'a Item>);

/// What is told of each list.
const TOLD: [Here; 4] = [Here::State, Here::Reason, Here::Price, Here::Remark];

/// The sheet of two lists: those on the first alone, those on both, those on the second alone.
#[must_use]
pub fn pair(l: L10n, title: &str, a: Listed<'_>, b: Listed<'_>) -> Table {
    let found = Pair::of(a.document, b.document);
    let ids = found.only_a.iter().map(|item| item.id);
    let ids = ids.chain(found.both.iter().map(|both| both.item.id));
    let ids: Vec<_> = ids.chain(found.only_b.iter().map(|item| item.id)).collect();
    let rows: Vec<Row<'_>> = ids
        .iter()
        .map(|id| (a.document.item(*id), b.document.item(*id)))
        .collect();
    let fact = |field: Field, cell: &dyn Fn(&Item) -> Cell| {
        let cells = rows.iter().map(|(a, b)| a.or(*b).map_or(Cell::Empty, cell));
        let cells: Vec<Cell> = cells.collect();
        let head = Head::Fact(field);
        (column(head.words(l), head.meaning(l), &cells), cells)
    };
    let known = |field: Field, cell: fn(&Known) -> Cell| fact(field, &|item| cell(&item.known));
    let who = [
        known(Field::Nickname, |known| words(Some(&known.name))),
        known(Field::Followers, |known| {
            number(known.followers.map(|count| count as f64), Cell::Number)
        }),
        known(Field::PictureQuote, |known| {
            number(known.picture_quote.map(f64::from), Cell::Yuan)
        }),
        known(Field::VideoQuote, |known| {
            number(known.video_quote.map(f64::from), Cell::Yuan)
        }),
    ];
    let told = |list: Listed<'_>, of: fn(&Row<'_>) -> Option<Item>| {
        let rows: Vec<Option<Item>> = rows.iter().map(of).collect();
        TOLD.map(|here| {
            let cells = rows.iter().map(|item| told(l, here, item.as_ref()));
            let cells: Vec<Cell> = cells.collect();
            let head = Head::Here(here);
            let words = [list.title, " \u{b7} ", &head.words(l)].concat();
            (column(words, head.meaning(l), &cells), cells)
        })
    };
    let of_a = told(a, |(item, _)| item.cloned());
    let of_b = told(b, |(_, item)| item.cloned());
    let id = fact(Field::HongbangId, &|item| Cell::Text(item.id.to_string()));
    let columns = who.into_iter().chain(of_a).chain(of_b).chain([id]);
    let (columns, rows) = sheet(columns.collect(), ids.len());
    Table {
        title: title.to_owned(),
        columns,
        rows,
        ..Table::default()
    }
}

/// What a list says of a creator; who is not on it has no state there.
fn told(l: L10n, here: Here, item: Option<&Item>) -> Cell {
    let Some(item) = item else {
        return Cell::Empty;
    };
    let standing = &item.standing.value;
    match here {
        Here::State => words(Some((l.basket().state)(standing.state))),
        Here::Reason => words(Some(&standing.reason)),
        Here::Price => number(item.price.value.map(f64::from), Cell::Yuan),
        Here::Remark => words(Some(&item.note.value)),
        _ => Cell::Empty,
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::kol::KolId;

    use super::*;
    use crate::locales::Lang;

    fn list(of: &[(u64, Option<u32>)]) -> Document {
        let items = of.iter().map(|(id, price)| {
            let known = Known {
                name: format!("creator {id}"),
                ..Known::default()
            };
            let mut item = Item::new(KolId::try_from(*id).unwrap(), known, 0);
            item.price.value = *price;
            item
        });
        Document {
            items: items.collect(),
            ..Document::default()
        }
    }

    #[test]
    fn each_list_has_its_say_of_every_creator() {
        let l = L10n { lang: Lang::En };
        let (a, b) = (
            list(&[(1, Some(900)), (2, None)]),
            list(&[(1, Some(800)), (3, None)]),
        );
        let a = Listed {
            title: "Spring",
            document: &a,
        };
        let b = Listed {
            title: "Summer",
            document: &b,
        };
        let table = pair(l, "Two lists", a, b);
        let place = |header: &str| {
            let found = table.columns.iter().position(|of| of.header == header);
            found.unwrap_or_else(|| panic!("{header}"))
        };
        let names: Vec<_> = table.rows.iter().map(|row| &row[place("Name")]).collect();
        let name = |id: u64| Cell::Text(format!("creator {id}"));
        assert_eq!(names, [&name(2), &name(1), &name(3)]);
        let on_both = &table.rows[1];
        assert_eq!(
            on_both[place("Spring \u{b7} Agreed price")],
            Cell::Yuan(900.0)
        );
        assert_eq!(
            on_both[place("Summer \u{b7} Agreed price")],
            Cell::Yuan(800.0)
        );
        assert_eq!(table.rows[0][place("Summer \u{b7} Status")], Cell::Empty);
        assert!(
            table
                .rows
                .iter()
                .all(|row| row.len() == table.columns.len())
        );
    }
}
