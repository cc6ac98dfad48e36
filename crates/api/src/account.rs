//! Signing up, in and out, and what is one's own: `/api/accounts`, `/api/session`, `/api/me`.
//!
//! Bodies of writes refuse fields that they do not know. Passwords are never answered, and
//! never printed: [`Secret`] has no readable `Debug`.

use std::fmt;

use chrono::{DateTime, Utc};
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::eligibility::Missing;
use hongbang_domain::kol::KolId;
use serde::{Deserialize, Serialize};

/// A text that is read and checked, and not shown to anyone again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, format = Password))]
#[serde(transparent)]
pub struct Secret(pub String);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// The body of `POST /api/accounts`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignUp {
    /// The name shown, 1–40 characters. Others may have the same.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub name: String,
    /// 8–128 characters.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Password, min_length = 8, max_length = 128))]
    pub password: Secret,
    /// Any but `admin`.
    pub role: Role,
}

/// The body of `POST /api/session`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// The sign-in name that the server gave at sign-up.
    pub login: String,
    /// The password.
    pub password: Secret,
}

/// The body of `POST /api/session/demo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DemoSignIn {
    /// Any but `admin`.
    pub role: Role,
}

/// The answer of `GET /api/session`: who is signed in, if anyone is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// One's own account; `null` where nobody is signed in.
    pub me: Option<Me>,
}

/// One's own account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// The account's id.
    pub id: AccountId,
    /// What to sign in with: the name and some letters and digits by the server, so that
    /// signing up never tells whether a name is taken.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// What the account is there for.
    pub role: Role,
    /// Whether an admin has verified the brand or MCN.
    pub verified: bool,
    /// Whether this is an account of made-up data that everyone shares.
    pub demo: bool,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
    /// The creator that the account has shown to be.
    pub kol: Option<KolId>,
    /// Whether that creator is a brand partner.
    pub partner: bool,
}

/// The body of `PATCH /api/me`: what is given is changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MeChange {
    /// The name shown, 1–40 characters. The sign-in name stays.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
}

/// The body of `DELETE /api/me`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AccountDeletion {
    /// The password, once more: a browser left open must not be enough.
    pub password: Secret,
}

/// The body of `PUT /api/me/password`. Every other session ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PasswordChange {
    /// The present password.
    pub current: Secret,
    /// The new one, 8–128 characters.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Password, min_length = 8, max_length = 128))]
    pub new: Secret,
}

/// Where one is signed in, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sessions {
    /// The sessions.
    pub items: Vec<SessionInfo>,
}

/// One place where one is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionInfo {
    /// Names the session; it is not the secret in the cookie.
    pub id: u64,
    /// The browser and the system, as far as it says, such as `Chrome · Windows`.
    pub device: Option<String>,
    /// When one signed in.
    pub created_at: DateTime<Utc>,
    /// When the session was last used, to the hour.
    pub seen_at: DateTime<Utc>,
    /// Whether this is the session of the request.
    pub current: bool,
}

/// The body of `POST /api/me/claim`: asks to be known as a creator, or to look again whether
/// the code is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ClaimRequest {
    /// The creator that one is.
    pub kol: KolId,
}

/// How a claim stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Claim {
    /// The creator.
    pub kol: KolId,
    /// What to put into one's bio on the platform. Whoever runs the server can confirm
    /// without it.
    pub code: String,
    /// Whether the account is known as the creator now.
    pub confirmed: bool,
}

/// The answer of `POST /api/me/partner-application`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PartnerApplication {
    /// Whether one is a brand partner now.
    pub partner: bool,
    /// What is missing, where one is not.
    pub missing: Option<Missing>,
    /// A brand partner has more followers than this.
    pub more_than: u64,
}

/// The MCNs that invited one, or represent one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Representations {
    /// The one that represents one first, then the latest invitation first.
    pub items: Vec<Representation>,
}

/// An MCN that invited one, or represents one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Representation {
    /// The MCN's account.
    pub mcn: AccountId,
    /// Its name.
    pub name: String,
    /// Whether an admin has verified it.
    pub verified: bool,
    /// Invited, or accepted.
    pub standing: hongbang_domain::representation::Standing,
    /// Since when.
    pub since: DateTime<Utc>,
}
