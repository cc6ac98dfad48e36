//! Running the engine before there is anything to run it on: a browser compiles what is called when
//! it is first called, and well only what is called often. While the parts are on their way there
//! is time for both.

use std::fmt::Write as _;

use hongbang_domain::category::Category;
use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{Ask, Bounds, FORMAT, Filter, Query, Range, Settings, Told};
use hongbang_domain::score::Weights;

use crate::desk::{self, Desk};

/// Creators that are made up.
const CREATORS: u32 = 500;

/// What fills a column, by the number of a creator.
type Fill = fn(u32) -> String;

/// The columns of a part; those of a number that may be unknown are told by its size alone.
const COLUMNS: &[(&str, Fill)] = &[
    ("id", |row| (u64::from(row) * 9_000_000_000 + 1).to_string()),
    ("name", |row| format!("\"小红书 {row}\"")),
    ("followers", |row| some(row, 1, 400_000)),
    ("category", |row| some(row, 2, 20)),
    ("categories", |row| (1 << (row % 20) | 4).to_string()),
    ("city", |row| some(row, 3, 3_000_000)),
    ("mcn", |row| some(row, 4, 2)),
    ("language", |row| {
        ["\"zh\"", "\"mixed\"", "null"][row as usize % 3].to_owned()
    }),
    ("picture_quote", |row| some(row, 5, 20_000)),
    ("video_quote", |row| some(row, 6, 30_000)),
    ("notes", |row| (row % 25).to_string()),
    ("impressions", |row| some(row, 7, 100_000)),
    ("reads", |row| some(row, 8, 20_000)),
    ("interactions", |row| some(row, 9, 2_000)),
    ("er_by_reads", |row| some(row, 10, 2_000)),
    ("er_by_followers", |row| some(row, 11, 900)),
    ("growth", |row| some(row, 12, 900)),
    ("spread", |row| some(row, 13, 90)),
    ("cooperation", |row| some(row, 14, 100)),
    ("authenticity", |row| some(row, 15, 100)),
    ("response", |row| some(row, 16, 100)),
    ("female", |row| some(row, 17, 100)),
    ("ages", |_| "[20,30,30,15,5]".to_owned()),
    ("city_tiers", |_| "[40,30,20,10]".to_owned()),
    ("interests", |row| format!("[{},40,3,20]", row % 20)),
    ("trend", |row| {
        format!("\"{:012}\"", u64::from(row) * 77_777)
    }),
    ("day", |row| (20_000 + row % 9).to_string()),
    ("withheld", |_| "0".to_owned()),
];

/// A number below `most`, or in one of eight rows none.
fn some(row: u32, column: u32, most: u32) -> String {
    let mixed = (row + 1).wrapping_mul(2_654_435_761) ^ column.wrapping_mul(0x9e37_79b9);
    let mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x2c1b_3c6d) >> 3;
    if mixed.is_multiple_of(8) {
        return "null".to_owned();
    }
    (mixed % most).to_string()
}

/// A part of them, as JSON.
fn part() -> String {
    let mut json = format!(
        r#"{{"format":{FORMAT},"data":"","part":0,"parts":1,"creators":{CREATORS},"mcns":["A","B"],"columns":{{"#
    );
    for (at, (name, fill)) in COLUMNS.iter().enumerate() {
        let rows: Vec<String> = (0..CREATORS).map(fill).collect();
        let comma = if at == 0 { "" } else { "," };
        // Writing into a string cannot fail.
        let _ = write!(json, "{comma}\"{name}\":[{}]", rows.join(","));
    }
    json.push_str("}}");
    json
}

/// Takes a made-up part, and answers a few questions about it: one step, some milliseconds.
/// Gives the last answer.
pub fn step() -> Told {
    let mut desk = Desk::default();
    let mut told = desk.part(part().as_bytes());
    let settings = Ask::Settings(Settings {
        fee: 0.1,
        today: 20_008,
        ..Settings::default()
    });
    for ask in [settings].into_iter().chain((0..6).map(question)) {
        let Ok(json) = serde_json::to_string(&ask) else {
            continue;
        };
        told = desk.ask(&json, || 0.0);
        desk::said(&told);
        desk.numbers();
    }
    told
}

/// All, then some, then others of them, by other weights.
fn question(step: u8) -> Ask {
    let mut filter = Filter::default();
    let mut weights = Weights::default();
    if step > 0 {
        let bounds = |min: f64, max: f64| Bounds {
            min: Some(min),
            max: Some(max),
            unknown: true,
        };
        filter.categories = Category::ALL.iter().take(9).copied().collect();
        let few = f64::from(step);
        filter.set_bounds(Range::Quote, bounds(200.0 * few, 15_000.0));
        filter.set_bounds(Range::Followers, bounds(900.0, 300_000.0));
        weights.0[usize::from(step % 4)] = 10 + step;
    }
    Ask::Query(Box::new(Query {
        filter,
        weights,
        kind: NoteKind::Picture,
        top: 200,
        rows: (0, 30),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_up_is_taken_and_asked_about() {
        let Told::Answer { answer, .. } = step() else {
            panic!("{:?}", step());
        };
        assert_eq!(answer.creators, CREATORS);
        assert!((1..CREATORS).contains(&answer.passing), "{answer:?}");
        assert!(!answer.rows.is_empty());
        let spread = answer.histograms.iter().filter(|one| one.extent.is_some());
        assert!(spread.count() > 8);
    }
}
