//! Likes, collects, follows and events: counted once, taken back where they were counted.

use chrono::{DateTime, Duration, Utc};
use hongbang_domain::account::Role;
use hongbang_domain::reader::Mark;
use hongbang_domain::sharing::Sharing;
use hongbang_server::record::{BylinedNote, Change, KolRecord, Profile};
use serde_json::{Value, json};

use crate::errors::assert_error;
use crate::fixture::{App, records};
use crate::visitor::{PASSWORD, Visitor, id_of};

fn first() -> KolRecord {
    records().remove(0)
}

/// The counts of the first creator's note `at`, as anyone sees them.
async fn counts(app: &App, at: usize) -> Value {
    let note = first().notes[at].note.id;
    let detail = app.get(&format!("/api/notes/{note}")).await.json();
    detail["note"]["counts"].clone()
}

/// What was counted for the first creator, day by day.
async fn counted(app: &App) -> Value {
    let kol = first().kol.id;
    let days = app.get(&format!("/api/kols/{kol}/days")).await.json();
    days["counted"].clone()
}

/// The day of a moment, in China's calendar.
fn day_of(moment: DateTime<Utc>) -> String {
    hongbang_domain::window::china_date(moment).to_string()
}

fn path(at: usize, mark: &str) -> String {
    format!("/api/notes/{}/{mark}", first().notes[at].note.id)
}

async fn events(visitor: &Visitor<'_>, deed: &str, ids: &[u64]) {
    let note = first().notes[0].note.id;
    let events: Vec<Value> = ids
        .iter()
        .map(|id| json!({"id": id, "note": note, "deed": deed}))
        .collect();
    let answer = visitor.post("/api/events", json!({"events": events})).await;
    assert_eq!(answer.status, 204);
    assert!(answer.body.is_empty());
}

#[tokio::test]
async fn a_like_counts_once_and_is_there_for_its_reader_alone() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let other = Visitor::signed_up(&app, Role::Brand).await.0;
    let note = first().notes[0].note.id;
    for _ in 0..3 {
        assert_eq!(reader.put(&path(0, "like"), json!(null)).await.status, 204);
    }
    assert_eq!(counts(&app, 0).await["likes"], 41);
    let collect = path(0, "collect");
    assert_eq!(reader.put(&collect, json!(null)).await.status, 204);
    assert_eq!(other.put(&collect, json!(null)).await.status, 204);
    assert_eq!(counts(&app, 0).await["collects"], 22);

    let mine = json!({"liked": true, "collected": true, "following": false});
    let detail = reader.get(&format!("/api/notes/{note}")).await.json();
    assert_eq!(detail["mine"], mine);
    let feed = reader.get("/api/notes?limit=200").await.json();
    for card in feed["items"].as_array().unwrap() {
        let expected = if card["id"] == note.get() {
            &mine
        } else {
            &Value::Null
        };
        assert_eq!(&card["mine"], expected);
    }
    let theirs = other.get(&format!("/api/notes/{note}")).await.json();
    assert_eq!(theirs["mine"]["liked"], false);
    assert!(app.get(&format!("/api/notes/{note}")).await.json()["mine"].is_null());

    // Two tabs, which take it back and set it again in turn, and end with it taken back.
    for _ in 0..2 {
        for _ in 0..2 {
            assert_eq!(reader.delete(&path(0, "like"), None).await.status, 204);
        }
        assert_eq!(counts(&app, 0).await["likes"], 40);
        reader.put(&path(0, "like"), json!(null)).await;
        assert_eq!(counts(&app, 0).await["likes"], 41);
    }
    let unliked = reader.delete(&path(0, "like"), Some(json!(null))).await;
    assert_eq!(unliked.status, 204);
    assert_eq!(counts(&app, 0).await["likes"], 40);
    for (method, body) in [("PUT", Some(json!(null))), ("DELETE", None)] {
        let none = reader.send(method, "/api/notes/1/like", body).await;
        assert_error(&none, method, 404, "not_found", None);
    }
}

#[tokio::test]
async fn tabs_that_toggle_at_once_end_as_one_would() {
    let app = App::new().await;
    let (reader, me) = Visitor::signed_up(&app, Role::Reader).await;
    let (account, note) = (id_of(&me), first().notes[0].note.id);
    let toggles = (0..40).map(|tab| {
        let readers = app.readers.clone();
        tokio::spawn(async move {
            let now = Utc::now();
            for mark in Mark::ALL {
                if tab % 2 == 0 {
                    readers.mark(account, note, *mark, now).await.unwrap();
                } else {
                    readers.unmark(account, note, *mark).await.unwrap();
                }
            }
        })
    });
    for toggle in toggles.collect::<Vec<_>>() {
        toggle.await.unwrap();
    }
    let mine = reader.get(&format!("/api/notes/{note}")).await.json();
    let (mine, counts) = (&mine["mine"], &mine["note"]["counts"]);
    let on = |name: &str| u64::from(mine[name] == true);
    assert_eq!(counts["likes"], 40 + on("liked"));
    assert_eq!(counts["collects"], 20 + on("collected"));
}

