//! Accounts and what hangs on them, as the store keeps them.

use chrono::{DateTime, SubsecRound, Utc};
use hongbang_api::account::Me;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;

use crate::random::{self, NoRandomness};

/// An account. Its password's hash stays in the store until someone asks for it by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The id.
    pub id: AccountId,
    /// What one signs in with.
    pub login: String,
    /// The name shown.
    pub name: String,
    /// What the account is there for.
    pub role: Role,
    /// Whether everyone may use it, on a server of made-up data.
    pub demo: bool,
    /// When an admin verified it; brands and MCNs only.
    pub verified_at: Option<DateTime<Utc>>,
    /// The creator that it has shown to be; KOLs only.
    pub kol: Option<KolId>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

impl Account {
    /// A new account, with a sign-in name that nobody can know to be taken.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn new(name: &str, role: Role) -> Result<Self, NoRandomness> {
        Ok(Self {
            id: random::account_id()?,
            login: format!("{name}.{}", random::code::<5>()?),
            name: name.to_owned(),
            role,
            demo: false,
            verified_at: None,
            kol: None,
            // As the store keeps it.
            created_at: Utc::now().trunc_subsecs(3),
        })
    }

    /// The account as its owner sees it.
    #[must_use]
    pub fn me(&self, partner: bool) -> Me {
        Me {
            id: self.id,
            login: self.login.clone(),
            name: self.name.clone(),
            role: self.role,
            verified: self.verified_at.is_some(),
            demo: self.demo,
            created_at: self.created_at,
            kol: self.kol,
            partner,
        }
    }
}

/// The hash of a password (Argon2id, PHC string). Not printed.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub String);

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// The hash of the secret in a session's cookie, in hex. Who reads the store cannot sign in
/// with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenHash(pub String);

/// Where an account is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// Finds the session.
    pub token: TokenHash,
    /// Names it to its own account.
    pub id: u64,
    /// Whose it is.
    pub account: AccountId,
    /// The browser and the system.
    pub device: Option<String>,
    /// When one signed in.
    pub created_at: DateTime<Utc>,
    /// When it was last used.
    pub seen_at: DateTime<Utc>,
    /// When it ends, unless it is used before.
    pub expires_at: DateTime<Utc>,
}

/// Where a creator and an MCN stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Represented {
    /// The MCN's account.
    pub mcn: AccountId,
    /// Invited, or accepted.
    pub standing: Standing,
    /// Since when.
    pub since: DateTime<Utc>,
}
