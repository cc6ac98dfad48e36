//! What a creator shows to whom, through every answer that has something of it: field × choice ×
//! viewer.

use hongbang_domain::account::Role;
use hongbang_domain::sharing::{Choice, Field, Sharing};
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, encoded, records};
use crate::visitor::Visitor;

/// Everyone who looks, and the choices with which they see a field.
fn viewers() -> [(&'static str, &'static [Choice]); 9] {
    use Choice::{Everyone, Nobody, VerifiedBrands};
    [
        ("anonymous", &[Everyone]),
        ("reader", &[Everyone]),
        ("another creator", &[Everyone]),
        ("another MCN", &[Everyone]),
        ("unverified brand", &[Everyone]),
        ("verified brand", &[VerifiedBrands, Everyone]),
        ("own MCN", &[Nobody, VerifiedBrands, Everyone]),
        ("the creator", &[Nobody, VerifiedBrands, Everyone]),
        ("admin", &[Nobody, VerifiedBrands, Everyone]),
    ]
}

/// All that one viewer finds of a creator, as (field, where, whether it is there).
async fn found(visitor: &Visitor<'_>) -> Vec<(Field, &'static str, bool)> {
    let record = records().remove(0);
    let kol = record.kol.id;
    let note = record.notes[0].note.id;
    let profile = visitor.get(&format!("/api/kols/{kol}")).await.json();
    let days = visitor.get(&format!("/api/kols/{kol}/days")).await.json();
    let statistics = visitor
        .get(&format!("/api/kols/{kol}/statistics"))
        .await
        .json();
    let of = |list: Value, id: u64| {
        let items = list["items"].as_array().unwrap().clone();
        items.into_iter().find(|item| item["id"] == id).unwrap()
    };
    let card = of(visitor.get("/api/kols").await.json(), kol.get());
    let by_category = of(
        visitor.get("/api/kols?category=food").await.json(),
        kol.get(),
    );
    let kol_notes = visitor.get(&format!("/api/kols/{kol}/notes")).await.json();
    let kol_note = of(kol_notes, note.get());
    let detail = visitor.get(&format!("/api/notes/{note}")).await.json();
    let author = format!("/api/notes?author={kol}&limit=200");
    let note_card = of(visitor.get(&author).await.json(), note.get());
    let topic = format!("/api/notes?topic={}&limit=200", encoded("咖啡"));
    let by_topic = of(visitor.get(&topic).await.json(), note.get());
    let near = "/api/notes?feed=nearby&city=1816670&limit=200";
    let near = of(visitor.get(near).await.json(), note.get());
    let search = format!("/api/search/notes?q={}", encoded("咖啡"));
    let searched = visitor.get(&search).await.json();
    let items = searched["items"].as_array().unwrap();
    let searched = items.iter().find(|item| item["note"]["id"] == note.get());
    let searched = searched.unwrap()["note"].clone();
    let launch = visitor.get(&format!("/api/notes/{note}/launch")).await;
    match launch.status.as_u16() {
        200 => {}
        _ => assert_error(&launch, "launch", 404, "not_shared", None),
    }

    // What is public stays, whoever looks.
    assert_eq!(profile["kol"]["followers"], 300_000);
    for counts in [
        &detail["note"]["counts"],
        &kol_note["published"]["counts"],
        &note_card["counts"],
        &by_topic["counts"],
        &near["counts"],
        &searched["counts"],
    ] {
        assert_eq!(counts["likes"], 40);
        assert_eq!(counts["shares"], 0);
    }
    // What is withheld is said.
    let withheld = |answer: &Value, field: Field| {
        let name = serde_json::to_value(field).unwrap();
        answer["withheld"]
            .as_array()
            .is_some_and(|fields| fields.contains(&name))
    };
    let mut found = Vec::new();
    let mut see = |field, place, answer: &Value, values: &[&Value]| {
        let there = values
            .iter()
            .all(|value| !value.is_null() && **value != json!([]));
        let absent = values
            .iter()
            .all(|value| value.is_null() || **value == json!([]));
        assert!(
            there || absent,
            "{place}: a part of {field:?} is there: {values:?}"
        );
        assert_ne!(there, withheld(answer, field), "{place}: {answer}");
        found.push((field, place, there));
    };
    let whole = &profile["kol"];
    see(
        Field::Statistics,
        "profile",
        &profile,
        &[&whole["response_rate_48h"], &whole["active_follower_share"]],
    );
    let both = [&days["days"], &days["counted"]];
    see(Field::Statistics, "days", &days, &both);
    see(
        Field::Statistics,
        "statistics",
        &statistics,
        &[&statistics["items"]],
    );
    see(Field::Audience, "profile", &profile, &[&whole["audience"]]);
    for (place, answer, quotes) in [
        ("profile", &profile, whole),
        ("card", &card, &card),
        ("card of a category", &by_category, &by_category),
    ] {
        let quotes = [&quotes["picture_quote"], &quotes["video_quote"]];
        see(Field::Quotes, place, answer, &quotes);
    }
    for (place, card) in [("card", &card), ("card of a category", &by_category)] {
        let private = ["reads", "er_by_reads", "growth"];
        let private = private.map(|name| &card["figures"][name]);
        see(Field::Statistics, place, card, &private);
        // What the platform shows everyone, medians of it included.
        assert_eq!(card["figures"]["interactions"], 65.0);
        assert_eq!(card["figures"]["notes"], 6);
    }
    for (place, answer, counts) in [
        ("note", &detail, &detail["note"]["counts"]),
        (
            "creator's note",
            &kol_note,
            &kol_note["published"]["counts"],
        ),
        ("note's card", &note_card, &note_card["counts"]),
        ("topic's card", &by_topic, &by_topic["counts"]),
        ("nearby card", &near, &near["counts"]),
        ("card found", &searched, &searched["counts"]),
    ] {
        let private = ["impressions", "reads", "follows", "completion_rate"];
        see(
            Field::Notes,
            place,
            answer,
            &private.map(|name| &counts[name]),
        );
    }
    found.push((Field::Launches, "launch", launch.status == 200));
    let path = format!("/api/kols/{kol}/evidence");
    let evidence = visitor.get(&path).await.json();
    let launches = evidence["notes"].as_array().unwrap().iter();
    let there = launches.filter(|note| !note["launch"].is_null()).count();
    assert!([0, 3].contains(&there), "{evidence}");
    assert_ne!(
        there > 0,
        withheld(&evidence, Field::Launches),
        "{evidence}"
    );
    found.push((Field::Launches, "evidence", there > 0));
    found
}

