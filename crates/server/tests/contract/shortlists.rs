//! Shortlists: each its owner's alone, changed by versions, within limits.

use hongbang_api::shortlists::{MAX_BYTES, MAX_SHORTLISTS};
use hongbang_domain::account::Role;
use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::Document;
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{Answer, App};
use crate::schema::check_answer;
use crate::visitor::{PASSWORD, Visitor};

/// A list without creators, as the browser sends it.
pub fn document() -> Value {
    serde_json::to_value(Document::default()).unwrap()
}

/// A list with a title.
pub fn titled(title: &str) -> Value {
    let mut list = document();
    list["title"] = json!({"at": 1, "value": title});
    list
}

/// A creator on a list.
pub fn item(id: KolId, place: f64) -> Value {
    json!({
        "id": id, "added_at": 1, "place": {"at": 1, "value": place},
        "standing": {"at": 1, "value": {"state": "shortlisted", "reason": ""}}, "known": {},
    })
}

/// A list of so many creators that nobody knows.
fn long(items: u64) -> Value {
    let mut list = titled("long");
    let id = |at: u64| KolId::try_from(at + 1).unwrap();
    let items: Vec<Value> = (0..items).map(|at| item(id(at), at as f64)).collect();
    list["items"] = json!(items);
    list
}

async fn make(brand: &Visitor<'_>, id: u64, list: Value) -> Answer {
    let body = json!({"id": id, "document": list});
    brand.post("/api/shortlists", body).await
}

async fn change(brand: &Visitor<'_>, id: u64, based_on: &str, list: Value) -> Answer {
    let path = format!("/api/shortlists/{id}");
    let based_on = [("if-match", based_on)];
    brand.send_with("PUT", &path, &based_on, Some(list)).await
}

async fn delete(brand: &Visitor<'_>, id: u64, based_on: &str) -> Answer {
    let path = format!("/api/shortlists/{id}");
    let based_on = [("if-match", based_on)];
    brand.send_with("DELETE", &path, &based_on, None).await
}

#[tokio::test]
async fn a_list_lives_by_its_versions() {
    let app = App::empty().await;
    let schema = app.get("/api/openapi.json").await.json();
    let says = |template: &str, method: &str, answer: &Answer| {
        check_answer(&schema, template, method, template, answer)
    };
    let (all, one) = ("/api/shortlists", "/api/shortlists/{id}");
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    let none = brand.get(all).await;
    says(all, "GET", &none);
    assert_eq!(none.json(), json!({"items": []}));

    let made = make(&brand, 7, titled("春季上新")).await;
    says(all, "POST", &made);
    assert_eq!(made.status, 201);
    assert_eq!(
        (made.header("etag"), &made.json()["version"]),
        ("\"1\"", &json!(1))
    );
    let again = make(&brand, 7, titled("other")).await;
    says(all, "POST", &again);
    assert_error(&again, "the same id", 409, "conflict", None);

    let read = brand.get("/api/shortlists/7").await;
    says(one, "GET", &read);
    assert_eq!(read.header("etag"), "\"1\"");
    assert_eq!(read.json()["document"], titled("春季上新"));
    assert_eq!(read.json()["updated_at"], made.json()["updated_at"]);
    let held = [("if-none-match", "\"1\"")];
    let same = brand
        .send_with("GET", "/api/shortlists/7", &held, None)
        .await;
    assert_eq!(same.status, 304);

    let changed = change(&brand, 7, "\"1\"", titled("夏季上新")).await;
    says(one, "PUT", &changed);
    assert_eq!(
        (changed.header("etag"), &changed.json()["version"]),
        ("\"2\"", &json!(2))
    );
    assert_eq!(
        brand
            .send_with("GET", "/api/shortlists/7", &held, None)
            .await
            .status,
        200
    );
    // Of several versions one may be it; of a compressed form it is the same.
    for (based_on, version) in [("\"1\", \"2\"", 3), ("\"3-gzip\"", 4), ("*", 5)] {
        let changed = change(&brand, 7, based_on, titled("夏季上新")).await;
        assert_eq!(changed.json()["version"], version, "{based_on}");
    }
    for stale in ["\"1\"", "\"6\"", "W/\"5\"", "\"x\"", "5", ""] {
        for answer in [
            change(&brand, 7, stale, titled("stale")).await,
            delete(&brand, 7, stale).await,
        ] {
            assert_error(&answer, stale, 412, "precondition_failed", None);
        }
    }
    let blind = brand.put("/api/shortlists/7", titled("blind")).await;
    says(one, "PUT", &blind);
    assert_error(&blind, "no If-Match", 428, "precondition_required", None);
    let blind = brand.delete("/api/shortlists/7", None).await;
    says(one, "DELETE", &blind);
    assert_error(&blind, "no If-Match", 428, "precondition_required", None);

    let cards = brand.get(all).await;
    says(all, "GET", &cards);
    let card = &cards.json()["items"][0];
    assert_eq!(
        (&card["title"], &card["version"]),
        (&json!("夏季上新"), &json!(5))
    );
    let gone = delete(&brand, 7, "\"5\"").await;
    says(one, "DELETE", &gone);
    assert_eq!(gone.status, 204);
    for answer in [
        delete(&brand, 7, "\"5\"").await,
        change(&brand, 7, "*", titled("a")).await,
        brand.get("/api/shortlists/7").await,
    ] {
        assert_error(&answer, "gone", 404, "not_found", None);
    }
}

