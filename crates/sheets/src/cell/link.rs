//! Addresses, of which only the platform's are links.

use super::number::{is_unknown, trim};
use crate::report::Why;

/// An address on the platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// It, with https. That of a profile is without what follows a question mark: it is the same
    /// for whoever copied it.
    pub url: String,
    /// The creator whose profile it is.
    pub user_id: Option<String>,
    /// The note that it is.
    pub note_id: Option<String>,
}

/// Where links may lead, with whatever stands before a point.
const HOSTS: &[&str] = &["xiaohongshu.com", "xhslink.com"];

/// How the address of a profile begins.
const PROFILE: &str = "https://www.xiaohongshu.com/user/profile/";

/// The longest address that is kept, bytes.
const LONGEST: usize = 1_000;

/// The platform's ids: 24 hexadecimal digits, in lower case.
pub(super) fn platform_id(text: &str) -> Option<String> {
    let is_id = text.len() == 24 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_id.then(|| text.to_ascii_lowercase())
}

/// Reads an address, alone or in what the app's own button copies; `None` where it is unknown.
pub(super) fn link(text: &str) -> Result<Option<Link>, Why> {
    if is_unknown(text) {
        return Ok(None);
    }
    found(text).map(Some).ok_or(Why::Unreadable)
}

/// The first address in a text; `None` where that is not the platform's.
pub(super) fn found(text: &str) -> Option<Link> {
    let text = trim(text);
    // Most are as the platform writes them.
    if let Some(id) = text.strip_prefix(PROFILE).and_then(platform_id) {
        return Some(Link {
            url: profile(&id),
            user_id: Some(id),
            note_id: None,
        });
    }
    let start = if text.starts_with("https://") {
        Some((0, "https://".len()))
    } else {
        let schemes = ["https://", "http://"].iter();
        let found = schemes.filter_map(|scheme| Some((find(text, scheme)?, scheme.len())));
        found.min()
    };
    let rest = match start {
        Some((at, length)) => text.get(at + length..)?,
        // Without a scheme it is one where it starts like it, and nothing else does.
        None => text,
    };
    let ends = |char: char| {
        char.is_whitespace()
            || char.is_control()
            || matches!(char, '"' | '<' | '>' | '\\' | '，' | '。' | '】')
    };
    let rest = rest.split(ends).next()?;
    let path_at = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(path_at);
    let host = host
        .strip_suffix(":443")
        .unwrap_or(host)
        .to_ascii_lowercase();
    let is_known = HOSTS.iter().any(|known| {
        let before = host.strip_suffix(known);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    });
    let is_host = host
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
    if !is_known || !is_host || path.len() > LONGEST {
        return None;
    }
    let bare = path.split(['?', '#']).next().unwrap_or_default();
    let mut parts = bare.split('/').filter(|part| !part.is_empty());
    let (mut user_id, mut note_id) = (None, None);
    match (parts.next(), parts.next(), parts.next()) {
        (Some("user"), Some("profile"), Some(id)) => {
            user_id = platform_id(id);
            note_id = parts.next().and_then(platform_id);
        }
        (Some("explore"), Some(id), _) | (Some("discovery"), Some("item"), Some(id)) => {
            note_id = platform_id(id);
        }
        _ => {}
    }
    let url = match (&user_id, &note_id) {
        (Some(id), None) => profile(id),
        _ => ["https://", &host, path].concat(),
    };
    Some(Link {
        url,
        user_id,
        note_id,
    })
}

/// The address of a profile.
pub(super) fn profile(user_id: &str) -> String {
    [PROFILE, user_id].concat()
}

/// Where a text begins, in letters of either case.
fn find(text: &str, wanted: &str) -> Option<usize> {
    let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
    text.windows(wanted.len())
        .position(|window| window.eq_ignore_ascii_case(wanted))
}
