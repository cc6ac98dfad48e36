//! What can go wrong, told in one sentence.

use std::fmt::{self, Display};

/// A failure, and whose it is.
#[derive(Debug)]
pub enum Error {
    /// The command line, or something that this machine lacks. Exit code 2.
    Environment(String),
    /// A step did not succeed. Exit code 1.
    Failed(String),
}

/// What every fallible function here returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The code that the process exits with.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Environment(_) => 2,
            Self::Failed(_) => 1,
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment(sentence) | Self::Failed(sentence) => f.write_str(sentence),
        }
    }
}

impl From<lexopt::Error> for Error {
    fn from(error: lexopt::Error) -> Self {
        Self::Environment(format!("{error}; see `cargo xtask help`."))
    }
}

/// Puts what was being done before what went wrong.
pub trait Context<T> {
    /// `what` is a clause without its full stop: `cannot write /some/file`.
    fn context(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: std::error::Error> Context<T> for std::result::Result<T, E> {
    fn context(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| {
            let mut sentence = format!("{}: {error}", what());
            let mut source = error.source();
            while let Some(cause) = source {
                sentence.push_str(&format!(": {cause}"));
                source = cause.source();
            }
            Error::Failed(sentence)
        })
    }
}
