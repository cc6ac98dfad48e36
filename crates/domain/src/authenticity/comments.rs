//! R12–R14: who comments, what, and when.

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Answer, Case};
use super::copies::{Said as Words, copied};
use super::finding::Clue;
use super::{NoteEvidence, Said};
use crate::note::NoteId;

/// How many comments a clue shows.
const SAMPLES: usize = 5;

/// R12: comments that are near copies of others below the account's notes (character-bigram
/// Jaccard ≥ 0.8, more than 40 % of a note's), or that say nothing (more than half).
///
/// A giveaway fills a note with wishes that are all alike, and is honest: what counts is on how
/// many notes it is seen.
pub(super) fn copies(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let said = known(case);
    let n: usize = said.iter().map(|(_, comments)| comments.len()).sum();
    let enough = |comments: &[Said]| comments.len() >= settings.comments_least;
    if !said.iter().any(|(_, comments)| enough(comments)) {
        return Answer::unknown(n);
    }
    let with_comments = said.iter().filter(|(_, said)| !said.is_empty()).count();
    let mut clues: Vec<(usize, Clue)> = Vec::new();
    for (note, comments) in said {
        if !enough(comments) {
            continue;
        }
        let words: Vec<Words> = comments.iter().map(|said| Words::of(&said.text)).collect();
        let copied = copied(&words, settings.copy_likeness, settings.copy_chars);
        let copies = comments.iter().zip(copied).filter(|(_, is_copy)| *is_copy);
        let copies: Vec<&Said> = copies.map(|(said, _)| said).collect();
        let empty = comments
            .iter()
            .zip(&words)
            .filter(|(_, words)| words.says_nothing());
        let empty: Vec<&Said> = empty.map(|(said, _)| said).collect();
        let share = |part: &[&Said]| part.len() as f64 / comments.len() as f64;
        if share(&copies) > settings.copies {
            clues.push(clue(note.id, &copies, comments.len()));
        } else if share(&empty) > settings.generic {
            clues.push(clue(note.id, &empty, comments.len()));
        }
    }
    let share = clues.len() as f64 / with_comments as f64;
    let severity = settings.copied_notes.at(clues.len() as f64) * settings.copied_share.at(share);
    Answer::graded(severity, n, telling(clues))
}

/// R13: more than 30 % of the comments are by people who are there on at least three of the last
/// ten notes. A few loyal readers are no ring: it takes several people.
pub(super) fn same_people(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let mut said = known(case);
    said.reverse();
    said.truncate(settings.last_notes);
    let comments: Vec<(NoteId, &str)> = said
        .iter()
        .flat_map(|(note, comments)| comments.iter().map(|said| (note.id, said.author.as_str())))
        .filter(|(_, author)| !SHARED_NAMES.contains(author))
        .collect();
    let n = comments.len();
    let with_comments = said.iter().filter(|(_, said)| !said.is_empty()).count();
    if n < LEAST || with_comments < settings.present_on {
        return Answer::unknown(n);
    }
    let mut present: BTreeMap<&str, BTreeSet<NoteId>> = BTreeMap::new();
    for (note, author) in &comments {
        present.entry(author).or_default().insert(*note);
    }
    present.retain(|_, notes| notes.len() >= settings.present_on);
    let by_them = comments
        .iter()
        .filter(|(_, author)| present.contains_key(author));
    let matching = by_them.count();
    let share = matching as f64 / n as f64;
    let severity = settings.same_people.at(share) * settings.people.at(present.len() as f64);
    let mut names: Vec<_> = present.into_iter().collect();
    names.sort_by(|a, b| b.1.len().cmp(&a.1.len()).then(a.0.cmp(b.0)));
    let clue = Clue::Comments {
        note: None,
        matching,
        of: n,
        samples: names
            .into_iter()
            .take(SAMPLES)
            .map(|(name, _)| name.to_owned())
            .collect(),
    };
    Answer::graded(severity, n, vec![clue])
}

/// Fewer comments than this show no ring.
const LEAST: usize = 10;

/// What very many readers call themselves, so that one cannot tell them apart.
const SHARED_NAMES: &[&str] = &["momo"];

/// R14: more than half of a note's comments inside one minute.
pub(super) fn bursts(case: &Case<'_>) -> Answer {
    let settings = case.settings;
    let mut n = 0;
    let mut clues: Vec<(usize, Clue)> = Vec::new();
    let mut looked_at = 0;
    for (note, comments) in known(case) {
        n += comments.len();
        if comments.len() < settings.burst_comments {
            continue;
        }
        looked_at += 1;
        let mut ordered: Vec<&Said> = comments.iter().collect();
        ordered.sort_by(|a, b| (a.at, &a.author, &a.text).cmp(&(b.at, &b.author, &b.text)));
        let fullest = (0..ordered.len())
            .map(|start| {
                let rest = &ordered[start..];
                let inside = rest.partition_point(|comment| {
                    (comment.at - rest[0].at).num_seconds() < settings.burst_seconds
                });
                &rest[..inside]
            })
            // The first of the fullest.
            .rev()
            .max_by_key(|inside| inside.len())
            .unwrap_or_default();
        if fullest.len() as f64 > settings.burst * comments.len() as f64 {
            clues.push(clue(note.id, fullest, comments.len()));
        }
    }
    if looked_at == 0 {
        return Answer::unknown(n);
    }
    let severity = settings.burst_notes.at(clues.len() as f64);
    Answer::graded(severity, n, telling(clues))
}

/// The notes of which comments are known, oldest first.
fn known<'a>(case: &Case<'a>) -> Vec<(&'a NoteEvidence, &'a [Said])> {
    let notes = case.notes.iter().copied();
    notes
        .filter_map(|note| Some((note, note.comments.as_deref()?)))
        .collect()
}

fn clue(note: NoteId, matching: &[&Said], of: usize) -> (usize, Clue) {
    let mut samples: Vec<&str> = matching.iter().map(|said| said.text.as_str()).collect();
    samples.sort_unstable();
    samples.truncate(SAMPLES);
    let clue = Clue::Comments {
        note: Some(note),
        matching: matching.len(),
        of,
        samples: samples.into_iter().map(str::to_owned).collect(),
    };
    (matching.len(), clue)
}

/// The most comments first.
fn telling(mut clues: Vec<(usize, Clue)>) -> Vec<Clue> {
    clues.sort_by_key(|(matching, _)| std::cmp::Reverse(*matching));
    clues.into_iter().map(|(_, clue)| clue).collect()
}
