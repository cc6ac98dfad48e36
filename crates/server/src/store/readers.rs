//! What the server asks of its storage about what readers do, and what that counts.
//!
//! Whatever is asked twice counts once, and what is taken back counts no more, in the hour and
//! on the day in which it was counted. Each method is done as a whole or not at all.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::events::Event;
use hongbang_api::notes::{Comment, NewComment};
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::{Mark, Mine};

use super::Result;
use crate::account::Account;

/// What became of a comment that someone wrote.
#[derive(Debug, Clone, PartialEq)]
pub enum Commented {
    /// It is there, now or since it was sent before.
    There(Comment),
    /// Its id is another comment's.
    Taken,
}

/// What became of a comment that someone took back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncommented {
    /// It is gone.
    Gone,
    /// It is another's, and stays.
    NotOwn,
    /// There was none.
    Unknown,
}

/// Marks, follows, comments and events.
///
/// Answers about a note or a creator are `None`, or `false`, where there is no such thing.
#[async_trait]
pub trait Readers: Send + Sync {
    /// Sets a mark on a note; one that is set stays as it is.
    async fn mark(
        &self,
        account: AccountId,
        note: NoteId,
        mark: Mark,
        at: DateTime<Utc>,
    ) -> Result<bool>;

    /// Takes a mark away, if it is set.
    async fn unmark(&self, account: AccountId, note: NoteId, mark: Mark) -> Result<bool>;

    /// Follows a creator; who follows already, goes on. `note` counts the follow if it is the
    /// creator's.
    async fn follow(
        &self,
        account: AccountId,
        creator: KolId,
        note: Option<NoteId>,
        at: DateTime<Utc>,
    ) -> Result<bool>;

    /// Follows a creator no longer.
    async fn unfollow(&self, account: AccountId, creator: KolId) -> Result<bool>;

    /// Whether an account follows a creator.
    async fn follows(&self, account: AccountId, creator: KolId) -> Result<bool>;

    /// What an account has done with these notes and their authors, where it has done anything.
    async fn mine(
        &self,
        account: AccountId,
        notes: &[(NoteId, KolId)],
    ) -> Result<BTreeMap<NoteId, Mine>>;

    /// Writes a comment, under the account's name. Its text is taken as it is.
    async fn comment(
        &self,
        by: &Account,
        note: NoteId,
        comment: &NewComment,
        at: DateTime<Utc>,
    ) -> Result<Option<Commented>>;

    /// Takes a comment back.
    async fn uncomment(&self, account: AccountId, note: NoteId, id: u64) -> Result<Uncommented>;

    /// Counts what readers did, as far as it has not been counted. `by` is the creator that
    /// they are, if any: it is no reader of its own notes.
    async fn count(&self, events: &[Event], by: Option<KolId>, at: DateTime<Utc>) -> Result<()>;

    /// Forgets the ids of events counted before a moment; how many.
    async fn sweep_events(&self, before: DateTime<Utc>) -> Result<u64>;
}
