//! A brief as one types it, and what is wrong with it.

use chrono::NaiveDate;
use hongbang_domain::audience::Target;
use hongbang_domain::shortlist::{Brief, NOTE_CHARS};
use hongbang_sheets::count;

/// What is wrong with a brief.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BriefTrouble {
    /// The budget is no whole number of yuan.
    Budget,
    /// A budget of 0 buys nothing: none is left empty.
    NoBudget,
    /// A date that is none.
    Date,
    /// It ends before it starts.
    EndsFirst,
    /// More words than fit.
    TooLong,
}

/// A brief as one types it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    /// Whom it wants to reach.
    pub target: Target,
    /// What notes should speak of.
    pub keywords: Vec<String>,
    /// Yuan.
    pub budget: String,
    /// The first day, as `2026-06-01`.
    pub start: String,
    /// The last.
    pub end: String,
    /// In one's own words.
    pub words: String,
}

impl From<&Brief> for Draft {
    fn from(brief: &Brief) -> Self {
        let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
        Self {
            target: brief.target.clone(),
            keywords: brief.keywords.clone(),
            budget: brief
                .budget
                .map_or_else(String::new, |yuan| yuan.to_string()),
            start: day(brief.start),
            end: day(brief.end),
            words: brief.words.clone(),
        }
    }
}

fn day(text: &str) -> Result<Option<NaiveDate>, BriefTrouble> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| BriefTrouble::Date)
}

impl Draft {
    /// The budget.
    ///
    /// # Errors
    ///
    /// Where it is no number above 0.
    pub fn budget(&self) -> Result<Option<u64>, BriefTrouble> {
        let text = self.budget.trim();
        let text = text.strip_prefix(['\u{a5}', '\u{ffe5}']).unwrap_or(text);
        match count::parse(text) {
            Ok(Some(0)) => Err(BriefTrouble::NoBudget),
            Ok(budget) => Ok(budget),
            Err(_) => Err(BriefTrouble::Budget),
        }
    }

    /// The days, the first and the last.
    ///
    /// # Errors
    ///
    /// Where one is none, or the last is before the first.
    pub fn days(&self) -> Result<(Option<NaiveDate>, Option<NaiveDate>), BriefTrouble> {
        let days = (day(&self.start)?, day(&self.end)?);
        match days {
            (Some(start), Some(end)) if end < start => Err(BriefTrouble::EndsFirst),
            days => Ok(days),
        }
    }

    /// The words.
    ///
    /// # Errors
    ///
    /// Where there are too many.
    pub fn words(&self) -> Result<String, BriefTrouble> {
        let words = self.words.trim();
        if words.chars().count() > NOTE_CHARS {
            return Err(BriefTrouble::TooLong);
        }
        Ok(words.to_owned())
    }

    /// The brief.
    ///
    /// # Errors
    ///
    /// The first [`BriefTrouble`].
    pub fn read(&self) -> Result<Brief, BriefTrouble> {
        let (start, end) = self.days()?;
        Ok(Brief {
            target: self.target.clone(),
            keywords: self.keywords.clone(),
            budget: self.budget()?,
            start,
            end,
            words: self.words()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(budget: &str, start: &str, end: &str) -> Draft {
        Draft {
            budget: budget.to_owned(),
            start: start.to_owned(),
            end: end.to_owned(),
            ..Draft::default()
        }
    }

    #[test]
    fn a_brief_comes_back_as_it_was() {
        let brief = Brief {
            target: Target {
                female: Some(0.8),
                ..Target::default()
            },
            keywords: vec!["spf".to_owned()],
            budget: Some(100_000),
            start: NaiveDate::from_ymd_opt(2026, 6, 1),
            end: NaiveDate::from_ymd_opt(2026, 6, 30),
            words: "No filters".to_owned(),
        };
        assert_eq!(Draft::from(&brief).read(), Ok(brief));
        assert_eq!(Draft::default().read(), Ok(Brief::default()));
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (typed, trouble) in [
            (("0", "", ""), BriefTrouble::NoBudget),
            (("-5", "", ""), BriefTrouble::Budget),
            (("much", "", ""), BriefTrouble::Budget),
            (("", "2026-02-30", ""), BriefTrouble::Date),
            (("", "2026-06-02", "2026-06-01"), BriefTrouble::EndsFirst),
        ] {
            let (budget, start, end) = typed;
            assert_eq!(draft(budget, start, end).read(), Err(trouble), "{typed:?}");
        }
        let same_day = draft("\u{a5}10\u{4e07}", "2026-06-01", "2026-06-01");
        assert_eq!(same_day.read().unwrap().budget, Some(100_000));
        let long = Draft {
            words: "x".repeat(NOTE_CHARS + 1),
            ..Draft::default()
        };
        assert_eq!(long.read(), Err(BriefTrouble::TooLong));
    }
}
