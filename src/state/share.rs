//! Passing a page on: by what the device has for it, or as a link in the clipboard.

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Clipboard, Navigator, ShareData};

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// It went out by the device's own way.
    Passed,
    /// Its link is in the clipboard.
    Copied,
    /// The reader thought better of it.
    Cancelled,
    /// The browser lets one do neither, as without TLS.
    Impossible,
}

/// The whole address of a path of this app.
#[must_use]
pub fn address(path: &str) -> String {
    let origin = location().origin().unwrap_or_default();
    [&origin, path].concat()
}

/// Whether the device has a way of its own.
#[must_use]
pub fn has_own_way() -> bool {
    has(&window().navigator(), "share")
}

/// Passes a page on.
pub async fn share(title: &str, address: &str) -> Shared {
    let navigator = window().navigator();
    if has(&navigator, "share") {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(address);
        match js_sys::futures::JsFuture::from(navigator.share_with_data(&data)).await {
            Ok(_) => return Shared::Passed,
            Err(error) if name(&error) == "AbortError" => return Shared::Cancelled,
            // A desk may have the function and nothing behind it.
            Err(_) => {}
        }
    }
    if copy(address).await {
        Shared::Copied
    } else {
        Shared::Impossible
    }
}

/// Puts a text into the clipboard; false where the browser does not let one, as without TLS.
pub async fn copy(text: &str) -> bool {
    let navigator = window().navigator();
    if !has(&navigator, "clipboard") {
        return false;
    }
    let written = Clipboard::write_text(&navigator.clipboard(), text);
    js_sys::futures::JsFuture::from(written).await.is_ok()
}

fn has(navigator: &Navigator, what: &str) -> bool {
    let found = js_sys::Reflect::get(navigator, &JsValue::from_str(what));
    found.is_ok_and(|found| found.is_truthy())
}

fn name(error: &JsValue) -> String {
    let error = error.dyn_ref::<js_sys::Error>();
    error.map_or_else(String::new, |error| error.name().into())
}
