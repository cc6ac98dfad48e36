//! What is told about a sheet on its second page: what it was made of and by what.

use hongbang_domain::score::{Feature, Weights};
use hongbang_sheets::table::Table;

use crate::locales::L10n;

/// What a sheet was made of.
#[derive(Debug, Clone, Default)]
pub struct Made<'a> {
    /// When, as people read it.
    pub when: String,
    /// What the brand looks for, in a line.
    pub brief: String,
    /// The brief in its own words.
    pub words: &'a str,
    /// The budget, with its unit.
    pub budget: Option<String>,
    /// What counts in the score.
    pub weights: Option<&'a Weights>,
    /// The kind of note that costs are of.
    pub kind: Option<&'static str>,
    /// The platform's fee, as people read it.
    pub fee: Option<String>,
    /// Other lines: what, and what it is.
    pub more: Vec<(String, String)>,
}

/// Puts the second page behind a sheet.
#[must_use]
pub fn about(l: L10n, table: Table, made: &Made<'_>) -> Table {
    let words = l.export();
    let line = |name: &str, text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| (name.to_owned(), text.to_owned()))
    };
    let lines = [
        line(words.made, &made.when),
        line(words.creators, &table.rows.len().to_string()),
        line(words.brief, &made.brief),
        line(words.brief_words, made.words),
        line(words.budget, made.budget.as_deref().unwrap_or_default()),
        line(words.kind, made.kind.unwrap_or_default()),
        line(words.fee, made.fee.as_deref().unwrap_or_default()),
        line(
            words.weights,
            &made.weights.map_or_else(String::new, |of| weights(l, of)),
        ),
    ];
    let mut about: Vec<_> = lines.into_iter().flatten().collect();
    about.extend(made.more.iter().cloned());
    about.push((words.unknown.to_owned(), words.unknown_means.to_owned()));
    Table {
        about_title: words.about.to_owned(),
        about,
        ..table
    }
}

/// The weights that count, the heaviest first.
fn weights(l: L10n, weights: &Weights) -> String {
    let mut all: Vec<(Feature, u8)> = Feature::ALL
        .iter()
        .map(|feature| (*feature, weights.of(*feature)))
        .filter(|(_, weight)| *weight > 0)
        .collect();
    all.sort_by_key(|(_, weight)| std::cmp::Reverse(*weight));
    let all = all.iter().map(|(feature, weight)| {
        [(l.builder().feature)(*feature), " ", &weight.to_string()].concat()
    });
    all.collect::<Vec<_>>().join(" · ")
}
