//! A server that is killed while readers are busy: what was done is counted once, however often
//! it is sent again.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use hongbang_server::store::Store;
use hongbang_server::store::sqlite::SqliteStore;
use serde_json::{Value, json};

use crate::fixture::records;
use crate::running::Running;

const BATCHES: u64 = 40;
const EVENTS: u64 = 10;

/// Sends a batch; whether an answer came that says it is counted.
fn send(server: &Running, batch: u64, note: u64) -> bool {
    let events: Vec<Value> = (0..EVENTS)
        .map(|at| json!({"id": batch * EVENTS + at + 1, "note": note, "deed": "read"}))
        .collect();
    let headers = "origin: http://x\r\ncontent-type: application/json\r\n";
    let body = json!({"events": events}).to_string();
    server
        .try_send("POST", "/api/events", headers, &body)
        .is_some_and(|answer| answer.starts_with("HTTP/1.1 204"))
}

fn reads(server: &Running, note: u64) -> u64 {
    let answer = server.get(&format!("/api/notes/{note}"));
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    let note: Value = serde_json::from_str(body).unwrap();
    note["note"]["counts"]["reads"].as_u64().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_and_nothing_counted_twice() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("served.db"))
        .await
        .unwrap();
    store.insert(&records()).await.unwrap();
    store.close().await;
    let note = records()[0].notes[0].note.id.get();

    let mut counted_before = 1_000;
    for kill_after in [3, 12, 25] {
        let server = Running::start(&folder);
        let answered = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            // Two tabs, that both send everything.
            for _ in 0..2 {
                scope.spawn(|| {
                    for batch in 0..BATCHES {
                        if !send(&server, batch, note) {
                            break;
                        }
                        answered.fetch_add(1, Ordering::Relaxed);
                    }
                });
            }
            while answered.load(Ordering::Relaxed) < kill_after {
                std::thread::sleep(Duration::from_millis(1));
            }
            server.signal("-KILL");
        });
        drop(server);
        let server = Running::start(&folder);
        let now = reads(&server, note);
        assert_eq!(now % EVENTS, 0, "a batch is counted whole: {now}");
        assert!(now >= counted_before, "what was answered stays");
        assert!(now <= 1_000 + BATCHES * EVENTS);
        counted_before = now;
    }
    let server = Running::start(&folder);
    for batch in 0..BATCHES {
        assert!(send(&server, batch, note));
    }
    assert_eq!(reads(&server, note), 1_000 + BATCHES * EVENTS);
}
