//! Where things are, as command lines and the environment say it.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::Args;

/// Where the server's data is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// `sqlite:PATH`: one file.
    Sqlite(PathBuf),
}

/// A database URL that this server cannot use.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidUrl {
    /// `postgres://…`.
    #[error("Postgres is not supported yet; use sqlite:PATH")]
    Postgres,
    /// `sqlite:` without a path, or in memory.
    #[error("a database URL names a file: sqlite:data/hongbang.db")]
    NoFile,
    /// Anything else.
    #[error("'{0}' is no database URL; use sqlite:PATH")]
    Unknown(String),
}

impl FromStr for DatabaseUrl {
    type Err = InvalidUrl;

    fn from_str(url: &str) -> Result<Self, InvalidUrl> {
        match url.split_once(':') {
            Some(("sqlite", rest)) => {
                let path = rest.strip_prefix("//").unwrap_or(rest);
                if path.is_empty() || path.starts_with(":memory:") {
                    Err(InvalidUrl::NoFile)
                } else {
                    Ok(Self::Sqlite(PathBuf::from(path)))
                }
            }
            Some(("postgres" | "postgresql", _)) => Err(InvalidUrl::Postgres),
            _ => Err(InvalidUrl::Unknown(url.to_owned())),
        }
    }
}

/// Which database a command works on.
#[derive(Debug, Clone, Args)]
pub struct DatabaseArgs {
    /// The database, as a URL.
    #[arg(
        long,
        global = true,
        env = "HONGBANG_DATABASE_URL",
        value_name = "URL",
        default_value = "sqlite:data/hongbang.db"
    )]
    database_url: DatabaseUrl,

    /// The database, as the path of its SQLite file; goes before the URL.
    #[arg(long, global = true, value_name = "PATH")]
    db: Option<PathBuf>,
}

impl DatabaseArgs {
    /// The SQLite file to use.
    #[must_use]
    pub fn path(&self) -> &Path {
        let DatabaseUrl::Sqlite(of_url) = &self.database_url;
        self.db.as_deref().unwrap_or(of_url)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_name_a_file_or_are_refused() {
        let file = |path: &str| Ok(DatabaseUrl::Sqlite(PathBuf::from(path)));
        for (url, expected) in [
            ("sqlite:data/hongbang.db", file("data/hongbang.db")),
            (
                "sqlite:///var/lib/hongbang.db",
                file("/var/lib/hongbang.db"),
            ),
            ("sqlite:", Err(InvalidUrl::NoFile)),
            ("sqlite::memory:", Err(InvalidUrl::NoFile)),
            ("postgres://localhost/hongbang", Err(InvalidUrl::Postgres)),
            (
                "data/hongbang.db",
                Err(InvalidUrl::Unknown("data/hongbang.db".to_owned())),
            ),
        ] {
            assert_eq!(url.parse::<DatabaseUrl>(), expected, "{url}");
        }
    }
}
