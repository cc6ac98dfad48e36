use super::*;
use crate::shortlist::{
    Edit, Invalid, Known, MAX_EVENTS, MAX_ITEMS, MAX_TAGS, MERGED, Refused, State, TITLE_CHARS,
};

fn id(number: u64) -> KolId {
    KolId::try_from(number).unwrap()
}

fn add(ids: impl IntoIterator<Item = u64>) -> Edit {
    let items = ids.into_iter();
    Edit::Add(
        items
            .map(|number| Item::new(id(number), Known::default(), 1))
            .collect(),
    )
}

fn note(number: u64, text: &str) -> Edit {
    Edit::Note {
        id: id(number),
        text: text.to_owned(),
    }
}

fn list(edits: &[Edit]) -> Document {
    after(&Document::default(), edits, 10)
}

fn after(base: &Document, edits: &[Edit], at: i64) -> Document {
    let mut document = base.clone();
    for edit in edits {
        document.apply(edit, at).unwrap();
    }
    document
}

fn order(document: &Document) -> Vec<u64> {
    let items = document.in_order().into_iter();
    items.map(|item| item.id.get()).collect()
}

fn notes(item: &Item) -> Vec<&str> {
    let events = item.events.iter();
    events
        .filter_map(|event| match &event.what {
            Happening::Note { text } => Some(text.as_str()),
            Happening::Standing(_) => None,
        })
        .collect()
}

#[test]
fn of_two_notes_the_later_counts_and_the_other_stays_in_what_happened() {
    let base = list(&[add([1])]);
    let ours = after(&base, &[note(1, "too dear")], 1_000);
    let theirs = after(&base, &[note(1, "just right")], 2_000);
    let merged = Document::merge(&base, &ours, &theirs);
    let item = merged.item(id(1)).unwrap();
    assert_eq!(item.note.value, "just right");
    assert_eq!(notes(item), ["too dear", "just right"]);
}

#[test]
fn a_clock_that_is_ahead_does_not_win_over_who_saw_what_it_wrote() {
    let base = list(&[add([1])]);
    let ahead = after(&base, &[note(1, "from the future")], 9_000_000);
    let answer = after(&ahead, &[note(1, "seen, and changed")], 5_000);
    let merged = Document::merge(&base, &ahead, &answer);
    assert_eq!(merged.item(id(1)).unwrap().note.value, "seen, and changed");
}

#[test]
fn who_is_taken_off_and_written_about_stays() {
    let base = list(&[add([1, 2, 3])]);
    let ours = after(&base, &[Edit::Remove(vec![id(1), id(2)])], 1_000);
    let theirs = after(&base, &[note(1, "answers at once")], 500);
    let merged = Document::merge(&base, &ours, &theirs);
    assert_eq!(order(&merged), [1, 3]);
    // Knowing more of somebody is not doing something with it.
    let mut fresh = base.clone();
    fresh.items[0].known.day = 9;
    let merged = Document::merge(&base, &ours, &fresh);
    assert_eq!(order(&merged), [3]);
}

#[test]
fn who_is_taken_off_and_put_back_stays_whatever_the_other_side_did() {
    let base = list(&[add([1, 2])]);
    let mut ours = base.clone();
    let back = ours.apply(&Edit::Remove(vec![id(1)]), 20).unwrap();
    ours.apply(&back, 30).unwrap();
    let theirs = after(&base, &[Edit::Remove(vec![id(1)])], 25);
    assert_eq!(order(&Document::merge(&base, &ours, &theirs)), [1, 2]);
}

#[test]
fn different_parts_of_a_brief_are_both_kept() {
    let base = list(&[]);
    let brief = |words: &str, budget| {
        let words = words.to_owned();
        Edit::Brief(Box::new(Brief {
            words,
            budget,
            ..Brief::default()
        }))
    };
    let ours = after(&base, &[brief("a serum for spring", None)], 1_000);
    let mut theirs = after(&base, &[brief("", Some(200_000))], 2_000);
    let merged = Document::merge(&base, &ours, &theirs);
    assert_eq!(merged.brief.value.words, "a serum for spring");
    assert_eq!(merged.brief.value.budget, Some(200_000));
    // Taking one's own part back leaves the other's.
    let back = theirs.apply(&brief("", Some(300_000)), 3_000).unwrap();
    let mut merged = Document::merge(&base, &ours, &theirs);
    merged.apply(&back, 4_000).unwrap();
    assert_eq!(merged.brief.value.words, "a serum for spring");
    assert_eq!(merged.brief.value.budget, Some(200_000));
}

