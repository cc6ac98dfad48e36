//! Requests, and what becomes of their answers.

pub use gloo_net::http::Method;
use gloo_net::http::RequestBuilder;
use hongbang_api::ErrorBody;
use js_sys::ArrayBuffer;
use leptos::wasm_bindgen::JsCast;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Blob, BlobPropertyBag, RequestCredentials};

use super::Failure;

/// Asks for bytes, which stay the browser's: nothing of them comes into this module's memory.
pub async fn get_bytes(path: &str, query: &impl Serialize) -> Result<ArrayBuffer, Failure> {
    let query = serde_urlencoded::to_string(query).map_err(|_| Failure::Unreadable)?;
    let mut guard = AbortOnDrop(AbortController::new().ok());
    let signal = guard.0.as_ref().map(AbortController::signal);
    let request = RequestBuilder::new(&format!("{path}?{query}"))
        .abort_signal(signal.as_ref())
        .build();
    let request = request.map_err(|_| Failure::Unreadable)?;
    let response = request.send().await.map_err(|_| Failure::Unreachable)?;
    if !response.ok() {
        let body = response.text().await.map_err(|_| Failure::Unreachable)?;
        guard.0 = None;
        return Err(failed(response.status(), &body));
    }
    let response = web_sys::Response::from(response);
    let bytes = response.array_buffer().map_err(|_| Failure::Unreadable)?;
    let bytes = JsFuture::from(bytes).await;
    guard.0 = None;
    bytes
        .ok()
        .and_then(|bytes| bytes.dyn_into().ok())
        .ok_or(Failure::Unreachable)
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

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asker {
    /// Who is signed in, if anyone is.
    Me,
    /// Anyone: the request goes without the session.
    Anyone,
}

/// What goes with a request.
enum Sent {
    Nothing,
    /// A body.
    Body(String),
    /// What it is based on, and a body.
    Over(u64, String),
}

/// Asks for a value.
pub async fn get<T: DeserializeOwned>(path: &str, query: &impl Serialize) -> Result<T, Failure> {
    ask(path, query, Asker::Me).await
}

/// Asks for a value as anyone would get it, whoever is signed in.
pub async fn get_as_anyone<T: DeserializeOwned>(
    path: &str,
    query: &impl Serialize,
) -> Result<T, Failure> {
    ask(path, query, Asker::Anyone).await
}

async fn ask<T: DeserializeOwned>(
    path: &str,
    query: &impl Serialize,
    asker: Asker,
) -> Result<T, Failure> {
    let query = serde_urlencoded::to_string(query).map_err(|_| Failure::Unreadable)?;
    let url = if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    };
    let body = fetch(Method::GET, &url, Sent::Nothing, asker).await?;
    read(&body).ok_or(Failure::Unreadable)
}

/// Writes, and reads the answer.
pub async fn send<T: DeserializeOwned>(
    method: Method,
    path: &str,
    body: &impl Serialize,
) -> Result<T, Failure> {
    let answer = fetch(method, path, Sent::Body(write(body)?), Asker::Me).await?;
    read(&answer).ok_or(Failure::Unreadable)
}

/// Writes over `version`, and reads the answer; [`Failure::Changed`] where it is another now.
pub async fn send_if<T: DeserializeOwned>(
    method: Method,
    path: &str,
    version: u64,
    body: &impl Serialize,
) -> Result<T, Failure> {
    let sent = Sent::Over(version, write(body)?);
    let answer = fetch(method, path, sent, Asker::Me).await?;
    read(&answer).ok_or(Failure::Unreadable)
}

/// Writes over `version`, with nothing to say but that; the answer says no more than that it is
/// done.
pub async fn tell_if(method: Method, path: &str, version: u64) -> Result<(), Failure> {
    let sent = Sent::Over(version, write(&())?);
    fetch(method, path, sent, Asker::Me).await.map(|_| ())
}

/// Writes; the answer says no more than that it is done.
pub async fn tell(method: Method, path: &str, body: &impl Serialize) -> Result<(), Failure> {
    fetch(method, path, Sent::Body(write(body)?), Asker::Me)
        .await
        .map(|_| ())
}

/// Hands something to the browser, which sends it even where the page is gone by then.
pub fn beacon(path: &str, body: &impl Serialize) -> bool {
    let Ok(body) = write(body) else { return false };
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = js_sys::Array::of1(&body.into());
    Blob::new_with_str_sequence_and_options(&parts, &options).is_ok_and(|blob| {
        let navigator = leptos::prelude::window().navigator();
        navigator
            .send_beacon_with_opt_blob(path, Some(&blob))
            .unwrap_or(false)
    })
}

/// The body of a successful answer; compiled once, whatever is in it.
async fn fetch(method: Method, url: &str, sent: Sent, asker: Asker) -> Result<String, Failure> {
    let mut guard = AbortOnDrop(AbortController::new().ok());
    let signal = guard.0.as_ref().map(AbortController::signal);
    let request = RequestBuilder::new(url)
        .method(method)
        .abort_signal(signal.as_ref());
    let request = match asker {
        Asker::Me => request,
        Asker::Anyone => request.credentials(RequestCredentials::Omit),
    };
    let (request, body) = match sent {
        Sent::Nothing => (request, None),
        Sent::Body(body) => (request, Some(body)),
        Sent::Over(version, body) => (
            request.header("if-match", &format!("\"{version}\"")),
            Some(body),
        ),
    };
    let request = match body {
        Some(body) => request
            .header("content-type", "application/json")
            .body(body),
        None => request.build(),
    };
    let request = request.map_err(|_| Failure::Unreadable)?;
    let response = request.send().await.map_err(|_| Failure::Unreachable)?;
    let body = response.text().await.map_err(|_| Failure::Unreachable)?;
    guard.0 = None;
    if response.ok() {
        return Ok(body);
    }
    Err(failed(response.status(), &body))
}

/// The failure behind an answer that is not a success.
fn failed(status: u16, body: &str) -> Failure {
    let error = read::<ErrorBody>(body);
    Failure::of(status, error.map(|body| body.error.code))
}

/// Reads JSON with the browser's own parser: a parser in wasm is another
/// 13 kB of the download.
pub fn read<T: DeserializeOwned>(json: &str) -> Option<T> {
    serde_wasm_bindgen::from_value(js_sys::JSON::parse(json).ok()?).ok()
}

/// Writes JSON, in the browser's own hand as well.
pub fn write(value: &impl Serialize) -> Result<String, Failure> {
    let value = value
        .serialize(&serde_wasm_bindgen::Serializer::json_compatible())
        .map_err(|_| Failure::Unreadable)?;
    js_sys::JSON::stringify(&value)
        .map(String::from)
        .map_err(|_| Failure::Unreadable)
}
