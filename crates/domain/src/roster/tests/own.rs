use super::*;
use crate::sharing::Field;

fn query(filter: Filter) -> Query {
    Query {
        filter,
        weights: crate::score::Weights::default(),
        kind: crate::note::NoteKind::Picture,
        top: 10,
        rows: (0, 10),
    }
}

fn bit(field: Field) -> u8 {
    let place = Field::ALL.iter().position(|other| *other == field);
    1 << place.unwrap()
}

#[test]
fn own_creators_are_ranked_among_the_servers_and_by_themselves() {
    let mut roster = Roster::new();
    roster.own(one(9, Some(50_000))).unwrap();
    roster.push(one(7, Some(30_000))).unwrap();
    let answer = roster.query(&query(Filter::default()));
    assert_eq!(
        (answer.creators, answer.passing, answer.facets.own),
        (2, 2, 1)
    );
    let origins = answer.rows.iter().map(|row| (row.id.get(), row.origin));
    assert_eq!(
        origins.collect::<Vec<_>>(),
        [(9, Origin::Own), (7, Origin::Server)]
    );
    let mine = Filter {
        own: true,
        ..Filter::default()
    };
    assert_eq!(mine.active(), 1);
    let answer = roster.query(&query(mine));
    assert_eq!((answer.passing, answer.facets.own), (1, 1));
    assert_eq!(answer.rows[0].id.get(), 9);
}

#[test]
fn what_the_server_knows_stays_and_a_sheet_fills_in_the_rest() {
    let mut server = one(7, Some(30_000));
    server.columns.withheld = vec![bit(Field::Quotes) | bit(Field::Launches)];
    server.columns.picture_quote = vec![None];
    let mut sheet = one(7, Some(99));
    sheet.columns.name = vec!["in the sheet".to_owned()];
    sheet.columns.picture_quote = vec![Some(800)];
    sheet.columns.video_quote = vec![Some(0)];
    sheet.columns.response = vec![Some(70)];
    let mut other = one(7, None);
    other.columns.video_quote = vec![Some(1_500)];
    other.columns.picture_quote = vec![Some(1)];
    let told = |own: &[&Part]| {
        let mut roster = Roster::new();
        for part in own {
            roster.own((*part).clone()).unwrap();
        }
        roster.push(server.clone()).unwrap();
        roster.query(&query(Filter::default())).rows.remove(0)
    };
    let row = told(&[&sheet]);
    assert_eq!((row.name.as_str(), row.followers), ("Alice", Some(30_000)));
    assert_eq!((row.picture_quote, row.video_quote), (Some(800), None));
    assert_eq!(row.origin, Origin::Both);
    let quotes = bit(Field::Quotes);
    assert_ne!(row.withheld & quotes, 0, "there may be one for videos");
    let row = told(&[&sheet, &other]);
    assert_eq!(
        (row.picture_quote, row.video_quote),
        (Some(800), Some(1_500))
    );
    assert_eq!(row.withheld, bit(Field::Launches));
}

#[test]
fn stored_filters_and_answers_of_the_server_alone_are_as_they_were() {
    let filter = serde_json::to_string(&Filter::default()).unwrap();
    assert!(!filter.contains("own"), "{filter}");
    let mut roster = Roster::new();
    roster.push(one(7, None)).unwrap();
    let answer = roster.query(&query(Filter::default()));
    let answer = serde_json::to_string(&answer).unwrap();
    assert!(
        !answer.contains("\"own\"") && !answer.contains("origin"),
        "{answer}"
    );
}

#[test]
fn own_creators_alone_are_a_roster_with_an_empty_part_of_the_servers() {
    let mut roster = Roster::new();
    roster.own(one(3, Some(5_000))).unwrap();
    let mut uneven = one(4, None);
    uneven.columns.day.clear();
    assert_eq!(roster.own(uneven), Err(PartError::Length("day")));
    let empty = Part {
        format: FORMAT,
        parts: 1,
        ..Part::default()
    };
    roster.push(empty).unwrap();
    let answer = roster.query(&query(Filter::default()));
    assert_eq!(
        (answer.creators, answer.passing, answer.facets.own),
        (1, 1, 1)
    );
    assert_eq!(answer.rows[0].origin, Origin::Own);
}

#[test]
fn own_parts_are_in_the_memory_that_is_counted() {
    let mut roster = Roster::new();
    let before = roster.bytes();
    roster.own(one(3, Some(5_000))).unwrap();
    assert!(roster.bytes() > before);
}
