//! What whoever runs the server decides.

use std::path::PathBuf;
use std::str::FromStr;

use axum_client_ip::ClientIpSource;
use hongbang_domain::eligibility::Rule;

/// The server's settings, as far as answers depend on them.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whether one may sign in with one click as one of the accounts that everyone shares.
    pub demo: bool,
    /// Who may become a brand partner.
    pub partner: Rule,
    /// Where browsers find the server, where it is not simply where it listens.
    pub public_url: Option<PublicUrl>,
    /// What says where a request comes from.
    pub client_ip: ClientIpSource,
    /// The folder of notes' pictures, where there is one.
    pub pictures: Option<PathBuf>,
}

impl Default for Settings {
    /// No demo accounts, the brief's rule, no proxy, no TLS.
    fn default() -> Self {
        Self {
            demo: false,
            partner: Rule::default(),
            public_url: None,
            client_ip: ClientIpSource::ConnectInfo,
            pictures: None,
        }
    }
}

impl Settings {
    /// Whether browsers reach the server by TLS only.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.public_url.as_ref().is_some_and(PublicUrl::is_secure)
    }
}

/// The origin under which browsers find the server: `https://hongbang.example`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl(String);

/// A text that is no origin.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the public URL is like https://hongbang.example, without a path")]
pub struct NoOrigin;

impl PublicUrl {
    /// As browsers write it in `Origin`.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.0
    }

    fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

impl FromStr for PublicUrl {
    type Err = NoOrigin;

    fn from_str(text: &str) -> Result<Self, NoOrigin> {
        let text = text.strip_suffix('/').unwrap_or(text).to_ascii_lowercase();
        let (scheme, host) = text.split_once("://").ok_or(NoOrigin)?;
        let usual_port = match scheme {
            "https" => ":443",
            "http" => ":80",
            _ => return Err(NoOrigin),
        };
        let host = host.strip_suffix(usual_port).unwrap_or(host);
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        if host.is_empty() || !host.bytes().all(plain) {
            return Err(NoOrigin);
        }
        Ok(Self(format!("{scheme}://{host}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_written_as_browsers_write_it() {
        for (text, origin) in [
            ("https://hongbang.example", Some("https://hongbang.example")),
            (
                "https://Hongbang.example:443/",
                Some("https://hongbang.example"),
            ),
            ("http://127.0.0.1:8787", Some("http://127.0.0.1:8787")),
            ("http://[::1]:8787", Some("http://[::1]:8787")),
            ("https://hongbang.example/app", None),
            ("https://a b", None),
            ("ftp://hongbang.example", None),
            ("hongbang.example", None),
            ("https://", None),
        ] {
            let url = text.parse::<PublicUrl>();
            assert_eq!(url.as_ref().ok().map(PublicUrl::origin), origin, "{text}");
        }
    }
}
