//! What can go wrong with a request, as far as a user can do something about it.

use hongbang_api::ErrorCode;

/// Why a request brought nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// No answer: offline, or the server is gone.
    #[error("the server could not be reached")]
    Unreachable,
    /// There is no such thing.
    #[error("there is no such thing")]
    NotFound,
    /// Its creator does not share it with the one who asks.
    #[error("it is not shared")]
    NotShared,
    /// Nobody is signed in, or not any more.
    #[error("nobody is signed in")]
    SignedOut,
    /// No account has this sign-in name with this password.
    #[error("the sign-in name or the password is wrong")]
    WrongCredentials,
    /// A password that anyone would try first.
    #[error("the password is too common")]
    CommonPassword,
    /// Too many attempts; later it will do.
    #[error("too many attempts")]
    TooOften,
    /// Something else has to be undone first.
    #[error("something else stands in the way")]
    Conflict,
    /// It has changed since it was read.
    #[error("it has changed since it was read")]
    Changed,
    /// The request itself is wrong, so trying again will not help.
    #[error("the server does not take this request")]
    Refused,
    /// The server is in trouble; trying again may help.
    #[error("the server failed")]
    Server,
    /// The answer is not what this version of the app expects.
    #[error("the answer could not be read")]
    Unreadable,
}

impl Failure {
    /// The failure behind an answer that is not a success; `code` where its body is of the
    /// API's shape.
    #[must_use]
    pub fn of(status: u16, code: Option<ErrorCode>) -> Self {
        match code {
            Some(ErrorCode::NotFound) => Self::NotFound,
            Some(ErrorCode::NotShared) => Self::NotShared,
            Some(ErrorCode::Unauthenticated) => Self::SignedOut,
            Some(ErrorCode::WrongCredentials) => Self::WrongCredentials,
            Some(ErrorCode::CommonPassword) => Self::CommonPassword,
            Some(ErrorCode::RateLimited) => Self::TooOften,
            Some(ErrorCode::Conflict) => Self::Conflict,
            Some(ErrorCode::PreconditionFailed) => Self::Changed,
            Some(
                ErrorCode::InvalidParameter
                | ErrorCode::InvalidCursor
                | ErrorCode::InvalidBody
                | ErrorCode::Forbidden
                | ErrorCode::ForeignOrigin
                | ErrorCode::MethodNotAllowed
                | ErrorCode::TooLarge
                | ErrorCode::PreconditionRequired
                | ErrorCode::UnsupportedMediaType,
            ) => Self::Refused,
            Some(ErrorCode::Unavailable | ErrorCode::Internal) => Self::Server,
            // Not our shape: something in between answered. The status is all there is.
            None => match status {
                404 => Self::NotFound,
                429 => Self::TooOften,
                400..=499 => Self::Refused,
                _ => Self::Server,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_decides_and_the_status_stands_in_where_there_is_none() {
        for (status, code, failure) in [
            (404, Some(ErrorCode::NotFound), Failure::NotFound),
            (400, Some(ErrorCode::InvalidCursor), Failure::Refused),
            (400, Some(ErrorCode::InvalidParameter), Failure::Refused),
            (503, Some(ErrorCode::Unavailable), Failure::Server),
            (500, Some(ErrorCode::Internal), Failure::Server),
            (404, Some(ErrorCode::NotShared), Failure::NotShared),
            (401, Some(ErrorCode::Unauthenticated), Failure::SignedOut),
            (
                401,
                Some(ErrorCode::WrongCredentials),
                Failure::WrongCredentials,
            ),
            (403, Some(ErrorCode::Forbidden), Failure::Refused),
            (404, None, Failure::NotFound),
            (429, None, Failure::TooOften),
            (412, Some(ErrorCode::PreconditionFailed), Failure::Changed),
            (418, None, Failure::Refused),
            (502, None, Failure::Server),
        ] {
            assert_eq!(Failure::of(status, code), failure, "{status} {code:?}");
        }
    }
}
