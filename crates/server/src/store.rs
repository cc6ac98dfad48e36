//! What the server asks of its storage, and nothing about how it is kept.
//!
//! Lists are read by *position*: the place after which a page starts, in the list's own total
//! order. There are no offsets. Nothing here knows HTTP, cursors' text or SQL.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use hongbang_api::kols::{Days, KolCard, KolEvidence, KolNote, KolSort};
use hongbang_api::notes::{Comment, Launch, NoteCard, NoteDetail};
use hongbang_api::search::{Found, Suggestions};
use hongbang_domain::account::AccountId;
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::note::NoteId;
use hongbang_domain::place::{Cell, CityId};
use hongbang_domain::search::{Corpus, Query};
use hongbang_domain::sharing::Sharing;

use crate::peers::Samples;
use crate::private::{Likened, Measured, Private};
use crate::record::{BylinedNote, Change, KolRecord, NotesMerged, Profile};
use crate::roster::Entrant;
use crate::viewer::Viewer;

pub mod accounts;
pub mod readers;
pub mod shortlists;
pub mod sqlite;

pub use accounts::{Accounts, OnRoster};
pub use readers::Readers;
pub use shortlists::Shortlists;

/// Why the store did not do as asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It cannot answer now; the same request may succeed later.
    #[error("the store does not answer: {0}")]
    Unavailable(String),
    /// It answered something that it can never have been told.
    #[error("the store holds what it cannot have been told: {0}")]
    Corrupt(String),
    /// Anything else.
    #[error("the store failed: {0}")]
    Failed(String),
}

/// The outcome of a question to the store.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Which notes a feed starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Start {
    /// All.
    #[default]
    All,
    /// Those of the authors whom an account follows.
    Followed(AccountId),
    /// Those with a spot.
    Spots {
        /// The city that they are about.
        city: CityId,
        /// The cell in which, or beside which, the spot is.
        cell: Option<Cell>,
    },
}

/// Which notes a feed holds; what is set is ANDed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NoteFilter {
    /// Of which notes.
    pub start: Start,
    /// With this topic.
    pub topic: Option<String>,
    /// Of this category.
    pub category: Option<Category>,
    /// Of this author.
    pub author: Option<KolId>,
}

/// A place in a list of notes: newest first, then by falling id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotePosition {
    /// When the last note seen was published.
    pub published_at: DateTime<Utc>,
    /// Its id.
    pub id: NoteId,
}

/// A place in a reader's collection: the latest first, then by falling id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MarkPosition {
    /// When the last note seen was collected.
    pub at: DateTime<Utc>,
    /// Its id.
    pub note: NoteId,
}

/// Which creators a list holds, and in which order; what is set is ANDed. Private values count
/// as far as the viewer may see them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KolFilter {
    /// With this category.
    pub category: Option<Category>,
    /// With at least so many followers, known to be so.
    pub min_followers: Option<u64>,
    /// With fewer followers, known to be so.
    pub below_followers: Option<u64>,
    /// With this in the name, the bio or a tag, or with this as the platform's number.
    pub text: Option<String>,
    /// Of this city.
    pub city: Option<CityId>,
    /// With this tag.
    pub tag: Option<String>,
    /// With a quote of at least so many yuan, for a picture or a video note.
    pub min_quote: Option<u32>,
    /// With a quote of at most so many yuan; where both are set, the same quote is meant.
    pub max_quote: Option<u32>,
    /// What the list is ordered by.
    pub sort: KolSort,
    /// The least first; what is unknown comes last either way.
    pub ascending: bool,
}

/// A place in a list of creators: by what it is ordered by, unknown last, then by id; both rise
/// or both fall.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KolPosition {
    /// The value of the last creator seen, as far as it was shown.
    pub value: Option<f64>,
    /// Its id.
    pub id: KolId,
}

impl KolPosition {
    /// The place of a creator, by what is shown of it.
    #[must_use]
    pub fn of(card: &KolCard, sort: KolSort) -> Self {
        let quote = |yuan: Option<u32>| yuan.filter(|yuan| *yuan > 0).map(f64::from);
        let figures = &card.figures;
        let value = match sort {
            // Counts are below 2^53: a float holds them exactly.
            KolSort::Followers => card.followers.map(|count| count as f64),
            KolSort::Reads => figures.reads,
            KolSort::Interactions => figures.interactions,
            KolSort::ErByReads => figures.er_by_reads,
            KolSort::ErByFollowers => figures.er_by_followers,
            KolSort::Growth => figures.growth,
            KolSort::PictureQuote => quote(card.picture_quote),
            KolSort::VideoQuote => quote(card.video_quote),
        };
        Self { value, id: card.id }
    }
}

/// A place below a note: most liked first, unknown last, then by falling id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommentPosition {
    /// Likes of the last comment seen.
    pub likes: Option<u64>,
    /// Its id.
    pub id: u64,
}

/// What the store holds, in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holdings {
    /// Whether any of the data is made up.
    pub demo: bool,
    /// Creators.
    pub kols: u64,
    /// Notes.
    pub notes: u64,
    /// Categories that notes have, in the platform's order.
    pub categories: Vec<Category>,
}

/// What a search found.
#[derive(Debug, Clone, PartialEq)]
pub struct Searched {
    /// What ranking needs to know of all notes.
    pub corpus: Corpus,
    /// Notes that may be what is looked for.
    pub found: Vec<Private<Found>>,
}

