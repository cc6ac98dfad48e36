//! What the server asks of its storage about shortlists and the links to them.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::shortlists::{Saved, Share, Shortlist, ShortlistCard};
use hongbang_domain::account::AccountId;
use hongbang_domain::shortlist::ShortlistId;

use super::Result;
use crate::account::TokenHash;

/// A list as it is written: its document as JSON, and what is told from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it is called.
    pub title: String,
    /// How many creators are on it.
    pub items: u32,
    /// The document.
    pub document: String,
}

/// On which version of a list a change is based.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BasedOn {
    /// Whichever there is.
    Any,
    /// One of these.
    Versions(Vec<u64>),
}

/// Why a list was not kept, or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    /// The owner has no such list.
    Unknown,
    /// It has another version.
    Stale,
    /// The owner has a list with this id.
    Taken,
    /// The owner has as many as it may.
    TooMany,
    /// All of the owner's lists together would be larger than they may.
    TooLarge,
}

/// What a link leads to.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Whose list it is.
    pub owner: AccountId,
    /// The link.
    pub share: Share,
    /// The list.
    pub list: Shortlist,
}

/// The outcome of a write to the lists of an account.
pub type Kept<T> = std::result::Result<T, NotKept>;

/// Shortlists, each its owner's alone, and the links by which they are shown to others.
#[async_trait]
pub trait Shortlists: Send + Sync {
    /// An account's lists, the latest change first.
    async fn lists(&self, owner: AccountId) -> Result<Vec<ShortlistCard>>;

    /// One of an account's lists.
    async fn list(&self, owner: AccountId, id: ShortlistId) -> Result<Option<Shortlist>>;

    /// Keeps a new list.
    async fn make_list(
        &self,
        owner: AccountId,
        id: ShortlistId,
        list: &Written,
        at: DateTime<Utc>,
    ) -> Result<Kept<Saved>>;

    /// Changes a list that has a version that the change is based on. Of two based on the same
    /// one, one is done.
    async fn change_list(
        &self,
        owner: AccountId,
        id: ShortlistId,
        based_on: &BasedOn,
        list: &Written,
        at: DateTime<Utc>,
    ) -> Result<Kept<Saved>>;

    /// Deletes a list that has such a version; the links to it end.
    async fn delete_list(
        &self,
        owner: AccountId,
        id: ShortlistId,
        based_on: &BasedOn,
    ) -> Result<Kept<()>>;

    /// Keeps a new link to a list.
    async fn make_link(
        &self,
        owner: AccountId,
        list: ShortlistId,
        token: &TokenHash,
        share: &Share,
    ) -> Result<Kept<()>>;

    /// The links to a list that work at `now`, the latest first; `None` where there is no such
    /// list.
    async fn links(
        &self,
        owner: AccountId,
        list: ShortlistId,
        now: DateTime<Utc>,
    ) -> Result<Option<Vec<Share>>>;

    /// Ends a link; `false` where there is none that works at `now`.
    async fn end_link(
        &self,
        owner: AccountId,
        list: ShortlistId,
        share: u64,
        now: DateTime<Utc>,
    ) -> Result<bool>;

    /// What the link with a token leads to; `None` where it has ended.
    async fn linked(&self, token: &TokenHash, now: DateTime<Utc>) -> Result<Option<Linked>>;

    /// Forgets links that ended before `now`; how many.
    async fn sweep_links(&self, now: DateTime<Utc>) -> Result<u64>;
}
