//! Headers that browsers act on.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::fixture::App;

const SCRIPT: &str = "\nimport init from '/app-0123456789abcdef.js';\ninit();\n";
const STYLE: &str = "body{margin:0}";

fn page() -> String {
    format!(
        "<!DOCTYPE html><html><head><style>{STYLE}</style>\
         <script type=\"module\" nonce=\"\">{SCRIPT}</script>\
         <script src=\"/other.js\"></script></head><body></body></html>"
    )
}

async fn app_with_page(html: &str) -> App {
    let app = App::empty().await;
    std::fs::create_dir(app.folder.path().join("dist")).unwrap();
    std::fs::write(app.folder.path().join("dist/index.html"), html).unwrap();
    app.restarted()
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// A policy's directives, by name.
fn directive<'a>(policy: &'a str, name: &str) -> Option<&'a str> {
    policy
        .split(';')
        .map(str::trim)
        .find_map(|directive| directive.strip_prefix(name)?.strip_prefix(' '))
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let app = app_with_page(&page()).await;
    for path in [
        "/",
        "/explore",
        "/api/notes",
        "/api/notes/1",
        "/api/nothing",
        "/healthz",
        "/x.js",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(
            answer.header("referrer-policy"),
            "strict-origin-when-cross-origin",
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            "same-origin",
            "{path}"
        );
        assert_eq!(
            answer.header("cross-origin-resource-policy"),
            "same-origin",
            "{path}"
        );
        assert!(
            answer
                .header("permissions-policy")
                .contains("geolocation=(self)"),
            "{path}"
        );
        let policy = answer.header("content-security-policy");
        assert_eq!(directive(policy, "default-src"), Some("'none'"), "{path}");
        assert_eq!(
            directive(policy, "frame-ancestors"),
            Some("'none'"),
            "{path}"
        );
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn the_page_runs_its_own_inline_code_and_no_other() {
    let app = app_with_page(&page()).await;
    let policy = app
        .get("/")
        .await
        .header("content-security-policy")
        .to_owned();
    assert_eq!(
        directive(&policy, "script-src"),
        Some(format!("'self' 'wasm-unsafe-eval' {}", hash(SCRIPT)).as_str())
    );
    assert_eq!(
        directive(&policy, "style-src"),
        Some(format!("'self' {}", hash(STYLE)).as_str())
    );
    for (name, value) in [
        ("img-src", "'self' data:"),
        ("connect-src", "'self'"),
        ("font-src", "'self'"),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
        ("base-uri", "'none'"),
        ("form-action", "'self'"),
    ] {
        assert_eq!(directive(&policy, name), Some(value), "{name}");
    }
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
}

#[tokio::test]
async fn the_policy_is_always_that_of_the_page_sent() {
    let app = app_with_page(&page()).await;
    let path = app.folder.path().join("dist/index.html");
    std::fs::write(&path, "<script>rebuilt()</script>").unwrap();
    let answer = app.get("/").await;
    assert_eq!(answer.body, b"<script>rebuilt()</script>");
    assert!(
        answer
            .header("content-security-policy")
            .contains(&hash("rebuilt()"))
    );
}

#[tokio::test]
async fn a_callers_request_id_is_kept() {
    let app = App::empty().await;
    let answer = app
        .ask("GET", "/api/meta", &[("x-request-id", "from-the-proxy")])
        .await;
    assert_eq!(answer.header("x-request-id"), "from-the-proxy");
    assert_ne!(
        app.get("/api/meta").await.header("x-request-id"),
        app.get("/api/meta").await.header("x-request-id")
    );
}
