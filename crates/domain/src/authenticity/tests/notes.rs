//! R5–R7, R11, R16 and R17.

use super::Outcome::{Fine, Look, Note, Unknown};
use super::*;

/// Adds reads to one note of so many, and nobody who engages.
fn read_more(every: usize, times: u64) -> Evidence {
    counted(|number, counts| {
        if number % every == 0 {
            counts.reads = counts.reads.map(|reads| reads * times);
        }
    })
}

#[test]
fn r5_reads_that_nobody_engages_with() {
    let hit = counted(|number, counts| {
        if number == 3 {
            for count in [
                &mut counts.reads,
                &mut counts.likes,
                &mut counts.collects,
                &mut counts.comments,
            ] {
                *count = count.map(|count| count * 30);
            }
        }
    });
    table(
        Rule::ReadSpikes,
        vec![
            ("as usual", ordinary(), Fine),
            ("every third note", read_more(3, 5), Look),
            ("more than half of the notes", changed(most_bought), Look),
            ("a hit with which people engage", hit, Fine),
            (
                "reads unknown",
                counted(|_, counts| counts.reads = None),
                Unknown,
            ),
            (
                "hardly any reads",
                counted(|_, counts| counts.reads = Some(20)),
                Unknown,
            ),
        ],
    );
    let finding = finding(&read_more(3, 5), Rule::ReadSpikes);
    assert_eq!((finding.n, finding.clues.len()), (20, 7));
}

fn most_bought(evidence: &mut Evidence) {
    for (number, note) in evidence.notes.iter_mut().enumerate() {
        if number % 5 > 1 {
            let counts = &mut note.published.counts;
            counts.reads = counts.reads.map(|reads| reads * 5);
        }
    }
}

/// A hit is read by strangers, who engage less: that alone is nothing.
#[test]
fn r5_one_large_note_is_no_pattern() {
    let mut hit = ordinary();
    let counts = &mut hit.notes[3].published.counts;
    counts.reads = counts.reads.map(|reads| reads * 100);
    counts.likes = counts.likes.map(|likes| likes * 60);
    assert_eq!(finding(&hit, Rule::ReadSpikes).outcome, Fine);
}

#[test]
fn r5_a_first_day_on_which_nobody_engages() {
    let idle = changed(|evidence| {
        for note in &mut evidence.notes {
            let launch = note.launch.as_mut().unwrap();
            // Within what there is in all: a day's reads without its interactions.
            let more = note.published.counts.reads.unwrap();
            launch.reads = hours(more / 24, more / 24);
            launch.likes = hours(0, 0);
            note.published.counts.reads = Some(2 * more);
        }
    });
    assert_eq!(finding(&idle, Rule::ReadSpikes).outcome, Look);
    let mut unknown = idle;
    for note in &mut unknown.notes {
        note.launch = None;
    }
    assert_eq!(finding(&unknown, Rule::ReadSpikes).outcome, Fine);
}

#[test]
fn r6_informs_of_one_note_with_most_of_it() {
    // Ten notes of the last 30 days.
    let often = |best: u64| {
        changed(|evidence| {
            evidence.notes = (0..10).map(|n| note(n, 3 + 2 * n as i64, 4_000)).collect();
            evidence.notes[4] = note(4, 11, 4_000 * best);
        })
    };
    table(
        Rule::OneHit,
        vec![
            ("all the same", often(1), Fine),
            ("half", often(9), Fine),
            ("two thirds", often(20), Note),
            ("seven notes in 30 days", ordinary(), Unknown),
        ],
    );
    let finding = finding(&often(20), Rule::OneHit);
    assert!(matches!(finding.clues[..], [Clue::Note { id, .. }] if id == super::id(4)));
    assert_eq!(finding.weight, 0.0);
}

