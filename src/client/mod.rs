//! The only HTTP in the app: a function per endpoint, and one error.
//!
//! A request is aborted when its future is dropped, so a page that goes away takes its
//! requests with it.

mod failure;
mod kols;
pub mod public;
mod request;
mod roster;
mod shortlists;

use hongbang_api::account::{
    AccountDeletion, Claim, ClaimRequest, DemoSignIn, Me, MeChange, PartnerApplication,
    PasswordChange, Representations, Session, Sessions, SignIn, SignUp,
};
use hongbang_api::events::Events;
use hongbang_api::kols::Follow;
use hongbang_api::mcn::Roster;
use hongbang_api::meta::Meta;
use hongbang_api::notes::{
    Comment, LaunchReport, NewComment, NoteCard, NoteDetail, NotesQuery, PageQuery,
};
use hongbang_api::search::{SearchAnswer, SearchQuery, Suggestions};
use hongbang_api::{Page, paths};
use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::Mark;
use hongbang_domain::sharing::Sharing;

pub use failure::Failure;
pub use kols::{
    kol, kol_days, kol_evidence, kol_lookalikes, kol_notes, kol_peers, kol_statistics, kols,
    public_numbers,
};
use request::{Method, beacon, get, send, tell};
pub use request::{read as from_json, write as to_json};
pub use roster::{kol_numbers, roster_part};
pub use shortlists::{
    create_shortlist, delete_shortlist, end_share, make_share, mentions, save_shortlist, shared,
    shares, shortlist, shortlists,
};

/// What this server is and holds.
pub async fn meta() -> Result<Meta, Failure> {
    get(paths::META, &()).await
}

/// A page of the feed.
pub async fn notes(query: &NotesQuery) -> Result<Page<NoteCard>, Failure> {
    get(paths::NOTES, query).await
}

/// One note.
pub async fn note(id: NoteId) -> Result<NoteDetail, Failure> {
    get(&paths::note(id), &()).await
}

/// A page of a note's comments.
pub async fn note_comments(id: NoteId, query: &PageQuery) -> Result<Page<Comment>, Failure> {
    get(&paths::note_comments(id), query).await
}

/// Writes a comment.
pub async fn write_comment(id: NoteId, body: &NewComment) -> Result<Comment, Failure> {
    send(Method::POST, &paths::note_comments(id), body).await
}

/// Deletes a comment of one's own.
pub async fn delete_comment(note: NoteId, comment: u64) -> Result<(), Failure> {
    tell(Method::DELETE, &paths::note_comment(note, comment), &()).await
}

/// Sets a mark on a note, or takes it away.
pub async fn mark(id: NoteId, mark: Mark, on: bool) -> Result<(), Failure> {
    tell(put_or_delete(on), &paths::note_mark(id, mark), &()).await
}

/// Follows a creator, or no longer; `note` where that led to it.
pub async fn follow(id: KolId, on: bool, note: Option<NoteId>) -> Result<(), Failure> {
    let path = paths::kol_follow(id);
    if on {
        tell(Method::PUT, &path, &Follow { note }).await
    } else {
        tell(Method::DELETE, &path, &()).await
    }
}

const fn put_or_delete(on: bool) -> Method {
    if on { Method::PUT } else { Method::DELETE }
}

/// A note's first 24 hours, and those of its peers.
pub async fn note_launch(id: NoteId) -> Result<LaunchReport, Failure> {
    get(&paths::note_launch(id), &()).await
}

/// Notes that may be what is looked for.
pub async fn search_notes(query: &SearchQuery) -> Result<SearchAnswer, Failure> {
    get(paths::SEARCH_NOTES, query).await
}

/// What a query may become.
pub async fn suggestions(query: &SearchQuery) -> Result<Suggestions, Failure> {
    get(paths::SEARCH_SUGGESTIONS, query).await
}

/// Tells what was seen, read and shared.
pub async fn tell_events(body: &Events) -> Result<(), Failure> {
    tell(Method::POST, paths::EVENTS, body).await
}

