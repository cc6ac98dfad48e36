//! What no roster should be told, and what it makes of it.

use super::random::{Dice, first_query, id, parts, settings};
use super::*;
use crate::audience::Target;
use crate::score::Weights;

fn creators(many: u64) -> (Vec<Part>, Query) {
    let seeds: Vec<u64> = (1..=many).collect();
    (parts(&seeds, 2), first_query(&mut Dice(5)))
}

fn ready(many: u64) -> (Roster, Query) {
    let (parts, query) = creators(many);
    let mut roster = Roster::new();
    for part in parts {
        roster.push(part).unwrap();
    }
    (roster, query)
}

#[test]
fn a_part_that_does_not_belong_changes_nothing() {
    let (parts, query) = creators(50);
    let mut roster = Roster::new();
    roster.push(parts[0].clone()).unwrap();
    let with = |change: fn(&mut Part)| {
        let mut part = parts[1].clone();
        change(&mut part);
        part
    };
    let table: [(Part, PartError); 8] = [
        (with(|p| p.format = 2), PartError::Format(2)),
        (with(|p| p.data.push('x')), PartError::OtherData),
        (with(|p| p.parts = 3), PartError::OtherData),
        (with(|p| p.creators += 1), PartError::OtherData),
        (with(|p| p.part = 0), PartError::Unexpected(0)),
        (with(|p| p.part = 2), PartError::Unexpected(2)),
        (
            with(|p| p.columns.reads.truncate(1)),
            PartError::Length("reads"),
        ),
        (
            with(|p| p.columns.withheld.push(0)),
            PartError::Length("withheld"),
        ),
    ];
    for (part, expected) in table {
        assert_eq!(roster.push(part), Err(expected));
        assert_eq!(roster.loading(), Loading { have: 1, of: 2 });
        assert!(!roster.is_ready());
    }
    assert_eq!(roster.query(&query).creators, 0, "half a roster is none");
    assert_eq!(
        roster.push(parts[1].clone()),
        Ok(Loading { have: 2, of: 2 })
    );
    assert!(roster.is_ready());
    assert_eq!(roster.query(&query).creators, 50);
    let again = roster.push(parts[1].clone());
    assert_eq!(again, Err(PartError::Unexpected(1)));
    assert_eq!(roster.query(&query).creators, 50);
}

#[test]
fn no_parts_and_no_creators() {
    let mut part = Part {
        format: FORMAT,
        ..Part::default()
    };
    let mut roster = Roster::new();
    assert_eq!(roster.push(part.clone()), Err(PartError::Unexpected(0)));
    part.parts = 1;
    roster.push(part).unwrap();
    let answer = roster.query(&first_query(&mut Dice(1)));
    assert!(roster.is_ready() && answer.creators == 0 && answer.ranked.is_empty());
    assert_eq!(answer.histograms.len(), RANGES);
    for histogram in answer.histograms {
        assert_eq!(histogram.extent, None);
        assert!(histogram.edges.is_sorted() && histogram.edges.len() == BINS + 1);
    }
}

#[test]
fn bounds_that_cross_pass_nobody_and_the_histogram_stays() {
    let (mut roster, mut query) = ready(200);
    let before = roster.query(&query);
    let place = Range::Followers.place();
    for unknown in [false, true] {
        let bounds = Bounds {
            min: Some(10.0),
            max: Some(9.0),
            unknown,
        };
        query.filter.set_bounds(Range::Followers, bounds);
        let answer = roster.query(&query);
        assert_eq!(answer.passing, 0);
        assert_eq!(answer.histograms[place], before.histograms[place]);
    }
}

#[test]
fn bounds_that_are_no_numbers_ask_nothing() {
    let (mut roster, mut query) = ready(200);
    let all = roster.query(&query);
    for (min, max) in [(f64::NAN, f64::INFINITY), (f64::NEG_INFINITY, f64::NAN)] {
        let bounds = Bounds {
            min: Some(min),
            max: Some(max),
            unknown: false,
        };
        query.filter.ranges = vec![(Range::Cpe, bounds)];
        assert_eq!(roster.query(&query), all);
    }
}

