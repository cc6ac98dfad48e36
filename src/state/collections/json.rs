//! Chunks of JSON, read by the browser: they never are a text in this module's memory.

use hongbang_domain::kol::KolId;
use hongbang_sheets::creator::Creator;
use js_sys::{Array, ArrayBuffer, Reflect};
use leptos::wasm_bindgen::{JsCast, JsValue};
use serde::de::DeserializeOwned;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// What JSON says, as the browser has it.
async fn value(bytes: &ArrayBuffer) -> Option<JsValue> {
    let response = Response::new_with_opt_buffer_source(Some(bytes)).ok()?;
    JsFuture::from(response.json().ok()?).await.ok()
}

/// What JSON says; `None` where it says something else.
pub async fn read<T: DeserializeOwned>(bytes: &ArrayBuffer) -> Option<T> {
    serde_wasm_bindgen::from_value(value(bytes).await?).ok()
}

/// The ids of a roster's part.
async fn ids(part: &ArrayBuffer) -> Option<Array> {
    let columns = Reflect::get(&value(part).await?, &"columns".into()).ok()?;
    let ids = Reflect::get(&columns, &"id".into()).ok()?;
    ids.dyn_into().ok()
}

/// How many creators a roster's part has.
pub async fn length(part: &ArrayBuffer) -> u32 {
    ids(part).await.map_or(0, |ids| ids.length())
}

/// Whether a creator is in a roster's part.
pub async fn has_id(part: &ArrayBuffer, id: KolId) -> bool {
    let id = JsValue::from_f64(id.get() as f64);
    let ids = ids(part).await;
    ids.is_some_and(|ids| ids.includes(&id, 0))
}

/// One of a chunk of creators: the others are not read.
pub async fn creator(chunk: &ArrayBuffer, id: KolId) -> Option<Creator> {
    let all: Array = value(chunk).await?.dyn_into().ok()?;
    let wanted = id.get() as f64;
    let found = all.iter().find(|one| {
        let kol = Reflect::get(one, &"kol".into()).unwrap_or_default();
        let id = Reflect::get(&kol, &"id".into()).unwrap_or_default();
        id.as_f64() == Some(wanted)
    });
    serde_wasm_bindgen::from_value(found?).ok()
}
