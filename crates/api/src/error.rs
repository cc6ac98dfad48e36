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
    /// The parameter at fault, where there is one.
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
    /// 404: no such thing, or none that the caller may see.
    NotFound,
    /// 405: the path exists, the method does not.
    MethodNotAllowed,
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
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::Unavailable,
        Self::Internal,
    ];

    /// The HTTP status that goes with the code.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::InvalidParameter | Self::InvalidCursor => 400,
            Self::NotFound => 404,
            Self::MethodNotAllowed => 405,
            Self::Unavailable => 503,
            Self::Internal => 500,
        }
    }
}
