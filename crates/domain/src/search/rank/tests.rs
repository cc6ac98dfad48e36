use chrono::TimeDelta;

use super::*;
use crate::search::{Query, evidence};

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_700_000_000, 0).unwrap();
pub(super) const HERE: CityId = CityId(1_796_236);
pub(super) const THERE: CityId = CityId(1_816_670);

/// A note with its text, of the same day and with the same counts as any other.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) evidence: Evidence,
    pub(super) days: i64,
    pub(super) counts: Counts,
    pub(super) city: Option<CityId>,
}

fn counts(likes: u64, collects: u64, comments: u64, shares: u64) -> Counts {
    Counts {
        likes: Some(likes),
        collects: Some(collects),
        comments: Some(comments),
        shares: Some(shares),
        ..Counts::default()
    }
}

fn note(query: &str, title: &str, body: &str, topic: &str) -> Note {
    Note {
        evidence: evidence(&Query::parse(query), title, body, &[topic.to_owned()]),
        days: 1,
        counts: counts(10, 10, 10, 10),
        city: None,
    }
}

pub(super) fn candidates(notes: &[Note]) -> Vec<Candidate<'_>> {
    let mut candidates = Vec::new();
    for (id, note) in (1..).zip(notes) {
        candidates.push(Candidate {
            id: NoteId::try_from(id).unwrap(),
            evidence: &note.evidence,
            kind: NoteKind::Picture,
            published_at: NOW - TimeDelta::days(note.days),
            counts: note.counts,
            city: note.city,
            seen: false,
            followed: false,
        });
    }
    candidates
}

/// A thousand notes, of which each term of the query is in ten.
fn corpus(notes: &[Note]) -> Corpus {
    let terms = notes.iter().map(|note| note.evidence.hits.len()).max();
    Corpus {
        notes: 1000,
        with_term: vec![10; terms.unwrap_or_default()],
    }
}

pub(super) const CONTEXT: Context = Context {
    now: NOW,
    city: Some(HERE),
};

fn ranked(notes: &[Note]) -> Vec<Ranked> {
    rank(
        &candidates(notes),
        &corpus(notes),
        &CONTEXT,
        &Weights::default(),
    )
}

/// Asserts that the second of two notes, which the id would put last, comes first.
fn beats(better: Note, worse: Note, why: &str) {
    let ranked = ranked(&[worse, better]);
    let order: Vec<usize> = ranked.iter().map(|ranked| ranked.index).collect();
    assert_eq!(order, [1, 0], "{why}");
    assert!(ranked[0].score > ranked[1].score, "{why}");
}

#[test]
fn the_place_of_a_hit_counts() {
    let long = "没".repeat(100);
    let rest = &format!("{long}面霜");
    let title = || note("面霜", "面霜", &long, "无");
    let opening = || note("面霜", "没有", &format!("面霜{long}"), "无");
    let tags = || note("面霜", "没有", &long, "面霜");
    beats(title(), opening(), "title before opening");
    beats(
        opening(),
        note("面霜", "没有", rest, "无"),
        "opening before rest",
    );
    beats(
        note("面霜", "没有", rest, "无"),
        tags(),
        "rest before topics",
    );
}

#[test]
fn all_words_before_some_of_them() {
    let query = "面霜 推荐";
    beats(
        note(query, "没有", "没有没有没有没有\n面霜，推荐", ""),
        note(query, "面霜", "面霜\n没有没有没有面霜", "面霜"),
        "a full match beats a partial one",
    );
    beats(
        note("控油防晒", "防晒控油防晒", "", ""),
        note("控油防晒", "油防晒", "", ""),
        "most pairs of a phrase beat few",
    );
}

#[test]
fn rare_words_say_more() {
    let corpus = Corpus {
        notes: 1000,
        with_term: vec![900, 3],
    };
    let notes = [
        note("面霜 推荐", "面霜", "没有", ""),
        note("面霜 推荐", "推荐", "没有", ""),
    ];
    let ranked = rank(&candidates(&notes), &corpus, &CONTEXT, &Weights::default());
    assert_eq!(ranked[0].index, 1);
    // A common word alone is no answer beside it.
    assert_eq!(ranked.len(), 1);
}

