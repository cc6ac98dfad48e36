//! ETags, 304 and compression.

use std::io::Read;

use crate::fixture::App;

#[tokio::test]
async fn an_answer_that_one_has_is_not_sent_again() {
    let app = App::new().await;
    for path in ["/api/notes", "/api/kols", "/api/meta", "/api/openapi.json"] {
        let first = app.get(path).await;
        let tag = first.header("etag").to_owned();
        assert!(
            tag.starts_with('"') && tag.ends_with('"') && tag.len() > 10,
            "{path}: {tag}"
        );
        assert_eq!(first.header("cache-control"), "private, no-cache");
        for held in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"other\", {tag}"),
            format!("\"other\" , W/{tag},\"more\""),
            "*".to_owned(),
        ] {
            let again = app.ask("GET", path, &[("if-none-match", &held)]).await;
            assert_eq!(again.status, 304, "{path} with {held}");
            assert!(again.body.is_empty());
            assert_eq!(again.header("etag"), tag);
            assert_eq!(again.header("cache-control"), "private, no-cache");
        }
        for other in ["\"other\"", "nonsense", "\"", ""] {
            let again = app.ask("GET", path, &[("if-none-match", other)]).await;
            assert_eq!(again.status, 200, "{path} with {other}");
        }
    }
}

#[tokio::test]
async fn a_tag_changes_with_the_answer() {
    let app = App::empty().await;
    let before = app.get("/api/notes").await;
    app.store.insert(&crate::fixture::records()).await.unwrap();
    let tag = before.header("etag");
    let after = app
        .ask("GET", "/api/notes", &[("if-none-match", tag)])
        .await;
    assert_eq!(after.status, 200);
    assert_ne!(after.header("etag"), tag);
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let app = App::new().await;
    let get = app.get("/api/notes").await;
    let head = app.ask("HEAD", "/api/notes", &[]).await;
    assert_eq!(head.status, 200);
    assert!(head.body.is_empty());
    assert_eq!(head.header("etag"), get.header("etag"));
    assert_eq!(head.header("content-length"), get.body.len().to_string());
}

#[tokio::test]
async fn errors_are_not_kept() {
    let app = App::new().await;
    let error = app
        .ask("GET", "/api/notes/1", &[("if-none-match", "*")])
        .await;
    assert_eq!(error.status, 404);
    assert_eq!(error.header("cache-control"), "no-store");
    assert_eq!(error.header("etag"), "");
}

#[tokio::test]
async fn long_answers_are_compressed_for_those_who_can_read_it() {
    let app = App::new().await;
    let plain = app.get("/api/notes").await;
    let mut tags = vec![plain.header("etag").to_owned()];
    assert_eq!(plain.header("content-encoding"), "");
    for encoding in ["br", "gzip"] {
        let headers = [("accept-encoding", encoding)];
        let answer = app.ask("GET", "/api/notes", &headers).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        let vary = answer.headers("vary").join(", ");
        assert!(
            vary.contains("accept-encoding") && vary.contains("cookie"),
            "{vary}"
        );
        assert!(answer.body.len() < plain.body.len() / 2);
        let mut text = Vec::new();
        match encoding {
            "br" => brotli::Decompressor::new(answer.body.as_slice(), 4_096)
                .read_to_end(&mut text)
                .unwrap(),
            _ => flate2::read::GzDecoder::new(answer.body.as_slice())
                .read_to_end(&mut text)
                .unwrap(),
        };
        assert_eq!(text, plain.body);

        // Each form has a strong tag of its own, and is recognised by it.
        let tag = answer.header("etag").to_owned();
        assert!(!tags.contains(&tag));
        let held = [
            ("accept-encoding", encoding),
            ("if-none-match", tag.as_str()),
        ];
        let again = app.ask("GET", "/api/notes", &held).await;
        assert_eq!(again.status, 304);
        assert_eq!(again.header("etag"), tag);
        tags.push(tag);
    }
}

#[tokio::test]
async fn health_is_asked_afresh() {
    let app = App::new().await;
    for path in ["/healthz", "/readyz"] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, 200);
        assert_eq!(answer.json()["status"], "ok");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}
