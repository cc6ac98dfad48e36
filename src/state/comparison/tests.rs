use hongbang_domain::sharing::{Choice, Field, Sharing, Viewer};
use hongbang_domain::window::{Deals, Window};

use super::fixture::record;
use super::*;

fn terms() -> Terms {
    Terms {
        chosen: Selection::default(),
        fee: Fee::default(),
        target: Target::default(),
    }
}

fn find(rows: &[(Section, Vec<Row>)], what: What) -> Row {
    let mut all = rows.iter().flat_map(|(_, rows)| rows);
    all.find(|row| row.what == what).cloned().unwrap()
}

fn values(records: &[&Record], terms: &Terms, what: What) -> Vec<Option<f64>> {
    let records: Vec<_> = records.iter().copied().map(Some).collect();
    let row = find(&rows(&records, terms), what);
    row.cells.iter().map(|cell| cell.unwrap().value).collect()
}

#[test]
fn every_row_has_a_cell_for_each_creator_and_marks_the_best() {
    let (one, other) = (record(3), record(5));
    let rows = rows(&[Some(&one), None, Some(&other)], &terms());
    for (_, rows) in &rows {
        for row in rows {
            assert_eq!(row.cells.len(), 3, "{:?}", row.what);
            assert_eq!(row.cells[1], None, "has not arrived");
        }
    }
    assert_eq!(find(&rows, What::Followers).marks.best, [2]);
    assert_eq!(
        find(&rows, What::Cpr(Kinds::Picture)).marks.best,
        [2],
        "the less the better"
    );
    assert!(
        find(&rows, What::Quote(Kinds::Picture))
            .marks
            .best
            .is_empty(),
        "the same"
    );
    assert!(
        find(&rows, What::Women).marks.best.is_empty(),
        "neither is better"
    );
    assert_eq!(find(&rows, What::Growth).cells[0].unwrap().value, Some(0.1));
    assert_eq!(
        find(&rows, What::Gained).cells[2].unwrap().value,
        Some(500.0)
    );
}

#[test]
fn a_quote_is_set_against_notes_of_its_own_kind() {
    let one = record(1);
    let cpr = |kinds| values(&[&one], &terms(), What::Cpr(kinds))[0].unwrap();
    assert!(
        (cpr(Kinds::Picture) - 1.1).abs() < 1e-9,
        "1,100 for 1,000 reads"
    );
    assert!(
        (cpr(Kinds::Video) - 2.2).abs() < 1e-9,
        "4,400 for 2,000 reads"
    );
    let free = Terms {
        fee: Fee::new(0.0).unwrap(),
        ..terms()
    };
    assert_eq!(
        values(&[&one], &free, What::Cpr(Kinds::Picture)),
        [Some(1.0)]
    );
    let pictures = Terms {
        chosen: Selection {
            kinds: Kinds::Picture,
            ..Selection::default()
        },
        ..terms()
    };
    let all = rows(&[Some(&one)], &pictures);
    let mut whats = all.iter().flat_map(|(_, rows)| rows).map(|row| row.what);
    assert!(!whats.any(|what| what == What::Quote(Kinds::Video)));
}

#[test]
fn the_selection_chooses_the_notes() {
    let one = record(1);
    let of = |chosen| {
        let terms = Terms { chosen, ..terms() };
        values(&[&one], &terms, What::Reads)[0]
    };
    assert_eq!(of(Selection::default()), Some(1_000.0));
    let ninety = Selection {
        window: Window::Days90,
        ..Selection::default()
    };
    assert_eq!(of(ninety), Some(1_500.0));
    let paid = Selection {
        deals: Deals::Cooperation,
        ..ninety
    };
    assert_eq!(of(paid), Some(4_000.0));
    let paid_now = Selection {
        deals: Deals::Cooperation,
        ..Selection::default()
    };
    assert_eq!(of(paid_now), None);
}

#[test]
fn what_is_not_there_says_why() {
    let whole = record(2);
    let hidden = whole.as_seen(Sharing::default().shown_to(Viewer::Anonymous));
    let rows = rows(&[Some(&hidden)], &terms());
    let missing = |what| {
        let cell = find(&rows, what).cells[0].unwrap();
        assert_eq!(cell.value, None, "{what:?}");
        cell.missing
    };
    for what in [
        What::Reads,
        What::Growth,
        What::Active,
        What::Quote(Kinds::Picture),
        What::Cpe(Kinds::Picture),
        What::QuoteToFair(Kinds::Video),
        What::Women,
    ] {
        assert_eq!(missing(what), Missing::NotShared, "{what:?}");
    }
    assert_eq!(missing(What::LikesAndCollects), Missing::Unknown);
    assert_eq!(
        find(&rows, What::Interactions).cells[0].unwrap().n,
        Some(3),
        "public"
    );
    // Quotes are shared and reads are not: the price for an interaction is known, for a read not.
    let mut sharing = Sharing::default();
    sharing.set(Field::Quotes, Choice::Everyone);
    let quoted = whole.as_seen(sharing.shown_to(Viewer::Anonymous));
    let rows = super::rows(&[Some(&quoted)], &terms());
    assert!(
        find(&rows, What::Cpe(Kinds::Picture)).cells[0]
            .unwrap()
            .value
            .is_some()
    );
    let cpr = find(&rows, What::Cpr(Kinds::Picture)).cells[0].unwrap();
    assert_eq!((cpr.value, cpr.missing), (None, Missing::NotShared));
}

#[test]
fn a_quote_of_zero_and_no_notes_make_no_price() {
    let mut one = record(2);
    one.profile.kol.picture_quote = Some(0);
    let cells = |record: &Record, what| values(&[record], &terms(), what)[0];
    assert_eq!(cells(&one, What::Quote(Kinds::Picture)), None);
    assert_eq!(cells(&one, What::Cpe(Kinds::Picture)), None);
    one.notes.clear();
    for what in [What::Reads, What::Cpe(Kinds::Video), What::Fair, What::Ppp] {
        assert_eq!(cells(&one, what), None, "{what:?}");
    }
    assert_eq!(cells(&one, What::Notes), Some(0.0));
}

#[test]
fn only_what_a_brand_wants_is_looked_at() {
    let one = record(2);
    let sections = |terms: &Terms| -> Vec<Section> {
        rows(&[Some(&one)], terms)
            .iter()
            .map(|(section, _)| *section)
            .collect()
    };
    assert!(!sections(&terms()).contains(&Section::Fit));
    let mut wanted = terms();
    wanted.target.ages = [false, true, false, false, false];
    assert!(sections(&wanted).contains(&Section::Fit));
    let age = values(&[&one], &wanted, What::FitBy(Aspect::Age))[0].unwrap();
    assert!((age - 0.4).abs() < 1e-9);
    let fit = rows(&[Some(&one)], &wanted).pop().unwrap().1;
    assert_eq!(fit.len(), 2, "the whole, and the one aspect");
}

#[test]
fn the_largest_shares_come_first() {
    assert_eq!(top([0.2, 0.5, 0.3], 2), [(1, 0.5), (2, 0.3)]);
    assert_eq!(top([0.0, 2.0], 2), [(1, 1.0)], "as parts of one");
    assert!(top([0.0, 0.0], 2).is_empty());
    assert!(top([-1.0, 2.0], 2).is_empty());
}
