//! Headers that tell browsers what the app never does.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::http::spa::Spa;

/// What goes on every answer whatever it is.
const ALWAYS: [(HeaderName, &str); 5] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        // Nearby asks where one is; the answer never leaves the browser.
        "geolocation=(self), camera=(), microphone=(), payment=(), usb=()",
    ),
];

/// What search engines may do with an answer.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// The policy of answers that are no part of the app: nothing may be loaded from them.
const API_POLICY: &str = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/// Sets the headers. The app's files carry the app's policy, which a worker started from one
/// of them would need; everything under `/api` carries the stricter one.
/// Over TLS they also say that it stays so.
pub async fn headers(
    State((spa, secure)): State<(Arc<Spa>, bool)>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let api = path.starts_with("/api");
    let secret = path.starts_with("/s/") || path.starts_with("/api/shared/");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if secret {
        // The address is the key: it goes to no other site, and into no index.
        headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    }
    if secure {
        headers.insert(
            STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=31536000"),
        );
    }
    let policy = if api { None } else { spa.policy() };
    let policy = policy.unwrap_or(const { HeaderValue::from_static(API_POLICY) });
    // The shell's own answer brings the policy of exactly the bytes that it holds.
    headers.entry(CONTENT_SECURITY_POLICY).or_insert(policy);
    response
}

/// The policy of the app whose page is `html`: its own files, wasm, and the inline scripts and
/// styles that the page itself holds, each by its hash.
pub fn policy(html: &str) -> String {
    let scripts = hashes(&inline(html, "script"));
    let styles = hashes(&inline(html, "style"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; \
         style-src 'self'{styles}; img-src 'self' data:; connect-src 'self'; font-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )
}

fn hashes(texts: &[&str]) -> String {
    texts
        .iter()
        .map(|text| {
            // Browsers hash the text after normalising line ends.
            let text = text.replace("\r\n", "\n");
            format!(
                " 'sha256-{}'",
                STANDARD.encode(Sha256::digest(text.as_bytes()))
            )
        })
        .collect()
}

/// The contents of the elements called `name` that stand in the page itself.
fn inline<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!("<{name}");
    let close = format!("</{name}");
    // ASCII lower case moves no byte, so positions agree with `html`.
    let lower = html.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = lower.get(at..) {
        let comment = rest.find("<!--");
        let Some(start) = rest.find(&open) else { break };
        if let Some(comment) = comment.filter(|comment| *comment < start) {
            let Some(end) = rest.get(comment..).and_then(|text| text.find("-->")) else {
                break;
            };
            at += comment + end;
            continue;
        }
        let after_name = at + start + open.len();
        let Some(tag_end) = end_of_tag(&lower, after_name) else {
            break;
        };
        let Some(length) = lower.get(tag_end..).and_then(|text| text.find(&close)) else {
            break;
        };
        let attributes = lower.get(after_name..tag_end).unwrap_or_default();
        let named_so = attributes.starts_with([' ', '\t', '\n', '\r', '/', '>']);
        let elsewhere = attributes
            .split_ascii_whitespace()
            .any(|word| word.starts_with("src="));
        if named_so && !elsewhere {
            found.extend(html.get(tag_end..tag_end + length));
        }
        at = if named_so {
            tag_end + length
        } else {
            after_name
        };
    }
    found
}

/// The position after the `>` that ends a tag, outside quoted values.
fn end_of_tag(html: &str, from: usize) -> Option<usize> {
    let mut quote = None;
    for (offset, byte) in html.as_bytes().get(from..)?.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(from + offset + 1),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inline_scripts_are_found_and_others_are_not() {
        let html = "<html><!-- <script>no()</script> --><head>\
            <SCRIPT type=\"module\" data-x=\"a>b\">one()</SCRIPT>\
            <script src=\"/x.js\"></script><scripture>no</scripture>\
            <script>\ntwo('<b>')\n</script><style>p{}</style></head>";
        assert_eq!(inline(html, "script"), ["one()", "\ntwo('<b>')\n"]);
        assert_eq!(inline(html, "style"), ["p{}"]);
        assert_eq!(inline("<script>never closed", "script"), Vec::<&str>::new());
    }

    #[test]
    fn the_policy_names_each_inline_script_by_its_hash() {
        // The hash of "one()" from an independent implementation.
        let policy = policy("<script>one()</script>");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-"),
            "{policy}"
        );
        assert!(!policy.contains("unsafe-inline"));
    }
}
