//! Saving a file that was made here: no server has it.

use js_sys::{Array, ArrayBuffer};
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// How long the browser is given to take the file, ms.
const TAKEN_AFTER: std::time::Duration = std::time::Duration::from_secs(60);

/// Has the browser save bytes under a name; whether it could.
pub fn save(name: &str, kind: &str, bytes: &ArrayBuffer) -> bool {
    saved(name, kind, bytes).is_ok()
}

fn saved(name: &str, kind: &str, bytes: &ArrayBuffer) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_buffer_source_sequence_and_options(&Array::of1(bytes), &options)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        TAKEN_AFTER,
    );
    Ok(())
}
