//! Tests: what is known stands under headers that an import knows, and what is unknown is empty.

mod again;

use std::collections::BTreeSet;

use hongbang_domain::category::Category;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteKind;
use hongbang_domain::price::Fee;
use hongbang_domain::roster::{Range, RosterRow};
use hongbang_domain::score::{Feature, Preset, Weights};
use hongbang_domain::shortlist::totals::TotalsBy;
use hongbang_domain::shortlist::{Item, Known, State};
use hongbang_domain::tier::Scheme;
use hongbang_domain::window::{Selection, Window};
use hongbang_sheets::field::Field;
use hongbang_sheets::table::{Cell, Table};

use super::*;
use crate::locales::Lang;
use crate::state::builder::fixture::row;
use crate::state::comparison::{Terms, fixture::record};

const ZH: L10n = L10n { lang: Lang::Zh };
const EN: L10n = L10n { lang: Lang::En };

fn with<T>(read: impl FnOnce(&TotalsBy<'_>) -> T) -> T {
    read(&TotalsBy {
        kind: NoteKind::Picture,
        fee: Fee::default(),
        scheme: &Scheme::default(),
        today: 20_600,
        there: None,
    })
}

fn line(place: usize, row: &RosterRow) -> Line<'_> {
    Line {
        place,
        id: row.id,
        row: Some(row),
        item: None,
        own: None,
        red_id: None,
        look: "",
    }
}

fn cell<'t>(table: &'t Table, row: usize, header: &str) -> Option<&'t Cell> {
    let column = table.columns.iter().position(|of| of.header == header)?;
    table.rows.get(row)?.get(column)
}

#[test]
fn facts_stand_under_headers_that_an_import_knows() {
    let mut known = row(7);
    known.followers = Some(42_000);
    known.category = Some(Category::Food);
    known.picture_quote = Some(1_500);
    known.reads = Some(1_234.5);
    known.day = 20_600;
    known.figures[Range::Cpe.place()] = Some(2.345);
    let lines = [Line {
        red_id: Some("95001"),
        ..line(1, &known)
    }];
    let zh = with(|by| table(ZH, "\u{8fbe}\u{4eba}", &of_ranking(), &lines, by));
    assert_eq!(
        cell(&zh, 0, Field::RedId.zh()),
        Some(&Cell::Text("95001".into()))
    );
    assert_eq!(
        cell(&zh, 0, Field::Categories.zh()),
        Some(&Cell::Text(Category::Food.platform_name().into()))
    );
    assert_eq!(
        cell(&zh, 0, Field::PictureQuote.zh()),
        Some(&Cell::Yuan(1_500.0))
    );
    assert_eq!(
        cell(&zh, 0, Field::Reads.zh()),
        Some(&Cell::Number(1_235.0))
    );
    assert_eq!(cell(&zh, 0, "CPE"), Some(&Cell::Decimal(2.345)));
    assert_eq!(
        cell(&zh, 0, Field::HongbangId.zh()),
        Some(&Cell::Text("7".into()))
    );
    let en = with(|by| table(EN, "Creators", &of_ranking(), &lines, by));
    assert_eq!(cell(&en, 0, "Categories"), Some(&Cell::Text("Food".into())));
    assert_eq!(en.columns.len(), zh.columns.len());
    let day = cell(&en, 0, Field::DataAt.en());
    assert_eq!(day, Some(&Cell::Day("2026-05-27".parse().unwrap())));
}

#[test]
fn what_nobody_has_is_no_column_and_what_one_lacks_is_an_empty_cell() {
    let (mut one, other) = (row(1), row(2));
    one.video_quote = Some(900);
    let lines = [line(1, &one), line(2, &other)];
    let table = with(|by| table(EN, "", &of_ranking(), &lines, by));
    assert_eq!(cell(&table, 1, "Video quote"), Some(&Cell::Empty));
    assert_eq!(cell(&table, 0, "Picture quote"), None);
    assert_eq!(cell(&table, 0, "Score"), None, "no score is not 0");
    assert_eq!(cell(&table, 0, "Notes in 30 days"), None);
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.len() == table.columns.len())
    );
}

