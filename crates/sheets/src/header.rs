//! Where a sheet's header is, and what its columns are called.
//!
//! Above it there may be banners (a merged title, the day of the export, notes to the reader), and it
//! may be of two lines: groups (`日常笔记`, `合作笔记`) above what is in them. Merged cells arrive as
//! one that is filled and empty ones behind it.

use std::collections::{BTreeMap, BTreeSet};

use crate::alias;
use crate::personal;
use crate::records::Record;
use crate::shape;

/// How many records are looked at for a header.
pub const LOOKED_AT: usize = 20;

/// The longest name of a column, characters.
const LONGEST: usize = 80;

/// A header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Its first record among those that were looked at.
    pub first: usize,
    /// Its last one: below it are the rows.
    pub last: usize,
    /// The columns' names; empty where a column has none.
    pub names: Vec<String>,
}

impl Header {
    /// What names it: the same for the same names in the same order. Empty columns at the end do
    /// not count, which come and go with every export.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let named = self.names.iter().rposition(|name| !name.is_empty());
        let names = self.names.get(..named.map_or(0, |last| last + 1));
        // FNV-1a of 128 bits: short, and the same everywhere for ever.
        let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        for name in names.unwrap_or_default() {
            for byte in name.bytes().chain([0x1f]) {
                hash = (hash ^ u128::from(byte))
                    .wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
            }
        }
        format!("{hash:032x}")
    }

    /// The names to be shown: what has none is called by its place, what has another's by a number.
    #[must_use]
    pub fn shown(&self, width: usize) -> Vec<String> {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        (0..width)
            .map(|at| {
                let name = self.names.get(at).filter(|name| !name.is_empty());
                let Some(name) = name else {
                    return format!("#{}", at + 1);
                };
                let times = seen.entry(name.clone()).or_default();
                *times += 1;
                match times {
                    1 => name.clone(),
                    times => format!("{name}_{times}"),
                }
            })
            .collect()
    }
}

/// A name on one line, without what is not seen and what only Excel reads (`="昵称"`).
#[must_use]
pub fn clean(cell: &str) -> String {
    let text = cell.trim().trim_start_matches('\u{feff}').trim();
    let inner = text
        .strip_prefix("=\"")
        .and_then(|text| text.strip_suffix('"'));
    let mut name = String::new();
    let mut length = 0;
    let mut gap = false;
    for char in inner.unwrap_or(text).chars() {
        if matches!(
            char,
            '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{ad}'
        ) {
            continue;
        }
        if char.is_whitespace() || char.is_control() {
            gap = true;
            continue;
        }
        // Chinese is written without spaces: a line break within a name is none of its parts.
        let is_chinese = |char: char| char >= '\u{2e80}';
        if gap
            && !is_chinese(char)
            && name
                .chars()
                .next_back()
                .is_some_and(|last| !is_chinese(last))
        {
            name.push(' ');
        }
        gap = false;
        name.push(char);
        length += 1;
        if length >= LONGEST {
            break;
        }
    }
    name
}

/// How many cells of a record say something.
#[must_use]
pub fn filled(record: &Record) -> usize {
    cells(record).filter(|cell| !cell.trim().is_empty()).count()
}

/// A record's cells.
pub fn cells(record: &Record) -> impl Iterator<Item = &str> {
    (0..record.width()).filter_map(|at| record.cell(at))
}

/// A candidate: one line, or two.
struct Candidate {
    header: Header,
    /// How much of it is known, less what looks like a row.
    score: f32,
    /// Names that are known only together with their group.
    by_group: usize,
    is_usable: bool,
}

/// The header among the first records. `None` where nothing looks like one.
#[must_use]
pub fn find(records: &[Record]) -> Option<Header> {
    let usual = usual(records);
    let mut best: Option<Candidate> = None;
    for at in 0..records.len().min(LOOKED_AT) {
        let Some(candidate) = single(records, at, usual).filter(|single| single.is_usable) else {
            continue;
        };
        if best
            .as_ref()
            .is_none_or(|best| candidate.score > best.score)
        {
            best = Some(candidate);
        }
    }
    let best = best.filter(|best| {
        let filled = best.header.names.iter().filter(|name| !name.is_empty());
        best.score >= 0.9 && best.score * 5.0 >= filled.count() as f32
    });
    match best {
        Some(best) => Some(with_groups(records, best)),
        None => unlike_rows(records, usual),
    }
}

/// The header at a record, which the user named.
#[must_use]
pub fn named(records: &[Record], at: usize) -> Option<Header> {
    let single = single(records, at, 0)?;
    Some(with_groups(records, single))
}

/// How many cells records usually fill.
#[must_use]
pub fn usual(records: &[Record]) -> usize {
    let mut all: Vec<usize> = records.iter().map(filled).collect();
    all.sort_unstable();
    all.get(all.len() / 2).copied().unwrap_or(0)
}

fn single(records: &[Record], at: usize, usual: usize) -> Option<Candidate> {
    let record = records.get(at)?;
    let names: Vec<String> = cells(record).map(clean).collect();
    let filled = names.iter().filter(|name| !name.is_empty()).count();
    let pairs = names.iter().map(|name| ("", name.as_str()));
    let (score, _, exact) = score(pairs);
    Some(Candidate {
        is_usable: filled * 2 >= usual && (filled > 1 || (exact == 1 && usual <= 1)),
        header: Header {
            first: at,
            last: at,
            names,
        },
        score,
        by_group: 0,
    })
}

