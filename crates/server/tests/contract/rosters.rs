//! The roster and mentions: who sees what, what is sent again, and what is asked wrongly.

use std::io::Read;

use hongbang_domain::account::Role;
use hongbang_domain::sharing::{Choice, Field, Sharing};
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, encoded, records};
use crate::visitor::{PASSWORD, Visitor};

const ROSTER: &str = "/api/kols/roster";

/// The columns that belong to a field of sharing.
const PRIVATE: &[(Field, &[&str])] = &[
    (
        Field::Statistics,
        &["impressions", "reads", "er_by_reads", "growth", "response"],
    ),
    (Field::Notes, &[]),
    (
        Field::Audience,
        &["female", "ages", "city_tiers", "interests"],
    ),
    (Field::Quotes, &["picture_quote", "video_quote"]),
    (Field::Launches, &[]),
];

/// The place of a creator in a part.
fn place(part: &Value, kol: u64) -> Option<usize> {
    let ids = part["columns"]["id"].as_array().unwrap();
    ids.iter().position(|id| *id == kol)
}

#[tokio::test]
async fn every_kind_of_viewer_sees_what_the_creator_chose_and_no_more() {
    use Choice::{Everyone, Nobody, VerifiedBrands};
    let app = App::new().await;
    let (kol, other) = (records()[0].kol.id, records()[1].kol.id);
    let all: &[Choice] = &[Nobody, VerifiedBrands, Everyone];
    let viewers: Vec<(&str, &[Choice], Visitor<'_>)> = vec![
        ("anonymous", &[Everyone], Visitor::new(&app)),
        (
            "reader",
            &[Everyone],
            Visitor::signed_up(&app, Role::Reader).await.0,
        ),
        (
            "unverified brand",
            &[Everyone],
            Visitor::signed_up(&app, Role::Brand).await.0,
        ),
        (
            "verified brand",
            &[VerifiedBrands, Everyone],
            Visitor::verified_brand(&app).await,
        ),
        // A roster is about everyone: of oneself one sees no more in it than others do.
        (
            "the creator",
            &[Everyone],
            Visitor::creator(&app, kol).await,
        ),
        ("own MCN", &[Everyone], Visitor::mcn_of(&app, kol).await),
        (
            "another MCN",
            &[Everyone],
            Visitor::mcn_of(&app, other).await,
        ),
        ("admin", all, Visitor::admin(&app).await),
    ];
    for &field in Field::ALL {
        for &choice in Choice::ALL {
            let mut sharing = Sharing::all(Nobody);
            sharing.set(field, choice);
            app.accounts.share(kol, sharing).await.unwrap();
            for (viewer, choices, visitor) in &viewers {
                let part = visitor.get(ROSTER).await.json();
                let at = place(&part, kol.get()).unwrap();
                let columns = &part["columns"];
                let withheld = columns["withheld"][at].as_u64().unwrap();
                for (bit, (of, names)) in PRIVATE.iter().enumerate() {
                    let there = choices.contains(&sharing.of(*of));
                    let what = format!("{of:?} for {viewer}, with {field:?} for {choice:?}");
                    assert_eq!(withheld >> bit & 1 == 0, there, "{what}");
                    for name in *names {
                        let value = &columns[name][at];
                        let absent = value.is_null() || *value == json!([]);
                        assert_eq!(!absent, there, "{name}: {what}");
                    }
                }
                // What is public stays.
                assert_eq!(columns["followers"][at], 300_000);
                assert_eq!(columns["interactions"][at], 65);
                assert_eq!(columns["notes"][at], 6);
                assert_eq!(columns["trend"][at], "999");
            }
        }
    }
}

