//! A creator that asks to be left out is, everywhere, and stays so.

use hongbang_domain::account::Role;
use hongbang_server::admin::{self, CreatorCommand};
use hongbang_server::import::{self, Files};
use hongbang_server::private::Private;
use hongbang_server::record::{BylinedNote, Change, Profile};
use hongbang_server::store::sqlite::SqliteStore;
use hongbang_server::store::{Accounts, Store};
use serde_json::json;

use crate::crawler_files::{creator_row, creators_csv, note_row, notes_csv};
use crate::errors::assert_error;
use crate::fixture::{App, encoded, records};
use crate::visitor::{PASSWORD, Visitor};

#[tokio::test]
async fn it_disappears_from_every_list_and_stays_out() {
    let app = App::new().await;
    let record = records().remove(0);
    let kol = record.kol.id;
    let creator = Visitor::creator(&app, kol).await;
    let mcn = Visitor::mcn_of(&app, kol).await;
    let meta = app.get("/api/meta").await.json();
    // What a reader did with it goes with it.
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let note = record.notes[0].note.id;
    let other = records()[1].notes[0].note.id;
    for path in [
        format!("/api/notes/{note}/like"),
        format!("/api/notes/{note}/collect"),
        format!("/api/notes/{other}/collect"),
    ] {
        assert_eq!(reader.put(&path, json!(null)).await.status, 204);
    }
    let follow = format!("/api/kols/{kol}/follow");
    assert_eq!(reader.put(&follow, json!({"note": note})).await.status, 204);
    let wrong = creator
        .delete("/api/me/profile", Some(json!({"password": "wrong one"})))
        .await;
    assert_error(
        &wrong,
        "wrong password",
        401,
        "wrong_credentials",
        Some("password"),
    );
    let gone = creator
        .delete("/api/me/profile", Some(json!({"password": PASSWORD})))
        .await;
    assert_eq!(gone.status, 204);

    let check = async || {
        let text = format!("{kol}");
        let topic = format!("/api/notes?topic={}", encoded("咖啡"));
        let search = format!("/api/search/notes?q={}", encoded("正文"));
        for list in [
            "/api/kols?limit=200",
            "/api/kols?category=food",
            "/api/kols?sort=reads",
            "/api/kols?q=creator",
            &format!("/api/kols/{}/lookalikes", records()[1].kol.id),
            "/api/notes?limit=200",
            "/api/notes?feed=nearby&city=1816670&limit=200",
            &topic,
            &search,
        ] {
            let body = app.get(list).await.body;
            let body = String::from_utf8(body).unwrap();
            assert!(!body.contains(&text), "{list}");
            assert!(body.contains("\"id\""), "{list}: others stay");
        }
        let note = record.notes[0].note.id;
        for path in [
            format!("/api/kols/{kol}"),
            format!("/api/kols/{kol}/days"),
            format!("/api/kols/{kol}/notes"),
            format!("/api/kols/{kol}/statistics"),
            format!("/api/kols/{kol}/evidence"),
            format!("/api/kols/{kol}/peers"),
            format!("/api/kols/{kol}/lookalikes"),
            format!("/api/notes/{note}"),
            format!("/api/notes/{note}/comments"),
            format!("/api/notes/{note}/launch"),
        ] {
            assert_error(&app.get(&path).await, &path, 404, "not_found", None);
        }
        let now = app.get("/api/meta").await.json();
        assert_eq!(now["kols"], meta["kols"].as_u64().unwrap() - 1);
        assert_eq!(now["notes"], meta["notes"].as_u64().unwrap() - 9);
    };
    check().await;
    let following = reader.get("/api/notes?feed=following").await.json();
    assert_eq!(following["items"], json!([]));
    let collected = reader.get("/api/notes?feed=collected").await.json();
    let items = collected["items"].as_array().unwrap();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["id"], other.get());
    assert!(creator.me().await["kol"].is_null());
    assert_eq!(mcn.get("/api/mcn/roster").await.json()["items"], json!([]));
    let invite = mcn
        .put(&format!("/api/mcn/roster/{kol}"), json!(null))
        .await;
    assert_eq!(invite.status, 404);

    // However it comes again.
    app.store.insert(&records()).await.unwrap();
    check().await;
    let profile = Profile {
        source_id: record.source_id.clone(),
        kol: record.kol.clone(),
    };
    let change = app
        .store
        .merge_profiles(std::slice::from_ref(&profile))
        .await;
    assert_eq!(change.unwrap(), [Change::OptedOut]);
    let note = BylinedNote {
        byline: profile,
        note: record.notes[0].clone(),
    };
    let merged = app.store.merge_notes(&[note]).await.unwrap();
    assert_eq!(merged.changes, [Change::OptedOut]);
    assert_eq!(merged.bylines_added, 0);
    check().await;
}

#[tokio::test]
async fn whoever_runs_the_server_removes_and_readmits_by_id() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| folder.path().join(name);
    let rows = ["u1", "u2"].map(|user| creator_row(user, "2000", 1_741_739_600_000));
    std::fs::write(file("creators.csv"), creators_csv(&rows)).unwrap();
    let rows = [("n1", "u1"), ("n2", "u2")]
        .map(|(note, user)| note_row(note, user, "5", 1_741_739_600_000));
    std::fs::write(file("notes.csv"), notes_csv(&rows)).unwrap();
    let files = || Files {
        sheet: None,
        mapping: None,
        notes: Some(file("notes.csv")),
        creators: Some(file("creators.csv")),
        report: None,
        pictures: None,
    };
    let database = file("test.db");
    import::import(&files(), &database).await.unwrap();
    let store = SqliteStore::open(&database).await.unwrap();
    let creators = store
        .kols(&Default::default(), &Default::default(), None, 9)
        .await
        .unwrap();
    store.close().await;
    let mut cards = creators.into_iter().map(Private::public);
    let id = cards
        .find(|card| card.nickname.starts_with("u1 "))
        .unwrap()
        .id;
    let held = async || {
        let store = SqliteStore::open(&database).await.unwrap();
        let held = store.holdings().await.unwrap();
        store.close().await;
        (held.kols, held.notes)
    };
    assert_eq!(held().await, (2, 2));
    let said = admin::creator(CreatorCommand::Remove { id }, &database)
        .await
        .unwrap();
    assert!(said.contains(&id.to_string()), "{said}");
    assert_eq!(held().await, (1, 1));
    let report = import::import(&files(), &database)
        .await
        .unwrap()
        .to_string();
    assert_eq!(held().await, (1, 1));
    assert_eq!(
        report.matches("1 left out as their creators asked").count(),
        2,
        "{report}"
    );

    // A new demo database would forget the promise, so none is put in its place.
    let seeded = hongbang_server::seed::seed(
        hongbang_server::demo::Options {
            kols: 1,
            notes: 1,
            seed: 1,
            as_of: hongbang_server::demo::DEFAULT_AS_OF,
        },
        &database,
        None,
    );
    assert!(seeded.await.is_err());

    admin::creator(CreatorCommand::Readmit { id }, &database)
        .await
        .unwrap();
    let twice = admin::creator(CreatorCommand::Readmit { id }, &database).await;
    assert!(twice.is_err());
    import::import(&files(), &database).await.unwrap();
    assert_eq!(held().await, (2, 2));
    let store = SqliteStore::open(&database).await.unwrap();
    assert_eq!(store.kept().await.unwrap(), 0);
}
