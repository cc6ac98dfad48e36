//! Strong ETags on JSON answers, and 304 for whoever has the answer already.
//!
//! Two layers around compression: [`tag`] inside it hashes the answer and may spare sending it;
//! [`name_encoding`] outside it tells the compressed forms apart, as strong tags must.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderName, HeaderValue, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::http::error::ApiError;

/// How many bytes of the hash a tag keeps: collisions among 2^48 answers are still unlikely.
const TAG_BYTES: usize = 12;

/// Answers depend on who asks: only the asker's own browser keeps them, and asks every time.
const CACHE: &str = "private, no-cache";

/// The tag of a body: quoted, strong.
pub fn of(body: &[u8]) -> String {
    let hash = Sha256::digest(body);
    let bytes: Vec<u8> = hash.iter().copied().take(TAG_BYTES).collect();
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(bytes))
}

/// Tags successful answers, unless they bring a tag, and turns those that the caller has into
/// 304.
pub async fn tag(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let held = held(request.headers());
    let response = next.run(request).await;
    if !reads || response.status() != StatusCode::OK {
        return no_store(response);
    }
    let (mut parts, body) = response.into_parts();
    // Answers are built in memory, so this copies nothing and cannot grow.
    let body = match to_bytes(body, usize::MAX).await {
        Ok(body) => body,
        Err(error) => return ApiError::Internal(error.to_string()).into_response(),
    };
    // Who knows a version, or has hashed it once, need not have it hashed again.
    let brought = parts.headers.get(ETAG).and_then(|tag| tag.to_str().ok());
    let tag = brought.map_or_else(|| of(&body), str::to_owned);
    set(&mut parts.headers, CACHE_CONTROL, CACHE);
    if !parts.headers.contains_key(VARY) {
        set(&mut parts.headers, VARY, "cookie");
    }
    set(&mut parts.headers, ETAG, &tag);
    if held
        .iter()
        .any(|held| *held == "*" || strip_encoding(held) == tag)
    {
        let mut answer = StatusCode::NOT_MODIFIED.into_response();
        set(answer.headers_mut(), CACHE_CONTROL, CACHE);
        set(answer.headers_mut(), VARY, "accept-encoding, cookie");
        // The tag of the form that the caller has, compressed or not.
        let kept = held
            .iter()
            .find(|held| strip_encoding(held) == tag)
            .unwrap_or(&tag);
        set(answer.headers_mut(), ETAG, kept);
        return answer;
    }
    Response::from_parts(parts, Body::from(body))
}

/// Errors are not to be kept by anyone.
fn no_store(mut response: Response) -> Response {
    if !response.headers().contains_key(CACHE_CONTROL) {
        set(response.headers_mut(), CACHE_CONTROL, "no-store");
    }
    response
}

/// Gives a compressed answer a tag of its own.
pub async fn name_encoding(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let named = headers
        .get(CONTENT_ENCODING)
        .zip(headers.get(ETAG))
        .and_then(|(encoding, tag)| {
            let tag = tag.to_str().ok()?.strip_suffix('"')?;
            HeaderValue::from_str(&format!("{tag}-{}\"", encoding.to_str().ok()?)).ok()
        });
    if let Some(tag) = named {
        headers.insert(ETAG, tag);
    }
    response
}

/// The tags in `If-None-Match`, without their weakness mark: the comparison is a weak one.
pub fn held(headers: &HeaderMap) -> Vec<String> {
    let tags = listed(headers, &IF_NONE_MATCH).into_iter();
    tags.map(|(_, tag)| tag).collect()
}

/// The strong tags in a header, of whichever form of an answer: a list has the same version
/// compressed or not.
pub fn strong(headers: &HeaderMap, name: &HeaderName) -> Vec<String> {
    let tags = listed(headers, name).into_iter();
    let strong = tags.filter(|(weak, _)| !weak);
    strong.map(|(_, tag)| strip_encoding(&tag)).collect()
}

/// The tags in a header, and whether each is weak.
fn listed(headers: &HeaderMap, name: &HeaderName) -> Vec<(bool, String)> {
    let mut tags = Vec::new();
    for value in headers.get_all(name) {
        let mut rest = value.to_str().unwrap_or_default().trim();
        while !rest.is_empty() {
            rest = rest.trim_start_matches([' ', '\t', ',']);
            if let Some(after) = rest.strip_prefix('*') {
                tags.push((false, "*".to_owned()));
                rest = after;
                continue;
            }
            let weak = rest.starts_with("W/");
            rest = rest.strip_prefix("W/").unwrap_or(rest);
            // A tag may hold commas, but no quotes.
            let Some((tag, after)) = rest
                .strip_prefix('"')
                .and_then(|inner| inner.split_once('"'))
            else {
                break;
            };
            tags.push((weak, format!("\"{tag}\"")));
            rest = after;
        }
    }
    tags
}

/// The tag of the uncompressed form of what a tag stands for.
fn strip_encoding(tag: &str) -> String {
    for suffix in ["-br\"", "-gzip\""] {
        if let Some(bare) = tag.strip_suffix(suffix) {
            return format!("{bare}\"");
        }
    }
    tag.to_owned()
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn if_none_match_is_read_as_a_list() {
        for (header, expected) in [
            ("\"a\"", vec!["\"a\""]),
            ("W/\"a\"", vec!["\"a\""]),
            ("\"a\", W/\"b,c\" ,\"d\"", vec!["\"a\"", "\"b,c\"", "\"d\""]),
            ("*", vec!["*"]),
            ("", vec![]),
            ("nonsense", vec![]),
            ("\"open", vec![]),
            ("\"a\", nonsense", vec!["\"a\""]),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(IF_NONE_MATCH, HeaderValue::from_str(header).unwrap());
            assert_eq!(held(&headers), expected, "{header}");
        }
    }
}
