use super::*;
use crate::roster::{Origin, RosterRow};
use crate::score::FEATURES;
use crate::shortlist::{Brief, Edit, Known, LOOKS_ODD, Standing};

const TODAY: i32 = 20_000;

fn id(number: u64) -> KolId {
    KolId::try_from(number).unwrap()
}

fn known(followers: u64, quote: Option<u32>) -> Known {
    Known {
        followers: Some(followers),
        picture_quote: quote,
        reads: Some(1_000.0),
        interactions: Some(100.0),
        authenticity: Some(90),
        day: TODAY,
        ..Known::default()
    }
}

fn item(number: u64, known: Known) -> Item {
    Item::new(id(number), known, 1)
}

fn by(scheme: &Scheme) -> TotalsBy<'_> {
    TotalsBy {
        kind: NoteKind::Picture,
        fee: Fee::default(),
        scheme,
        today: TODAY,
        there: None,
    }
}

fn pass(number: u64) -> Edit {
    Edit::Stand {
        ids: vec![id(number)],
        standing: Standing {
            state: State::Passed,
            reason: "too dear".to_owned(),
        },
    }
}

fn list(items: Vec<Item>, edits: &[Edit]) -> Document {
    let mut document = Document::default();
    document.apply(&Edit::Add(items), 2).unwrap();
    for edit in edits {
        document.apply(edit, 3).unwrap();
    }
    document
}

#[test]
fn cost_is_with_the_fee_and_what_has_no_price_is_counted_apart() {
    let items = vec![
        item(1, known(400_000, Some(10_000))),
        item(2, known(100_000, Some(2_000))),
        item(3, known(5_000, None)),
        item(4, known(5_000, Some(0))),
        item(5, known(5_000, Some(70_000))),
    ];
    let agreed = Edit::Price {
        id: id(2),
        price: Some(3_000),
    };
    let budget = Edit::Brief(Box::new(Brief {
        budget: Some(14_000),
        ..Brief::default()
    }));
    let document = list(items, &[agreed, budget, pass(5)]);
    let scheme = Scheme::default();
    let totals = Totals::of(&document, &by(&scheme));
    assert_eq!((totals.items, totals.counting, totals.unpriced), (5, 4, 2));
    assert_eq!(totals.in_state(State::Passed), 1);
    assert_eq!(totals.in_state(State::ToReview), 4);
    assert!((totals.cost - 14_300.0).abs() < 1e-6);
    assert!(
        (totals.left.unwrap() + 300.0).abs() < 1e-6,
        "beyond the budget"
    );
    let heads: Vec<_> = totals.mix.iter().map(|mixed| mixed.heads).collect();
    assert_eq!(heads, [1, 1, 0, 2, 0], "top, mid, micro, nano, none");
    assert_eq!(totals.mix[3].unpriced, 2);
    let [top, mid, rest] = totals.beside(Pyramid::Budget).unwrap();
    assert!((top.0 - 11_000.0 / 14_300.0).abs() < 1e-9 && top.1 == 0.1);
    assert!((mid.0 + top.0 - 1.0).abs() < 1e-9 && rest == (0.0, 0.6));
    let [top, mid, rest] = totals.beside(Pyramid::Launch).unwrap();
    assert_eq!([top, mid, rest], [(0.25, 0.1), (0.25, 0.6), (0.5, 0.3)]);
    assert_eq!(
        totals.reads.known, 4,
        "the one that was passed brings nothing"
    );
}

#[test]
fn nothing_adds_up_to_nothing_and_not_to_zero() {
    let totals = Totals::of(&Document::default(), &by(&Scheme::default()));
    assert_eq!(
        (totals.counting, totals.oldest, totals.left),
        (0, None, None)
    );
    assert_eq!(totals.reads.range, None);
    assert_eq!(totals.beside(Pyramid::Budget), None);
    assert_eq!(totals.beside(Pyramid::Daily), None);
}

#[test]
fn pyramids_share_out_all_of_it() {
    for pyramid in Pyramid::ALL {
        let sum: f64 = pyramid.shares().iter().sum();
        assert!((sum - 1.0).abs() < 1e-9, "{pyramid:?}");
    }
}

#[test]
fn what_should_make_one_look_twice() {
    let scheme = Scheme::default();
    let there = BTreeSet::from([id(1)]);
    let by = TotalsBy {
        there: Some(&there),
        ..by(&scheme)
    };
    assert_eq!(by.flags(&item(1, known(9_000, Some(100)))), []);
    assert_eq!(
        by.flags(&item(2, known(9_000, Some(100)))),
        [Flag::Vanished]
    );
    type Case = (fn(&mut Known), Vec<Flag>);
    let cases: [Case; 11] = [
        (|k| k.authenticity = Some(LOOKS_ODD), vec![]),
        (
            |k| k.authenticity = Some(69),
            vec![Flag::LooksOdd { score: 69 }],
        ),
        (|k| k.authenticity = None, vec![Flag::FewNotes]),
        (
            |k| (k.authenticity, k.withheld) = (None, 2),
            vec![Flag::NotShared],
        ),
        (|k| k.withheld = 4, vec![]),
        (|k| k.cooperation = Some(0.4), vec![]),
        (
            |k| k.cooperation = Some(0.41),
            vec![Flag::ManyDeals { percent: 41 }],
        ),
        (
            |k| (k.cooperation, k.followers) = (Some(0.6), Some(50_000)),
            vec![],
        ),
        (|k| k.picture_quote = Some(0), vec![Flag::NoQuote]),
        (|k| k.day = TODAY - 7, vec![]),
        (|k| k.day = TODAY - 8, vec![Flag::Stale { days: 8 }]),
    ];
    for (change, flags) in cases {
        let mut known = known(9_000, Some(100));
        change(&mut known);
        assert_eq!(by.flags(&item(1, known.clone())), flags, "{known:?}");
    }
}

