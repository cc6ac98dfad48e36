//! The parts of a creator's page, each asked for by itself, so that what is here is shown while
//! the rest is on its way.

use std::sync::Arc;

use hongbang_api::Page;
use hongbang_api::kols::{
    Days, DaysQuery, KolCard, KolEvidence, KolNote, KolNotesQuery, KolPeers, KolProfile,
    SelectedStatistics,
};
use hongbang_api::page::MAX_LIMIT;
use hongbang_domain::kol::{Kol, KolId};
use leptos::prelude::*;

use super::effect::effect;
use super::loaded::{Loaded, Request};
use super::record::Record;
use super::together::together;
use crate::client::{self, Failure};

/// The longest window that the page shows; everything it needs is loaded once.
pub const DAYS: u32 = 90;

/// A part that the page can do without.
#[derive(Debug, PartialEq)]
pub enum Part<T> {
    /// It is on its way.
    Waiting,
    /// It is here.
    Here(Arc<T>),
    /// It did not come.
    Absent,
}

impl<T> Clone for Part<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting => Self::Waiting,
            Self::Here(part) => Self::Here(Arc::clone(part)),
            Self::Absent => Self::Absent,
        }
    }
}

impl<T> Part<T> {
    /// The part, where it is here.
    #[must_use]
    pub fn here(&self) -> Option<&T> {
        match self {
            Self::Here(part) => Some(part),
            Self::Waiting | Self::Absent => None,
        }
    }

    fn of(part: Option<&Arc<T>>) -> Self {
        part.map_or(Self::Absent, |part| Self::Here(Arc::clone(part)))
    }
}

/// What may come later than the rest of a record.
#[derive(Clone, Copy)]
pub struct Late {
    /// The peers.
    pub peers: Signal<Part<KolPeers>>,
    /// What is looked at for authenticity.
    pub evidence: Signal<Part<KolEvidence>>,
}

impl Late {
    /// What is in a record already, and will not change.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let peers = Part::of(record.peers.as_ref());
        let evidence = Part::of(record.evidence.as_ref());
        Self {
            peers: Signal::stored(peers),
            evidence: Signal::stored(evidence),
        }
    }
}

/// What figures are made of: the days, the notes, and the statistics where these tell too little.
type Base = (Days, Vec<KolNote>, Vec<SelectedStatistics>);

/// The parts of a creator's page.
#[derive(Clone, Copy)]
pub struct KolParts {
    /// Who it is.
    pub profile: Loaded<KolProfile>,
    /// Its days and notes.
    pub base: Loaded<Base>,
    peers: Loaded<Arc<KolPeers>>,
    evidence: Loaded<Arc<KolEvidence>>,
}

impl KolParts {
    /// Asks for everything at once.
    #[must_use]
    pub fn new(id: KolId) -> Self {
        let parts = Self {
            profile: Loaded::new(move || Box::pin(client::kol(id))),
            base: Loaded::new(move || Box::pin(base(id))),
            peers: Loaded::new(move || Box::pin(peers(id))),
            evidence: Loaded::new(move || Box::pin(evidence(id))),
        };
        // A part says that there is no such creator: the profile knows whether that is so.
        effect(move || {
            let gone = [gone(parts.base), gone(parts.peers), gone(parts.evidence)];
            let there = || parts.profile.with(|profile| profile.is_ok()) == Some(true);
            // Its answer must not ask again.
            if gone.contains(&true) && untrack(there) {
                parts.profile.refresh();
            }
        });
        parts
    }

    /// The parts that the page can do without.
    #[must_use]
    pub fn late(self) -> Late {
        Late {
            peers: late(self.peers),
            evidence: late(self.evidence),
        }
    }

    /// The record, without what comes late; `None` until both of its parts are here, or one
    /// has failed.
    #[must_use]
    pub fn record(self) -> Option<Result<Record, Failure>> {
        let profile = self.profile.with(|profile| profile.cloned())?;
        let base = self.base.with(|base| base.cloned())?;
        Some(profile.and_then(|profile| Ok(record(profile, base?))))
    }
}

fn gone<T: Send + Sync + 'static>(part: Loaded<T>) -> bool {
    part.with(|answer| answer.err()) == Some(Some(Failure::NotFound))
}

fn late<T: Send + Sync + 'static>(part: Loaded<Arc<T>>) -> Signal<Part<T>> {
    Signal::derive(move || {
        let part = part.with(|answer| Part::of(answer.ok()));
        part.unwrap_or(Part::Waiting)
    })
}

fn record(profile: KolProfile, (days, notes, statistics): Base) -> Record {
    Record {
        profile,
        days,
        notes,
        statistics,
        peers: None,
        evidence: None,
    }
}

/// Loads a creator whole, as far as one may see it.
pub async fn load(id: KolId) -> Result<Record, Failure> {
    let wanted: Request<_> = Box::pin(together(Box::pin(client::kol(id)), Box::pin(base(id))));
    // Without these a record is one still.
    let late: Request<_> = Box::pin(together(
        Box::pin(async move { Ok(peers(id).await.ok()) }),
        Box::pin(async move { Ok(evidence(id).await.ok()) }),
    ));
    let ((profile, base), (peers, evidence)) = together(wanted, late).await?;
    Ok(Record {
        peers,
        evidence,
        ..record(profile, base)
    })
}

async fn peers(id: KolId) -> Result<Arc<KolPeers>, Failure> {
    client::kol_peers(id).await.map(Arc::new)
}

async fn evidence(id: KolId) -> Result<Arc<KolEvidence>, Failure> {
    client::kol_evidence(id).await.map(Arc::new)
}

async fn base(id: KolId) -> Result<Base, Failure> {
    let days: Request<Days> =
        Box::pin(async move { client::kol_days(id, &DaysQuery { days: Some(DAYS) }).await });
    let notes =
        all_notes(move |query| Box::pin(async move { client::kol_notes(id, &query).await }));
    let (days, notes) = together(days, Box::pin(notes)).await?;
    let mut statistics = Vec::new();
    if Record::lacks_statistics(&days, &notes) {
        statistics = client::kol_statistics(id).await?.items;
    }
    Ok((days, notes, statistics))
}

/// All notes of the longest window, page by page.
pub async fn all_notes(
    page: impl Fn(KolNotesQuery) -> Request<Page<KolNote>>,
) -> Result<Vec<KolNote>, Failure> {
    let mut notes = Vec::new();
    let mut cursor = None;
    loop {
        let query = KolNotesQuery {
            days: Some(DAYS),
            limit: Some(MAX_LIMIT),
            cursor,
        };
        let answer = page(query).await?;
        notes.extend(answer.items);
        cursor = answer.next;
        if cursor.is_none() {
            break Ok(notes);
        }
    }
}

/// What a card of the directory knows of a creator, until its profile is here.
#[must_use]
pub fn from_card(card: KolCard) -> KolProfile {
    KolProfile {
        kol: Kol {
            id: card.id,
            source: card.source,
            nickname: card.nickname,
            red_id: None,
            gender: None,
            bio: None,
            city: card.city,
            region: card.region,
            followers: card.followers,
            following: None,
            likes_and_collects: card.likes_and_collects,
            categories: card.categories,
            tags: card.tags,
            mcn: card.mcn,
            picture_quote: card.picture_quote,
            video_quote: card.video_quote,
            response_rate_48h: None,
            active_follower_share: None,
            audience: None,
            data_at: card.data_at,
        },
        partner: false,
        represented_by: None,
        following: false,
        withheld: card.withheld,
    }
}