#[tokio::test]
async fn what_nobody_knows_is_not_called_withheld() {
    let app = App::new().await;
    let bare = records()[4].kol.id;
    let mut record = records().remove(4);
    record.days.clear();
    record.notes.retain(|note| note.note.counts.reads.is_none());
    record.notes.truncate(4);
    record.sharing = Some(Sharing::default());
    app.store.insert(&[record]).await.unwrap();
    let part = app.get(ROSTER).await.json();
    let at = place(&part, bare.get()).unwrap();
    assert_eq!(part["columns"]["withheld"][at], 0);
    assert!(part["columns"]["authenticity"][at].is_null());
    assert!(part["columns"]["followers"][at].is_null());
}

#[tokio::test]
async fn it_comes_compressed_and_only_once() {
    let app = App::new().await;
    let plain = app.get(ROSTER).await;
    assert_eq!(plain.status, 200);
    assert_eq!(plain.header("content-type"), "application/json");
    assert_eq!(plain.header("cache-control"), "private, no-cache");
    assert_eq!(plain.header("vary"), "accept-encoding, cookie");
    let part = plain.json();
    assert_eq!((&part["part"], &part["parts"]), (&json!(0), &json!(1)));
    assert_eq!(part["creators"], 7);
    for (asked, form) in [("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip")] {
        let answer = app.ask("GET", ROSTER, &[("accept-encoding", asked)]).await;
        assert_eq!(answer.header("content-encoding"), form);
        assert_eq!(answer.header("vary"), "accept-encoding, cookie");
        let tag = answer.header("etag").to_owned();
        assert_eq!(
            tag,
            plain
                .header("etag")
                .replace("-0\"", &format!("-0-{form}\""))
        );
        let mut text = Vec::new();
        match form {
            "br" => brotli::Decompressor::new(&*answer.body, 4_096).read_to_end(&mut text),
            _ => flate2::read::GzDecoder::new(&*answer.body).read_to_end(&mut text),
        }
        .unwrap();
        assert_eq!(text, plain.body);
        let held = [("accept-encoding", asked), ("if-none-match", tag.as_str())];
        let again = app.ask("GET", ROSTER, &held).await;
        assert_eq!((again.status.as_u16(), again.body.len()), (304, 0));
        assert_eq!(again.header("etag"), tag);
    }
    let head = app.ask("HEAD", ROSTER, &[]).await;
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
    // Who sees something else has another one.
    let brand = Visitor::verified_brand(&app).await;
    let kol = records()[0].kol.id;
    let sharing = Sharing::all(Choice::VerifiedBrands);
    app.accounts.share(kol, sharing).await.unwrap();
    let (theirs, ours) = (app.get(ROSTER).await, brand.get(ROSTER).await);
    assert_ne!(theirs.header("etag"), ours.header("etag"));
    assert_ne!(theirs.json()["data"], ours.json()["data"]);
    let held = [("if-none-match", plain.header("etag"))];
    assert_eq!(app.ask("GET", ROSTER, &held).await.status, 200);
}

#[tokio::test]
async fn a_removed_creator_is_gone_from_it_at_once() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    let creator = Visitor::creator(&app, kol).await;
    let admin = Visitor::admin(&app).await;
    assert!(place(&admin.get(ROSTER).await.json(), kol.get()).is_some());
    let password = json!({"password": PASSWORD});
    let gone = creator.delete("/api/me/profile", Some(password)).await;
    assert_eq!(gone.status, 204);
    for visitor in [&admin, &creator, &Visitor::new(&app)] {
        let answer = visitor.get(ROSTER).await;
        assert!(place(&answer.json(), kol.get()).is_none());
        assert!(!String::from_utf8_lossy(&answer.body).contains(&kol.to_string()));
    }
}

