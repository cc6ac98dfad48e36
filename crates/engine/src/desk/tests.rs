use hongbang_domain::note::NoteKind;
use hongbang_domain::roster::{BINS, Columns, Query, RANGES, Range};
use hongbang_domain::score::{FEATURES, Weights};
use serde_json::{Value, json};

use super::*;

/// A creator, as the JSON of a part.
fn part() -> Value {
    let mut part = json!({
        "format": FORMAT, "data": "d1", "part": 0, "parts": 1, "creators": 1, "mcns": [],
        "columns": serde_json::to_value(Columns::default()).unwrap(),
    });
    for (column, value) in part["columns"].as_object_mut().unwrap() {
        *value = json!([match column.as_str() {
            "id" => json!(9_007_199_254_740_991_u64),
            "name" => json!("Ada"),
            "followers" => json!(20_000),
            "picture_quote" => json!(700),
            "categories" | "notes" | "day" | "withheld" => json!(3),
            "interests" => json!([]),
            "trend" => json!("19"),
            _ => Value::Null,
        }]);
    }
    part
}

fn take(text: &str) -> Told {
    Desk::default().part(text.as_bytes())
}

fn query() -> String {
    let query = Box::new(Query {
        filter: Default::default(),
        weights: Weights::default(),
        kind: NoteKind::Picture,
        top: 10,
        rows: (0, 10),
    });
    serde_json::to_string(&Ask::Query(query)).unwrap()
}

#[test]
fn a_part_is_taken_and_asked() {
    let mut desk = Desk::default();
    assert_eq!(desk.ask(&query(), || 0.0), Told::Fault(Fault::NotReady));
    let told = desk.part(part().to_string().as_bytes());
    assert_eq!(told, Told::Part { have: 1, of: 1 });
    let ticks = std::cell::Cell::new(1.5);
    let told = desk.ask(&query(), || ticks.replace(4.0));
    let Told::Answer { answer, took } = &told else {
        panic!("{told:?}");
    };
    assert_eq!((answer.passing, *took), (1, 2.5));
    // All 53 bits of an id come through as a number.
    let said: Value = serde_json::from_str(&said(&told)).unwrap();
    assert_eq!(said["told"], "answer");
    assert_eq!(said["answer"]["rows"][0]["id"], 9_007_199_254_740_991_u64);
    let numbers = desk.numbers();
    let histograms = 4 + RANGES * BINS;
    // The trend is "19": two notes.
    assert_eq!(numbers.len(), histograms + RANGES + 2 * FEATURES + 1 + 2);
    let score = answer.rows[0].score.map(f64::from);
    assert_eq!(
        (numbers[0], numbers[1], Some(numbers[2])),
        (1.0, 9_007_199_254_740_991.0, score)
    );
    assert_eq!(numbers[3], 0.0, "of no known city");
    // One creator, with followers and a quote: one column of each has it.
    assert_eq!(numbers[4..histograms].iter().sum::<f64>(), 2.0);
    let creator = &numbers[histograms..];
    assert_eq!(creator[Range::Followers.place()], 20_000.0);
    assert!(creator[Range::ErByReads.place()].is_nan(), "unknown");
    assert!(
        creator[RANGES..RANGES + FEATURES]
            .iter()
            .any(|feature| feature.is_nan())
    );
    let parts: f64 = creator[RANGES + FEATURES..RANGES + 2 * FEATURES]
        .iter()
        .sum();
    assert!(
        (parts - numbers[2]).abs() < 1e-3,
        "together they are the score"
    );
    assert_eq!(creator[RANGES + 2 * FEATURES..], [2.0, 1.0, 9.0]);
    assert!(said["answer"]["rows"][0].get("figures").is_none());
    assert!(desk.numbers().is_empty());
    let back: Answer = serde_json::from_value(said["answer"].clone()).unwrap();
    assert_eq!(back.rows, answer.rows);
    assert!(desk.bytes() > 0);
}

#[test]
fn edges_are_told_again_only_when_they_are_others() {
    let mut desk = Desk::default();
    desk.part(part().to_string().as_bytes());
    let mut edges = |ask: &str| match desk.ask(ask, || 0.0) {
        Told::Answer { answer, .. } => {
            let all = answer.histograms.into_iter();
            all.map(|histogram| histogram.edges.len()).collect()
        }
        _ => Vec::new(),
    };
    let whole = vec![BINS + 1; RANGES];
    assert_eq!(edges(&query()), whole);
    assert_eq!(edges(&query()), vec![0; RANGES]);
    // Nobody has a quote for a video: those of quotes and of what they cost are others.
    let changed = edges(&query().replace("picture", "video"));
    let quote = Range::Quote.place();
    assert_eq!(
        (changed[quote], changed[Range::Followers.place()]),
        (BINS + 1, 0)
    );
}

