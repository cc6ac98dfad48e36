use chrono::TimeDelta;
use hongbang_api::notes::{Author, NoteCard};
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{KolId, Source};
use hongbang_domain::note::{NoteId, NoteKind};
use hongbang_domain::reader::Mine;
use hongbang_domain::search::evidence;

use super::*;

const SHANGHAI: CityId = CityId(1_796_236);

/// A note that was published so many hours ago.
fn found(id: u64, title: &str, body: &str, words: &str, hours: i64) -> Found {
    let note = NoteCard {
        id: NoteId::try_from(id).unwrap(),
        source: Source::Demo,
        kind: if id % 2 == 0 {
            NoteKind::Video
        } else {
            NoteKind::Picture
        },
        title: title.to_owned(),
        excerpt: body.to_owned(),
        category: None,
        published_at: DateTime::UNIX_EPOCH - TimeDelta::hours(hours),
        city: (id == 3).then_some(SHANGHAI),
        spot: None,
        cover: None,
        sponsored: None,
        cover_ratio: 0.75,
        counts: Counts {
            likes: Some(id),
            ..Counts::default()
        },
        author: Author {
            id: KolId::try_from(1).unwrap(),
            nickname: String::new(),
            followers: None,
        },
        mine: (id == 2).then_some(Mine {
            following: true,
            ..Mine::default()
        }),
        withheld: Vec::new(),
    };
    let evidence = evidence(&Query::parse(words), title, body, &[]);
    Found { note, evidence }
}

fn results(words: &str) -> Results {
    let items = vec![
        found(1, "别的", "这里有面霜", words, 0),
        found(2, "面霜推荐", "面霜", words, 48),
        found(3, "面霜", "", words, 24 * 30),
    ];
    let corpus = Corpus {
        notes: 100,
        with_term: vec![3],
    };
    Results::of(words, SearchAnswer { corpus, items })
}

fn ids(results: &Results, query: &str, city: Option<CityId>) -> Vec<u64> {
    let ranked = results.ranked(&Asked::of(query), city, &SeenNotes::default());
    ranked.iter().map(|ranked| ranked.id.get()).collect()
}

#[test]
fn an_order_and_a_filter_change_what_is_shown_without_another_answer() {
    let results = results("面霜");
    assert_eq!(ids(&results, "?sort=newest", None), [1, 2, 3]);
    assert_eq!(ids(&results, "?sort=most_liked", None), [3, 2, 1]);
    assert_eq!(ids(&results, "?sort=newest&type=video", None), [2]);
    assert_eq!(ids(&results, "?read=followed", None), [2]);
    assert!(ids(&results, "?read=seen", None).is_empty());
    assert_eq!(ids(&results, "?place=city", Some(SHANGHAI)), [3]);
}

#[test]
fn time_counts_from_the_newest_note_that_was_found() {
    let results = results("面霜");
    assert_eq!(results.newest(), DateTime::UNIX_EPOCH);
    assert_eq!(ids(&results, "?time=day", None), [1]);
    assert_eq!(ids(&results, "?sort=newest&time=week", None), [1, 2]);
}

#[test]
fn what_is_shown_is_the_note_that_was_ranked() {
    let results = results("面霜");
    for ranked in results.ranked(&Asked::default(), None, &SeenNotes::default()) {
        let item = results.item(&ranked).unwrap();
        assert_eq!(item.card.id, ranked.id);
        assert_eq!(item.why, Some(Why::Search(ranked.parts)));
    }
}

fn written(pieces: &[Piece]) -> String {
    let piece = |piece: &Piece| match piece.marked {
        true => format!("<{}>", piece.text),
        false => piece.text.clone(),
    };
    pieces.iter().map(piece).collect()
}

#[test]
fn what_was_found_is_marked_in_the_title_and_near_the_start_of_the_line() {
    let long = format!("{}。\n里面有一支面霜很好用", "前面说的都是别的".repeat(6));
    let item = marked(
        &found(1, "敏感肌面霜", &long, "面霜", 0),
        &Query::parse("面霜"),
    );
    assert_eq!(written(&item.title), "敏感肌<面霜>");
    let line = written(&item.line);
    assert!(line.starts_with('…') && line.ends_with("很好用"), "{line}");
    let lead = line.chars().take_while(|c| *c != '<').count();
    assert!(lead <= 1 + LINE_CHARS / 3, "{line}");
}

#[test]
fn without_a_title_the_passage_stands_in_its_place() {
    let item = marked(
        &found(1, " ", "一支面霜[笑哭R]", "面霜", 0),
        &Query::parse("面霜"),
    );
    assert_eq!(written(&item.title), "一支<面霜>😂");
    assert!(item.line.is_empty());
}