/// Tells the same as the page goes: nothing waits for an answer. False where the browser does
/// not take it.
pub fn tell_events_on_leaving(body: &Events) -> bool {
    beacon(paths::EVENTS, body)
}

/// Who is signed in, if anyone is.
pub async fn session() -> Result<Session, Failure> {
    get(paths::SESSION, &()).await
}

/// Makes an account and signs in.
pub async fn sign_up(body: &SignUp) -> Result<Me, Failure> {
    send(Method::POST, paths::ACCOUNTS, body).await
}

/// Signs in.
pub async fn sign_in(body: &SignIn) -> Result<Me, Failure> {
    send(Method::POST, paths::SESSION, body).await
}

/// Signs in as an account of made-up data.
pub async fn demo_sign_in(body: &DemoSignIn) -> Result<Me, Failure> {
    send(Method::POST, paths::DEMO_SESSION, body).await
}

/// Signs out.
pub async fn sign_out() -> Result<(), Failure> {
    tell(Method::DELETE, paths::SESSION, &()).await
}

/// Changes one's own account.
pub async fn change_me(body: &MeChange) -> Result<Me, Failure> {
    send(Method::PATCH, paths::ME, body).await
}

/// Deletes one's own account, and what is one's own with it.
pub async fn delete_me(body: &AccountDeletion) -> Result<(), Failure> {
    tell(Method::DELETE, paths::ME, body).await
}

/// Changes one's password; every other session ends.
pub async fn change_password(body: &PasswordChange) -> Result<(), Failure> {
    tell(Method::PUT, paths::MY_PASSWORD, body).await
}

/// Where one is signed in.
pub async fn my_sessions() -> Result<Sessions, Failure> {
    get(paths::MY_SESSIONS, &()).await
}

/// Ends one session.
pub async fn end_session(id: u64) -> Result<(), Failure> {
    tell(Method::DELETE, &paths::my_session(id), &()).await
}

/// Asks to be known as a creator, or to look again.
pub async fn claim(body: &ClaimRequest) -> Result<Claim, Failure> {
    send(Method::POST, paths::MY_CLAIM, body).await
}

/// Applies as a brand partner.
pub async fn apply_as_partner() -> Result<PartnerApplication, Failure> {
    send(Method::POST, paths::MY_PARTNER_APPLICATION, &()).await
}

/// What one shares with whom.
pub async fn my_sharing() -> Result<Sharing, Failure> {
    get(paths::MY_SHARING, &()).await
}

/// Chooses what one shares with whom.
pub async fn share(body: &Sharing) -> Result<(), Failure> {
    tell(Method::PUT, paths::MY_SHARING, body).await
}

/// Opts out: removes one's own creator record for good.
pub async fn delete_my_profile(body: &AccountDeletion) -> Result<(), Failure> {
    tell(Method::DELETE, paths::MY_PROFILE, body).await
}

/// The MCNs that invited one, or represent one.
pub async fn my_representation() -> Result<Representations, Failure> {
    get(paths::MY_REPRESENTATION, &()).await
}

/// Accepts an MCN's invitation.
pub async fn accept_mcn(mcn: AccountId) -> Result<(), Failure> {
    tell(Method::PUT, &paths::my_representative(mcn), &()).await
}

/// Declines an MCN's invitation, or leaves it.
pub async fn leave_mcn(mcn: AccountId) -> Result<(), Failure> {
    tell(Method::DELETE, &paths::my_representative(mcn), &()).await
}

/// The creators that one represents, or has invited.
pub async fn roster() -> Result<Roster, Failure> {
    get(paths::ROSTER, &()).await
}

/// Invites a creator.
pub async fn invite_to_roster(id: KolId) -> Result<(), Failure> {
    tell(Method::PUT, &paths::roster_kol(id), &()).await
}

/// Takes an invitation back, or lets a creator go.
pub async fn drop_from_roster(id: KolId) -> Result<(), Failure> {
    tell(Method::DELETE, &paths::roster_kol(id), &()).await
}