#[test]
fn a_list_says_what_the_team_says_and_remembers_who_is_gone() {
    let known = Known {
        name: "gone".to_owned(),
        followers: Some(9_000),
        picture_quote: Some(2_000),
        ..Known::default()
    };
    let id = KolId::try_from(9).unwrap();
    let mut item = Item::new(id, known, 0);
    item.standing.value.state = State::Passed;
    item.standing.value.reason = "too dear".to_owned();
    item.note.value = "=HYPERLINK(\"x\")".to_owned();
    item.tags = BTreeSet::from(["skin".to_owned(), "spring".to_owned()]);
    item.price.value = Some(1_800);
    let lines = [Line {
        place: 1,
        id,
        row: None,
        item: Some(&item),
        own: None,
        red_id: None,
        look: "not here any more",
    }];
    let table = with(|by| table(EN, "List", &of_list(), &lines, by));
    assert_eq!(cell(&table, 0, "Name"), Some(&Cell::Text("gone".into())));
    assert_eq!(cell(&table, 0, "Agreed price"), Some(&Cell::Yuan(1_800.0)));
    assert_eq!(cell(&table, 0, "Cost with fee"), Some(&Cell::Yuan(1_980.0)));
    assert_eq!(
        cell(&table, 0, "Own tags"),
        Some(&Cell::Text("skin, spring".into()))
    );
    // Harmless in the file: writing is where formulas are taken for text.
    assert_eq!(
        cell(&table, 0, "Remark"),
        Some(&Cell::Text("=HYPERLINK(\"x\")".into()))
    );
    let tier = with(|by| by.tier(&item)).0.map(|tier| EN.tier(tier));
    assert_eq!(
        cell(&table, 0, "Tier"),
        tier.map(|tier| Cell::Text(tier.into())).as_ref()
    );
}

#[test]
fn a_comparison_is_a_creator_a_row() {
    let records = [record(10), record(20)];
    let of = |window| {
        let terms = Terms {
            chosen: Selection {
                window,
                ..Selection::default()
            },
            fee: Fee::default(),
            target: Default::default(),
        };
        let records = records.iter().collect();
        let terms = &terms;
        compared(EN, "Comparison", &Compared { records, terms })
    };
    let table = of(Window::Days30);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(cell(&table, 1, "Followers"), Some(&Cell::Number(20_000.0)));
    assert_eq!(
        cell(&table, 0, "Median reads"),
        Some(&Cell::Number(10_000.0))
    );
    assert_eq!(cell(&table, 0, "Female audience"), Some(&Cell::Share(0.8)));
    // Medians of 90 days are none of those that sheets carry.
    let longer = of(Window::Days90);
    assert_eq!(cell(&longer, 0, "Median reads"), None);
    assert!(cell(&longer, 0, "Reads").is_some());
}

#[test]
fn the_second_page_tells_by_what_it_was_made() {
    let weights = Preset::Awareness.weights();
    let table = Table {
        rows: vec![Vec::new(); 3],
        ..Table::default()
    };
    let table = about(
        EN,
        table,
        &Made {
            when: "today".to_owned(),
            brief: "women 80%".to_owned(),
            words: " ",
            budget: None,
            weights: Some(&weights),
            kind: Some("picture"),
            fee: Some("10%".to_owned()),
            more: vec![("List".to_owned(), "Spring".to_owned())],
        },
    );
    let said = |what: &str| {
        let line = table.about.iter().find(|(name, _)| name == what);
        line.map(|(_, said)| said.as_str())
    };
    assert_eq!(said("Creators"), Some("3"));
    assert_eq!(said("In its own words"), None, "nothing is said of nothing");
    assert_eq!(said("List"), Some("Spring"));
    let named = said("Weights of the score").unwrap();
    let heaviest = Feature::ALL
        .iter()
        .max_by_key(|of| weights.of(**of))
        .unwrap();
    assert!(
        weights.of(*heaviest) > 0 && named.split(" · ").count() > 2,
        "{named}"
    );
    assert!(said("Empty cells").unwrap().contains("Never 0"));
    let none = about(
        EN,
        Table::default(),
        &Made {
            weights: Some(&Weights([0; 8])),
            ..Made::default()
        },
    );
    assert!(none.about.iter().all(|(_, said)| !said.is_empty()));
}
