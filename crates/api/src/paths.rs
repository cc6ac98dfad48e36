//! Every path, once: the router serves these, the clients ask for these.

use hongbang_domain::account::AccountId;
use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use hongbang_domain::reader::Mark;
use hongbang_domain::shortlist::ShortlistId;

/// What this server is and holds.
pub const META: &str = "/api/meta";
/// The contract as OpenAPI 3.1.
pub const OPENAPI: &str = "/api/openapi.json";
/// Alive: the process answers.
pub const HEALTHZ: &str = "/healthz";
/// Ready: the store answers as well.
pub const READYZ: &str = "/readyz";
/// The feed of notes.
pub const NOTES: &str = "/api/notes";
/// One note.
pub const NOTE: &str = "/api/notes/{id}";
/// A note's comments.
pub const NOTE_COMMENTS: &str = "/api/notes/{id}/comments";
/// A note's first 24 hours.
pub const NOTE_LAUNCH: &str = "/api/notes/{id}/launch";
/// One of a note's comments.
pub const NOTE_COMMENT: &str = "/api/notes/{id}/comments/{comment}";
/// One's like of a note.
pub const NOTE_LIKE: &str = "/api/notes/{id}/like";
/// One's collecting a note.
pub const NOTE_COLLECT: &str = "/api/notes/{id}/collect";
/// Notes that match a query.
pub const SEARCH_NOTES: &str = "/api/search/notes";
/// What a query may become.
pub const SEARCH_SUGGESTIONS: &str = "/api/search/suggestions";
/// What readers do.
pub const EVENTS: &str = "/api/events";
/// One's following a creator.
pub const KOL_FOLLOW: &str = "/api/kols/{id}/follow";
/// The creators.
pub const KOLS: &str = "/api/kols";
/// One creator.
pub const KOL: &str = "/api/kols/{id}";
/// A creator's daily statistics.
pub const KOL_DAYS: &str = "/api/kols/{id}/days";
/// A creator's notes.
pub const KOL_NOTES: &str = "/api/kols/{id}/notes";
/// A creator's peers, as distributions.
pub const KOL_PEERS: &str = "/api/kols/{id}/peers";
/// What is looked at for authenticity beside a creator's notes and days.
pub const KOL_EVIDENCE: &str = "/api/kols/{id}/evidence";
/// The creators most like one.
pub const KOL_LOOKALIKES: &str = "/api/kols/{id}/lookalikes";
/// A creator's statistics, worked out by the server for those who may not see single notes.
pub const KOL_STATISTICS: &str = "/api/kols/{id}/statistics";
/// All creators that one may see, column by column, in parts.
pub const KOLS_ROSTER: &str = "/api/kols/roster";
/// Which creators' notes speak of something, and how much.
pub const KOLS_MENTIONS: &str = "/api/kols/mentions";
/// All creators that have a public number, with it.
pub const KOLS_NUMBERS: &str = "/api/kols/numbers";
/// One's own shortlists.
pub const SHORTLISTS: &str = "/api/shortlists";
/// One of one's own shortlists.
pub const SHORTLIST: &str = "/api/shortlists/{id}";
/// The links by which a shortlist is shared.
pub const SHORTLIST_SHARES: &str = "/api/shortlists/{id}/shares";
/// One of these links.
pub const SHORTLIST_SHARE: &str = "/api/shortlists/{id}/shares/{share}";
/// What a link shows.
pub const SHARED: &str = "/api/shared/{token}";
/// Signing up.
pub const ACCOUNTS: &str = "/api/accounts";
/// Who is signed in; signing in and out.
pub const SESSION: &str = "/api/session";
/// One-click sign-in, on a server of made-up data only.
pub const DEMO_SESSION: &str = "/api/session/demo";
/// One's own account.
pub const ME: &str = "/api/me";
/// One's own password.
pub const MY_PASSWORD: &str = "/api/me/password";
/// Where one is signed in.
pub const MY_SESSIONS: &str = "/api/me/sessions";
/// One place where one is signed in.
pub const MY_SESSION: &str = "/api/me/sessions/{id}";
/// Showing that one is a creator.
pub const MY_CLAIM: &str = "/api/me/claim";
/// Applying as a brand partner.
pub const MY_PARTNER_APPLICATION: &str = "/api/me/partner-application";
/// What one shows to whom.
pub const MY_SHARING: &str = "/api/me/sharing";
/// One's own creator record; deleting it opts out.
pub const MY_PROFILE: &str = "/api/me/profile";
/// The MCNs that invited one, or represent one.
pub const MY_REPRESENTATION: &str = "/api/me/representation";
/// One of these MCNs.
pub const MY_REPRESENTATIVE: &str = "/api/me/representation/{id}";
/// The creators that one invited, or represents.
pub const ROSTER: &str = "/api/mcn/roster";
/// One of these creators.
pub const ROSTER_KOL: &str = "/api/mcn/roster/{id}";

