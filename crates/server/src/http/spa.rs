//! The app's files: one page for all its paths, and assets that are kept for good where their
//! names carry a hash.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};
use std::time::SystemTime;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    HeaderName, HeaderValue, VARY,
};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::http::error::ApiError;
use crate::http::{etag, security};

/// For files whose name changes with their content.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// For files whose content changes under the same name: kept, but asked about each time.
const ASK_FIRST: &str = "no-cache";

/// The fewest hexadecimal digits in a file's name that count as a hash of its content.
const HASH_DIGITS: usize = 8;

/// The app's folder, as built.
#[derive(Debug)]
pub struct Spa {
    folder: PathBuf,
    files: ServeDir,
    /// The page, read again when its file changes: a rebuild needs no restart, and the policy
    /// always belongs to the page that is sent.
    shell: RwLock<Option<Arc<Shell>>>,
}

/// The one page of the app.
#[derive(Debug)]
struct Shell {
    stamp: Stamp,
    policy: HeaderValue,
    plain: Form,
    brotli: Option<Form>,
    gzip: Option<Form>,
}

/// One encoded form of the page.
#[derive(Debug)]
struct Form {
    bytes: Bytes,
    etag: String,
}

/// What tells one state of a file from another.
type Stamp = (Option<SystemTime>, u64);

impl Spa {
    /// The app in `folder`, which may be missing: the API works without it.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        let files = ServeDir::new(folder)
            .append_index_html_on_directories(false)
            .precompressed_br()
            .precompressed_gzip();
        let shell = Shell::read(folder).ok().map(Arc::new);
        Self {
            folder: folder.to_owned(),
            files,
            shell: RwLock::new(shell),
        }
    }

    /// Whether there is an app to serve.
    #[must_use]
    pub fn is_built(&self) -> bool {
        self.known().is_some()
    }

    /// The app's policy, once its page has been read.
    pub(super) fn policy(&self) -> Option<HeaderValue> {
        self.known().map(|shell| shell.policy.clone())
    }

    /// Answers a request for anything outside the API.
    ///
    /// # Errors
    /// 405 for anything but GET and HEAD.
    pub async fn answer(&self, request: Request) -> Result<Response, ApiError> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return Err(ApiError::MethodNotAllowed);
        }
        let path = request.uri().path().to_owned();
        let last = path.rsplit('/').next().unwrap_or_default();
        if path == "/index.html" || !last.contains('.') {
            return Ok(self.shell(request.headers()).await);
        }
        let missing = || (StatusCode::NOT_FOUND, "There is no such file.\n").into_response();
        // Hidden files are the build's own notes.
        if path.split('/').any(|segment| segment.starts_with('.')) {
            return Ok(missing());
        }
        let is_hashed = has_hash(last);
        let Ok(response) = self.files.clone().oneshot(request).await;
        let mut response = response.map(Body::new);
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(missing());
        }
        let keep = if is_hashed { FOR_GOOD } else { ASK_FIRST };
        response
            .headers_mut()
            .insert(CACHE_CONTROL, HeaderValue::from_static(keep));
        Ok(response)
    }

    fn known(&self) -> Option<Arc<Shell>> {
        self.shell.read().ok().and_then(|shell| shell.clone())
    }

    /// The page as it is on disk now; read again only when the file changed.
    fn current(&self) -> io::Result<Arc<Shell>> {
        let stamp = stamp(&self.folder.join("index.html"))?;
        if let Some(shell) = self.known().filter(|shell| shell.stamp == stamp) {
            return Ok(shell);
        }
        let shell = Arc::new(Shell::read(&self.folder)?);
        if let Ok(mut known) = self.shell.write() {
            *known = Some(shell.clone());
        }
        Ok(shell)
    }

    async fn shell(&self, asked: &HeaderMap) -> Response {
        let Ok(shell) = self.current() else {
            let text = "The app has not been built: run `cargo xtask build`. \
                        The API answers under /api.\n";
            return (StatusCode::NOT_FOUND, text).into_response();
        };
        let (form, encoding) = match (&shell.brotli, &shell.gzip) {
            (Some(form), _) if accepts(asked, "br") => (form, Some("br")),
            (_, Some(form)) if accepts(asked, "gzip") => (form, Some("gzip")),
            _ => (&shell.plain, None),
        };
        let held = etag::held(asked)
            .iter()
            .any(|held| held == "*" || *held == form.etag);
        let mut response = if held {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            form.bytes.clone().into_response()
        };
        let headers = response.headers_mut();
        let mut set = |name: HeaderName, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        };
        set(ETAG, &form.etag);
        set(CACHE_CONTROL, ASK_FIRST);
        set(VARY, "accept-encoding");
        if !held {
            set(CONTENT_TYPE, "text/html; charset=utf-8");
            if let Some(encoding) = encoding {
                set(CONTENT_ENCODING, encoding);
            }
        }
        response
            .headers_mut()
            .insert(CONTENT_SECURITY_POLICY, shell.policy.clone());
        response
    }
}

