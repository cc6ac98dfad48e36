//! The same as anyone gets it, whoever is signed in: what one sends to others must show no more
//! than they may see.

use hongbang_api::kols::{Days, DaysQuery, KolNote, KolNotesQuery, KolProfile, KolStatistics};
use hongbang_api::{Page, paths};
use hongbang_domain::kol::KolId;

use super::Failure;
use super::request::get_as_anyone as get;

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
