use super::*;
use crate::engagement::Counts;
use crate::note::NoteId;
use crate::place::cities;
use crate::search::{Context, Corpus, Evidence, Hits, Weights, rank};

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_700_000_000, 0).unwrap();

fn evidence() -> Evidence {
    let title = Hits {
        title: 1,
        ..Hits::default()
    };
    Evidence {
        hits: vec![title],
        length: 10,
    }
}

fn candidate(evidence: &Evidence, id: u64) -> Candidate<'_> {
    Candidate {
        id: NoteId::try_from(id).unwrap(),
        evidence,
        kind: NoteKind::Picture,
        published_at: NOW,
        counts: Counts::default(),
        city: None,
        seen: false,
        followed: false,
    }
}

fn named(zh: &str) -> CityId {
    cities().iter().find(|city| city.zh == zh).unwrap().id
}

/// The ids that a filter leaves of the candidates.
fn left(candidates: &[Candidate<'_>], filter: Filter) -> Vec<u64> {
    let left = narrow(candidates.to_vec(), &filter, NOW);
    left.iter().map(|candidate| candidate.id.get()).collect()
}

#[test]
fn filters_leave_what_was_asked_for() {
    let evidence = evidence();
    let note = |id| candidate(&evidence, id);
    let aged = |id, age| Candidate {
        published_at: NOW - age,
        ..note(id)
    };
    let about = |id, city| Candidate {
        city: Some(named(city)),
        ..note(id)
    };
    let notes = [
        Candidate {
            kind: NoteKind::Video,
            ..note(1)
        },
        Candidate {
            seen: true,
            ..aged(2, TimeDelta::hours(24))
        },
        Candidate {
            followed: true,
            ..aged(3, TimeDelta::hours(25))
        },
        aged(4, TimeDelta::days(7)),
        aged(5, TimeDelta::days(8)),
        aged(6, TimeDelta::days(183)),
        aged(7, TimeDelta::days(184)),
        about(8, "上海"),
        about(9, "苏州"),
        about(10, "北京"),
    ];
    let all = Filter::default();
    let only_kind = |kind| Filter {
        kind: Some(kind),
        ..all
    };
    let only_within = |within| Filter {
        within: Some(within),
        ..all
    };
    let only_reading = |reading| Filter {
        reading: Some(reading),
        ..all
    };
    let only_near = |near| Filter {
        near: Some(near),
        ..all
    };
    let shanghai = named("上海");
    let table: [(Filter, &[u64]); 11] = [
        (all, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (only_kind(NoteKind::Video), &[1]),
        (only_kind(NoteKind::Picture), &[2, 3, 4, 5, 6, 7, 8, 9, 10]),
        (only_within(Within::Day), &[1, 2, 8, 9, 10]),
        (only_within(Within::Week), &[1, 2, 3, 4, 8, 9, 10]),
        (only_within(Within::HalfYear), &[1, 2, 3, 4, 5, 6, 8, 9, 10]),
        (only_reading(Reading::Seen), &[2]),
        (only_reading(Reading::Unseen), &[1, 3, 4, 5, 6, 7, 8, 9, 10]),
        (only_reading(Reading::Followed), &[3]),
        (only_near(Near::City(shanghai)), &[8]),
        (only_near(Near::Around(shanghai)), &[8, 9]),
    ];
    for (filter, expected) in table {
        assert_eq!(left(&notes, filter), expected, "{filter:?}");
    }
    // All must hold.
    let fresh_here = Filter {
        kind: Some(NoteKind::Video),
        ..only_near(Near::City(shanghai))
    };
    assert_eq!(left(&notes, fresh_here), [0; 0]);
    // A city that the table does not know is near itself.
    let unknown = Candidate {
        city: Some(CityId(0)),
        ..note(1)
    };
    assert_eq!(left(&[unknown], only_near(Near::Around(CityId(0)))), [1]);
}

#[test]
fn orders_put_the_unknown_last() {
    let evidence = evidence();
    let note = |id, hours, likes, comments, collects| Candidate {
        published_at: NOW - TimeDelta::hours(hours),
        counts: Counts {
            likes,
            comments,
            collects,
            shares: Some(0),
            ..Counts::default()
        },
        ..candidate(&evidence, id)
    };
    let notes = [
        note(1, 3, None, Some(0), Some(7)),
        note(2, 9, Some(5), None, Some(7)),
        note(3, 1, Some(u64::MAX), Some(2), None),
        note(4, 3, Some(0), Some(9), Some(8)),
    ];
    let corpus = Corpus {
        notes: 100,
        with_term: vec![4],
    };
    let context = Context {
        now: NOW,
        city: None,
    };
    let ranked = rank(&notes, &corpus, &context, &Weights::default());
    let ids = |by| -> Vec<u64> {
        let ordered = order(ranked.clone(), &notes, by);
        ordered.iter().map(|ranked| ranked.id.get()).collect()
    };
    // Only the counts of the fourth are all known, and the others take after it: age decides.
    assert_eq!(ids(Order::Best), [3, 1, 4, 2]);
    assert_eq!(ids(Order::Newest), [3, 1, 4, 2]);
    assert_eq!(ids(Order::MostLiked), [3, 2, 4, 1]);
    assert_eq!(ids(Order::MostCommented), [4, 3, 1, 2]);
    assert_eq!(ids(Order::MostCollected), [4, 1, 2, 3]);
}

#[test]
fn names_lead_back() {
    assert!(
        Order::ALL
            .iter()
            .all(|&one| Order::from_slug(one.slug()) == Some(one))
    );
    assert!(
        Within::ALL
            .iter()
            .all(|&one| Within::from_slug(one.slug()) == Some(one))
    );
    assert!(
        Reading::ALL
            .iter()
            .all(|&one| Reading::from_slug(one.slug()) == Some(one))
    );
    assert_eq!(Order::from_slug("worst"), None);
    assert_eq!(Order::ALL[0], Order::default());
}