#[test]
fn repeating_and_rambling_say_less() {
    let one = || note("面霜", "面霜", "好用", "");
    beats(
        note("面霜", "面霜面霜", "好", ""),
        one(),
        "a second hit counts",
    );
    let stuffed = ranked(&[one(), note("面霜", &"面霜，".repeat(10), "", "")]);
    let [many, one_hit] = [&stuffed[0], &stuffed[1]];
    assert!(
        many.parts.relevance < 4.0 * one_hit.parts.relevance,
        "ten hits are not ten"
    );
    let long = "很长的话".repeat(50);
    beats(
        one(),
        note("面霜", "面霜", &long, ""),
        "of two alike the shorter one",
    );
}

#[test]
fn engagement_counts_and_comments_and_shares_most() {
    let with = |counts: Counts| Note {
        counts,
        ..note("面霜", "面霜", "", "")
    };
    beats(
        with(counts(20, 10, 10, 10)),
        with(counts(10, 10, 10, 10)),
        "likes",
    );
    beats(
        with(counts(10, 10, 20, 10)),
        with(counts(20, 20, 10, 10)),
        "comments",
    );
    beats(
        with(counts(10, 10, 10, 20)),
        with(counts(20, 20, 10, 10)),
        "shares",
    );
    // Reads are private: they say nothing, whatever they are.
    let read = Counts {
        reads: Some(1),
        ..counts(10, 10, 10, 10)
    };
    let pair = ranked(&[with(read), with(counts(10, 10, 10, 10))]);
    assert_eq!(pair[0].score, pair[1].score);
}

#[test]
fn unknown_counts_are_the_median() {
    let with = |counts: Counts| Note {
        counts,
        ..note("面霜", "面霜", "", "")
    };
    let unknown = Counts {
        shares: None,
        ..counts(5000, 5000, 5000, 0)
    };
    let notes = [
        with(counts(0, 0, 0, 0)),
        with(unknown),
        with(counts(50, 0, 0, 0)),
        with(counts(1000, 0, 0, 0)),
    ];
    let best = ranked(&notes);
    let order: Vec<usize> = best.iter().map(|ranked| ranked.index).collect();
    assert_eq!(order, [3, 1, 2, 0], "ties by id");
    assert_eq!(best[1].parts.ces, None);
    assert_eq!(best[1].parts.engagement, best[2].parts.engagement);
    assert_eq!(best[0].parts.engagement, 2.0);
    assert_eq!(best[3].parts.engagement, 1.0);
    // Where nothing is known, nothing is told apart.
    let nobody = ranked(&[with(Counts::default()), with(unknown)]);
    assert!(nobody.iter().all(|ranked| ranked.parts.engagement == 1.0));
}

#[test]
fn freshness_halves_in_30_days_and_ends_at_a_quarter() {
    let aged = |days| Note {
        days,
        ..note("面霜", "面霜", "", "")
    };
    beats(aged(1), aged(2), "the fresh one of two alike");
    let table = [
        (-5, 1.0, 0.0),
        (0, 1.0, 0.0),
        (30, 0.5, 30.0),
        (60, 0.25, 60.0),
        (900, 0.25, 900.0),
    ];
    for (days, freshness, age) in table {
        let parts = ranked(&[aged(days)])[0].parts;
        assert_eq!((parts.freshness, parts.age_days), (freshness, age));
    }
    let halving_alone = Weights {
        oldest: 0.0,
        ..Weights::default()
    };
    let old = [aged(90)];
    let ranked = rank(&candidates(&old), &corpus(&old), &CONTEXT, &halving_alone);
    assert_eq!(ranked[0].parts.freshness, 0.125);
}