#[test]
fn places_are_dealt_out_anew_where_no_number_is_left_between() {
    let mut document = list(&[add(1..=3)]);
    // Each goes between the first and the one that was put there before: halves of halves.
    for round in 0..200 {
        let (moved, before) = if round % 2 == 0 { (3, 2) } else { (2, 3) };
        let (moved, before) = (id(moved), Some(id(before)));
        document
            .apply(&Edit::Move { id: moved, before }, round)
            .unwrap();
        assert_eq!(order(&document)[1], moved.get(), "{round}");
        assert_eq!(document.check(), Ok(()));
    }
    // A merge can give two the same place.
    for item in &mut document.items {
        item.place.value = 5.0;
    }
    document
        .apply(
            &Edit::Move {
                id: id(3),
                before: Some(id(2)),
            },
            300,
        )
        .unwrap();
    assert_eq!(order(&document), [1, 3, 2]);
    // Nor is there anything behind the largest number.
    document.items[0].place.value = f64::MAX;
    document.apply(&add([4]), 400).unwrap();
    assert_eq!(order(&document).last(), Some(&4));
}

#[test]
fn pinned_ones_are_first_and_moved_among_themselves() {
    let mut document = list(&[add(1..=5)]);
    let pin = Edit::Pin {
        ids: vec![id(4), id(5)],
        pinned: true,
    };
    document.apply(&pin, 20).unwrap();
    assert_eq!(order(&document), [4, 5, 1, 2, 3]);
    let step = Edit::Move {
        id: id(5),
        before: Some(id(4)),
    };
    let back = document.apply(&step, 30).unwrap();
    assert_eq!(order(&document), [5, 4, 1, 2, 3]);
    // Before one that is pinned: before all that are not.
    document
        .apply(
            &Edit::Move {
                id: id(3),
                before: Some(id(4)),
            },
            40,
        )
        .unwrap();
    assert_eq!(order(&document), [5, 4, 3, 1, 2]);
    document.apply(&back, 50).unwrap();
    assert_eq!(order(&document), [4, 5, 3, 1, 2]);
}

#[test]
fn limits_are_said_and_kept() {
    let mut document = list(&[add([1])]);
    let title = |chars| Edit::Title("长".repeat(chars));
    assert_eq!(
        document.apply(&title(10_000), 1),
        Err(Refused::TitleTooLong)
    );
    assert!(document.apply(&title(TITLE_CHARS), 1).is_ok());
    let tags = |from: usize, to: usize| Edit::Tag {
        ids: vec![id(1)],
        add: (from..to).map(|tag| format!(" tag {tag} ")).collect(),
        remove: Vec::new(),
    };
    assert!(document.apply(&tags(0, MAX_TAGS), 1).is_ok());
    assert_eq!(document.apply(&tags(20, 21), 1), Err(Refused::TooManyTags));
    let brief = |female| {
        let mut brief = Brief::default();
        brief.target.female = Some(female);
        Edit::Brief(Box::new(brief))
    };
    for share in [1.3, -0.1, f64::NAN, f64::INFINITY] {
        assert_eq!(document.apply(&brief(share), 1), Err(Refused::NotAShare));
    }
    let all = MAX_ITEMS as u64;
    assert_eq!(
        document.apply(&add(2..=all + 1), 1),
        Err(Refused::TooManyItems)
    );
    assert!(document.apply(&add(1..=all), 1).is_ok());
    assert_eq!(document.items.len(), MAX_ITEMS);
    assert_eq!(document.check(), Ok(()));
}

#[test]
fn two_full_lists_lose_nobody_and_only_adding_waits() {
    let base = Document::default();
    let all = MAX_ITEMS as u64;
    let (ours, theirs) = (list(&[add(1..=all)]), list(&[add(all + 1..=2 * all)]));
    let mut merged = Document::merge(&base, &ours, &theirs);
    assert_eq!(merged.items.len(), 2 * MAX_ITEMS);
    assert_eq!(merged.check(), Ok(()));
    assert_eq!(merged.apply(&add([99_999]), 1), Err(Refused::TooManyItems));
    assert!(merged.apply(&note(7, "still edited"), 1).is_ok());
}