#[tokio::test]
async fn what_the_source_does_not_know_stays_unknown() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    assert_eq!(reader.put(&path(1, "like"), json!(null)).await.status, 204);
    assert!(counts(&app, 1).await["likes"].is_null());
    let today = day_of(Utc::now());
    assert_eq!(
        counted(&app).await,
        json!([{"date": today, "followers": null, "impressions": 0, "reads": 0, "likes": 1,
            "collects": 0, "comments": 0, "shares": 0}])
    );
}

#[tokio::test]
async fn what_is_taken_back_is_taken_from_the_day_that_it_counted_for() {
    let app = App::new().await;
    let (reader, me) = Visitor::signed_up(&app, Role::Reader).await;
    let (account, kol) = (id_of(&me), first().kol.id);
    let note = first().notes[0].note.id;
    let earlier = Utc::now() - Duration::days(3);
    for mark in Mark::ALL {
        let set = app.readers.mark(account, note, *mark, earlier).await;
        assert!(set.unwrap());
    }
    let other = Visitor::signed_up(&app, Role::Reader).await.0;
    other.put(&path(0, "like"), json!(null)).await;
    let likes = |days: &Value| -> Vec<(String, u64, u64)> {
        let days = days.as_array().unwrap().iter();
        let text = |day: &Value| day["date"].as_str().unwrap().to_owned();
        days.map(|day| {
            let count = |name: &str| day[name].as_u64().unwrap();
            (text(day), count("likes"), count("collects"))
        })
        .collect()
    };
    let now = Utc::now();
    assert_eq!(
        likes(&counted(&app).await),
        [(day_of(earlier), 1, 1), (day_of(now), 1, 0)]
    );
    reader.delete(&path(0, "like"), None).await;
    assert_eq!(
        likes(&counted(&app).await),
        [(day_of(earlier), 0, 1), (day_of(now), 1, 0)]
    );
    reader.delete(&path(0, "collect"), None).await;
    assert_eq!(likes(&counted(&app).await), [(day_of(now), 1, 0)]);

    // Only as many days as were asked for, and only for whom the creator shows statistics.
    app.readers
        .mark(account, note, Mark::Like, earlier)
        .await
        .unwrap();
    let days = |days: u32| format!("/api/kols/{kol}/days?days={days}");
    let of = async |count| app.get(&days(count)).await.json();
    assert_eq!(likes(&of(3).await["counted"]).len(), 1);
    assert_eq!(likes(&of(4).await["counted"]).len(), 2);
    app.accounts.share(kol, Sharing::default()).await.unwrap();
    let hidden = of(30).await;
    assert!(hidden["counted"].is_null(), "{hidden}");
    assert_eq!(hidden["withheld"], json!(["statistics"]));
}

#[tokio::test]
async fn a_follow_counts_for_the_note_that_led_to_it() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let kol = first().kol.id;
    let note = first().notes[0].note.id;
    let foreign = records()[1].notes[0].note.id;
    let follow = format!("/api/kols/{kol}/follow");
    let following = async || reader.get(&format!("/api/kols/{kol}")).await.json();
    assert!(following().await["following"].is_null());
    // The first one counts.
    for from in [json!({"note": note}), json!({"note": null}), json!({})] {
        assert_eq!(reader.put(&follow, from).await.status, 204);
    }
    assert_eq!(following().await["following"], true);
    assert_eq!(counts(&app, 0).await["follows"], 2);
    let card = reader.get(&format!("/api/notes?author={kol}")).await.json();
    assert_eq!(card["items"][0]["mine"]["following"], true);
    for _ in 0..2 {
        assert_eq!(reader.delete(&follow, Some(json!(null))).await.status, 204);
    }
    assert_eq!(counts(&app, 0).await["follows"], 1);
    assert!(following().await["following"].is_null());
    // Someone else's note, or none that there is, has not led here.
    for from in [json!({"note": foreign}), json!({"note": 1})] {
        assert_eq!(reader.put(&follow, from).await.status, 204);
        let theirs = app.get(&format!("/api/notes/{foreign}")).await.json();
        assert_eq!(theirs["note"]["counts"]["follows"], 1);
        assert_eq!(reader.delete(&follow, None).await.status, 204);
    }
    let none = reader.put("/api/kols/1/follow", json!({})).await;
    assert_error(&none, "nobody", 404, "not_found", None);
    let unknown = reader.put(&follow, json!({"from": 1})).await;
    assert_error(&unknown, "field", 400, "invalid_body", Some("from"));
}

#[tokio::test]
async fn an_event_sent_again_counts_once() {
    let app = App::new().await;
    let nobody = Visitor::new(&app);
    events(&nobody, "read", &[1, 2, 2, 3]).await;
    events(&nobody, "read", &[3, 2, 4]).await;
    // The same id, said to be something else meanwhile.
    events(&nobody, "share", &[4]).await;
    events(&nobody, "impression", &[5]).await;
    events(&nobody, "share", &[6]).await;
    events(&nobody, "share", &[]).await;
    let counts = counts(&app, 0).await;
    assert_eq!(counts["reads"], 1_004);
    assert_eq!(counts["impressions"], 10_001);
    assert_eq!(counts["shares"], 1);
    let day = &counted(&app).await[0];
    assert_eq!((&day["reads"], &day["shares"]), (&json!(4), &json!(1)));

    // Once nobody can send it again, its id is forgotten.
    let later = Utc::now() + Duration::seconds(1);
    assert_eq!(app.readers.sweep_events(later).await.unwrap(), 6);
    assert_eq!(app.readers.sweep_events(later).await.unwrap(), 0);
}

