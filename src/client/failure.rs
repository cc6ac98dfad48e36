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
            Some(
                ErrorCode::InvalidParameter
                | ErrorCode::InvalidCursor
                | ErrorCode::MethodNotAllowed,
            ) => Self::Refused,
            Some(ErrorCode::Unavailable | ErrorCode::Internal) => Self::Server,
            // Not our shape: something in between answered. The status is all there is.
            None => match status {
                404 => Self::NotFound,
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
            (404, None, Failure::NotFound),
            (418, None, Failure::Refused),
            (502, None, Failure::Server),
        ] {
            assert_eq!(Failure::of(status, code), failure, "{status} {code:?}");
        }
    }
}
