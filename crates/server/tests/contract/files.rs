//! The app's files: which are kept, which are asked about, and what every path gets.

use std::path::Path;

use crate::fixture::App;

const WASM: &str = "hongbang-0123456789abcdef_bg.wasm";

fn build(dist: &Path) {
    std::fs::create_dir_all(dist.join("assets")).unwrap();
    std::fs::write(dist.join("index.html"), "<title>Hongbang</title>").unwrap();
    std::fs::write(dist.join("index.html.br"), "page in brotli").unwrap();
    std::fs::write(dist.join(WASM), "wasm").unwrap();
    std::fs::write(dist.join(format!("{WASM}.br")), "wasm in brotli").unwrap();
    std::fs::write(dist.join(format!("{WASM}.gz")), "wasm in gzip").unwrap();
    std::fs::write(dist.join(".stamp"), "secret").unwrap();
    std::fs::write(dist.join("favicon.svg"), "<svg/>").unwrap();
    std::fs::write(dist.join("assets/photo.webp"), "webp").unwrap();
    std::fs::write(dist.parent().unwrap().join("secret.txt"), "secret").unwrap();
}

async fn app() -> App {
    let app = App::empty().await;
    build(&app.folder.path().join("dist"));
    app.restarted()
}

#[tokio::test]
async fn every_path_of_the_app_is_its_page() {
    let app = app().await;
    for path in [
        "/",
        "/explore",
        "/kols/123",
        "/notes/1?from=feed",
        "/search?q=a.b",
        "/index.html",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(
            answer.header("content-type"),
            "text/html; charset=utf-8",
            "{path}"
        );
        assert_eq!(answer.header("cache-control"), "no-cache", "{path}");
        assert_eq!(answer.body, b"<title>Hongbang</title>", "{path}");
        let tag = answer.header("etag");
        let again = app.ask("GET", path, &[("if-none-match", tag)]).await;
        assert_eq!(
            (again.status.as_u16(), again.body.len()),
            (304, 0),
            "{path}"
        );
        assert!(
            !again.header("content-security-policy").is_empty(),
            "{path}"
        );
    }
    let head = app.ask("HEAD", "/explore", &[]).await;
    assert_eq!((head.status.as_u16(), head.body.len()), (200, 0));
}

#[tokio::test]
async fn compressed_forms_made_by_the_build_are_sent() {
    let app = app().await;
    for (path, encodings, encoding, body) in [
        (
            format!("/{WASM}"),
            "gzip, deflate, br",
            "br",
            "wasm in brotli",
        ),
        (format!("/{WASM}"), "gzip", "gzip", "wasm in gzip"),
        (format!("/{WASM}"), "identity", "", "wasm"),
        ("/explore".to_owned(), "gzip, br", "br", "page in brotli"),
        ("/explore".to_owned(), "gzip", "", "<title>Hongbang</title>"),
    ] {
        let answer = app
            .ask("GET", &path, &[("accept-encoding", encodings)])
            .await;
        assert_eq!(
            answer.header("content-encoding"),
            encoding,
            "{path} as {encodings}"
        );
        assert_eq!(answer.body, body.as_bytes(), "{path} as {encodings}");
        assert!(
            answer
                .header("vary")
                .to_lowercase()
                .contains("accept-encoding"),
            "{path}"
        );
    }
    let wasm = app
        .ask("GET", &format!("/{WASM}"), &[("accept-encoding", "br")])
        .await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
}

#[tokio::test]
async fn a_page_older_than_its_compressed_form_is_the_one_sent() {
    let app = app().await;
    let page = app.folder.path().join("dist/index.html");
    let later = std::time::SystemTime::now() + std::time::Duration::from_secs(60);
    std::fs::write(&page, "<title>Rebuilt</title>").unwrap();
    std::fs::File::options()
        .write(true)
        .open(&page)
        .unwrap()
        .set_modified(later)
        .unwrap();
    let answer = app.ask("GET", "/", &[("accept-encoding", "br")]).await;
    assert_eq!(answer.body, b"<title>Rebuilt</title>");
}

#[tokio::test]
async fn hashed_names_are_kept_for_good_and_others_asked_about() {
    let app = app().await;
    for (path, keep) in [
        (format!("/{WASM}"), "public, max-age=31536000, immutable"),
        ("/favicon.svg".to_owned(), "no-cache"),
        ("/assets/photo.webp".to_owned(), "no-cache"),
    ] {
        let answer = app.get(&path).await;
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("cache-control"), keep, "{path}");
        let tag = answer.header("etag");
        assert!(!tag.is_empty(), "{path}");
        let again = app.ask("GET", &path, &[("if-none-match", tag)]).await;
        assert_eq!(again.status, 304, "{path}");
        assert_eq!(again.header("cache-control"), keep, "{path}");
    }
}

#[tokio::test]
async fn a_missing_file_is_not_the_page() {
    let app = app().await;
    for path in [
        "/missing.js",
        "/assets/none.webp",
        "/hongbang-ffffffffffffffff_bg.wasm",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), "", "{path}");
        assert!(
            answer.header("content-type").starts_with("text/plain"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn nothing_outside_the_folder_is_given_out() {
    let app = app().await;
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/assets/../../secret.txt",
        "/..%2fsecret.txt",
        "//etc/hosts.txt",
        "/assets/%00.txt",
        "/.stamp",
    ] {
        let answer = app.get(path).await;
        assert!(
            !String::from_utf8_lossy(&answer.body).contains("secret"),
            "{path}"
        );
        assert_eq!(answer.status, 404, "{path}");
    }
}

#[tokio::test]
async fn without_a_build_the_api_still_answers() {
    let app = App::new().await;
    let page = app.get("/explore").await;
    assert_eq!(page.status, 404);
    assert!(String::from_utf8_lossy(&page.body).contains("has not been built"));
    assert_eq!(app.get("/api/notes").await.status, 200);
}