impl Shell {
    fn read(folder: &Path) -> io::Result<Self> {
        let path = folder.join("index.html");
        let stamp = stamp(&path)?;
        let html = std::fs::read_to_string(&path)?;
        let policy = HeaderValue::from_str(&security::policy(&html)).map_err(io::Error::other)?;
        Ok(Self {
            policy,
            brotli: Form::read(&folder.join("index.html.br"), stamp),
            gzip: Form::read(&folder.join("index.html.gz"), stamp),
            plain: Form::new(html.into_bytes()),
            stamp,
        })
    }
}

impl Form {
    fn new(bytes: Vec<u8>) -> Self {
        let etag = etag::of(&bytes);
        Self {
            bytes: Bytes::from(bytes),
            etag,
        }
    }

    /// A form made by the build; left out where it is older than the page it should be of.
    fn read(path: &Path, page: Stamp) -> Option<Self> {
        let (made, _) = stamp(path).ok()?;
        if made < page.0 {
            return None;
        }
        std::fs::read(path).ok().map(Self::new)
    }
}

fn stamp(path: &Path) -> io::Result<Stamp> {
    let metadata = std::fs::metadata(path)?;
    Ok((metadata.modified().ok(), metadata.len()))
}

/// Whether a file's name says that its content never changes: `-`, at least eight
/// hexadecimal digits, `.` or `_` (`app-0123456789abcdef_bg.wasm`).
fn has_hash(name: &str) -> bool {
    name.match_indices('-').any(|(at, _)| {
        let rest = name.get(at + 1..).unwrap_or_default();
        let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
        digits >= HASH_DIGITS && matches!(rest.as_bytes().get(digits), Some(b'.' | b'_'))
    })
}

/// Whether `Accept-Encoding` allows an encoding.
pub(super) fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| {
            value.split(',').any(|item| {
                let mut parts = item.split(';').map(str::trim);
                let named = parts
                    .next()
                    .is_some_and(|name| name.eq_ignore_ascii_case(encoding));
                let refused = parts.any(|parameter| {
                    parameter
                        .strip_prefix("q=")
                        .and_then(|quality| quality.parse::<f32>().ok())
                        .is_some_and(|quality| quality <= 0.0)
                });
                named && !refused
            })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        for (name, expected) in [
            ("hongbang-1a2b3c4d5e6f7081_bg.wasm", true),
            ("hongbang-1a2b3c4d5e6f7081.js", true),
            ("style-deadbeef.css", true),
            ("style-deadbee.css", false),
            ("favicon.svg", false),
            ("some-faded.svg", false),
            ("icon-512x512.png", false),
            ("a-12345678x.js", false),
        ] {
            assert_eq!(has_hash(name), expected, "{name}");
        }
    }

    #[test]
    fn encodings_are_negotiated() {
        for (header, br) in [
            ("gzip, deflate, br", true),
            ("br;q=0, gzip", false),
            ("BR; q=0.5", true),
            ("gzip", false),
            ("", false),
            ("brotli", false),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_str(header).unwrap());
            assert_eq!(accepts(&headers, "br"), br, "{header}");
        }
    }
}
