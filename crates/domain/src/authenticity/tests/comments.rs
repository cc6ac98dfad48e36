//! R12–R14.

use proptest::prelude::*;

use super::Outcome::{Fine, Look, Unknown};
use super::copies::{Said as Words, copied};
use super::*;

/// The ordinary creator with other comments below its first notes.
fn commented(notes: usize, comments: impl Fn(usize, DateTime<Utc>) -> Vec<Said>) -> Evidence {
    changed(|evidence| {
        for (number, note) in evidence.notes.iter_mut().enumerate().take(notes) {
            note.comments = Some(comments(number, note.published.published_at));
        }
    })
}

/// Twelve comments by others, an hour apart.
fn twelve(text: impl Fn(usize) -> String) -> impl Fn(usize, DateTime<Utc>) -> Vec<Said> {
    move |number, at| {
        (0..12)
            .map(|index| {
                let at = at + TimeDelta::hours(index as i64);
                said(&format!("{number}:{index}"), &text(index), at)
            })
            .collect()
    }
}

fn nobody_looked() -> Evidence {
    changed(|evidence| {
        for note in &mut evidence.notes {
            note.comments = None;
        }
    })
}

#[test]
fn r12_comments_that_are_alike_or_say_nothing() {
    let alike = |index: usize| format!("太棒了收藏了必须支持一下{}", "！".repeat(index % 4));
    let praise = |index: usize| ["好看", "👍👍", "支持", "[笑哭R]"][index % 4].to_owned();
    table(
        Rule::CopiedComments,
        vec![
            ("as usual", ordinary(), Fine),
            ("alike on most notes", commented(15, twelve(alike)), Look),
            ("a giveaway", commented(1, twelve(alike)), Fine),
            ("praise alone", commented(15, twelve(praise)), Look),
            ("nobody looked", nobody_looked(), Unknown),
            ("none", commented(20, |_, _| Vec::new()), Unknown),
        ],
    );
    let finding = finding(&commented(15, twelve(alike)), Rule::CopiedComments);
    assert!(matches!(
        &finding.clues[0],
        Clue::Comments { note: Some(_), matching: 12, of: 12, samples } if samples.len() == 5
    ));
}

/// So many people, who are all below each note, beside as many others.
fn ring(people: usize) -> Evidence {
    commented(20, |number, at| {
        let members = (0..people).map(|index| format!("member {index}"));
        let others = (0..people).map(|index| format!("other {number}:{index}"));
        members
            .chain(others)
            .enumerate()
            .map(|(index, author)| {
                let at = at + TimeDelta::hours(index as i64);
                said(&author, SENTENCES[index % 8], at)
            })
            .collect()
    })
}

#[test]
fn r13_the_same_people_below_every_note() {
    table(
        Rule::SamePeople,
        vec![
            ("as usual", ordinary(), Fine),
            ("twelve", ring(12), Look),
            ("three loyal readers", ring(3), Fine),
            ("nobody looked", nobody_looked(), Unknown),
            (
                "nine comments",
                changed(|evidence| {
                    evidence.notes.truncate(5);
                    for note in &mut evidence.notes {
                        note.comments.as_mut().unwrap().truncate(1);
                    }
                }),
                Unknown,
            ),
        ],
    );
}

/// Thousands call themselves by the name that everyone takes.
#[test]
fn r13_does_not_take_a_shared_name_for_a_person() {
    let shared = commented(20, |number, at| {
        let mut comments = twelve(|index| SENTENCES[index % 8].to_owned())(number, at);
        for comment in &mut comments[..6] {
            comment.author = "momo".to_owned();
        }
        comments
    });
    let finding = finding(&shared, Rule::SamePeople);
    assert_eq!((finding.outcome, finding.n), (Fine, 60));
}

#[test]
fn r14_comments_within_a_minute() {
    let burst = |notes: usize, inside: usize| {
        commented(notes, move |number, at| {
            let mut comments = twelve(|index| SENTENCES[index % 8].to_owned())(number, at);
            for (index, comment) in comments.iter_mut().take(inside).enumerate() {
                comment.at = at + TimeDelta::seconds(600 + 4 * index as i64);
            }
            comments
        })
    };
    table(
        Rule::CommentBursts,
        vec![
            ("an hour apart", burst(10, 0), Fine),
            ("ten of twelve", burst(10, 10), Look),
            ("half of twelve", burst(10, 6), Fine),
            ("six comments a note", ordinary(), Unknown),
            ("nobody looked", nobody_looked(), Unknown),
        ],
    );
    // A minute has sixty seconds, and the sixtieth after the first is the next one.
    let apart = |seconds: i64| {
        commented(20, move |number, at| {
            (0..9)
                .map(|index| {
                    let at = at + TimeDelta::seconds(seconds * (index as i64 / 3));
                    said(&format!("{number}:{index}"), SENTENCES[index % 8], at)
                })
                .collect()
        })
    };
    assert_eq!(finding(&apart(59), Rule::CommentBursts).outcome, Look);
    assert_eq!(finding(&apart(60), Rule::CommentBursts).outcome, Fine);
}

#[test]
fn what_is_added_for_looks_makes_no_other_comment() {
    let words =
        |texts: &[&str]| -> Vec<Words> { texts.iter().map(|text| Words::of(text)).collect() };
    let texts = words(&[
        "很实用，支持一下！",
        "很实用 支持一下👍",
        "@阿梨 很实用支持一下～",
        "第二张图在哪里拍的",
        "第三张图在哪里拍呀",
        "好看",
        "好看",
        "",
        "",
    ]);
    let expected = [true, true, true, false, false, false, false, false, false];
    assert_eq!(copied(&texts, 0.8, 4), expected);
    for (text, nothing) in [
        ("", true),
        ("！！！", true),
        ("🥹🥹", true),
        ("好看好看", true),
        ("支持一下呀", true),
        ("Nice!", true),
        ("请问裙子哪里买的", false),
    ] {
        assert_eq!(Words::of(text).says_nothing(), nothing, "{text}");
    }
}

proptest! {
    /// The filter finds what comparing all with all finds.
    #[test]
    fn copies_are_those_of_all_pairs(
        texts in proptest::collection::vec("[一二三四]{0,14}", 0..24),
        likeness in 0.3..=1.0,
    ) {
        let words: Vec<Words> = texts.iter().map(|text| Words::of(text)).collect();
        let pairs = |text: &str| -> std::collections::BTreeSet<(char, char)> {
            text.chars().zip(text.chars().skip(1)).collect()
        };
        let alike = |a: &str, b: &str| {
            let (left, right) = (pairs(a), pairs(b));
            let both = left.intersection(&right).count() as f64;
            a == b || both / (left.union(&right).count() as f64) >= likeness
        };
        let long = |text: &str| text.chars().count() >= 4;
        let expected: Vec<bool> = texts
            .iter()
            .enumerate()
            .map(|(at, text)| {
                long(text)
                    && texts.iter().enumerate().any(|(other, with)| {
                        other != at && long(with) && alike(text, with)
                    })
            })
            .collect();
        prop_assert_eq!(copied(&words, likeness, 4), expected);
    }
}
