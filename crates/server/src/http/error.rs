//! Errors: one enum, one table of codes, one shape.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use hongbang_api::error::{ErrorBody, ErrorCode, ErrorDetail};

use crate::cursor::InvalidCursor;
use crate::password::HashingFailed;
use crate::random::NoRandomness;
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
    /// 400: the body is not what the path takes.
    #[error("{}{problem}", .field.as_ref().map_or_else(String::new, |field| format!("{field}: ")))]
    InvalidBody {
        /// The field, where it is one's fault.
        field: Option<String>,
        /// What is wrong with it.
        problem: String,
    },
    /// 400: the password is among the first that anyone would try.
    #[error("this password is among the first that anyone would try")]
    CommonPassword(&'static str),
    /// 401: nobody is signed in.
    #[error("sign in first, or again: there is no session, or it has ended")]
    Unauthenticated,
    /// 401: no account has this sign-in name with this password.
    #[error("the sign-in name or the password is wrong")]
    WrongCredentials(&'static str),
    /// 403: who is signed in may not do this.
    #[error("{0}")]
    Forbidden(&'static str),
    /// 403: the request is not from this server's own pages.
    #[error("a write needs an Origin header with this server's own origin")]
    ForeignOrigin,
    /// 404: there is no such thing.
    #[error("there is no such {0}")]
    NotFound(&'static str),
    /// 404: its creator does not share it.
    #[error("the creator does not share this")]
    NotShared,
    /// 405: the path exists, the method does not.
    #[error("this path does not answer this method")]
    MethodNotAllowed,
    /// 409: something else has to be undone first.
    #[error("{0}")]
    Conflict(String),
    /// 412: it is not what the change is based on any more.
    #[error("it has changed since: read it again, and put the two together")]
    PreconditionFailed,
    /// 413: the body is larger than any that the path takes.
    #[error("a body has at most {} KiB here", .0 / 1024)]
    TooLarge(usize),
    /// 415: the body is not JSON.
    #[error("a body is application/json")]
    UnsupportedMediaType,
    /// 428: the change does not say what it is based on.
    #[error("say in If-Match which version this is based on")]
    PreconditionRequired,
    /// 429: too many attempts.
    #[error("too many attempts; try again in {seconds} s")]
    RateLimited {
        /// When to come back.
        seconds: u64,
    },
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
            Self::InvalidBody { .. } => ErrorCode::InvalidBody,
            Self::CommonPassword(_) => ErrorCode::CommonPassword,
            Self::Unauthenticated => ErrorCode::Unauthenticated,
            Self::WrongCredentials(_) => ErrorCode::WrongCredentials,
            Self::Forbidden(_) => ErrorCode::Forbidden,
            Self::ForeignOrigin => ErrorCode::ForeignOrigin,
            Self::NotFound(_) => ErrorCode::NotFound,
            Self::NotShared => ErrorCode::NotShared,
            Self::MethodNotAllowed => ErrorCode::MethodNotAllowed,
            Self::Conflict(_) => ErrorCode::Conflict,
            Self::PreconditionFailed => ErrorCode::PreconditionFailed,
            Self::TooLarge(_) => ErrorCode::TooLarge,
            Self::UnsupportedMediaType => ErrorCode::UnsupportedMediaType,
            Self::PreconditionRequired => ErrorCode::PreconditionRequired,
            Self::RateLimited { .. } => ErrorCode::RateLimited,
            Self::Timeout | Self::Store(StoreError::Unavailable(_)) => ErrorCode::Unavailable,
            Self::Store(_) | Self::Internal(_) => ErrorCode::Internal,
        }
    }

    fn field(&self) -> Option<String> {
        match self {
            Self::InvalidParameter { field, .. } => Some(field.clone()),
            Self::InvalidCursor(_) => Some("cursor".to_owned()),
            Self::InvalidBody { field, .. } => field.clone(),
            Self::CommonPassword(field) | Self::WrongCredentials(field) => {
                Some((*field).to_owned())
            }
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

impl From<tower_sessions::session::Error> for ApiError {
    fn from(error: tower_sessions::session::Error) -> Self {
        Self::Store(StoreError::Unavailable(format!("sessions: {error}")))
    }
}

impl From<NoRandomness> for ApiError {
    fn from(error: NoRandomness) -> Self {
        Self::Internal(error.to_string())
    }
}

impl From<HashingFailed> for ApiError {
    fn from(error: HashingFailed) -> Self {
        Self::Internal(error.to_string())
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
        let mut response = (status, Json(body)).into_response();
        if let Self::RateLimited { seconds } = self {
            let seconds = HeaderValue::from(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response
    }
}