#[test]
fn the_same_city_helps() {
    let about = |city| Note {
        city,
        ..note("面霜", "面霜", "", "")
    };
    beats(about(Some(HERE)), about(Some(THERE)), "here before there");
    beats(about(Some(HERE)), about(None), "here before nowhere");
    let notes = [about(Some(HERE)), about(None)];
    let nowhere = Context {
        city: None,
        ..CONTEXT
    };
    let ranked = rank(
        &candidates(&notes),
        &corpus(&notes),
        &nowhere,
        &Weights::default(),
    );
    assert!(
        ranked
            .iter()
            .all(|ranked| ranked.parts.city == 1.0 && !ranked.parts.same_city)
    );
}

#[test]
fn a_rank_says_why() {
    let notes = [Note {
        city: Some(HERE),
        ..note("面霜推荐 天堂", "面霜", "好\n推荐", "面霜")
    }];
    let corpus = Corpus {
        notes: 1000,
        // Nobody has 天堂, nor 霜推.
        with_term: vec![10, 0, 10, 0],
    };
    let [ranked] = rank(&candidates(&notes), &corpus, &CONTEXT, &Weights::default())[..] else {
        panic!("one candidate, one rank");
    };
    let parts = ranked.parts;
    assert_eq!((parts.terms_found, parts.terms), (2, 2));
    assert_eq!(parts.coverage, 1.0);
    let places = Places {
        title: true,
        opening: false,
        rest: true,
        tags: true,
    };
    assert_eq!(parts.places, places);
    assert_eq!((parts.ces, parts.engagement), (Some(100.0), 2.0));
    assert_eq!((parts.city, parts.same_city), (1.2, true));
    let idf = (990.5_f64 / 10.5).ln_1p();
    assert!((parts.relevance - idf * (4.0 + 1.0 + 2.0)).abs() < 1e-9);
}

#[test]
fn what_does_not_answer_is_dropped_beside_what_does() {
    let query = "控油防晒推荐";
    let full = || note(query, "控油防晒推荐", "", "");
    let little = || note(query, "推荐", "", "");
    let half = || note(query, "控油防晒", "", "");
    let nothing = || note(query, "没有", "", "");
    let left = |notes: &[Note]| {
        ranked(notes)
            .iter()
            .map(|ranked| ranked.index)
            .collect::<Vec<_>>()
    };
    assert_eq!(left(&[full(), little(), half(), nothing()]), [0, 2]);
    // Where nothing answers well, something is better than nothing.
    assert_eq!(left(&[little(), half(), nothing()]), [1, 0]);
    assert_eq!(left(&[nothing()]), [0; 0]);
    assert_eq!(left(&[]), [0; 0]);
}

#[test]
fn queries_of_every_kind_are_ranked() {
    for query in ["霜", "🍲", "قهوة", "iph"] {
        let title = || note(query, "霜 🍲 قهوة iPhone", "", "");
        let body = || note(query, "", "没有没有没有\n霜 🍲 قهوة iPhone", "");
        beats(title(), body(), query);
    }
    let nothing = ranked(&[note("！？", "！？", "", "")]);
    assert_eq!(nothing, []);
}

#[test]
fn weights_without_sense_are_the_defaults() {
    let notes = [note("面霜", "面霜", "", ""), note("面霜", "", "面霜", "")];
    let expected = ranked(&notes);
    for bad in [f64::NAN, f64::INFINITY, -1.0] {
        let weights = Weights {
            alpha: bad,
            beta: bad,
            half_life_days: bad,
            oldest: bad,
            same_city: bad,
            title: bad,
            opening: bad,
            rest: bad,
            tags: bad,
        };
        assert_eq!(
            rank(&candidates(&notes), &corpus(&notes), &CONTEXT, &weights),
            expected
        );
    }
    let never = Weights {
        half_life_days: 0.0,
        ..Weights::default()
    };
    assert_eq!(
        rank(&candidates(&notes), &corpus(&notes), &CONTEXT, &never),
        expected
    );
}