/// The path of one note.
#[must_use]
pub fn note(id: NoteId) -> String {
    of(NOTE, id.get())
}

/// The path of a note's comments.
#[must_use]
pub fn note_comments(id: NoteId) -> String {
    of(NOTE_COMMENTS, id.get())
}

/// The path of a note's first 24 hours.
#[must_use]
pub fn note_launch(id: NoteId) -> String {
    of(NOTE_LAUNCH, id.get())
}

/// The path of one of a note's comments.
#[must_use]
pub fn note_comment(id: NoteId, comment: u64) -> String {
    of(NOTE_COMMENT, id.get()).replace("{comment}", &comment.to_string())
}

/// The path of one's mark on a note.
#[must_use]
pub fn note_mark(id: NoteId, mark: Mark) -> String {
    let template = match mark {
        Mark::Like => NOTE_LIKE,
        Mark::Collect => NOTE_COLLECT,
    };
    of(template, id.get())
}

/// The path of one's following a creator.
#[must_use]
pub fn kol_follow(id: KolId) -> String {
    of(KOL_FOLLOW, id.get())
}

/// The path of one creator.
#[must_use]
pub fn kol(id: KolId) -> String {
    of(KOL, id.get())
}

/// The path of a creator's daily statistics.
#[must_use]
pub fn kol_days(id: KolId) -> String {
    of(KOL_DAYS, id.get())
}

/// The path of a creator's notes.
#[must_use]
pub fn kol_notes(id: KolId) -> String {
    of(KOL_NOTES, id.get())
}

/// The path of a creator's statistics.
#[must_use]
pub fn kol_statistics(id: KolId) -> String {
    of(KOL_STATISTICS, id.get())
}

/// The path of a creator's peers.
#[must_use]
pub fn kol_peers(id: KolId) -> String {
    of(KOL_PEERS, id.get())
}

/// The path of what is looked at for authenticity.
#[must_use]
pub fn kol_evidence(id: KolId) -> String {
    of(KOL_EVIDENCE, id.get())
}

/// The path of the creators most like one.
#[must_use]
pub fn kol_lookalikes(id: KolId) -> String {
    of(KOL_LOOKALIKES, id.get())
}

/// The path of one place where one is signed in.
#[must_use]
pub fn my_session(id: u64) -> String {
    of(MY_SESSION, id)
}

/// The path of an MCN that invited or represents one.
#[must_use]
pub fn my_representative(id: AccountId) -> String {
    of(MY_REPRESENTATIVE, id.get())
}

/// The path of a creator on one's roster.
#[must_use]
pub fn roster_kol(id: KolId) -> String {
    of(ROSTER_KOL, id.get())
}

/// The path of one of one's own shortlists.
#[must_use]
pub fn shortlist(id: ShortlistId) -> String {
    of(SHORTLIST, id.get())
}

/// The path of the links to a shortlist.
#[must_use]
pub fn shortlist_shares(id: ShortlistId) -> String {
    of(SHORTLIST_SHARES, id.get())
}

/// The path of one link to a shortlist.
#[must_use]
pub fn shortlist_share(id: ShortlistId, share: u64) -> String {
    of(SHORTLIST_SHARE, id.get()).replace("{share}", &share.to_string())
}

/// The path of what a link shows; `token` is of letters, digits, `-` and `_`.
#[must_use]
pub fn shared(token: &str) -> String {
    SHARED.replace("{token}", token)
}

fn of(template: &str, id: u64) -> String {
    template.replace("{id}", &id.to_string())
}
