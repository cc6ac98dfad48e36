//! A creator's peers, as distributions.

use hongbang_domain::category::Category;
use hongbang_domain::sharing::Sharing;
use hongbang_server::record::KolRecord;
use serde_json::json;

use crate::fixture::{App, bare_kol, full_note, records, time};

/// A creator with one note of so many reads, who shares nothing.
fn creator(at: u64) -> KolRecord {
    let name = format!("peer-{at}");
    let mut kol = bare_kol(&name);
    kol.followers = Some(2_000);
    kol.categories = vec![Category::Food];
    let mut note = full_note(kol.id, &name, time("2026-10-31T04:00:00Z"));
    note.note.counts.reads = Some(100 * at);
    KolRecord {
        source_id: name,
        kol,
        sharing: Some(Sharing::default()),
        days: Vec::new(),
        notes: vec![note],
    }
}

#[tokio::test]
async fn anyone_learns_how_figures_are_spread_and_of_nobody() {
    let app = App::empty().await;
    let creators: Vec<KolRecord> = (1..=21).map(creator).collect();
    app.store.insert(&creators).await.unwrap();
    let answer = app
        .get(&format!("/api/kols/{}/peers", creators[0].kol.id))
        .await;
    assert_eq!(answer.status, 200);
    let found = answer.json();
    assert_eq!(
        found["peers"]["bucket"],
        json!({"tier": "nano", "category": "food"})
    );
    assert_eq!(found["peers"]["creators"], 21);
    let benchmarks = found["peers"]["benchmarks"].as_array().unwrap();
    assert_eq!(benchmarks.len(), 18, "every window, deals and kinds");
    assert_eq!(
        benchmarks[0]["selection"],
        json!({"window": "days30", "deals": "all", "kinds": "all"})
    );
    let mut reads = benchmarks[0]["spreads"].as_array().unwrap().iter();
    let reads = reads.find(|spread| spread["metric"] == "reads");
    let quantiles = &reads.unwrap()["quantiles"];
    assert_eq!(quantiles["n"], 21);
    let at = quantiles["at"].as_array().unwrap();
    assert_eq!(
        (&at[0], &at[20], &at[40]),
        (&json!(100.0), &json!(1_100.0), &json!(2_100.0))
    );
    let text = String::from_utf8(answer.body.clone()).unwrap();
    for creator in &creators {
        assert!(!text.contains(&creator.kol.id.to_string()));
        assert!(!text.contains(&creator.kol.nickname));
    }
    // It stays what it is, and is not sent again.
    let path = format!("/api/kols/{}/peers", creators[5].kol.id);
    let held = [("if-none-match", answer.header("etag"))];
    assert_eq!(app.ask("GET", &path, &held).await.status, 304);
}

#[tokio::test]
async fn few_creators_have_everyone_as_peers_and_no_distribution() {
    let app = App::new().await;
    let path = format!("/api/kols/{}/peers", records()[0].kol.id);
    let found = app.get(&path).await.json();
    assert_eq!(
        found["peers"]["bucket"],
        json!({"tier": null, "category": null})
    );
    assert_eq!(found["peers"]["creators"], 7);
    for benchmark in found["peers"]["benchmarks"].as_array().unwrap() {
        assert_eq!(benchmark["spreads"], json!([]));
    }
}
