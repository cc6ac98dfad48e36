//! What the server asks of its storage about accounts, and about what creators choose.

use std::collections::BTreeSet;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::kols::KolCard;
use hongbang_domain::account::{AccountId, Role};
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::{Refused, Standing};
use hongbang_domain::sharing::Sharing;

use super::Result;
use crate::account::{Account, PasswordHash, Represented, SessionRow, TokenHash};
use crate::private::Private;

/// A creator on an MCN's roster.
#[derive(Debug, Clone, PartialEq)]
pub struct OnRoster {
    /// The creator.
    pub card: Private<KolCard>,
    /// Invited, or accepted.
    pub standing: Standing,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// Accounts, where they are signed in, and creators' choices.
///
/// Answers about a creator are `None`, or `false`, where there is no such creator.
#[async_trait]
pub trait Accounts: Send + Sync {
    /// Makes an account; `false` where its sign-in name is taken.
    async fn create(&self, account: &Account, password: Option<&PasswordHash>) -> Result<bool>;

    /// The account with an id.
    async fn account(&self, id: AccountId) -> Result<Option<Account>>;

    /// The accounts with these ids, in no order.
    async fn accounts(&self, ids: &[AccountId]) -> Result<Vec<Account>>;

    /// The account with a sign-in name.
    async fn account_by_login(&self, login: &str) -> Result<Option<Account>>;

    /// All accounts of a role, or of any, by id.
    async fn accounts_of(&self, role: Option<Role>) -> Result<Vec<Account>>;

    /// The hash of an account's password; `None` where no password opens it.
    async fn password(&self, id: AccountId) -> Result<Option<PasswordHash>>;

    /// Sets an account's password.
    async fn set_password(&self, id: AccountId, password: &PasswordHash) -> Result<()>;

    /// Changes the name shown, above its comments too.
    async fn rename(&self, id: AccountId, name: &str) -> Result<()>;

    /// Says since when an account is verified, or that it is not.
    async fn verify(&self, id: AccountId, at: Option<DateTime<Utc>>) -> Result<()>;

    /// Makes an account known as a creator, and no other account.
    async fn link(&self, id: AccountId, creator: Option<KolId>) -> Result<()>;

    /// Deletes an account and what is its own: sessions, claims, a roster, marks, follows,
    /// comments, and what these counted, lists and the links to them.
    async fn delete(&self, id: AccountId) -> Result<()>;

    /// Keeps a new session.
    async fn open_session(&self, session: &SessionRow) -> Result<()>;

    /// Moves a session's times; nothing happens where it has ended.
    async fn touch_session(&self, session: &SessionRow) -> Result<()>;

    /// The session with a token, expired or not.
    async fn session(&self, token: &TokenHash) -> Result<Option<SessionRow>>;

    /// An account's sessions that end after `now`, the last used first.
    async fn sessions(&self, account: AccountId, now: DateTime<Utc>) -> Result<Vec<SessionRow>>;

    /// Ends the session with a token.
    async fn end_session(&self, token: &TokenHash) -> Result<()>;

    /// Ends an account's session by its name; `false` where the account has no such session.
    async fn end_session_of(&self, account: AccountId, id: u64) -> Result<bool>;

    /// Ends all sessions of an account but one.
    async fn end_other_sessions(&self, account: AccountId, but: Option<&TokenHash>) -> Result<()>;

    /// Forgets sessions that ended before `now`; how many.
    async fn sweep_sessions(&self, now: DateTime<Utc>) -> Result<u64>;

    /// What a creator shows to whom.
    async fn sharing(&self, creator: KolId) -> Result<Sharing>;

    /// Chooses what a creator shows to whom.
    async fn share(&self, creator: KolId, sharing: Sharing) -> Result<bool>;

    /// Whether a creator is a brand partner.
    async fn is_partner(&self, creator: KolId) -> Result<bool>;

    /// Makes a creator a brand partner.
    async fn make_partner(&self, creator: KolId, at: DateTime<Utc>) -> Result<bool>;

    /// The code by which an account shows that it is a creator: `new`, unless it has one.
    async fn claim(&self, creator: KolId, account: AccountId, new: &str) -> Result<Option<String>>;

    /// The MCNs that invited a creator, or represent it: accepted first, then the latest first.
    async fn representations(&self, creator: KolId) -> Result<Vec<Represented>>;

    /// Invites a creator to an MCN's roster; one that is on it stays as it is.
    async fn invite(&self, mcn: AccountId, creator: KolId, at: DateTime<Utc>) -> Result<bool>;

    /// A creator accepts an MCN's invitation, by the rule of the domain.
    async fn accept(
        &self,
        mcn: AccountId,
        creator: KolId,
        at: DateTime<Utc>,
    ) -> Result<std::result::Result<(), Refused>>;

    /// Ends what is between an MCN and a creator; `false` where there is nothing.
    async fn part(&self, mcn: AccountId, creator: KolId) -> Result<bool>;

    /// An MCN's roster: accepted first, then the latest first.
    async fn roster(&self, mcn: AccountId) -> Result<Vec<OnRoster>>;

    /// The creators that an MCN represents.
    async fn represented_by(&self, mcn: AccountId) -> Result<BTreeSet<KolId>>;

    /// Removes a creator and all that belongs to it, and keeps it out of later imports.
    /// `false` where it was neither here nor known as removed.
    async fn remove_creator(&self, creator: KolId, at: DateTime<Utc>) -> Result<bool>;

    /// Lets a removed creator be imported again; `false` where it was not removed.
    async fn readmit_creator(&self, creator: KolId) -> Result<bool>;

    /// How many accounts and removed creators there are: what a new database would lose.
    async fn kept(&self) -> Result<u64>;
}