#[test]
fn the_unknown_pass_only_where_the_brand_says_so() {
    let (mut roster, mut query) = ready(300);
    let all = roster.query(&query);
    let spread = &all.histograms[Range::Reads.place()];
    assert!(spread.unknown > 20);
    for unknown in [false, true] {
        let bounds = Bounds {
            min: Some(0.0),
            max: None,
            unknown,
        };
        query.filter.set_bounds(Range::Reads, bounds);
        let left_out = if unknown { 0 } else { spread.unknown };
        assert_eq!(roster.query(&query).passing, 300 - left_out);
    }
}

#[test]
fn weights_of_zero_order_by_followers() {
    let (mut roster, mut query) = ready(300);
    query.weights = Weights([0; 8]);
    query.top = u32::MAX;
    query.rows = (0, u32::MAX);
    let answer = roster.query(&query);
    assert_eq!(answer.ranked.len(), 300);
    assert!(answer.ranked.iter().all(|ranked| ranked.score.is_none()));
    let order = |row: &RosterRow| {
        let unknown = row.followers.is_none();
        (unknown, std::cmp::Reverse(row.followers), row.id)
    };
    assert!(answer.rows.is_sorted_by_key(order));
    assert!(answer.rows.iter().all(|row| row.confidence == 0.0));
}

#[test]
fn a_target_beyond_a_share_is_the_nearest_that_is_one() {
    let (mut roster, query) = ready(300);
    let mut ask = |female| {
        roster.set(&Settings {
            target: Target {
                female,
                ..Target::default()
            },
            ..Settings::default()
        });
        roster.query(&query)
    };
    let whole = ask(Some(1.0));
    assert_eq!(ask(Some(1.3)), whole);
    assert_eq!(ask(Some(f64::NAN)), ask(None));
    assert_ne!(ask(None), whole);
}

#[test]
fn what_comes_before_the_parts_counts_too() {
    let (parts, query) = creators(120);
    let settings = settings(&mut Dice(3));
    let shares = [(id(3), 0.5), (id(6), 0.2)];
    let (mut early, mut late) = (Roster::new(), Roster::new());
    early.set(&settings);
    early.relevance(true, &shares);
    for part in &parts {
        early.push(part.clone()).unwrap();
        late.push(part.clone()).unwrap();
    }
    late.set(&settings);
    late.relevance(true, &shares);
    assert_eq!(early.query(&query), late.query(&query));
    // Nothing but the same again.
    late.set(&settings);
    assert_eq!(early.query(&query), late.query(&query));
}

#[test]
fn rows_are_those_that_are_there_in_the_order_asked() {
    let (mut roster, query) = ready(60);
    let known = roster.query(&query).ranked;
    let (one, other) = (known[1].id, known[0].id);
    let rows = roster.rows(&[one, id(999_999), other, one], &query);
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    assert_eq!(ids, [one, other, one]);
    let mut video = query.clone();
    video.kind = crate::note::NoteKind::Video;
    let before = roster.rows(&ids, &video);
    roster.query(&video);
    assert_eq!(roster.rows(&ids, &video), before, "of the kind asked for");
}

#[test]
fn a_keyword_that_straddles_two_names_is_in_neither() {
    let mut texts = table::Texts::default();
    for text in ["ab", "", "ba", "xab", "红a", "abab"] {
        texts.push(text);
    }
    assert_eq!(texts.holding("ab"), [0, 3, 5]);
    assert_eq!(texts.holding("ba"), [2, 5]);
    assert_eq!(texts.holding("红"), [4]);
    assert_eq!(texts.holding("aba"), [5]);
    assert!(texts.holding("红b").is_empty());
}

#[test]
fn memory_is_counted_and_small() {
    let (mut roster, mut query) = ready(20_000);
    query.filter.keyword = "a".to_owned();
    for range in Range::ALL {
        let bounds = Bounds {
            min: Some(0.0),
            ..Bounds::default()
        };
        query.filter.set_bounds(*range, bounds);
    }
    let before = roster.bytes();
    roster.query(&query);
    assert!(roster.bytes() > before);
    assert!(
        roster.bytes() / 20_000 <= 300,
        "{}",
        roster.bytes() / 20_000
    );
}
