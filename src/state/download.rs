//! Files that the browser is given to save: made here, sent nowhere.

use js_sys::Array;
use leptos::prelude::document;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// Saves something (a text, or an `ArrayBuffer`) as a file; false where the browser does not.
pub fn save(name: &str, kind: &str, content: &JsValue) -> bool {
    saved(name, kind, content).is_some()
}

fn saved(name: &str, kind: &str, content: &JsValue) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(content);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link = document().create_element("a").ok()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has what it needs by now.
    let _ = Url::revoke_object_url(&url);
    Some(())
}