#[tokio::test]
async fn wrong_events_are_named_and_those_of_unknown_notes_ignored() {
    let app = App::new().await;
    let nobody = Visitor::new(&app);
    let note = first().notes[0].note.id;
    let of = |id: Value, note: Value| json!({"id": id, "note": note, "deed": "read"});
    let good = of(json!(1), json!(note));
    for (body, field) in [
        (json!({"events": vec![&good; 101]}), "events"),
        (
            json!({"events": [good, of(json!(0), json!(note))]}),
            "events[1].id",
        ),
        (
            json!({"events": [of(json!(1_u64 << 53), json!(note))]}),
            "events[0].id",
        ),
        (
            json!({"events": [of(json!(1), json!(0))]}),
            "events[0].note",
        ),
        (
            json!({"events": [{"id": 1, "note": note, "deed": "like"}]}),
            "events[0].deed",
        ),
        (json!({"events": 1}), "events"),
    ] {
        let answer = nobody.post("/api/events", body).await;
        assert_error(&answer, field, 400, "invalid_body", Some(field));
    }
    assert_eq!(counts(&app, 0).await["reads"], 1_000);
    let mixed = json!({"events": [of(json!(7), json!(1)), of(json!(7), json!(note))]});
    assert_eq!(nobody.post("/api/events", mixed).await.status, 204);
    assert_eq!(counts(&app, 0).await["reads"], 1_001);
}

#[tokio::test]
async fn creators_are_no_readers_of_their_own() {
    let app = App::new().await;
    let creator = Visitor::creator(&app, first().kol.id).await;
    events(&creator, "impression", &[1]).await;
    events(&creator, "read", &[2]).await;
    assert_eq!(counts(&app, 0).await["reads"], 1_000);
    assert!(counted(&app).await.is_null());
    let other = Visitor::creator(&app, records()[1].kol.id).await;
    events(&other, "read", &[2]).await;
    assert_eq!(counts(&app, 0).await["reads"], 1_001);
}

#[tokio::test]
async fn who_leaves_takes_along_what_they_did() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let note = first().notes[0].note.id;
    let before = counts(&app, 0).await;
    reader.put(&path(0, "like"), json!(null)).await;
    reader.put(&path(0, "collect"), json!(null)).await;
    let follow = format!("/api/kols/{}/follow", first().kol.id);
    reader.put(&follow, json!({"note": note})).await;
    let comments = format!("/api/notes/{note}/comments");
    let text = json!({"id": 99, "text": "好看"});
    assert_eq!(reader.post(&comments, text).await.status, 201);
    assert_ne!(counts(&app, 0).await, before);
    let password = json!({"password": PASSWORD});
    assert_eq!(reader.delete("/api/me", Some(password)).await.status, 204);
    assert_eq!(counts(&app, 0).await, before);
    assert!(counted(&app).await.is_null());
    let left = app.get(&comments).await.json();
    assert_eq!(left["items"].as_array().unwrap().len(), 7);
}

#[tokio::test]
async fn an_import_brings_new_counts_and_keeps_those_of_here() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    reader.put(&path(0, "like"), json!(null)).await;
    events(&reader, "read", &[1, 2]).await;
    let record = first();
    let merge = async |note| {
        let byline = Profile {
            source_id: record.source_id.clone(),
            kol: record.kol.clone(),
        };
        let row = BylinedNote { byline, note };
        app.store.merge_notes(&[row]).await.unwrap().changes
    };
    // The same row again: nothing is new, although more is shown than it says.
    assert_eq!(merge(record.notes[0].clone()).await, [Change::Unchanged]);
    let mut newer = record.notes[0].clone();
    newer.note.counts.likes = Some(50);
    newer.note.counts.reads = None;
    newer.note.data_at += Duration::days(1);
    assert_eq!(merge(newer).await, [Change::Updated]);
    let counts = counts(&app, 0).await;
    assert_eq!(
        (&counts["likes"], &counts["reads"]),
        (&json!(51), &json!(1_002))
    );
    reader.delete(&path(0, "like"), None).await;
    assert_eq!(self::counts(&app, 0).await["likes"], 50);
}

#[tokio::test]
async fn nobody_is_faster_than_a_finger() {
    let app = App::new().await;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let mut refused = None;
    for _ in 0..200 {
        let answer = reader.put(&path(0, "like"), json!(null)).await;
        if answer.status != 204 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("there is an end to it");
    assert_error(&refused, "likes", 429, "rate_limited", None);
    assert!(!refused.header("retry-after").is_empty());
    // Others are not in the way.
    let other = Visitor::signed_up(&app, Role::Reader).await.0;
    assert_eq!(other.put(&path(0, "like"), json!(null)).await.status, 204);
}
