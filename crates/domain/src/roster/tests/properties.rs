use proptest::prelude::*;

use super::oracle::{Told, score};
use super::random::{Dice, change, first_query, id, own, parts, settings};
use crate::roster::{Answer, PartError, Query, Roster};

/// Tells a roster something, asks it, and compares.
fn story(seeds: &[u64], own_seeds: &[u64], many: u32, steps: &[u64]) {
    let mut roster = Roster::new();
    let mut query = first_query(&mut Dice(1));
    let mut order = parts(seeds, many);
    if steps.first().is_some_and(|step| step % 2 == 1) {
        order.reverse();
    }
    let own = own(own_seeds, 1 + own_seeds.len() as u32 % 3);
    // They come before the last of the server's.
    let mut own_left = own.iter();
    for (place, part) in order.iter().enumerate() {
        for part in own_left
            .by_ref()
            .take(if place + 1 == order.len() { 9 } else { 1 })
        {
            roster.own(part.clone()).unwrap();
        }
        roster.push(part.clone()).unwrap();
    }
    let mut told = Told::of(&order, &own);
    assert!(roster.is_ready());
    let late = own[0].clone();
    assert_eq!(roster.own(late), Err(PartError::Unexpected(0)), "too late");
    for step in steps {
        let dice = &mut Dice(*step);
        match dice.below(8) {
            0 => {
                told.settings = settings(dice);
                roster.set(&told.settings);
            }
            1 => {
                let word = dice.pick(&["A", "红", "é", ""]).to_owned();
                let creators = (0..dice.below(9)).map(|_| id(1 + dice.below(60)));
                told.keyword = (word, creators.collect());
                roster.keyword(&told.keyword.0, &told.keyword.1);
            }
            2 => {
                let known = !dice.one_in(3);
                let shares = (0..dice.below(30)).map(|_| {
                    let share = dice.pick(&[0.0, 0.1, 0.5, 1.0, 1.5, f32::NAN]);
                    (id(3 * (1 + dice.below(60))), share)
                });
                let shares: Vec<_> = shares.collect();
                roster.relevance(known, &shares);
                told.relevance = known.then_some(shares);
            }
            _ => {
                for _ in 0..1 + dice.below(4) {
                    change(&mut query, dice);
                }
            }
        }
        compare(&told, &roster.query(&query), &query);
        if dice.one_in(3) {
            let again = roster.query(&query);
            roster.forget();
            assert_same(&again, &roster.query(&query));
        }
    }
}

/// Answers, whose fields may be NaN nowhere.
fn assert_same(one: &Answer, other: &Answer) {
    assert_eq!(one.passing, other.passing);
    assert_eq!(one.facets, other.facets);
    assert_eq!(one.histograms, other.histograms);
    assert_eq!(one.ranked, other.ranked);
    assert_eq!(one.rows, other.rows);
}

fn compare(told: &Told, answer: &Answer, query: &Query) {
    let expected = told.answer(query, answer);
    assert_eq!(answer.creators, expected.creators);
    assert_eq!(answer.passing, expected.passing, "{:?}", query.filter);
    assert_eq!(answer.facets, expected.facets, "{:?}", query.filter);
    for (one, other) in answer.histograms.iter().zip(&expected.histograms) {
        assert_eq!(one, other, "{:?}", query.filter);
        assert!(one.edges.is_sorted() && one.edges.len() == one.bins.len() + 1);
        let ends = (one.edges[0], one.edges[one.bins.len()]);
        assert!(one.extent.is_none_or(|(least, most)| {
            ends.0 == f64::from(least as f32) && ends.1 >= f64::from(most as f32)
        }));
    }
    assert_eq!(answer.histograms.len(), expected.histograms.len());
    assert_eq!(answer.ranked, expected.ranked, "{:?}", query.weights);
    let creators = told.creators();
    let features = told.features(&creators, query.kind);
    let (from, many) = query.rows;
    let shown = answer.ranked.iter().skip(from as usize).take(many as usize);
    let shown: Vec<_> = shown.collect();
    assert_eq!(answer.rows.len(), shown.len());
    for (row, ranked) in answer.rows.iter().zip(shown) {
        assert_eq!((row.id, row.score), (ranked.id, ranked.score));
        let place = creators.binary_search_by_key(&row.id, |c| c.id).unwrap();
        let (score, confidence) = score(query, &features[place]);
        assert_eq!((row.score, row.confidence), (score, confidence));
        let creator = &creators[place];
        let said = (row.name.as_str(), row.origin, row.withheld, row.category);
        let main = creator.main_category();
        let expected = (creator.name(), creator.origin, creator.withheld(), main);
        assert_eq!(said, expected);
        assert_eq!(
            (row.notes, row.day, row.trend.clone()),
            creator.rest(),
            "{expected:?}"
        );
        let sum: f32 = row.parts.iter().sum();
        assert!((sum - score.unwrap_or_default()).abs() < 1e-3);
        for (feature, expected) in row.features.iter().zip(features[place]) {
            assert_eq!(*feature, expected.map(|p| p as f32 / 10_000.0));
        }
        for (range, figure) in crate::roster::Range::ALL.iter().zip(&row.figures) {
            let expected = creators[place].figure(*range, query.kind, &told.settings);
            assert_eq!(*figure, expected, "{range:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_what_the_definitions_give(
        seeds in proptest::collection::vec(any::<u64>(), 0..170),
        own in proptest::collection::vec(any::<u64>(), 0..40),
        many in 1_u32..4,
        steps in proptest::collection::vec(any::<u64>(), 1..14),
    ) {
        story(&seeds, &own, many, &steps);
    }
}

/// More rows than are combined at a time, and than quantiles are taken from.
#[test]
fn large_rosters_answer_as_small_ones_do() {
    let mut dice = Dice(7);
    let seeds: Vec<u64> = (0..16_700).map(|_| dice.next()).collect();
    let steps: Vec<u64> = (0..3).map(|_| dice.next()).collect();
    story(&seeds, &seeds[..300], 3, &steps);
}