#[tokio::test]
async fn of_two_changes_of_one_version_one_is_done() {
    let app = App::empty().await;
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    make(&brand, 1, titled("0")).await;
    for version in 1..=10 {
        let based_on = format!("\"{version}\"");
        let (one, other, third) = tokio::join!(
            change(&brand, 1, &based_on, titled("one")),
            change(&brand, 1, &based_on, titled("other")),
            change(&brand, 1, &based_on, titled("third")),
        );
        let mut found = [&one, &other, &third].map(|answer| answer.status.as_u16());
        found.sort_unstable();
        assert_eq!(found, [200, 412, 412]);
        let winner = ["one", "other", "third"]
            .into_iter()
            .zip([&one, &other, &third]);
        let winner = winner
            .filter(|(_, answer)| answer.status == 200)
            .map(|(title, _)| title);
        let now = brand.get("/api/shortlists/1").await.json();
        assert_eq!(now["version"], version + 1);
        assert_eq!(
            now["document"]["title"]["value"],
            winner.collect::<String>()
        );
    }
}

#[tokio::test]
async fn a_list_is_its_owners_alone() {
    let app = App::empty().await;
    let (owner, _) = Visitor::signed_up(&app, Role::Brand).await;
    let (other, _) = Visitor::signed_up(&app, Role::Brand).await;
    assert_eq!(make(&owner, 1, titled("ours")).await.status, 201);
    assert_eq!(make(&owner, 2, titled("more")).await.status, 201);
    // The id is taken among one's own lists alone.
    assert_eq!(make(&other, 1, titled("theirs")).await.status, 201);
    for answer in [
        other.get("/api/shortlists/2").await,
        change(&other, 2, "*", titled("a")).await,
        delete(&other, 2, "*").await,
        other.get("/api/shortlists/2/shares").await,
    ] {
        assert_error(&answer, "another's", 404, "not_found", None);
    }
    change(&other, 1, "*", titled("changed")).await;
    let ours = owner.get("/api/shortlists/1").await.json();
    assert_eq!(ours["document"]["title"]["value"], "ours");
    let titles = |answer: Answer| {
        let items = answer.json()["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["title"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(owner.get("/api/shortlists").await), ["more", "ours"]);
    // With the account, its lists go.
    let password = json!({"password": PASSWORD});
    assert_eq!(owner.delete("/api/me", Some(password)).await.status, 204);
    assert_eq!(titles(other.get("/api/shortlists").await), ["changed"]);
}

#[tokio::test]
async fn five_thousand_creators_come_back_as_they_went() {
    let app = App::empty().await;
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    assert_eq!(make(&brand, 1, long(5_000)).await.status, 201);
    let read = brand.get("/api/shortlists/1").await.json();
    let sent: Document = serde_json::from_value(long(5_000)).unwrap();
    assert_eq!(read["document"], serde_json::to_value(sent).unwrap());
    assert_eq!(
        brand.get("/api/shortlists").await.json()["items"][0]["items"],
        5_000
    );
}

#[tokio::test]
async fn what_is_no_list_is_refused_and_the_field_named() {
    let app = App::empty().await;
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    let set = |pointer: &str, value: Value| {
        let mut list = long(2);
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        list.pointer_mut(parent).unwrap()[name] = value;
        list
    };
    for (list, field) in [
        (set("/title/value", json!("长".repeat(10_000))), "title"),
        (set("/title/value", json!(null)), "title.value"),
        (set("/extra", json!(1)), "extra"),
        (set("/brief/value/extra", json!(1)), "brief.value.extra"),
        (set("/title/extra", json!(1)), "title.extra"),
        (
            set("/brief/value/words", json!("a".repeat(2_001))),
            "brief.words",
        ),
        (
            set("/brief/value/keywords", json!(vec!["a"; 21])),
            "brief.keywords",
        ),
        (
            set(
                "/items",
                json!([
                    item(KolId::try_from(2).unwrap(), 0.0),
                    item(KolId::try_from(1).unwrap(), 0.0)
                ]),
            ),
            "items",
        ),
        (long(20_001), "items"),
    ] {
        let what = format!("{field}: {}", &list.to_string()[..200]);
        let answer = make(&brand, 1, list.clone()).await;
        assert_eq!(answer.status, 400, "{what}");
        assert_error(
            &answer,
            &what,
            400,
            "invalid_body",
            Some(&format!("document.{field}")),
        );
        make(&brand, 2, document()).await;
        let answer = change(&brand, 2, "*", list).await;
        assert_error(&answer, &what, 400, "invalid_body", Some(field));
    }
    for (body, field) in [
        (json!({"id": 0, "document": document()}), "id"),
        (json!({"id": 1_u64 << 53, "document": document()}), "id"),
        (
            json!({"id": 1, "document": document(), "owner": 2}),
            "owner",
        ),
    ] {
        let answer = brand.post("/api/shortlists", body).await;
        assert_error(&answer, field, 400, "invalid_body", Some(field));
    }
    let malformed = brand.get("/api/shortlists/x").await;
    assert_error(&malformed, "x", 400, "invalid_parameter", Some("id"));
}

#[tokio::test]
async fn what_own_sheets_say_is_not_taken() {
    let app = App::empty().await;
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    let list = |known: Value| {
        let mut list = long(1);
        list["items"][0]["known"] = known;
        list
    };
    let made = make(&brand, 7, list(json!({"own": true}))).await;
    assert_eq!(made.status, 201);
    let kept = brand.get("/api/shortlists/7").await.json();
    assert_eq!(kept["document"]["items"][0]["known"]["own"], true);
    for known in [
        json!({"own": true, "name": "of a sheet"}),
        json!({"own": true, "video_quote": 900}),
        json!({"own": true, "day": 1}),
    ] {
        let refused = change(&brand, 7, "\"1\"", list(known.clone())).await;
        let what = known.to_string();
        assert_error(&refused, &what, 400, "invalid_body", Some("items.known"));
    }
}

#[tokio::test]
async fn a_body_may_be_large_here_and_nowhere_else() {
    let app = App::empty().await;
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    let mut body = json!({"id": 1, "document": document(), "padding": ""});
    body["padding"] = json!("a".repeat(MAX_BYTES));
    let answer = brand.post("/api/shortlists", body).await;
    assert_error(&answer, "8 MB", 413, "too_large", None);
    let body = json!({"days": 1, "notes": false, "prices": false, "more": "a".repeat(70_000)});
    let answer = brand.post("/api/shortlists/1/shares", body).await;
    assert_error(&answer, "70 kB", 413, "too_large", None);
    let body = json!({"name": "a".repeat(70_000)});
    let answer = brand.send("PATCH", "/api/me", Some(body)).await;
    assert_error(&answer, "70 kB", 413, "too_large", None);
}

#[tokio::test]
async fn an_account_keeps_so_many_lists_and_so_much() {
    let app = App::empty().await;
    let (brand, _) = Visitor::signed_up(&app, Role::Brand).await;
    for id in 1..=MAX_SHORTLISTS as u64 {
        assert_eq!(make(&brand, id, document()).await.status, 201);
    }
    let more = make(&brand, 999, document()).await;
    assert_error(&more, "one more", 409, "conflict", None);
    assert_eq!(delete(&brand, 1, "*").await.status, 204);
    assert_eq!(make(&brand, 999, document()).await.status, 201);
    // 6 MB each: not 64 MB of them.
    let mut large = long(1_000);
    for item in large["items"].as_array_mut().unwrap() {
        item["note"] = json!({"at": 1, "value": "长".repeat(2_000)});
    }
    let mut kept = 0;
    let refused = loop {
        let answer = change(&brand, 2 + kept, "*", large.clone()).await;
        if answer.status != 200 {
            break answer;
        }
        kept += 1;
    };
    assert_error(&refused, "too much", 409, "conflict", None);
    assert!((9..12).contains(&kept), "{kept}");
    // What is there can be changed as it is, and made smaller.
    assert_eq!(change(&brand, 2, "*", large).await.status, 200);
    assert_eq!(change(&brand, 3, "*", document()).await.status, 200);
}
