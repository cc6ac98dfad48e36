//! The texts about a note's first 24 hours. Not among the [`Strings`](crate::locales::Strings):
//! what is there, every first screen has to fetch.

mod en;
mod zh;

use hongbang_domain::launch::{Confidence, Met, Reason, Stage, Standing, Test};

use crate::locales::{L10n, Lang};

/// Every text about a note's first 24 hours. A language fills each, or does not compile.
pub struct LaunchTexts {
    /// First 24 hours
    pub title: &'static str,
    /// What one sees there
    pub hint: &'static str,
    /// Nobody has recorded them
    pub not_known: &'static str,
    /// The author does not share them
    pub not_shared: &'static str,
    /// What the curve counts, for a screen reader
    pub metric: &'static str,
    /// This note
    pub this_note: &'static str,
    /// The peers' median
    pub median: &'static str,
    /// What is drawn
    pub legend: &'static str,
    /// What is drawn, where there are too few peers
    pub legend_alone: &'static str,
    /// Who the n peers are
    pub peers: fn(usize) -> String,
    /// There are n peers, too few to compare
    pub few_peers: fn(usize) -> String,
    /// So many hours
    pub hours: fn(usize) -> String,
    /// What the chart shows: the metric, the note's value, the peers' median
    pub summary: fn(&str, &str, Option<&str>) -> String,
    /// The column of hours
    pub hour_column: &'static str,
    /// A quarter of the peers had less
    pub p25: &'static str,
    /// Three quarters of the peers had less
    pub p75: &'static str,
    /// What the table shows
    pub table_hint: &'static str,
    /// Above the peers since the nth hour
    pub above_since: fn(usize) -> String,
    /// Below the peers since the nth hour
    pub below_since: fn(usize) -> String,
    /// Where the note stands among its peers
    pub standing: fn(Standing) -> &'static str,
    /// How far the comparison carries
    pub confidence: fn(Confidence) -> &'static str,
    /// Needs a look
    pub look: &'static str,
    /// A reason: what it says, and its evidence
    pub reason: fn(L10n, Reason) -> (&'static str, String),
    /// A pool's name
    pub stage: fn(Stage) -> &'static str,
    /// How far it came, as folklore has it
    pub stages: &'static str,
    /// The pool, its bounds and the note's impressions
    pub reached: fn(&str, &str, &str) -> String,
    /// The next pool and its bounds, which asks for what follows
    pub next: fn(&str, &str) -> String,
    /// The next pool and its bounds, of which no condition is named
    pub next_unnamed: fn(&str, &str) -> String,
    /// No pool beyond is named
    pub last: &'static str,
    /// What a condition looks at
    pub test: fn(Test) -> &'static str,
    /// What the note has, where it is known, and what is asked for
    pub asked: fn(Option<&str>, &str) -> String,
    /// Nobody outside knows
    pub review: &'static str,
    /// Whether it is met
    pub met: fn(Met) -> &'static str,
    /// Whose thresholds these are
    pub folklore: &'static str,
}

impl L10n {
    /// The texts about a note's first 24 hours.
    #[must_use]
    pub fn launch(self) -> &'static LaunchTexts {
        match self.lang {
            Lang::Zh => &zh::TEXTS,
            Lang::En => &en::TEXTS,
        }
    }
}