#[test]
fn what_is_no_list_is_found_out() {
    let good = list(&[add([1, 2]), note(1, "a"), note(1, "b")]);
    assert_eq!(good.check(), Ok(()));
    let wrong = |change: &dyn Fn(&mut Document)| {
        let mut document = good.clone();
        change(&mut document);
        document.check().map_err(|Invalid { field, .. }| field)
    };
    type Case<'a> = (&'a dyn Fn(&mut Document), &'a str);
    let cases: [Case; 11] = [
        (&|d| d.items.swap(0, 1), "items"),
        (&|d| d.items[1].id = d.items[0].id, "items"),
        (&|d| d.items[0].place.value = f64::NAN, "items.place"),
        (&|d| d.items[0].note.value = "x".repeat(2_001), "items.note"),
        (
            &|d| d.items[0].standing.value.reason = "x".repeat(2_001),
            "items.standing.reason",
        ),
        (&|d| d.items[0].events.reverse(), "items.events"),
        (
            &|d| d.items[0].known.reads = Some(f64::INFINITY),
            "items.known",
        ),
        (&|d| d.items[0].note.at = -1, "items.at"),
        (&|d| d.title.value = "x".repeat(121), "title"),
        (
            &|d| d.brief.value.target.female = Some(1.3),
            "brief.target.female",
        ),
        (
            &|d| d.items[0].tags = (0..=MERGED * MAX_TAGS).map(|tag| tag.to_string()).collect(),
            "items.tags",
        ),
    ];
    for (change, field) in cases {
        assert_eq!(wrong(change), Err(field));
    }
}

#[test]
fn what_is_typed_is_one_note_and_what_is_repeated_goes_before_what_is_not() {
    let mut document = list(&[add([1])]);
    for (at, text) in [(100, "g"), (200, "go"), (300, "good"), (90_000, "good fit")] {
        document.apply(&note(1, text), at).unwrap();
    }
    let item = document.item(id(1)).unwrap();
    assert_eq!(notes(item), ["good", "good fit"], "a minute lies between");

    let stand = |state| Edit::Stand {
        ids: vec![id(1)],
        standing: Standing {
            state,
            reason: String::new(),
        },
    };
    for round in 0..300 {
        let state = if round % 2 == 0 {
            State::Shortlisted
        } else {
            State::Passed
        };
        document.apply(&stand(state), 100_000 + round).unwrap();
    }
    let item = document.item(id(1)).unwrap();
    assert_eq!(item.events.len(), MAX_EVENTS);
    assert_eq!(notes(item), ["good", "good fit"]);

    for round in 0..300 {
        let text = format!("note {round}");
        document.apply(&note(1, &text), 200_000 + round).unwrap();
    }
    let item = document.item(id(1)).unwrap();
    assert_eq!(notes(item).len(), 302, "each stands nowhere else");
    assert_eq!(document.check(), Ok(()));
}

#[test]
fn what_another_program_wrote_without_events_is_kept_as_well() {
    let base = list(&[add([1])]);
    let bare = |text: &str, at| {
        let mut document = base.clone();
        document.items[0].note = Stamped {
            at,
            value: text.to_owned(),
        };
        document
    };
    let (ours, theirs) = (bare("ours", 20), bare("theirs", 30));
    let merged = Document::merge(&base, &ours, &theirs);
    assert_eq!(merged.items[0].note.value, "theirs");
    assert_eq!(notes(&merged.items[0]), ["ours"]);
    let changed = after(&ours, &[note(1, "next")], 40);
    assert_eq!(notes(&changed.items[0]), ["ours", "next"]);
}

#[test]
fn a_copy_begins_anew_and_keeps_what_one_thinks() {
    let contacted = Edit::Stand {
        ids: vec![id(1)],
        standing: Standing {
            state: State::Contacted,
            reason: "by mail".to_owned(),
        },
    };
    let document = list(&[add([1, 2]), note(1, "kind"), contacted]);
    let copy = document.duplicate("Autumn", 5_000);
    assert_eq!(
        (copy.title.value.as_str(), order(&copy)),
        ("Autumn", vec![1, 2])
    );
    let item = copy.item(id(1)).unwrap();
    assert_eq!(item.standing, Stamped::default());
    assert_eq!(item.note.value, "kind");
    assert_eq!(notes(item), ["kind"]);
    assert_eq!(item.events.len(), 1);
}
