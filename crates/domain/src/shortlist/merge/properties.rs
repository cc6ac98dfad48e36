//! What must hold of every merge, over lists that were edited at random.

use proptest::prelude::*;

use super::*;
use crate::note::NoteKind;
use crate::shortlist::{Edit, Known, NOTE_CHARS, Refused, State, View};

/// Creators that the lists draw from: few, so that both sides often mean the same.
const CREATORS: u64 = 6;

/// A change in small numbers.
type Op = (u8, u64, u8, i64);

fn id(number: u64) -> KolId {
    KolId::try_from(number % CREATORS + 1).unwrap()
}

fn op() -> impl Strategy<Value = Op> {
    (0..16_u8, 0..CREATORS, 0..6_u8, 0..400_000_i64)
}

fn ops(most: usize) -> impl Strategy<Value = Vec<Op>> {
    proptest::collection::vec(op(), 0..most)
}

fn text(number: u8) -> String {
    // Some begin with others, as what is being typed does.
    let texts = [
        "",
        "go",
        "good",
        "good fit",
        "slow to answer",
        "asked twice",
    ];
    let text = texts.get(usize::from(number) % texts.len());
    text.copied().unwrap_or_default().to_owned()
}

fn edit((kind, creator, value, at): Op) -> Edit {
    let who = id(creator);
    match kind {
        0..=4 => {
            let mut known = Known {
                day: i32::from(value),
                ..Known::default()
            };
            if kind == 4 {
                known.own = true;
                "in a sheet".clone_into(&mut known.name);
            }
            Edit::Add(vec![Item::new(who, known, at)])
        }
        5 => Edit::Remove(vec![who]),
        6 => Edit::Move {
            id: who,
            before: (value > 0).then(|| id(creator + u64::from(value))),
        },
        7 | 8 => Edit::Stand {
            ids: vec![who, id(creator + 1)],
            standing: Standing {
                state: State::ALL[usize::from(value) % State::ALL.len()],
                reason: text(value),
            },
        },
        9 | 10 => Edit::Note {
            id: who,
            text: text(value),
        },
        11 => Edit::Tag {
            ids: vec![who, id(creator + 2)],
            add: vec![format!("tag {value}")],
            remove: vec![format!("tag {}", value / 2)],
        },
        12 => Edit::Price {
            id: who,
            price: (value > 0).then(|| u32::from(value) * 100),
        },
        13 => Edit::Pin {
            ids: vec![who, id(creator + 3)],
            pinned: value % 2 == 0,
        },
        14 => Edit::Title(text(value)),
        _ => Edit::Brief(Box::new(Brief {
            budget: (value % 2 == 0).then_some(creator),
            words: text(value),
            keywords: vec![text(value / 2)],
            ..Brief::default()
        })),
    }
}

fn edited(base: &Document, ops: &[Op]) -> Document {
    let mut document = base.clone();
    for op in ops {
        document.apply(&edit(*op), op.3).unwrap();
        if op.0 == 15 && op.2 == 0 {
            let kind = NoteKind::Video;
            let view = View {
                kind,
                ..View::default()
            };
            document.look(view, op.3);
        }
    }
    document
}

/// What is to be seen of a list: all but times and events.
fn visible(document: &Document) -> impl PartialEq + std::fmt::Debug + use<> {
    let items: Vec<_> = document
        .in_order()
        .into_iter()
        .map(|item| {
            (
                item.id,
                item.standing.value.clone(),
                item.note.value.clone(),
                item.tags.clone(),
                item.price.value,
                item.pinned.value,
                item.known.clone(),
            )
        })
        .collect();
    let brief = document.brief.value.clone();
    (document.title.value.clone(), brief, items)
}

/// Every note and every state that an item has or had.
fn said(item: &Item) -> Vec<Happening> {
    let mut said: Vec<Happening> = item.events.iter().map(|event| event.what.clone()).collect();
    if item.standing.value != Standing::default() {
        said.push(Happening::Standing(item.standing.value.clone()));
    }
    if !item.note.value.is_empty() {
        let text = item.note.value.clone();
        said.push(Happening::Note { text });
    }
    said
}

