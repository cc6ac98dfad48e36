//! Links to shortlists: what they show, to whom, and how long.

use chrono::{TimeDelta, Utc};
use hongbang_api::shortlists::{MAX_SHARES, Share};
use hongbang_domain::account::Role;
use hongbang_domain::sharing::{Choice, Sharing};
use hongbang_domain::shortlist::ShortlistId;
use hongbang_server::account::TokenHash;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::errors::assert_error;
use crate::fixture::{App, records};
use crate::running::Running;
use crate::schema::check_answer;
use crate::shortlists::{item, titled};
use crate::visitor::{PASSWORD, Visitor, id_of};

const SHARES: &str = "/api/shortlists/1/shares";

/// A list of four creators, one of whom was passed and one of whom is in a sheet of the brand's alone.
fn list() -> Value {
    let ids: Vec<_> = records()[..3].iter().map(|record| record.kol.id).collect();
    let nobody = serde_json::from_value(json!(5)).unwrap();
    let mut items = vec![
        item(ids[0], 2.0),
        item(ids[1], 1.0),
        item(ids[2], 0.0),
        item(nobody, 3.0),
    ];
    items[0]["note"] = json!({"at": 1, "value": "很好"});
    items[0]["tags"] = json!(["种子"]);
    items[0]["price"] = json!({"at": 1, "value": 1_500});
    items[0]["known"] = json!({"name": "secret name", "picture_quote": 987_654});
    items[1]["known"] = json!({"own": true});
    items[3]["known"] = json!({"own": true});
    items[2]["standing"]["value"] = json!({"state": "passed", "reason": "太贵"});
    items[3]["pinned"] = json!({"at": 1, "value": true});
    items.sort_by_key(|item| item["id"].as_u64());
    let mut list = titled("春季上新");
    list["brief"]["value"]["budget"] = json!(50_000);
    list["brief"]["value"]["words"] = json!("油皮也能用");
    list["items"] = json!(items);
    list
}

async fn share(brand: &Visitor<'_>, notes: bool, prices: bool) -> (String, u64) {
    let body = json!({"days": 7, "notes": notes, "prices": prices});
    let made = brand.post(SHARES, body).await;
    assert_eq!(made.status, 201);
    let made = made.json();
    let token = made["token"].as_str().unwrap().to_owned();
    (token, made["share"]["id"].as_u64().unwrap())
}

async fn with_list(app: &App) -> (Visitor<'_>, Value) {
    let (brand, me) = Visitor::signed_up(app, Role::Brand).await;
    let body = json!({"id": 1, "document": list()});
    assert_eq!(brand.post("/api/shortlists", body).await.status, 201);
    (brand, me)
}

fn path(token: &str) -> String {
    format!("/api/shared/{token}")
}

