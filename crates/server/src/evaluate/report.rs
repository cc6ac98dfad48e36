//! The figures, as a table and as JSON.

use std::collections::BTreeSet;
use std::fmt;

use hongbang_domain::authenticity::{Assessment, MIN_NOTES, Outcome, Rule};
use serde::Serialize;

use super::measure::{Alarms, auc, average_precision};

/// A creator's assessment, and what was planted in it.
pub(super) struct Judged {
    pub(super) assessment: Assessment,
    /// `None` in an honest creator.
    pub(super) label: Option<String>,
}

/// How well planted behaviour was found. Shares are 0–1; `None` where there is nothing to count.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// A score below this is an alarm.
    pub look_below: f64,
    /// Creators with too few notes for a score; they are in no other figure.
    pub unscored: usize,
    /// Honest creators with a score.
    pub honest: usize,
    /// Creators with a score in whom something was planted.
    pub planted: usize,
    /// Area under the receiver's curve, planted of any kind against honest.
    pub auc: Option<f64>,
    /// Area under the curve of precision over recall.
    pub average_precision: Option<f64>,
    /// Share of the planted that raise an alarm.
    pub recall: Option<f64>,
    /// Share of the alarms that are right.
    pub precision: Option<f64>,
    /// Share of the honest that raise an alarm.
    pub false_alarms: Option<f64>,
    /// By kind, in the order of their names.
    pub kinds: Vec<KindRow>,
    /// By rule, in their order.
    pub rules: Vec<RuleRow>,
}

/// How well one kind was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KindRow {
    /// Its name in the labels.
    pub kind: String,
    /// Creators with a score.
    pub n: usize,
    /// Against the honest.
    pub auc: Option<f64>,
    /// Share that raise an alarm.
    pub recall: Option<f64>,
}

/// How often a rule needs a look (or, of those that only inform, notes something).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RuleRow {
    /// The rule.
    pub rule: Rule,
    /// Share of the honest of whom it knows its inputs.
    pub known: Option<f64>,
    /// Share of the honest.
    pub honest: Option<f64>,
    /// Share of each kind, in the order of [`Evaluation::kinds`].
    pub kinds: Vec<Option<f64>>,
}

impl Evaluation {
    pub(super) fn of(judged: &[Judged], look_below: f64) -> Self {
        let scores = |is: &dyn Fn(&Judged) -> bool| -> Vec<f64> {
            let those = judged.iter().filter(|judged| is(judged));
            those.filter_map(|judged| judged.assessment.score).collect()
        };
        let honest = scores(&|judged| judged.label.is_none());
        let planted = scores(&|judged| judged.label.is_some());
        let kinds: BTreeSet<&str> = judged
            .iter()
            .filter_map(|judged| judged.label.as_deref())
            .collect();
        let rows = kinds.iter().map(|&kind| {
            let scores = scores(&|judged| judged.label.as_deref() == Some(kind));
            KindRow {
                kind: kind.to_owned(),
                n: scores.len(),
                auc: auc(&scores, &honest),
                recall: Alarms::below(look_below, &scores, &honest).recall,
            }
        });
        let rule = |&rule: &Rule| RuleRow {
            rule,
            known: share(judged, None, rule, |outcome| outcome != Outcome::Unknown),
            honest: share(judged, None, rule, stands_out),
            kinds: kinds
                .iter()
                .map(|&kind| share(judged, Some(kind), rule, stands_out))
                .collect(),
        };
        let alarms = Alarms::below(look_below, &planted, &honest);
        Self {
            look_below,
            unscored: judged.len() - honest.len() - planted.len(),
            honest: honest.len(),
            planted: planted.len(),
            auc: auc(&planted, &honest),
            average_precision: average_precision(&planted, &honest),
            recall: alarms.recall,
            precision: alarms.precision,
            false_alarms: alarms.false_alarms,
            kinds: rows.collect(),
            rules: Rule::ALL.iter().map(rule).collect(),
        }
    }
}

fn stands_out(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Look | Outcome::Note)
}

/// Among the creators of a label with a score, the share of whom a rule says so.
fn share(
    judged: &[Judged],
    label: Option<&str>,
    rule: Rule,
    is: fn(Outcome) -> bool,
) -> Option<f64> {
    let (mut all, mut so) = (0_usize, 0_usize);
    for judged in judged {
        if judged.label.as_deref() == label && judged.assessment.score.is_some() {
            all += 1;
            let mut findings = judged.assessment.findings.iter();
            so += usize::from(findings.any(|found| found.rule == rule && is(found.outcome)));
        }
    }
    (all > 0).then(|| so as f64 / all as f64)
}

impl fmt::Display for Evaluation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} honest creators and {} planted; {} with fewer than {MIN_NOTES} notes left out\n\
             an alarm is a score below {}\n",
            self.honest, self.planted, self.unscored, self.look_below
        )?;
        writeln!(
            f,
            "{:<20} {:>6} {:>8} {:>8}",
            "planted", "n", "recall", "AUC"
        )?;
        for row in &self.kinds {
            writeln!(
                f,
                "{:<20} {:>6} {:>8} {:>8}",
                row.kind,
                row.n,
                percent(row.recall),
                area(row.auc)
            )?;
        }
        writeln!(
            f,
            "{:<20} {:>6} {:>8} {:>8}\n\n\
             precision {} · false alarms {} of the honest · average precision {}\n",
            "all",
            self.planted,
            percent(self.recall),
            area(self.auc),
            percent(self.precision),
            percent(self.false_alarms),
            area(self.average_precision)
        )?;
        write!(f, "{:<20} {:>7} {:>7}", "stands out", "known", "honest")?;
        for row in &self.kinds {
            write!(f, " {:>17}", row.kind)?;
        }
        writeln!(f)?;
        for row in &self.rules {
            write!(
                f,
                "{:<20} {:>7} {:>7}",
                format!("{:?}", row.rule),
                percent(row.known),
                percent(row.honest)
            )?;
            for share in &row.kinds {
                write!(f, " {:>17}", percent(*share))?;
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |share| format!("{:.1} %", share * 100.0))
}

fn area(area: Option<f64>) -> String {
    area.map_or_else(|| "-".to_owned(), |area| format!("{area:.4}"))
}