#[test]
fn creators_of_own_sheets_are_never_called_vanished() {
    let scheme = Scheme::default();
    let there = BTreeSet::from([id(1)]);
    let by = TotalsBy {
        there: Some(&there),
        ..by(&scheme)
    };
    let own = Known {
        own: true,
        authenticity: None,
        ..known(9_000, Some(100))
    };
    assert_eq!(by.flags(&item(1, own.clone())), [], "sheets seldom judge");
    assert_eq!(by.flags(&item(2, own.clone())), [Flag::NotInSheets]);
    let elsewhere = item(3, Known::of_a_sheet());
    assert_eq!(by.flags(&elsewhere), [Flag::Elsewhere]);
    let totals = Totals::of(&list(vec![item(2, own), elsewhere], &[]), &by);
    assert_eq!(
        (totals.oldest, totals.unpriced),
        (Some(TODAY), 1),
        "of whom nothing is known here, its data is not old, and its price not known"
    );
}

#[test]
fn two_lists_beside_each_other() {
    let scheme = Scheme::default();
    let item = |number| item(number, known(9_000, Some(1_000)));
    let one = list(vec![item(1), item(2), item(3)], &[pass(2)]);
    let other = list(vec![item(2), item(4)], &[]);
    let beside = Beside::of(&one, &other, &by(&scheme));
    assert_eq!(beside.only_one, [id(1), id(3)]);
    assert_eq!((beside.both, beside.only_other), (vec![id(2)], vec![id(4)]));
    let counting = |totals: &[Totals; 3]| totals.each_ref().map(|totals| totals.counting);
    assert_eq!(counting(&beside.one), [2, 0, 2], "passed there");
    assert_eq!(counting(&beside.other), [1, 1, 2]);
}

fn row(number: u64, day: i32) -> RosterRow {
    RosterRow {
        id: id(number),
        name: "长".repeat(300),
        followers: Some(9_000),
        tier: TierChoice(None),
        category: None,
        city: None,
        mcn: None,
        picture_quote: Some(500),
        video_quote: None,
        notes: 3,
        reads: Some(f64::NAN),
        interactions: Some(80.0),
        spread: None,
        figures: vec![Some(88.4); crate::roster::RANGES],
        score: None,
        confidence: 0.0,
        features: [None; FEATURES],
        parts: [0.0; FEATURES],
        cooperation: None,
        trend: Vec::new(),
        day,
        withheld: 0,
        origin: Origin::Server,
    }
}

#[test]
fn what_the_roster_knows_is_taken_over_and_what_it_withholds_is_not_unlearned() {
    let mut document = list(vec![item(1, Known::default())], &[]);
    assert!(document.refresh(&[row(1, 5), row(2, 5)]));
    assert!(!document.refresh(&[row(1, 5)]), "nothing new");
    let known = document.items[0].known.clone();
    assert_eq!((known.authenticity, known.reads), (Some(88), None));
    assert_eq!(document.check(), Ok(()));

    let mut withheld = row(1, 6);
    withheld.picture_quote = None;
    withheld.withheld = 1 << 3;
    assert!(document.refresh(&[withheld]));
    let known = &document.items[0].known;
    assert_eq!((known.picture_quote, known.day), (Some(500), 6));
    assert!(known.withholds(crate::sharing::Field::Quotes));
    assert!(!document.refresh(&[row(1, 4)]), "an older roster");
    let mut free = row(1, 7);
    free.picture_quote = None;
    assert!(document.refresh(&[free]));
    assert_eq!(
        document.items[0].known.picture_quote, None,
        "it is not asked any more"
    );
}

#[test]
fn what_sheets_say_is_taken_over_and_goes_nowhere_else() {
    let mut document = list(
        vec![item(1, Known::default()), item(2, known(9, None))],
        &[],
    );
    let both = RosterRow {
        origin: Origin::Both,
        ..row(1, 9)
    };
    assert!(document.refresh(std::slice::from_ref(&both)));
    let older = RosterRow {
        picture_quote: Some(700),
        ..both
    };
    assert!(
        document.refresh(&[RosterRow { day: 3, ..older }]),
        "the sheets in use say it"
    );
    let known = &document.items[0].known;
    assert_eq!((known.own, known.picture_quote), (true, Some(700)));

    let told = document.without_own();
    assert_eq!(told.items[0].known, Known::of_a_sheet());
    assert_eq!(told.items[1], document.items[1]);
    assert!(told.is_without_own() && !document.is_without_own());

    // The sheet is not in use any more, and the server does not say what a note costs.
    let mut withheld = row(1, 2);
    withheld.picture_quote = None;
    withheld.withheld = 1 << 3;
    assert!(document.refresh(&[withheld]));
    let known = &document.items[0].known;
    assert_eq!((known.own, known.picture_quote), (false, None));
}
