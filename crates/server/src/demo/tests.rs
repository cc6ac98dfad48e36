//! What whoever looks at the demo would notice, over a world of 1,200 creators; and, ignored
//! because they take a release build to be quick, the full 8,000.

mod launch;
mod spots;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;
use hongbang_domain::note::NoteKind;

use super::phrase::half_widths;
use super::*;

fn options(kols: u32, notes: u32) -> Options {
    Options {
        kols,
        notes,
        seed: 1,
        as_of: DEFAULT_AS_OF,
    }
}

const KOLS: u32 = 1_200;

fn world() -> &'static [Creator] {
    static WORLD: OnceLock<Vec<Creator>> = OnceLock::new();
    WORLD.get_or_init(|| generate(&options(KOLS, KOLS * 10), 0..KOLS))
}

fn notes(world: &[Creator]) -> impl Iterator<Item = &NoteRecord> {
    world.iter().flat_map(|creator| &creator.record.notes)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn interactions(note: &Note) -> Option<u64> {
    Some(note.counts.likes? + note.counts.collects? + note.counts.comments?)
}

#[test]
fn the_same_options_give_the_same_world_whatever_the_chunks() {
    let options = options(60, 500);
    let all = generate(&options, 0..60);
    assert_eq!(all, generate(&options, 0..60));
    let chunks = [40..60, 0..7, 7..40].map(|chunk| (chunk.start, generate(&options, chunk)));
    let mut chunks = Vec::from(chunks);
    chunks.sort_by_key(|(start, _)| *start);
    let joined: Vec<Creator> = chunks.into_iter().flat_map(|(_, chunk)| chunk).collect();
    assert_eq!(all, joined);
    let other = Options { seed: 2, ..options };
    assert_ne!(all, generate(&other, 0..60));
}

#[test]
fn there_are_exactly_as_many_as_asked_for() {
    for (kols, total) in [(0, 9), (1, 0), (1, 1), (3, 10), (97, 20), (150, 1_500)] {
        let options = options(kols, total);
        let all = generate(&options, 0..kols + 5);
        assert_eq!(all.len() as u32, kols);
        let expected = if kols == 0 { 0 } else { total };
        assert_eq!(notes(&all).count() as u32, expected, "{kols} creators");
    }
    assert!(generate(&options(5, 5), 7..9).is_empty());
}

#[test]
fn any_last_day_will_do() {
    for as_of in [NaiveDate::MIN, NaiveDate::MAX, DEFAULT_AS_OF] {
        let options = Options {
            as_of,
            ..options(4, 30)
        };
        assert_eq!(notes(&generate(&options, 0..4)).count(), 30);
    }
}

#[test]
fn ids_are_unique() {
    let all = world();
    let kols: BTreeSet<_> = all.iter().map(|creator| creator.record.kol.id).collect();
    assert_eq!(kols.len(), all.len());
    let ids: BTreeSet<_> = notes(all).map(|record| record.note.id).collect();
    assert_eq!(ids.len(), notes(all).count());
    // Of the full world without generating it.
    let full = options(8_000, 80_000);
    let mut kols = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for (index, count) in (0..).zip(share::notes(&full, 0..8_000)) {
        let kol = persona::kol_id(index);
        kols.insert(kol);
        ids.extend((0..count).map(|number| note_id(kol, index, number as usize).1));
    }
    assert_eq!((kols.len(), ids.len()), (8_000, 80_000));
}

#[test]
fn counts_can_be() {
    for creator in world() {
        for record in &creator.record.notes {
            let counts = &record.note.counts;
            let (Some(impressions), Some(reads)) = (counts.impressions, counts.reads) else {
                assert!(record.launch.is_none());
                continue;
            };
            let engaged = interactions(&record.note).unwrap();
            assert!(impressions >= reads && reads >= engaged, "{counts:?}");
            assert!(reads >= counts.shares.unwrap() && reads >= counts.follows.unwrap());
            let rates = [counts.completion_rate, counts.three_second_rate];
            assert!(
                rates
                    .iter()
                    .flatten()
                    .all(|rate| (0.0..=1.0).contains(rate))
            );
            match record.note.kind {
                NoteKind::Picture => assert_eq!(counts.completion_rate, None),
                NoteKind::Video => assert_eq!(counts.three_second_rate, None),
            }
            assert!(counts.comments.unwrap() >= record.comments.len() as u64);
        }
    }
}

#[test]
fn the_first_day_is_part_of_the_whole() {
    let mut launches = 0;
    for record in notes(world()) {
        let age = record.note.data_at - record.note.published_at;
        let Some(launch) = &record.launch else {
            continue;
        };
        launches += 1;
        assert!(age.num_hours() >= 23);
        let counts = &record.note.counts;
        for (hours, all) in [
            (&launch.impressions, counts.impressions),
            (&launch.reads, counts.reads),
            (&launch.likes, counts.likes),
            (&launch.collects, counts.collects),
            (&launch.comments, counts.comments),
            (&launch.shares, counts.shares),
        ] {
            assert_eq!(hours.len(), 24);
            assert!(hours.iter().sum::<u64>() <= all.unwrap());
        }
    }
    assert!(launches > notes(world()).count() * 9 / 10);
}

#[test]
fn days_are_in_order_and_end_at_the_profile() {
    for creator in world() {
        let (kol, days) = (&creator.record.kol, &creator.record.days);
        assert!(days.is_sorted_by(|a, b| a.date < b.date));
        assert!((10..=90).contains(&days.len()));
        let last = days.last().unwrap();
        assert_eq!(last.followers, kol.followers);
        assert_eq!(last.date, DEFAULT_AS_OF);
    }
}

#[test]
fn days_account_for_what_notes_gathered() {
    for creator in world() {
        let (days, notes) = (&creator.record.days, &creator.record.notes);
        if days.len() < 90 {
            continue;
        }
        let likes: u64 = notes
            .iter()
            .filter_map(|record| record.note.counts.likes)
            .sum();
        let by_day: u64 = days.iter().filter_map(|day| day.likes).sum();
        // One for rounding; the rest is older notes'.
        assert!(by_day + 1 >= likes, "{by_day} {likes}");
    }
}

#[test]
fn every_text_says_something() {
    for creator in world() {
        let kol = &creator.record.kol;
        assert!(!kol.nickname.is_empty() && !kol.nickname.contains(['{', '}', '\n']));
        assert!(!kol.categories.is_empty() && !kol.tags.is_empty());
        assert!(kol.picture_quote.is_none_or(|quote| quote >= 50));
        for record in &creator.record.notes {
            let note = &record.note;
            let width = half_widths(&note.title);
            assert!((3..=40).contains(&width), "{}", note.title);
            let long = note.body.chars().count();
            assert!((8..=1_000).contains(&long), "{}", note.body);
            assert!((1..=6).contains(&note.topics.len()), "{:?}", note.topics);
            for text in [&note.title, &note.body] {
                assert!(!text.contains(['{', '}']), "{text}");
                assert_eq!(text.trim(), text);
            }
            assert!(
                note.topics
                    .iter()
                    .all(|topic| note.body.contains(&format!("#{topic}")))
            );
            assert!(
                record
                    .comments
                    .iter()
                    .all(|comment| !comment.text.is_empty())
            );
            for product in &note.products {
                assert!(!product.name.contains("  ") && product.price != Some(0));
            }
        }
    }
}

#[test]
fn comments_come_after_the_note() {
    for record in notes(world()) {
        let (note, comments) = (&record.note, &record.comments);
        let ids: BTreeSet<u64> = comments.iter().map(|comment| comment.id).collect();
        assert_eq!(ids.len(), comments.len());
        for comment in comments {
            assert!((note.published_at..=note.data_at).contains(&comment.published_at));
        }
    }
    let all: usize = notes(world()).map(|record| record.comments.len()).sum();
    assert!(all * 2 < notes(world()).count() * 5, "{all}");
}

#[test]
fn the_audience_is_the_platforms() {
    let audiences: Vec<_> = world()
        .iter()
        .filter_map(|creator| creator.record.kol.audience.as_ref())
        .collect();
    let mean = |value: &dyn Fn(&hongbang_domain::audience::Audience) -> f64| {
        audiences
            .iter()
            .map(|audience| value(audience))
            .sum::<f64>()
            / audiences.len() as f64
    };
    let female = mean(&|audience| audience.female.unwrap());
    assert!((0.67..0.73).contains(&female), "{female}");
    let young = mean(&|audience| {
        let ages = audience.ages.unwrap();
        ages[0] + ages[1] + ages[2] / 2.0
    });
    assert!((0.55..0.65).contains(&young), "{young}");
    for audience in audiences {
        let sums = [
            audience.ages.unwrap().iter().sum::<f64>(),
            audience.city_tiers.unwrap().iter().sum(),
        ];
        assert!(sums.iter().all(|sum| (sum - 1.0).abs() < 1e-6));
        assert!(audience.cities.is_sorted_by(|a, b| a.share >= b.share));
        assert!(audience.cities.iter().map(|city| city.share).sum::<f64>() < 0.9);
        assert!(audience.interests.is_sorted_by(|a, b| a.share >= b.share));
        assert!(audience.interests.iter().map(|one| one.share).sum::<f64>() < 1.0);
    }
}

#[test]
fn engagement_is_the_fields() {
    let clean = world().iter().filter(|creator| creator.planted.is_none());
    let honest: Vec<&Note> = clean
        .flat_map(|creator| &creator.record.notes)
        .map(|record| &record.note)
        .collect();
    let rate = |note: &&Note| {
        let reads = note.counts.reads.filter(|&reads| reads >= 100)?;
        Some(interactions(note)? as f64 / reads as f64)
    };
    let er = median(honest.iter().filter_map(rate).collect());
    assert!((0.03..0.06).contains(&er), "{er}");
    let ctr = |note: &&Note| {
        let impressions = note.counts.impressions.filter(|&shown| shown >= 1_000)?;
        Some(note.counts.reads? as f64 / impressions as f64)
    };
    let ctr = median(honest.iter().filter_map(ctr).collect());
    assert!((0.08..0.13).contains(&ctr), "{ctr}");
    let known: Vec<bool> = honest.iter().filter_map(|note| note.sponsored).collect();
    let sponsored = known.iter().filter(|&&sponsored| sponsored).count() as f64;
    let share = sponsored / known.len() as f64;
    assert!((0.11..0.19).contains(&share), "{share}");
}

#[test]
fn about_one_in_twelve_has_something_planted() {
    let mut kinds: BTreeMap<Behaviour, usize> = BTreeMap::new();
    for creator in world() {
        if let Some(kind) = creator.planted {
            *kinds.entry(kind).or_default() += 1;
            let kol = &creator.record.kol;
            assert!(kol.followers >= Some(1_000) && creator.record.notes.len() >= 5);
        }
    }
    assert_eq!(kinds.len(), Behaviour::ALL.len(), "{kinds:?}");
    let share = kinds.values().sum::<usize>() as f64 / world().len() as f64;
    assert!((0.06..0.10).contains(&share), "{share}");
}

#[test]
fn nothing_in_a_record_names_what_is_planted() {
    for creator in world()
        .iter()
        .filter(|creator| creator.planted.is_some())
        .take(40)
    {
        let text = format!("{:?}", creator.record);
        for kind in Behaviour::ALL {
            assert!(!text.contains(&format!("{kind:?}")), "{kind:?}");
            // "pod" is part of other words.
            assert!(!text.contains(kind.slug()) || *kind == Behaviour::Pod);
        }
    }
}

/// The share of distinct titles: of all, and of the worst hundred that follow each other.
fn distinct_titles(world: &[Creator]) -> (f64, f64) {
    let mut by_time: Vec<&Note> = notes(world).map(|record| &record.note).collect();
    by_time.sort_by_key(|note| (note.published_at, note.id));
    let distinct = |notes: &[&Note]| {
        let titles: BTreeSet<&str> = notes.iter().map(|note| note.title.as_str()).collect();
        titles.len() as f64 / notes.len() as f64
    };
    let hundreds = by_time.windows(100).step_by(10).map(distinct);
    let worst = hundreds.min_by(f64::total_cmp).unwrap_or(1.0);
    (distinct(&by_time), worst)
}

#[test]
fn titles_hardly_repeat() {
    let (all, worst) = distinct_titles(world());
    assert!(all > 0.8 && worst >= 0.95, "{all} {worst}");
    let names = world().iter().map(|creator| &creator.record.kol.nickname);
    let names = names.collect::<BTreeSet<_>>().len() as f64 / f64::from(KOLS);
    assert!(names > 0.95, "{names}");
}

#[test]
#[ignore = "quick in a release build only"]
fn the_full_world() {
    let all = generate(&options(8_000, 80_000), 0..8_000);
    let (titles, worst) = distinct_titles(&all);
    assert!(titles > 0.6 && worst >= 0.95, "{titles} {worst}");
    let comments: usize = notes(&all).map(|record| record.comments.len()).sum();
    assert!(comments < 200_000, "{comments}");
    let planted = all
        .iter()
        .filter(|creator| creator.planted.is_some())
        .count();
    assert!((560..=720).contains(&planted), "{planted}");
}
