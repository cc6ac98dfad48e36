//! The roster's parts: bytes for the worker that holds it, which nobody here reads.

use hongbang_api::paths;
use hongbang_api::roster::RosterQuery;
use js_sys::ArrayBuffer;

use super::Failure;
use super::request::get_bytes;

/// A part of the roster, as it came.
pub async fn roster_part(part: u32) -> Result<ArrayBuffer, Failure> {
    get_bytes(paths::KOLS_ROSTER, &RosterQuery { part: Some(part) }).await
}

/// The ids and the public numbers of all creators that have one, as they came.
pub async fn kol_numbers() -> Result<ArrayBuffer, Failure> {
    get_bytes("/api/kols/numbers", &()).await
}