#[tokio::test]
async fn a_link_shows_what_was_chosen_as_anyone_may_see_it() {
    let app = App::new().await;
    let schema = app.get("/api/openapi.json").await.json();
    let (brand, me) = with_list(&app).await;
    let kols: Vec<_> = records().iter().map(|record| record.kol.id).collect();
    app.accounts
        .share(kols[0], Sharing::all(Choice::VerifiedBrands))
        .await
        .unwrap();
    let now = Some(Utc::now());
    app.accounts.verify(id_of(&me), now).await.unwrap();
    for (notes, prices) in [(false, false), (true, false), (false, true), (true, true)] {
        let (token, _) = share(&brand, notes, prices).await;
        // Whoever has it: the brand itself sees what strangers do.
        let answer = brand.get(&path(&token)).await;
        check_answer(&schema, "/api/shared/{token}", "GET", "", &answer);
        let shown = answer.json();
        assert_eq!(app.get(&path(&token)).await.json(), shown);
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        assert!(answer.header("x-robots-tag").contains("noindex"));
        assert_eq!(answer.header("cache-control"), "private, no-cache");
        assert_eq!(shown["title"], "春季上新");
        assert_eq!(shown["by"], "brand");
        assert_eq!(shown["brief"]["words"], "油皮也能用");
        assert_eq!(shown["brief"]["budget"] == 50_000, prices);
        let items = shown["items"].as_array().unwrap();
        // The pinned one first, then by place; nobody who was passed.
        let ids: Vec<_> = items
            .iter()
            .map(|item| item["id"].as_u64().unwrap())
            .collect();
        assert_eq!(ids, [5, kols[1].get(), kols[0].get()]);
        assert!(items[0]["card"].is_null() && items[0]["own"] == true);
        assert!(items[1].get("own").is_none(), "it is here, too");
        let card = &items[2]["card"];
        assert_eq!(card["followers"], 300_000);
        assert!(card["picture_quote"].is_null() && card["figures"]["reads"].is_null());
        assert_eq!(items[2]["price"].as_u64(), prices.then_some(1_500));
        let remarks = &items[2]["remarks"];
        assert_eq!(remarks["note"].as_str(), notes.then_some("很好"));
        assert_eq!(remarks["tags"] == json!(["种子"]), notes);
        for secret in ["secret name", "987654", "太贵"] {
            assert!(!shown.to_string().contains(secret), "{secret}");
        }
    }
    // It is the list as it is now.
    let changed = [("if-match", "*")];
    brand
        .send_with("PUT", "/api/shortlists/1", &changed, Some(titled("改名")))
        .await;
    let (token, _) = share(&brand, true, true).await;
    let shown = app.get(&path(&token)).await.json();
    assert_eq!(
        (&shown["title"], &shown["items"]),
        (&json!("改名"), &json!([]))
    );
}

#[tokio::test]
async fn a_removed_creator_is_not_shown_and_not_forgotten() {
    let app = App::new().await;
    let (brand, _) = with_list(&app).await;
    let (token, _) = share(&brand, false, false).await;
    let kol = records()[0].kol.id;
    app.accounts.remove_creator(kol, Utc::now()).await.unwrap();
    let shown = app.get(&path(&token)).await.json();
    assert_eq!(shown["items"][2]["id"], kol.get());
    assert!(shown["items"][2]["card"].is_null());
}

#[tokio::test]
async fn links_end_and_what_is_guessed_is_the_same() {
    let app = App::new().await;
    let schema = app.get("/api/openapi.json").await.json();
    let (brand, me) = with_list(&app).await;
    let template = "/api/shortlists/{id}/shares";
    let (first, id) = share(&brand, false, false).await;
    let (second, _) = share(&brand, false, false).await;
    assert!(first.len() >= 22 && first != second);
    assert!(
        first
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    );
    let listed = brand.get(SHARES).await;
    check_answer(&schema, template, "GET", "", &listed);
    assert_eq!(listed.json()["items"].as_array().unwrap().len(), 2);
    assert!(!String::from_utf8_lossy(&listed.body).contains(&first));

    // One that has ended by itself.
    let (long_ago, day) = (Utc::now() - TimeDelta::days(8), TimeDelta::days(7));
    let hash = Sha256::digest(b"AAAAAAAAAAAAAAAAAAAAAAAA");
    let hash = TokenHash(hash.iter().map(|byte| format!("{byte:02x}")).collect());
    let old = Share {
        id: 77,
        created_at: long_ago,
        expires_at: long_ago + day,
        notes: true,
        prices: true,
    };
    let list = ShortlistId::try_from(1).unwrap();
    let kept = app
        .sources
        .shortlists
        .make_link(id_of(&me), list, &hash, &old)
        .await;
    kept.unwrap().unwrap();
    let listed = brand.get(SHARES).await.json();
    assert_eq!(listed["items"].as_array().unwrap().len(), 2);

    let end = format!("{SHARES}/{id}");
    let ended = brand.delete(&end, None).await;
    assert_eq!(ended.status, 204);
    check_answer(
        &schema,
        "/api/shortlists/{id}/shares/{share}",
        "DELETE",
        "",
        &ended,
    );
    for gone in [
        end.as_str(),
        "/api/shortlists/1/shares/77",
        "/api/shortlists/2/shares/1",
    ] {
        let answer = brand.delete(gone, None).await;
        assert_error(&answer, gone, 404, "not_found", None);
    }
    assert_eq!(app.get(&path(&second)).await.status, 200);
    let mut bodies = Vec::new();
    for guess in [
        first.as_str(),
        "AAAAAAAAAAAAAAAAAAAAAAAA",
        "BBBBBBBBBBBBBBBBBBBBBBBB",
        "x",
        "%FF%FE",
        "%00",
        &"a".repeat(5_000),
        "../shortlists",
    ] {
        let answer = app.get(&path(guess)).await;
        assert_error(&answer, guess, 404, "not_found", None);
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        bodies.push(answer.body);
    }
    // Every token that is none says the same; the last is another path.
    bodies.pop();
    bodies.dedup();
    assert_eq!(bodies.len(), 1);
    assert_eq!(
        app.sources
            .shortlists
            .sweep_links(Utc::now())
            .await
            .unwrap(),
        1
    );
}

