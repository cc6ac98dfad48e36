//! What can go wrong with a request, as far as a user can do something about it.

use hongbang_api::{ErrorBody, ErrorCode};

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
    /// The failure behind an answer that is not a success.
    #[must_use]
    pub fn from_answer(status: u16, body: &str) -> Self {
        match serde_json::from_str::<ErrorBody>(body).map(|body| body.error.code) {
            Ok(ErrorCode::NotFound) => Self::NotFound,
            Ok(
                ErrorCode::InvalidParameter
                | ErrorCode::InvalidCursor
                | ErrorCode::MethodNotAllowed,
            ) => Self::Refused,
            Ok(ErrorCode::Unavailable | ErrorCode::Internal) => Self::Server,
            // Not our shape: something in between answered. The status is all there is.
            Err(_) => match status {
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
        let body = |code| format!(r#"{{"error":{{"code":"{code}","message":"m"}}}}"#);
        for (status, text, failure) in [
            (404, body("not_found"), Failure::NotFound),
            (400, body("invalid_cursor"), Failure::Refused),
            (400, body("invalid_parameter"), Failure::Refused),
            (503, body("unavailable"), Failure::Server),
            (500, body("internal"), Failure::Server),
            (404, "<html>".to_owned(), Failure::NotFound),
            (418, String::new(), Failure::Refused),
            (502, "Bad Gateway".to_owned(), Failure::Server),
            (400, body("a_code_of_a_newer_server"), Failure::Refused),
        ] {
            assert_eq!(
                Failure::from_answer(status, &text),
                failure,
                "{status} {text}"
            );
        }
    }
}
