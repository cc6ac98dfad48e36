//! The only HTTP in the app: a method per endpoint, and one error.
//!
//! A request is aborted when its future is dropped, so a page that goes away takes its
//! requests with it.

mod failure;

use gloo_net::http::Request;
use hongbang_api::kols::{Days, DaysQuery, KolCard, KolNote, KolNotesQuery, KolsQuery};
use hongbang_api::meta::Meta;
use hongbang_api::notes::{Comment, NoteCard, NoteDetail, NotesQuery, PageQuery};
use hongbang_api::{ErrorBody, Page, paths};
use hongbang_domain::kol::{Kol, KolId};
use hongbang_domain::note::NoteId;
use serde::Serialize;
use serde::de::DeserializeOwned;
use web_sys::AbortController;

pub use failure::Failure;

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

/// A page of creators.
pub async fn kols(query: &KolsQuery) -> Result<Page<KolCard>, Failure> {
    get(paths::KOLS, query).await
}

/// One creator.
pub async fn kol(id: KolId) -> Result<Kol, Failure> {
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

/// Aborts its request when the future that holds it is dropped.
struct AbortOnDrop(Option<AbortController>);

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}

async fn get<T: DeserializeOwned>(path: &str, query: &impl Serialize) -> Result<T, Failure> {
    let query = serde_urlencoded::to_string(query).map_err(|_| Failure::Unreadable)?;
    let url = if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    };
    let (status, body) = fetch(&url).await?;
    if (200..300).contains(&status) {
        read(&body).ok_or(Failure::Unreadable)
    } else {
        let error = read::<ErrorBody>(&body);
        Err(Failure::of(status, error.map(|body| body.error.code)))
    }
}

/// The status and the body of an answer; compiled once, whatever is in it.
async fn fetch(url: &str) -> Result<(u16, String), Failure> {
    let mut guard = AbortOnDrop(AbortController::new().ok());
    let signal = guard.0.as_ref().map(AbortController::signal);
    let request = Request::get(url).abort_signal(signal.as_ref());
    let response = request.send().await.map_err(|_| Failure::Unreachable)?;
    let body = response.text().await.map_err(|_| Failure::Unreachable)?;
    guard.0 = None;
    Ok((response.status(), body))
}

/// Reads JSON with the browser's own parser: a parser in wasm is another
/// 13 kB of the download.
fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(json).ok()?).ok()
}
