//! Creators, as far as one may see them.

use hongbang_api::kols::{
    Days, DaysQuery, KolCard, KolEvidence, KolNote, KolNotesQuery, KolPeers, KolProfile,
    KolStatistics, KolsQuery, Lookalikes, Numbers,
};
use hongbang_api::{Page, paths};
use hongbang_domain::kol::KolId;

use super::Failure;
use super::request::get;

/// A page of creators.
pub async fn kols(query: &KolsQuery) -> Result<Page<KolCard>, Failure> {
    get(paths::KOLS, query).await
}

/// One creator.
pub async fn kol(id: KolId) -> Result<KolProfile, Failure> {
    get(&paths::kol(id), &()).await
}

/// A creator's daily statistics.
pub async fn kol_days(id: KolId, query: &DaysQuery) -> Result<Days, Failure> {
    get(&paths::kol_days(id), query).await
}

/// A page of a creator's notes.
pub async fn kol_notes(id: KolId, query: &KolNotesQuery) -> Result<Page<KolNote>, Failure> {
    get(&paths::kol_notes(id), query).await
}

/// A creator's statistics, worked out by the server.
pub async fn kol_statistics(id: KolId) -> Result<KolStatistics, Failure> {
    get(&paths::kol_statistics(id), &()).await
}

/// A creator's peers.
pub async fn kol_peers(id: KolId) -> Result<KolPeers, Failure> {
    get(&paths::kol_peers(id), &()).await
}

/// What is looked at for authenticity.
pub async fn kol_evidence(id: KolId) -> Result<KolEvidence, Failure> {
    get(&paths::kol_evidence(id), &()).await
}

/// The creators most like one.
pub async fn kol_lookalikes(id: KolId) -> Result<Lookalikes, Failure> {
    get(&paths::kol_lookalikes(id), &()).await
}

/// The public numbers of all creators that have one.
pub async fn public_numbers() -> Result<Numbers, Failure> {
    get(paths::KOLS_NUMBERS, &()).await
}