#[test]
fn r7_notes_that_gather_the_same() {
    let even = |off: u64| {
        counted(|number, counts| {
            counts.likes = Some(1_000 + off * (number as u64 % 2));
            counts.collects = Some(500);
            counts.comments = Some(80);
        })
    };
    table(
        Rule::TooEven,
        vec![
            ("as usual", ordinary(), Fine),
            ("a few in a thousand", even(20), Look),
            ("a quarter", even(900), Fine),
            ("none at all", engaged(0), Unknown),
            (
                "seven notes",
                changed(|evidence| evidence.notes.truncate(7)),
                Unknown,
            ),
        ],
    );
}

/// Every note with so many of each interaction.
fn engaged(count: u64) -> Evidence {
    counted(|_, counts| {
        counts.likes = Some(count);
        counts.collects = Some(count);
        counts.comments = Some(count);
    })
}

/// Notes of today have gathered a part only, and would make anyone uneven.
#[test]
fn r7_does_not_look_at_notes_that_still_gather() {
    let mut even = engaged(100);
    for number in 0..5 {
        let mut young = note(100 + number, 0, 4_000);
        young.published.counts.likes = Some(5 * number as u64);
        even.notes.push(young);
    }
    let finding = finding(&even, Rule::TooEven);
    assert_eq!((finding.severity, finding.n), (1.0, 20));
}

#[test]
fn r11_likes_that_surge_and_stop() {
    let launched = |change: fn(&mut Launch)| {
        changed(|evidence| {
            for note in &mut evidence.notes {
                change(note.launch.as_mut().unwrap());
                note.published.counts.likes = note.launch.as_ref().unwrap().day().likes;
            }
        })
    };
    table(
        Rule::LikeSurges,
        vec![
            ("as usual", ordinary(), Fine),
            (
                "likes alone",
                launched(|launch| launch.likes = hours(200, 2)),
                Look,
            ),
            (
                "readers as well: over in a day",
                launched(|launch| {
                    launch.likes = hours(200, 2);
                    launch.reads = hours(4_000, 40);
                }),
                Fine,
            ),
            (
                "reads by the hour unknown",
                launched(|launch| {
                    launch.likes = hours(200, 2);
                    launch.reads = Vec::new();
                }),
                Look,
            ),
            (
                "a handful of likes",
                launched(|launch| launch.likes = hours(3, 0)),
                Unknown,
            ),
            (
                "no curves",
                changed(|evidence| evidence.notes.iter_mut().for_each(|n| n.launch = None)),
                Unknown,
            ),
        ],
    );
}

#[test]
fn r16_cooperation_that_nobody_engages_with() {
    let paid = |every: usize, factor: f64| {
        changed(|evidence| {
            for (number, note) in evidence.notes.iter_mut().enumerate() {
                if number % every == 0 {
                    note.published.sponsored = Some(true);
                    let likes = &mut note.published.counts.likes;
                    *likes = likes.map(|likes| (likes as f64 * factor) as u64);
                    note.published.counts.collects = Some(0);
                }
            }
        })
    };
    table(
        Rule::PaidPerformance,
        vec![
            ("as well as others", paid(3, 1.5), Fine),
            ("a fifth", paid(3, 0.3), Look),
            ("two notes are too few", paid(10, 0.1), Unknown),
            ("none paid", ordinary(), Unknown),
        ],
    );
}

#[test]
fn r17_informs_of_much_that_is_paid_for() {
    let paid = |share: usize, followers| {
        changed(|evidence| {
            evidence.followers = Some(followers);
            for (number, note) in evidence.notes.iter_mut().enumerate() {
                note.published.sponsored = Some(number % 10 < share);
            }
        })
    };
    let unsaid = changed(|evidence| {
        for note in &mut evidence.notes {
            note.published.sponsored = None;
        }
    });
    table(
        Rule::CooperationShare,
        vec![
            ("none", ordinary(), Fine),
            ("half of a small account's", paid(5, 10_000), Note),
            ("half of a large account's", paid(5, 100_000), Fine),
            ("most of a large account's", paid(7, 100_000), Note),
            ("nobody said", unsaid, Unknown),
        ],
    );
}
