//! Shortlists, their links, and what creators' notes speak of.

use hongbang_api::paths;
use hongbang_api::roster::{Mentions, MentionsQuery};
use hongbang_api::shortlists::{
    MadeShare, NewShare, NewShortlist, Saved, SharedShortlist, Shares, Shortlist, Shortlists,
};
use hongbang_domain::shortlist::{Document, ShortlistId};

use super::Failure;
use super::request::{Method, get, get_as_anyone, send, send_if, tell, tell_if};

/// Creators whose notes speak of something.
pub async fn mentions(query: &MentionsQuery) -> Result<Mentions, Failure> {
    get(paths::KOLS_MENTIONS, query).await
}

/// One's own shortlists.
pub async fn shortlists() -> Result<Shortlists, Failure> {
    get(paths::SHORTLISTS, &()).await
}

/// One of them.
pub async fn shortlist(id: ShortlistId) -> Result<Shortlist, Failure> {
    get(&paths::shortlist(id), &()).await
}

/// Keeps a new one; [`Failure::Conflict`] where it is there already.
pub async fn create_shortlist(body: &NewShortlist) -> Result<Saved, Failure> {
    send(Method::POST, paths::SHORTLISTS, body).await
}

/// Keeps a change of `version`; [`Failure::Changed`] where that is not the latest any more.
pub async fn save_shortlist(
    id: ShortlistId,
    version: u64,
    document: &Document,
) -> Result<Saved, Failure> {
    send_if(Method::PUT, &paths::shortlist(id), version, document).await
}

/// Deletes `version`; [`Failure::Changed`] where that is not the latest any more.
pub async fn delete_shortlist(id: ShortlistId, version: u64) -> Result<(), Failure> {
    tell_if(Method::DELETE, &paths::shortlist(id), version).await
}

/// The links to a shortlist.
pub async fn shares(id: ShortlistId) -> Result<Shares, Failure> {
    get(&paths::shortlist_shares(id), &()).await
}

/// Makes a link to a shortlist.
pub async fn make_share(id: ShortlistId, body: &NewShare) -> Result<MadeShare, Failure> {
    send(Method::POST, &paths::shortlist_shares(id), body).await
}

/// Ends a link to a shortlist.
pub async fn end_share(id: ShortlistId, share: u64) -> Result<(), Failure> {
    tell(Method::DELETE, &paths::shortlist_share(id, share), &()).await
}

/// What a link shows.
pub async fn shared(token: &str) -> Result<SharedShortlist, Failure> {
    get_as_anyone(&paths::shared(token), &()).await
}
