//! What the answers come to.
//!
//! A weighted mean over many rules would drown one blatant sign in what is fine. Instead every
//! finding leaves a part of the score standing, `1 − strength · severity`, and the parts multiply:
//! a finding that takes half and one that takes a fifth leave 0.5 · 0.8 of 100, 40 points. What is
//! gone is shared out among the findings in proportion to `−ln(1 − strength · severity)`, which is
//! what each takes whatever the others do; so the points add up to what is missing.

use super::MIN_NOTES;
use super::case::Answer;
use super::finding::{Assessment, Finding, Outcome, Rule};
use super::settings::Strengths;
use crate::launch::Confidence;

pub(super) fn assessment(
    answers: Vec<(Rule, Answer)>,
    notes: usize,
    strengths: &Strengths,
    overridden: &[Rule],
) -> Assessment {
    let known = answers
        .iter()
        .filter(|(_, answer)| answer.outcome != Outcome::Unknown);
    let all: f64 = known.map(|(rule, _)| strengths.of(*rule)).sum();
    let is_enough = notes >= MIN_NOTES;
    let mut findings: Vec<Finding> = answers
        .into_iter()
        .map(|(rule, answer)| {
            let overridden = overridden.contains(&rule);
            let strength = strengths.of(rule);
            let taken = match is_enough && !overridden {
                true => (1.0 - strength * answer.severity).ln().abs(),
                false => 0.0,
            };
            Finding {
                rule,
                outcome: answer.outcome,
                severity: answer.severity,
                weight: match answer.outcome {
                    Outcome::Unknown => 0.0,
                    _ if all > 0.0 => strength / all,
                    _ => 0.0,
                },
                // As a logarithm, until the sum is known.
                points: taken,
                n: answer.n,
                clues: answer.clues,
                overridden,
            }
        })
        .collect();
    let taken: f64 = findings.iter().map(|finding| finding.points).sum();
    let lost = 100.0 * (1.0 - (-taken).exp());
    for finding in &mut findings {
        finding.points *= if taken > 0.0 { lost / taken } else { 0.0 };
    }
    findings.sort_by(|a, b| {
        b.points
            .total_cmp(&a.points)
            .then(rank(a.outcome).cmp(&rank(b.outcome)))
            .then(a.rule.cmp(&b.rule))
    });
    Assessment {
        score: is_enough.then_some(100.0 - lost),
        confidence: Confidence::of(notes),
        notes,
        findings,
    }
}

const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Look => 0,
        Outcome::Note => 1,
        Outcome::Fine => 2,
        Outcome::Unknown => 3,
    }
}
