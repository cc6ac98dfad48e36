//! Bytes for workers, which nobody here reads: the roster's parts, and public numbers.

use hongbang_api::paths;
use hongbang_api::roster::RosterQuery;
use js_sys::ArrayBuffer;

use super::Failure;
use super::request::get_bytes;

/// A part of the roster, as it came.
pub async fn roster_part(part: u32) -> Result<ArrayBuffer, Failure> {
    get_bytes(paths::KOLS_ROSTER, &RosterQuery { part: Some(part) }).await
}

/// Who on the server has which public number (`api::kols::Numbers`), as it came.
pub async fn kol_numbers() -> Result<ArrayBuffer, Failure> {
    get_bytes(paths::KOLS_NUMBERS, &()).await
}