#[tokio::test]
async fn public_numbers_are_told_to_anyone_until_their_creator_leaves() {
    const NUMBERS: &str = "/api/kols/numbers";
    let app = App::new().await;
    let answer = app.get(NUMBERS).await;
    let found = answer.json();
    let mut known: Vec<_> = records().iter().map(|of| of.kol.clone()).collect();
    known.retain(|kol| kol.red_id.is_some());
    known.sort_by_key(|kol| kol.id);
    let ids: Vec<_> = known.iter().map(|kol| kol.id).collect();
    let red_ids: Vec<_> = known.iter().map(|kol| kol.red_id.clone()).collect();
    assert!(!ids.is_empty() && ids.len() < records().len());
    assert_eq!(found, json!({"ids": ids, "red_ids": red_ids}));

    let held = [("if-none-match", answer.header("etag"))];
    assert_eq!(app.ask("GET", NUMBERS, &held).await.status, 304);
    let answer = app.get(&format!("{NUMBERS}?q=a")).await;
    assert_error(&answer, "a parameter", 400, "invalid_parameter", Some("q"));

    let creator = Visitor::creator(&app, ids[0]).await;
    let password = json!({"password": PASSWORD});
    let gone = creator.delete("/api/me/profile", Some(password)).await;
    assert_eq!(gone.status, 204);
    let left = app.get(NUMBERS).await.json();
    assert!(!left["ids"].as_array().unwrap().contains(&json!(ids[0])));
    assert_eq!(left["ids"].as_array().unwrap().len(), ids.len() - 1);
}

#[tokio::test]
async fn parts_that_are_not_there_and_stores_that_are_empty() {
    let app = App::new().await;
    let missing = app.get("/api/kols/roster?part=1").await;
    assert_error(&missing, "no such part", 404, "not_found", None);
    for (query, field) in [("part=-1", "part"), ("part=x", "part"), ("q=a", "q")] {
        let answer = app.get(&format!("{ROSTER}?{query}")).await;
        assert_error(&answer, query, 400, "invalid_parameter", Some(field));
    }
    let empty = App::empty().await.get(ROSTER).await.json();
    assert_eq!(
        (&empty["parts"], &empty["creators"]),
        (&json!(1), &json!(0))
    );
}

#[tokio::test]
async fn mentions_are_shares_of_the_last_90_days() {
    let app = App::new().await;
    let mentions = async |q: &str| {
        let path = format!("/api/kols/mentions?q={}", encoded(q));
        app.get(&path).await
    };
    // Three of nine notes have the topic, all have the words of the body.
    for (q, share) in [("咖啡", 333), ("正文", 1_000), ("正文 咖啡", 333)] {
        let found = mentions(q).await.json();
        let ids: Vec<u64> = serde_json::from_value(found["creators"].clone()).unwrap();
        let mut all: Vec<u64> = records().iter().map(|of| of.kol.id.get()).collect();
        all.sort_unstable();
        assert_eq!(ids, all, "{q}");
        assert_eq!(found["shares"], json!(vec![share; 7]), "{q}");
    }
    let one = records()[3].kol.clone();
    let found = mentions("creator-3").await.json();
    assert!(
        found["creators"]
            .as_array()
            .unwrap()
            .contains(&json!(one.id))
    );
    for nobody in ["蓝鲸", "！？"] {
        let found = mentions(nobody).await.json();
        assert_eq!(found, json!({"creators": [], "shares": []}), "{nobody}");
    }
    for bad in ["", "  ", &"长".repeat(101)] {
        let answer = mentions(bad).await;
        assert_error(&answer, bad, 400, "invalid_parameter", Some("q"));
    }
    // An older note counts neither above nor below the line.
    let mut record = records().remove(3);
    for (note, days) in record
        .notes
        .iter_mut()
        .zip([0, 91, 91, 91, 91, 91, 91, 91, 0])
    {
        note.note.published_at = one.data_at - chrono::TimeDelta::days(days);
    }
    app.store.insert(&[record]).await.unwrap();
    let found = mentions("咖啡").await.json();
    let at = found["creators"].as_array().unwrap();
    let at = at.iter().position(|id| *id == one.id.get()).unwrap();
    assert_eq!(found["shares"][at], 500);
}
