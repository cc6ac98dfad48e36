//! What is looked at for authenticity, and what a creator writes about.

use hongbang_domain::account::Role;
use hongbang_domain::sharing::Sharing;
use serde_json::{Value, json};

use crate::fixture::{App, bare_kol, bare_note, records, time};
use crate::visitor::Visitor;
use hongbang_api::kols::{EVIDENCE_COMMENTS, EVIDENCE_NOTES};
use hongbang_api::notes::Comment;
use hongbang_server::record::KolRecord;

async fn evidence(app: &App, kol: impl std::fmt::Display) -> Value {
    let answer = app.get(&format!("/api/kols/{kol}/evidence")).await;
    assert_eq!(answer.status, 200);
    answer.json()
}

#[tokio::test]
async fn the_latest_notes_come_with_their_first_hours_and_comments() {
    let app = App::new().await;
    let record = records().remove(0);
    let found = evidence(&app, record.kol.id).await;
    let notes = found["notes"].as_array().unwrap();
    assert_eq!(notes.len(), 9);
    let mut expected: Vec<_> = record
        .notes
        .iter()
        .map(|record| (record.note.published_at, record.note.id.get()))
        .collect();
    expected.sort_unstable_by(|a, b| b.cmp(a));
    let ids: Vec<u64> = notes
        .iter()
        .map(|note| note["id"].as_u64().unwrap())
        .collect();
    let expected: Vec<u64> = expected.into_iter().map(|(_, id)| id).collect();
    assert_eq!(ids, expected, "newest first");
    let full = record.notes[0].note.id.get();
    for note in notes {
        let known = record
            .notes
            .iter()
            .any(|record| record.note.id.get() == note["id"] && record.launch.is_some());
        assert_eq!(note["launch"].is_object(), known);
        if note["id"] == full {
            let said = note["comments"].as_array().unwrap();
            assert_eq!(said.len(), 7);
            assert_eq!(said[0]["author"], "读者7", "as late as the others");
            assert_eq!(said[0]["text"], "<b>好看</b>");
            assert_eq!(said[0]["at"], "2026-10-31T04:00:00Z");
        }
    }
    assert!(found["withheld"].is_null());
}

#[tokio::test]
async fn readers_comments_are_among_them_until_they_are_deleted() {
    let app = App::new().await;
    let record = records().remove(0);
    let note = record.notes[0].note.id;
    let reader = Visitor::signed_up(&app, Role::Reader).await.0;
    let path = format!("/api/notes/{note}/comments");
    let body = json!({"id": 99, "text": "真好"});
    assert_eq!(reader.post(&path, body).await.status, 201);
    let said = async || {
        let found = evidence(&app, record.kol.id).await;
        let notes = found["notes"].as_array().unwrap();
        let of = notes.iter().find(|found| found["id"] == note.get());
        of.unwrap()["comments"].as_array().unwrap().clone()
    };
    let there = said().await;
    assert_eq!(there.len(), 8);
    assert_eq!(
        (&there[0]["author"], &there[0]["text"]),
        (&json!("reader"), &json!("真好"))
    );
    let gone = reader.delete(&format!("{path}/99"), None).await;
    assert_eq!(gone.status, 204);
    assert_eq!(said().await.len(), 7);
}

#[tokio::test]
async fn no_more_than_so_many_notes_and_comments() {
    let app = App::empty().await;
    let kol = bare_kol("many");
    let first = time("2026-10-31T04:00:00Z");
    let mut notes: Vec<_> = (0..40)
        .map(|at| bare_note(kol.id, &format!("n{at}"), first - chrono::Days::new(at)))
        .collect();
    notes[0].comments = (1..=150)
        .map(|id| Comment {
            id,
            nickname: format!("读者{id}"),
            text: "好".to_owned(),
            published_at: first + chrono::TimeDelta::seconds(i64::try_from(id).unwrap()),
            likes: None,
            mine: false,
        })
        .collect();
    let id = kol.id;
    let record = KolRecord {
        source_id: "many".to_owned(),
        kol,
        sharing: Some(Sharing::default()),
        days: Vec::new(),
        notes,
    };
    app.store.insert(&[record]).await.unwrap();
    let found = evidence(&app, id).await;
    let notes = found["notes"].as_array().unwrap();
    assert_eq!(notes.len(), usize::try_from(EVIDENCE_NOTES).unwrap());
    let said = notes[0]["comments"].as_array().unwrap();
    assert_eq!(said.len(), usize::try_from(EVIDENCE_COMMENTS).unwrap());
    assert_eq!(said[0]["author"], "读者150", "the latest");
    assert!(found["withheld"].is_null(), "nothing was known: {found}");
}

#[tokio::test]
async fn a_creator_without_notes_has_no_evidence() {
    let app = App::empty().await;
    let record = KolRecord {
        source_id: "none".to_owned(),
        kol: bare_kol("none"),
        sharing: None,
        days: Vec::new(),
        notes: Vec::new(),
    };
    let id = record.kol.id;
    app.store.insert(&[record]).await.unwrap();
    assert_eq!(evidence(&app, id).await, json!({"notes": []}));
}

#[tokio::test]
async fn a_creators_notes_say_their_topics() {
    let app = App::new().await;
    let record = records().remove(0);
    let path = format!("/api/kols/{}/notes?limit=200", record.kol.id);
    let page = app.get(&path).await.json();
    for found in page["items"].as_array().unwrap() {
        let mut notes = record.notes.iter();
        let note = notes.find(|record| record.note.id.get() == found["id"]);
        assert_eq!(found["topics"], json!(note.unwrap().note.topics));
    }
}