/// Whether it is said, or a note that goes on from it.
fn is_said(what: &Happening, by: &Item) -> bool {
    said(by).iter().any(|other| match (what, other) {
        (Happening::Note { text }, Happening::Note { text: longer }) => longer.starts_with(text),
        (what, other) => what == other,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(base in ops(12), ours in ops(12), theirs in ops(12)) {
        let base = edited(&Document::default(), &base);
        let took_off = |ops: &[Op]| -> Vec<KolId> {
            let removed = ops.iter().filter(|op| op.0 == 5);
            removed.map(|op| id(op.1)).collect()
        };
        let (off_ours, off_theirs) = (took_off(&ours), took_off(&theirs));
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        let merged = Document::merge(&base, &ours, &theirs);
        let sides = [(&ours, &theirs, off_theirs), (&theirs, &ours, off_ours)];
        for (side, other, taken_off) in sides {
            for item in &side.items {
                let Some(kept) = merged.item(item.id) else {
                    // Gone only where the other side took off what this one did not touch.
                    prop_assert!(other.item(item.id).is_none());
                    let before = base.item(item.id).unwrap();
                    prop_assert_eq!(said(item), said(before));
                    prop_assert_eq!(&item.tags, &before.tags);
                    prop_assert_eq!(item.price, before.price);
                    prop_assert_eq!(item.pinned, before.pinned);
                    continue;
                };
                // Who takes off and adds again begins anew with what both knew.
                let anew = taken_off.contains(&item.id);
                let before = base.item(item.id).filter(|_| anew).map(said).unwrap_or_default();
                for what in said(item).iter().filter(|what| !before.contains(what)) {
                    prop_assert!(is_said(what, kept), "{:?} of {:?}", what, item.id);
                }
                // A tag goes only where one side took it off.
                for tag in &item.tags {
                    let taken_off = base.item(item.id).is_some_and(|item| item.tags.contains(tag))
                        && other.item(item.id).is_some_and(|item| !item.tags.contains(tag));
                    prop_assert!(kept.tags.contains(tag) || taken_off);
                }
            }
        }
        for item in &merged.items {
            prop_assert!(ours.item(item.id).is_some() || theirs.item(item.id).is_some());
        }
    }

    #[test]
    fn the_order_of_the_sides_does_not_matter(base in ops(10), ours in ops(10), theirs in ops(10)) {
        let base = edited(&Document::default(), &base);
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        let merged = Document::merge(&base, &ours, &theirs);
        prop_assert_eq!(&merged, &Document::merge(&base, &theirs, &ours));
        prop_assert_eq!(merged.check(), Ok(()));
        // Merged again with either, it stays.
        prop_assert_eq!(&Document::merge(&ours, &merged, &ours), &merged);
        prop_assert_eq!(&Document::merge(&base, &merged, &merged), &merged);
    }

    #[test]
    fn who_is_merged_first_does_not_matter(
        base in ops(10), one in ops(8), two in ops(8), three in ops(8),
    ) {
        let base = edited(&Document::default(), &base);
        let [one, two, three] = [one, two, three].map(|ops| edited(&base, &ops));
        let merge = |ours: &Document, theirs: &Document| Document::merge(&base, ours, theirs);
        let left = merge(&merge(&one, &two), &three);
        prop_assert_eq!(&left, &merge(&one, &merge(&two, &three)));
        prop_assert_eq!(&left, &merge(&merge(&one, &three), &two));
    }

    #[test]
    fn what_one_side_left_alone_is_the_others(base in ops(10), ours in ops(12)) {
        let base = edited(&Document::default(), &base);
        let ours = edited(&base, &ours);
        prop_assert_eq!(&Document::merge(&base, &ours, &ours), &ours);
        prop_assert_eq!(&Document::merge(&base, &base, &ours), &ours);
        prop_assert_eq!(&Document::merge(&base, &ours, &base), &ours);
    }

    /// A server has lists without what own sheets say, and so has whoever changed one elsewhere.
    #[test]
    fn what_comes_back_erases_nothing_that_own_sheets_say(
        base in ops(12), ours in ops(12), theirs in ops(8),
    ) {
        let base = edited(&Document::default(), &base);
        let ours = edited(&base, &ours);
        let sent = base.without_own();
        let theirs = edited(&sent, &theirs).without_own();
        let merged = Document::merge(&sent, &ours, &theirs);
        for item in &merged.items {
            let here = ours.item(item.id).filter(|here| here.known.own);
            let there = theirs.item(item.id);
            if let Some(here) = here && there.is_none_or(|there| there.known.is_elsewhere()) {
                prop_assert_eq!(&item.known, &here.known);
            }
        }
        let told = merged.without_own();
        prop_assert!(told.is_without_own());
        prop_assert_eq!(&told.without_own(), &told);
        let untold = |document: &Document| {
            let mut document = document.clone();
            document.items.iter_mut().for_each(|item| item.known = Known::default());
            document
        };
        prop_assert_eq!(untold(&told), untold(&merged));
    }

    #[test]
    fn what_is_taken_back_is_as_it_was(base in ops(20), change in op(), after in 0..500_000_i64) {
        let before = edited(&Document::default(), &base);
        let mut document = before.clone();
        let back = document.apply(&edit(change), change.3).unwrap();
        let changed = document.clone();
        let forth = document.apply(&back, after).unwrap();
        prop_assert_eq!(visible(&document), visible(&before));
        prop_assert_eq!(document.check(), Ok(()));
        document.apply(&forth, after).unwrap();
        prop_assert_eq!(visible(&document), visible(&changed));
    }

    #[test]
    fn a_whole_afternoon_is_taken_back(changes in ops(30)) {
        let mut document = Document::default();
        let mut steps = Vec::new();
        let mut seen = vec![document.clone()];
        for change in &changes {
            steps.push(document.apply(&edit(*change), change.3).unwrap());
            seen.push(document.clone());
        }
        while let (Some(step), Some(now)) = (steps.pop(), seen.pop()) {
            prop_assert_eq!(visible(&document), visible(&now));
            document.apply(&step, 500_000).unwrap();
        }
        prop_assert_eq!(visible(&document), visible(&Document::default()));
    }

    /// What one takes back after others were merged in leaves alone what they did.
    #[test]
    fn taking_back_leaves_others_work_alone(base in ops(12), change in op(), theirs in ops(8)) {
        let base = edited(&Document::default(), &base);
        let mut ours = base.clone();
        let back = ours.apply(&edit(change), change.3).unwrap();
        let theirs = edited(&base, &theirs);
        let mut merged = Document::merge(&base, &ours, &theirs);
        merged.apply(&back, 900_000).unwrap();
        let touched: &[KolId] = match &back {
            // Who was added is taken off, whatever was said of it since: that was the step.
            Edit::Remove(ids) => ids,
            _ => &[],
        };
        for item in &theirs.items {
            let kept = merged.item(item.id);
            let removed_by_us = ours.item(item.id).is_none();
            if touched.contains(&item.id) || removed_by_us {
                continue;
            }
            for what in said(item) {
                prop_assert!(kept.is_some_and(|kept| is_said(&what, kept)), "{:?}", what);
            }
        }
    }

    #[test]
    fn what_is_refused_changes_nothing(base in ops(10), more in 1..50_usize) {
        let mut document = edited(&Document::default(), &base);
        let before = document.clone();
        let long = "长".repeat(NOTE_CHARS + more);
        let first = Edit::Title("kept?".to_owned());
        let edits = Edit::All(vec![first, Edit::Note { id: id(1), text: long }]);
        prop_assert_eq!(document.apply(&edits, 1), Err(Refused::NoteTooLong));
        prop_assert_eq!(document, before);
    }
}
