//! Errors: one enum, one table of codes, one shape.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use hongbang_api::error::{ErrorBody, ErrorCode, ErrorDetail};

use crate::cursor::InvalidCursor;
use crate::store::StoreError;

/// Everything that a request can end with instead of an answer.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    /// 400: the named parameter is malformed, unknown or out of range.
    #[error("{field}: {problem}")]
    InvalidParameter {
        /// The parameter.
        field: String,
        /// What is wrong with it.
        problem: String,
    },
    /// 400: the cursor is not this list's.
    #[error(transparent)]
    InvalidCursor(#[from] InvalidCursor),
    /// 404: there is no such thing.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// 405: the path exists, the method does not.
    #[error("this path answers GET and HEAD only")]
    MethodNotAllowed,
    /// 503: no answer in time.
    #[error("the server is too busy to answer in time")]
    Timeout,
    /// 503 or 500, by what befell the store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// 500: the server's own fault.
    #[error("something went wrong on the server: {0}")]
    Internal(String),
}

impl ApiError {
    /// The code that stands for it.
    #[must_use]
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::InvalidParameter { .. } => ErrorCode::InvalidParameter,
            Self::InvalidCursor(_) => ErrorCode::InvalidCursor,
            Self::NotFound(_) => ErrorCode::NotFound,
            Self::MethodNotAllowed => ErrorCode::MethodNotAllowed,
            Self::Timeout | Self::Store(StoreError::Unavailable(_)) => ErrorCode::Unavailable,
            Self::Store(_) | Self::Internal(_) => ErrorCode::Internal,
        }
    }

    fn field(&self) -> Option<String> {
        match self {
            Self::InvalidParameter { field, .. } => Some(field.clone()),
            Self::InvalidCursor(_) => Some("cursor".to_owned()),
            _ => None,
        }
    }

    /// The sentence for the caller: causes inside the server stay in the log.
    fn message(&self) -> String {
        match self.code() {
            ErrorCode::Unavailable => "The server cannot answer now; try again.".to_owned(),
            ErrorCode::Internal => "Something went wrong on the server.".to_owned(),
            _ => self.to_string(),
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let code = self.code();
        if matches!(code, ErrorCode::Internal | ErrorCode::Unavailable) {
            // Here an error becomes an answer: the one place that logs it.
            tracing::error!(error = %self, "request failed");
        }
        let status =
            StatusCode::from_u16(code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = ErrorBody {
            error: ErrorDetail {
                code,
                message: self.message(),
                field: self.field(),
            },
        };
        (status, Json(body)).into_response()
    }
}