/// How much of names is known, how many by their group, and how many fully.
fn score<'n>(names: impl Iterator<Item = (&'n str, &'n str)>) -> (f32, usize, usize) {
    let (mut score, mut by_group, mut exact) = (0.0, 0, 0);
    let mut fields = BTreeSet::new();
    for (group, name) in names.filter(|(group, name)| !group.is_empty() || !name.is_empty()) {
        if looks_like_data(name) {
            score -= 1.0;
            continue;
        }
        let joined = join(group, name);
        let mut said = alias::known(&joined);
        let is_joined = !group.is_empty() && !name.is_empty() && !said.claims.is_empty();
        if said.claims.is_empty() && !group.is_empty() {
            said = alias::behind_group(&joined);
        }
        if let Some(claim) = said.claims.first() {
            by_group += usize::from(is_joined && claim.confidence >= 0.75);
            exact += usize::from(claim.confidence >= 0.9);
            let again = !fields.insert(claim.field);
            score += if again { 0.1 } else { claim.confidence };
        } else if said.is_cost || personal::of_header(&joined).is_some() {
            score += 0.8;
        } else if alias::is_usual(&joined) {
            score += 0.3;
        }
    }
    (score, by_group, exact)
}

/// Numbers, days, links and long texts stand in rows.
fn looks_like_data(cell: &str) -> bool {
    shape::number(cell).is_some()
        || shape::is_day(cell)
        || shape::link(cell).is_some()
        || shape::is_platform_id(cell)
        || cell.chars().count() > 60
}

fn join(group: &str, name: &str) -> String {
    match (group, name) {
        ("", name) => name.to_owned(),
        (group, "") => group.to_owned(),
        (group, name) if group == name => name.to_owned(),
        (group, name) => [group, name].join("_"),
    }
}

/// The candidate together with the groups above it, or with what is in its groups below, where that
/// says more.
fn with_groups(records: &[Record], single: Candidate) -> Header {
    let at = single.header.first;
    let pairs = [
        at.checked_sub(1).map(|above| (above, at)),
        Some((at, at + 1)),
    ];
    let doubles = pairs.into_iter().flatten();
    let mut best = single;
    for (above, below) in doubles {
        let Some(double) = double(records, above, below) else {
            continue;
        };
        let says_more = double.score > best.score + 0.3;
        let says_as_much = double.score + 0.05 >= best.score;
        let apart = distinct(&double.header.names) > distinct(&best.header.names);
        if says_more || (says_as_much && (double.by_group > 0 || (apart && double.score > 0.9))) {
            best = double;
        }
    }
    best.header
}

fn distinct(names: &[String]) -> usize {
    let named: BTreeSet<&String> = names.iter().filter(|name| !name.is_empty()).collect();
    named.len()
}

/// Two records as a header of groups and what is in them.
fn double(records: &[Record], above: usize, below: usize) -> Option<Candidate> {
    let (upper, lower) = (records.get(above)?, records.get(below)?);
    let upper: Vec<String> = cells(upper).map(clean).collect();
    let lower: Vec<String> = cells(lower).map(clean).collect();
    if upper.iter().chain(&lower).any(|cell| looks_like_data(cell)) {
        return None;
    }
    // A title that is merged over everything is filled once, at the very beginning.
    let filled: Vec<usize> = (0..upper.len())
        .filter(|at| upper.get(*at).is_some_and(|cell| !cell.is_empty()))
        .collect();
    if matches!(filled.as_slice(), [] | [0]) || filled.len() == upper.len() {
        return None;
    }
    let width = upper.len().max(lower.len());
    let (mut group, mut pairs) = (String::new(), Vec::with_capacity(width));
    for at in 0..width {
        let own = upper.get(at).filter(|cell| !cell.is_empty());
        let name = lower.get(at).cloned().unwrap_or_default();
        if let Some(own) = own {
            group.clone_from(own);
        }
        if name.is_empty() {
            // Merged downwards, or nothing at all.
            pairs.push((own.cloned().unwrap_or_default(), String::new()));
        } else {
            pairs.push((group.clone(), name));
        }
    }
    let borrowed = pairs
        .iter()
        .map(|(group, name)| (group.as_str(), name.as_str()));
    let (score, by_group, _) = score(borrowed);
    Some(Candidate {
        header: Header {
            first: above,
            last: below,
            names: pairs
                .iter()
                .map(|(group, name)| join(group, name))
                .collect(),
        },
        score,
        by_group,
        is_usable: true,
    })
}

/// A header of which no name is known: words alone, each another, above columns of numbers.
fn unlike_rows(records: &[Record], usual: usize) -> Option<Header> {
    let at = (0..records.len().min(5)).find(|at| {
        let Some(record) = records.get(*at) else {
            return false;
        };
        let names: Vec<String> = cells(record).map(clean).collect();
        let filled = names.iter().filter(|name| !name.is_empty()).count();
        let words = |name: &String| !looks_like_data(name) && name.chars().count() <= 30;
        let rows = records.get(at + 1..).unwrap_or_default();
        let above_numbers = (0..names.len()).any(|column| {
            let named = names.get(column).is_some_and(|name| !name.is_empty());
            let cells: Vec<&str> = rows
                .iter()
                .filter_map(|row| row.cell(column))
                .map(shape::plain)
                .filter(|cell| shape::says_something(cell))
                .collect();
            let data = cells.iter().filter(|cell| looks_like_data(cell)).count();
            named && !cells.is_empty() && data * 10 >= cells.len() * 7
        });
        filled >= 2
            && filled >= usual.min(names.len())
            && names.iter().all(words)
            && distinct(&names) == filled
            && above_numbers
    })?;
    single(records, at, 0).map(|single| single.header)
}

#[cfg(test)]
mod tests;
