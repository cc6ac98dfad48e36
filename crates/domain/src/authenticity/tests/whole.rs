//! The score, and input that is no good.

use super::*;
use crate::launch::Confidence;

#[test]
fn an_ordinary_creator_needs_no_look() {
    for peers in [Some(&peers()), None] {
        let assessment = assess(&ordinary(), peers, &[]);
        assert_eq!(assessment.score, Some(100.0), "{assessment:#?}");
        assert_eq!(assessment.confidence, Some(Confidence::High));
        assert_eq!(assessment.notes, 20);
        assert!(!assessment.needs_a_look());
        assert_eq!(assessment.findings.len(), Rule::ALL.len());
    }
}

#[test]
fn one_blatant_sign_is_enough() {
    let even = counted(|_, counts| counts.likes = Some(5_000));
    let assessment = assess(&even, None, &[]);
    assert!(assessment.needs_a_look());
    assert_eq!(assessment.findings[0].rule, Rule::TooEven);
    assert_eq!(assessment.findings[0].severity, 1.0);
}

#[test]
fn findings_multiply_and_their_points_add_up() {
    let answer = |severity: f64| Answer::graded(severity, 9, Vec::new());
    let strengths = Strengths {
        too_even: 0.5,
        reach: 0.4,
        ..Strengths::default()
    };
    let answers = vec![
        (Rule::Reach, answer(0.5)),
        (Rule::TooEven, answer(1.0)),
        (Rule::CollectRatio, answer(0.0)),
        (Rule::Engagement, Answer::unknown(0)),
    ];
    let assessment = score::assessment(answers, 9, &strengths, &[]);
    // What is left is 0.5 of 0.8 of all.
    assert!((assessment.score.unwrap() - 40.0).abs() < 1e-9);
    let points: Vec<f64> = assessment
        .findings
        .iter()
        .map(|found| found.points)
        .collect();
    assert!((points.iter().sum::<f64>() - 60.0).abs() < 1e-9);
    assert!((points[0] / points[1] - 0.5_f64.ln() / 0.8_f64.ln()).abs() < 1e-9);
    assert_eq!(assessment.findings[0].rule, Rule::TooEven);
    assert_eq!(assessment.findings[3].rule, Rule::Engagement);
    // 0.5, 0.4 and the collects' 0.3, of 1.2.
    assert!((assessment.findings[0].weight - 0.5 / 1.2).abs() < 1e-9);
    assert_eq!(assessment.findings[3].weight, 0.0);
}

#[test]
fn an_overridden_rule_is_answered_and_takes_nothing_off() {
    let even = counted(|_, counts| counts.likes = Some(5_000));
    let before = assess(&even, None, &[]);
    let after = assess(&even, None, &[Rule::TooEven]);
    let finding = |assessment: &Assessment| {
        let mut findings = assessment.findings.iter();
        findings.find(|found| found.rule == Rule::TooEven).cloned()
    };
    let (was, is) = (finding(&before).unwrap(), finding(&after).unwrap());
    assert!(is.overridden && !was.overridden);
    assert_eq!((is.outcome, is.severity), (Outcome::Look, was.severity));
    assert_eq!((is.points, is.clues), (0.0, was.clues));
    assert!(after.score > before.score);
}

#[test]
fn fewer_than_five_notes_are_insufficient() {
    for (count, confidence) in [
        (0, None),
        (1, None),
        (4, None),
        (5, Some(Confidence::Low)),
        (9, Some(Confidence::Low)),
        (10, Some(Confidence::Medium)),
        (19, Some(Confidence::Medium)),
        (20, Some(Confidence::High)),
    ] {
        let few = changed(|evidence| evidence.notes.truncate(count));
        let assessment = assess(&few, Some(&peers()), &[]);
        assert_eq!(assessment.confidence, confidence, "{count}");
        assert_eq!(assessment.score.is_some(), count >= 5, "{count}");
        assert!(assessment.findings.iter().all(|found| found.points == 0.0));
    }
}

/// Followers can be looked at before there is a note, but a score needs more.
#[test]
fn without_a_score_nothing_takes_points_off() {
    let empty = changed(|evidence| {
        evidence.notes.clear();
        evidence.following = Some(90_000);
    });
    let assessment = assess(&empty, None, &[]);
    let first = &assessment.findings[0];
    assert_eq!(
        (first.rule, first.outcome),
        (Rule::Plausibility, Outcome::Look)
    );
    assert_eq!((first.points, assessment.score), (0.0, None));
}

#[test]
fn notes_outside_the_window_do_not_count() {
    let old = changed(|evidence| {
        for note in &mut evidence.notes {
            note.published.published_at -= TimeDelta::days(90);
        }
        evidence.notes.push(note(77, -3, 4_000));
    });
    assert_eq!(assess(&old, None, &[]).notes, 0);
}

#[test]
fn nothing_but_zeros() {
    let zeros = changed(|evidence| {
        evidence.followers = Some(0);
        evidence.following = Some(0);
        evidence.likes_and_collects = Some(0);
        evidence.active_follower_share = Some(0.0);
        for note in &mut evidence.notes {
            note.published.counts = Counts {
                impressions: Some(0),
                reads: Some(0),
                likes: Some(0),
                collects: Some(0),
                comments: Some(0),
                shares: Some(0),
                follows: Some(0),
                ..Counts::default()
            };
            note.launch = Some(Launch {
                impressions: hours(0, 0),
                reads: hours(0, 0),
                likes: hours(0, 0),
                collects: hours(0, 0),
                comments: hours(0, 0),
                shares: hours(0, 0),
            });
        }
        for day in &mut evidence.days {
            day.followers = Some(0);
            day.likes = Some(0);
            day.reads = Some(0);
        }
    });
    // No follower is active, and that is all that zeros say.
    let assessment = assess(&zeros, None, &[]);
    let looks = |found: &&Finding| found.outcome == Outcome::Look;
    let looks: Vec<Rule> = assessment
        .findings
        .iter()
        .filter(looks)
        .map(|found| found.rule)
        .collect();
    assert_eq!(looks, [Rule::ActiveFollowers]);
}

#[test]
fn reads_above_impressions_and_missing_days_are_taken_as_they_are() {
    let odd = changed(|evidence| {
        for note in &mut evidence.notes {
            note.published.counts.impressions = Some(1);
        }
        evidence
            .days
            .retain(|day| day.date.to_string().ends_with('1'));
    });
    let assessment = assess(&odd, Some(&peers()), &[]);
    assert_eq!(assessment.score, Some(100.0), "{assessment:#?}");
}
