//! Pictures of notes: from the folder they are kept in to the browser, and nothing beside them.

use std::path::Path;

use hongbang_server::http::settings::Settings;
use hongbang_server::import::{self, Files};
use hongbang_server::store::sqlite::SqliteStore;

use crate::crawler_files::{note_row, notes_csv};
use crate::fixture::App;

/// A PNG that says its size, and holds no more than that.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend([8, 2, 0, 0, 0, 0, 0, 0, 0]);
    bytes
}

async fn imported(folder: &Path) -> SqliteStore {
    let notes = folder.join("notes.csv");
    let rows = ["n1", "n2"].map(|note| note_row(note, "u1", "5", 1_741_739_600_000));
    std::fs::write(&notes, notes_csv(&rows)).unwrap();
    let pictures = folder.join("pictures");
    std::fs::create_dir_all(pictures.join("n1")).unwrap();
    std::fs::write(pictures.join("n1/0.png"), png(900, 1_200)).unwrap();
    std::fs::write(pictures.join("n1/1.png"), png(1_200, 900)).unwrap();
    std::fs::write(pictures.join("n1/secret.txt"), "secret").unwrap();
    std::fs::write(pictures.join("secret.png"), png(1, 1)).unwrap();
    let database = folder.join("test.db");
    let files = Files {
        notes: Some(notes),
        pictures: Some(pictures),
        ..Files::default()
    };
    import::import(&files, &database).await.unwrap();
    SqliteStore::open(&database).await.unwrap()
}

#[tokio::test]
async fn an_import_finds_them_and_the_server_shows_them() {
    let folder = tempfile::tempdir().unwrap();
    let store = std::sync::Arc::new(imported(folder.path()).await);
    let settings = Settings {
        pictures: Some(folder.path().join("pictures")),
        ..Settings::default()
    };
    let app = App::over(store, settings).await;
    let list = app.get("/api/notes").await.json();
    let cover = |id: &str| {
        let items = list["items"].as_array().unwrap();
        let card = items
            .iter()
            .find(|card| card["title"].as_str().unwrap().ends_with(id));
        card.unwrap()["cover"].clone()
    };
    assert_eq!(
        cover("n1"),
        serde_json::json!({"path": "n1/0.png", "width": 900, "height": 1_200})
    );
    assert!(cover("n2").is_null(), "a note without pictures has none");

    let picture = app.get("/media/n1/0.png").await;
    assert_eq!(picture.status, 200);
    assert_eq!(picture.header("content-type"), "image/png");
    assert_eq!(picture.header("x-content-type-options"), "nosniff");
    assert_eq!(picture.body, png(900, 1_200));
    for path in [
        "/media/n1/9.png",
        "/media/n2/0.png",
        "/media/n1/secret.txt",
        "/media/../secret.png",
        "/media/%2e%2e/secret.png",
        "/media/n1/..%2fsecret.png",
        "/media/n1%2f..%2f../0.png",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn without_a_folder_there_are_none() {
    let app = App::new().await;
    assert_eq!(app.get("/media/demo/1.jpg").await.status, 404);
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_said_before_anything_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let notes = folder.path().join("notes.csv");
    std::fs::write(&notes, notes_csv(&[])).unwrap();
    let database = folder.path().join("test.db");
    let files = Files {
        notes: Some(notes),
        pictures: Some(folder.path().join("nowhere")),
        ..Files::default()
    };
    let failure = import::import(&files, &database).await.unwrap_err();
    assert!(
        failure.to_string().contains("nowhere is no folder"),
        "{failure}"
    );
    assert!(!database.exists());
}