/// A creator, and those that may be like it.
#[derive(Debug, Clone, PartialEq)]
pub struct Alike {
    /// The creator.
    pub one: Private<Likened>,
    /// The others: they share a category, and are the nearest by followers.
    pub others: Vec<Private<Likened>>,
}

/// Everything the server asks of its storage about creators and notes.
///
/// `Option` answers are `None` where the note or creator asked for does not exist.
#[async_trait]
pub trait Store: Send + Sync {
    /// Whether the store answers at all.
    async fn ping(&self) -> Result<()>;

    /// The version of the data: it goes up with every change, but for what readers do.
    async fn data_version(&self) -> Result<i64>;

    /// What the store holds, in figures.
    async fn holdings(&self) -> Result<Holdings>;

    /// The next `limit` notes of a feed.
    async fn notes(
        &self,
        filter: &NoteFilter,
        after: Option<NotePosition>,
        limit: u32,
    ) -> Result<Vec<Private<NoteCard>>>;

    /// The next `limit` notes that an account has collected, of those that a filter holds, each
    /// with its place in the collection. The filter's start is not looked at.
    async fn collected(
        &self,
        account: AccountId,
        filter: &NoteFilter,
        after: Option<MarkPosition>,
        limit: u32,
    ) -> Result<Vec<(MarkPosition, Private<NoteCard>)>>;

    /// One note.
    async fn note(&self, id: NoteId) -> Result<Option<Private<NoteDetail>>>;

    /// A note's first 24 hours, where they are known.
    async fn launch(&self, id: NoteId) -> Result<Option<Private<Option<Launch>>>>;

    /// The first 24 hours of the latest notes by other authors of the same tier and in the same
    /// category, the latest first.
    async fn launch_peers(&self, id: NoteId) -> Result<Vec<Private<Option<Launch>>>>;

    /// The next `limit` comments below a note, as a reader sees them.
    async fn comments(
        &self,
        id: NoteId,
        reader: Option<AccountId>,
        after: Option<CommentPosition>,
        limit: u32,
    ) -> Result<Option<Vec<Comment>>>;

    /// The next `limit` creators, found and ordered by what `viewer` may see of them.
    async fn kols(
        &self,
        filter: &KolFilter,
        viewer: &Viewer,
        after: Option<KolPosition>,
        limit: u32,
    ) -> Result<Vec<Private<KolCard>>>;

    /// The cards of these creators, of those that are there, by id.
    async fn cards(&self, creators: &[KolId]) -> Result<BTreeMap<KolId, Private<KolCard>>>;

    /// One creator.
    async fn kol(&self, id: KolId) -> Result<Option<Private<Kol>>>;

    /// A creator's statistics of the `days` calendar days (China's) that end with its data, and
    /// what readers of this server added in those that end today.
    async fn days(&self, id: KolId, days: u32, now: DateTime<Utc>)
    -> Result<Option<Private<Days>>>;

    /// What a creator's statistics are worked out from.
    async fn measured(&self, id: KolId) -> Result<Option<Private<Measured>>>;

    /// The next `limit` notes of a creator, of the `days` × 24 hours that end with its data,
    /// or of all time.
    async fn kol_notes(
        &self,
        id: KolId,
        days: Option<u32>,
        after: Option<NotePosition>,
        limit: u32,
    ) -> Result<Option<Vec<Private<KolNote>>>>;

    /// Up to `limit` creators after one, as numbers among many.
    async fn samples(&self, after: Option<KolId>, limit: u32) -> Result<Samples>;

    /// Up to `limit` creators after one, by id, as the roster takes them.
    async fn entrants(&self, after: Option<KolId>, limit: u32) -> Result<Vec<Private<Entrant>>>;

    /// These creators, those that are there, as the roster takes them.
    async fn entrants_among(&self, creators: &[KolId]) -> Result<Vec<Private<Entrant>>>;

    /// What every creator shares.
    async fn choices(&self) -> Result<BTreeMap<KolId, Sharing>>;

    /// What of a creator's notes is looked at for authenticity.
    async fn evidence(&self, id: KolId) -> Result<Option<Private<KolEvidence>>>;

    /// A creator, and those that may be like it, as many as are looked at.
    async fn lookalikes(&self, id: KolId) -> Result<Option<Alike>>;

    /// Notes that may be what is looked for, as many as one search answers.
    async fn search(&self, query: Query) -> Result<Searched>;

    /// Creators that have a public number, with it, by id.
    async fn numbers(&self) -> Result<Vec<(KolId, String)>>;

    /// Creators whose notes of the 90 days before their data date have all of a query, by id:
    /// how many notes, out of how many of that time.
    async fn mentions(&self, query: Query) -> Result<Vec<(KolId, u64, u64)>>;

    /// Topics and creators whose names start with a text.
    async fn suggestions(&self, text: &str) -> Result<Suggestions>;

    /// Stores creators with all that belongs to them, all or none. What is there is replaced, and
    /// what readers did with it is gone.
    async fn insert(&self, records: &[KolRecord]) -> Result<()>;

    /// Brings creators up to date with their own pages, all or none. One change a profile.
    async fn merge_profiles(&self, profiles: &[Profile]) -> Result<Vec<Change>>;

    /// Brings notes up to date, all or none, adding authors that are not known yet. What readers
    /// of this server did stays, and stays counted.
    async fn merge_notes(&self, notes: &[BylinedNote]) -> Result<NotesMerged>;

    /// Lets go of everything held; nothing may be asked afterwards.
    async fn close(&self);
}
