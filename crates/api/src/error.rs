//! Errors: one shape, one table of codes.

use serde::{Deserialize, Serialize};

/// The body of every answer whose status is 4xx or 5xx.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErrorBody {
    /// What went wrong.
    pub error: ErrorDetail,
}

/// What went wrong, for programs (`code`, `field`) and people (`message`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErrorDetail {
    /// A stable code.
    pub code: ErrorCode,
    /// One English sentence. The app shows its own words, by `code`.
    pub message: String,
    /// The parameter, or the field of the body, at fault, where there is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub field: Option<String>,
}

/// Every code that an answer may carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// 400: a parameter is malformed or out of range; `field` names it.
    InvalidParameter,
    /// 400: the cursor is not one that this server made.
    InvalidCursor,
    /// 400: the body is not the JSON that the path takes; `field` names what is wrong in it.
    InvalidBody,
    /// 400: a password that anyone would try first.
    CommonPassword,
    /// 401: nobody is signed in, or not any more.
    Unauthenticated,
    /// 401: no account has this sign-in name with this password.
    WrongCredentials,
    /// 403: who is signed in may not do this.
    Forbidden,
    /// 403: the request does not come from this server's own pages (see `Origin`).
    ForeignOrigin,
    /// 404: no such thing, or none that the caller may know of.
    NotFound,
    /// 404: it may exist, and its creator does not share it with the caller.
    NotShared,
    /// 405: the path exists, the method does not.
    MethodNotAllowed,
    /// 409: something else has to be undone first; the message says what.
    Conflict,
    /// 412: it is not any more what `If-Match` says; read it again, and put the two together.
    PreconditionFailed,
    /// 413: the body is larger than any that a path takes.
    TooLarge,
    /// 415: a body that is not `application/json`.
    UnsupportedMediaType,
    /// 428: the change does not say what it is based on (`If-Match`).
    PreconditionRequired,
    /// 429: too many attempts; `Retry-After` says when to come back.
    RateLimited,
    /// 503: the store does not answer; worth another try.
    Unavailable,
    /// 500: the server's own fault. The log has the cause.
    Internal,
}

impl ErrorCode {
    /// Every code, in the order of the table.
    pub const ALL: &'static [Self] = &[
        Self::InvalidParameter,
        Self::InvalidCursor,
        Self::InvalidBody,
        Self::CommonPassword,
        Self::Unauthenticated,
        Self::WrongCredentials,
        Self::Forbidden,
        Self::ForeignOrigin,
        Self::NotFound,
        Self::NotShared,
        Self::MethodNotAllowed,
        Self::Conflict,
        Self::PreconditionFailed,
        Self::TooLarge,
        Self::UnsupportedMediaType,
        Self::PreconditionRequired,
        Self::RateLimited,
        Self::Unavailable,
        Self::Internal,
    ];

    /// The HTTP status that goes with the code.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::InvalidParameter
            | Self::InvalidCursor
            | Self::InvalidBody
            | Self::CommonPassword => 400,
            Self::Unauthenticated | Self::WrongCredentials => 401,
            Self::Forbidden | Self::ForeignOrigin => 403,
            Self::NotFound | Self::NotShared => 404,
            Self::MethodNotAllowed => 405,
            Self::Conflict => 409,
            Self::PreconditionFailed => 412,
            Self::TooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::PreconditionRequired => 428,
            Self::RateLimited => 429,
            Self::Unavailable => 503,
            Self::Internal => 500,
        }
    }
}