#[tokio::test]
async fn links_go_with_the_list_and_with_the_account() {
    let app = App::new().await;
    let (brand, _) = with_list(&app).await;
    let (token, _) = share(&brand, false, false).await;
    let any = [("if-match", "*")];
    brand
        .send_with("DELETE", "/api/shortlists/1", &any, None)
        .await;
    assert_eq!(app.get(&path(&token)).await.status, 404);
    let body = json!({"id": 1, "document": list()});
    brand.post("/api/shortlists", body).await;
    assert_eq!(
        app.get(&path(&token)).await.status,
        404,
        "another list of the same id"
    );
    let (token, _) = share(&brand, false, false).await;
    assert_eq!(app.get(&path(&token)).await.status, 200);
    let password = json!({"password": PASSWORD});
    assert_eq!(brand.delete("/api/me", Some(password)).await.status, 204);
    assert_eq!(app.get(&path(&token)).await.status, 404);
}

#[tokio::test]
async fn links_have_limits() {
    let app = App::new().await;
    let (brand, _) = with_list(&app).await;
    for days in [0, 366] {
        let body = json!({"days": days, "notes": false, "prices": false});
        let answer = brand.post(SHARES, body).await;
        assert_error(&answer, "days", 400, "invalid_body", Some("days"));
    }
    let body = json!({"days": 1, "notes": false, "prices": false});
    let missing = brand.post("/api/shortlists/2/shares", body.clone()).await;
    assert_error(&missing, "no list", 404, "not_found", None);
    let (other, _) = Visitor::signed_up(&app, Role::Brand).await;
    let foreign = other.post(SHARES, body.clone()).await;
    assert_error(&foreign, "another's list", 404, "not_found", None);
    for _ in 0..MAX_SHARES {
        assert_eq!(brand.post(SHARES, body.clone()).await.status, 201);
    }
    let more = brand.post(SHARES, body).await;
    assert_error(&more, "one more", 409, "conflict", None);
    // Guessing is slow.
    let mut refused = 0;
    for guess in 0..100 {
        let answer = app.get(&path(&format!("{guess:024}"))).await;
        match answer.status.as_u16() {
            404 => {}
            429 => refused += 1,
            other => panic!("{other}"),
        }
    }
    assert!(refused > 30, "{refused}");
}

#[tokio::test]
async fn no_log_knows_a_token() {
    let folder = tempfile::tempdir().unwrap();
    let mut server =
        Running::start_logging(&folder, "hongbang_server=trace,tower_http=trace,axum=trace");
    let token = "SeCrEtToKeNsEcReTtOkEn12";
    for path in [format!("/api/shared/{token}"), format!("/s/{token}")] {
        server.get(&path);
    }
    server.signal("-TERM");
    assert_eq!(server.ended(), Some(0));
    let log = server.log();
    assert!(log.contains("/api/shared/{token}"), "{log}");
    assert!(!log.contains(token), "{log}");
}
