//! Style sheets of pages that the first screen does not pay for, loaded with their code.

use js_sys::Promise;
use leptos::prelude::*;
use leptos::wasm_bindgen::prelude::Closure;
use leptos::wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlLinkElement;

use crate::client::Failure;

/// Asks for the style sheets of these names (`style/NAME.css`), and is done when they apply. Each
/// is fetched once; one that could not be is fetched again the next time.
pub fn load(names: &[&str]) -> impl Future<Output = Result<(), Failure>> + use<> {
    // All at once and now, whenever the future is awaited.
    let loading: Vec<_> = names.iter().filter_map(|name| one(name)).collect();
    async move {
        for loading in loading {
            if JsFuture::from(loading).await.is_err() {
                return Err(Failure::Unreachable);
            }
        }
        Ok(())
    }
}

/// What is to be waited for; nothing where the style sheet is there.
fn one(name: &str) -> Option<Promise> {
    let id = ["style-", name].concat();
    let document = document();
    let there = document.get_element_by_id(&id);
    let link = if let Some(there) = there {
        there.dyn_into::<HtmlLinkElement>().ok()?
    } else {
        let link = document.create_element("link").ok()?;
        let link = link.dyn_into::<HtmlLinkElement>().ok()?;
        link.set_id(&id);
        link.set_rel("stylesheet");
        link.set_href(&["/style/", name, ".css"].concat());
        document.head()?.append_child(&link).ok()?;
        link
    };
    if link.sheet().is_some() {
        return None;
    }
    Some(Promise::new(&mut |done, failed| {
        listen(&link, "load", move || {
            let _ = done.call0(&JsValue::NULL);
        });
        let broken = link.clone();
        listen(&link, "error", move || {
            broken.remove();
            let _ = failed.call0(&JsValue::NULL);
        });
    }))
}

fn listen(link: &HtmlLinkElement, event: &str, then: impl FnOnce() + 'static) {
    let then: Box<dyn FnOnce()> = Box::new(then);
    let _ =
        link.add_event_listener_with_callback(event, Closure::once_into_js(then).unchecked_ref());
}
