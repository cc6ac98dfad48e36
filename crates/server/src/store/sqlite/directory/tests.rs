//! Tests: what is looked for is found, and nothing else.

use std::collections::BTreeMap;

use hongbang_domain::place::CityId;

use super::*;
use crate::record::KolRecord;
use crate::store::sqlite::SqliteStore;
use crate::store::sqlite::testing::record;
use crate::store::{Accounts, Store};
use hongbang_domain::sharing::{Choice, Sharing};

/// A creator with a bio, tags and a number.
fn creator(name: &str, bio: &str, tags: &[&str], red_id: &str) -> KolRecord {
    let mut record = record(name);
    record.kol.bio = Some(bio.to_owned());
    record.kol.tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    record.kol.red_id = Some(red_id.to_owned());
    record.notes.clear();
    record
}

/// The names of those that a filter holds, in order.
async fn names(store: &SqliteStore, filter: &KolFilter) -> Vec<String> {
    let anyone = Viewer::default();
    let cards = store.kols(filter, &anyone, None, 100).await.unwrap();
    let mut names: Vec<String> = cards
        .into_iter()
        .map(|card| card.public().nickname)
        .collect();
    names.sort_unstable();
    names
}

async fn filled(folder: &tempfile::TempDir, records: &[KolRecord]) -> SqliteStore {
    let path = folder.path().join("directory.db");
    let store = SqliteStore::open(&path).await.unwrap();
    store.insert(records).await.unwrap();
    store
}

#[tokio::test]
async fn texts_are_found_as_they_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let store = filled(
        &folder,
        &[
            creator(
                "Lancôme 小店",
                "认真 100%",
                &["美食探店", "a,b"],
                "95001122",
            ),
            creator("b_c", "Coffee \\ tea", &["say \"hi\"", "美食"], "9500"),
            creator("bxc", "100 percent", &["x", "coffee"], "7"),
        ],
    )
    .await;
    for (text, expected) in [
        ("lancome", &["Lancôme 小店"][..]),
        ("ＬＡＮ", &["Lancôme 小店"]),
        ("小店", &["Lancôme 小店"]),
        ("100", &["Lancôme 小店", "bxc"]),
        ("100%", &["Lancôme 小店"]),
        ("%", &["Lancôme 小店"]),
        ("_", &["b_c"]),
        ("b_c", &["b_c"]),
        ("\\", &["b_c"]),
        ("COFFEE", &["b_c", "bxc"]),
        ("美食", &["Lancôme 小店", "b_c"]),
        ("探店", &["Lancôme 小店"]),
        // The platform's number is found whole.
        ("95001122", &["Lancôme 小店"]),
        ("9500", &["b_c"]),
        // What stands between the tags is no part of any.
        (",", &[]),
        ("[", &[]),
        ("]", &[]),
        ("\"", &["b_c"]),
        ("\",\"", &[]),
        ("a,b", &["Lancôme 小店"]),
        ("say \"hi", &["b_c"]),
        ("'; DROP TABLE creators; --", &[]),
        ("\u{200d}", &[]),
    ] {
        let filter = KolFilter {
            text: Some(text.to_owned()),
            ..KolFilter::default()
        };
        assert_eq!(names(&store, &filter).await, expected, "{text}");
    }
    for (tag, expected) in [
        ("美食", &["b_c"][..]),
        ("美食探店", &["Lancôme 小店"]),
        ("a,b", &["Lancôme 小店"]),
        ("a", &[]),
        ("b", &[]),
        ("say \"hi\"", &["b_c"]),
        ("hi\"", &[]),
        ("%", &[]),
        ("coffee", &["bxc"]),
        ("coffe_", &[]),
    ] {
        let filter = KolFilter {
            tag: Some(tag.to_owned()),
            ..KolFilter::default()
        };
        assert_eq!(names(&store, &filter).await, expected, "{tag}");
    }
}

#[tokio::test]
async fn filters_are_anded_under_every_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut records = Vec::new();
    for at in 0..24_u32 {
        let mut record = creator(&format!("k{at:02}"), "", &[], "");
        record.kol.followers = Some(u64::from(at) * 100);
        record.kol.city = Some(CityId(1 + at % 2));
        record.kol.picture_quote = (at % 3 != 0).then_some(at * 10);
        record.kol.video_quote = (at % 3 != 1).then_some(at * 20);
        record.sharing = Some(Sharing::all(Choice::Everyone));
        records.push(record);
    }
    let store = filled(&folder, &records).await;
    let expected: BTreeMap<String, u32> = (0..24_u32)
        .filter(|at| at % 2 == 1 && (500..2_000).contains(&(at * 100)))
        .filter(|at| {
            let within = |quote: u32| (100..=200).contains(&quote);
            (at % 3 != 0 && within(at * 10)) || (at % 3 != 1 && within(at * 20))
        })
        .map(|at| (format!("k{at:02}"), at))
        .collect();
    assert!(expected.len() > 3);
    for &sort in KolSort::ALL {
        for ascending in [false, true] {
            let filter = KolFilter {
                min_followers: Some(500),
                below_followers: Some(2_000),
                city: Some(CityId(2)),
                min_quote: Some(100),
                max_quote: Some(200),
                sort,
                ascending,
                ..KolFilter::default()
            };
            let found = names(&store, &filter).await;
            assert!(found.iter().eq(expected.keys()), "{sort:?}: {found:?}");
        }
    }
    // A price of 0 is no quote, however low one looks.
    let cheap = KolFilter {
        max_quote: Some(15),
        min_quote: Some(0),
        ..KolFilter::default()
    };
    assert_eq!(names(&store, &cheap).await, ["k01"]);
    // Withheld, a quote is within no bounds.
    let store_of = records[1].kol.id;
    store.share(store_of, Sharing::default()).await.unwrap();
    assert_eq!(names(&store, &cheap).await, [""; 0]);
}