#[tokio::test]
async fn everyone_sees_what_the_creator_chose_and_no_more() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    let other = records()[1].kol.id;
    // What is counted here is part of what is shared.
    let note = records()[0].notes[0].note.id;
    let read = json!({"events": [{"id": 1, "note": note, "deed": "read"}]});
    let told = Visitor::new(&app).post("/api/events", read).await;
    assert_eq!(told.status, 204);
    let mut visitors = Vec::new();
    for (viewer, choices) in viewers() {
        let visitor = match viewer {
            "anonymous" => Visitor::new(&app),
            "reader" => Visitor::signed_up(&app, Role::Reader).await.0,
            "another creator" => Visitor::creator(&app, other).await,
            "another MCN" => Visitor::mcn_of(&app, other).await,
            "unverified brand" => Visitor::signed_up(&app, Role::Brand).await.0,
            "verified brand" => Visitor::verified_brand(&app).await,
            "own MCN" => Visitor::mcn_of(&app, kol).await,
            "the creator" => Visitor::creator(&app, kol).await,
            "admin" => Visitor::admin(&app).await,
            other => panic!("{other}"),
        };
        visitors.push((viewer, choices, visitor));
    }
    for &field in Field::ALL {
        for &choice in Choice::ALL {
            let mut sharing = Sharing::all(Choice::Nobody);
            sharing.set(field, choice);
            app.accounts.share(kol, sharing).await.unwrap();
            for (viewer, choices, visitor) in &visitors {
                for (of, place, there) in found(visitor).await {
                    let expected = choices.contains(&sharing.of(of));
                    assert_eq!(
                        there, expected,
                        "{of:?} in {place} for {viewer}, with {field:?} for {choice:?}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn a_choice_holds_from_the_next_request_on_and_old_answers_are_not_confirmed() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    let creator = Visitor::creator(&app, kol).await;
    let path = format!("/api/kols/{kol}");
    let before = app.get(&path).await;
    assert_eq!(before.json()["kol"]["picture_quote"], 1_800);
    let tag = before.header("etag").to_owned();
    let held = [("if-none-match", tag.as_str())];
    assert_eq!(app.ask("GET", &path, &held).await.status, 304);

    let nothing = serde_json::to_value(Sharing::default()).unwrap();
    assert_eq!(creator.put("/api/me/sharing", nothing).await.status, 204);
    let after = app.ask("GET", &path, &held).await;
    assert_eq!(after.status, 200);
    assert!(after.json()["kol"]["picture_quote"].is_null());
    assert_eq!(
        after.json()["withheld"],
        json!(["statistics", "audience", "quotes"])
    );
    // The creator itself goes on seeing all of it.
    let own = creator.get(&path).await.json();
    assert_eq!(own["kol"]["picture_quote"], 1_800);
    assert!(own["withheld"].is_null());
}

#[tokio::test]
async fn statistics_without_notes_are_the_same_that_the_notes_would_give() {
    let app = App::new().await;
    let kol = records()[0].kol.id;
    let path = format!("/api/kols/{kol}/statistics");
    let open = app.get(&path).await.json();
    let items = open["items"].as_array().unwrap();
    assert_eq!(items.len(), 18, "every window, deals and kinds");
    let sharing = Sharing {
        statistics: Choice::Everyone,
        ..Sharing::default()
    };
    app.accounts.share(kol, sharing).await.unwrap();
    assert_eq!(app.get(&path).await.json(), open);
    let thirty = &items[0];
    assert_eq!(
        thirty["selection"],
        json!({"window": "days30", "deals": "all", "kinds": "all"})
    );
    assert_eq!(
        thirty["statistics"]["reads"],
        json!({"value": 1000.0, "n": 2})
    );
}

#[tokio::test]
async fn what_nobody_knows_is_not_called_withheld() {
    let app = App::new().await;
    // A creator of whom only a name is known, sharing nothing.
    let bare = records()[4].kol.id;
    app.accounts.share(bare, Sharing::default()).await.unwrap();
    let profile = app.get(&format!("/api/kols/{bare}")).await.json();
    assert!(profile["withheld"].is_null(), "{profile}");
    let note = records()[4].notes[1].note.id;
    let detail = app.get(&format!("/api/notes/{note}")).await.json();
    assert!(detail["withheld"].is_null(), "{detail}");
    let launch = app.get(&format!("/api/notes/{note}/launch")).await;
    assert_error(&launch, "unknown", 404, "not_found", None);
}