#[test]
fn numbers_that_are_none_break_a_part() {
    let whole = part().to_string();
    for (from, to) in [
        ("[20000]", "[NaN]"),
        ("[20000]", "[Infinity]"),
        ("[20000]", "[1e999]"),
        ("[20000]", "[-1]"),
        ("[20000]", "[18446744073709551616]"),
        ("[700]", "[4294967296]"),
        ("[700]", "[0.5]"),
        ("[9007199254740991]", "[9007199254740992]"),
        ("[9007199254740991]", "[0]"),
        ("[\"19\"]", "[19]"),
        ("\"columns\":{", "\"columns\":["),
        ("}", ""),
    ] {
        assert!(whole.contains(from), "{from} is not in {whole}");
        let told = take(&whole.replacen(from, to, 1));
        assert!(
            matches!(&told, Told::Fault(Fault::Broken { message }) if !message.is_empty()),
            "{to}: {told:?}"
        );
    }
    // A short column, and bytes that are no text.
    let mut short = part();
    short["columns"]["reads"] = json!([]);
    assert!(matches!(
        take(&short.to_string()),
        Told::Fault(Fault::Broken { .. })
    ));
    let told = Desk::default().part(b"\xff\xfe");
    assert!(matches!(told, Told::Fault(Fault::Broken { .. })));
}

#[test]
fn another_version_is_stale_and_not_broken() {
    let mut later = part();
    later["format"] = json!(FORMAT + 1);
    assert_eq!(take(&later.to_string()), Told::Fault(Fault::Stale));
    // Its columns may have become something else.
    later["columns"] = json!("elsewhere");
    assert_eq!(take(&later.to_string()), Told::Fault(Fault::Stale));

    let mut first = part();
    first["parts"] = json!(2);
    let mut other = first.clone();
    other["part"] = json!(1);
    other["data"] = json!("d2");
    let mut desk = Desk::default();
    let told = desk.part(first.to_string().as_bytes());
    assert_eq!(told, Told::Part { have: 1, of: 2 });
    let told = desk.part(other.to_string().as_bytes());
    assert_eq!(told, Told::Fault(Fault::Stale));
    // Twice the same is neither.
    let told = desk.part(first.to_string().as_bytes());
    assert!(matches!(told, Told::Fault(Fault::Broken { .. })));
}

#[test]
fn what_is_no_request_is_named() {
    for text in [
        "",
        "{}",
        "[1]",
        r#"{"ask":"everything"}"#,
        r#"{"ask":"query"}"#,
        r#"{"ask":"query","filter":1}"#,
    ] {
        let told = Desk::default().ask(text, || 0.0);
        assert!(
            matches!(&told, Told::Fault(Fault::Broken { message }) if message.contains("request")),
            "{text}: {told:?}"
        );
    }
}

#[test]
fn own_creators_are_taken_before_the_last_part_and_told_apart() {
    let mut desk = Desk::default();
    let mut own = part();
    own["columns"]["id"] = json!([8]);
    own["columns"]["name"] = json!(["of my sheet"]);
    let take = |desk: &mut Desk, part: &Value| desk.own(part.to_string().as_bytes());
    assert_eq!(take(&mut desk, &own), Told::Done);
    let mut old = own.clone();
    old["format"] = json!(FORMAT + 1);
    assert_eq!(take(&mut desk, &old), Told::Fault(Fault::Stale));
    // What cannot be taken leaves the others as they are.
    desk.part(part().to_string().as_bytes());
    let late = take(&mut desk, &own);
    assert!(
        matches!(late, Told::Fault(Fault::Broken { .. })),
        "{late:?}"
    );
    let told = desk.ask(&query(), || 0.0);
    let Told::Answer { answer, .. } = &told else {
        panic!("{told:?}");
    };
    assert_eq!((answer.creators, answer.facets.own), (2, 1));
    let said: Value = serde_json::from_str(&said(&told)).unwrap();
    let rows = said["answer"]["rows"].as_array().unwrap();
    let origins = rows.iter().map(|row| row["origin"].as_str());
    assert_eq!(origins.collect::<Vec<_>>(), [Some("own"), None]);
}
